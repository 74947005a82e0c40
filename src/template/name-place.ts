import type { Node } from '../powershell/ast.ts';
import { isDash } from '../powershell/characters.ts';
import type { Placed } from './cmd-context.ts';
import { refuse, runsInto, type Site } from './site.ts';

/** A slot that is part of a bare word or of a name: only an identifier is safe there. */
export function placeInName(site: Site, node: Node | undefined, parents: readonly Node[]): Placed {
  const { kind, source, slot, shown } = site;
  const isInString = parents.some(({ type }) => type === 'ExpandableStringExpression');
  if (node?.type === 'VariableExpression' && isInString && !node.braced) {
    return refuse(runsInto(source.slice(node.start + 1, slot.start), shown));
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
  const member = [node, parents.at(-1)].find((one) => one?.type === 'MemberExpression');
  if (member?.type === 'MemberExpression' && node && member.member.start <= node.start) {
    return `\`${shown}\` is the name of a member; ${needs}.`;
  }
  switch (node?.type) {
    case 'CommandParameter':
      return `\`-${shown}\` is a parameter's name; pass a hashtable by splatting instead, or ${needs}.`;
    case 'UsingStatement':
      return `\`${shown}\` is the name of what is used; write the name itself, or ${needs}.`;
    case 'TypeExpression':
      return `\`${shown}\` is part of a type's name; write the type itself, or ${needs}.`;
    case 'FunctionDefinition':
      return `\`${shown}\` is a function's name; write the name itself, or ${needs}.`;
    case 'TypeDefinition':
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
  const command = parents.at(-1);
  const isCommandName =
    command?.type === 'Command' && command.elements[0] === node && !command.invocation;
  if (isCommandName) {
    const name = word === shown ? shown : `"${word}"`;
    return `\`${word}\` stands where a command's name is needed; write \`& ${name}\`.`;
  }
  if (head === '$') {
    return `\`$${shown}\` is a variable's name; keep the values in a hashtable, \`$values[${shown}]\`, or make the parameter an \`identifier\`.`;
  }
  if (isDash(head) && head.length === 1) {
    return `\`${word}\` is a parameter's name; pass a hashtable by splatting instead.`;
  }
  if (/^(?:[-\u2013-\u2015][A-Za-z]+|[\d*]?>{1,2}|<)$/.test(head)) {
    return `\`${word}\` needs a space: write \`${head} ${shown + tail}\`.`;
  }
  if (/^\{(?!\{)/.test(source.slice(slot.end))) {
    return `\`${shown}\` needs a space behind it: write \`${shown} {\`.`;
  }
  if (/^\[[^\]]*$/.test(head)) {
    return `\`${shown}\` is part of a type's name; write the type itself, or make the parameter an \`identifier\`.`;
  }
  const unit = /^[kmgtp]b$/i.exec(tail)?.[0];
  if (kind === 'number' && head === '' && unit) {
    return `\`${word}\` would be two arguments in places; write \`(${shown} * 1${unit})\`.`;
  }
  return /["'\u2018-\u201e]/.test(head + tail)
    ? `\`${shown}\` is only a part of \`${word}\`; put the whole into one pair of quotes.`
    : `\`${word}\` would be two arguments in places; write \`"${word}"\`.`;
}
