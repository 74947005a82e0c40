import type { Unit } from './progress.ts';
import type { Loss } from './rollback-plan.ts';
import type { RunEvent, Verdict } from './run.ts';

export const stateWords: Readonly<Record<Unit['state'], string>> = {
  todo: 'not begun',
  doing: 'begun, not ended',
  done: 'done',
  failed: 'failed',
  skipped: 'skipped',
  rolledBack: 'rolled back',
};

export const verdictWords: Readonly<Record<Verdict, string>> = {
  go: 'Go',
  'no go': 'No go',
  'cannot tell': 'Cannot tell',
};

export const lossWords: Readonly<Record<Loss, string>> = {
  noReturn: 'point of no return',
  beforeNoReturn: 'before the point of no return',
  unwritten: 'the runbook says no way back',
};

/** What happened, as a line of the log; `labelOf` gives the label of a parameter. */
export function eventWords(event: RunEvent, labelOf: (parameter: string) => string): string {
  switch (event.type) {
    case 'runStarted':
      return 'Run started';
    case 'started':
      return 'Started';
    case 'done':
      return 'Done';
    case 'failed':
      return `Failed: ${event.reason}`;
    case 'skipped':
      return `Skipped: ${event.reason}`;
    case 'reopened':
      return `Opened again: ${event.reason}`;
    case 'note':
      return `Note: ${event.text}`;
    case 'output': {
      const verdict = event.verdict === undefined ? '' : `, ${verdictWords[event.verdict]}`;
      return `Output kept${event.name === undefined ? '' : ` (${event.name})`}${verdict}`;
    }
    case 'valueRead':
      return `Value read: ${labelOf(event.parameter)} = ${event.text} (${event.origin})`;
    case 'valueChanged':
      return `Deviation: ${labelOf(event.parameter)} = ${event.text}: ${event.reason}`;
    case 'noReturnConfirmed':
      return `Point of no return confirmed; cannot be undone: ${event.lost.map(({ title }) => title).join(', ')}`;
    case 'rollbackStarted':
      return `Way back begun: ${event.reason}`;
    case 'rolledBack':
      return 'Rolled back';
    case 'notRolledBack':
      return `Not rolled back: ${event.reason}`;
    case 'rollbackEnded':
      return `Way back ended, forward again: ${event.reason}`;
    case 'finished':
      return 'Run finished';
    case 'abandoned':
      return `Run abandoned: ${event.reason}`;
    case 'imported':
      return `Taken over from a file by ${event.who}`;
  }
}
