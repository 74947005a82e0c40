import { defineType } from '../parameter-type.ts';

export const type = defineType({
  name: 'choice',
  title: 'choice',
  hint: 'One of the options.',
  example: '',
  control: { element: 'select' },
  mayHoldCommas: true,
  findFault: (text, { options = [] }) =>
    options.some(({ value }) => value === text)
      ? undefined
      : `\`${text}\` is not one of ${options.map(({ value }) => `\`${value}\``).join(', ')}.`,
});
