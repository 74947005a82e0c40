import type { Command } from '../../../powershell/ast/commands.ts';
import { resolveAlias } from '../../aliases.ts';
import { isBuiltInCommand } from '../../built-in-commands.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

/** In PowerShell 7 these are no aliases any more, and the program of that name runs. */
const programs: ReadonlySet<string> = new Set(['sc', 'curl', 'wget']);

export const alias = scriptRule({
  id: 'alias',
  severity: 'error',
  alias: ['PSAvoidUsingCmdletAliases'],
  title: 'Scripts use full command names.',
  why: "An alias can mean something else on the reader's server, and a reader who does not know it cannot judge the line.",
  bad: { in: 'block', text: 'Get-Process | ⟦ft⟧ -Property Name' },
  good: { in: 'block', text: 'Get-Process | Format-Table -Property Name' },
  checkScript({ parsed, settings, report }) {
    const allowed = settings.allowedCommands?.map((name) => name.toLowerCase()) ?? [];
    const functions = nodesOf(parsed, 'FunctionDefinition').map(({ name }) => name.toLowerCase());
    for (const { elements } of nodesOf(parsed, 'Command')) {
      const [name] = elements;
      if (name?.type !== 'StringConstantExpression') continue;
      const word = name.value.toLowerCase();
      if (allowed.includes(word) || isSetting(elements)) continue;
      const command = resolveAlias(word);
      if (command) {
        const message = `\`${name.value}\` is an alias; write \`${command}\``;
        report(
          name,
          message,
          programs.has(word) ? [] : [{ start: name.start, end: name.end, text: command }],
        );
      } else if (isShortForGet(word) && !functions.includes(word)) {
        const noun = `${name.value.charAt(0).toUpperCase()}${name.value.slice(1)}`;
        report(name, `\`${name.value}\` is short for \`Get-${noun}\`; write that`);
      }
    }
  },
});

/** `Name = value` in a resource of a configuration. */
function isSetting(elements: Command['elements']): boolean {
  const [, equals] = elements;
  return (
    elements.length === 3 && equals?.type === 'StringConstantExpression' && equals.value === '='
  );
}

/** PowerShell tries `Get-` before a name that it does not know. */
function isShortForGet(word: string): boolean {
  // The first is a function; the second is meant as a block, which it is not behind statements.
  return !['help', 'process'].includes(word) && !isBuiltIn(word) && isBuiltIn(`get-${word}`);
}

function isBuiltIn(name: string): boolean {
  return isBuiltInCommand(name, 'desktop') || isBuiltInCommand(name, 'core');
}
