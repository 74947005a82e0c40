/**
 * Character classes of the language, as the engine has them: the tokenizer takes typographic quotes
 * and dashes for their plain kin, so whatever writes a literal must know all of them.
 */

/** U+0027 and U+2018 to U+201B: each opens and closes a '…' string. */
export function isSingleQuote(character: string): boolean {
  return character === "'" || (character >= '\u2018' && character <= '\u201b');
}

/** U+0022 and U+201C to U+201E: each opens and closes a "…" string. */
export function isDoubleQuote(character: string): boolean {
  return character === '"' || (character >= '\u201c' && character <= '\u201e');
}

/** The hyphen and U+2013 to U+2015: each begins a parameter or an operator. */
export function isDash(character: string): boolean {
  return character === '-' || (character >= '\u2013' && character <= '\u2015');
}

/** White space within a line: what separates two arguments. */
export function isWhitespace(character: string): boolean {
  return (
    character === ' ' ||
    character === '\t' ||
    character === '\v' ||
    character === '\f' ||
    character === '\u00a0' ||
    character === '\u0085' ||
    (character > '\u007f' && /\p{Zs}/u.test(character))
  );
}

export function isNewline(character: string): boolean {
  return character === '\n' || character === '\r';
}

const forbidden =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00a0\u00ad\u115f\u1160\u1680\u17b4\u17b5\u2000-\u200f\u202f\u205f\u2800\u3000\u3164\uffa0]|[\u034f\u180b-\u180e\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/u;

/**
 * Invisible, bidirectional and control characters, unpaired surrogates and spaces other than the
 * plain one: they change what is copied, or in which order it is read, and nobody sees them.
 * A tab and line breaks count too; who allows them says so. Takes one code point.
 */
export function isForbiddenCharacter(character: string): boolean {
  return forbidden.test(character);
}
