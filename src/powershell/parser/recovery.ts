import { TokenKind } from '../tokens/token-kind.ts';
import type { Parser } from './parser.ts';

const opening: readonly TokenKind[] = [TokenKind.LParen, TokenKind.LCurly, TokenKind.LBracket];
const closing: readonly TokenKind[] = [TokenKind.RParen, TokenKind.RCurly, TokenKind.RBracket];

/**
 * Skips tokens until one of those given stands outside of all brackets that were opened since. A
 * closing bracket among them closes the one that is open already.
 */
export function syncOnError(
  p: Parser,
  consumeClosing: boolean,
  ...until: readonly TokenKind[]
): void {
  const open = closing.map((kind): number => (until.includes(kind) ? 1 : 0));
  for (;;) {
    const token = p.next();
    if (token.kind === TokenKind.EndOfInput) {
      p.unget(token);
      return;
    }
    const opened = opening.indexOf(token.kind);
    if (opened >= 0) open[opened] = (open[opened] ?? 0) + 1;
    const closed = closing.indexOf(token.kind);
    if (closed >= 0) {
      open[closed] = (open[closed] ?? 0) - 1;
      if (open[closed] === 0 && until.includes(token.kind)) {
        if (!consumeClosing) p.unget(token);
        return;
      }
    }
    if (until.includes(token.kind) && open.every((count) => count === 0)) return;
  }
}
