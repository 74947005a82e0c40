import { storageKey } from './storage-key.ts';

/** What the tab remembers of a runbook's form. */
export interface StoredValues {
  /** As typed, by parameter. */
  values: Record<string, string>;
  /** Parameters whose value came from "Fill with example" and was not edited since. */
  examples: string[];
}

/** Reads what a tab has stored; whatever is not of this form, or not of a known parameter, is left out. */
export function parseStored(json: string | null, names: ReadonlySet<string>): StoredValues {
  const nothing: StoredValues = { values: {}, examples: [] };
  if (json === null) return nothing;
  let stored: unknown;
  try {
    stored = JSON.parse(json);
  } catch {
    return nothing;
  }
  if (!isRecord(stored) || !isRecord(stored.values)) return nothing;
  const values = Object.entries(stored.values).filter(
    (entry): entry is [string, string] => names.has(entry[0]) && typeof entry[1] === 'string',
  );
  // Without a readable list of origins nothing says that a value is the reader's own.
  const examples = Array.isArray(stored.examples) ? stored.examples : values.map(([name]) => name);
  return {
    values: Object.fromEntries(values),
    examples: examples.filter((name): name is string => names.has(name)),
  };
}

/** The tab's values of a runbook; undefined where the browser forbids storage. */
export function loadStored(slug: string, names: ReadonlySet<string>): StoredValues | undefined {
  try {
    return parseStored(sessionStorage.getItem(storageKey(slug)), names);
  } catch {
    return undefined;
  }
}

/** Keeps the values in this tab only; they survive a reload and end with the tab. */
export function saveStored(slug: string, stored: StoredValues): void {
  try {
    if (Object.keys(stored.values).length === 0) sessionStorage.removeItem(storageKey(slug));
    else sessionStorage.setItem(storageKey(slug), JSON.stringify(stored));
  } catch {
    // Forbidden or full: the page works, a reload then asks again.
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
