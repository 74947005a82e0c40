import type { Command, Parameter } from './command.ts';
import { isIn } from './command.ts';

export type Resolution =
  | { found: Parameter; by: 'name' | 'alias' | 'prefix' }
  | { ambiguous: readonly Parameter[] }
  | { unknown: true };

interface Names {
  /** Names before aliases: what is an alias now may have been a parameter's name before. */
  exact: ReadonlyMap<string, readonly { parameter: Parameter; by: 'name' | 'alias' }[]>;
  /** Names and aliases in lower case. */
  all: readonly (readonly [string, Parameter])[];
}

const namesOfCommand = new WeakMap<Command, Names>();

/**
 * The parameter that is meant by what is written behind the dash: its name, an alias, or a beginning
 * that fits one only. Where a beginning also fits common parameters, the command's own one counts.
 *
 * @param common what every command has in this version of PowerShell
 * @param versions a beginning is looked for among the parameters of these versions only
 */
export function resolveParameter(
  command: Command,
  written: string,
  common: readonly Parameter[],
  versions?: readonly string[],
): Resolution {
  const key = written.toLowerCase();
  const own = namesOf(command);
  const exact = own.exact.get(key) ?? [];
  const match = exact.find(({ parameter }) => isIn(parameter.versions, versions)) ?? exact[0];
  if (match) return { found: match.parameter, by: match.by };
  const others = command.hasCommonParameters ? common : [];
  for (const parameter of others) {
    if (parameter.name.toLowerCase() === key) return { found: parameter, by: 'name' };
    if (parameter.aliases.includes(key)) return { found: parameter, by: 'alias' };
  }
  const fitting = new Set<Parameter>();
  for (const [name, parameter] of own.all) {
    if (name.startsWith(key) && isIn(parameter.versions, versions)) fitting.add(parameter);
  }
  if (fitting.size === 0) {
    for (const parameter of others) {
      if (parameter.name.toLowerCase().startsWith(key)) fitting.add(parameter);
    }
  }
  const [first] = fitting;
  if (!first || key === '') return { unknown: true };
  return fitting.size === 1
    ? { found: first, by: 'prefix' }
    : { ambiguous: [...fitting].sort((one, other) => (one.name < other.name ? -1 : 1)) };
}

function namesOf(command: Command): Names {
  let names = namesOfCommand.get(command);
  if (!names) {
    const exact = new Map<string, { parameter: Parameter; by: 'name' | 'alias' }[]>();
    const all: (readonly [string, Parameter])[] = [];
    const add = (written: string, parameter: Parameter, by: 'name' | 'alias') => {
      const key = written.toLowerCase();
      exact.set(key, [...(exact.get(key) ?? []), { parameter, by }]);
      all.push([key, parameter]);
    };
    for (const parameter of command.parameters) add(parameter.name, parameter, 'name');
    for (const parameter of command.parameters) {
      for (const alias of parameter.aliases) add(alias, parameter, 'alias');
    }
    names = { exact, all };
    namesOfCommand.set(command, names);
  }
  return names;
}
