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
import type { Token } from './tokens/token.ts';
import { TokenKind } from './tokens/token-kind.ts';

export interface ParseResult {
  script: ScriptBlock;
  /** In the order of the text; those inside a string are in its `nested`. */
  tokens: readonly Token[];
  /** In the engine's order: first what the grammar says, then what the checks found. */
  errors: readonly ParseError[];
  comments: readonly Token[];
}

export interface ParseOptions {
  /** The language that the text must be in; 7 if none is given. */
  version?: LanguageVersion;
  /** Slots of a template, each read as one operand or as part of a word, string or comment. */
  holes?: readonly TextRange[];
}

/**
 * Reads a script as PowerShell does. Never throws, whatever the text is: what is wrong stands in
 * `errors`, and the tree holds what could be read.
 */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  const { version = '7', holes = [] } = options;
  const errors = new ErrorList();
  const p = new Parser(fillHoles(text, holes), errors, version, holes);
  const script = parseScript(p, text);
  const tokens = p.tokenizer.tokens ?? [];
  return {
    script,
    tokens,
    errors: holes.length === 0 ? errors.errors : errors.errors.map(showingHoles(text, holes)),
    comments: tokens.filter(({ kind }) => kind === TokenKind.Comment),
  };
}

function parseScript(p: Parser, text: string): ScriptBlock {
  try {
    const script = parseScriptBlock(p, undefined);
    const requires = parseRequires(p);
    if (requires.length > 0) {
      script.requirements = readRequirements(requires, script, text, p.errors);
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
