import type { Parameter } from '../../../powershell/ast/scripts.ts';
import { nameOfType } from '../../../powershell/ast/types.ts';
import { nodesIn, nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';
import { typeOf } from '../../type-of.ts';

export const userNameAndPassword = scriptRule({
  id: 'user-name-and-password',
  severity: 'error',
  alias: ['PSAvoidUsingUsernameAndPasswordParams'],
  title: 'A function takes one credential, not a user name and a password.',
  why: 'A password that is passed on its own is typed in plain text, and it stays in the history of the console for everyone who may read it.',
  bad: {
    in: 'block',
    text: 'function Connect-Site {\n  param(⟦$UserName, $Password⟧)\n  "$UserName : $Password"\n}',
  },
  good: {
    in: 'block',
    text: 'function Connect-Site {\n  param([pscredential] $Credential)\n  $Credential.UserName\n}',
  },
  checkScript({ parsed, report }) {
    for (const definition of nodesOf(parsed, 'FunctionDefinition')) {
      const parameters = nodesIn(definition, 'Parameter');
      const user = parameters.findLast(({ name }) => /user/i.test(name.userPath));
      const password = parameters.findLast(
        (parameter) =>
          /password|passphrase/i.test(parameter.name.userPath) && !hidesOrAsks(parameter),
      );
      if (!user || !password) continue;
      report(
        {
          start: Math.min(user.start, password.start),
          end: Math.max(user.end, password.end),
        },
        `\`${definition.name}\` takes user name and password; take one \`[pscredential]\` instead`,
      );
    }
  },
});

const harmless = new Set([
  'system.management.automation.pscredential',
  'system.security.securestring',
  'system.management.automation.switchparameter',
  'system.boolean',
]);

/** Is no plain password: it is encrypted, or tells only whether there is one. */
function hidesOrAsks({ attributes }: Parameter): boolean {
  return attributes.some(
    ({ typeName }) =>
      harmless.has(typeOf(typeName).replace(/\[\]$/, '')) ||
      /^(?:system\.management\.automation\.)?credential(?:attribute)?$/i.test(nameOfType(typeName)),
  );
}
