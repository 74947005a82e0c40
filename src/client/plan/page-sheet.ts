import { holds } from '../../parameters/condition.ts';
import type { ChangeAbout, ChangeSheet } from '../../plan/change-sheet.ts';
import { makeSheet } from '../../plan/make-sheet.ts';
import { conditionsAround } from '../blocks.ts';
import { labelOf } from '../labels.ts';
import { pageRunbook } from '../scripting/page-runbook.ts';
import { stepLines } from '../scripting/step-lines.ts';
import type { Desk } from './desk.ts';
import { pagePlan } from './page-plan.ts';

/** The change sheet that the command line makes of the same values, read from the page's markup. */
export function pageSheet(desk: Desk, about: ChangeAbout): ChangeSheet {
  const { model, blocks } = desk;
  const plan = pagePlan(desk);
  return makeSheet(
    pageRunbook(desk, plan.states),
    plan,
    new Map(plan.blocks.map(({ block, text }) => [blocks.indexOf(block), text])),
    {
      about,
      summary: document.querySelector('.summary')?.textContent?.trim() ?? '',
      facts: readFacts(),
      preconditions: readPreconditions(desk, plan.states),
      isExample: (name) => model.isExample(name),
      judgedIn: (id) => readJudged(id, plan.states),
    },
  );
}

/** The facts at the head of the page, but for what is said of this site's last check. */
function readFacts(): ChangeSheet['facts'] {
  let name = '';
  const facts: { name: string; text: string }[] = [];
  for (const { tagName, textContent } of document.querySelector('.facts')?.children ?? []) {
    const text = (textContent ?? '').replace(/\s+/g, ' ').trim();
    if (tagName === 'DT') name = text;
    else if (name !== 'Checked') facts.push({ name, text });
  }
  return facts;
}

/** What the page says where a capture or an expectation stands. */
function readJudged(stepId: string, states: Desk['model']['states']): readonly string[] {
  const step = document.getElementById(stepId);
  const places = step?.querySelectorAll(':is([data-capture], [data-expect]) > p:first-child') ?? [];
  return [...places].flatMap((place) =>
    conditionsAround(place).every((condition) => holds(condition, states) !== false)
      ? [(place.textContent ?? '').replace(/\s+/g, ' ').trim()]
      : [],
  );
}

const ends = 'h1, h2, .step';

/** The words between the heading “Before you start” and the next one, or the steps. */
function readPreconditions({ model }: Desk, states: Desk['model']['states']): readonly string[] {
  const heading = [...document.querySelectorAll('.text > h2')].find(({ textContent }) =>
    /^before you start/i.test(textContent ?? ''),
  );
  const part = document.createElement('div');
  let next = heading?.nextElementSibling ?? null;
  while (next !== null && !next.matches(ends) && next.querySelector(ends) === null) {
    part.append(next.cloneNode(true));
    next = next.nextElementSibling;
  }
  const shown = (key: string): string => {
    const state = states.get(key);
    return state?.state === 'value' ? state.text : labelOf(key, model.parameters);
  };
  const { text, risk, verify, rollback } = stepLines(
    part,
    shown,
    (when) => holds(when, states) !== false,
  );
  return [...text, ...risk, ...verify, ...rollback];
}
