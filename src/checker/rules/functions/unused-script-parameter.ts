import type { Node } from '../../../powershell/ast/ast.ts';
import type { Parameter, ScriptBlock } from '../../../powershell/ast/scripts.ts';
import { resolveAlias } from '../../aliases.ts';
import { isTrue, namedArguments } from '../../attribute-arguments.ts';
import { nodesInScope, nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const unusedScriptParameter = scriptRule({
  id: 'unused-script-parameter',
  severity: 'warning',
  alias: ['PSReviewUnusedParameter'],
  title: 'A function uses every parameter that it declares.',
  why: 'The reader gives a value and trusts that it counts, but nothing in the function looks at it.',
  bad: {
    in: 'block',
    text: 'function Get-Free {\n  param($Server, ⟦$Drive⟧)\n  Get-Volume -CimSession $Server\n}',
  },
  good: {
    in: 'block',
    text: 'function Get-Free {\n  param($Server, $Drive)\n  Get-Volume -CimSession $Server -DriveLetter $Drive\n}',
  },
  checkScript({ parsed, settings, report }) {
    const inSameScope = ['Where-Object', 'ForEach-Object', ...(settings.commandsToTraverse ?? [])];
    const runsHere = new Set(inSameScope.map((name) => name.toLowerCase()));
    const handedOn = new Set(
      nodesOf(parsed, 'ScriptBlockExpression').map(({ scriptBlock }) => scriptBlock),
    );
    for (const script of nodesOf(parsed, 'ScriptBlock')) {
      const parameters = script.paramBlock?.parameters ?? [];
      if (parameters.length === 0 || readsBoundParameters(script)) continue;
      const uses = variablesOf(script, runsHere);
      const inProcess = script.processBlock ? variablesOf(script.processBlock, runsHere) : [];
      const takesInput = inProcess.some((name) => name === '_' || name === 'psitem');
      const isUsed = ({ name }: Parameter): boolean =>
        // The declaration itself is one.
        uses.filter((used) => used === name.userPath.toLowerCase()).length > 1;
      const lastUsed = parameters.findLastIndex(isUsed);
      for (const [index, parameter] of parameters.entries()) {
        const { name, attributes } = parameter;
        // Who calls a script block gives its arguments by their order: this one keeps a place.
        if (isUsed(parameter) || (index < lastUsed && handedOn.has(script))) continue;
        const [fromPipeline] = namedArguments(attributes, 'ValueFromPipeline');
        if (takesInput && fromPipeline && isTrue(fromPipeline)) continue;
        report(name, `\`$${name.userPath}\` is declared and never used; use it or remove it`);
      }
    }
  },
});

/** Where the whole table of parameters is read, each of them may be used. */
function readsBoundParameters(script: ScriptBlock): boolean {
  const wholeTable = nodesInScope(script, 'VariableExpression').some(
    ({ userPath }) => userPath.toLowerCase() === 'psboundparameters',
  );
  return wholeTable || nodesInScope(script, 'MemberExpression').some(isBoundParameters);
}

/** `$MyInvocation.BoundParameters`, also through `$PSCmdlet`. */
function isBoundParameters(node: Node): boolean {
  if (!isMember(node, 'boundparameters')) return false;
  const { expression } = node;
  return (
    isVariable(expression, 'myinvocation') ||
    (isMember(expression, 'myinvocation') && isVariable(expression.expression, 'pscmdlet'))
  );
}

function isMember(node: Node, name: string): node is Extract<Node, { type: 'MemberExpression' }> {
  return (
    node.type === 'MemberExpression' &&
    node.member.type === 'StringConstantExpression' &&
    node.member.value.toLowerCase() === name
  );
}

function isVariable(node: Node, name: string): boolean {
  return node.type === 'VariableExpression' && node.userPath.toLowerCase() === name;
}

/** Names of the variables, each as often as it stands there, with what such commands run in `{ … }`. */
function variablesOf(root: Node, runsHere: ReadonlySet<string>): string[] {
  const names = nodesInScope(root, 'VariableExpression').map(({ userPath }) =>
    userPath.toLowerCase(),
  );
  for (const { elements } of nodesInScope(root, 'Command')) {
    const [command] = elements;
    if (command?.type !== 'StringConstantExpression') continue;
    const name = resolveAlias(command.value) ?? command.value;
    if (!runsHere.has(name.toLowerCase())) continue;
    for (const element of elements) {
      if (element.type !== 'ScriptBlockExpression') continue;
      names.push(...variablesOf(element.scriptBlock, runsHere));
    }
  }
  return names;
}
