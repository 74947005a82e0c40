import type { Expression } from '../ast/expressions.ts';
import type { BreakStatement, ContinueStatement, ReturnStatement } from '../ast/statements.ts';
import { foldCase } from './fold-case.ts';
import { isVoidMethod } from './methods/method-return.ts';
import type { Scope } from './scope.ts';
import type { ScriptCheck } from './script-check.ts';

/** `break` and `continue`. */
export function checkJump(check: ScriptCheck, jump: BreakStatement | ContinueStatement): void {
  const label = labelOf(jump.label);
  if (leavesFinally(check.scope, label)) check.report('ControlLeavingFinally', jump);
  if (label && leavesMethod(check.scope, label)) check.report('LabelNotFound', jump, label);
}

/** Empty without a label; undefined where it is only known when the script runs. */
function labelOf(label: Expression | undefined): string | undefined {
  if (label === undefined) return '';
  return label.type === 'StringConstantExpression' ? label.value : undefined;
}

function leavesFinally(scope: Scope | undefined, label: string | undefined): boolean {
  if (!scope?.isInFinally) return false;
  if (label === undefined) return true;
  const wanted = foldCase(label);
  for (let around: Scope | undefined = scope; around; around = around.outer) {
    if (around.kind === 'Finally') return true;
    const isTarget = around.kind === 'Loop' || around.kind === 'Switch';
    if (isTarget && (label === '' || foldCase(around.label) === wanted)) return false;
  }
  return false;
}

/** Only loops count here: a `switch` with the label is none to the engine. */
function leavesMethod(scope: Scope | undefined, label: string): boolean {
  const wanted = foldCase(label);
  for (let around = scope; around; around = around.outer) {
    if (around.kind === 'Function') return around.isMethod;
    if (around.kind === 'Loop' && foldCase(around.label) === wanted) return false;
  }
  return false;
}

export function checkReturn(check: ScriptCheck, statement: ReturnStatement): void {
  if (check.scope?.isInFinally) check.report('ControlLeavingFinally', statement);
  const member = check.scope?.member;
  if (member?.type !== 'FunctionMember') return;
  const isVoid = isVoidMethod(member);
  if (statement.pipeline && isVoid) check.report('VoidMethodHasReturn', statement);
  if (!statement.pipeline && !isVoid) check.report('NonVoidMethodMissingReturnValue', statement);
}
