import { findTimeFault } from '../calendar.ts';
import { defineType, type TypeDescription } from '../parameter-type.ts';

export const type = defineType({
  name: 'time',
  normalise: (raw) => raw.trim().replace(/^\d:/, '0$&'),
  findFault: findTimeFault,
});

export const about: TypeDescription = {
  title: 'time',
  hint: 'Hours and minutes, 24 hours.',
  example: '02:00',
  control: { element: 'input', type: 'time' },
};
