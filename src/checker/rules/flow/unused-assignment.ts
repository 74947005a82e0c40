import type { Node } from '../../../powershell/ast/ast.ts';
import type { VariableExpression } from '../../../powershell/ast/expressions.ts';
import type { ScriptBlock } from '../../../powershell/ast/scripts.ts';
import type { AssignmentStatement } from '../../../powershell/ast/statements.ts';
import type { ParseResult } from '../../../powershell/parse.ts';
import { splitVariablePath } from '../../../powershell/tokens/variable-path.ts';
import { visit } from '../../../powershell/walk.ts';
import { isReadBack } from '../../flow/built-in-variables.ts';
import { nodesIn, nodesInScope, nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const unusedAssignment = scriptRule({
  id: 'unused-assignment',
  severity: 'warning',
  // `unused-variable` follows the whole runbook; this one judges as the analyzer does.
  isOffByDefault: true,
  alias: ['PSUseDeclaredVarsMoreThanAssignments'],
  title: 'Every variable that is set is read.',
  why: 'A value that nothing reads is mostly a misspelt name: the script goes on with an empty variable in its place.',
  bad: { in: 'block', text: '⟦$server⟧ = Get-Date\nGet-Service -ComputerName $sever' },
  good: { in: 'block', text: '$server = Get-Date\nGet-Service -ComputerName $server' },
  checkScript({ text, parsed, otherScripts, report }) {
    const inConsole = [parsed.script, ...dotSourced(parsed)];
    const leftText = ({ left }: AssignmentStatement) =>
      text.slice(left.start, left.end).toLowerCase();
    for (const script of nodesOf(parsed, 'ScriptBlock')) {
      const unread = firstAssignments(script);
      for (const { elements } of nodesIn(script, 'Command')) {
        for (const name of namesForGetVariable(elements)) unread.delete(name);
      }
      visit(script, (node, parents) => {
        if (node.type !== 'VariableExpression') return;
        const name = nameOf(node);
        const first = unread.get(name);
        if (!first) return;
        const parent = parents.at(-1);
        const isSetAgain =
          parent?.type === 'AssignmentStatement' &&
          parent.operator === 'Equals' &&
          first.left.type === 'VariableExpression' &&
          leftText(parent) === leftText(first);
        const isTypedTarget = first.left.type !== 'VariableExpression' && targetOf(first) === node;
        if (!isSetAgain && !isTypedTarget) unread.delete(name);
      });
      // What the console itself keeps can be read from anywhere that runs in it.
      const readers = inConsole.includes(script) ? [parsed.script, ...otherScripts()] : [];
      for (const [name, { left }] of unread) {
        if (readers.some((reader) => reads(reader, name))) continue;
        report(left, `\`$${name}\` is set and never read; use it or remove the assignment`);
      }
    }
  },
});

/** By name in lower case, where this scope first sets a variable of its own. */
function firstAssignments(script: ScriptBlock): Map<string, AssignmentStatement> {
  const found = new Map<string, AssignmentStatement>();
  for (const statement of nodesInScope(script, 'AssignmentStatement')) {
    const target = targetOf(statement);
    if (!target) continue;
    const { scope, drive } = splitVariablePath(target.userPath);
    if (scope === 'global' || scope === 'script' || drive !== undefined) continue;
    const name = nameOf(target);
    if (!found.has(name) && !isReadBack(name)) found.set(name, statement);
  }
  return found;
}

/** The variable that is set, also with one type before it. */
function targetOf({ left }: AssignmentStatement): VariableExpression | undefined {
  const target = left.type === 'ConvertExpression' ? left.child : left;
  return target.type === 'VariableExpression' ? target : undefined;
}

function nameOf({ userPath }: VariableExpression): string {
  return splitVariablePath(userPath).unqualified.toLowerCase();
}

function reads(script: ScriptBlock, name: string): boolean {
  const set = nodesIn(script, 'AssignmentStatement')
    .filter(({ operator }) => operator === 'Equals')
    .map(targetOf);
  return nodesIn(script, 'VariableExpression').some(
    (variable) => nameOf(variable) === name && !set.includes(variable),
  );
}

/** The insides of `. { … }`, which leave their variables to what is around them. */
function dotSourced(parsed: ParseResult): readonly ScriptBlock[] {
  return nodesOf(parsed, 'Command').flatMap(({ invocationOperator, elements: [block] }) =>
    invocationOperator === 'Dot' && block?.type === 'ScriptBlockExpression'
      ? [block.scriptBlock]
      : [],
  );
}

/** What `Get-Variable a, b` and `Get-Variable -Name a` read. */
function namesForGetVariable(elements: readonly Node[]): readonly string[] {
  const [command, parameter, ...rest] = elements;
  if (command?.type !== 'StringConstantExpression' || !/^(get-variable|gv)$/i.test(command.value)) {
    return [];
  }
  const isNamed = parameter?.type === 'CommandParameter' && /^n/i.test(parameter.parameterName);
  const [names, more] = isNamed ? rest : [parameter, ...rest];
  if (!names || more) return [];
  const listed = names.type === 'ArrayLiteral' ? names.elements : [names];
  return listed.flatMap((name) =>
    name.type === 'StringConstantExpression' ? [name.value.toLowerCase()] : [],
  );
}
