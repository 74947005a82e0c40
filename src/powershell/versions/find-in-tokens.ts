import type { SavedToken } from '../tokens/token.ts';
import { TokenFlags } from '../tokens/token-flags.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { findEscapes } from './find-escapes.ts';
import { findNumber, type LaterNumber } from './find-number.ts';
import { findRequirements } from './find-requirements.ts';
import type { Findings } from './findings.ts';

/** Of an operator; `-iin` and `-cin` are as old as `-in`. */
const dash = /^[-–-―]([ic](?=(not)?in$))?/i;

/**
 * Finds what tokens tell, those inside of strings too. Returns numbers that were read as words, by
 * the offsets at which an error about them may begin.
 *
 * @param partEnds where parts of pipelines end behind which `|` or `&` follows
 */
export function findInTokens(
  all: readonly SavedToken[],
  partEnds: ReadonlySet<number>,
  found: Findings,
): ReadonlyMap<number, LaterNumber> {
  const misread = new Map<number, LaterNumber>();
  // Grows by the tokens inside of strings.
  const lists = [all];
  for (const tokens of lists) {
    let previous: SavedToken | undefined;
    let textBefore = '';
    let beginsLine = false;
    for (const token of tokens) {
      const { kind, flags, nested } = token;
      const written = found.text.slice(token.start, token.end);
      if (nested) lists.push(nested);
      switch (kind) {
        case TokenKind.NewLine:
          beginsLine = true;
          continue;
        case TokenKind.Comment:
          findRequirements(written, token.start, found);
          continue;
        case TokenKind.LineContinuation:
          continue;
        case TokenKind.Pipe:
        case TokenKind.Ampersand:
          if ((beginsLine || kind === TokenKind.Ampersand) && partEnds.has(previous?.end ?? -1)) {
            found.add(written, token);
          }
          break;
        case TokenKind.Redirection:
          found.add(`${written.charAt(0)}>`, token);
          break;
        case TokenKind.StringExpandable:
        case TokenKind.HereStringExpandable:
        case TokenKind.Variable:
          if (written.includes('`')) findEscapes(token, found);
          break;
        case TokenKind.Generic:
          // What follows it means nothing.
          if (textBefore === '--%') break;
          if (written === '--%') found.add(written, token);
          if (written.includes('`')) findEscapes(token, found);
          findNumber(token, previous, found, misread);
          break;
        default:
          if (kind >= TokenKind.AndAnd && (kind < TokenKind.Begin || flags & TokenFlags.Keyword)) {
            found.add(written.replace(dash, '-'), token);
          }
      }
      previous = token;
      textBefore = written;
      beginsLine = false;
    }
  }
  return misread;
}
