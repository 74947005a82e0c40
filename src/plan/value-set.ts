/** Values of one runbook under a name: what a file holds in a row and a link in its fragment. */
export interface ValueSet {
  name: string;
  /** As typed, by parameter; a list's items are lines. What is not here the set does not speak of. */
  values: ReadonlyMap<string, string>;
  /** Parameters whose value is an example's, so that it stays marked as one. */
  examples: ReadonlySet<string>;
  /** The plan that these values made; missing where they made none yet. */
  plan?: PlanMark;
}

/** What is told of a plan so that another desk can say whether it has the same. */
export interface PlanMark {
  /** First 16 hex digits of the runbook's content hash. */
  content: string;
  /** First 16 hex digits of the plan's checksum. */
  checksum: string;
  /** First 6 hex digits of each step's content hash, in their order. */
  steps: readonly string[];
}

/** Sets that were read; what could not be is told, with its place. */
export interface ReadSets {
  sets: readonly ValueSet[];
  faults: readonly string[];
}

/** Nothing of a text is taken: why, and what to do. */
export interface Refused {
  refused: string;
}

/** More is no value file, but something opened by mistake. */
export const mostSets = 1000;
export const mostFileCharacters = 4_000_000;
const mostNameCharacters = 200;

/** A set's name as one line without signs that cannot be seen; never empty. */
export function cleanName(name: string, fallback: string): string {
  const line = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.slice(0, mostNameCharacters) || fallback;
}
