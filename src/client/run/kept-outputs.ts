import { listenForOutput, type OutputEvent } from '../capture/events.ts';
import { labelOf } from '../labels.ts';
import type { OpenRun } from './open-run.ts';
import { readDuring } from './run-values.ts';

/**
 * Keeps with its step what was pasted under a capture or an expectation, and what was made of it.
 * What stands before the first step, or in a loop of which no item is being done, is kept as a note
 * on the run.
 *
 * @returns stops it
 */
export function keepOutputs(run: OpenRun): () => void {
  return listenForOutput((output) => void keep(run, output));
}

async function keep(run: OpenRun, output: OutputEvent): Promise<void> {
  const { name, step, text } = output;
  const { parameters } = run.page.model;
  const reasons =
    output.kind === 'verdict'
      ? [output.words]
      : [
          `Row ${output.row}: ${Object.entries(output.values)
            .map(([key, value]) => `${labelOf(key, parameters)} = ${value}`)
            .join(', ')}.`,
        ];
  const units = run.progress().steps.find((one) => one.step.id === step)?.units ?? [];
  const unit =
    units.find(({ state }) => state === 'doing') ?? units.find(({ item }) => item === undefined);
  if (step === undefined || unit === undefined) {
    const note = `${name}: ${reasons.join(' ')}\n${text}`;
    await run.append({ type: 'note', text: note }, 'Kept with the run.');
  } else {
    await run.append(
      {
        type: 'output',
        step,
        ...(unit.item !== undefined && { item: unit.item }),
        text,
        name,
        reasons,
        ...(output.kind === 'verdict' && { verdict: output.verdict }),
      },
      'The output is kept with the step.',
    );
  }
  if (step === undefined || output.kind !== 'capture') return;
  const number = run.page.data.steps.find(({ id }) => id === step)?.number;
  const during = readDuring(run.page.model);
  for (const parameter of Object.keys(output.values).filter((key) => during.has(key))) {
    const state = run.page.model.states.get(parameter);
    if (state?.state !== 'value') continue;
    await run.append(
      {
        type: 'valueRead',
        parameter,
        text: state.text,
        origin: `read from the output of step ${number}, row ${output.row}`,
      },
      `${labelOf(parameter, parameters)} recorded.`,
    );
  }
}
