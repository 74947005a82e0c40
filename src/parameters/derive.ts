import type { Derivation } from './declaration.ts';
import { looksLikeAddress } from './host-names.ts';
import type { ValueState } from './value-state.ts';

export type Derived =
  | { text: string; changedKeys?: string[] }
  /** No value yet, or none at all: the state of what it is derived from. */
  | Exclude<ValueState, { state: 'value' }>;

/**
 * Works out a derived value's text. Where a value that it needs is locked, missing, empty or wrong,
 * the result is that state; what is wrong is reported at its own field, so here it is missing.
 */
export function derive(derivation: Derivation, stateOf: (name: string) => ValueState): Derived {
  const from = stateOf(derivation.from);
  if (from.state !== 'value') return from.state === 'invalid' ? { state: 'missing' } : from;
  if (derivation.form === 'connectionString')
    return deriveConnectionString(from.text, derivation, stateOf);
  const [label = '', ...domain] = from.text.split('.');
  const text = derivation.form === 'hostLabel' ? label : domain.join('.');
  return looksLikeAddress(from.text) || !text
    ? {
        state: 'invalid',
        message: `\`${from.text}\` has no ${derivation.form === 'domain' ? 'domain' : 'host name'}.`,
      }
    : { text };
}

function deriveConnectionString(
  old: string,
  { set, append }: Extract<Derivation, { form: 'connectionString' }>,
  stateOf: (name: string) => ValueState,
): Derived {
  const tail = old.endsWith(';') ? ';' : '';
  const pairs = old.slice(0, old.length - tail.length).split(';');
  const changedKeys: string[] = [];
  const replace = (key: string, value: string) => {
    const index = pairs.findIndex((pair) => keyOf(pair) === key.toLowerCase());
    const pair = pairs[index];
    if (pair === undefined) pairs.push(`${key}=${value}`);
    else {
      const valueStart = pair.indexOf('=') + 1;
      if (pair.slice(valueStart).trim() === value) return;
      pairs[index] = pair.slice(0, valueStart) + value;
    }
    changedKeys.push(key);
  };
  for (const [key, name] of Object.entries(set)) {
    const state = stateOf(name);
    if (state.state === 'locked') return state;
    if (state.state === 'missing' || state.state === 'invalid') return { state: 'missing' };
    if (state.state !== 'value') continue;
    if (state.text.includes(';'))
      return {
        state: 'invalid',
        message: `\`${state.text}\` has \`;\`, which would split the connection string.`,
      };
    replace(key, state.text);
  }
  for (const [key, value] of Object.entries(append)) replace(key, value);
  return { text: pairs.join(';') + tail, changedKeys };
}

function keyOf(pair: string): string {
  return pair
    .slice(0, Math.max(0, pair.indexOf('=')))
    .trim()
    .toLowerCase();
}
