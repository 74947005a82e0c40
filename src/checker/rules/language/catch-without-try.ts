import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const catchWithoutTry = scriptRule({
  id: 'catch-without-try',
  severity: 'warning',
  isOffByDefault: true,
  alias: ['PSMissingTryBlock'],
  title: 'Before `catch` and `finally` stands a `try`.',
  why: 'Without it PowerShell takes `catch` for the name of a command, finds none, and no error of the lines before is caught.',
  bad: { in: 'block', text: "Restart-Service -Name 'spooler'\n⟦catch⟧ { 'It did not restart.' }" },
  good: {
    in: 'block',
    text: "try { Restart-Service -Name 'spooler' } catch { 'It did not restart.' }",
  },
  checkScript({ parsed, report }) {
    for (const { elements } of nodesOf(parsed, 'Command')) {
      const [name] = elements;
      if (name?.type !== 'StringConstantExpression' || name.stringConstantType !== 'BareWord')
        continue;
      if (!/^(?:catch|finally)$/i.test(name.value)) continue;
      report(
        name,
        `no \`try\` stands before this \`${name.value}\`; write one around the commands`,
      );
    }
  },
});
