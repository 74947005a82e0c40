import { childrenOf, type SlotTree, type TreeNode } from './slot-tree.ts';

/** A command's name as written, without quotes; `{` for a script block, undefined for a value. */
function nameOf(source: string, tree: SlotTree, command: TreeNode): string | undefined {
  const first = childrenOf(tree, command)[0];
  if (first?.type === 'ScriptBlockExpression') return '{';
  if (first?.type !== 'StringConstantExpression') return undefined;
  return source
    .slice(first.start, first.end)
    .replace(/^['"]|['"]$/g, '')
    .toLowerCase();
}

/**
 * Whether the command may be a native program: not a script block, not `Verb-Noun`, not a function
 * of this script. In doubt, as with an alias, it may: then fewer values are let through.
 */
export function isNativeCommand(source: string, tree: SlotTree, command: TreeNode): boolean {
  const name = nameOf(source, tree, command);
  if (name === undefined) return true;
  if (name === '{' || name.endsWith('.ps1') || /^(?:[\w.]+\\)?[a-z]+-[a-z]\w*$/.test(name)) {
    return false;
  }
  return !tree.nodes.some(({ node }) => {
    if (node.type !== 'FunctionDefinition') return false;
    const [, defined] = /^\w+\s+([^\s({]+)/.exec(source.slice(node.start, node.end)) ?? [];
    return defined?.toLowerCase() === name;
  });
}

/** cmd reads the rest of such a line by its own rules, whatever PowerShell quoted. */
export function runsCmd(source: string, tree: SlotTree, command: TreeNode): boolean {
  return /(?:^|[\\/])cmd(?:\.exe)?$|\.(?:cmd|bat)$/.test(nameOf(source, tree, command) ?? '');
}
