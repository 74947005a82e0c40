import { shownValue } from '../../parameters/shown-value.ts';
import { compareScripts, compareValues } from '../../plan/compare-sets.ts';
import type { LineChange } from '../../plan/line-changes.ts';
import type { ValueSet } from '../../plan/value-set.ts';
import type { BlockView } from '../blocks.ts';
import { button, element } from '../elements.ts';
import { counted, labelOf } from '../labels.ts';
import { type Desk, formSet, planOfValues } from './desk.ts';

/** Lines shown around a change. */
const context = 2;

/** Compares a set with the form or another set, by values and by scripts. */
export function showComparison(
  place: HTMLElement,
  desk: Desk,
  set: ValueSet,
  sets: readonly ValueSet[],
): void {
  const others = sets.filter(({ name }) => name !== set.name);
  const select = element('select', '', new Option('Values in the form'));
  for (const { name } of others) select.append(new Option(name));
  select.id = 'plan-compare-with';
  const label = element('label', '', `Compare “${set.name}” with`);
  label.htmlFor = select.id;
  const result = element('div', '');
  const update = (): void => {
    const other = others[select.selectedIndex - 1] ?? formSet(desk, 'Values in the form');
    result.replaceChildren(...differenceNodes(desk, set, other));
  };
  select.addEventListener('change', update);
  const close = button('Close comparison', () => place.replaceChildren());
  place.replaceChildren(
    element('p', 'field', label, select),
    result,
    element('p', 'values-actions', close),
  );
  update();
  select.focus();
}

function differenceNodes(desk: Desk, before: ValueSet, after: ValueSet): Node[] {
  const { parameters } = desk.data;
  const values = compareValues(before, after);
  const scripts = compareScripts(
    planOfValues(desk, before.values),
    planOfValues(desk, after.values),
  );
  const summary = element(
    'p',
    '',
    values.length + scripts.length === 0
      ? 'No difference.'
      : `${counted(values.length, 'value')} and ${counted(scripts.length, 'script')} differ.`,
  );
  const list = element('dl', 'plan-changes');
  for (const { name, before: old, after: now } of values) {
    const declaration = parameters.find((parameter) => parameter.name === name);
    const shown = (text: string): string => {
      if (text === '') return 'empty';
      return declaration === undefined ? text : shownValue(declaration, text);
    };
    list.append(
      element('dt', '', labelOf(name, parameters)),
      element('dd', '', `${before.name}: `, element('span', 'plan-value', shown(old))),
      element('dd', '', `${after.name}: `, element('strong', 'plan-value', shown(now))),
    );
  }
  return [
    summary,
    list,
    ...scripts.flatMap(({ block, changes }) => scriptNodes(desk, block, changes)),
  ];
}

function scriptNodes({ data }: Desk, block: BlockView, changes: readonly LineChange[]): Node[] {
  const step = data.steps.find(({ id }) => id === block.step);
  const title = step === undefined ? 'Before the steps' : `Step ${step.number}, ${step.title}`;
  const pre = element('pre', 'plan-lines');
  pre.tabIndex = 0;
  pre.setAttribute('role', 'group');
  pre.setAttribute('aria-label', `Lines that differ, ${title}`);
  let isGap = false;
  changes.forEach(({ sign, line }, index) => {
    const near = changes.slice(Math.max(0, index - context), index + context + 1);
    if (near.every((one) => one.sign === ' ')) {
      isGap = true;
      return;
    }
    if (isGap) pre.append('  …\n');
    isGap = false;
    const name = sign === '-' ? 'del' : sign === '+' ? 'ins' : 'span';
    pre.append(element(name, '', `${sign} ${line}`), '\n');
  });
  return [element('h4', '', title), pre];
}
