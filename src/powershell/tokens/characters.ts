/**
 * Character classes of the language, as the engine has them. Everything here takes UTF-16 code
 * units; 0 stands for the end of the text and for a NUL in it, which end a word alike.
 */
export const Char = {
  Null: 0x00,
  Tab: 0x09,
  LineFeed: 0x0a,
  VerticalTab: 0x0b,
  FormFeed: 0x0c,
  CarriageReturn: 0x0d,
  Space: 0x20,
  Exclamation: 0x21,
  DoubleQuote: 0x22,
  Hash: 0x23,
  Dollar: 0x24,
  Percent: 0x25,
  Ampersand: 0x26,
  SingleQuote: 0x27,
  LeftParen: 0x28,
  RightParen: 0x29,
  Asterisk: 0x2a,
  Plus: 0x2b,
  Comma: 0x2c,
  Hyphen: 0x2d,
  Dot: 0x2e,
  Slash: 0x2f,
  Digit0: 0x30,
  Digit1: 0x31,
  Digit2: 0x32,
  Digit6: 0x36,
  Digit9: 0x39,
  Colon: 0x3a,
  Semicolon: 0x3b,
  LessThan: 0x3c,
  Equals: 0x3d,
  GreaterThan: 0x3e,
  Question: 0x3f,
  At: 0x40,
  LeftBracket: 0x5b,
  Backslash: 0x5c,
  RightBracket: 0x5d,
  Caret: 0x5e,
  Underscore: 0x5f,
  Backtick: 0x60,
  LeftBrace: 0x7b,
  Pipe: 0x7c,
  RightBrace: 0x7d,
} as const;

const IdentifierStart = 1;
const Digit = 2;
const Whitespace = 4;
const VariableStart = 8;
const ForcesNewToken = 16;
const EndsAssemblyName = 32;
const EndsNumber = 64;
const HexDigit = 128;

const classes = new Uint8Array(128);
const classify = (characters: string, flags: number): void => {
  for (let at = 0; at < characters.length; at += 1) {
    const code = characters.charCodeAt(at);
    classes[code] = (classes[code] ?? 0) | flags;
  }
};
classify('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_', IdentifierStart | VariableStart);
classify('0123456789', Digit | VariableStart | HexDigit);
classify('abcdefABCDEF', HexDigit);
classify('$:?^', VariableStart);
classify(' \t\v\f', Whitespace | ForcesNewToken | EndsAssemblyName);
classify('\0\n\r,', ForcesNewToken | EndsAssemblyName);
classify('&();{}|', ForcesNewToken);
classify(']=', EndsAssemblyName);
classify('!#%*+-./<=>]', EndsNumber);

function has(code: number, flags: number): boolean {
  return ((classes[code] ?? 0) & flags) !== 0;
}

/** White space within a line: what separates two arguments. */
export function isWhitespace(code: number): boolean {
  if (code < 128) return has(code, Whitespace);
  return code <= 256 ? code === 0xa0 || code === 0x85 : isSeparator(code);
}

export function isNewline(code: number): boolean {
  return code === Char.LineFeed || code === Char.CarriageReturn;
}

/** The hyphen and U+2013 to U+2015: each begins a parameter or an operator. */
export function isDash(code: number): boolean {
  return code === Char.Hyphen || (code >= 0x2013 && code <= 0x2015);
}

/** U+0027 and U+2018 to U+201B: each opens and closes a '…' string. */
export function isSingleQuote(code: number): boolean {
  return code === Char.SingleQuote || (code >= 0x2018 && code <= 0x201b);
}

/** U+0022 and U+201C to U+201E: each opens and closes a "…" string. */
export function isDoubleQuote(code: number): boolean {
  return code === Char.DoubleQuote || (code >= 0x201c && code <= 0x201e);
}

/** What may follow `$`, braces apart. */
export function isVariableStart(code: number): boolean {
  return code < 128 ? has(code, VariableStart) : isLetterOrDigit(code);
}

export function isIdentifierStart(code: number): boolean {
  return code < 128 ? has(code, IdentifierStart) : isLetter(code);
}

export function isIdentifierPart(code: number): boolean {
  return code < 128 ? has(code, IdentifierStart | Digit) : isLetterOrDigit(code);
}

export function isDecimalDigit(code: number): boolean {
  return code >= Char.Digit0 && code <= Char.Digit9;
}

export function isHexDigit(code: number): boolean {
  return code < 128 && has(code, HexDigit);
}

/** Ends a word in every mode, so that `a{` is two tokens and `a#b` is one. */
export function forcesNewToken(code: number): boolean {
  return code < 128 ? has(code, ForcesNewToken) : isWhitespace(code);
}

/** Ends a number in expression mode. `?` and `:` do so too behind an operator: `$a ? 1:2`. */
export function endsNumber(code: number, beforeTernary: boolean): boolean {
  if (code >= 128) return isDash(code);
  return (
    has(code, EndsNumber) || (beforeTernary && (code === Char.Question || code === Char.Colon))
  );
}

export function endsAssemblyName(code: number): boolean {
  return code < 128 ? has(code, EndsAssemblyName) : isWhitespace(code);
}

const unknown = 0;
const isNot = 1;
const isSo = 2;

/** A Unicode property of one code unit, looked up once for each. */
function unicodeClass(pattern: RegExp): (code: number) => boolean {
  let known: Uint8Array | undefined;
  return (code) => {
    known ??= new Uint8Array(0x10000);
    if (known[code] === unknown)
      known[code] = pattern.test(String.fromCharCode(code)) ? isSo : isNot;
    return known[code] === isSo;
  };
}

/** .NET's `char.IsLetter`. */
export const isLetter = unicodeClass(/^\p{L}$/u);
/** .NET's `char.IsLetterOrDigit`. */
export const isLetterOrDigit = unicodeClass(/^[\p{L}\p{Nd}]$/u);
/** .NET's `char.IsDigit`. */
export const isDigit = unicodeClass(/^\p{Nd}$/u);
const isSeparator = unicodeClass(/^[\p{Zs}\p{Zl}\p{Zp}]$/u);
/** .NET's `char.IsWhiteSpace`, line breaks included. */
export const isAnyWhitespace = unicodeClass(/^[\p{Zs}\p{Zl}\p{Zp}\t-\r\u0085]$/u);
