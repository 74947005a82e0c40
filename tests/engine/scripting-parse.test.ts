import { describe, expect, test } from 'vitest';
import { allScripts } from '../scripting/all-scripts.ts';
import { judgeAvailable, parseInEngine } from './judge.ts';

describe.skipIf(!judgeAvailable)('preflight and guided script of our runbooks', () => {
  test.each(allScripts())('$name has no error for the engine', async ({ text }) => {
    expect((await parseInEngine(text)).errors).toEqual([]);
  });
});
