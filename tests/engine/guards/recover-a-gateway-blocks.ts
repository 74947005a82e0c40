import { readFileSync } from 'node:fs';
import type { RawValues } from '../../../src/parameters/declaration.ts';
import { readRunbook } from '../../../src/runbook/read-runbook.ts';
import { renderRunbook } from '../../../src/runbook/render-runbook.ts';

export interface GuardedBlock {
  /** `step`, with `/back` for a way back and `#2` for the second block of that kind in the step. */
  name: string;
  text: string;
  changes: boolean;
}

/** The blocks of a runbook with the values of its first example, as the page would copy them. */
export function exampleBlocks(file: string, values: RawValues = {}): GuardedBlock[] {
  const { runbook, diagnostics } = readRunbook(readFileSync(file, 'utf8'), file);
  const example = runbook?.examples[0];
  if (!runbook || !example) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const { blocks, errors } = renderRunbook(runbook, { ...example.values, ...values });
  if (errors.length) throw new Error(errors.map(({ message }) => message).join('\n'));
  const counts = new Map<string, number>();
  return blocks.map(({ block, text }) => {
    const kind = `${block.step ?? 'before'}${block.rollback ? '/back' : ''}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return { name: count > 1 ? `${kind}#${count}` : kind, text, changes: block.changes };
  });
}

export const stubs = readFileSync(
  new URL('./recover-a-gateway-stubs.ps1', import.meta.url),
  'utf8',
);

/** What no guard should need: the block with its throws taken out. */
export function withoutThrows(block: string): string {
  return block.replace(/\bthrow (?=["'])/g, '$null = ');
}

/** The block whose reads go on after an error. */
export function withoutStops(block: string): string {
  return block.replaceAll(' -ErrorAction Stop', '');
}

/** The block that goes on with its next statement after an error that ends one. */
export function withoutTrap(block: string): string {
  return block.replace(/^ *trap \{ break \}\n/m, '');
}
