import { callsOf, isSwitchedOn } from '../../flow/calls.ts';
import { scriptRule } from '../../script-rule.ts';

export const secretAsText = scriptRule({
  id: 'secret-as-text',
  severity: 'error',
  alias: ['PSAvoidUsingConvertToSecureStringWithPlainText'],
  title: 'No secret is made from plain text.',
  why: 'The text stays in the history of the console, in transcripts and in the event log, readable for everyone who may read those.',
  bad: {
    in: 'block',
    text: "$secret = ⟦ConvertTo-SecureString -String 'Pa55' -AsPlainText -Force⟧",
  },
  good: { in: 'block', text: "$secret = (Get-Credential -Credential 'service').Password" },
  checkScript({ parsed, report }) {
    for (const call of callsOf(parsed)) {
      if (call.name !== 'convertto-securestring') continue;
      if (!isSwitchedOn(call, 'asplaintext', 'a')) continue;
      report(
        call.command,
        '`-AsPlainText` takes a secret that is written out; ask for it with `Get-Credential`',
      );
    }
  },
});
