import type { Command } from '../powershell/ast/commands.ts';
import type { ParseResult } from '../powershell/parse.ts';
import { visit } from '../powershell/walk.ts';

/** A command's name in lower case; `{` for a script block, undefined for a value. */
function nameOf(command: Command): string | undefined {
  const [first] = command.elements;
  if (first?.type === 'ScriptBlockExpression') return '{';
  return first?.type === 'StringConstantExpression' ? first.value.toLowerCase() : undefined;
}

/**
 * Whether the command may be a native program: not a script block, not `Verb-Noun`, not a function
 * of this script. In doubt, as with an alias, it may: then fewer values are let through.
 */
export function isNativeCommand(tree: ParseResult, command: Command): boolean {
  const name = nameOf(command);
  if (name === undefined) return true;
  if (name === '{' || name.endsWith('.ps1') || /^(?:[\w.]+\\)?[a-z]+-[a-z]\w*$/.test(name)) {
    return false;
  }
  let isFunction = false;
  visit(tree.script, (node) => {
    if (node.type === 'FunctionDefinition' && node.name.toLowerCase() === name) isFunction = true;
  });
  return !isFunction;
}

/** cmd reads the rest of such a line by its own rules, whatever PowerShell quoted. */
export function runsCmd(source: string, command: Command): boolean {
  const [first] = command.elements;
  const name = nameOf(command) ?? (first ? source.slice(first.start, first.end) : '');
  return /(?:^|[\\/])cmd(?:\.exe)?$|\.(?:cmd|bat)$|^\$\{?env:comspec\}?$/i.test(name);
}
