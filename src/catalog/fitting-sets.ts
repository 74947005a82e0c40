import type { Command, Parameter, ParameterSet, SetParameter } from './command.ts';
import { isIn } from './command.ts';

type Versions = readonly string[] | undefined;

interface IndexedSet {
  set: ParameterSet;
  members: ReadonlyMap<Parameter, SetParameter>;
  /** In the order of their positions. */
  positional: readonly SetParameter[];
  /** Switches are left out: their documentation calls some mandatory that only choose a set. */
  mandatory: readonly SetParameter[];
}

interface IndexedCommand {
  sets: readonly IndexedSet[];
  /** Parameters that stand in some set. */
  members: ReadonlySet<Parameter>;
}

const indexed = new WeakMap<Command, IndexedCommand>();

function indexOf(command: Command): IndexedCommand {
  let index = indexed.get(command);
  if (!index) {
    const sets = command.sets.map((set) => ({
      set,
      members: new Map(set.parameters.map((member) => [member.parameter, member])),
      positional: set.parameters
        .filter(({ position }) => position !== undefined)
        .sort((one, other) => (one.position ?? 0) - (other.position ?? 0)),
      mandatory: set.parameters.filter(
        ({ isMandatory, parameter }) => isMandatory && parameter.type !== undefined,
      ),
    }));
    index = { sets, members: new Set(sets.flatMap(({ members }) => [...members.keys()])) };
    indexed.set(command, index);
  }
  return index;
}

/** Those of the parameters that stand in some set: of the others nothing follows. */
export function inSomeSet(command: Command, given: Iterable<Parameter>): readonly Parameter[] {
  const { members } = indexOf(command);
  return [...given].filter((parameter) => members.has(parameter));
}

/** Whether one set has all of these parameters, as of these versions. */
export function fitOneSet(
  command: Command,
  given: readonly Parameter[],
  versions?: Versions,
): boolean {
  return indexOf(command).sets.some((set) => fits(set, given, versions));
}

function fits(
  { set, members }: IndexedSet,
  given: readonly Parameter[],
  versions: Versions,
): boolean {
  if (!isIn(set.versions, versions)) return false;
  for (const parameter of given) {
    if (!members.has(parameter) || !isIn(parameter.versions, versions)) return false;
  }
  return true;
}

/** How a command is called: parameters by name, values without a name, the pipeline. */
export interface Call {
  given: readonly Parameter[];
  values: number;
  isPiped: boolean;
}

/** For each set that fits the parameter that the last value without a name goes to; else nothing. */
export function lastPlaces(
  command: Command,
  { given, values }: Pick<Call, 'given' | 'values'>,
  versions?: Versions,
): readonly (Parameter | undefined)[] {
  const named = inSomeSet(command, given);
  return indexOf(command)
    .sets.filter((set) => fits(set, named, versions))
    .map((set) => freePlaces(set, given, versions)[values - 1]?.parameter);
}

function freePlaces(
  { positional }: IndexedSet,
  given: readonly Parameter[],
  versions: Versions,
): readonly SetParameter[] {
  return positional.filter(
    ({ parameter }) => !given.includes(parameter) && isIn(parameter.versions, versions),
  );
}

/**
 * What the set that needs least still needs; empty where one set has all, and where no set takes
 * the call, which is another fault. Of sets that need as much the default one is meant.
 */
export function missingParameters(
  command: Command,
  call: Call,
  versions?: Versions,
): readonly Parameter[] {
  const named = inSomeSet(command, call.given);
  let least: readonly Parameter[] | undefined;
  for (const one of indexOf(command).sets) {
    if (!fits(one, named, versions)) continue;
    const missing = missingIn(one, call, versions);
    // The engine tries the default set's places first, and then mixes sets in ways of its own.
    if (!missing && one.set.isDefault) return [];
    if (!missing) continue;
    if (missing.length === 0) return missing;
    const isDefault = one.set.isDefault && missing.length === least?.length;
    if (least === undefined || missing.length < least.length || isDefault) least = missing;
  }
  return least ?? [];
}

/** Undefined for a set that has no place for the values. */
function missingIn(
  set: IndexedSet,
  { given, values, isPiped }: Call,
  versions: Versions,
): readonly Parameter[] | undefined {
  const places = values > 0 ? freePlaces(set, given, versions) : [];
  if (places.length < values) return undefined;
  const missing: Parameter[] = [];
  for (const member of set.mandatory) {
    const { parameter, takesPipeline } = member;
    const place = values > 0 ? places.indexOf(member) : -1;
    const isGiven = given.includes(parameter) || (place >= 0 && place < values);
    if (isGiven || (isPiped && takesPipeline) || !isIn(parameter.versions, versions)) continue;
    missing.push(parameter);
  }
  return missing;
}
