import type { LanguageVersion } from '../../../src/powershell/language-version.ts';
import { parse } from '../../../src/powershell/parse.ts';

/** What is wrong with a script: the ids, each with the text that it points at. */
export function findingsOf(script: string, version?: LanguageVersion): [id: string, at: string][] {
  return parse(script, version ? { version } : {}).errors.map(({ id, start, end }) => [
    id,
    script.slice(start, end),
  ]);
}
