import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../src/checker/check-runbook.ts';
import { exampleRunbook } from './example-runbook.ts';

/** The lines of a rule's findings in a step with these blocks, from the first line of the first. */
function linesFound(ruleId: string, ...blocks: readonly string[]): number[] {
  const example = { in: 'block', text: `⟦⟧${blocks.join('\n```\n\n```powershell\n')}` } as const;
  const { text, marked } = exampleRunbook(example);
  const nothingAround = { exists: () => false, anchors: () => undefined };
  return checkRunbook(text, 'content/example/x.mdx', nothingAround)
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
