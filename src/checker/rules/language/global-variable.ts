import { isBuiltIn } from '../../flow/built-in-variables.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const globalVariable = scriptRule({
  id: 'global-variable',
  severity: 'warning',
  alias: ['PSAvoidGlobalVars'],
  title: 'Scripts use no global variables.',
  why: 'A global variable is left behind in the console, where another script reads it without anyone knowing who wrote it.',
  bad: { in: 'block', text: "⟦$global:folder⟧ = 'C:\\Logs'" },
  good: { in: 'block', text: "$folder = 'C:\\Logs'\nGet-ChildItem -Path $folder" },
  checkScript({ parsed, report }) {
    for (const variable of nodesOf(parsed, 'VariableExpression')) {
      const [, name] = /^global:(.*)$/is.exec(variable.userPath) ?? [];
      if (name === undefined || isBuiltIn(name.toLowerCase())) continue;
      report(
        variable,
        `\`$${variable.userPath}\` stays behind in the console; use \`$${name}\`, or pass it as a parameter`,
      );
    }
  },
});
