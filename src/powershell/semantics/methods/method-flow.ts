import type { Node } from '../../ast/ast.ts';
import type { VariableExpression } from '../../ast/expressions.ts';
import type { FunctionDefinition } from '../../ast/statements.ts';
import { splitVariablePath } from '../../tokens/variable-path.ts';
import { visit } from '../../walk.ts';
import { isConstantVariable } from '../constant-arguments.ts';
import { foldCase } from '../fold-case.ts';
import type { TypeResolver } from '../types/type-resolver.ts';
import { AssignedVariables } from './assigned-variables.ts';
import { FlowBuilder } from './flow-builder.ts';
import { buildFlow } from './flow-of-statements.ts';
import type { LocalVariable } from './local-variable.ts';

export interface MethodFlow {
  /** No way through the method comes to its end without `return`, `throw` or `exit`. */
  alwaysReturns: boolean;
  /** Reads of variables that may not have been set by then. */
  notLocal: readonly VariableExpression[];
}

/** Follows the ways through a method, as the engine does before it lets a class be. */
export function analyzeFlow(method: FunctionDefinition, types: TypeResolver): MethodFlow {
  const builder = new FlowBuilder(types, hasDynamicVariables(method), buildFlow);
  builder.build(method);
  const { variables, entry, exit, allDynamic } = builder;
  const unsetReads = new AssignedVariables(variables.count, allDynamic).unsetReads(entry);
  const notLocal: VariableExpression[] = [];
  for (const variable of variables.all) {
    for (const read of variable.reads) {
      if (isReadUnset(variable, unsetReads.has(read)) && !isAlwaysReadable(read)) {
        notLocal.push(read);
      }
    }
  }
  return {
    alwaysReturns: exit.predecessors.every(
      ({ returnsOrThrows, isReachable }) => returnsOrThrows || !isReachable,
    ),
    notLocal,
  };
}

/** What is looked for when the method runs is found if it is assigned anywhere. */
function isReadUnset(variable: LocalVariable, isUnset: boolean): boolean {
  const { kind, isAssigned, isAutomatic, mayBeDynamic } = variable;
  if (kind === 'dynamic') return !isAssigned;
  return isUnset && !isAutomatic && !(mayBeDynamic && isAssigned);
}

const readable = new Set(
  'lastexitcode error stacktrace outputencoding nestedpromptlevel pwd matches psapplicationoutputencoding'.split(
    ' ',
  ),
);

function isAlwaysReadable({ userPath }: VariableExpression): boolean {
  return isConstantVariable(userPath) || readable.has(foldCase(userPath));
}

const variableCommands = new Set(
  ['New-Variable', 'Remove-Variable', 'Set-Variable', 'Set-PSBreakpoint']
    .flatMap((name) => [name, `Microsoft.PowerShell.Utility\\${name}`])
    .concat('nv', 'rv', 'sbp', 'sv', 'set')
    .map(foldCase),
);

/** Commands that can change variables behind the method's back, a script run with `.`, `$private:`. */
function hasDynamicVariables({ body }: FunctionDefinition): boolean {
  let found = false;
  visit(body, (node: Node) => {
    switch (node.type) {
      case 'FunctionDefinition':
      case 'ScriptBlockExpression':
      case 'TrapStatement':
      case 'FunctionMember':
      case 'PropertyMember':
        return false;
      case 'VariableExpression':
        found ||= splitVariablePath(node.userPath).scope === 'private';
        return;
      case 'Command': {
        const [name] = node.elements;
        found ||=
          node.invocationOperator === 'Dot' ||
          (name?.type === 'StringConstantExpression' && variableCommands.has(foldCase(name.value)));
      }
    }
  });
  return found;
}
