import type { SavedToken } from './tokens/token.ts';

/** All tokens, also those within strings, which follow their string. */
export function everyToken(tokens: readonly SavedToken[]): readonly SavedToken[] {
  if (!tokens.some(({ nested }) => nested)) return tokens;
  return tokens.flatMap((token) => (token.nested ? [token, ...everyToken(token.nested)] : [token]));
}
