import { findDateTimeFault, normaliseDateTime } from '../calendar.ts';
import { defineType, type TypeDescription } from '../parameter-type.ts';

/** Local time of the machine on which the script runs. */
export const type = defineType({
  name: 'dateTime',
  normalise: (raw) => normaliseDateTime(raw).replace(/T\d\d:\d\d$/, '$&:00'),
  findFault: findDateTimeFault,
  toPowerShell: (text) => ({ kind: 'dateTime', text }),
});

export const about: TypeDescription = {
  title: 'date and time',
  hint: 'Local time.',
  example: '2026-11-23T02:00',
  control: { element: 'input', type: 'datetime-local' },
};
