import type { Command } from '../powershell/ast.ts';
import type { ParseResult } from '../powershell/parse.ts';
import { visit } from '../powershell/walk.ts';

/** A command's name as written, without quotes; `{` for a script block, undefined for a value. */
function nameOf(source: string, command: Command): string | undefined {
  const [first] = command.elements;
  if (first?.type === 'ScriptBlockExpression') return '{';
  if (first?.type !== 'StringConstantExpression') return undefined;
  const text = source.slice(first.start, first.end);
  return text.replace(/^['"]|['"]$/g, '').toLowerCase();
}

/**
 * Whether the command may be a native program: not a script block, not `Verb-Noun`, not a function
 * of this script. In doubt, as with an alias, it may: then fewer values are let through.
 */
export function isNativeCommand(tree: ParseResult, source: string, command: Command): boolean {
  const name = nameOf(source, command);
  if (name === undefined) return true;
  if (name === '{' || name.endsWith('.ps1') || /^(?:[\w.]+\\)?[a-z]+-[a-z]\w*$/.test(name)) {
    return false;
  }
  let isFunction = false;
  visit(tree.script, (node) => {
    if (node.type !== 'FunctionDefinition') return;
    const [, defined] = /^\w+\s+([^\s({]+)/.exec(source.slice(node.start, node.end)) ?? [];
    if (defined?.toLowerCase() === name) isFunction = true;
  });
  return !isFunction;
}

/** cmd reads the rest of such a line by its own rules, whatever PowerShell quoted. */
export function runsCmd(source: string, command: Command): boolean {
  const [first] = command.elements;
  const name = nameOf(source, command) ?? (first ? source.slice(first.start, first.end) : '');
  return /(?:^|[\\/])cmd(?:\.exe)?$|\.(?:cmd|bat)$|^\$\{?env:comspec\}?$/i.test(name);
}
