import { defineType, type TypeDescription } from '../parameter-type.ts';

export const type = defineType({
  name: 'kbNumber',
  normalise: (raw) => raw.trim().replace(/^(?:kb)?[\s-]*(\d+)$/i, 'KB$1'),
  findFault: (text) => {
    const digits = /^KB(\d+)$/.exec(text)?.[1];
    if (!digits) return `\`${text}\` is not a KB number like KB2992024.`;
    return digits.length < 6 || digits.length > 8
      ? `\`${text}\` has ${digits.length} digits; a KB number has 6 to 8.`
      : undefined;
  },
});

export const about: TypeDescription = {
  title: 'KB number',
  hint: 'With or without KB.',
  example: 'KB2992024',
  control: { element: 'input' },
};
