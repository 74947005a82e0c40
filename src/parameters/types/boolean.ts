import { defineType, type TypeDescription } from '../parameter-type.ts';

/** Kept as `true` or `false`; the form says yes and no. */
export const type = defineType({
  name: 'boolean',
  normalise: (raw) => {
    const text = raw.trim();
    if (/^(true|yes)$/i.test(text)) return 'true';
    return /^(false|no)$/i.test(text) ? 'false' : text;
  },
  findFault: (text) =>
    /^(true|false)$/.test(text) ? undefined : `\`${text}\` is neither yes nor no.`,
  toPowerShell: (text) => ({ kind: 'boolean', value: text === 'true' }),
});

export const about: TypeDescription = {
  title: 'yes or no',
  hint: 'Yes or no.',
  example: 'yes',
  control: { element: 'select' },
};
