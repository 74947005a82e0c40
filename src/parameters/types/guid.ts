import { dashes } from '../characters.ts';
import { defineType, type TypeDescription } from '../parameter-type.ts';

/** Without braces, in lower case. */
export const type = defineType({
  name: 'guid',
  normalise: (raw) => {
    const text = raw.trim();
    const digits = hexDigits(text);
    return /^[\da-f]{32}$/i.test(digits)
      ? digits.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
      : text;
  },
  findFault: (text) => {
    const digits = hexDigits(text);
    const wrong = /[^\da-f]/iu.exec(digits)?.[0];
    if (wrong) return `GUID has \`${wrong}\`, which is not a hex digit.`;
    return digits.length === 32
      ? undefined
      : `GUID has ${digits.length} digit${digits.length === 1 ? '' : 's'}; it needs 32.`;
  },
});

export const about: TypeDescription = {
  title: 'GUID',
  hint: '32 hex digits; braces and hyphens as you like.',
  example: '6f9619ff-8b86-d011-b42d-00c04fc964ff',
  control: { element: 'input' },
};

function hexDigits(text: string): string {
  return text
    .replace(/^\{(.*)\}$|^\((.*)\)$/, '$1$2')
    .replace(dashes, '')
    .replaceAll('-', '');
}
