import type { Node } from '../ast/ast.ts';
import type {
  AttributedExpression,
  ConvertExpression,
  Expression,
  UnaryExpression,
} from '../ast/expressions.ts';
import type { AssignmentStatement } from '../ast/statements.ts';
import { operatorText } from '../tokens/token-kind.ts';
import { splitVariablePath } from '../tokens/variable-path.ts';
import { pureExpression } from './constant-arguments.ts';
import { foldCase } from './fold-case.ts';
import type { ScriptCheck } from './script-check.ts';

type ReportTarget = (wrong: Node) => void;

export function checkAssignment(check: ScriptCheck, assignment: AssignmentStatement): void {
  const { left, operator } = assignment;
  if (left.type === 'VariableExpression') return;
  checkTarget(check, left, operator === 'Equals', (wrong) =>
    check.report('InvalidLeftHandSide', wrong),
  );
}

/** `++` and `--` change what they stand at. */
export function checkIncrement(check: ScriptCheck, { operator, child }: UnaryExpression): void {
  switch (operator) {
    case 'PlusPlus':
    case 'PostfixPlusPlus':
    case 'MinusMinus':
    case 'PostfixMinusMinus':
      checkTarget(check, child, false, (wrong) =>
        check.report('OperatorRequiresVariableOrProperty', wrong, operatorText(operator)),
      );
  }
}

/** A list is a target of `=` only: each of its elements is set then. */
function checkTarget(
  check: ScriptCheck,
  target: Expression,
  isPlainAssignment: boolean,
  report: ReportTarget,
): void {
  const pending: Expression[] = [target];
  for (let next = pending.pop(); next; next = pending.pop()) {
    switch (next.type) {
      case 'VariableExpression':
        break;
      case 'MemberExpression':
      case 'InvokeMemberExpression':
      case 'IndexExpression':
        if (next.nullConditional) report(next);
        break;
      case 'ArrayLiteral':
        if (isPlainAssignment) {
          for (const element of next.elements.toReversed()) pending.push(element);
        } else {
          report(next);
        }
        break;
      case 'ParenExpression': {
        const expression = pureExpression(next.pipeline);
        if (expression) pending.push(expression);
        else report(next.pipeline);
        break;
      }
      case 'AttributedExpression':
      case 'ConvertExpression': {
        const inner = checkTypedTarget(check, next);
        if (inner) pending.push(inner);
        break;
      }
      default:
        report(next);
    }
  }
}

/** Types and attributes in front of a target. Returns the target unless it has been refused. */
function checkTypedTarget(
  check: ScriptCheck,
  typed: AttributedExpression | ConvertExpression,
): Expression | undefined {
  let target: Expression = typed;
  let conversions = 0;
  let reference: Node | undefined;
  let innermostType: string | undefined;
  while (target.type === 'AttributedExpression' || target.type === 'ConvertExpression') {
    if (target.type === 'ConvertExpression') {
      conversions += 1;
      innermostType = check.types.typeOf(target.attribute.typeName);
      if (isReferenceType(innermostType)) reference = target.attribute;
      else if (innermostType === 'system.void') {
        check.report('VoidTypeConstraintNotAllowed', target.attribute);
      }
    }
    target = target.child;
  }
  if (reference && conversions > 1) {
    check.report('ReferenceNeedsToBeByItselfInTypeConstraint', reference);
    return undefined;
  }
  if (target.type === 'VariableExpression') {
    const automatic = automaticVariable(target.userPath);
    if (automatic && automatic.type !== innermostType) {
      const id = 'AssignmentStatementToAutomaticNotSupported';
      check.report(id, typed, automatic.name, automatic.type);
    }
  }
  return target;
}

export function isReferenceType(type: string): boolean {
  return type === 'system.management.automation.psreference';
}

/** The automatic variables, which have types of their own; two of these no script can name. */
const automaticTypes: ReadonlyMap<string, string> = new Map([
  ['_', 'system.object'],
  ['args', 'system.object[]'],
  ['this', 'system.object'],
  ['input', 'system.object'],
  ['pscmdlet', 'PSScriptCmdlet'],
  ['psboundparameters', 'PSBoundParametersDictionary'],
  ['myinvocation', 'system.management.automation.invocationinfo'],
  ['psscriptroot', 'system.string'],
  ['pscommandpath', 'system.string'],
]);

function automaticVariable(userPath: string): { name: string; type: string } | undefined {
  const { unqualified, scope, drive } = splitVariablePath(userPath);
  if (drive !== undefined || scope === 'global' || scope === 'script') return undefined;
  const type = automaticTypes.get(foldCase(unqualified));
  return type === undefined ? undefined : { name: unqualified, type };
}
