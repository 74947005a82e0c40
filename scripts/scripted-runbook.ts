import { holds } from '../src/parameters/condition.ts';
import type { RenderedRunbook } from '../src/runbook/render-runbook.ts';
import type { Runbook } from '../src/runbook/runbook.ts';
import type { RunbookSource } from '../src/runbook/runbook-source.ts';
import { type ProseLine, readStepProse } from '../src/runbook/step-prose.ts';
import type { Needed, ScriptedRunbook, StepLines } from '../src/scripting/scripted-runbook.ts';

/** A runbook with its values for a script about all of it, as the page makes it from its markup. */
export function scriptedRunbook(
  source: RunbookSource,
  runbook: Runbook,
  states: RenderedRunbook['states'],
): ScriptedRunbook {
  const needed = (when: readonly string[]): Needed => {
    const answers = when.map((condition) => holds(condition, states));
    if (answers.includes(false)) return false;
    return answers.includes(undefined) ? undefined : true;
  };
  const textOf = (line: ProseLine): string => proseText(line, runbook, states);
  const prose = readStepProse(source);
  const linesOf = (lines: readonly ProseLine[]): StepLines => {
    const of = (role: ProseLine['of']): readonly string[] =>
      lines.filter((line) => line.of === role && needed(line.when) !== false).map(textOf);
    return {
      text: of('text'),
      risk: of('risk'),
      verify: of('verify'),
      rollback: of('rollback'),
    };
  };
  return {
    slug: runbook.slug,
    title: runbook.title,
    contentHash: runbook.contentHash,
    parameters: runbook.parameters,
    sessions: runbook.sessions,
    states,
    steps: runbook.steps.map((step, index) => {
      const { id, number, title, session, opens, changes, pointOfNoReturn, duration } = step;
      const words = prose[index];
      const own = runbook.blocks.filter((block) => block.step === id && !block.rollback);
      const used = own.filter((block) => needed(block.when) !== false);
      const named = own.length > 0 ? used.map((block) => block.session) : [session];
      return {
        id,
        number,
        title,
        opens: opens !== undefined,
        changes,
        pointOfNoReturn,
        needed: needed(step.when),
        prose: linesOf(words?.lines ?? []),
        ...(words?.console === undefined ? {} : { place: `by hand in ${words.console}` }),
        sessions: [...new Set(named)].filter((one) => one !== undefined),
        ...(duration === undefined ? {} : { duration }),
      };
    }),
    blocks: runbook.blocks.map((block) => {
      const { index, step, session, language, changes, rollback, template, when } = block;
      const before = runbook.blocks.slice(0, index).findLast((one) => one.step !== undefined);
      return {
        after: runbook.steps.find(({ id }) => id === before?.step)?.number ?? 0,
        language,
        changes,
        rollback,
        template,
        needed: needed(when),
        ...(step === undefined ? {} : { step }),
        ...(session === undefined ? {} : { session }),
      };
    }),
  };
}

/** A line of prose with its values; the label of one that is not known. */
export function proseText(
  { parts }: ProseLine,
  { parameters }: Runbook,
  states: RenderedRunbook['states'],
): string {
  const shown = (key: string): string => {
    const state = states.get(key);
    const name = key.split('.')[0];
    const label = parameters.find((parameter) => parameter.name === name)?.label ?? key;
    return state?.state === 'value' ? state.text : label;
  };
  return parts
    .map((part) => (typeof part === 'string' ? part : shown(part.value)))
    .join('')
    .trimEnd();
}
