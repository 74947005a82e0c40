import type { RawValue } from '../declaration.ts';
import {
  defineType,
  type ItemsResult,
  type TypeDescription,
  type ValueType,
} from '../parameter-type.ts';

/** Several values of one type, pasted as a column or typed in one line. */
export const type = defineType({
  name: 'list',
  // Only `checkItems` knows the type of the items.
  findFault: () => undefined,
  checkItems: (raw, declaration, itemType): ItemsResult => {
    const texts = splitItems(raw, itemType).map((item) => itemType.normalise(item));
    const count = texts.length;
    const places = new Map<string, number>();
    const items: { text: string; message: string }[] = [];
    texts.forEach((text, index) => {
      const first = places.get(text.toLowerCase());
      const message =
        itemType.check(text, declaration) ??
        (first !== undefined ? `\`${text}\` is already item ${first}.` : undefined);
      if (first === undefined) places.set(text.toLowerCase(), index + 1);
      if (message) items.push({ text, message: `Item ${index + 1}: ${message}` });
    });
    if (items.length)
      return { message: `${items.length} of ${count} ${noun(count)} cannot be used.`, items };
    const { minItems = 0, maxItems = count } = declaration;
    if (count < minItems)
      return { message: `${count} ${noun(count)}; at least ${minItems} needed.` };
    if (count > maxItems)
      return { message: `${count} ${noun(count)}; at most ${maxItems} allowed.` };
    return {
      text: texts.join(itemType.mayHoldCommas ? '\n' : ', '),
      items: texts,
      value: { kind: 'list', items: texts.map((text) => itemType.toPowerShell(text, declaration)) },
    };
  },
});

export const about: TypeDescription = {
  title: 'list',
  hint: 'One a line, or separated by commas.',
  example: '',
  control: { element: 'textarea' },
};

function noun(count: number): string {
  return count === 1 ? 'item' : 'items';
}

/** Lines where there are several, else what commas, semicolons and tabs separate. Blank items are none. */
function splitItems(raw: RawValue, { mayHoldCommas }: ValueType): string[] {
  if (typeof raw !== 'string') return raw.filter((item) => item.trim());
  const lines = raw.split(/[\r\n\u2028\u2029]+/).filter((line) => line.trim());
  const items =
    lines.length > 1 || mayHoldCommas ? lines : lines.flatMap((line) => line.split(/[,;\t]/));
  return items.filter((item) => item.trim());
}
