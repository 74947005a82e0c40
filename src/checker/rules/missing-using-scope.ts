import type { Command } from '../../powershell/ast/commands.ts';
import type { Expression, ScriptBlockExpression } from '../../powershell/ast/expressions.ts';
import { visit } from '../../powershell/walk.ts';
import { resolveAlias } from '../aliases.ts';
import { isPowerShellVariable } from '../automatic-variables.ts';
import { nodesIn } from '../nodes-in.ts';
import { scriptRule } from '../script-rule.ts';

export const missingUsingScope = scriptRule({
  id: 'missing-using-scope',
  severity: 'warning',
  alias: ['PSUseUsingScopeModifierInNewRunspaces'],
  title: 'What runs elsewhere takes variables along with using.',
  why: 'A job, another computer or a parallel loop does not know the variables of the console: they are empty there, and no error says so.',
  bad: {
    in: 'block',
    text: "$name = 'Spooler'\nStart-Job -ScriptBlock { Get-Service -Name ⟦$name⟧ }",
  },
  good: {
    in: 'block',
    text: "$name = 'Spooler'\nStart-Job -ScriptBlock { Get-Service -Name $using:name }",
  },
  checkScript({ parsed, report }) {
    const knownInSession = new Map<string, Set<string>>();
    visit(parsed.script, (node, parents) => {
      const command = parents.at(-1);
      if (node.type !== 'ScriptBlockExpression' || command?.type !== 'Command') return;
      const session = sessionOf(command);
      if (session === undefined && !runsElsewhere(command, node)) return;
      const known = knownInSession.get(session ?? '') ?? new Set<string>();
      if (session !== undefined) knownInSession.set(session, known);
      for (const name of setIn(node)) known.add(name);
      visit(node, (inner) => {
        if (inner.type === 'UsingExpression') return false;
        if (inner.type !== 'VariableExpression') return;
        const { userPath } = inner;
        if (known.has(userPath.toLowerCase()) || isPowerShellVariable(userPath)) return;
        report(
          inner,
          `\`$${userPath}\` is not known where this runs; write \`$using:${userPath}\``,
        );
      });
      return false;
    });
  },
});

function runsElsewhere({ elements }: Command, block: ScriptBlockExpression): boolean {
  const before = elements[elements.indexOf(block) - 1];
  const parameter = before?.type === 'CommandParameter' ? before.parameterName.toLowerCase() : '';
  switch (nameOf(elements)) {
    case 'inlinescript':
      return true;
    case 'start-job':
    case 'start-threadjob':
      return !parameter.startsWith('ini');
    case 'foreach-object':
      return parameter.startsWith('pa');
    case 'invoke-command':
      return elements.some(
        (element) => element.type === 'CommandParameter' && /^com/i.test(element.parameterName),
      );
    // Of a configuration: `GetScript = { … }`.
    case 'getscript':
    case 'testscript':
    case 'setscript':
      return elements[1]?.type === 'StringConstantExpression' && elements[1].value === '=';
    default:
      return false;
  }
}

/** The variable that holds the session in which `Invoke-Command` runs its block. */
function sessionOf({ elements }: Command): string | undefined {
  if (nameOf(elements) !== 'invoke-command') return undefined;
  const at = elements.findIndex(
    (element) => element.type === 'CommandParameter' && /^session$/i.test(element.parameterName),
  );
  const session = at < 0 ? undefined : elements[at + 1];
  return session?.type === 'VariableExpression' ? session.userPath.toLowerCase() : undefined;
}

function nameOf([name]: Command['elements']): string | undefined {
  if (name?.type !== 'StringConstantExpression') return undefined;
  return (resolveAlias(name.value) ?? name.value).toLowerCase();
}

/** The variables that the block itself gives a value. */
function setIn(block: ScriptBlockExpression): readonly string[] {
  const targets = [
    ...nodesIn(block, 'AssignmentStatement').map(({ left }) => withoutTypes(left)),
    ...nodesIn(block, 'ForEachStatement').map(({ variable }) => variable),
    ...nodesIn(block, 'Parameter').map(({ name }) => name),
  ];
  return targets.flatMap((target) =>
    target.type === 'VariableExpression' ? [target.userPath.toLowerCase()] : [],
  );
}

function withoutTypes(target: Expression): Expression {
  const isTyped = target.type === 'ConvertExpression' || target.type === 'AttributedExpression';
  return isTyped ? withoutTypes(target.child) : target;
}
