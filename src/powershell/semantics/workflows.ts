import type { Node } from '../ast/ast.ts';
import type { TextRange } from '../ast/node.ts';
import type {
  BlockStatement,
  ForEachStatement,
  FunctionDefinition,
  SwitchStatement,
} from '../ast/statements.ts';
import { equalsIgnoringCase } from './fold-case.ts';
import type { ScriptCheck } from './script-check.ts';

export function checkWorkflow(check: ScriptCheck, definition: FunctionDefinition): void {
  if (definition.isWorkflow && check.version === '7') {
    check.report('WorkflowNotSupportedInPowerShellCore', definition);
  }
}

/** `parallel { }` and `sequence { }`. */
export function checkBlockStatement(check: ScriptCheck, { kind, kindRange }: BlockStatement): void {
  if (!isInWorkflow(check.parents)) check.report('UnexpectedKeyword', kindRange, kind);
}

export function checkForEach(check: ScriptCheck, statement: ForEachStatement): void {
  const { isParallel, throttleLimit } = statement;
  if (!isParallel && !throttleLimit) return;
  if (!mayRunInParallel(check)) {
    if (isParallel) reportReserved(check, statement, 'foreach', 'parallel');
    if (throttleLimit) reportReserved(check, statement, 'foreach', 'throttlelimit');
  }
  if (!isParallel) check.report('ThrottleLimitRequiresParallelFlag', statement);
}

export function checkSwitch(check: ScriptCheck, statement: SwitchStatement): void {
  if (statement.flags.includes('Parallel')) {
    reportReserved(check, statement, 'switch', 'parallel');
  }
}

/** PowerShell 7 has no workflows, though it reads them. */
function mayRunInParallel({ version, parents }: ScriptCheck): boolean {
  return version !== '7' && isInWorkflow(parents);
}

function reportReserved(
  check: ScriptCheck,
  place: TextRange,
  keyword: string,
  parameter: string,
): void {
  check.report('KeywordParameterReservedForFutureUse', place, keyword, parameter);
}

/** Whether the nearest function is a workflow, and no `InlineScript` lies between. */
function isInWorkflow(parents: readonly Node[]): boolean {
  for (let at = parents.length - 1; at > 0; at -= 1) {
    const node = parents[at];
    const parent = parents[at - 1];
    if (node?.type === 'ScriptBlock' && parent?.type === 'FunctionDefinition') {
      return parent.isWorkflow;
    }
    const name = node?.type === 'Command' ? node.elements[0] : undefined;
    if (
      name?.type === 'StringConstantExpression' &&
      equalsIgnoringCase(name.value, 'inlinescript')
    ) {
      return false;
    }
  }
  return false;
}
