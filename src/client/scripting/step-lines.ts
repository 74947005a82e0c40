import type { StepLines } from '../../scripting/scripted-runbook.ts';

type Role = keyof StepLines;

const roles: readonly Role[] = ['risk', 'verify', 'rollback'];

/** What the page itself adds to a step, also during a run, and what only who reads it there needs. */
const passedOver =
  'h3, figure, details, pre, .meta, .only, .opens, .tick, .kind, .not-needed, .run-kept, .run-step, [data-expect], [data-capture]';

/**
 * The words of a step, read from its section as `readStepProse` reads them from the file.
 *
 * @param shown what stands for a value in a sentence
 * @param holds whether what stands under a condition counts
 */
export function stepLines(
  section: HTMLElement,
  shown: (key: string) => string,
  holds: (when: string) => boolean,
): StepLines {
  const found: { of: Role; text: string }[] = [];

  const read = (parent: Element, of: Role): void => {
    for (const child of parent.children) {
      if (child.matches(passedOver)) continue;
      if (child.matches('.aside')) {
        const role = roles.find((one) => child.classList.contains(one));
        if (role !== undefined) read(child, role);
      } else if (child.matches('ol, ul')) readItems(child, of, '');
      else if (child.matches('p, h4, h5, h6')) add(of, textOf(child));
      else if (child.matches('tr')) add(of, [...child.children].map(textOf).join(' | '));
      else if (!(child instanceof HTMLElement) || holdsPart(child)) read(child, of);
    }
  };
  const readItems = (list: Element, of: Role, indent: string): void => {
    const first = list instanceof HTMLOListElement ? list.start : 1;
    [...list.children].forEach((item, index) => {
      const mark = list.matches('ol') ? `${first + index}.` : '-';
      const inline: Node[] = [];
      const flush = (): void => {
        const text = inline.splice(0).map(textOf).join('');
        if (text.trim() !== '') add(of, `${indent}${mark} ${text.trim()}`);
      };
      for (const child of item.childNodes) {
        if (child instanceof Element && child.matches('ol, ul, p')) {
          flush();
          if (child.matches('p')) add(of, `${indent}${mark} ${textOf(child)}`);
          else readItems(child, of, `${indent}  `);
        } else inline.push(child);
      }
      flush();
    });
  };
  const add = (of: Role, text: string): void => {
    found.push({ of, text: text.trimEnd() });
  };
  const holdsPart = ({ dataset }: HTMLElement): boolean =>
    dataset.when === undefined || holds(dataset.when);
  const textOf = (node: Node): string => {
    if (!(node instanceof Element)) return (node.textContent ?? '').replace(/\s+/g, ' ');
    const key = node instanceof HTMLElement ? node.dataset.value : undefined;
    if (key !== undefined) return shown(key);
    return [...node.childNodes].map(textOf).join('');
  };

  read(section, 'text');
  const of = (role: Role): readonly string[] =>
    found.filter((line) => line.of === role).map(({ text }) => text);
  return { text: of('text'), risk: of('risk'), verify: of('verify'), rollback: of('rollback') };
}
