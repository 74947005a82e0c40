import { nearestName } from '../parameters/nearest-name.ts';
import { type FilterName, filterNames } from './template.ts';

/** A fault in a fence: `start` and `end` are offsets in its source. */
export interface TemplateProblem {
  id: string;
  start: number;
  end: number;
  /** What is wrong, with what was found, and the rewrite that works. */
  message: string;
}

/** A slot as written, `{{ name? | filter }}`; where it stands is not known yet. */
export interface ScannedSlot {
  start: number;
  end: number;
  parameter: string;
  /** Written with `?`. */
  isOptional: boolean;
  filters: readonly FilterName[];
}

const slotPattern =
  /\{\{\s*([A-Za-z][A-Za-z0-9]*(?:\.(?:start|end))?)\s*(\?)?\s*((?:\|\s*[A-Za-z]+\s*)*)\}\}/y;

/** Finds every slot. `{{` that does not begin one is a problem: it would be taken for code in silence. */
export function scanSlots(source: string): { slots: ScannedSlot[]; problems: TemplateProblem[] } {
  const slots: ScannedSlot[] = [];
  const problems: TemplateProblem[] = [];
  for (let at = source.indexOf('{{'); at >= 0; at = source.indexOf('{{', at)) {
    // In `{{{x}}}` the inner braces are the slot's.
    while (source[at + 2] === '{') at += 1;
    slotPattern.lastIndex = at;
    const match = slotPattern.exec(source);
    if (!match) {
      const close = source.indexOf('}}', at);
      const lineEnd = source.indexOf('\n', at);
      const isClosed = close >= 0 && (lineEnd < 0 || close < lineEnd);
      const end = isClosed ? close + 2 : at + 2;
      problems.push({
        id: 'slot-syntax',
        start: at,
        end,
        message: `\`${source.slice(at, end)}\` is not a slot; a slot is \`{{name}}\`, \`{{name?}}\` or \`{{name | filter}}\`. Braces that belong to the script are written with a space, \`{ {\`, or the fence says \`slots=off\`.`,
      });
      at = end;
      continue;
    }
    const [whole, parameter = '', mark, pipeline = ''] = match;
    const slot = { start: at, end: at + whole.length };
    const filters: FilterName[] = [];
    for (const name of pipeline.split('|').map((part) => part.trim())) {
      if (name === '') continue;
      const filter = filterNames.find((known) => known === name);
      if (filter) filters.push(filter);
      else problems.push({ id: 'slot-filter', ...slot, message: unknownFilter(name) });
    }
    slots.push({ ...slot, parameter, isOptional: mark === '?', filters });
    at = slot.end;
  }
  return { slots, problems };
}

function unknownFilter(name: string): string {
  const near = nearestName(name, filterNames);
  const hint = near ? `did you mean \`${near}\`?` : `there are ${filterNames.join(', ')}.`;
  return `There is no filter \`${name}\`; ${hint}`;
}
