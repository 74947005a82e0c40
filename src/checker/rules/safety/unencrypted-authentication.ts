import type { Call } from '../../flow/calls.ts';
import { callsOf, isSwitchedOn, parameterOf } from '../../flow/calls.ts';
import { scriptRule } from '../../script-rule.ts';

const remoting = new Set(
  'invoke-command new-pssession enter-pssession connect-pssession disconnect-pssession receive-pssession get-pssession connect-wsman test-wsman get-wsmaninstance set-wsmaninstance new-wsmaninstance remove-wsmaninstance invoke-wsmanaction'.split(
    ' ',
  ),
);

export const unencryptedAuthentication = scriptRule({
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
  checkScript({ parsed, report }) {
    for (const call of callsOf(parsed)) {
      if (isSwitchedOn(call, 'allowunencryptedauthentication', 'allowunenc')) {
        report(
          call.command,
          '`-AllowUnencryptedAuthentication` sends the credential readable; use an https address',
        );
      }
      if (sendsBasic(call)) {
        report(
          call.command,
          '`-Authentication Basic` sends name and password readable; add `-UseSSL`, or use Kerberos',
        );
      }
    }
  },
});

/** Of remoting, which PSScriptAnalyzer does not look at. */
function sendsBasic(call: Call): boolean {
  if (!remoting.has(call.name) || isSwitchedOn(call, 'usessl', 'uses')) return false;
  const { value } = parameterOf(call, 'authentication', 'au') ?? {};
  if (value?.type !== 'StringConstantExpression' || !/^basic$/i.test(value.value)) return false;
  // An address may say https.
  return (
    !parameterOf(call, 'connectionuri', 'con') &&
    !call.parameters.some(({ name }) => name === 'session')
  );
}
