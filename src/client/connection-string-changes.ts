/** A `key=value` pair of a connection string as it was and as it will be. */
export interface PairChange {
  before?: string;
  after?: string;
}

/** The pairs in the new order; what is only in the old one comes last. */
export function pairChanges(before: string, after: string): PairChange[] {
  const old = new Map(pairsOf(before).map((pair) => [keyOf(pair), pair]));
  const changes = pairsOf(after).map((pair): PairChange => {
    const was = old.get(keyOf(pair));
    old.delete(keyOf(pair));
    return { before: was, after: pair };
  });
  return [...changes, ...[...old.values()].map((pair) => ({ before: pair }))];
}

const pairsOf = (text: string): string[] => text.split(';').filter((pair) => pair.trim() !== '');

const keyOf = (pair: string): string => (pair.split('=')[0] ?? '').trim().toLowerCase();
