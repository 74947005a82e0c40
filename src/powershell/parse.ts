import type { TextRange } from './ast/node.ts';
import type { ScriptBlock } from './ast/scripts.ts';
import { ErrorList, type ParseError } from './errors/error-list.ts';
import { fillHoles, showHoles } from './holes-as-words.ts';
import type { LanguageVersion } from './language-version.ts';
import { Parser } from './parser/parser.ts';
import { parseRequires } from './parser/requires.ts';
import { parseScriptBlock } from './parser/script-blocks.ts';
import { checkScript } from './semantics/check-script.ts';
import { readRequirements } from './semantics/requirements.ts';
import type { SavedToken } from './tokens/token.ts';
import { TokenKind } from './tokens/token-kind.ts';
import { TokenList } from './tokens/token-list.ts';
import { checkVersion } from './versions/check-version.ts';

/** What was made of a text. */
export class ParseResult {
  readonly script: ScriptBlock;
  /** In the engine's order: first what the grammar says, then what the checks found. */
  readonly errors: readonly ParseError[];
  readonly #list: TokenList;
  #tokens: readonly SavedToken[] | undefined;

  constructor(script: ScriptBlock, errors: readonly ParseError[], list: TokenList) {
    this.script = script;
    this.errors = errors;
    this.#list = list;
  }

  /** In the order of the text; those inside a string are in its `nested`. */
  get tokens(): readonly SavedToken[] {
    this.#tokens ??= this.#list.toArray();
    return this.#tokens;
  }

  get comments(): readonly SavedToken[] {
    return this.tokens.filter(({ kind }) => kind === TokenKind.Comment);
  }
}

export interface ParseOptions {
  /** The language that the text must be in; 7 if none is given. */
  version?: LanguageVersion;
  /** False where the text is known to have nothing newer than `version`, so that it is not looked for. */
  mayBeNewer?: boolean;
  /** Slots of a template, each read as one operand or as part of a word, string or comment. */
  holes?: readonly TextRange[];
}

/**
 * Reads a script as PowerShell does. Never throws, whatever the text is: what is wrong stands in
 * `errors`, and the tree holds what could be read.
 */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  const { version = '7', holes = [], mayBeNewer = true } = options;
  const errors = new ErrorList();
  const p = new Parser(fillHoles(text, holes), errors, version, holes);
  const script = parseScript(p, text, mayBeNewer);
  const found = holes.length === 0 ? errors.errors : errors.errors.map(showingHoles(text, holes));
  return new ParseResult(script, found, p.tokenizer.tokens ?? new TokenList());
}

function parseScript(p: Parser, text: string, mayBeNewer: boolean): ScriptBlock {
  try {
    const script = parseScriptBlock(p, undefined);
    const requires = parseRequires(p);
    if (requires.length > 0) {
      script.requirements = readRequirements(requires, script, text, p.errors);
    }
    if (mayBeNewer && p.version !== '7') {
      const tokens = p.tokenizer.tokens?.toArray() ?? [];
      checkVersion({ script, tokens, text }, p.version, p.errors);
    }
    checkScript(script, text, p.errors, p.version);
    return script;
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    const at = p.restorePoint();
    p.report('ScriptTooComplicated', { start: at, end: at });
    return { type: 'ScriptBlock', start: 0, end: text.length, usingStatements: [] };
  }
}

/** The grammar recurses; some thousand levels are too many for any stack, the engine's own included. */
function isStackOverflow(error: unknown): boolean {
  // Firefox calls it by another name.
  return error instanceof RangeError || (error instanceof Error && error.name === 'InternalError');
}

function showingHoles(text: string, holes: readonly TextRange[]) {
  return (error: ParseError): ParseError => ({
    ...error,
    details: error.details.map((detail) => showHoles(detail, text, holes)),
  });
}
