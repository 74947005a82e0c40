import { everyToken } from '../../../powershell/every-token.ts';
import { TokenKind } from '../../../powershell/tokens/token-kind.ts';
import type { Rule } from '../../rule.ts';

/** Here a dash is a letter like any other. */
const holdsText: ReadonlySet<TokenKind> = new Set([
  TokenKind.StringLiteral,
  TokenKind.StringExpandable,
  TokenKind.HereStringLiteral,
  TokenKind.HereStringExpandable,
  TokenKind.Comment,
  TokenKind.Variable,
  TokenKind.SplattedVariable,
]);

/** Those that PowerShell takes for a hyphen. */
const typographic = /[\u2013-\u2015]/;

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
      const { text } = plain.rendering;
      if (!typographic.test(text)) continue;
      for (const { kind, start, end } of everyToken(plain.parsed?.tokens ?? [])) {
        if (holdsText.has(kind)) continue;
        const [dash] = typographic.exec(text.slice(start, end)) ?? [];
        if (!dash) continue;
        const range = { start: sourceOffset(start), end: sourceOffset(end) };
        const message = `\`${dash}\` is a typographic dash; write -`;
        // In the middle of a word a hyphen would make another word of it.
        const dashes = kind === TokenKind.MinusMinus ? 2 : 1;
        const fix = [...block.source.slice(range.start, range.start + dashes)].flatMap(
          (character, index) => {
            const at = range.start + index;
            return typographic.test(character) ? [{ start: at, end: at + 1, text: '-' }] : [];
          },
        );
        reportInBlock(block, range, message, { fix });
      }
    }
  },
};
