import type { Command, CommandParameter } from '../../powershell/ast/commands.ts';
import type { Expression } from '../../powershell/ast/expressions.ts';
import type { ParseResult } from '../../powershell/parse.ts';
import { resolveAlias } from '../aliases.ts';
import { nodesOf } from './nodes-of.ts';

/** A command with its arguments sorted, as far as that can be told without knowing the command. */
export interface Call {
  command: Command;
  /** In lower case, without module and `.exe`, aliases resolved; empty where it is computed. */
  name: string;
  parameters: readonly CallParameter[];
  /** Arguments that no parameter name stands before. */
  positional: readonly Expression[];
}

export interface CallParameter {
  /** In lower case, as written. */
  name: string;
  node: CommandParameter;
  /** What follows it, unless it is known to be a switch; it may be a positional argument then. */
  value?: Expression;
}

/** Switches that are often written before a positional argument. */
const switches = new Set(
  'all allowunencryptedauthentication append asjob asplaintext autosize confirm debug force listavailable noclobber nonewline notypeinformation passthru quiet recurse simplematch skipcacheck skipcertificatecheck skipcncheck skiprevocationcheck stable unique usessl verbose wait whatif wrap'.split(
    ' ',
  ),
);

const made = new WeakMap<ParseResult, readonly Call[]>();
const sorted = new WeakMap<Command, Call>();

/** Every command of a block, those in strings and script blocks included. */
export function callsOf(parsed: ParseResult | undefined): readonly Call[] {
  if (!parsed) return [];
  let calls = made.get(parsed);
  if (!calls) {
    calls = nodesOf(parsed, 'Command').map(callOf);
    made.set(parsed, calls);
  }
  return calls;
}

export function callOf(command: Command): Call {
  let call = sorted.get(command);
  if (!call) {
    call = sortArguments(command);
    sorted.set(command, call);
  }
  return call;
}

function sortArguments(command: Command): Call {
  const [first, ...elements] = command.elements;
  const parameters: CallParameter[] = [];
  const positional: Expression[] = [];
  let open: CallParameter | undefined;
  for (const element of elements) {
    if (element.type === 'CommandParameter') {
      const name = element.parameterName.toLowerCase();
      const parameter: CallParameter = { name, node: element };
      if (element.argument) parameter.value = element.argument;
      parameters.push(parameter);
      open = element.argument || switches.has(name) ? undefined : parameter;
    } else if (open) {
      open.value = element;
      open = undefined;
    } else positional.push(element);
  }
  return { command, name: nameOf(first), parameters, positional };
}

function nameOf(first: Command['elements'][number] | undefined): string {
  if (first?.type !== 'StringConstantExpression') return '';
  const name = first.value.toLowerCase();
  const bare = /[\\/.]/.test(name) ? name.replace(/^.*[\\/]/, '').replace(/\.exe$/, '') : name;
  // `sc.exe` is the program, `Microsoft.PowerShell.Management\sc` the alias.
  return (name.endsWith('.exe') ? undefined : resolveAlias(bare)?.toLowerCase()) ?? bare;
}

/** The parameter of that full name, also where it is shortened to no less than `shortest`. */
export function parameterOf(
  { parameters }: Call,
  full: string,
  shortest = full,
): CallParameter | undefined {
  return parameters.find(({ name }) => full.startsWith(name) && name.length >= shortest.length);
}

/** Whether a switch is given and not taken back with `:$false`. */
export function isSwitchedOn(call: Call, full: string, shortest = full): boolean {
  const parameter = parameterOf(call, full, shortest);
  return parameter !== undefined && !isFalse(parameter.node.argument);
}

export function isFalse(value: Expression | undefined): boolean {
  return value?.type === 'VariableExpression' && value.userPath.toLowerCase() === 'false';
}
