import type { RecordValue } from '../../run/record.ts';
import { valuesOfRun } from '../../run/values-of-run.ts';
import type { Model } from '../model.ts';
import { ask } from './ask.ts';
import type { OpenRun } from './open-run.ts';
import type { RunLog } from './run-log.ts';
import type { RunPage } from './run-page.ts';

/** Parameters that the run itself brings. */
export function readDuring({ parameters }: Model): ReadonlySet<string> {
  const read = parameters.filter(
    ({ readAt, derive }) => readAt !== undefined && derive === undefined,
  );
  return new Set(read.map(({ name }) => name));
}

/**
 * The run's values are what counts: the form shows them. What is being typed stays.
 *
 * @param keepsRead what the form holds of values that the run brings stays too, recorded or not
 */
export function showRunValues(
  { model, form }: RunPage,
  { run, events }: RunLog,
  keepsRead = false,
): void {
  const during = readDuring(model);
  const typing = focusedField();
  const values = [...valuesOfRun(run, events)].filter(
    ([name]) => name !== typing && !(keepsRead && during.has(name)),
  );
  const differs = values.some(([name, { text }]) => {
    const state = model.states.get(name);
    // What was typed may be another form of the same value.
    const isSame = text === model.typed(name) || (state?.state === 'value' && text === state.text);
    return model.isExample(name) || !isSame;
  });
  if (!differs) return;
  const kept = new Map([...during].map((name) => [name, model.typed(name)]));
  for (const [name, { text }] of values) kept.set(name, text);
  form.restore({ values: Object.fromEntries(kept), examples: [] });
}

/**
 * Records what the run brings: a value is whole when its field is left, or when something else than
 * the keyboard filled it.
 *
 * @returns stops it
 */
export function recordReadValues({ page, log, append }: OpenRun): () => void {
  const { model } = page;
  const take = (): void => {
    const known = valuesOfRun(log.run, log.events);
    const typing = focusedField();
    const during = readDuring(model);
    for (const { name, label } of model.parameters.filter((one) => during.has(one.name))) {
      const state = model.states.get(name);
      if (name === typing || state?.state !== 'value') continue;
      if (known.get(name)?.text === state.text) continue;
      void append(
        { type: 'valueRead', parameter: name, text: state.text, origin: 'typed' },
        `${label} recorded.`,
      );
    }
  };
  // After the focus has moved.
  const later = (): void => void setTimeout(take);
  const form = document.querySelector('[data-values]');
  form?.addEventListener('focusout', later);
  return () => form?.removeEventListener('focusout', later);
}

/** A deviation: judged as the form judges it, and recorded with its reason. */
export async function changeValue({ page, append }: OpenRun): Promise<void> {
  const { model } = page;
  const during = readDuring(model);
  const choices = model.parameters.filter(
    ({ name, derive, type }) => derive === undefined && type !== 'credential' && !during.has(name),
  );
  const answers = await ask({
    title: 'Change a value against the plan',
    words: ['It is recorded as a deviation from what was approved.'],
    questions: [
      {
        name: 'parameter',
        label: 'Value',
        kind: 'choice',
        options: choices.map(
          ({ name, label }) => [name, `${label}: ${model.typed(name)}`] as const,
        ),
      },
      { name: 'text', label: 'New value', kind: 'area' },
      { name: 'reason', label: 'Why', kind: 'area' },
    ],
    action: 'Change it',
    fault: ({ parameter = '', text = '' }) => {
      const state = model.judge(parameter, text);
      return state?.state === 'invalid' ? state.message.replaceAll('`', '') : undefined;
    },
  });
  if (answers === undefined) return;
  const { parameter = '', text = '', reason = '' } = answers;
  const label = choices.find(({ name }) => name === parameter)?.label ?? parameter;
  const state = model.judge(parameter, text);
  // As the plan has it: in the form that is kept.
  const kept = state?.state === 'value' ? state.text : text;
  await append(
    { type: 'valueChanged', parameter, text: kept, reason },
    `${label} changed; the deviation is recorded.`,
  );
}

/** The values as the record shows them: with what follows from them, without what was left empty. */
export function recordValues(
  { parameters, states }: Model,
  { run, events }: RunLog,
): RecordValue[] {
  const values = valuesOfRun(run, events);
  return parameters.flatMap(({ name, label, derive, type }): RecordValue[] => {
    const state = states.get(name);
    if (state?.state !== 'value' || type === 'credential') return [];
    const { text } = state;
    if (derive !== undefined) return [{ name, label, text, from: 'derived' }];
    const value = values.get(name);
    // Typed, and not yet recorded as read.
    if (value === undefined) return [];
    const { from, at, origin } = value;
    return [
      {
        name,
        label,
        text,
        from,
        ...(from !== 'plan' && { at }),
        ...(origin !== undefined && { origin }),
      },
    ];
  });
}

const focusedField = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field;
