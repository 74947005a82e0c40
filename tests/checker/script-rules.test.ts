import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../src/checker/check-runbook.ts';
import { exampleRunbook } from './example-runbook.ts';
import { findInBlock } from './find-in-block.ts';

/**
 * The lines of a rule's findings in a step with these blocks, from the first line of the first; also
 * of a rule that is off by default.
 */
function linesFound(ruleId: string, ...blocks: readonly string[]): number[] {
  const example = { in: 'block', text: `⟦⟧${blocks.join('\n```\n\n```powershell\n')}` } as const;
  const { text, marked } = exampleRunbook(example);
  const nothingAround = { exists: () => false, anchors: () => undefined };
  const configuration = { rules: { [ruleId]: 'warning' as const }, paths: [] };
  return checkRunbook(text, 'content/example/x.mdx', nothingAround, { configuration })
    .diagnostics.filter(({ rule }) => rule === ruleId)
    .map(({ line }) => line - (marked?.line ?? 0) + 1);
}

describe('unused-assignment', () => {
  const lines = (...blocks: readonly string[]) => linesFound('unused-assignment', ...blocks);

  it('counts what another block of the runbook reads', () => {
    expect(lines('$a = 1', 'Get-Date -Day $a')).toEqual([]);
    expect(lines('$a = 1', '$a = 2')).toEqual([1, 5]);
  });

  it('counts what is read behind a dot-sourced block', () => {
    expect(lines('. {\n  $a = 1\n}\nGet-Date -Day $a')).toEqual([]);
    expect(lines('. {\n  $a = 1\n}', 'Get-Date -Day $a')).toEqual([]);
    expect(lines('& {\n  $a = 1\n}\nGet-Date -Day $a')).toEqual([2]);
  });

  it('keeps apart what a function has for itself', () => {
    expect(lines('function f {\n  $a = 1\n}', 'Get-Date -Day $a')).toEqual([2]);
  });
});

describe('missing-using-scope', () => {
  const lines = (...blocks: readonly string[]) => linesFound('missing-using-scope', ...blocks);

  it('knows what another block left in the session', () => {
    const read = 'Invoke-Command -Session $s -ScriptBlock { Get-Date -Day $a }';
    expect(lines(read)).toEqual([1]);
    expect(lines('Invoke-Command -Session $s -ScriptBlock { $a = 1 }', read)).toEqual([]);
    expect(lines('Invoke-Command -Session $t -ScriptBlock { $a = 1 }', read)).toEqual([5]);
  });

  it('takes parameters, loop variables and drives as they are there', () => {
    const inJob = (script: string) => lines(`Start-Job -ScriptBlock { ${script} }`);
    expect(inJob('param($a) Get-Date -Day $a')).toEqual([]);
    expect(inJob('foreach ($a in 1..3) { Get-Date -Day $a }')).toEqual([]);
    expect(inJob('Get-Item -Path $env:TEMP')).toEqual([]);
    expect(inJob('Get-Date -Day $a')).toEqual([1]);
  });
});

describe('alias', () => {
  it('does not take a function of the script for what is short for Get-', () => {
    expect(linesFound('alias', 'verb')).toEqual([1]);
    expect(linesFound('alias', 'function Verb { 1 }\nverb')).toEqual([]);
  });
});

describe('null-on-the-right', () => {
  const lines = (block: string) => linesFound('null-on-the-right', block);

  it('leaves alone what can be no list', () => {
    expect(lines('$a = Get-Date\n$a -eq $null')).toEqual([2]);
    expect(lines("$a = 'x'\n$a -eq $null")).toEqual([]);
    expect(lines("$a = 'x'\n$a = Get-Date\n$a -eq $null")).toEqual([3]);
    expect(lines('[int] $a = Get-Random\n$a -eq $null')).toEqual([]);
    expect(lines('[int[]] $a = Get-Random\n$a -eq $null')).toEqual([2]);
    expect(lines('$PWD -eq $null\n"$HOME" -eq $null\n(Get-Date) -eq $null')).toEqual([3]);
  });

  it('goes by the types of the parameters of a function', () => {
    expect(lines('function f([string] $a) { $a -eq $null }')).toEqual([]);
    expect(lines('function f([string[]] $a) { $a -eq $null }')).toEqual([1]);
    expect(lines('function f($a) { $a | ForEach-Object { $_.b -eq $null } }')).toEqual([1]);
  });

  it('takes a filter for what it is', () => {
    expect(lines('Get-Process | Where-Object { $_.Path -eq $null }')).toEqual([]);
  });
});

describe('fixed-computer-name', () => {
  const lines = (block: string) => linesFound('fixed-computer-name', block);

  it('takes the names that the reader gives, and the own computer', () => {
    expect(lines("Get-Service -ComputerName 'sv01'")).toEqual([1]);
    expect(lines("Get-Service -ComputerName {{server}}, 'sv01'")).toEqual([]);
    expect(lines("Get-Service -ComputerName '{{server}}'")).toEqual([]);
    expect(lines('Get-Service -ComputerName localhost')).toEqual([]);
  });
});

describe('rules about secrets', () => {
  it('see a switch that is taken back', () => {
    const secret = "ConvertTo-SecureString -String 'x' -AsPlainText";
    expect(linesFound('secret-as-text', secret)).toEqual([1]);
    expect(linesFound('secret-as-text', `${secret}:$false`)).toEqual([]);
  });

  it('look at Basic authentication without TLS', () => {
    const connect = 'New-PSSession -ComputerName {{server}} -Authentication Basic';
    expect(linesFound('unencrypted-authentication', connect)).toEqual([1]);
    expect(linesFound('unencrypted-authentication', `${connect} -UseSSL`)).toEqual([]);
  });

  it('know a password that is not one', () => {
    const find = (list: string) => linesFound('user-name-and-password', `function f(${list}) {}`);
    expect(find('$User, $Password')).toEqual([1]);
    expect(find('$User, [securestring] $Password')).toEqual([]);
    expect(find('$User, [switch] $NoPassword')).toEqual([]);
  });
});

describe('unused-script-parameter', () => {
  it('knows that arguments are handed to a script block by their order', () => {
    const find = (block: string) => linesFound('unused-script-parameter', block);
    expect(
      find('$a = {\n  param($name,\n    $value,\n    $rest)\n  $value\n}\n& $a 1 2 3'),
    ).toEqual([4]);
    expect(find('function Get-A {\n  param($name,\n    $value)\n  $value\n}')).toEqual([2]);
  });
});

describe('wmi-command', () => {
  it('is right for PowerShell 2', () => {
    const block = 'Get-WmiObject -Class Win32_BIOS';
    expect(linesFound('wmi-command', block)).toEqual([1]);
    expect(linesFound('wmi-command', `#requires -version 2.0\n${block}`)).toEqual([]);
    expect(findInBlock(block, ['wmi-command'], { shell: 'powershell 2.0' })).toEqual([]);
    expect(findInBlock(block, ['wmi-command'], { shell: 'powershell 3.0' })).toHaveLength(1);
  });
});

describe('assignment-in-condition', () => {
  const lines = (block: string) => linesFound('assignment-in-condition', block);

  it('takes an assignment that is meant', () => {
    expect(lines('if ($a = 1) { }')).toEqual([1]);
    expect(lines('if (($a = 1)) { }')).toEqual([]);
    expect(lines('if ($a = Get-Date) { }')).toEqual([]);
    expect(lines('while ($line = $reader.ReadLine()) { }')).toEqual([]);
    expect(lines('if ($null = Get-Date) { }')).toEqual([1]);
  });
});
