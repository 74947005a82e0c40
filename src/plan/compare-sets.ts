import type { Plan, PlannedBlock } from '../runbook/plan.ts';
import { type LineChange, lineChanges } from './line-changes.ts';
import type { ValueSet } from './value-set.ts';

/** Values that differ, by the names that either set speaks of. */
export function compareValues(
  before: Pick<ValueSet, 'values'>,
  after: Pick<ValueSet, 'values'>,
): { name: string; before: string; after: string }[] {
  const names = new Set([...before.values.keys(), ...after.values.keys()]);
  return [...names].flatMap((name) => {
    const [old, now] = [before.values.get(name) ?? '', after.values.get(name) ?? ''];
    return old === now ? [] : [{ name, before: old, after: now }];
  });
}

/** Scripts that differ; one that only one of the plans needs is all new, or all gone. */
export function compareScripts<B extends PlannedBlock>(
  before: Plan<B>,
  after: Plan<B>,
): { block: B; changes: LineChange[] }[] {
  const old = new Map(before.blocks.map(({ block, text }) => [block, text]));
  const now = new Map(after.blocks.map(({ block, text }) => [block, text]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((block) => {
    const [was, is] = [old.get(block), now.get(block)];
    if (was === is) return [];
    if (was === undefined) return [{ block, changes: allLines('+', is ?? '') }];
    if (is === undefined) return [{ block, changes: allLines('-', was) }];
    return [{ block, changes: lineChanges(was, is) }];
  });
}

function allLines(sign: '+' | '-', text: string): LineChange[] {
  return text.split('\n').map((line) => ({ sign, line }));
}
