import { holds } from '../../parameters/condition.ts';
import type { ValueState } from '../../parameters/value-state.ts';
import type {
  Needed,
  ScriptedBlock,
  ScriptedRunbook,
  ScriptedStep,
} from '../../scripting/scripted-runbook.ts';
import { type BlockView, conditionsAround } from '../blocks.ts';
import { labelOf } from '../labels.ts';
import type { PlannedPage } from '../plan/page-plan.ts';
import { stepFacts } from '../step-facts.ts';
import { stepLines } from './step-lines.ts';

type States = ReadonlyMap<string, ValueState>;

/** The page as a runbook for scripts: its markup, read with values in these states. */
export function pageRunbook(
  { data, blocks }: Pick<PlannedPage, 'data' | 'blocks'>,
  states: States,
): ScriptedRunbook {
  const { slug, title, contentHash, parameters, sessions } = data;
  const numberOf = (id: string | undefined): number =>
    data.steps.find((step) => step.id === id)?.number ?? 0;
  const scripted = blocks.map((block, index): ScriptedBlock => {
    const before = blocks.slice(0, index).findLast(({ step }) => step !== undefined);
    const { step, session, changes, template, when, element } = block;
    return {
      after: numberOf(before?.step),
      language: 'cmd' in element.dataset ? 'cmd' : 'powershell',
      changes,
      rollback: 'rollback' in element.dataset,
      template,
      needed: isNeeded(when, states),
      ...(step === undefined ? {} : { step }),
      ...(session === undefined ? {} : { session }),
    };
  });
  // What the form holds of a value that only the run brings is no part of the plan.
  const shown = (key: string): string => {
    const state = states.get(key);
    return state?.state === 'value' ? state.text : labelOf(key, parameters);
  };
  return {
    slug,
    title,
    contentHash,
    parameters,
    sessions: sessions.map((session) => ({ modules: [], commands: [], ...session })),
    states,
    blocks: scripted,
    steps: data.steps.flatMap((step) => {
      const section = document.getElementById(step.id);
      const own = scripted.filter((block) => block.step === step.id && !block.rollback);
      return section === null ? [] : [readStep(section, step, own, states, shown)];
    }),
  };
}

function readStep(
  section: HTMLElement,
  { id, number, title }: PlannedPage['data']['steps'][number],
  own: readonly ScriptedBlock[],
  states: States,
  shown: (key: string) => string,
): ScriptedStep {
  const { where, changes, pointOfNoReturn, duration } = stepFacts(section);
  const named = /^session (.+)$/.exec(where)?.[1];
  const used = own.flatMap(({ session, needed }) => (needed === false ? [] : (session ?? [])));
  return {
    id,
    number,
    title,
    opens: section.querySelector(':scope > .opens') !== null,
    changes,
    pointOfNoReturn,
    needed: isNeeded(conditionsAround(section), states),
    sessions: own.length > 0 ? [...new Set(used)] : named === undefined ? [] : [named],
    prose: stepLines(section, shown, (when) => isNeeded([when], states) !== false),
    ...(where.startsWith('by hand in ') ? { place: where } : {}),
    ...(duration === undefined ? {} : { duration }),
  };
}

function isNeeded(when: BlockView['when'], states: States): Needed {
  const answers = when.map((source) => holds(source, states));
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
