import { dashOperatorKind } from '../tokens/dash-operators.ts';
import type { Parser } from './parser.ts';

/**
 * Whether a statement begins with a slot that stands for a command's name: an argument follows it on
 * its line, and no operator. PowerShell takes a literal there for an expression and refuses the
 * argument; who writes a template meant a command, and is told what to write instead.
 */
export function beginsWithCommandHole({ ungot, tokenizer }: Parser): boolean {
  if (tokenizer.holes.size === 0) return false;
  let start = ungot ? ungot.start : tokenizer.toScript(tokenizer.position);
  while (/[ \t]/.test(tokenizer.script.charAt(start))) start += 1;
  const hole = tokenizer.holes.get(start);
  if (!hole) return false;
  const rest = /^[ \t]+(.*)/.exec(tokenizer.script.slice(hole.end))?.[1] ?? '';
  const dashed = /^[-\u2013-\u2015]([A-Za-z]+)/.exec(rest)?.[1];
  if (dashed !== undefined) return dashOperatorKind(dashed) === undefined;
  return /^["'$@(\w/\\{\u2018-\u201e]|^[^\0-\x7f]/.test(rest);
}
