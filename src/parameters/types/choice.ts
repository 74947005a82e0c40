import { defineType, type TypeDescription } from '../parameter-type.ts';

export const type = defineType({
  name: 'choice',
  mayHoldCommas: true,
  findFault: (text, { options = [] }) =>
    options.some(({ value }) => value === text)
      ? undefined
      : `\`${text}\` is not one of ${options.map(({ value }) => `\`${value}\``).join(', ')}.`,
});

export const about: TypeDescription = {
  title: 'choice',
  hint: 'One of the options.',
  example: '',
  control: { element: 'select' },
};
