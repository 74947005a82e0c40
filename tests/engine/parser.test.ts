import { describe, expect, test } from 'vitest';
import { differencesIn } from './compare/differences-in.ts';
import { judgeAvailable, parseInEngine } from './judge.ts';
import { runbookBlocks } from './runbook-blocks.ts';

describe.skipIf(!judgeAvailable)('the parser beside the engine', () => {
  const blocks = runbookBlocks();

  test('makes the same of every rendering of every block, and both accept it', async () => {
    const cases = blocks.flatMap(({ file, block, plain, renderings }) =>
      [plain, ...renderings].flatMap(({ rendering }) =>
        plain.parsed && rendering.problems.length === 0
          ? [{ file, line: block.line, text: rendering.text }]
          : [],
      ),
    );
    const { figures, differences } = await differencesIn(cases);
    expect(differences).toEqual([]);
    expect(figures.refusedByEngine).toBe(0);
  });

  test('a block with an unfilled slot outside of strings is refused by the engine', async () => {
    for (const { block } of blocks) {
      const bare = block.template.segments.some(
        (segment) =>
          segment.type === 'slot' && ['argument', 'expression'].includes(segment.context),
      );
      if (block.language !== 'powershell' || !bare) continue;
      const text = block.template.segments
        .map((segment) => (segment.type === 'text' ? segment.text : '<<Label of the field>>'))
        .join('');
      const { errors } = await parseInEngine(text);
      expect(errors.length, text).toBeGreaterThan(0);
    }
  });
});
