import type { Parameter } from '../../../powershell/ast/scripts.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';
import { typeOf } from '../../type-of.ts';

export const plainTextParameter = scriptRule({
  id: 'plain-text-parameter',
  severity: 'warning',
  alias: ['PSAvoidUsingPlainTextForPassword'],
  title: 'A parameter for a secret takes no plain text.',
  why: 'Whoever calls the function has to write the secret out, and then it stands in the history of the console and in transcripts.',
  bad: {
    in: 'block',
    text: 'function Unlock-Store {\n  param(⟦[string] $Password⟧)\n  "$Password"\n}',
  },
  good: {
    in: 'block',
    text: 'function Unlock-Store {\n  param([securestring] $Password)\n  $Password.Length\n}',
  },
  checkScript({ parsed, report }) {
    for (const parameter of nodesOf(parsed, 'Parameter')) {
      const { userPath } = parameter.name;
      if (!/password|passphrase|cred/i.test(userPath) || !takesText(parameter)) continue;
      report(
        parameter,
        `\`$${userPath}\` takes a secret as text; write \`[securestring]\` or \`[pscredential]\``,
      );
    }
  },
});

/** Has no type, or one that takes anything. */
function takesText({ attributes }: Parameter): boolean {
  const type = attributes.find((attribute) => attribute.type === 'TypeConstraint');
  return !type || /^system\.(?:string|object)(?:\[\])?$/.test(typeOf(type.typeName));
}
