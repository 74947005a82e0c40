import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';
import { typeOf } from '../../type-of.ts';

const credential = 'system.management.automation.pscredential';

export const credentialType = scriptRule({
  id: 'credential-type',
  severity: 'warning',
  alias: ['PSUsePSCredentialType'],
  title: 'A parameter `Credential` is of the type `pscredential`.',
  why: 'Otherwise PowerShell does not ask for the password when a user name is given, and the function fails where it needs one.',
  bad: {
    in: 'block',
    text: 'function Connect-Site {\n  param(⟦[string] $Credential⟧)\n  "$Credential"\n}',
  },
  good: {
    in: 'block',
    text: 'function Connect-Site {\n  param([pscredential] $Credential)\n  $Credential.UserName\n}',
  },
  checkScript({ parsed, report }) {
    for (const parameter of nodesOf(parsed, 'Parameter')) {
      if (parameter.name.userPath.toLowerCase() !== 'credential') continue;
      const isTyped = parameter.attributes.some(
        ({ typeName }) => typeOf(typeName).replace(/\[,*\]$/, '') === credential,
      );
      if (!isTyped) report(parameter, 'the credential has another type; write `[pscredential]`');
    }
  },
});
