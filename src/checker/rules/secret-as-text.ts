import { callsOf, isSwitchedOn } from '../flow/calls.ts';
import { inSource } from '../flow/places.ts';
import type { Rule } from '../rule.ts';

export const secretAsText: Rule = {
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
  check({ blocks, reportInBlock }) {
    for (const analysis of blocks) {
      for (const call of callsOf(analysis.plain.parsed)) {
        if (call.name !== 'convertto-securestring') continue;
        if (!isSwitchedOn(call, 'asplaintext', 'a')) continue;
        reportInBlock(
          analysis.block,
          inSource(analysis, call.command),
          '`-AsPlainText` takes a secret that is written out; ask for it with `Get-Credential`',
        );
      }
    }
  },
};
