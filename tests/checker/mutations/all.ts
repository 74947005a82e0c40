import { changes } from './changes.ts';
import { commands } from './commands.ts';
import { flow } from './flow.ts';
import { followed } from './followed.ts';
import { habits } from './habits.ts';
import { language } from './language.ts';
import type { Mutation } from './mutation.ts';
import { outputs } from './outputs.ts';
import { page } from './page.ts';
import { paste } from './paste.ts';
import { safety } from './safety.ts';
import { slots } from './slots.ts';

/** The mistakes that the runbooks are checked with, one at a time. */
export const mutations: readonly Mutation[] = [
  ...commands,
  ...outputs,
  ...followed,
  ...flow,
  ...changes,
  ...paste,
  ...safety,
  ...slots,
  ...page,
  ...language,
  ...habits,
];
