import type { Node } from '../ast/ast.ts';
import type { Command } from '../ast/commands.ts';
import type { DataStatement } from '../ast/statements.ts';
import { fullNameOfType, type TypeName } from '../ast/types.ts';
import { hasTrait, TokenFlags } from '../tokens/token-flags.ts';
import { operatorText, TokenKind } from '../tokens/token-kind.ts';
import { visit } from '../walk.ts';
import { pushVisited } from './engine-order.ts';
import { foldCase } from './fold-case.ts';
import type { ScriptCheck } from './script-check.ts';
import { isSimpleType } from './types/primitive-types.ts';
import { missing } from './types/type-resolver.ts';

/** What a data section holds none of. Its parts are looked at nevertheless. */
const refusals: Partial<Record<Node['type'], string>> = {
  ScriptBlock: 'ScriptBlockNotSupportedInDataSection',
  ScriptBlockExpression: 'ScriptBlockNotSupportedInDataSection',
  ParamBlock: 'ParameterDeclarationNotSupportedInDataSection',
  Attribute: 'AttributeNotSupportedInDataSection',
  AttributedExpression: 'AttributeNotSupportedInDataSection',
  FunctionDefinition: 'FunctionDeclarationNotSupportedInDataSection',
  TrapStatement: 'TrapStatementNotSupportedInDataSection',
  SwitchStatement: 'SwitchStatementNotSupportedInDataSection',
  DataStatement: 'DataSectionStatementNotSupportedInDataSection',
  ForEachStatement: 'ForeachStatementNotSupportedInDataSection',
  DoWhileStatement: 'DoWhileStatementNotSupportedInDataSection',
  DoUntilStatement: 'DoWhileStatementNotSupportedInDataSection',
  ForStatement: 'ForWhileStatementNotSupportedInDataSection',
  WhileStatement: 'ForWhileStatementNotSupportedInDataSection',
  TryStatement: 'TryStatementNotSupportedInDataSection',
  BreakStatement: 'FlowControlStatementNotSupportedInDataSection',
  ContinueStatement: 'FlowControlStatementNotSupportedInDataSection',
  ReturnStatement: 'FlowControlStatementNotSupportedInDataSection',
  ExitStatement: 'FlowControlStatementNotSupportedInDataSection',
  ThrowStatement: 'FlowControlStatementNotSupportedInDataSection',
  AssignmentStatement: 'AssignmentStatementNotSupportedInDataSection',
  MergingRedirection: 'RedirectionNotSupportedInDataSection',
  FileRedirection: 'RedirectionNotSupportedInDataSection',
  MemberExpression: 'PropertyReferenceNotSupportedInDataSection',
  InvokeMemberExpression: 'MethodCallNotSupportedInDataSection',
  IndexExpression: 'ArrayReferenceNotSupportedInDataSection',
  BlockStatement: 'ParallelAndSequenceBlockNotSupportedInDataSection',
};

/** `any` where a name is only known when the script runs. */
export type AllowedCommands = ReadonlySet<string> | 'any';

const allowedVariables = new Set(['psculture', 'psuiculture', 'true', 'false', 'null']);

/** The language of data sections: values and operators without effects, and the allowed commands. */
export function checkDataSection(check: ScriptCheck, section: DataStatement): void {
  const allowed = allowedCommands(section);
  const allowedAround = check.dataSections.get(section);
  // What the section around it refuses has been reported.
  if (allowedAround && isWithin(allowedAround, allowed)) return;
  visit(
    section.body,
    (node) => {
      const refusal = refusals[node.type];
      if (node.type === 'DataStatement') check.dataSections.set(node, allowed);
      if (refusal) return check.report(refusal, node);
      switch (node.type) {
        case 'PropertyMember':
        case 'FunctionMember':
          return false;
        case 'VariableExpression':
          if (!allowedVariables.has(foldCase(node.userPath))) {
            check.report('VariableReferenceNotSupportedInDataSection', node);
          }
          return;
        case 'Command':
          return checkCommand(check, node, allowed);
        case 'UnaryExpression':
          if (isRefused(node.operator)) {
            check.report('OperatorNotSupportedInDataSection', node, operatorText(node.operator));
          }
          return;
        case 'BinaryExpression':
          if (isRefused(node.operator)) {
            const { operator, operatorRange } = node;
            check.report(
              'OperatorNotSupportedInDataSection',
              operatorRange,
              operatorText(operator),
            );
          }
          return;
        case 'TypeConstraint':
        case 'TypeExpression':
          if (isRefusedType(check, node.typeName)) {
            const name = fullNameOfType(node.typeName);
            check.report('TypeNotAllowedInDataSection', node, name);
          }
      }
    },
    { push: pushVisited },
  );
}

function allowedCommands({ commandsAllowed }: DataStatement): AllowedCommands {
  const names = new Set(['convertfrom-stringdata']);
  for (const command of commandsAllowed) {
    if (command.type !== 'StringConstantExpression') return 'any';
    names.add(foldCase(command.value));
  }
  return names;
}

function isWithin(inner: AllowedCommands, outer: AllowedCommands): boolean {
  if (inner === 'any' || outer === 'any') return outer === 'any';
  return [...inner].every((command) => outer.has(command));
}

function checkCommand(check: ScriptCheck, command: Command, allowed: AllowedCommands): void {
  if (command.invocationOperator === 'Dot') {
    return check.report('DotSourcingNotSupportedInDataSection', command);
  }
  if (allowed === 'any') return;
  const [name] = command.elements;
  if (name?.type === 'StringConstantExpression') {
    if (!allowed.has(foldCase(name.value))) {
      check.report('CmdletNotInAllowedListForDataSection', command, name.value);
    }
  } else if (command.invocationOperator === 'Ampersand') {
    check.report('OperatorNotSupportedInDataSection', command, '&');
  } else {
    const text = check.text.slice(command.start, command.end);
    check.report('CmdletNotInAllowedListForDataSection', command, text);
  }
}

function isRefused(operator: keyof typeof TokenKind): boolean {
  return hasTrait(TokenKind[operator], TokenFlags.DisallowedInRestrictedMode);
}

/** Numbers, text, dates and enums, and lists of these. */
function isRefusedType({ types }: ScriptCheck, name: TypeName): boolean {
  const element = name.kind === 'array' ? name.elementType : name;
  if (element.kind !== 'simple') return true;
  const type = types.resolve(element);
  return type === missing || isSimpleType(type) === false;
}
