import { sha256 } from '../runbook/sha256.ts';

/**
 * Twelve hex digits over what a file or a link holds. It finds damage, by a cut mail or a
 * spreadsheet that takes an address for a number; against ill will it is no proof.
 *
 * @param content what JSON can hold, in an order that does not change
 */
export function damageCheck(content: unknown): string {
  return sha256(JSON.stringify(content)).slice(0, 12);
}

/** The parts of a set in one order. */
export function inOrder(values: ReadonlyMap<string, string>, examples: Iterable<string>): unknown {
  return [[...values].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)), [...examples].sort()];
}
