import { checksumWords } from '../plan/checksum-words.ts';
import { durationWords, minutesBetween, momentWords } from './moment.ts';
import { outcomeWords } from './outcome.ts';
import { type KeptOutput, progressOf, type Unit } from './progress.ts';
import type { RunRecord } from './record.ts';
import { eventWords, lossWords, stateWords, verdictWords } from './record-words.ts';
import { rollbackPlan } from './rollback-plan.ts';

/** A record as what it consists of; page, paper and ticket write the same parts in their own form. */
export type RecordPart =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'text'; text: string }
  /** Name, value, and what is said of the value. `isCode`: the value is to be read sign by sign. */
  | {
      kind: 'facts';
      rows: readonly { name: string; text: string; isCode?: boolean; note?: string }[];
    }
  | { kind: 'output'; title: string; text: string }
  | {
      kind: 'table';
      caption: string;
      head: readonly string[];
      rows: readonly (readonly string[])[];
    };

export function recordParts(record: RunRecord): RecordPart[] {
  const { run, steps, values, events } = record;
  const progress = progressOf(steps, events);
  const labelOf = (name: string): string =>
    values.find((value) => value.name === name)?.label ?? name;
  const { end } = progress;
  const window = run.window && `${momentWords(run.window.start)} to ${momentWords(run.window.end)}`;
  const overrun = run.window ? minutesBetween(run.window.end, end?.at ?? record.made) : 0;
  const lost = progress.rollback?.isOver === false ? rollbackPlan(progress).lost : [];
  return [
    { kind: 'heading', level: 1, text: `Record: ${run.title}` },
    {
      kind: 'facts',
      rows: [
        { name: 'Outcome', text: outcomeWords(progress) },
        { name: 'Carried out by', text: whoAll(record).join(', then ') },
        { name: 'Started', text: momentWords(run.started) },
        { name: 'Ended', text: end === undefined ? 'Not ended' : momentWords(end.at) },
        {
          name: 'Took',
          text: `${durationWords(minutesBetween(run.started, end?.at ?? record.made))} (hours:minutes)`,
        },
        {
          name: 'Window',
          text: window ?? 'None given',
          ...(overrun > 0 && { note: `overrun by ${durationWords(overrun)}` }),
        },
        { name: 'Runbook', text: run.slug },
        { name: 'Version', text: run.contentHash, isCode: true },
        {
          name: 'Checksum of the plan',
          text: run.planChecksum,
          isCode: true,
          note: `in words: ${checksumWords(run.planChecksum)}`,
        },
        { name: 'Run', text: run.id, isCode: true },
        { name: 'Record made', text: momentWords(record.made) },
        { name: 'Checksum of this record', text: record.checksum, isCode: true },
      ],
    },
    { kind: 'heading', level: 2, text: 'Values' },
    {
      kind: 'facts',
      rows: values.map(({ label, text, from, at, origin }) => ({
        name: label,
        text,
        isCode: true,
        ...(from !== 'plan' && {
          note: [fromWords[from], origin, at && momentWords(at)].filter(Boolean).join(', '),
        }),
      })),
    },
    { kind: 'heading', level: 2, text: 'Steps' },
    ...progress.steps.flatMap(({ step, isNeeded, units }): RecordPart[] => {
      const marks = [step.changes && 'changes something', step.noReturn && 'point of no return']
        .filter(Boolean)
        .join(', ');
      const heading = `${step.number} ${step.title}${marks && ` (${marks})`}`;
      if (!isNeeded)
        return [
          { kind: 'heading', level: 3, text: heading },
          { kind: 'text', text: 'Not needed with these values.' },
        ];
      return [{ kind: 'heading', level: 3, text: heading }, ...units.flatMap(unitParts)];
    }),
    ...(progress.notes.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: 'Notes on the run' } as const,
          {
            kind: 'facts',
            rows: progress.notes.map(({ at, text }) => ({ name: momentWords(at), text })),
          } as const,
        ]),
    ...(lost.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: 'Not undone' } as const,
          {
            kind: 'facts',
            rows: lost.map(({ step, why }) => ({
              name: `${step.number} ${step.title}`,
              text: lossWords[why],
            })),
          } as const,
        ]),
    { kind: 'heading', level: 2, text: 'Log' },
    {
      kind: 'table',
      caption: 'All entries in their order',
      head: ['No.', 'Time', 'Step', 'Entry'],
      rows: events.map((event) => {
        const step = 'step' in event ? steps.find(({ id }) => id === event.step) : undefined;
        const item = 'item' in event && event.item !== undefined ? `, ${event.item}` : '';
        return [
          String(event.seq + 1),
          momentWords(event.at),
          step === undefined ? '' : `${step.number} ${step.title}${item}`,
          eventWords(event, labelOf),
        ];
      }),
    },
  ];
}

/** Who started the run, and who went on with it elsewhere. */
function whoAll({ run, events }: RunRecord): string[] {
  const later = events.flatMap((event) => (event.type === 'imported' ? [event.who] : []));
  return [run.who, ...later].filter((who, index, all) => who !== all[index - 1]);
}

const fromWords = {
  read: 'read during the run',
  changed: 'deviation',
  derived: 'follows from the others',
} as const;

function unitParts({ item, state, started, ended, reason, notes, outputs }: Unit): RecordPart[] {
  return [
    {
      kind: 'facts',
      rows: [
        ...(item === undefined ? [] : [{ name: 'Item', text: item, isCode: true }]),
        {
          name: 'State',
          text: reason === undefined ? stateWords[state] : `${stateWords[state]}: ${reason}`,
        },
        ...(started === undefined ? [] : [{ name: 'Start', text: momentWords(started) }]),
        ...(ended === undefined ? [] : [{ name: 'End', text: momentWords(ended) }]),
        ...notes.map(({ at, text }) => ({ name: `Note, ${momentWords(at)}`, text })),
      ],
    },
    ...outputs.flatMap(outputParts),
  ];
}

function outputParts({ at, text, name, verdict, reasons = [] }: KeptOutput): RecordPart[] {
  const judged = verdict === undefined ? [] : [`${verdictWords[verdict]}.`];
  const title = `Output${name === undefined ? '' : ` (${name})`}, ${momentWords(at)}`;
  const words = [...judged, ...reasons].join(' ');
  return [
    { kind: 'output', title, text },
    ...(words === '' ? [] : [{ kind: 'text', text: words } as const]),
  ];
}
