/**
 * Invisible, bidirectional and control characters, unpaired surrogates and spaces other than the
 * plain one: they change what is copied, or in which order it is read, and nobody sees them.
 * A tab and line breaks count too; who allows them says so.
 */
export const forbiddenCharacters =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00a0\u00ad\u115f\u1160\u1680\u17b4\u17b5\u2000-\u200f\u202f\u205f\u2800\u3000\u3164\uffa0]|[\u034f\u180b-\u180e\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/gu;
