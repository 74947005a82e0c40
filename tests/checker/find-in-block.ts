import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../src/checker/check-runbook.ts';
import { exampleRunbook } from './example-runbook.ts';

export interface BlockOptions {
  /** Meta of the fence. */
  meta?: string;
  /** Of the session; `powershell 5.1` if none is given. */
  shell?: string;
  /** More declarations of parameters, each a line of YAML. */
  parameters?: readonly string[];
}

const nothingAround = { exists: () => true, anchors: () => undefined };

/** What some rules find in a block: `line:column rule`, counted from the block's first line. */
export function findInBlock(
  block: string,
  rules: readonly string[],
  { meta, shell = 'powershell 5.1', parameters = [] }: BlockOptions = {},
): string[] {
  const { text } = exampleRunbook({ in: 'block', text: block, ...(meta ? { meta } : {}) });
  const whole = text
    .replace('shell: powershell 5.1', `shell: ${shell}`)
    .replace('parameters:\n', `parameters:\n${parameters.map((line) => `  ${line}\n`).join('')}`)
    .replace(shell === 'cmd' ? '```powershell' : '```none', '```cmd');
  const { diagnostics } = checkRunbook(whole, 'content/example/x.mdx', nothingAround);
  const first = whole.slice(0, whole.search(/^```(?:powershell|cmd)/m)).split('\n').length;
  return diagnostics
    .filter(({ rule, message }) => rules.includes(rule) || isUnexpectedSyntax(rule, message))
    .map(({ rule, line, column }) => `${line - first}:${column} ${rule}`);
}

/** That the session's version lacks something is said beside what these rules find. */
function isUnexpectedSyntax(rule: string, message: string): boolean {
  return rule === 'syntax' && !message.includes(' came with PowerShell ');
}

/** A block, what is found in it, and how the block is meant. */
export type Row = readonly [block: string, found: readonly string[], options?: BlockOptions];

/** Tests one rule: each block has these findings, as `line:column`, and no more. */
export function table(rule: string, rows: readonly Row[]): void {
  describe(rule, () => {
    const cases = rows.map(([block, found, options]) => ({ block, found, options }));
    it.each(cases)('in $block: $found', ({ block, found, options }) => {
      expect(findInBlock(block, [rule], options)).toEqual(found.map((place) => `${place} ${rule}`));
    });
  });
}
