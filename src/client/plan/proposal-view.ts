import { shownValue } from '../../parameters/shown-value.ts';
import { checksumWords } from '../../plan/checksum-words.ts';
import { type Comparison, comparePlan } from '../../plan/plan-mark.ts';
import { type Change, type Proposal, propose } from '../../plan/proposal.ts';
import type { PlanMark, ValueSet } from '../../plan/value-set.ts';
import type { Plan } from '../../runbook/plan.ts';
import { announce } from '../announce.ts';
import { button, element } from '../elements.ts';
import { counted, labelOf, quoted } from '../labels.ts';
import { messageNodes } from '../message-nodes.ts';
import { type Desk, planOfValues, runbookMark } from './desk.ts';
import { setOpenedChecksum } from './opened-plan.ts';
import { linkPlanStyle } from './plan-style.ts';

/** Shows what a set would change, and what is refused; `source` says in words where it is from. */
export function showProposal(desk: Desk, set: ValueSet, source: string): void {
  const { model, data } = desk;
  const form = { values: new Map(Object.entries(model.raw)), examples: model.examples };
  const proposal = propose(set, form, data.parameters, model.types);
  const { changes, refused, spoilt, kept } = proposal;
  const label = (name: string): string => quoted(labelOf(name, data.parameters));
  const plan = planOfValues(desk, set.values);
  const parts: Node[] = [
    ...(set.plan === undefined ? [] : [comparisonNode(desk, set.plan, plan)]),
    ...(changes.length === 0 ? [] : [changeList(desk, changes)]),
    ...faultList('Not taken', refused, label),
    ...faultList('Wrong after that in the form', spoilt, label),
    element('p', 'hint', restWords(proposal, kept.length)),
  ];
  const panel = openPanel(desk, `${source} brings ${counted(changes.length, 'change')}`, parts);
  const apply = (): void => {
    setOpenedChecksum(data.slug, set.plan?.checksum);
    desk.form.replaceAll(() => model.apply(changes));
    closePanel(panel, desk);
    const taken = `${counted(changes.length, 'value')} taken.`;
    announce(changes.length > 0 ? taken : 'Nothing was changed.');
  };
  const actions = element('p', 'values-actions');
  if (changes.length > 0) actions.append(button('Apply', apply, counted(changes.length, 'change')));
  else if (set.plan !== undefined) actions.append(button('Go on with this plan', apply));
  actions.append(button(changes.length > 0 ? 'Discard' : 'Close', () => closePanel(panel, desk)));
  panel.append(actions);
}

/** Says why nothing is taken. */
export function showRefusal(desk: Desk, title: string, message: string): void {
  const panel = openPanel(desk, title, [element('p', '', ...messageNodes(message))]);
  panel.setAttribute('role', 'alert');
  const close = button('Close', () => closePanel(panel, desk));
  panel.append(element('p', 'values-actions', close));
}

function openPanel(desk: Desk, title: string, parts: readonly Node[]): HTMLElement {
  linkPlanStyle();
  document.querySelector('.plan-proposal')?.remove();
  const panel = element('section', 'plan-proposal');
  panel.tabIndex = -1;
  panel.setAttribute('aria-labelledby', 'proposal-title');
  const heading = element('h3', '', title);
  heading.id = 'proposal-title';
  panel.append(heading, ...parts);
  desk.section.querySelector('form')?.before(panel);
  panel.scrollIntoView({ block: 'nearest' });
  panel.focus({ preventScroll: true });
  return panel;
}

function closePanel(panel: HTMLElement, desk: Desk): void {
  panel.remove();
  // The focus must not fall to the page's beginning.
  desk.section.tabIndex = -1;
  desk.section.focus({ preventScroll: true });
}

function changeList({ data, model }: Desk, changes: readonly Change[]): HTMLElement {
  const list = element('dl', 'plan-changes');
  for (const { name, before, after, isExample } of changes) {
    const declaration = data.parameters.find((parameter) => parameter.name === name);
    const shown = (text: string): string =>
      text === '' || declaration === undefined ? text : shownValue(declaration, text);
    const now = before === '' ? 'empty' : shown(before);
    const next = after === '' ? 'empty' : shown(after);
    list.append(
      element('dt', '', labelOf(name, data.parameters)),
      valueLine('Now', now, before !== '' && model.examples.has(name)),
      valueLine('New', next, isExample),
    );
  }
  return list;
}

function valueLine(word: string, text: string, isExample: boolean): HTMLElement {
  const value = element(word === 'New' ? 'strong' : 'span', 'plan-value', text);
  return element('dd', '', `${word}: `, value, isExample ? ' (example)' : '');
}

function faultList(
  title: string,
  faults: readonly { name: string; text?: string; message: string }[],
  label: (name: string) => string,
): Node[] {
  if (faults.length === 0) return [];
  const items = faults.map(({ name, text, message }) => {
    const given = text === undefined ? [] : [' ', element('code', '', shortened(text))];
    return element('li', '', label(name), ...given, ': ', ...messageNodes(message));
  });
  return [element('h4', '', title), element('ul', 'plan-faults', ...items)];
}

/** Enough of a value to find it; a file pasted by mistake would bury the rest. */
const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

function restWords({ changes, same }: Proposal, kept: number): string {
  const parts = [
    changes.length === 0 ? 'Nothing would change.' : 'Nothing is taken until you apply it.',
    ...(same.length > 0 ? [`The same already: ${counted(same.length, 'value')}.`] : []),
    ...(kept > 0 ? [`Left as in the form: ${counted(kept, 'other value')}.`] : []),
  ];
  return parts.join(' ');
}

function comparisonNode(desk: Desk, mark: PlanMark, plan: Plan): HTMLElement {
  const comparison = comparePlan(mark, plan, runbookMark(desk));
  const sent = checksumWords(mark.checksum);
  if (comparison.state === 'match') {
    return element(
      'p',
      'plan-match',
      element('strong', '', 'Match. '),
      'With these values this page makes the very plan that was sent: ',
      element('strong', '', sent),
      '. Compare it with the approved sheet.',
    );
  }
  const box = element('div', 'plan-mismatch');
  box.append(
    element(
      'p',
      '',
      element('strong', '', 'No match. '),
      'This page does not make the plan that was sent. Have it approved again.',
    ),
    element('p', '', 'Sent: ', element('strong', '', sent)),
  );
  if (plan.problems.length === 0) {
    box.append(element('p', '', 'Here: ', element('strong', '', checksumWords(plan.checksum))));
  }
  box.append(...differences(desk, comparison));
  return box;
}

function differences(
  { data }: Desk,
  comparison: Extract<Comparison, { state: 'mismatch' }>,
): Node[] {
  const { isRunbookChanged, changed, gone } = comparison;
  if (!isRunbookChanged) {
    return [
      element('p', '', 'The runbook is the same; the values or this site make other scripts.'),
    ];
  }
  const items = changed.map((index) => {
    const step = data.steps[index];
    const link = element('a', '', `Step ${step?.number}, ${step?.title}`);
    link.href = `#${step?.id}`;
    return element('li', '', link);
  });
  const goneNumbers = gone.map((index) => index + 1).join(', ');
  return [
    element(
      'p',
      '',
      'The runbook was changed since. ',
      changed.length > 0 ? 'New or changed:' : '',
    ),
    ...(items.length > 0 ? [element('ul', '', ...items)] : []),
    ...(gone.length > 0
      ? [element('p', '', `No longer as they were, by the numbers of then: ${goneNumbers}.`)]
      : []),
    ...(items.length + gone.length === 0
      ? [
          element(
            'p',
            '',
            'No step was changed: only the text around them, or the values asked for.',
          ),
        ]
      : []),
  ];
}
