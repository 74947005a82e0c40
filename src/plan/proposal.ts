import type { ParameterDeclaration } from '../parameters/declaration.ts';
import type { TypeTable } from '../parameters/load-types.ts';
import { nearestName } from '../parameters/nearest-name.ts';
import type { ValueState } from '../parameters/value-state.ts';
import { checkValues } from '../parameters/values.ts';
import type { ValueSet } from './value-set.ts';

/** Values as they stand in a form. */
export type FormValues = Pick<ValueSet, 'values' | 'examples'>;

export interface Change {
  name: string;
  before: string;
  /** As the type keeps it. */
  after: string;
  isExample: boolean;
}

/** What a set would do to the form; nothing of it is done yet. */
export interface Proposal {
  changes: readonly Change[];
  /** Values that are not taken, and why. */
  refused: readonly { name: string; text: string; message: string }[];
  /** Parameters that have the set's value already. */
  same: readonly string[];
  /** Filled parameters that the set does not speak of: they stay as they are. */
  kept: readonly string[];
  /** Values of the form that the change would make wrong. */
  spoilt: readonly { name: string; message: string }[];
}

/**
 * Judges a set as if it were typed into the form. A value that its type refuses, or that conflicts
 * with another once the rest is in, is left out; the rest is not lost by that.
 */
export function propose(
  set: Pick<ValueSet, 'values' | 'examples'>,
  form: FormValues,
  parameters: readonly ParameterDeclaration[],
  types: TypeTable,
): Proposal {
  const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const asKept = (name: string, text: string): string =>
    types.get(byName.get(name)?.type ?? 'text')?.normalise(text) ?? text;
  const refused: { name: string; text: string; message: string }[] = [];
  const wanted = new Map<string, string>();
  for (const [name, text] of set.values) {
    const message = notSettable(name, byName);
    const isBlank = text.trim() === '';
    if (message === undefined) {
      wanted.set(name, asKept(name, text));
    } else if (!isBlank) refused.push({ name, text, message });
  }

  const statesWith = (taken: ReadonlyMap<string, string>): ReadonlyMap<string, ValueState> =>
    checkValues(parameters, Object.fromEntries([...form.values, ...taken]), types);
  // Each round leaves something out, and what conflicted with that may be right in the next.
  for (let wrong = true; wrong; ) {
    wrong = false;
    for (const [name, state] of statesWith(wanted)) {
      const text = wanted.get(name);
      if (state.state !== 'invalid' || text === undefined) continue;
      const items = state.items?.map(({ message }) => message) ?? [];
      refused.push({ name, text, message: [state.message, ...items].join(' ') });
      wanted.delete(name);
      wrong = true;
      break;
    }
  }

  const changes = [...wanted].map(([name, after]): Change => {
    const before = asKept(name, form.values.get(name) ?? '');
    return { name, before, after, isExample: set.examples.has(name) && after !== '' };
  });
  const isChange = ({ name, before, after, isExample }: Change): boolean =>
    before !== after || isExample !== form.examples.has(name);
  const before = statesWith(new Map());
  return {
    changes: changes.filter(isChange),
    refused,
    same: changes.filter((change) => !isChange(change)).map(({ name }) => name),
    kept: [...form.values].flatMap(([name, text]) =>
      text !== '' && !set.values.has(name) && notSettable(name, byName) === undefined ? [name] : [],
    ),
    spoilt: [...statesWith(wanted)].flatMap(([name, state]) =>
      state.state === 'invalid' && byName.has(name) && before.get(name)?.state !== 'invalid'
        ? [{ name, message: state.message }]
        : [],
    ),
  };
}

function notSettable(
  name: string,
  byName: ReadonlyMap<string, ParameterDeclaration>,
): string | undefined {
  const declaration = byName.get(name);
  if (declaration === undefined) {
    const nearest = nearestName(name, [...byName.keys()]);
    return `This runbook has no such value.${nearest === undefined ? '' : ` Is “${nearest}” meant?`}`;
  }
  if (declaration.derive !== undefined) return 'It is worked out from others and cannot be set.';
  if (declaration.type === 'credential') return 'Credentials are asked for in the console only.';
  return undefined;
}
