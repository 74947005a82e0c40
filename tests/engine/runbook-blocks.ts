import type { BlockAnalysis } from '../../src/checker/analyse-block.ts';
import { analyseBlocks } from '../../src/checker/analyse-block.ts';
import { loadRunbooks } from '../../src/runbook/load-runbooks.ts';

/** The blocks of our own runbooks with all their renderings, and the file of each. */
export function runbookBlocks(): (BlockAnalysis & { file: string })[] {
  return loadRunbooks().sources.flatMap((source) => {
    const { file, runbook } = source;
    return runbook ? analyseBlocks(source, runbook).map((one) => ({ ...one, file })) : [];
  });
}
