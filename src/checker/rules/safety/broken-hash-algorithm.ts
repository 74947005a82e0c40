import { callsOf } from '../../flow/calls.ts';
import { scriptRule } from '../../script-rule.ts';

export const brokenHashAlgorithm = scriptRule({
  id: 'broken-hash-algorithm',
  severity: 'warning',
  alias: ['PSAvoidUsingBrokenHashAlgorithms'],
  title: 'Hashes are made with an algorithm that still holds.',
  why: 'A file with the same MD5 or SHA1 can be made on purpose, so the comparison tells the reader nothing about who wrote the file.',
  bad: { in: 'block', text: '⟦Get-FileHash -Path C:\\setup.exe -Algorithm MD5⟧' },
  good: { in: 'block', text: 'Get-FileHash -Path C:\\setup.exe -Algorithm SHA256' },
  checkScript({ parsed, report }) {
    for (const { command, parameters } of callsOf(parsed)) {
      for (const { name, value } of parameters) {
        if (name !== 'algorithm' || value?.type !== 'StringConstantExpression') continue;
        if (!/^(?:md5|sha1)$/i.test(value.value)) continue;
        report(command, `\`${value.value}\` is broken; use \`SHA256\``);
      }
    }
  },
});
