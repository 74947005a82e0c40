import { checksumWords } from '../../plan/checksum-words.ts';
import { momentOf } from '../../run/moment.ts';
import type { Run } from '../../run/run.ts';
import { element } from '../elements.ts';
import { labelOf, quoted } from '../labels.ts';
import type { Model } from '../model.ts';
import { isWhole, pagePlan } from '../plan/page-plan.ts';
import { ask } from './ask.ts';
import { randomName } from './random-name.ts';
import type { RunPage } from './run-page.ts';

interface Hindrance {
  field: string;
  reason: string;
}

/** Why no run can start with the form's values: it would not be what was approved. */
export function hindrances(page: RunPage): Hindrance[] {
  const { model } = page;
  const plan = pagePlan(page);
  const examples = model.parameters.filter(
    ({ name, derive }) => derive === undefined && model.isExample(name),
  );
  const problems = plan.problems.map(({ parameter, message }) => ({
    field: parameter,
    reason: `${quoted(labelOf(parameter, model.parameters))}: ${message.replaceAll('`', '')}`,
  }));
  if (problems.length === 0 && !isWhole(plan, model)) {
    const wrong = model.parameters.find(({ name }) => model.states.get(name)?.state === 'invalid');
    if (wrong !== undefined)
      problems.push({ field: wrong.name, reason: `${quoted(wrong.label)} is wrong.` });
  }
  return [
    ...problems,
    ...examples.map(({ name, label }) => ({
      field: name,
      reason: `${quoted(label)} holds an example. Type your own value.`,
    })),
  ];
}

/** Asks who runs it and when, and makes the run. Undefined when the reader cancels. */
export async function askForRun(page: RunPage): Promise<Run | undefined> {
  const { data, model } = page;
  const { checksum } = pagePlan(page);
  const [start = '', end = ''] = plannedWindow(model);
  const answers = await ask({
    title: 'Start a run',
    words: [
      'Values, times, notes and outputs are kept in this browser on this device until you delete the run. Nothing is sent anywhere.',
      element(
        'p',
        '',
        'Checksum of the plan: ',
        element('strong', '', checksumWords(checksum)),
        element('br'),
        element('code', '', checksum),
      ),
    ],
    questions: [
      { name: 'who', label: 'Your name' },
      { name: 'start', label: 'Window: start', kind: 'moment', value: start, isOptional: true },
      { name: 'end', label: 'Window: end', kind: 'moment', value: end, isOptional: true },
    ],
    action: 'Start the run',
    fault: ({ start: from = '', end: to = '' }) => {
      if ((from === '') !== (to === '')) return 'A window needs a start and an end, or neither.';
      return from !== '' && to <= from ? 'The window ends before it starts.' : undefined;
    },
  });
  if (answers === undefined) return undefined;
  const { who = '', start: from = '', end: to = '' } = answers;
  return {
    id: randomName(8),
    slug: data.slug,
    title: data.title,
    contentHash: data.contentHash,
    planChecksum: checksum,
    values: plannedValues(model),
    who,
    started: momentOf(new Date()),
    ...(from !== '' && {
      window: { start: momentOf(new Date(from)), end: momentOf(new Date(to)) },
    }),
  };
}

/** All that the plan says, empty where a default was taken out on purpose. */
function plannedValues({ parameters, states }: Model): Record<string, string> {
  const asked = parameters.filter(
    ({ derive, type, readAt }) =>
      derive === undefined && type !== 'credential' && readAt === undefined,
  );
  return Object.fromEntries(
    asked.map(({ name }) => {
      const state = states.get(name);
      return [name, state?.state === 'value' ? state.text : ''];
    }),
  );
}

/** The window that the form asks for, if the runbook has one. */
function plannedWindow({ parameters, states }: Model): string[] {
  const window = parameters.find(({ type }) => type === 'changeWindow');
  const state = states.get(window?.name ?? '');
  return state?.state === 'value' ? state.text.split('/') : [];
}
