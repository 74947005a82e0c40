import type { Node } from '../powershell/ast/ast.ts';
import type { InvokeMemberExpression, MemberExpression } from '../powershell/ast/expressions.ts';
import { isDash } from '../powershell/tokens/characters.ts';
import type { Placed } from './cmd-context.ts';
import { beginsVariable, refuse, runsInto, type Site } from './site.ts';

/** A slot that is part of a bare word or of a name: only an identifier is safe there. */
export function placeInName(site: Site, node: Node | undefined, parents: readonly Node[]): Placed {
  const { kind, source, slot, shown } = site;
  const isInString = parents.some(({ type }) => type === 'ExpandableStringExpression');
  if (node?.type === 'VariableExpression' && isInString && !node.braced) {
    const before = source.slice(node.start + 1, slot.start);
    return refuse(before === '' ? beginsVariable(shown) : runsInto(before, shown));
  }
  const [head = ''] = /(?:\{\{[^}]*\}\}|[^\s(){};|,])*$/.exec(source.slice(0, slot.start)) ?? [];
  // `0{{id}}` may become a number (`0x1`, `0b1`, `0e1`), and `-{{id}}` is a parameter or a sign.
  const isNumber =
    /^[-+.]?\d/.test(head) || (/^[-+.]$/.test(head) && node?.type !== 'CommandParameter');
  if (kind === 'identifier' && !isNumber) return { context: 'name' };
  const [tail = ''] = /^(?:\{\{[^}]*\}\}|[^\s(){};|,])*/.exec(source.slice(slot.end)) ?? [];
  return refuse(
    findNameFault(shown, node, parents) ?? findWordFault(site, head, tail, node, parents),
  );
}

/** What is wrong where the slot stands in the name of something. */
function findNameFault(
  shown: string,
  node: Node | undefined,
  parents: readonly Node[],
): string | undefined {
  const needs = 'make the parameter an `identifier`';
  if (node?.type === 'VariableExpression') {
    return `\`${shown}\` is part of a variable's name; keep the values in a hashtable, \`$values[${shown}]\`, or ${needs}.`;
  }
  const member = [node, parents.at(-1)].find(isMember);
  if (member && node && member.member.start <= node.start) {
    return `\`${shown}\` is the name of a member; ${needs}.`;
  }
  if (parents.at(-1)?.type === 'UsingStatement') {
    return `\`${shown}\` is the name of what is used; write the name itself, or ${needs}.`;
  }
  switch (node?.type) {
    case 'CommandParameter':
      return `\`-${shown}\` is a parameter's name; pass a hashtable by splatting instead, or ${needs}.`;
    case 'TypeExpression':
    case 'TypeConstraint':
    case 'Attribute':
      return `\`${shown}\` is part of a type's name; write the type itself, or ${needs}.`;
    case 'FunctionDefinition':
      return `\`${shown}\` is a function's name; write the name itself, or ${needs}.`;
    case 'TypeDefinition':
    case 'PropertyMember':
    case 'FunctionMember':
      return `\`${shown}\` cannot stand in a class; pass it to a method as an argument.`;
  }
  return undefined;
}

/** What is wrong where the slot is a part of a word, with the word as it should be. */
function findWordFault(
  { kind, source, slot, shown }: Site,
  head: string,
  tail: string,
  node: Node | undefined,
  parents: readonly Node[],
): string {
  const word = head + shown + tail;
  const unit = /^[kmgtp]b$/i.exec(tail)?.[0];
  if (kind === 'number' && head === '' && unit) {
    return `\`${word}\` would be two arguments in places; write \`(${shown} * 1${unit})\`.`;
  }
  if (head === '$') {
    return `\`$${shown}\` is a variable's name; keep the values in a hashtable, \`$values[${shown}]\`, or make the parameter an \`identifier\`.`;
  }
  if (head.length === 1 && isDash(head.charCodeAt(0))) {
    return `\`${word}\` is a parameter's name; pass a hashtable by splatting instead.`;
  }
  if (/^(?:[-\u2013-\u2015][A-Za-z]+|[\d*]?>{1,2}|<)$/.test(head)) {
    return `\`${word}\` needs a space: write \`${head} ${shown + tail}\`.`;
  }
  if (isCommandName(node, parents)) {
    const name = word === shown ? shown : `"${word}"`;
    return `\`${word}\` stands where a command's name is needed; write \`& ${name}\`.`;
  }
  if (/^\{(?!\{)/.test(source.slice(slot.end))) {
    return `\`${shown}\` needs a space behind it: write \`${shown} {\`.`;
  }
  if (/^\[[^\]]*$/.test(head)) {
    return `\`${shown}\` is part of a type's name; write the type itself, or make the parameter an \`identifier\`.`;
  }
  return /["'\u2018-\u201e]/.test(head + tail)
    ? `\`${shown}\` is only a part of \`${word}\`; put the whole into one pair of quotes.`
    : `\`${word}\` would be two arguments in places; write \`"${word}"\`.`;
}

/** The name of a command; not that of one which stands where a value is meant, as behind `=`. */
function isCommandName(node: Node | undefined, parents: readonly Node[]): boolean {
  const [outer, block, pipeline, command] = parents.slice(-4);
  if (command?.type !== 'Command' || command.invocationOperator !== 'Unknown') return false;
  if (command.elements[0] !== node || pipeline?.type !== 'Pipeline') return false;
  const isStatement =
    block?.type === 'NamedBlock' ||
    (block?.type === 'StatementBlock' &&
      outer?.type !== 'ArrayExpression' &&
      outer?.type !== 'SubExpression');
  return isStatement || pipeline.elements[0] !== command;
}

/** `a.b` and `a.b()`. */
export function isMember(
  node: Node | undefined,
): node is MemberExpression | InvokeMemberExpression {
  return node?.type === 'MemberExpression' || node?.type === 'InvokeMemberExpression';
}
