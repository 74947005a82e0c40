import type { Node, parseDocument, YAMLError } from 'yaml';
import { isAlias, visit } from 'yaml';
import type { SourceRange } from './source-text.ts';

const remedies: Partial<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'put a value that holds ": " into quotes, and align the keys of one map',
  MULTILINE_IMPLICIT_KEY: 'write "key: value" on one line, with a space behind the colon',
  TAB_AS_INDENT: 'indent with spaces',
  BAD_SCALAR_START: 'put the value into quotes',
  MISSING_CHAR: 'close what is opened here',
  BAD_INDENT: 'align it with its neighbours, and close what is open above',
  BAD_ALIAS: 'put a value that begins with "*" or "&" into quotes',
  BAD_DQ_ESCAPE: 'use single quotes, or write the backslash twice',
  UNEXPECTED_TOKEN: 'align it with its neighbours, or put the value into quotes',
};

type YamlDocument = ReturnType<typeof parseDocument>;

/**
 * What is malformed in a YAML text, at most one fault a line, with its place in the text. Duplicate
 * keys are left to the caller, who knows what they stand for.
 */
export function findYamlFaults(
  document: YamlDocument,
  text: string,
): readonly (SourceRange & { message: string })[] {
  const faults = document.errors
    .filter(({ code }) => code !== 'DUPLICATE_KEY')
    .filter((error) => error.code !== 'MULTILINE_IMPLICIT_KEY' || !hasFellow(document, error))
    .map((error) => describe(document, text, error))
    .sort((a, b) => a.start - b.start);
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  return faults.filter(({ start }, index) => {
    const earlier = faults[index - 1];
    return earlier === undefined || lineOf(earlier.start) !== lineOf(start);
  });
}

function describe(
  document: YamlDocument,
  text: string,
  error: YAMLError,
): SourceRange & { message: string } {
  const [start, end] = error.pos;
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && hasFellow(document, error)) {
    // The value went on over the line end; the line that should not be a part of it is the fault.
    const key = /^[ \t]+\S[^:\n]*:/m.exec(text.slice(start));
    if (key) {
      const line = start + key.index;
      const message = 'indented as a part of the value above; align it with its neighbours';
      return { start: line + key[0].search(/\S/), end: line + key[0].length, message };
    }
  }
  const said = error.message.replace(/["']quote/, 'quote').replace(/^\w/, (c) => c.toLowerCase());
  const remedy = remedies[error.code];
  const message = `${said}${remedy ? `; ${remedy}` : ''}`;
  const quote = error.code === 'MISSING_CHAR' ? openQuote(document, start) : undefined;
  return { start: quote ?? start, end: quote === undefined ? end : quote + 1, message };
}

/** Whether the other of the two errors of a line that is indented too far stands at the same place. */
function hasFellow({ errors }: YamlDocument, { code, pos }: YAMLError): boolean {
  return errors.some(
    (other) => other.code !== code && isIndentation(other) && other.pos[0] === pos[0],
  );
}

function isIndentation({ code }: YAMLError): boolean {
  return code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY';
}

/** Where the quoted text begins that runs over `offset`. */
function openQuote(document: YamlDocument, offset: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Scalar(_key, { type, range }) {
      const isQuoted = type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE';
      if (isQuoted && range && range[0] <= offset && offset <= range[2]) found = range[0];
    },
  });
  return found;
}

const signs = { '*': 'an alias', '!': 'a tag', '&': 'an anchor' } as const;

/**
 * The sign of an alias, tag or anchor that a node has, and the fault. None of them is read: a value
 * that happens to begin with such a sign would lose its first word.
 *
 * @param offset where the node itself begins in the text, behind its tag and anchor
 */
export function findSign(
  node: Node,
  text: string,
  offset: number,
): { start: number; message: string } | undefined {
  const sign = isAlias(node) ? '*' : node.tag !== undefined ? '!' : node.anchor ? '&' : undefined;
  if (sign === undefined) return undefined;
  const start = sign === '*' ? offset : Math.max(0, text.lastIndexOf(sign, offset - 1));
  const message = `"${sign}" begins ${signs[sign]}, which is not read here; put the value into quotes, or write it out`;
  return { start, message };
}
