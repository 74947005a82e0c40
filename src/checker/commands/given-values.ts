import type { Parameter } from '../../catalog/command.ts';
import { lastPlaces } from '../../catalog/fitting-sets.ts';
import type { Expression } from '../../powershell/ast/expressions.ts';
import type { TextRange } from '../../powershell/ast/node.ts';
import type { KnownCommand } from './command-calls.ts';

/** A value and the parameter that takes it. */
export interface GivenValue {
  parameter: Parameter;
  value: Expression;
  /** Where it stands; where it is splatted from another block, where the splat does. */
  range: TextRange;
  /** The parameter's name as written; its full name where it is not written. */
  written: string;
}

const made = new WeakMap<KnownCommand, readonly GivenValue[]>();

/** The values of a call, those without a name where every set that fits gives them one place. */
export function givenValues(known: KnownCommand): readonly GivenValue[] {
  let values = made.get(known);
  if (!values) {
    values = findValues(known);
    made.set(known, values);
  }
  return values;
}

function findValues(known: KnownCommand): readonly GivenValue[] {
  const { command, arguments: given, views } = known;
  const named = given.named.flatMap(({ parameter, value, valueRange, written }) =>
    parameter && value && valueRange ? [{ parameter, value, range: valueRange, written }] : [],
  );
  const isUnsure = given.isOpen || command.isDoubtful || command.isIncomplete;
  if (isUnsure || given.placed.length === 0) return named;
  const byName = given.named.flatMap(({ parameter }) => parameter ?? []);
  const placed = given.placed.flatMap(({ value }, index): readonly GivenValue[] => {
    const places = views
      .flatMap((versions) => lastPlaces(command, { given: byName, values: index + 1 }, versions))
      .filter((place) => place !== undefined);
    const [parameter] = places;
    if (!parameter || places.some((place) => place !== parameter)) return [];
    return [{ parameter, value, range: value, written: parameter.name }];
  });
  return [...named, ...placed];
}
