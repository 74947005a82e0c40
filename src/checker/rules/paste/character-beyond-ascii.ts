import { forbiddenCharacters } from '../../../powershell/forbidden-characters.ts';
import type { SavedToken } from '../../../powershell/tokens/token.ts';
import { TokenKind } from '../../../powershell/tokens/token-kind.ts';
import { inSource, shellOf } from '../../flow/places.ts';
import type { Rule } from '../../rule.ts';

export const characterBeyondAscii: Rule = {
  id: 'character-beyond-ascii',
  severity: 'warning',
  title: 'What is pasted into Windows PowerShell is plain ASCII.',
  why: 'A console with PSReadLine drops a pasted character that the keyboard has no key for, and Windows PowerShell reads a script file without a byte order mark in the code page of the computer: a name is then another name, and nothing says so.',
  bad: { in: 'block', text: "Get-Service -DisplayName 'Sp⟦→⟧oler'" },
  good: {
    in: 'block',
    text: '# A comment may hold anything: →\nGet-Service -DisplayName "Sp$([char]0x2192)oler"',
  },
  check({ source, blocks, reportInBlock }) {
    for (const analysis of blocks) {
      const { block, plain, script } = analysis;
      const { text } = plain.rendering;
      if (!script || isAscii(text) || shellOf(source, analysis) === 'powershell 7') continue;
      for (const token of script.tokens) {
        if (token.kind === TokenKind.Comment) continue;
        const found = [...text.slice(token.start, token.end).matchAll(/[^\0-\x7f]/gu)].find(
          ({ 0: character, index }) => {
            const at = token.start + index;
            // What the reader enters is the reader's.
            const isValue = plain.values.some(({ start, end }) => start <= at && at < end);
            return !isValue && !hasOtherRule(character, at, token);
          },
        );
        if (!found) continue;
        const [character] = found;
        const start = token.start + found.index;
        const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
        reportInBlock(
          block,
          inSource(analysis, { start, end: start + character.length }),
          `\`${character}\` may be lost when it is pasted; write plain letters, or \`$([char]0x${code})\` in a string with double quotes`,
        );
      }
    }
  },
};

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

/** Invisible ones, typographic quotes around strings, and dashes of parameters and operators. */
function hasOtherRule(character: string, at: number, { kind, start, end }: SavedToken): boolean {
  if (character.search(forbiddenCharacters) >= 0) return true;
  if (/[\u2018-\u201e]/.test(character)) return at <= start + 1 || at >= end - 2;
  return /[\u2010-\u2015\u2212]/.test(character) && !holdsText.has(kind);
}

const holdsText: ReadonlySet<TokenKind> = new Set([
  TokenKind.StringLiteral,
  TokenKind.StringExpandable,
  TokenKind.HereStringLiteral,
  TokenKind.HereStringExpandable,
]);
