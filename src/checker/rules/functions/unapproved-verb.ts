import { nameWithoutScope } from '../../advanced-functions.ts';
import { approvedVerbs } from '../../approved-verbs.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const unapprovedVerb = scriptRule({
  id: 'unapproved-verb',
  severity: 'warning',
  alias: ['PSUseApprovedVerbs'],
  title: "A function's name begins with an approved verb.",
  why: 'Readers know what `Get` and `Remove` do before they look; another verb makes them guess whether the function changes something.',
  bad: { in: 'block', text: 'function ⟦Fetch-Log⟧ { Get-WinEvent -LogName System }' },
  good: { in: 'block', text: 'function Get-Log { Get-WinEvent -LogName System }' },
  checkScript({ parsed, report }) {
    for (const definition of nodesOf(parsed, 'FunctionDefinition')) {
      const [verb = '', noun] = nameWithoutScope(definition).split('-');
      if (noun === undefined || approvedVerbs.has(verb.toLowerCase())) continue;
      report(definition.nameRange, `\`${verb}\` is no approved verb; take one from \`Get-Verb\``);
    }
  },
});
