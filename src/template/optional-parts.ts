import type { Node } from '../powershell/ast/ast.ts';
import type { Hashtable, HoleExpression } from '../powershell/ast/expressions.ts';
import type { TextRange } from '../powershell/ast/node.ts';
import { nodesAround } from '../powershell/locate.ts';
import type { ParseResult } from '../powershell/parse.ts';
import { statementsOf } from '../powershell/statements-of.ts';
import type { ScannedSlot } from './scan-slots.ts';

/** What goes with an empty `{{x?}}`; or why it cannot stand there. */
export type OptionalPart = TextRange | { id: string; message: string };

/**
 * The part of a `powershell` fence that an empty optional value drops: a `-Name {{x?}}` pair, a
 * hashtable entry, or a statement that has its lines for itself; the smallest of these.
 */
export function findOptionalPart(
  source: string,
  slot: ScannedSlot,
  tree: ParseResult,
): OptionalPart {
  const comment = tree.comments.find(({ start, end }) => start <= slot.start && slot.end <= end);
  const part = comment
    ? wholeLines(source, comment.start, comment.end)
    : smallestPart(source, slot, tree);
  const shown = source.slice(slot.start, slot.end);
  if (!part) {
    return {
      id: 'slot-optional',
      message: `\`${shown}\` can go only with a whole line, an entry of a hashtable or a \`-Name ${shown}\` pair; give it one of these, or make the parameter required.`,
    };
  }
  const touchesBacktick =
    /`[^\S\n]*\n\s*$/.test(source.slice(0, part.start)) ||
    /`[^\S\n]*$/.test(source.slice(0, part.start)) ||
    /^\s*`/.test(source.slice(part.end)) ||
    /`\s*\n/.test(source.slice(part.start, part.end));
  return touchesBacktick
    ? {
        id: 'slot-optional',
        message: `\`${shown}\` stands beside a backtick that continues the line; use splatting, with \`Name = ${shown}\` on a line of its own.`,
      }
    : part;
}

function smallestPart(source: string, slot: ScannedSlot, tree: ParseResult): TextRange | undefined {
  const path = nodesAround(tree.script, slot);
  for (let index = path.length - 1; index > 0; index--) {
    const node = path[index];
    const parent = path[index - 1];
    if (!node || !parent) break;
    if (parent.type === 'Hashtable') return hashtableEntry(source, parent, node);
    if (statementsIn(parent).includes(node)) {
      return wholeLines(source, node.start, node.end);
    }
    const pair = node.type === 'HoleExpression' && parameterPair(source, parent, node);
    if (pair) return pair;
  }
  return undefined;
}

function statementsIn(node: Node): readonly Node[] {
  if (node.type === 'ScriptBlock') return statementsOf(node);
  return 'statements' in node ? [...node.statements, ...node.traps] : [];
}

/** `-Name {{x?}}` or `-Name:{{x?}}` with the white space in front. */
function parameterPair(source: string, parent: Node, hole: HoleExpression): TextRange | undefined {
  let start: number | undefined;
  if (parent.type === 'CommandParameter') start = parent.start;
  else if (parent.type === 'Command') {
    const before = parent.elements[parent.elements.indexOf(hole) - 1];
    // One with a colon has its argument already.
    if (before?.type === 'CommandParameter' && !before.argument) start = before.start;
  }
  if (start === undefined) return undefined;
  const space = /[^\S\n]*$/.exec(source.slice(0, start))?.[0].length ?? 0;
  return { start: start - space, end: hole.end };
}

function hashtableEntry(source: string, table: Hashtable, node: Node): TextRange | undefined {
  const entry = table.keyValuePairs.find(({ key, value }) => key === node || value === node);
  if (!entry) return undefined;
  const { start } = entry.key;
  const end = source.slice(0, entry.value.end).trimEnd().length;
  const lines = wholeLines(source, start, end);
  if (lines) return lines;
  // On one line with others: the separator that follows goes too, or else the one in front.
  const after = /^[^\S\n]*;[^\S\n]*/.exec(source.slice(end))?.[0].length ?? 0;
  const before = /[^\S\n]*;[^\S\n]*$/.exec(source.slice(0, start))?.[0] ?? '';
  if (after > 0) return { start, end: end + after };
  return before.includes(';') ? { start: start - before.length, end } : { start, end };
}

/** The lines from start to end with their line break, if nothing else stands on them. */
export function wholeLines(source: string, start: number, end: number): TextRange | undefined {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const newline = source.indexOf('\n', end);
  const lineEnd = newline < 0 ? source.length : newline;
  const isAlone =
    source.slice(lineStart, start).trim() === '' && /^\s*;?\s*$/.test(source.slice(end, lineEnd));
  if (!isAlone) return undefined;
  if (newline >= 0) return { start: lineStart, end: newline + 1 };
  // The last line goes with the line break in front of it.
  return { start: Math.max(0, lineStart - 1), end: lineEnd };
}
