import type { MdastNode } from 'satteri';
import { mdxToMdast } from 'satteri';
import type { DiagnosticSink } from './diagnostic-sink.ts';
import type { SourceRange } from './source-text.ts';

const remedies: readonly [pattern: RegExp, remedy: string][] = [
  [
    /before the end of `paragraph`/,
    'put the tag alone on its line and the text on lines of its own',
  ],
  [
    /corresponding closing brace|braces hold/,
    'write a brace of the text as "\\{" or inside backticks',
  ],
  [/^expected a closing tag/i, 'close it, alone on its line'],
  [/expected corresponding closing tag/, 'close what was opened last first'],
  [/expected an open tag/, 'remove it, or open it above'],
  [
    /valid JSX tag|before name|in name|after name/,
    'write a lone "<" as "&lt;" or inside backticks, and a link as [text](address)',
  ],
];

/**
 * Parses the MDX behind the frontmatter into a tree whose nodes carry offsets into the sink's text. A syntax error goes to the
 * sink with its place; the reader stops at the first, so there is at most one of them.
 */
export function parseMdx(sink: DiagnosticSink, frontmatterEnd: number): MdastNode | undefined {
  const { text } = sink.source;
  // Blank lines in its place: what ends the frontmatter is decided once, in yaml-source.ts.
  const head = text.slice(0, frontmatterEnd).replace(/[^\n]/g, ' ');
  try {
    return mdxToMdast(head + text.slice(frontmatterEnd));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const match = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(said);
    const start = match
      ? sink.source.offsetAt({ line: Number(match[1]), column: Number(match[2]) })
      : 0;
    const fault = (match?.[3] ?? said)
      .replace(/ \(note: to create a link.*\)$/, '')
      .replace(/^Could not parse \w+ with oxc: .*$/s, 'the braces hold no sound expression')
      .replace(/^[A-Z]/, (first) => first.toLowerCase());
    const hasRemedy = fault.includes('(note:');
    const remedy = hasRemedy ? undefined : remedies.find(([pattern]) => pattern.test(fault))?.[1];
    const message = `MDX syntax: ${fault}${remedy ? `; ${remedy}` : ''}`;
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
