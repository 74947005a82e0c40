import type { Node } from '../../powershell/ast/ast.ts';
import type { TextRange } from '../../powershell/ast/node.ts';
import type { ScriptBlock } from '../../powershell/ast/scripts.ts';
import { nodesAround } from '../../powershell/locate.ts';
import { callOf } from './calls.ts';

/** Commands that run a script block in the session's own scope. */
const runners = new Set(['foreach-object', 'where-object', 'measure-command', 'trace-command']);

/** Whether a command of that name runs its script blocks in the session's own scope. */
export function runsInSession(command: string): boolean {
  return runners.has(command);
}

/**
 * Whether what stands there runs with its statement, in this session: it is not in a function, a
 * class or a script block that is only handed on.
 */
export function runsAtOnce(script: ScriptBlock, place: TextRange): boolean {
  const around = nodesAround(script, place);
  return around.every((node, index) => !isKept(node, around.slice(0, index)));
}

/** Whether what is below a node runs later, elsewhere or not at all. */
export function isKept(node: Node, parents: readonly Node[]): boolean {
  if (node.type === 'FunctionDefinition' || node.type === 'TypeDefinition') return true;
  if (node.type !== 'ScriptBlockExpression') return false;
  const parent = parents.at(-1);
  const command = parent?.type === 'CommandParameter' ? parents.at(-2) : parent;
  if (command?.type !== 'Command') return true;
  return command.elements[0] !== node && !runners.has(callOf(command).name);
}
