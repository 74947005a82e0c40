import type { Command } from '../../../powershell/ast/commands.ts';
import type {
  Expression,
  ScriptBlockExpression,
  VariableExpression,
} from '../../../powershell/ast/expressions.ts';
import type { ScriptBlock } from '../../../powershell/ast/scripts.ts';
import { splitVariablePath } from '../../../powershell/tokens/variable-path.ts';
import { visit } from '../../../powershell/walk.ts';
import { resolveAlias } from '../../aliases.ts';
import { automaticKind, isBuiltIn } from '../../flow/built-in-variables.ts';
import { nodesIn } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const missingUsingScope = scriptRule({
  id: 'missing-using-scope',
  severity: 'warning',
  // `variable-not-sent` follows the whole runbook; this one judges as the analyzer does.
  isOffByDefault: true,
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
  checkScript({ parsed, otherScripts, report }) {
    const setInSession = new Map<string, string[]>();
    const remember = (session: string, block: ScriptBlockExpression): readonly string[] => {
      const names = [...(setInSession.get(session) ?? []), ...setIn(block)];
      setInSession.set(session, names);
      return names;
    };
    for (const script of otherScripts()) {
      for (const { session, block } of blocksElsewhere(script)) {
        if (session !== undefined) remember(session, block);
      }
    }
    for (const { session, block } of blocksElsewhere(parsed.script)) {
      const known = session === undefined ? setIn(block) : remember(session, block);
      for (const variable of variablesFromHere(block)) {
        const { userPath } = variable;
        if (known.includes(userPath.toLowerCase())) continue;
        report(
          variable,
          `\`$${userPath}\` is not known where this runs; write \`$using:${userPath}\``,
        );
      }
    }
  },
});

interface BlockElsewhere {
  block: ScriptBlockExpression;
  /** The variable that holds the session in which the block runs. */
  session: string | undefined;
}

/** The outermost script blocks that do not run in the console itself. */
function blocksElsewhere(script: ScriptBlock): readonly BlockElsewhere[] {
  const found: BlockElsewhere[] = [];
  visit(script, (node, parents) => {
    const command = parents.at(-1);
    if (node.type !== 'ScriptBlockExpression' || command?.type !== 'Command') return;
    const session = sessionOf(command);
    if (session === undefined && !runsElsewhere(command, node)) return;
    found.push({ block: node, session });
    return false;
  });
  return found;
}

/** Every variable that is neither taken along nor PowerShell's own there, such as `$env:TEMP`. */
function variablesFromHere(block: ScriptBlockExpression): readonly VariableExpression[] {
  const found: VariableExpression[] = [];
  visit(block, (node) => {
    if (node.type === 'UsingExpression') return false;
    if (node.type !== 'VariableExpression') return;
    const { userPath } = node;
    const { scope, drive } = splitVariablePath(userPath);
    if (scope !== undefined || drive !== undefined) return;
    if (!isBuiltIn(userPath.toLowerCase()) && !automaticKind(userPath)) found.push(node);
  });
  return found;
}

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
