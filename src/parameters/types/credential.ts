import { defineType, type TypeDescription } from '../parameter-type.ts';

/** Never asked for on the page and never stored: the console asks when the script runs. */
export const type = defineType({
  name: 'credential',
  findFault: () => 'A credential is never kept; leave it out, the console asks for it.',
  toPowerShell: (_text, { label }) => ({ kind: 'credential', message: label }),
});

export const about: TypeDescription = {
  title: 'credential',
  hint: 'The console asks for it when the block runs.',
  example: '',
  control: { element: 'none' },
};
