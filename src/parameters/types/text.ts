import { defineType } from '../parameter-type.ts';

/** Any single line. Spaces inside it are never touched. */
export const type = defineType({
  name: 'text',
  title: 'text',
  hint: 'One line.',
  example: 'Default MAC address pool',
  mayHoldCommas: true,
  findFault: () => undefined,
});
