import type { Node } from '../../powershell/ast/ast.ts';
import type { Command } from '../../powershell/ast/commands.ts';
import type {
  ScriptBlockExpression,
  VariableExpression,
} from '../../powershell/ast/expressions.ts';
import type { ParseResult } from '../../powershell/parse.ts';
import { visit } from '../../powershell/walk.ts';
import { targetsOf } from './assignment-targets.ts';
import { isBuiltIn } from './built-in-variables.ts';
import { type Call, callsOf, parameterOf } from './calls.ts';
import { nameOfVariable } from './variable-name.ts';

/** Parameters of Invoke-Command that say where else it runs. */
const elsewhere =
  /^(?:computername|cn|session|connectionuri|hostname|vmname|vmid|vmguid|containerid|sshconnection|asjob)$/;

/**
 * Variables in script blocks that run in another computer, process or runspace, which neither the
 * block nor an earlier one for the same remote session has set. `known` holds what those have set,
 * by the remote session's variable. A session that the runbook did not open itself, into one of the
 * variables `made`, may hold anything.
 */
export function remoteReads(
  parsed: ParseResult,
  known: Map<string, Set<string>>,
  made: ReadonlySet<string>,
): readonly VariableExpression[] {
  return callsOf(parsed).flatMap((call) => {
    const blocks = blocksElsewhere(call);
    if (blocks.length === 0) return [];
    const session = parameterOf(call, 'session', 's')?.value;
    const name = session?.type === 'VariableExpression' ? nameOfVariable(session) : undefined;
    if (name !== undefined && !made.has(name)) return [];
    const set = (name === undefined ? undefined : known.get(name)) ?? new Set();
    if (name !== undefined) known.set(name, set);
    return blocks.flatMap((block) => readsOf(block, set));
  });
}

/** The script blocks that a command runs in another computer, process or runspace. */
export function blocksElsewhere(call: Call): readonly ScriptBlockExpression[] {
  switch (call.name) {
    case 'invoke-command': {
      const isElsewhere = call.parameters.some(({ name }) => elsewhere.test(name));
      // The first argument without a name is a computer, or the script block.
      const [first, second] = call.positional;
      const isFirst = first?.type !== 'ScriptBlockExpression' && second !== undefined;
      return isElsewhere || isFirst ? scriptBlocksOf(call.command) : [];
    }
    case 'start-job':
    case 'start-threadjob':
    case 'inlinescript':
      return scriptBlocksOf(call.command);
    case 'foreach-object': {
      const { value } = parameterOf(call, 'parallel', 'pa') ?? {};
      return value?.type === 'ScriptBlockExpression' ? [value] : [];
    }
    default:
      return [];
  }
}

function scriptBlocksOf({ elements }: Command): readonly ScriptBlockExpression[] {
  return elements
    .map((one) => (one.type === 'CommandParameter' ? one.argument : one))
    .filter((one) => one?.type === 'ScriptBlockExpression');
}

/** What a script block reads and does not set itself, wherever it does. */
function readsOf(block: ScriptBlockExpression, set: Set<string>): readonly VariableExpression[] {
  const reads: VariableExpression[] = [];
  const own = new Set<Node>();
  const add = (target: Node): void => {
    if (target.type !== 'VariableExpression') return;
    own.add(target);
    const name = nameOfVariable(target);
    if (name !== undefined) set.add(name);
  };
  let setsAnything = false;
  visit(block, (node) => {
    switch (node.type) {
      case 'UsingExpression':
        return false;
      case 'AssignmentStatement':
        targetsOf(node.left).forEach(add);
        return undefined;
      case 'ForEachStatement':
        add(node.variable);
        return undefined;
      case 'Parameter':
        add(node.name);
        return undefined;
      case 'Command':
        if (node.invocationOperator === 'Dot') setsAnything = true;
        for (const element of node.elements) {
          if (element.type === 'CommandParameter' && /variable$/i.test(element.parameterName)) {
            setsAnything = true;
          }
          if (
            element.type === 'StringConstantExpression' &&
            /^(?:set|new|import|get)-variable$|^invoke-expression$/i.test(element.value)
          ) {
            setsAnything = true;
          }
        }
        return undefined;
      case 'VariableExpression':
        if (!own.has(node)) reads.push(node);
        return undefined;
      default:
        return undefined;
    }
  });
  if (setsAnything) return [];
  return reads.filter((read) => {
    const name = nameOfVariable(read);
    return name !== undefined && !isBuiltIn(name) && !set.has(name) && !/:/.test(read.userPath);
  });
}
