import type { Command, Module, Parameter, ParameterSet, SetParameter } from './command.ts';

/**
 * How a module is kept in `data`: most parameters of a module are alike in many of its commands, so
 * each distinct one is written once and a command names it by its number. Lists of names are one
 * text, with spaces between them.
 */
export interface CompactModule {
  module: string;
  product: string;
  /** Those that the module as a whole is documented for. */
  versions: string;
  /** Every version that is named somewhere below; a digit of base 36 stands for each. */
  allVersions: string;
  strayAliases?: string;
  parameters: readonly CompactParameter[];
  commands: readonly CompactCommand[];
}

/** `type` is empty for a switch, `versions` empty for all; trailing empty parts are left out. */
export type CompactParameter = readonly [
  name: string,
  type: string,
  versions?: string,
  aliases?: string,
  values?: readonly string[],
];

export type CompactCommand = readonly [
  name: string,
  /** Numbers of its parameters. */
  parameters: string,
  sets: readonly CompactSet[],
  versions?: string,
  aliases?: string,
  checked?: string,
  /** `d` doubtful, `i` incomplete, `n` no common parameters. */
  flags?: string,
];

/**
 * `*` first in the default one, then an entry for each parameter, `index[!][p][@position]`: index
 * among the command's parameters, mandatory, from the pipeline, position. Behind `|` its versions.
 */
export type CompactSet = string;

export function encodeModule(module: Module): CompactModule {
  const allVersions = [...new Set([...module.versions, ...module.commands.flatMap(versionsIn)])];
  const digits = (versions: readonly string[] | undefined) =>
    versions?.map((version) => allVersions.indexOf(version).toString(36)).join('') ?? '';
  const numbers = new Map<string, number>();
  const parameters: CompactParameter[] = [];
  const numberOf = ({ name, type = '', aliases, values = [], versions }: Parameter): number => {
    const compact = trim([name, type, digits(versions), aliases.join(' '), values]);
    const key = JSON.stringify(compact);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, parameters.length);
    return parameters.push(compact) - 1;
  };
  const commands = module.commands.map((command) => {
    const flags = `${command.isDoubtful ? 'd' : ''}${command.isIncomplete ? 'i' : ''}${command.hasCommonParameters ? '' : 'n'}`;
    return trim<CompactCommand>([
      command.name,
      command.parameters.map(numberOf).join(' '),
      command.sets.map((set) => encodeSet(set, command.parameters, digits)),
      digits(command.versions),
      command.aliases.join(' '),
      digits(command.checked),
      flags,
    ]);
  });
  const stray = module.strayAliases.join(' ');
  return {
    module: module.name,
    product: module.product,
    versions: module.versions.join(' '),
    allVersions: allVersions.join(' '),
    ...(stray === '' ? {} : { strayAliases: stray }),
    parameters,
    commands,
  };
}

function versionsIn({ versions = [], checked = [], parameters, sets }: Command): string[] {
  const inner = [...parameters, ...sets].flatMap((part) => part.versions ?? []);
  return [...versions, ...checked, ...inner];
}

function encodeSet(
  { isDefault, versions, parameters: members }: ParameterSet,
  parameters: readonly Parameter[],
  digits: (versions: readonly string[] | undefined) => string,
): CompactSet {
  const places = new Map(parameters.map((parameter, index) => [parameter, index]));
  const member = ({ parameter, isMandatory, takesPipeline, position }: SetParameter) =>
    `${places.get(parameter)}${isMandatory ? '!' : ''}${takesPipeline ? 'p' : ''}${position === undefined ? '' : `@${position}`}`;
  const since = versions ? `|${digits(versions)}` : '';
  return `${isDefault ? '*' : ''}${members.map(member).join(' ')}${since}`;
}

/** Without the empty parts at its end. */
function trim<T extends CompactParameter | CompactCommand>(row: T): T {
  const isEmpty = (part: unknown) => part === '' || (Array.isArray(part) && part.length === 0);
  let length: number = row.length;
  const least = typeof row[2] === 'object' ? 3 : 2;
  while (length > least && isEmpty(row[length - 1])) length -= 1;
  // Only parts that the row's type may lack are cut off, which a tuple's type cannot say of `slice`.
  return row.slice(0, length) as unknown as T;
}

const split = (text: string): readonly string[] => (text === '' ? [] : text.split(' '));

/** A command of a compact module; made when it is asked for, since most never are. */
export function decodeCommand(compact: CompactCommand, module: CompactModule): Command {
  const [name, numbers, sets, versions = '', aliases = '', checked = '', flags = ''] = compact;
  const all = split(module.allVersions);
  const inWords = (digits: string) =>
    [...digits].map((digit) => all[Number.parseInt(digit, 36)] ?? '');
  const optional = (digits: string) => (digits === '' ? {} : { versions: inWords(digits) });
  const parameters = split(numbers).flatMap((number) => {
    const parameter = module.parameters[Number(number)];
    if (!parameter) return [];
    const [own, type, since = '', others = '', values = []] = parameter;
    return [
      {
        name: own,
        aliases: split(others),
        ...(type === '' ? {} : { type }),
        ...(values.length > 0 ? { values } : {}),
        ...optional(since),
      },
    ];
  });
  return {
    name,
    module: module.module,
    aliases: split(aliases),
    ...optional(versions),
    ...(checked === '' ? {} : { checked: inWords(checked) }),
    hasCommonParameters: !flags.includes('n'),
    isDoubtful: flags.includes('d'),
    isIncomplete: flags.includes('i'),
    parameters,
    sets: sets.map((set) => {
      const [members = '', since = ''] = set.replace(/^\*/, '').split('|');
      return {
        isDefault: set.startsWith('*'),
        ...optional(since),
        parameters: decodeMembers(members, parameters),
      };
    }),
  };
}

function decodeMembers(members: string, parameters: readonly Parameter[]): SetParameter[] {
  return split(members).flatMap((member) => {
    const parameter = parameters[Number.parseInt(member, 10)];
    if (!parameter) return [];
    const at = member.indexOf('@');
    return [
      {
        parameter,
        isMandatory: member.includes('!'),
        takesPipeline: member.includes('p'),
        ...(at < 0 ? {} : { position: Number(member.slice(at + 1)) }),
      },
    ];
  });
}

/** One command and one parameter a line, so that a change of the data can be read. */
export function printModule(compact: CompactModule): string {
  const { parameters, commands, ...head } = compact;
  const lines = (items: readonly unknown[]) =>
    items.map((item) => JSON.stringify(item)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"parameters":[\n${lines(parameters)}\n],"commands":[\n${lines(commands)}\n]}\n`;
}
