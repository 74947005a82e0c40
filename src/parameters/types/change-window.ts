import { findDateTimeFault, normaliseDateTime } from '../calendar.ts';
import { defineType, type TypeDescription } from '../parameter-type.ts';

/** Start and end, local times: `2026-11-23T02:00/2026-11-23T04:00`. */
export const type = defineType({
  name: 'changeWindow',
  normalise: (raw) =>
    raw
      .split('/')
      .map((moment) => normaliseDateTime(moment).replace(/(T\d\d:\d\d):00$/, '$1'))
      .join('/'),
  findFault: (text) => {
    const [start = '', end = '', more] = text.split('/');
    if (!start || !end || more !== undefined)
      return 'A change window needs a start and an end, like 2026-11-23T02:00/2026-11-23T04:00.';
    const fault = findDateTimeFault(start) ?? findDateTimeFault(end);
    if (fault) return fault;
    return end > start ? undefined : `The window's end, ${end}, is not after its start, ${start}.`;
  },
});

export const about: TypeDescription = {
  title: 'change window',
  hint: 'Start and end, local times.',
  example: '2026-11-23T02:00/2026-11-23T04:00',
  control: { element: 'input', type: 'datetime-local' },
};
