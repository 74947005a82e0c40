import type { Command, Module, Parameter, ParameterSet, SetParameter } from './command.ts';

/** A file that does not say what a catalogue says; the message names the place in it. */
export class CatalogueFault extends Error {}

/**
 * Reads a module from a source: facts as JSON, `schema: 1`, as `Export-CommandCatalog.ps1` writes
 * them. Throws `CatalogueFault` with the place, such as `commands[3].parameters.Name.type`.
 */
export function readSourceModule(json: unknown, at = ''): Module {
  const source = objectAt(json, at);
  const name = textAt(source.module, `${at}module`);
  if (!/^[\w.-]+$/.test(name)) fail(`${at}module`, 'must be the name of a module', name);
  if (source.schema !== 1) fail(`${at}schema`, 'must be 1', source.schema);
  const versions = textsAt(source.versions, `${at}versions`);
  const commands = listAt(source.commands, `${at}commands`).map((command, index) =>
    readCommand(command, name, versions, `${at}commands[${index}]`),
  );
  const names = new Set<string>();
  for (const [index, command] of commands.entries()) {
    const key = command.name.toLowerCase();
    if (names.has(key)) fail(`${at}commands[${index}].name`, 'stands there twice', command.name);
    names.add(key);
  }
  return {
    name,
    product: source.product === undefined ? name : textAt(source.product, `${at}product`),
    versions,
    commands,
    strayAliases: optionalTexts(source.aliasesWithUnknownTarget, `${at}aliasesWithUnknownTarget`),
  };
}

function readCommand(
  json: unknown,
  module: string,
  versions: readonly string[],
  at: string,
): Command {
  const source = objectAt(json, at);
  const checks = readChecks(source.checked, `${at}.checked`);
  const parameters = readParameters(source.parameters, `${at}.parameters`).map((parameter) =>
    withoutMissing(parameter, checks, versions),
  );
  const byName = new Map(parameters.map((parameter) => [parameter.name.toLowerCase(), parameter]));
  for (const name of optionalTexts(source.alsoParameters, `${at}.alsoParameters`)) {
    if (!byName.has(name.toLowerCase())) parameters.push({ name, aliases: [], type: 'Object' });
  }
  return {
    name: textAt(source.name, `${at}.name`),
    module,
    aliases: optionalTexts(source.aliases, `${at}.aliases`),
    ...versionsOf(source, at),
    ...(checks.length > 0 ? { checked: checks.map(({ version }) => version) } : {}),
    hasCommonParameters: source.common !== false,
    isDoubtful: source.doubts !== undefined,
    isIncomplete: source.incomplete === true,
    parameters,
    sets: listAt(source.sets, `${at}.sets`).map((set, index) =>
      readSet(set, byName, `${at}.sets[${index}]`),
    ),
  };
}

function readParameters(json: unknown, at: string): Parameter[] {
  return Object.entries(objectAt(json, at)).map(([name, value]) => {
    const place = `${at}.${name}`;
    const source = objectAt(value, place);
    const aliases = optionalTexts(source.aliases, `${place}.aliases`);
    const values = optionalTexts(source.values, `${place}.values`);
    return {
      name,
      aliases,
      ...(source.switch === true ? {} : { type: textAt(source.type, `${place}.type`) }),
      ...(values.length > 0 ? { values } : {}),
      ...versionsOf(source, place),
    };
  });
}

function readSet(
  json: unknown,
  parameters: ReadonlyMap<string, Parameter>,
  at: string,
): ParameterSet {
  const source = objectAt(json, at);
  return {
    isDefault: source.default === true,
    ...versionsOf(source, at),
    parameters: listAt(source.parameters, `${at}.parameters`).map((member, index) =>
      readMember(member, parameters, `${at}.parameters[${index}]`),
    ),
  };
}

function readMember(
  json: unknown,
  parameters: ReadonlyMap<string, Parameter>,
  at: string,
): SetParameter {
  const source = typeof json === 'string' ? { name: json } : objectAt(json, at);
  const name = textAt(source.name, `${at}.name`);
  const parameter = parameters.get(name.toLowerCase());
  if (!parameter) return fail(at, 'must be a parameter of the command', name);
  const { position } = source;
  if (position !== undefined && !(Number.isInteger(position) && Number(position) >= 0)) {
    fail(`${at}.position`, 'must be a whole number', position);
  }
  return {
    parameter,
    isMandatory: source.mandatory === true,
    takesPipeline: source.pipeline !== undefined,
    ...(position === undefined ? {} : { position: Number(position) }),
  };
}

/** A page of another version that was read for one command. */
interface PageCheck {
  version: string;
  /** Parameters that are not on it. */
  missing: readonly string[];
}

/** Only pages that were seen as a whole: of one that was read in part nothing follows. */
function readChecks(json: unknown, at: string): readonly PageCheck[] {
  if (json === undefined) return [];
  return listAt(json, at).flatMap((entry, index) => {
    const { version, part, missing } = objectAt(entry, `${at}[${index}]`);
    if (part !== undefined) return [];
    return [
      {
        version: textAt(version, `${at}[${index}].version`),
        missing: optionalTexts(missing, `${at}[${index}].missing`),
      },
    ];
  });
}

function withoutMissing(
  parameter: Parameter,
  checks: readonly PageCheck[],
  versions: readonly string[],
): Parameter {
  const isMissing = ({ missing }: PageCheck) => missing.includes(parameter.name);
  if (parameter.versions || !checks.some(isMissing)) return parameter;
  const having = checks.filter((check) => !isMissing(check)).map(({ version }) => version);
  return { ...parameter, versions: [...versions, ...having] };
}

function versionsOf(source: Fields, at: string): { versions?: readonly string[] } {
  return source.versions === undefined
    ? {}
    : { versions: textsAt(source.versions, `${at}.versions`) };
}

type Fields = Readonly<Record<string, unknown>>;

function objectAt(json: unknown, at: string): Fields {
  if (isObject(json)) return json;
  return fail(at.replace(/\.$/, '') || 'the file', 'must be an object', json);
}

function isObject(json: unknown): json is Fields {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function listAt(json: unknown, at: string): readonly unknown[] {
  return Array.isArray(json) ? json : fail(at, 'must be a list', json);
}

function textAt(json: unknown, at: string): string {
  return typeof json === 'string' && json !== '' ? json : fail(at, 'must be text', json);
}

function textsAt(json: unknown, at: string): readonly string[] {
  return listAt(json, at).map((item, index) => textAt(item, `${at}[${index}]`));
}

function optionalTexts(json: unknown, at: string): readonly string[] {
  return json === undefined ? [] : textsAt(json, at);
}

function fail(at: string, expectation: string, found: unknown): never {
  const shown = found === undefined ? 'is missing' : `is ${JSON.stringify(found)?.slice(0, 60)}`;
  throw new CatalogueFault(`\`${at}\` ${expectation}, but ${shown}`);
}
