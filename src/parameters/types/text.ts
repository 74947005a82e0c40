import { defineType, type TypeDescription } from '../parameter-type.ts';

/** Any single line. Spaces inside it are never touched. */
export const type = defineType({
  name: 'text',
  mayHoldCommas: true,
  findFault: () => undefined,
});

export const about: TypeDescription = {
  title: 'text',
  hint: 'One line.',
  example: 'Default MAC address pool',
  control: { element: 'input' },
};
