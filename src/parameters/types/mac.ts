import { dashes } from '../characters.ts';
import { defineType, type TypeDescription } from '../parameter-type.ts';

/** Kept as Virtual Machine Manager writes it, whatever the separators were. */
export const type = defineType({
  name: 'mac',
  normalise: (raw) => {
    const digits = raw.replace(dashes, '').replace(/[\s:.-]/g, '');
    return /^[\da-f]{12}$/i.test(digits)
      ? (digits.toUpperCase().match(/../g) ?? []).join(':')
      : raw.trim();
  },
  findFault: (text) => {
    const digits = text.replace(dashes, '').replace(/[\s:.-]/g, '');
    const wrong = /[^\da-f]/iu.exec(digits)?.[0];
    if (wrong) return `MAC address has \`${wrong}\`, which is not a hex digit.`;
    const count = digits.length;
    return count === 12
      ? undefined
      : `MAC address has ${count} digit${count === 1 ? '' : 's'}; it needs 12.`;
  },
});

export const about: TypeDescription = {
  title: 'MAC address',
  hint: '12 hex digits; separators as you like.',
  example: '00:1D:D8:B7:1C:00',
  control: { element: 'input' },
};
