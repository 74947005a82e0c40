import { type MadeScript, makeGuidedScript } from '../../scripting/guided-script.ts';
import { makePreflight } from '../../scripting/preflight.ts';
import type { ScriptedRunbook } from '../../scripting/scripted-runbook.ts';
import { announce } from '../announce.ts';
import { refuse } from '../copy.ts';
import { pagePlan } from '../plan/page-plan.ts';
import type { Refusal } from '../refusal.ts';
import { saveFile } from '../save-file.ts';
import type { Page } from '../script-download.ts';
import { pageRunbook } from './page-runbook.ts';
import { refusalOfPlan } from './refusal-of-plan.ts';

type Make = (runbook: ScriptedRunbook, imprint: { checksum: string; date: string }) => MadeScript;

/** Adds the buttons for guided scripts and preflights to the fold of the downloads. */
export function offerScripts(fold: HTMLElement, page: () => Page): void {
  const sessions = page().data.sessions.filter(({ shell }) => shell !== 'cmd');
  if (sessions.length === 0) return;
  const guides = sessions.map(({ name }) =>
    item(`Guided script, ${name}`, page, true, (runbook, imprint) =>
      makeGuidedScript(runbook, name, imprint),
    ),
  );
  const preflights = sessions.map(({ name }) =>
    item(`Preflight, ${name}`, page, false, (runbook, imprint) =>
      makePreflight(runbook, name, imprint),
    ),
  );
  const all = item('Preflight, all sessions', page, false, (runbook, imprint) =>
    makePreflight(runbook, undefined, imprint),
  );
  const list = document.createElement('ul');
  list.append(...preflights, ...(sessions.length > 1 ? [all] : []), ...guides);
  const words = document.createElement('p');
  words.className = 'hint';
  words.textContent =
    'A preflight tests before the run what can be tested, and changes nothing. A guided script leads through all steps of a session and asks before each change.';
  fold.append(words, list);
}

function item(text: string, page: () => Page, changes: boolean, make: Make): HTMLLIElement {
  const place = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', () => save(place, page(), changes, make));
  place.append(button);
  return place;
}

/** Saves the script, or says at `place` why there is none. */
function save(place: HTMLElement, page: Page, changes: boolean, make: Make): void {
  const plan = pagePlan(page);
  let refusal: Refusal | undefined = refusalOfPlan(page, plan, changes);
  if (refuse(place, refusal, 'Not downloaded')) return;
  const date = new Date().toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'long' });
  const { checksum } = plan;
  const made = make(pageRunbook(page, plan.states), { checksum, date });
  refusal = 'refused' in made ? { reason: made.refused } : undefined;
  if (refuse(place, refusal, 'Not downloaded') || 'refused' in made) return;
  saveFile(made.fileName, made.text);
  announce('Script saved. It says at its beginning how to run it.');
}
