import type { TextRange } from '../powershell/ast/node.ts';
import type { ParseResult } from '../powershell/parse.ts';

/**
 * `PS C:\>`, `PS>`, `[sv01]: PS C:\>`, the debugger's `DBG>`, the `>>` of a statement that goes on,
 * and `C:\>`. A program that is called by its path may be redirected: a blank or a stream's number
 * stands before that sign.
 */
const prompts =
  /^[ \t]*((?:\[[^\]\n]+\]: ?)?(?:PS(?: [^>\n|]*)?|DBG)>+|>>|[A-Za-z]\w*:\\(?:[^>\n"'|]*[^>\n"'|\s])?(?<! \d)>)/gm;

/** The prompts of a console that were copied with the commands behind them. */
export function promptsIn(text: string, parsed: ParseResult | undefined): readonly TextRange[] {
  return [...text.matchAll(prompts)].flatMap(({ index, 0: line, 1: prompt = '' }) => {
    const start = index + line.length - prompt.length;
    const isInToken = parsed?.tokens.some((token) => token.start < start && start < token.end);
    return isInToken ? [] : [{ start, end: start + prompt.length }];
  });
}
