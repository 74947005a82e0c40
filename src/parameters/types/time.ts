import { findTimeFault } from '../calendar.ts';
import { defineType } from '../parameter-type.ts';

export const type = defineType({
  name: 'time',
  title: 'time',
  hint: 'Hours and minutes, 24 hours.',
  example: '02:00',
  control: { element: 'input', type: 'time' },
  normalise: (raw) => raw.trim().replace(/^\d:/, '0$&'),
  findFault: findTimeFault,
});
