import type { Command, CommandElement, CommandParameter } from '../ast/commands.ts';
import type { Expression } from '../ast/expressions.ts';
import type { ScriptRequirements } from '../ast/requirements.ts';
import type { ScriptBlock } from '../ast/scripts.ts';
import type { ErrorList } from '../errors/error-list.ts';
import { isConstant } from './constant-arguments.ts';
import { equalsIgnoringCase, foldCase } from './fold-case.ts';
import { isModuleSpecification, moduleNameOf } from './module-specifications.ts';
import { TypeResolver } from './types/type-resolver.ts';

/** What is read of the lines so far. */
type Requirements = {
  -readonly [key in keyof ScriptRequirements]: ScriptRequirements[key] extends readonly string[]
    ? string[]
    : ScriptRequirements[key];
};

/** One parameter of `#requires`, with the argument that follows it. */
interface Requirement {
  parameter: CommandParameter;
  argument: Expression;
  /** The argument as written. */
  shown: string;
  /** The line names a snap-in: a version is the snap-in's. */
  ofSnapIn: boolean;
}

/** By the engine's names and in its order; a name may be shortened. */
const readers: readonly [
  name: string,
  read: (found: Requirements, requirement: Requirement, errors: ErrorList) => void,
][] = [
  ['shellid', readShellId],
  ['pssnapin', readSnapIn],
  ['psedition', readEditions],
  ['version', readVersion],
  ['assembly', readAssemblies],
  ['modules', readModules],
];

const elevation = 'runasadministrator';

/** What the `#requires` lines of a script ask for, and what is wrong with them. */
export function readRequirements(
  commands: readonly Command[],
  script: ScriptBlock,
  text: string,
  errors: ErrorList,
): ScriptRequirements {
  const context = { text, types: new TypeResolver(script), errors };
  const found: Requirements = {
    editions: [],
    modules: [],
    assemblies: [],
    snapIns: [],
    elevation: false,
  };
  for (const command of commands) readLine(found, command, context);
  return found;
}

interface Context {
  text: string;
  types: TypeResolver;
  errors: ErrorList;
}

function readLine(found: Requirements, { start, end, elements }: Command, context: Context): void {
  const { errors } = context;
  const [name, ...parts] = elements;
  if (name?.type !== 'StringConstantExpression' || !equalsIgnoringCase(name.value, 'requires')) {
    errors.report('ScriptRequiresInvalidFormat', start, end);
  }
  const ofSnapIn = parts.some((part) => isParameter(part, 'pssnapin'));
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (part?.type !== 'CommandParameter') {
      if (part) errors.report('ScriptRequiresInvalidFormat', part.start, part.end);
      continue;
    }
    const argument = part.argument ?? parts[at + 1];
    if (argument !== part.argument) at += 1;
    readParameter(found, part, argument, ofSnapIn, context);
  }
}

function isParameter(part: CommandElement, name: string): boolean {
  return part.type === 'CommandParameter' && name.startsWith(foldCase(part.parameterName));
}

function readParameter(
  found: Requirements,
  parameter: CommandParameter,
  argument: CommandElement | undefined,
  ofSnapIn: boolean,
  { text, types, errors }: Context,
): void {
  const { start, end, parameterName } = parameter;
  if (isParameter(parameter, elevation)) {
    found.elevation = true;
    if (argument) errors.report('ParameterCannotHaveArgument', start, end, false, parameterName);
    return;
  }
  if (!argument) {
    errors.report('ParameterRequiresArgument', start, end, false, parameterName);
    return;
  }
  if (argument.type === 'CommandParameter' || !isConstant(argument, 'module', types)) {
    errors.report('RequiresArgumentMustBeConstant', argument.start, argument.end);
    return;
  }
  const reader = readers.find(([name]) => isParameter(parameter, name));
  const shown = text.slice(argument.start, argument.end);
  if (reader) reader[1](found, { parameter, argument, shown, ofSnapIn }, errors);
  else errors.report('ScriptRequiresInvalidFormat', start, end);
}

function reportTwice({ parameter }: Requirement, name: string, errors: ErrorList): void {
  errors.report('ParameterAlreadyBound', parameter.start, parameter.end, false, '', name);
}

/** The text of an argument that must be one. */
function readText({ argument }: Requirement, name: string, errors: ErrorList): string | undefined {
  if (argument.type === 'StringConstantExpression') return argument.value;
  errors.report('RequiresInvalidStringArgument', argument.start, argument.end, false, name);
  return undefined;
}

function readShellId(found: Requirements, requirement: Requirement, errors: ErrorList): void {
  if (found.shellId !== undefined) return reportTwice(requirement, 'shellid', errors);
  const text = readText(requirement, 'shellid', errors);
  if (text !== undefined) found.shellId = text;
}

function readSnapIn(found: Requirements, requirement: Requirement, errors: ErrorList): void {
  const text = readText(requirement, 'pssnapin', errors);
  if (text === undefined) return;
  if (/^[A-Za-z0-9\-_.]+$/.test(text)) {
    found.snapIns.push(text);
    return;
  }
  const { start, end } = requirement.argument;
  errors.report('InvalidPSSnapInName', start, end);
}

function itemsOf({ argument }: Requirement): readonly Expression[] {
  return argument.type === 'ArrayLiteral' ? argument.elements : [argument];
}

function readEditions(found: Requirements, requirement: Requirement, errors: ErrorList): void {
  if (found.editions.length > 0) return reportTwice(requirement, 'psedition', errors);
  const { start, end } = requirement.argument;
  const report = (id: string) => errors.report(id, start, end, false, 'psedition');
  for (const item of itemsOf(requirement)) {
    if (item.type !== 'StringConstantExpression') {
      report('RequiresInvalidStringArgument');
      continue;
    }
    const edition = foldCase(item.value);
    if (edition !== 'core' && edition !== 'desktop') report('RequiresPSEditionInvalid');
    if (found.editions.includes(edition)) report('RequiresPSEditionValueIsAlreadySpecified');
    else found.editions.push(edition);
  }
}

function readAssemblies(found: Requirements, requirement: Requirement, errors: ErrorList): void {
  const { start, end } = requirement.argument;
  for (const item of itemsOf(requirement)) {
    if (item.type === 'StringConstantExpression') found.assemblies.push(item.value);
    else errors.report('RequiresInvalidStringArgument', start, end, false, 'assembly');
  }
}

function readModules(found: Requirements, requirement: Requirement, errors: ErrorList): void {
  const { start, end } = requirement.argument;
  for (const item of itemsOf(requirement)) {
    if (item.type === 'Hashtable' && !isModuleSpecification(item)) {
      errors.report('RequiresModuleInvalid', start, end);
      return;
    }
    const name = item.type === 'Hashtable' ? moduleNameOf(item) : textOf(item);
    if (name !== undefined) found.modules.push(name);
  }
}

function textOf(item: Expression): string | undefined {
  return item.type === 'StringConstantExpression' ? item.value : undefined;
}

function readVersion(found: Requirements, requirement: Requirement, errors: ErrorList): void {
  const { argument, shown, ofSnapIn } = requirement;
  // A number counts as written, which its value does not keep: `5.10`.
  const text = argument.type === 'StringConstantExpression' ? argument.value : shown;
  if (!isVersion(text)) {
    errors.report('RequiresVersionInvalid', argument.start, argument.end);
  } else if (!ofSnapIn) {
    if (found.version !== undefined && !isSameVersion(found.version, text)) {
      return reportTwice(requirement, 'version', errors);
    }
    found.version = text;
  }
}

/** One to four numbers. */
function isVersion(text: string): boolean {
  return /^\s*\d{1,9}(\s*\.\s*\d{1,9}){0,3}\s*$/.test(text);
}

function isSameVersion(first: string, second: string): boolean {
  const parts = (text: string): string =>
    text
      .split('.')
      .map(Number)
      .join('.')
      .replace(/^(\d+)$/, '$1.0');
  return parts(first) === parts(second);
}
