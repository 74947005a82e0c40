import type { Command, Parameter } from '../../catalog/command.ts';
import type { Resolution } from '../../catalog/resolve-parameter.ts';
import { resolveParameter } from '../../catalog/resolve-parameter.ts';
import type { Command as CommandNode, CommandParameter } from '../../powershell/ast/commands.ts';
import type { Expression } from '../../powershell/ast/expressions.ts';
import type { TextRange } from '../../powershell/ast/node.ts';

/** An argument with the parameter's name. */
export interface NamedArgument {
  /**
   * Where its name is written: with its dash, or as the key of a splatted hashtable. Where that stands
   * in another block, both ranges are the splat's.
   */
  range: TextRange;
  valueRange: TextRange | undefined;
  /** The name as written, without the dash. */
  written: string;
  resolution: Resolution;
  parameter: Parameter | undefined;
  /** Absent for a switch, and where there is none. */
  value: Expression | undefined;
  /** It needs a value and none follows. */
  lacksValue: boolean;
  isSplatted: boolean;
}

export interface PlacedArgument {
  value: Expression;
  /** The switch right before it, which does not take it. */
  behindSwitch: NamedArgument | undefined;
}

/** The arguments of a command, as the engine tells names from values. */
export interface Arguments {
  named: readonly NamedArgument[];
  placed: readonly PlacedArgument[];
  /** There may be more than is written: a splat that cannot be followed, or an unknown parameter. */
  isOpen: boolean;
}

/** What a splatted variable holds. */
export interface FollowedSplat {
  entries: readonly SplatEntry[];
  /** False where it may hold more. */
  isWhole: boolean;
}

export interface SplatEntry {
  key: Expression;
  /** Undefined for a statement that is more than an expression. */
  value: Expression | undefined;
  /** False where it stands in another block. */
  isHere: boolean;
}

export function bindArguments(
  node: CommandNode,
  command: Command,
  {
    common,
    versions,
    follow,
  }: {
    common: readonly Parameter[];
    versions: readonly string[] | undefined;
    /** The hashtable that a splatted variable holds. */
    follow(variable: string): FollowedSplat | undefined;
  },
): Arguments {
  const named: NamedArgument[] = [];
  const placed: PlacedArgument[] = [];
  let isOpen = false;
  const resolve = (written: string) => resolveParameter(command, written, common, versions);
  const [, ...elements] = node.elements;
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at];
    if (!element) continue;
    if (element.type === 'CommandParameter') {
      // `--` ends the parameters; what follows are values, whatever it begins with.
      if (element.parameterName === '-') {
        isOpen = true;
        break;
      }
      // `-?` shows the help of the command instead.
      if (element.parameterName === '?') return { named: [], placed: [], isOpen: true };
      const argument = nameArgument(element, resolve(element.parameterName));
      const { parameter } = argument;
      named.push(argument);
      const next = elements[at + 1];
      const isValue =
        next !== undefined &&
        next.type !== 'CommandParameter' &&
        !(next.type === 'VariableExpression' && next.splatted);
      if (element.argument) continue;
      if (parameter?.type !== undefined) {
        if (isValue) {
          argument.value = next;
          argument.valueRange = next;
          at++;
        } else argument.lacksValue = true;
      } else if (!parameter) {
        isOpen = true;
        // Whether a parameter that is not known takes the next word cannot be told.
        if (isValue) at++;
      } else if (isValue) {
        placed.push({ value: next, behindSwitch: argument });
        at++;
      }
    } else if (element.type === 'VariableExpression' && element.splatted) {
      const followed = follow(element.userPath);
      if (!followed?.isWhole) isOpen = true;
      for (const entry of followed ? entriesOf(followed, element, resolve) : []) {
        if (entry === undefined) isOpen = true;
        else named.push(entry);
      }
    } else if (
      element.type === 'StringConstantExpression' &&
      element.stringConstantType === 'BareWord' &&
      element.value === '--%'
    ) {
      isOpen = true;
      break;
    } else placed.push({ value: element, behindSwitch: undefined });
  }
  return { named, placed, isOpen };
}

function nameArgument(element: CommandParameter, resolution: Resolution): NamedArgument {
  // The range of `-Name:value` holds the value too.
  const end = element.start + 1 + element.parameterName.length;
  return {
    range: { start: element.start, end },
    written: element.parameterName,
    resolution,
    parameter: 'found' in resolution ? resolution.found : undefined,
    value: element.argument,
    valueRange: element.argument,
    lacksValue: false,
    isSplatted: false,
  };
}

/** Undefined for a key that is worked out. */
function entriesOf(
  { entries }: FollowedSplat,
  splat: TextRange,
  resolve: (written: string) => Resolution,
): readonly (NamedArgument | undefined)[] {
  return entries.map(({ key, value, isHere }) => {
    if (key.type !== 'StringConstantExpression') return undefined;
    const resolution = resolve(key.value);
    return {
      range: isHere ? key : splat,
      written: key.value,
      resolution,
      parameter: 'found' in resolution ? resolution.found : undefined,
      value,
      valueRange: isHere ? value : splat,
      lacksValue: false,
      isSplatted: true,
    };
  });
}
