import type { Command, Parameter, ParameterSet, SetParameter } from './command.ts';
import { isIn } from './command.ts';

/** Sets that have all of these parameters, as of these versions. */
export function fittingSets(
  command: Command,
  given: Iterable<Parameter>,
  versions?: readonly string[],
): readonly ParameterSet[] {
  const named = [...given];
  return command.sets.filter(
    (set) =>
      isIn(set.versions, versions) &&
      named.every((parameter) =>
        set.parameters.some(
          (member) => member.parameter === parameter && isIn(parameter.versions, versions),
        ),
      ),
  );
}

/** Where values without a name go in a set, in their order: its positional parameters that are free. */
export function positionalOf(
  set: ParameterSet,
  given: ReadonlySet<Parameter>,
  versions?: readonly string[],
): readonly SetParameter[] {
  return set.parameters
    .filter(
      ({ parameter, position }) =>
        position !== undefined && !given.has(parameter) && isIn(parameter.versions, versions),
    )
    .sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
}

/** What a set needs and does not get. */
export function missingIn(
  set: ParameterSet,
  given: ReadonlySet<Parameter>,
  {
    values,
    isPiped,
    versions,
  }: { values: number; isPiped: boolean; versions?: readonly string[] | undefined },
): readonly Parameter[] {
  const byPlace = new Set(
    positionalOf(set, given, versions)
      .slice(0, values)
      .map(({ parameter }) => parameter),
  );
  return set.parameters
    .filter(
      ({ parameter, isMandatory, takesPipeline }) =>
        isMandatory &&
        !given.has(parameter) &&
        !byPlace.has(parameter) &&
        !(isPiped && takesPipeline) &&
        isIn(parameter.versions, versions),
    )
    .map(({ parameter }) => parameter);
}
