/** An element with what stands in it; text becomes text, never markup. An empty class is none. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

/** A button; `about` is for who does not see beside what it stands. */
export function button(text: string, press: () => void, about = ''): HTMLButtonElement {
  const made = element('button', '', text);
  made.type = 'button';
  if (about !== '') made.append(element('span', 'visually-hidden', ` ${about}`));
  made.addEventListener('click', press);
  return made;
}

/** A checkbox with its words. */
export function checkbox(
  text: string,
  isChecked: boolean,
): { label: HTMLLabelElement; input: HTMLInputElement } {
  const input = element('input');
  input.type = 'checkbox';
  input.checked = isChecked;
  return { label: element('label', 'plan-check', input, ` ${text}`), input };
}
