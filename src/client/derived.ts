import type { Derivation } from '../parameters/declaration.ts';
import { pairChanges } from './connection-string-changes.ts';
import type { States } from './model.ts';

/** Shows a derived value in the form; of a connection string, what changed in it. */
export function showDerived(
  section: HTMLElement,
  name: string,
  derive: Derivation,
  states: States,
): void {
  const output = section.querySelector(`[data-derived="${CSS.escape(name)}"]`);
  if (output === null) return;
  const state = states.get(name);
  const source = states.get(derive.from);
  if (state?.state === 'invalid') output.textContent = state.message;
  else if (state?.state !== 'value') output.textContent = 'Not known yet.';
  else if (derive.form !== 'connectionString' || source?.state !== 'value') {
    output.textContent = state.text;
  } else output.replaceChildren(...changeNodes(source.text, state.text));
}

/** The new string, its changed pairs marked and preceded by what they replace. */
function changeNodes(before: string, after: string): Node[] {
  return pairChanges(before, after).flatMap((change): Node[] => {
    if (change.before === change.after) return [new Text(`${change.after};`)];
    return [
      ...(change.before === undefined ? [] : [marked('del', 'removed', change.before)]),
      ...(change.after === undefined ? [] : [marked('ins', 'new', change.after)]),
    ];
  });
}

/** Struck out or underlined, and told in a word to who does not see that. */
function marked(tag: 'del' | 'ins', word: string, text: string): Node {
  const element = document.createElement(tag);
  const spoken = document.createElement('span');
  spoken.className = 'visually-hidden';
  spoken.textContent = ` ${word}: `;
  element.append(spoken, `${text};`);
  return element;
}
