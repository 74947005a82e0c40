import { callsOf, isFalse } from '../../flow/calls.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { inSource } from '../../flow/places.ts';
import type { Rule } from '../../rule.ts';

const switches = new Set([
  'skipcacheck',
  'skipcncheck',
  'skiprevocationcheck',
  'skipcertificatecheck',
]);

export const uncheckedCertificate: Rule = {
  id: 'unchecked-certificate',
  severity: 'error',
  title: 'The certificate of the other side is checked.',
  why: 'Without the check anybody on the way can answer for the server, and is given the credential.',
  bad: { in: 'block', text: '$option = New-PSSessionOption ⟦-SkipCACheck⟧' },
  good: { in: 'block', text: '$option = New-PSSessionOption -OpenTimeout 5000' },
  check({ blocks, reportInBlock }) {
    for (const analysis of blocks) {
      const { block, plain } = analysis;
      for (const call of callsOf(plain.parsed)) {
        for (const { name, node } of call.parameters) {
          if (!switches.has(name) || isFalse(node.argument)) continue;
          const message = `\`-${node.parameterName}\` leaves out a check of the server's certificate; install its issuer's instead`;
          reportInBlock(block, inSource(analysis, node), message);
        }
      }
      for (const { left } of nodesOf(plain.parsed, 'AssignmentStatement')) {
        if (left.type !== 'MemberExpression' || !left.isStatic) continue;
        const { member } = left;
        if (member.type !== 'StringConstantExpression') continue;
        if (member.value.toLowerCase() !== 'servercertificatevalidationcallback') continue;
        reportInBlock(
          block,
          inSource(analysis, left),
          'from here on the function, not the certificate, says which server is trusted; leave it out',
        );
      }
    }
  },
};
