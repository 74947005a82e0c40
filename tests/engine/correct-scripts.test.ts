import { describe, expect, test } from 'vitest';
import { analyseBlocks } from '../../src/checker/analyse-block.ts';
import { readRunbook } from '../../src/runbook/read-runbook.ts';
import { readScripts, runbookOf } from '../checker/correct-scripts/read-scripts.ts';
import { judgeAvailable, parseInEngine } from './judge.ts';

describe.skipIf(!judgeAvailable)('the scripts that the checker is to find correct', () => {
  test.each(readScripts().map((script) => [script.file, script.title, script] as const))(
    'parse: %s: %s',
    async (_, __, script) => {
      const source = readRunbook(runbookOf(script), 'content/example/x.mdx');
      expect(source.diagnostics).toEqual([]);
      const blocks = source.runbook ? analyseBlocks(source, source.runbook) : [];
      expect(blocks).toHaveLength(1);
      for (const { plain } of blocks) {
        const { errors } = await parseInEngine(plain.rendering.text);
        expect(errors).toEqual([]);
      }
    },
  );
});
