import type { Node } from '../ast/ast.ts';
import { checkAssignment, checkIncrement } from './assignment-targets.ts';
import { checkAttribute } from './attributes.ts';
import { checkCatchClauses } from './catch-clauses.ts';
import { checkConfiguration } from './configurations.ts';
import { checkAttributedExpression, checkConversion } from './conversions.ts';
import { checkDataSection } from './data-section.ts';
import { checkTypeDefinition } from './dsc-resources.ts';
import { checkHashtable } from './hashtables.ts';
import { checkJump, checkReturn } from './jumps.ts';
import { checkMethod, checkProperty } from './methods/check-method.ts';
import { checkFunctionParameters, checkParamBlock, checkParameter } from './parameters.ts';
import type { ScriptCheck } from './script-check.ts';
import { checkTypeName } from './type-names.ts';
import { checkUsingExpression } from './using-expressions.ts';
import { checkUsingStatement } from './using-statements.ts';
import { checkVariable } from './variables.ts';
import { checkBlockStatement, checkForEach, checkSwitch, checkWorkflow } from './workflows.ts';

/**
 * Checks one node, and opens the scope that it makes for what is below it. Returns whether something
 * may be below it. Most nodes are of one of the first kinds.
 */
export function checkNode(check: ScriptCheck, node: Node): boolean {
  switch (node.type) {
    case 'StringConstantExpression':
    case 'ConstantExpression':
      return false;
    case 'VariableExpression':
      checkVariable(check, node);
      return false;
    case 'Pipeline':
    case 'CommandExpression':
    case 'Command':
    case 'CommandParameter':
    case 'MemberExpression':
    case 'NamedBlock':
    case 'ScriptBlockExpression':
    case 'InvokeMemberExpression':
    case 'BinaryExpression':
    case 'ParenExpression':
    case 'ArrayLiteral':
    case 'ExpandableStringExpression':
      return true;
    default:
      checkOtherNode(check, node);
      return true;
  }
}

function checkOtherNode(check: ScriptCheck, node: Node): void {
  switch (node.type) {
    case 'AssignmentStatement':
      return checkAssignment(check, node);
    case 'UnaryExpression':
      return checkIncrement(check, node);
    case 'Hashtable':
      return checkHashtable(check, node);
    case 'TypeConstraint':
    case 'TypeExpression':
      return checkTypeName(check, node);
    case 'ConvertExpression':
      return checkConversion(check, node);
    case 'AttributedExpression':
      return checkAttributedExpression(check, node);
    case 'UsingExpression':
      return checkUsingExpression(check, node);
    case 'Attribute':
      return checkAttribute(check, node);
    case 'Parameter':
      return checkParameter(check, node);
    case 'ParamBlock':
      return checkParamBlock(check, node);
    case 'ScriptBlock':
      return check.openScriptBlock(node);
    case 'StatementBlock':
      return check.openStatementBlock(node);
    case 'FunctionDefinition':
      checkFunctionParameters(check, node);
      checkWorkflow(check, node);
      return check.openFunction(node);
    case 'ForEachStatement':
      checkForEach(check, node);
      if (node.throttleLimit) check.leaveOut(node.throttleLimit);
      return check.openLoop(node);
    case 'ForStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'DoUntilStatement':
      return check.openLoop(node);
    case 'SwitchStatement':
      checkSwitch(check, node);
      return check.open('Switch', node, { label: node.label ?? '' });
    case 'TrapStatement':
      return check.open('Trap', node, { isInFinally: false });
    case 'TryStatement':
      return checkCatchClauses(check, node);
    case 'BreakStatement':
    case 'ContinueStatement':
      return checkJump(check, node);
    case 'ReturnStatement':
      return checkReturn(check, node);
    case 'DataStatement':
      check.leaveOut(...node.commandsAllowed);
      return checkDataSection(check, node);
    case 'BlockStatement':
      return checkBlockStatement(check, node);
    case 'TypeDefinition':
      if (check.types.hasDefinitions) return checkTypeDefinition(check, node);
      check.hasMetTypes = true;
      return;
    case 'PropertyMember':
      checkProperty(check, node);
      return check.open('Member', node, { member: node });
    case 'FunctionMember':
      checkMethod(check, node);
      return check.open('Member', node, { member: node });
    case 'UsingStatement':
      return checkUsingStatement(check, node);
    case 'ConfigurationDefinition':
      return checkConfiguration(check, node);
  }
}
