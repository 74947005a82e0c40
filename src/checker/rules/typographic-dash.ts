import { isDash } from '../../powershell/characters.ts';
import type { Rule } from '../rule.ts';

export const typographicDash: Rule = {
  id: 'typographic-dash',
  severity: 'error',
  title: 'Parameters and operators begin with a plain hyphen.',
  why: 'PowerShell takes an en dash for a hyphen, native programs and cmd do not, and a 5.1 console may garble it.',
  bad: { in: 'block', text: 'Get-Item ⟦\u2013Path⟧ C:\\Windows' },
  good: { in: 'block', text: 'Get-Item -Path C:\\Windows' },
  check({ blocks, reportInBlock }) {
    for (const { block, plain, sourceOffset } of blocks) {
      for (const { 0: dash, index } of block.language === 'cmd'
        ? block.source.matchAll(/[\u2010-\u2015\u2212]/g)
        : [])
        reportInBlock(
          block,
          { start: index, end: index + 1 },
          `\`${dash}\` is a typographic dash; write -`,
        );
      for (const { kind, start, end } of plain.parsed?.tokens ?? []) {
        if (!['parameter', 'operator', 'word', 'number'].includes(kind)) continue;
        const dash = [...plain.rendering.text.slice(start, end)].find(
          (character) => character !== '-' && isDash(character),
        );
        if (!dash) continue;
        const range = { start: sourceOffset(start), end: sourceOffset(end) };
        reportInBlock(block, range, `\`${dash}\` is a typographic dash; write -`);
      }
    }
  },
};
