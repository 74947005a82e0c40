import type { Block, Runbook, Step } from './runbook.ts';

/** Blocks that may be saved as one `.ps1`: one session, no console step in between. */
export interface Download {
  session: string;
  /** Indexes of the blocks in the runbook. */
  blocks: readonly number[];
  /** Numbers of their steps. */
  steps: readonly number[];
}

/**
 * Groups the forward PowerShell blocks of a runbook into scripts. A script ends where another
 * session's block or a step by hand comes in between, where a fresh shell is opened, and before a
 * block that needs a value which the reader sees only while the script runs.
 *
 * @param holds whether the conditions of a step or block hold; those that do not are passed over
 */
export function groupDownloads(
  runbook: Runbook,
  holds: (when: readonly string[]) => boolean = () => true,
): readonly Download[] {
  const downloads: Download[] = [];
  let run: { session: string; blocks: Block[]; steps: Step[]; passed: Set<string> } | undefined;
  const close = (): void => {
    if (run) {
      downloads.push({
        session: run.session,
        blocks: run.blocks.map(({ index }) => index),
        steps: run.steps.map(({ number }) => number),
      });
    }
    run = undefined;
  };
  const seenDuring = new Map(
    runbook.parameters.flatMap(({ name, readAt }) =>
      readAt === undefined ? [] : [[name, readAt]],
    ),
  );

  for (const step of runbook.steps) {
    if (!holds(step.when)) continue;
    if (run && (step.session === undefined || step.opens !== undefined)) close();
    for (const block of runbook.blocks) {
      if (block.step !== step.id || block.rollback || !holds(block.when)) continue;
      if (block.language !== 'powershell' || block.session === undefined) {
        close();
        continue;
      }
      const waits = parametersOf(runbook, block).some((name) =>
        run?.passed.has(seenDuring.get(name) ?? ''),
      );
      if (run && (run.session !== block.session || waits)) close();
      run ??= { session: block.session, blocks: [], steps: [], passed: new Set() };
      run.blocks.push(block);
      run.passed.add(step.id);
      if (!run.steps.includes(step)) run.steps.push(step);
    }
    run?.passed.add(step.id);
  }
  close();
  return downloads;
}

/** Parameters that a block needs, those from which its derived values follow included. */
export function parametersOf(runbook: Runbook, block: Block): readonly string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    const own = name.replace(/\.(start|end)$/, '');
    if (found.has(own)) return;
    found.add(own);
    const derive = runbook.parameters.find((parameter) => parameter.name === own)?.derive;
    if (!derive) return;
    add(derive.from);
    if (derive.form === 'connectionString') Object.values(derive.set).forEach(add);
  };
  for (const segment of block.template.segments) {
    if (segment.type === 'text') continue;
    add(segment.parameter);
    if (segment.type === 'optional') {
      for (const inner of segment.segments) if (inner.type === 'slot') add(inner.parameter);
    }
  }
  return [...found];
}
