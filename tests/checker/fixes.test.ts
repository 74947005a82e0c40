import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../src/checker/check-runbook.ts';
import { readConfiguration } from '../../src/checker/configuration.ts';
import { fixText } from '../../src/checker/fix-text.ts';
import { keepsTree } from '../../src/checker/fixes.ts';
import { readRunbook } from '../../src/runbook/read-runbook.ts';
import { runbookText } from '../runbook/fixture.ts';

const file = 'content/product/x.mdx';
const fence = (script: string, indent = ''): string =>
  ['```powershell session=shell', ...script.split('\n'), '```']
    .map((line) => `${indent}${line}`)
    .join('\n');

/** The script after its fixes, and the rules that found something before. */
function fix(script: string, rules = {}): { script: string; fixed: string[] } {
  const marker = '# the script\n';
  const text = runbookText({ body: fence(`${marker}${script}`) });
  const configuration = readConfiguration({ rules }, 'runsheet.config.ts');
  const result = fixText(text, file, configuration);
  const after = result.text.split(marker)[1]?.split('\n```')[0] ?? '';
  return { script: after, fixed: result.fixed.map(({ rule }) => rule) };
}

describe('a fix', () => {
  it.each([
    ['Get-Process | ft -Property Name', 'Get-Process | Format-Table -Property Name'],
    ['Get-Process | FT', 'Get-Process | Format-Table'],
    [
      'ls | % { $_.Name } | ? { $_ }',
      'Get-ChildItem | ForEach-Object { $_.Name } | Where-Object { $_ }',
    ],
    [
      'Get-Item {{oldGateway}} | ft; ls {{oldGateway}}',
      'Get-Item {{oldGateway}} | Format-Table; Get-ChildItem {{oldGateway}}',
    ],
    ['Get-Item “C:\\{{oldGateway}}”', 'Get-Item "C:\\{{oldGateway}}"'],
    ['Get-Item ‘it’’s “x”’', "Get-Item 'it’’s “x”'"],
    ['Get-Item “a’s" -Force', 'Get-Item "a’s" -Force'],
    ['@”\na “b”\n”@', '@"\na “b”\n"@'],
    ['Get-Item –Path x –Force', 'Get-Item -Path x -Force'],
    ['1 –eq 2; $i = 3 – 4; $i–—', '1 -eq 2; $i = 3 - 4; $i--'],
    ['ls –Path “x” | ft', 'Get-ChildItem -Path "x" | Format-Table'],
  ])('of %j makes %j', (before, after) => {
    expect(fix(before).script).toBe(after);
    expect(fix(after).fixed).toEqual([]);
  });

  it('leaves no list on the left of a comparison with $null', () => {
    const before = "$s = Get-Service -Name 's*'\nif ($s -eq $null -and $true) { 'none' }";
    expect(fix(before)).toEqual({
      script: before.replace('$s -eq $null', '$null -eq $s'),
      fixed: ['null-on-the-right'],
    });
  });

  it('writes commands and parameters as they are documented', () => {
    expect(fix('get-service -name {{oldGateway}} | where-object { $_.name }')).toEqual({
      script: 'Get-Service -Name {{oldGateway}} | Where-Object { $_.name }',
      fixed: ['command-casing', 'command-casing', 'command-casing'],
    });
  });

  it.each([
    ["if (!(Test-Path -Path 'C:\\a')) { 1 }", "if (-not (Test-Path -Path 'C:\\a')) { 1 }"],
    ['!! $true -and ! $false', '-not -not $true -and -not $false'],
  ])('writes -not: %j makes %j', (before, after) => {
    const rules = { 'exclamation-mark': 'warning' };
    expect(fix(before, rules).script).toBe(after);
    expect(fix(after, rules).fixed).toEqual([]);
  });

  it.each([
    ['Get-Service -Name "spooler"', "Get-Service -Name 'spooler'"],
    ['@"\na\n"@', "@'\na\n'@"],
    ['"say ""yes"""', '"say ""yes"""'],
    [`"it's"; "a\`tb"; "$true"; "{{oldGateway}}"`, `"it's"; "a\`tb"; "$true"; "{{oldGateway}}"`],
  ])('writes single quotes: %j makes %j', (before, after) => {
    expect(fix(before, { 'double-quotes-without-need': 'info' }).script).toBe(after);
  });

  it('takes blanks from the ends of lines, but not from a string', () => {
    const before = "Get-Date  \nWrite-Output 'a  \nb' \nGet-Date";
    expect(fix(before).script).toBe("Get-Date\nWrite-Output 'a  \nb'\nGet-Date");
  });

  it.each([
    ['a program has the name in PowerShell 7', 'sc query'],
    ['a hyphen would make another word', 'Write-Output a–b'],
    ['the command would be another', 'Get–Item x'],
    ['the sign is text', "Write-Output 'ft “x” –Path'"],
    ['the word is within a string, whose text would be another', 'Write-Output "a $(ls)"'],
    ['the sign is in a comment', 'Get-Date # ft “x” –Path'],
    ['a comment says that it is meant', '# runsheet-ignore alias: shown on purpose\nls'],
  ])('leaves the script alone where %s: %j', (_, script) => {
    expect(fix(script)).toEqual({ script, fixed: [] });
  });

  it('leaves alone what the configuration turns off', () => {
    const text = runbookText({ body: fence('ls') });
    const configuration = readConfiguration({ rules: { alias: 'off' } }, 'runsheet.config.ts');
    expect(fixText(text, file, configuration)).toEqual({ text, fixed: [] });
  });

  it('keeps line ends, byte order mark and what a fence is indented by', () => {
    const body = `- item\n\n${fence('ls |\n  ft', '  ')}`;
    const text = `\uFEFF${runbookText({ body }).replaceAll('\n', '\r\n')}`;
    const expected = text.replace('  ls |', '  Get-ChildItem |').replace('  ft', '  Format-Table');
    expect(fixText(text, file).text).toBe(expected);
  });

  it('stands in the finding as edits of the file', () => {
    const { diagnostics } = checkRunbook(runbookText({ body: fence('ls') }), file, {
      exists: () => false,
      anchors: () => undefined,
    });
    const [{ line, column } = { line: 0, column: 0 }] = diagnostics;
    expect(diagnostics[0]?.fix).toEqual([{ line, column, length: 2, text: 'Get-ChildItem' }]);
  });
});

describe('an edit that swaps two parts', () => {
  const swap = (script: string, left: string, right: string): boolean => {
    const { blocks } = readRunbook(runbookText({ body: fence(script) }), file);
    const block = blocks.at(-1);
    if (!block) throw new Error('there is no block');
    const range = (part: string): { start: number; end: number } => {
      const start = block.block.source.indexOf(part);
      return { start, end: start + part.length };
    };
    return keepsTree(block, [
      { ...range(left), text: right },
      { ...range(right), text: left },
    ]);
  };

  it.each([
    ['if ($a.b -eq $null) { }', '$a.b', '$null', true],
    ['if ((Get-X -Y z) -eq $null) { }', '(Get-X -Y z)', '$null', true],
    ['if ($a -and $b -eq $null) { }', '$b', '$null', true],
    ['if ($a -eq $b -eq $null) { }', '$a -eq $b', '$null', false],
    ['if ($a + 1 -eq $null) { }', '$a + 1', '$null', true],
    ['if (-not $a -eq $null) { }', '$a', '$null', false],
    ['if ({{oldGateway}} -eq $null) { }', '{{oldGateway}}', '$null', false],
  ])('keeps the tree or is refused: %j, %j and %j', (script, left, right, isSafe) => {
    expect(swap(script, left, right)).toBe(isSafe);
  });
});

describe('an edit that makes another tree', () => {
  const edit = (script: string, from: string, text: string): boolean => {
    const { blocks } = readRunbook(runbookText({ body: fence(script) }), file);
    const block = blocks.at(-1);
    if (!block) throw new Error('there is no block');
    const start = block.block.source.indexOf(from);
    return keepsTree(block, [{ start, end: start + from.length, text }]);
  };

  it.each([
    ['ft x', 'ft', 'Format-Table', true],
    ['ft x', 'ft', 'Format-Table -Wrap', false],
    ['ft x', 'ft', '& Format-Table', false],
    ['ft x', 'ft', '"ft"', false],
    ['$a -eq $b', '-eq', '-ne', false],
    ['ft {{oldGateway}}', '{{oldGateway}}', "'x'", false],
    ['ft "x"', '"x"', "'x'", true],
    ["ft 'x'", "'x'", '"x"', false],
    ['ft "x"', '"x"', "'y'", false],
    ['!$a', '!', '-not ', true],
    ['!$a', '!', '-', false],
    ['ft x', 'x', 'x\ny', false],
    ['ft x', 'x', 'x', false],
  ])('is refused: %j with %j as %j', (script, from, text, isSafe) => {
    expect(edit(script, from, text)).toBe(isSafe);
  });
});
