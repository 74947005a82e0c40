import type { VariableExpression } from '../ast/expressions.ts';
import { equalsIgnoringCase } from './fold-case.ts';
import type { ScriptCheck } from './script-check.ts';

export function checkVariable(check: ScriptCheck, variable: VariableExpression): void {
  if (variable.splatted) checkSplatting(check, variable);
  const member = check.scope?.member;
  if (member === undefined) return;
  if (check.notLocal.has(variable)) check.report('VariableNotLocal', variable);
  if (member.isStatic && equalsIgnoringCase(variable.userPath, 'this')) {
    check.report('NonStaticMemberAccessInStaticMember', variable, variable.userPath);
  }
}

/** `@x` is an argument of a command and nothing else. */
function checkSplatting(check: ScriptCheck, variable: VariableExpression): void {
  const { parents } = check;
  const parent = parents.at(-1)?.type;
  if (parent === 'Command' || parent === 'UsingExpression') return;
  const isInList = parent === 'ArrayLiteral' && parents.at(-2)?.type === 'Command';
  check.report(
    isInList ? 'SplattingNotPermittedInArgumentList' : 'SplattingNotPermitted',
    variable,
    variable.userPath,
  );
}
