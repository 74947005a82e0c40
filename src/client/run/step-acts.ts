import type { Unit } from '../../run/progress.ts';
import { verdictWords } from '../../run/record-words.ts';
import { lostBy } from '../../run/rollback-plan.ts';
import { windowState, windowWarnings } from '../../run/window.ts';
import { element } from '../elements.ts';
import { ask } from './ask.ts';
import { askText, type OpenRun } from './open-run.ts';
import type { UnitAct } from './unit-panel.ts';

/** Does what a button of a step says, once what it needs to know is known. */
export async function actOnStep(run: OpenRun, unit: Unit, act: UnitAct): Promise<void> {
  const name = nameOf(unit);
  const place = placeOf(unit);
  const small = name.replace(/^Step/, 'step');
  switch (act) {
    case 'start':
      if (await mayStart(run, unit))
        await run.append({ type: 'started', ...place }, `${name} started.`);
      return;
    case 'done':
      if (!(await mayEnd(run, unit))) return;
      if (await run.append({ type: 'done', ...place }, `${name} done.`)) run.goOn();
      return;
    case 'fail': {
      const reason = await askText(`${name} failed`, 'What happened', 'Record as failed');
      if (reason !== undefined)
        await run.append({ type: 'failed', ...place, reason }, `${name} failed.`);
      return;
    }
    case 'skip': {
      const reason = await askText(`Skip ${small}`, 'Why it is skipped', 'Skip');
      if (reason === undefined) return;
      if (await run.append({ type: 'skipped', ...place, reason }, `${name} skipped.`)) run.goOn();
      return;
    }
    case 'reopen': {
      const reason = await askText(`Open ${small} again`, 'Why it is done again', 'Open again');
      if (reason !== undefined)
        await run.append({ type: 'reopened', ...place, reason }, `${name} is open again.`);
      return;
    }
    case 'note': {
      const text = await askText(`Note on ${small}`, 'Note', 'Keep the note');
      if (text !== undefined) await run.append({ type: 'note', ...place, text }, 'Note kept.');
      return;
    }
    case 'output': {
      const text = await askText(
        `Output of ${small}`,
        'What the console printed',
        'Keep the output',
      );
      if (text !== undefined) await run.append({ type: 'output', ...place, text }, 'Output kept.');
    }
  }
}

const nameOf = ({ step, item }: Unit): string =>
  `Step ${step.number}${item === undefined ? '' : `, ${item}`}`;

const placeOf = ({ step, item }: Unit): { step: string; item?: string } => ({
  step: step.id,
  ...(item !== undefined && { item }),
});

/** Asks where the last word of an expectation was not go. */
async function mayEnd(run: OpenRun, unit: Unit): Promise<boolean> {
  const last = new Map(
    unit.outputs.flatMap(({ name, verdict }) => (verdict ? [[name, verdict]] : [])),
  );
  const doubt = [...last.values()].find((verdict) => verdict !== 'go');
  if (doubt === undefined) return true;
  const reason = await askText(
    `${nameOf(unit)}: ${verdictWords[doubt].toLowerCase()}`,
    'Why it counts as done all the same',
    'Record as done',
    [`The last output said: ${verdictWords[doubt]}.`],
  );
  if (reason === undefined) return false;
  const text = `Done although the output said ${verdictWords[doubt]}: ${reason}`;
  return run.append({ type: 'note', ...placeOf(unit), text }, 'Note kept.');
}

/** Asks where a step is begun before its turn, and where there is no way back from it. */
async function mayStart(run: OpenRun, unit: Unit): Promise<boolean> {
  const { current } = run.progress();
  if (current !== undefined && current.step.number < unit.step.number) {
    const before = `step ${current.step.number}`;
    const reason = await askText(
      `${nameOf(unit)} before ${before}`,
      'Why this one is begun first',
      'Begin it',
      [`It is the turn of ${before}, which is not ended.`],
    );
    if (reason === undefined) return false;
    const text = `Begun before ${before} was ended: ${reason}`;
    if (!(await run.append({ type: 'note', ...placeOf(unit), text }, 'Note kept.'))) return false;
  }
  return !unit.step.noReturn || unit.isConfirmed || confirmNoReturn(run, unit);
}

async function confirmNoReturn(run: OpenRun, unit: Unit): Promise<boolean> {
  const { step } = unit;
  const progress = run.progress();
  const lost = lostBy(step, progress);
  const warnings = windowWarnings(windowState(run.log.run, progress, new Date()));
  const answers = await ask({
    title: `Point of no return: step ${step.number}, ${step.title}`,
    words: [
      'Once this step has begun, this cannot be undone:',
      element(
        'ul',
        '',
        ...lost.map(({ number, title }) => element('li', '', `${number} ${title}`)),
      ),
      ...warnings.slice(0, 1),
    ],
    action: 'Go past the point of no return',
  });
  if (answers === undefined) return false;
  const named = lost.map(({ id, title }) => ({ step: id, title }));
  return run.append({ type: 'noReturnConfirmed', ...placeOf(unit), lost: named }, 'Confirmed.');
}
