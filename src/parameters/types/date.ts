import { findDateFault } from '../calendar.ts';
import { defineType, type TypeDescription } from '../parameter-type.ts';

export const type = defineType({
  name: 'date',
  findFault: findDateFault,
  toPowerShell: (text) => ({ kind: 'dateTime', text: `${text}T00:00:00` }),
});

export const about: TypeDescription = {
  title: 'date',
  hint: 'Year-month-day.',
  example: '2026-11-23',
  control: { element: 'input', type: 'date' },
};
