import { TokenKind, type TokenKindName, tokenKindNames } from './token-kind.ts';

/** The engine's flags; the low four bits are an operator's precedence. */
export const TokenFlags = {
  None: 0,
  BinaryPrecedenceLogical: 0x1,
  BinaryPrecedenceBitwise: 0x2,
  BinaryPrecedenceComparison: 0x5,
  BinaryPrecedenceCoalesce: 0x7,
  BinaryPrecedenceAdd: 0x9,
  BinaryPrecedenceMultiply: 0xa,
  BinaryPrecedenceFormat: 0xc,
  BinaryPrecedenceRange: 0xd,
  Keyword: 0x10,
  ScriptBlockBlockName: 0x20,
  BinaryOperator: 0x100,
  UnaryOperator: 0x200,
  CaseSensitiveOperator: 0x400,
  TernaryOperator: 0x800,
  SpecialOperator: 0x1000,
  AssignmentOperator: 0x2000,
  /** Reads the same in every mode, so that a change of mode needs no second reading. */
  ParseModeInvariant: 0x8000,
  TokenInError: 0x10000,
  DisallowedInRestrictedMode: 0x20000,
  PrefixOrPostfixOperator: 0x40000,
  CommandName: 0x80000,
  MemberName: 0x100000,
  TypeName: 0x200000,
  AttributeName: 0x400000,
  CanConstantFold: 0x800000,
  StatementDoesntSupportAttributes: 0x1000000,
} as const;

const precedenceMask = 0xf;

const named: Readonly<Record<string, string>> = {
  ParseModeInvariant:
    'NewLine LineContinuation Comment EndOfInput StringLiteral StringExpandable HereStringLiteral HereStringExpandable LParen RParen LCurly RCurly RBracket AtParen AtCurly DollarParen Semi AndAnd OrOr Ampersand Pipe Comma RedirectInStd',
  SpecialOperator: 'Ampersand Pipe ColonColon Dot Colon QuestionDot',
  UnaryOperator:
    'Comma MinusMinus PlusPlus Exclaim Plus Minus Not Bnot Join Isplit Csplit PostfixPlusPlus PostfixMinusMinus',
  PrefixOrPostfixOperator: 'MinusMinus PlusPlus PostfixPlusPlus PostfixMinusMinus',
  AssignmentOperator:
    'Equals PlusEquals MinusEquals MultiplyEquals DivideEquals RemainderEquals QuestionQuestionEquals',
  TernaryOperator: 'QuestionMark',
  CanConstantFold:
    'Exclaim Multiply Divide Rem Plus Minus Not Bnot And Or Xor Band Bor Bxor Shl Shr',
  DisallowedInRestrictedMode:
    'MinusMinus PlusPlus DotDot ColonColon Dot Redirection RedirectInStd Format Join Imatch Inotmatch Ireplace Isplit Cmatch Cnotmatch Creplace Csplit As PostfixPlusPlus PostfixMinusMinus Colon QuestionMark QuestionDot',
  CaseSensitiveOperator:
    'Ceq Cne Cge Cgt Clt Cle Clike Cnotlike Cmatch Cnotmatch Creplace Ccontains Cnotcontains Cin Cnotin Csplit',
  BinaryPrecedenceLogical: 'And Or Xor',
  BinaryPrecedenceBitwise: 'Band Bor Bxor',
  BinaryPrecedenceComparison:
    'Join Ieq Ine Ige Igt Ilt Ile Ilike Inotlike Imatch Inotmatch Ireplace Icontains Inotcontains Iin Inotin Isplit Ceq Cne Cge Cgt Clt Cle Clike Cnotlike Cmatch Cnotmatch Creplace Ccontains Cnotcontains Cin Cnotin Csplit Is IsNot As Shl Shr',
  BinaryPrecedenceCoalesce: 'QuestionQuestion',
  BinaryPrecedenceAdd: 'Plus Minus',
  BinaryPrecedenceMultiply: 'Multiply Divide Rem',
  BinaryPrecedenceFormat: 'Format',
  BinaryPrecedenceRange: 'DotDot',
  ScriptBlockBlockName: 'Begin Process End Dynamicparam Clean',
  StatementDoesntSupportAttributes:
    'Break Continue Data Define Do Exit Filter For Foreach From Function If Return Switch Throw Trap Try Using Var While Workflow Parallel Sequence InlineScript',
};

function buildTraits(): Uint32Array {
  const traits = new Uint32Array(tokenKindNames.length);
  const add = (kind: number, flags: number): void => {
    traits[kind] = (traits[kind] ?? 0) | flags;
  };
  for (let kind: number = TokenKind.Begin; kind <= TokenKind.Clean; kind += 1) {
    add(kind, TokenFlags.Keyword);
  }
  for (const [flag, kinds] of Object.entries(named)) {
    const isBinary = flag.startsWith('BinaryPrecedence');
    const value = flagOf(flag) | (isBinary ? TokenFlags.BinaryOperator : 0);
    for (const name of kinds.split(' ')) add(tokenKindNames.indexOf(nameOf(name)), value);
  }
  return traits;
}

function flagOf(name: string): number {
  const entry = Object.entries(TokenFlags).find(([one]) => one === name);
  if (!entry) throw new Error(`There is no flag ${name}.`);
  return entry[1];
}

function nameOf(name: string): TokenKindName {
  const found = tokenKindNames.find((one) => one === name);
  if (!found) throw new Error(`There is no kind of token ${name}.`);
  return found;
}

const traits = /* @__PURE__ */ buildTraits();

/** The flags that every token of a kind has. */
export function traitsOf(kind: TokenKind): number {
  return traits[kind] ?? 0;
}

export function hasTrait(kind: TokenKind, flags: number): boolean {
  return ((traits[kind] ?? 0) & flags) !== 0;
}

export function binaryPrecedence(kind: TokenKind): number {
  return (traits[kind] ?? 0) & precedenceMask;
}

const printed = Object.entries(TokenFlags)
  .filter(([name]) => name !== 'None' && !name.startsWith('BinaryPrecedence'))
  .sort(([, a], [, b]) => a - b);

/** The flags as the engine prints them: `Keyword, CommandName`. */
export function printFlags(flags: number): string {
  const precedence = flags & precedenceMask;
  const names = printed.filter(([, flag]) => (flags & flag) !== 0).map(([name]) => name);
  return [...printPrecedence(precedence), ...names].join(', ') || 'None';
}

/** .NET takes the largest names out first, so that 5 is one name and not 4 and 1. */
function printPrecedence(precedence: number): string[] {
  const known = Object.entries(TokenFlags).find(
    ([name, value]) => name.startsWith('BinaryPrecedence') && value === precedence,
  );
  return known ? [known[0]] : [];
}
