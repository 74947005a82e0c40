import { callsOf, isSwitchedOn, parameterOf } from '../flow/calls.ts';
import { inSource } from '../flow/places.ts';
import type { Rule } from '../rule.ts';

const remoting = new Set(
  'invoke-command new-pssession enter-pssession connect-pssession disconnect-pssession receive-pssession get-pssession connect-wsman test-wsman get-wsmaninstance set-wsmaninstance new-wsmaninstance remove-wsmaninstance invoke-wsmanaction'.split(
    ' ',
  ),
);

export const unencryptedAuthentication: Rule = {
  id: 'unencrypted-authentication',
  severity: 'error',
  alias: ['PSAvoidUsingAllowUnencryptedAuthentication'],
  title: 'Credentials are sent encrypted.',
  why: 'Basic authentication without TLS sends name and password so that everyone on the way can read them.',
  bad: {
    in: 'block',
    text: '⟦Invoke-Command -ComputerName {{server}} -Authentication Basic -ScriptBlock { Get-Date }⟧',
  },
  good: {
    in: 'block',
    text: 'Invoke-Command -ComputerName {{server}} -Authentication Kerberos -ScriptBlock { Get-Date }',
  },
  check({ blocks, reportInBlock }) {
    for (const analysis of blocks) {
      const { block, plain } = analysis;
      for (const call of callsOf(plain.parsed)) {
        if (isSwitchedOn(call, 'allowunencryptedauthentication', 'allowunenc')) {
          reportInBlock(
            block,
            inSource(analysis, call.command),
            '`-AllowUnencryptedAuthentication` sends the credential readable; use an https address',
          );
        }
        if (!remoting.has(call.name) || isSwitchedOn(call, 'usessl', 'uses')) continue;
        const { value } = parameterOf(call, 'authentication', 'au') ?? {};
        if (value?.type !== 'StringConstantExpression' || value.value.toLowerCase() !== 'basic') {
          continue;
        }
        // An address may say https.
        if (
          parameterOf(call, 'connectionuri', 'con') ||
          call.parameters.some(({ name }) => name === 'session')
        )
          continue;
        reportInBlock(
          block,
          inSource(analysis, call.command),
          '`-Authentication Basic` sends name and password readable; add `-UseSSL`, or use Kerberos',
        );
      }
    }
  },
};
