import { forbiddenCharacters } from '../../../powershell/forbidden-characters.ts';
import type { Rule } from '../../rule.ts';

/**
 * All that need be looked at closely, which is little. Line breaks make the file; a tab in a block
 * has a rule of its own.
 */
const unusual = /[^\n\t -~]+/g;

export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  severity: 'error',
  title: 'A runbook holds no invisible, bidirectional or control characters.',
  why: 'Such a character changes what is copied or in which order it is read, and nobody can see it.',
  bad: { in: 'body', text: 'A no-break space stands ⟦\u00a0⟧ here.\n' },
  good: { in: 'body', text: 'Only plain spaces stand here.\n' },
  check({ source, report }) {
    for (const { 0: signs, index: start } of source.text.matchAll(unusual)) {
      for (const { 0: character, index } of signs.matchAll(forbiddenCharacters)) {
        const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        report(
          { start: start + index, end: start + index + character.length },
          `invisible character U+${code}; remove it or write a plain space`,
        );
      }
    }
  },
};
