import { buildJudge, judgeAvailable } from './judge.ts';

/** Vitest's global setup of the project `engine`: the judge is built before several workers ask. */
export function setup(): void {
  if (judgeAvailable) buildJudge();
}
