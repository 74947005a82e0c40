import { defineType, type TypeDescription } from '../parameter-type.ts';

const leastInt64 = -(2n ** 63n);
const mostInt64 = 2n ** 63n - 1n;

/** A whole number that an Int64 holds. */
export const type = defineType({
  name: 'integer',
  normalise: (raw) => {
    const text = raw.trim().replace(/^\u2212/, '-');
    return /^[+-]?\d{1,99}$/.test(text) ? String(BigInt(text)) : text;
  },
  findFault: (text, { min, max }) => {
    const bare = text.replace(/[\s.,'\u2019]/g, '');
    if (/^[+-]?\d{1,3}([\s.,'\u2019]\d{3})+$/.test(text))
      return `\`${text}\` has separators; write ${bare}.`;
    if (!/^-?\d+$/.test(text)) return `\`${text}\` is not a whole number.`;
    if (text.length > 20 || BigInt(text) < leastInt64 || BigInt(text) > mostInt64)
      return `\`${text}\` does not fit a 64-bit whole number.`;
    const value = BigInt(text);
    if (min !== undefined && value < min) return `${text} is less than ${min}, the least allowed.`;
    if (max !== undefined && value > max) return `${text} is more than ${max}, the most allowed.`;
    return undefined;
  },
  toPowerShell: (text) => ({ kind: 'number', text }),
});

export const about: TypeDescription = {
  title: 'whole number',
  hint: 'Digits only.',
  example: '12',
  control: { element: 'input', inputmode: 'numeric' },
};
