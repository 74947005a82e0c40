import { cleanName, type ValueSet } from '../../plan/value-set.ts';
import { button, checkbox, element } from '../elements.ts';
import { showComparison } from './comparison-view.ts';
import { type Desk, formSet } from './desk.ts';
import type { Tell } from './planning.ts';
import { showProposal } from './proposal-view.ts';
import type { SetStore } from './set-store.ts';

/** Named sets: save the form's values, load them again, compare and delete. */
export function setsPart(
  desk: Desk,
  store: SetStore,
  tell: Tell,
): { element: HTMLElement; update: () => void } {
  const list = element('ul', 'plan-sets');
  const comparison = element('div', 'plan-comparison');
  const name = element('input', '');
  name.id = 'plan-set-name';
  name.autocomplete = 'off';
  name.maxLength = 200;
  const label = element('label', '', 'Name of the set');
  label.htmlFor = name.id;

  const save = (): void => {
    const set = formSet(desk, cleanName(name.value, `Set ${store.all.length + 1}`));
    const isReplaced = store.all.some((one) => one.name === set.name);
    const isStored = store.save(set);
    update();
    tell(
      isStored
        ? `${isReplaced ? 'Saved over' : 'Saved'} “${set.name}”.`
        : `“${set.name}” ends with this page: the browser keeps nothing. Save a file.`,
    );
  };
  const compare = (set: ValueSet): void => showComparison(comparison, desk, set, store.all);
  const update = (): void => {
    list.replaceChildren(
      ...store.all.map((set) =>
        element(
          'li',
          '',
          element('b', '', set.name),
          ' ',
          button('Load', () => showProposal(desk, set, `The set “${set.name}”`), set.name),
          ' ',
          button('Compare', () => compare(set), set.name),
          ' ',
          deleteButton(set.name, () => {
            store.remove(set.name);
            comparison.replaceChildren();
            update();
            name.focus();
            tell(`Deleted “${set.name}”.`);
          }),
        ),
      ),
    );
    list.hidden = store.all.length === 0;
  };
  update();
  // Another tab may have saved or deleted one.
  addEventListener('storage', update);

  const keep = checkbox('Keep sets on this device', store.isKept);
  keep.input.addEventListener('change', () => {
    const isDone = store.keep(keep.input.checked);
    if (!isDone) keep.input.checked = store.isKept;
    const done = keep.input.checked
      ? 'The sets are kept on this device.'
      : 'The sets end with this tab.';
    tell(isDone ? done : 'The browser refuses to keep them. Save a file.');
  });
  const part = element(
    'div',
    'plan-part',
    element('h3', '', 'Sets'),
    element('p', 'field', label, name),
    element('p', 'values-actions', button('Save set', save)),
    list,
    comparison,
    element('p', '', keep.label),
    element(
      'p',
      'hint',
      'Sets end with this tab. Kept on this device they stay until you delete them, and whoever uses this browser profile can read them. Credentials are never in a set.',
    ),
  );
  return { element: part, update };
}

/** Asks once more in its own words: nothing brings a deleted set back. */
function deleteButton(name: string, remove: () => void): HTMLButtonElement {
  let isAsked = false;
  const made = button(
    'Delete',
    () => {
      if (isAsked) remove();
      isAsked = true;
      made.replaceChildren('Delete for good', element('span', 'visually-hidden', ` ${name}`));
    },
    name,
  );
  made.addEventListener('blur', () => {
    isAsked = false;
    made.replaceChildren('Delete', element('span', 'visually-hidden', ` ${name}`));
  });
  return made;
}
