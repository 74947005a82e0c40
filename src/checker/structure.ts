import { everyToken } from '../powershell/every-token.ts';
import type { ParsedRendering } from './analyse-block.ts';

/**
 * The tokens of a rendered script with its values taken out: two renderings of one template must
 * agree in it, else a value has changed the script. A string or comment that holds values counts
 * with its text around them.
 */
export function structureOf({ rendering, parsed, values }: ParsedRendering): string {
  const { text } = rendering;
  const parts: string[] = [];
  let lastValue = -1;
  // Values before it end before the token.
  let first = 0;
  let lastStart = 0;
  for (const { kind, start, end } of everyToken(parsed?.tokens ?? [])) {
    // Those inside a string follow it.
    if (start < lastStart) first = 0;
    lastStart = start;
    for (let value = values[first]; value && value.end < start; value = values[first]) first++;
    let around = `${kind}:`;
    let at = start;
    let isInside = false;
    for (let index = first; index < values.length; index++) {
      const value = values[index];
      if (!value || value.start > end) break;
      if (value.start <= start && end <= value.end) {
        if (index !== lastValue) parts.push('value');
        lastValue = index;
        isInside = true;
        break;
      }
      if (value.start < start || value.end > end) continue;
      around += `${text.slice(at, value.start)}\u0000`;
      at = value.end;
    }
    if (!isInside) parts.push(around + text.slice(at, end));
  }
  return parts.join('\n');
}
