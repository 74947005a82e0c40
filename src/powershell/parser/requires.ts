import type { Command } from '../ast/commands.ts';
import { Token } from '../tokens/token.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { parseCommand } from './commands.ts';
import type { Parser } from './parser.ts';

/** The `#requires` lines of a script, each read as the command that stands behind its `#`. */
export function parseRequires(p: Parser): Command[] {
  const comments = [...p.tokenizer.requires];
  return comments.flatMap(({ start, end }) => {
    const text = p.textOf({ start: start + 1, end });
    const outer = p.tokenizer.startNestedScan(
      new Token(TokenKind.StringLiteral, start + 1, end, text),
    );
    const command = parseCommand(p);
    p.ungot = undefined;
    p.tokenizer.finishNestedScan(outer);
    return command ?? [];
  });
}
