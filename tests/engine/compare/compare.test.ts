import { describe, expect, test } from 'vitest';
import type { EngineParse } from '../judge.ts';
import { judgeAvailable, parseInEngine } from '../judge.ts';
import { compareText } from './compare-text.ts';
import { fragmentsOf } from './fragments.ts';
import { minimise } from './minimise.ts';
import { mutationsOf } from './mutations.ts';
import { excerpt } from './report.ts';

const parts = { tree: true, tokens: true };

describe.skipIf(!judgeAvailable)('a comparison', () => {
  const text = 'Get-Item -Path a';

  /** Groups of differences on a text of which the engine says something else than it does. */
  async function groupsWith(change: (answer: EngineParse) => void): Promise<string[]> {
    const answer = await parseInEngine(text, { tokens: true });
    change(answer);
    return compareText(text, answer, parts).differences.map(({ group }) => group);
  }

  test('finds nothing where both are equal', async () => {
    expect(await groupsWith(() => {})).toEqual([]);
  });

  test('names what differs', async () => {
    expect(await groupsWith(({ errors }) => errors.push(['UnexpectedToken', 1, 2]))).toEqual([
      'verdict: engine UnexpectedToken, ours none',
    ]);
    expect(await groupsWith(({ ast }) => ast.splice(3, 1))).toEqual([
      'tree: engine StringConstantExpressionAst, ours CommandAst',
    ]);
    expect(await groupsWith(({ ast }) => ast.pop())).toEqual([
      'tree: engine none, ours StringConstantExpressionAst',
    ]);
    expect(await groupsWith(({ ast }) => ast.splice(3, 1, [3, 'CommandAst', 0, 15]))).toEqual([
      'tree: CommandAst ends elsewhere',
    ]);
    expect(
      await groupsWith(({ ast }) => ast.splice(2, 1, [2, 'PipelineAst', 0, 16, true])),
    ).toEqual(['tree: PipelineAst detail 1: engine true, ours false']);
    expect(await groupsWith(({ tokens }) => tokens?.splice(0, 1))).toEqual([
      'tokens: engine Parameter, ours Generic',
    ]);
  });
});

describe.skipIf(!judgeAvailable)('mutations', () => {
  const cases = [{ file: 'a', line: 1, text: 'if ($a) { "b $c" } else { f -d 1 }' }];

  test('are the same for the same seed', async () => {
    const fragments = await fragmentsOf(cases);
    const texts = (seed: number): string[] =>
      [...mutationsOf(fragments, 200, seed)].map(({ text }) => text);
    expect(texts(1)).toEqual(texts(1));
    expect(texts(1)).not.toEqual(texts(2));
    expect(new Set(texts(1)).size).toBeGreaterThan(100);
  });

  test('are made of the statements within a long text', async () => {
    const long = `function f {\n${'  Get-Item 1\n'.repeat(500)}}`;
    const fragments = await fragmentsOf([{ file: 'a', line: 1, text: long }]);
    expect(fragments.length).toBeGreaterThan(2);
    for (const { text } of fragments) expect(text.length).toBeLessThan(2_000);
  });
});

describe('a text', () => {
  test('is made as small as what shall hold allows', async () => {
    const text = 'one\ntwo (three) four\nfive';
    const smallest = await minimise(text, async (one) => one.includes('(') && one.includes('v'));
    expect(smallest).toBe('(v');
  });

  test('is shown on one line with the range marked', () => {
    expect(excerpt('a\n\tbc\u200b', 3, 4)).toBe('a⏎⇥⟦b⟧c\\u{200b}');
    const long = `${'x'.repeat(200)}\n${'y '.repeat(10)}z\n${'x'.repeat(200)}`;
    expect(excerpt(long, 221, 222)).toBe(`${'y '.repeat(10)}⟦z⟧…`);
  });
});
