import { nearestName } from '../../parameters/nearest-name.ts';
import type { RuleContext } from '../rule.ts';
import { catalogueOf } from './command-calls.ts';

/** `Verb-Noun`. A word without a dash may be any program, of which no catalogue has all. */
export function isCmdletName(name: string): boolean {
  return /^\p{L}\w*-\w+$/u.test(name);
}

/**
 * Commands that were probably meant: one that lost its dash, one with a small fault, else those of
 * the same noun.
 */
export function nearestNames(
  written: string,
  context: Pick<RuleContext, 'surroundings'>,
): readonly string[] {
  const catalogue = catalogueOf(context);
  if (!isCmdletName(written)) {
    const meant = catalogue.withDash(written);
    return meant === undefined ? [] : [meant];
  }
  const key = written.toLowerCase();
  // Among thousands of names some are always alike, so that only small faults say what was meant.
  const alike = catalogue.names.filter(
    (name) => Math.abs(name.length - key.length) <= 2 && name[0]?.toLowerCase() === key[0],
  );
  const nearest = nearestName(written, alike, 2);
  if (nearest !== undefined) return [nearest];
  const noun = key.slice(key.indexOf('-'));
  return catalogue.names.filter((name) => name.toLowerCase().endsWith(noun)).slice(0, 3);
}
