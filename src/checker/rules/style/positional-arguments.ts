import type { Command } from '../../../powershell/ast/commands.ts';
import { resolveAlias } from '../../aliases.ts';
import { isBuiltInCommand } from '../../built-in-commands.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const positionalArguments = scriptRule({
  id: 'positional-arguments',
  severity: 'info',
  alias: ['PSAvoidUsingPositionalParameters'],
  title: 'Three or more arguments are named.',
  why: 'A row of bare values does not say what is what: the reader cannot judge the line, and nobody notices two that are swapped.',
  bad: { in: 'block', text: '⟦Get-Command Get-Date Microsoft.PowerShell.Utility Cmdlet⟧' },
  good: { in: 'block', text: 'Get-Command -Name Get-Date -CommandType Cmdlet' },
  checkScript({ parsed, settings, report }) {
    const allowed = settings.allowedCommands?.map((name) => name.toLowerCase()) ?? [];
    const functions = nodesOf(parsed, 'FunctionDefinition').map(({ name }) => name);
    // What follows a pipe has its input from there.
    const piped = nodesOf(parsed, 'Pipeline').flatMap(({ elements }) => elements.slice(1));
    for (const node of nodesOf(parsed, 'Command')) {
      if (countPositional(node) < 3 || piped.includes(node)) continue;
      const name = nameOf(node);
      if (name === undefined || allowed.includes(name.toLowerCase())) continue;
      if (!isKnown(name) && !functions.includes(name)) continue;
      report(
        node,
        `\`${name}\` gets three or more arguments without a name; write their parameters`,
      );
    }
  },
});

function nameOf({ elements: [name] }: Command): string | undefined {
  return name?.type === 'StringConstantExpression' ? name.value : undefined;
}

/** A program's arguments have no names, so only what is surely none counts. */
function isKnown(name: string): boolean {
  return (
    resolveAlias(name) !== undefined ||
    isBuiltInCommand(name, 'desktop') ||
    isBuiltInCommand(name, 'core')
  );
}

function countPositional({ elements }: Command): number {
  const isSplatted = elements.some(
    (element) => element.type === 'VariableExpression' && element.splatted,
  );
  if (isSplatted) return 0;
  return elements.filter(
    ({ type }, index) =>
      index > 0 && type !== 'CommandParameter' && elements[index - 1]?.type !== 'CommandParameter',
  ).length;
}
