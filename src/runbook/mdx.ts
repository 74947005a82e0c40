import type { MdastNode } from 'satteri';
import { mdxToMdast } from 'satteri';
import type { DiagnosticSink } from './diagnostic-sink.ts';
import type { SourceRange } from './source-text.ts';

const remedies: readonly [pattern: RegExp, remedy: string][] = [
  [
    /before the end of `paragraph`/,
    'put the tag alone on its line and the text on lines of its own',
  ],
  [/corresponding closing brace/, 'write a lone brace as "\\{" or inside backticks'],
  [/^expected a closing tag/i, 'close it, alone on its line'],
  [
    /valid JSX tag|before name|in name|after name/,
    'write a lone "<" as "&lt;" or inside backticks, and a link as [text](address)',
  ],
];

/**
 * Parses MDX into a tree whose nodes carry offsets into the sink's text. A syntax error goes to the
 * sink with its place; the reader stops at the first, so there is at most one of them.
 */
export function parseMdx(sink: DiagnosticSink): MdastNode | undefined {
  try {
    return mdxToMdast(sink.source.text);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const match = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(said);
    const start = match
      ? sink.source.offsetAt({ line: Number(match[1]), column: Number(match[2]) })
      : 0;
    const text = (match?.[3] ?? said)
      .replace(/ \(note: to create a link.*\)$/, '')
      .replace(/^[A-Z]/, (first) => first.toLowerCase());
    const hasRemedy = text.includes('(note:');
    const remedy = hasRemedy ? undefined : remedies.find(([pattern]) => pattern.test(text))?.[1];
    const message = `MDX syntax: ${text}${remedy ? `; ${remedy}` : ''}`;
    sink.add('mdx', { start, end: start + 1 }, message);
    return undefined;
  }
}

/** Where a node stands; the tree of `parseMdx` has a position on every node. */
export function rangeOfNode(node: MdastNode): SourceRange {
  return {
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
  };
}
