/** An element of that name and class with what stands in it; text becomes text, never markup. */
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

/** @param key finds the button again after its surroundings were painted anew */
export function button(words: string, act: () => void, key = ''): HTMLButtonElement {
  const made = element('button', '', words);
  made.type = 'button';
  if (key !== '') made.dataset.runKey = key;
  made.addEventListener('click', act);
  return made;
}
