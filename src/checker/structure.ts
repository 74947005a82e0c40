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
  for (const { kind, start, end } of everyToken(parsed?.tokens ?? [])) {
    const held = values.filter((value) => value.start >= start && value.end <= end);
    const inside = values.findIndex((value) => value.start <= start && end <= value.end);
    if (inside >= 0) {
      if (inside !== lastValue) parts.push('value');
      lastValue = inside;
    } else if (held.length > 0) {
      let around = '';
      let at = start;
      for (const value of held) {
        around += `${text.slice(at, value.start)}\u0000`;
        at = value.end;
      }
      parts.push(`${kind}:${around}${text.slice(at, end)}`);
    } else {
      parts.push(`${kind}:${text.slice(start, end)}`);
    }
  }
  return parts.join('\n');
}
