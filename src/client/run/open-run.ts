import type { Progress } from '../../run/progress.ts';
import type { NewEvent } from '../../run/run.ts';
import { ask } from './ask.ts';
import { draftOf, keepDraft } from './draft.ts';
import type { RunLog } from './run-log.ts';
import type { RunPage } from './run-page.ts';

/** The run that the page shows, for what is done to it. */
export interface OpenRun {
  readonly page: RunPage;
  readonly log: RunLog;
  progress(): Progress;
  /** False where it was not recorded; the reader is told why. `said` is read out where it was. */
  append(event: NewEvent, said: string): Promise<boolean>;
  /** Shows what comes next, with the focus on it. */
  goOn(): void;
}

/** Asks for a reason, or for another text. What was typed when the page went away stands there again. */
export async function askText(
  title: string,
  label: string,
  action: string,
  words: readonly (string | Node)[] = [],
): Promise<string | undefined> {
  const value = draftOf(title);
  const questions = [{ name: 'text', label, kind: 'area' as const, value }];
  const typed = (text: string): void => keepDraft(title, text);
  const answers = await ask({ title, words, questions, action, typed });
  keepDraft(title, '');
  return answers?.text;
}
