import { expect, it } from 'vitest';
import { checkRunbook } from '../../src/checker/check-runbook.ts';
import { exampleRunbook } from './example-runbook.ts';

/** The lines of the findings in one step with these blocks, counted from the first block's first. */
function linesFound(...blocks: readonly string[]): number[] {
  const example = { in: 'block', text: `⟦⟧${blocks.join('\n```\n\n```powershell\n')}` } as const;
  const { text, marked } = exampleRunbook(example);
  const nothingAround = { exists: () => false, anchors: () => undefined };
  return checkRunbook(text, 'content/example/x.mdx', nothingAround)
    .diagnostics.filter(({ rule }) => rule === 'unused-assignment')
    .map(({ line }) => line - (marked?.line ?? 0) + 1);
}

it('counts what another block of the runbook reads', () => {
  expect(linesFound('$a = 1', 'Get-Date -Day $a')).toEqual([]);
  expect(linesFound('$a = 1', '$a = 2')).toEqual([1, 5]);
});

it('counts what is read behind a dot-sourced block', () => {
  expect(linesFound('. {\n  $a = 1\n}\nGet-Date -Day $a')).toEqual([]);
  expect(linesFound('. {\n  $a = 1\n}', 'Get-Date -Day $a')).toEqual([]);
  expect(linesFound('& {\n  $a = 1\n}\nGet-Date -Day $a')).toEqual([2]);
});

it('keeps apart what a function has for itself', () => {
  expect(linesFound('function f {\n  $a = 1\n}', 'Get-Date -Day $a')).toEqual([2]);
});
