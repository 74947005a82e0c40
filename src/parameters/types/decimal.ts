import { defineType, type TypeDescription } from '../parameter-type.ts';

/** A number with a decimal point; 15 digits, so that a double holds it as it is written. */
export const type = defineType({
  name: 'decimal',
  normalise: (raw) => {
    const text = raw.trim().replace(/^\u2212/, '-');
    // Zeros are taken off apart: one pattern for both would try each split of a long row of them.
    const parts = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
    if (!parts || !/\d/.test(text)) return text;
    const [, sign, whole = '', written = ''] = parts;
    const fraction = written.replace(/(?<!0)0+$/, '');
    const digits = (whole.replace(/^0+/, '') || '0') + (fraction ? `.${fraction}` : '');
    return (sign === '-' && digits !== '0' ? '-' : '') + digits;
  },
  findFault: (text, { min, max }) => {
    if (/^[+-]?\d*,\d+$/.test(text))
      return `\`${text}\` has a comma; write the decimal point as \`.\`.`;
    if (!/^-?\d+(\.\d+)?$/.test(text)) return `\`${text}\` is not a number like 1.5.`;
    const count = text.replace(/\D/g, '').replace(/^0+/, '').length;
    if (count > 15) return `\`${text}\` has ${count} digits; at most 15 are held exactly.`;
    if (min !== undefined && Number(text) < min)
      return `${text} is less than ${min}, the least allowed.`;
    if (max !== undefined && Number(text) > max)
      return `${text} is more than ${max}, the most allowed.`;
    return undefined;
  },
  toPowerShell: (text) => ({ kind: 'number', text }),
});

export const about: TypeDescription = {
  title: 'number',
  hint: 'Decimal point, no separators.',
  example: '1.5',
  control: { element: 'input', inputmode: 'decimal' },
};
