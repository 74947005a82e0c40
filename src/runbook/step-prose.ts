import type { MdastNode } from 'satteri';
import { DiagnosticSink } from './diagnostic-sink.ts';
import { parseMdx } from './mdx.ts';
import type { RunbookSource } from './runbook-source.ts';
import { SourceText } from './source-text.ts';
import { readFrontmatterYaml } from './yaml-source.ts';

/** What a step says in words, without notes, folds and samples. */
export interface StepProse {
  /** The console of a step by hand. */
  console?: string;
  lines: readonly ProseLine[];
}

/** A paragraph, an item of a list or a row of a table. */
export interface ProseLine {
  of: 'text' | 'risk' | 'verify' | 'rollback';
  /** Conditions between the step and the line. */
  when: readonly string[];
  parts: readonly (string | { value: string })[];
}

/** The words of each step, in the order of `source.steps`. */
export function readStepProse(source: RunbookSource): readonly StepProse[] {
  const sink = new DiagnosticSink(source.file, new SourceText(source.text));
  const tree = parseMdx(sink, readFrontmatterYaml(sink)?.range.end ?? 0);
  const steps: StepProse[] = [];
  const find = (node: MdastNode): void => {
    if (isElement(node) && node.name === 'Step') {
      const console = attribute(node, 'console');
      const lines: ProseLine[] = [];
      collectLines(node, { of: 'text', when: [], lines });
      steps.push({ ...(console === undefined ? {} : { console }), lines });
    } else if ('children' in node) node.children.forEach(find);
  };
  if (tree) find(tree);
  return steps;
}

/** The words under the heading “Before you start”, up to the next heading or the steps. */
export function readPreconditions(source: RunbookSource): readonly ProseLine[] {
  const sink = new DiagnosticSink(source.file, new SourceText(source.text));
  const tree = parseMdx(sink, readFrontmatterYaml(sink)?.range.end ?? 0);
  const nodes = tree && 'children' in tree ? tree.children : [];
  const isHeading = (node: MdastNode): boolean => node.type === 'heading' && node.depth <= 2;
  const start = nodes.findIndex(
    (node) => isHeading(node) && /^before you start/i.test(partsOf(node).join('')),
  );
  if (start < 0) return [];
  const after = nodes.slice(start + 1);
  const isEnd = (node: MdastNode): boolean =>
    isHeading(node) ||
    (isElement(node) && node.name === 'Step') ||
    ('children' in node && node.children.some(isEnd));
  const end = after.findIndex(isEnd);
  const lines: ProseLine[] = [];
  const children = end < 0 ? after : after.slice(0, end);
  for (const child of children) collectNode(child, { of: 'text', when: [], lines });
  return lines;
}

interface Collecting {
  of: ProseLine['of'];
  when: readonly string[];
  lines: ProseLine[];
}

type Element = MdastNode & { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' };

const isElement = (node: MdastNode): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

const roles: Readonly<Record<string, ProseLine['of']>> = {
  Risk: 'risk',
  Verify: 'verify',
  Rollback: 'rollback',
};

function collectLines(parent: MdastNode & { children: MdastNode[] }, at: Collecting): void {
  for (const node of parent.children) collectNode(node, at);
}

function collectNode(node: MdastNode, at: Collecting): void {
  if (isElement(node)) {
    const role = roles[node.name ?? ''];
    if (role) collectLines(node, { ...at, of: role });
    if (node.name !== 'When') return;
    const condition = attribute(node, 'is');
    const when = condition === undefined ? at.when : [...at.when, condition];
    collectLines(node, { ...at, when });
  } else if (node.type === 'list') collectItems(node, at, '');
  else if (node.type === 'table') {
    for (const row of node.children) {
      add(
        at,
        row.children.flatMap((cell, index) => [index > 0 ? ' | ' : '', ...partsOf(cell)]),
      );
    }
  } else if (node.type === 'paragraph' || node.type === 'heading') add(at, partsOf(node));
  else if (node.type === 'blockquote') collectLines(node, at);
}

function collectItems(list: MdastNode & { type: 'list' }, at: Collecting, indent: string): void {
  const first = list.start ?? 1;
  list.children.forEach((item, index) => {
    const mark = list.ordered ? `${first + index}.` : '-';
    for (const node of item.children) {
      if (node.type === 'list') collectItems(node, at, `${indent}  `);
      else add(at, [`${indent}${mark} `, ...partsOf(node)]);
    }
  });
}

function add({ of, when, lines }: Collecting, parts: ProseLine['parts']): void {
  if (parts.length > 0) lines.push({ of, when, parts });
}

function partsOf(node: MdastNode): ProseLine['parts'] {
  if (isElement(node)) {
    const value = node.name === 'Value' ? attribute(node, 'of') : undefined;
    return value === undefined ? [] : [{ value }];
  }
  if ('children' in node) return node.children.flatMap((child) => partsOf(child));
  if (node.type === 'break') return [' '];
  if (node.type !== 'text' && node.type !== 'inlineCode') return [];
  return [node.value.replace(/\s+/g, ' ')];
}

function attribute(node: Element, name: string): string | undefined {
  const found = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return found?.type === 'mdxJsxAttribute' && typeof found.value === 'string'
    ? found.value
    : undefined;
}
