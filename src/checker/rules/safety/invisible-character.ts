import { isForbiddenCharacter } from '../../../powershell/forbidden-characters.ts';
import type { Rule } from '../../rule.ts';

export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  severity: 'error',
  title: 'A runbook holds no invisible, bidirectional or control characters.',
  why: 'Such a character changes what is copied or in which order it is read, and nobody can see it.',
  bad: { in: 'body', text: 'A no-break space stands ⟦\u00a0⟧ here.\n' },
  good: { in: 'body', text: 'Only plain spaces stand here.\n' },
  check({ source, report }) {
    let offset = 0;
    for (const character of source.text) {
      // Line breaks make the file; a tab in a block has a rule of its own.
      if (!/[\n\t]/.test(character) && isForbiddenCharacter(character)) {
        const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        report(
          { start: offset, end: offset + character.length },
          `invisible character U+${code}; remove it or write a plain space`,
        );
      }
      offset += character.length;
    }
  },
};
