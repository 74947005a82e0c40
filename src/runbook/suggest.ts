import { nearestName } from '../parameters/nearest-name.ts';

/** `; did you mean "x"?`, or the known names where none is near and there are few. */
export function suggest(name: string, known: readonly string[], list = true): string {
  const nearest = nearestName(name, known);
  if (nearest !== undefined) return `; did you mean "${nearest}"?`;
  if (!list) return '';
  if (known.length === 0) return '; there is none';
  const shown = known.slice(0, 30);
  return `; known: ${shown.join(', ')}${known.length > shown.length ? ', …' : ''}`;
}
