import type { ScriptBlock } from '../ast/scripts.ts';
import type { ErrorList } from '../errors/error-list.ts';
import type { LanguageVersion } from '../language-version.ts';
import type { SavedToken } from '../tokens/token.ts';
import { findInNodes } from './find-in-nodes.ts';
import { findInTokens } from './find-in-tokens.ts';
import { Findings } from './findings.ts';

/**
 * Reports what a text has that came to the language after `version`, behind the errors that are
 * there already. Those that a later version would not have are taken out.
 */
export function checkVersion(
  { script, tokens, text }: { script: ScriptBlock; tokens: readonly SavedToken[]; text: string },
  version: LanguageVersion,
  list: ErrorList,
): void {
  const found = new Findings(text, version);
  const misread = findInTokens(tokens, findInNodes(script, found), found);
  const { errors } = list;
  let kept = 0;
  for (const error of errors) {
    const number = misread.get(error.start);
    if (number && error.end <= number.wordEnd) {
      found.add(number.key, number, number.written);
    } else if (!error.id.includes('UnicodeEscape')) {
      // Before 6.0 a backtick and `u` are just that letter, whatever follows.
      errors[kept] = error;
      kept += 1;
    }
  }
  errors.length = kept;
  found.report(list);
}
