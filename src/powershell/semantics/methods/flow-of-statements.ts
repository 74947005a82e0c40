import type { Node } from '../../ast/ast.ts';
import type { FlowBuilder } from './flow-builder.ts';
import { buildAssignment } from './flow-of-assignments.ts';
import { buildIf, buildLogical, buildTernary, buildTry } from './flow-of-branches.ts';
import { buildBreak, buildContinue, buildExit } from './flow-of-jumps.ts';
import { buildDo, buildFor, buildForEach, buildSwitch, buildWhile } from './flow-of-loops.ts';

/** Reads a part of a method into blocks. */
export function buildFlow(flow: FlowBuilder, node: Node): void {
  switch (node.type) {
    case 'VariableExpression':
      return flow.readVariable(node);
    case 'Pipeline':
      return flow.readPipeline(node);
    // These have variables of their own, or stand for a value that comes from outside.
    case 'FunctionDefinition':
    case 'ScriptBlockExpression':
    case 'TypeDefinition':
    case 'ConfigurationDefinition':
    case 'UsingExpression':
      return;
    // The engine does not look into these.
    case 'PipelineChain':
    case 'BaseCtorInvokeMemberExpression':
    case 'ErrorStatement':
    case 'ErrorExpression':
      return;
    // Traps have variables of their own.
    case 'NamedBlock':
    case 'StatementBlock':
      return flow.readAllNext(node.statements);
    case 'AttributedExpression':
    case 'ConvertExpression':
      return flow.readNext(node.child);
    case 'AssignmentStatement':
      return buildAssignment(flow, node);
    case 'IfStatement':
      return buildIf(flow, node);
    case 'TernaryExpression':
      return buildTernary(flow, node);
    case 'BinaryExpression':
      if (node.operator === 'And' || node.operator === 'Or') return buildLogical(flow, node);
      return flow.readNext(node.left, node.right);
    case 'SwitchStatement':
      return buildSwitch(flow, node);
    case 'ForEachStatement':
      return buildForEach(flow, node);
    case 'ForStatement':
      return buildFor(flow, node);
    case 'WhileStatement':
      return buildWhile(flow, node);
    case 'DoWhileStatement':
    case 'DoUntilStatement':
      return buildDo(flow, node);
    case 'TryStatement':
      return buildTry(flow, node);
    case 'BreakStatement':
      return buildBreak(flow, node);
    case 'ContinueStatement':
      return buildContinue(flow, node);
    case 'ReturnStatement':
    case 'ExitStatement':
    case 'ThrowStatement':
      return buildExit(flow, node);
    case 'DataStatement': {
      const { body, variable } = node;
      return flow.readNext(body, () => {
        if (variable !== undefined) flow.set(variable, 'system.object');
      });
    }
    default:
      return flow.readChildrenNext(node);
  }
}
