import type { Node, TokenKind } from '../powershell/ast.ts';
import { isDash } from '../powershell/characters.ts';
import { type HolePlace, locateHole } from '../powershell/holes.ts';
import type { ParseResult } from '../powershell/parse.ts';
import type { ValueKind } from '../powershell/value.ts';
import type { Placed } from './cmd-context.ts';
import { isNativeCommand, runsCmd } from './native-commands.ts';
import type { ScannedSlot } from './scan-slots.ts';
import type { SlotContext } from './template.ts';

/** A slot and what is known around it while its place is judged. */
interface Site {
  source: string;
  slot: ScannedSlot;
  kind: ValueKind;
  tree: ParseResult;
  /** As written: `{{name}}`. */
  shown: string;
}

/** Where a slot of a `powershell` fence stands, by the syntax tree; or why it cannot stand there. */
export function placeInPowerShell(
  source: string,
  slot: ScannedSlot,
  tree: ParseResult,
  kind: ValueKind,
): Placed {
  const site = { source, slot, kind, tree, shown: source.slice(slot.start, slot.end) };
  const place = locateHole(tree, slot);
  switch (place.in) {
    case 'comment':
      return placeInComment(site, place.token.start);
    case 'operand':
      return placeOperand(site, place.parents);
    case 'string':
      return placeInString(site, place);
    case 'subexpression':
      return refuse(
        `\`${site.shown}\` stands inside \`$(…)\` of a string, where PowerShell counts the value's parentheses; assign it first, \`$value = ${site.shown}\`, and write \`$($value)\`.`,
      );
    case 'verbatim':
      return kind === 'identifier'
        ? { context: 'name' }
        : refuse(
            `Nothing after \`--%\` can be encoded; quote the arguments and leave \`--%\` out.`,
          );
    case 'name':
      if (!place.token && tree.errors.length > 0) {
        return refuse(`\`${site.shown}\` stands behind a fault; repair that first.`);
      }
      return placeInName(site, place.node, place.parents);
  }
}

const refuse = (message: string): Placed => ({ id: 'slot-place', message });

function placeInComment({ source, shown, slot, kind }: Site, start: number): Placed {
  if (kind === 'list' || kind === 'credential') {
    return refuse(`A ${kind} cannot stand in a comment.`);
  }
  if (source.startsWith('<#', start)) {
    return source[slot.start - 1] === '#'
      ? refuse(`Put a space between \`#\` and \`${shown}\`.`)
      : { context: 'blockComment' };
  }
  // `#requires`, `#region` and a signature begin right after the sign.
  return /^#\s/.test(source.slice(start, slot.start))
    ? { context: 'lineComment' }
    : refuse(`Put a space after the \`#\` of a comment that holds \`${shown}\`.`);
}

const stringContexts = {
  singleQuoted: 'singleQuoted',
  doubleQuoted: 'doubleQuoted',
  singleQuotedHere: 'singleQuotedHere',
  doubleQuotedHere: 'doubleQuotedHere',
} as const satisfies Partial<Record<TokenKind, SlotContext>>;

function isStringKind(kind: TokenKind): kind is keyof typeof stringContexts {
  return kind in stringContexts;
}

function placeInString(site: Site, place: HolePlace & { in: 'string' }): Placed {
  const { source, slot, shown, kind, tree } = site;
  const { token, node, parents } = place;
  if (!isStringKind(token.kind)) return placeInName(site, node, parents);
  const context = stringContexts[token.kind];
  if (kind === 'list') {
    return refuse("A list cannot stand in a string; write `$($list -join ', ')` of a variable.");
  }
  if (kind === 'credential') return refuse('A credential cannot stand in a string.');
  if (context.startsWith('double')) {
    const fault = findExpansion(source.slice(token.start, slot.start), shown);
    if (fault) return refuse(fault);
    const nested = node.type === 'ExpandableStringExpression' ? node.nested : [];
    const variable = nested.find(({ end }) => end === slot.start);
    if (variable?.type === 'VariableExpression' && !variable.braced) {
      return refuse(runsInto(variable.name, shown));
    }
  }
  const command = commandOf(parents);
  return command && isNativeCommand(tree, source, command)
    ? { context, native: true }
    : { context };
}

/** What stands right before a slot of an expandable string and would take the value's first signs. */
function findExpansion(before: string, shown: string): string | undefined {
  if ((/`*$/.exec(before)?.[0].length ?? 0) % 2 === 1) {
    return `The backtick would escape what \`${shown}\` begins with; remove it or double it.`;
  }
  if (/`u\{[^}]*$/.test(before)) return `\`${shown}\` stands inside an escape; end it before.`;
  const sign = /(`*)\$$/.exec(before);
  return sign && (sign[1] ?? '').length % 2 === 0
    ? `\`$\` before \`${shown}\` would begin a variable; write \`\` \`$${shown} \`\`.`
    : undefined;
}

function runsInto(name: string, shown: string): string {
  return `The value would become part of the name \`$${name}\`; write \`\${${name}}${shown}\`.`;
}

/** The command that has what these are the parents of as an argument. */
function commandOf(parents: readonly Node[]): (Node & { type: 'Command' }) | undefined {
  const parent = parents.at(-1);
  const command = parent?.type === 'CommandParameter' ? parents.at(-2) : parent;
  return command?.type === 'Command' ? command : undefined;
}

/** The slot is an operand by itself, unless its neighbours touch it. */
function placeOperand(site: Site, parents: readonly Node[]): Placed {
  const { source, slot, kind, tree, shown } = site;
  const parent = parents.at(-1);
  if (parents.some(({ type }) => type === 'TypeDefinition')) {
    return refuse(`\`${shown}\` cannot stand in a class; pass it to a method as an argument.`);
  }
  const isName = (node = parent) => placeInName(site, node, parents);
  const before = source[slot.start - 1] ?? '\n';
  const after = source.slice(slot.end, slot.end + 2) || '\n';
  const command = commandOf(parents);
  if (parent?.type === 'MemberExpression' && parent.member.start === slot.start) return isName();
  if (command && isDash(before)) return isName();
  if (/^[\w{"'$@`\u2018-\u201e]/.test(after)) return isName();
  // `5{{x}}` and `a{{x}}` read as one word, whatever the example looked like.
  const isGlued = !/[\s([{,;=|&\]!+*/%]/.test(before) && !isDash(before);
  if (isGlued && !command && !source.slice(0, slot.start).endsWith('..')) return isName();

  if (command) {
    if (!/^[\s),;|&}]/.test(after) || !/[\s:(,;|&{=]/.test(before)) return isName();
    if (command.elements[0]?.start === slot.start) {
      return kind === 'string' || kind === 'identifier'
        ? { context: 'expression' }
        : refuse(`\`${shown}\` stands where a command's name is needed.`);
    }
    if (runsCmd(source, command)) {
      return refuse('A value in a command line for cmd would be read by cmd; use a `cmd` fence.');
    }
    if (!isNativeCommand(tree, source, command)) return { context: 'argument' };
    return kind === 'credential'
      ? refuse('A native program cannot take a credential.')
      : { context: 'native' };
  }
  // `Get-X {{x}}.Length`: a word in places, a member in others.
  const outer = parents.findLast(
    ({ type }) => type !== 'MemberExpression' && type !== 'IndexExpression',
  );
  if (parent !== outer && outer && /^Command(Parameter)?$/.test(outer.type)) return isName();

  if (parent?.type === 'Hashtable' && /^\s*=/.test(source.slice(slot.end))) {
    if (kind === 'list' || kind === 'credential') {
      return refuse(`A ${kind} cannot be the key of a hashtable.`);
    }
  }
  const touches =
    !/^[\s),;|&}\]=]/.test(after) || isDash(before) || before === '+' || before === '.';
  return { context: touches ? 'member' : 'expression' };
}

/** Part of a bare word or of a name: only an identifier is safe there. */
function placeInName(site: Site, node: Node | undefined, parents: readonly Node[]): Placed {
  const { kind, source, slot, shown } = site;
  const isInString = parents.some(({ type }) => type === 'ExpandableStringExpression');
  if (node?.type === 'VariableExpression' && isInString && !node.braced) {
    return refuse(runsInto(source.slice(node.start + 1, slot.start), shown));
  }
  const [head = ''] = /[^\s(){};|,]*$/.exec(source.slice(0, slot.start)) ?? [];
  // `0{{id}}` may become a number (`0x1`, `0b1`, `0e1`), and `-{{id}}` is a parameter or a sign.
  const isNumber =
    /^[-+.]?\d/.test(head) || (/^[-+.]$/.test(head) && node?.type !== 'CommandParameter');
  if (kind === 'identifier' && !isNumber) return { context: 'name' };
  if (node?.type === 'VariableExpression') {
    return refuse(
      `\`${shown}\` is part of a variable's name; keep the values in a hashtable, \`$values[${shown}]\`, or make the parameter an \`identifier\`.`,
    );
  }
  if (
    [node, parents.at(-1)].some(
      (one) => one?.type === 'MemberExpression' && one.member.start <= slot.start,
    )
  ) {
    return refuse(`\`${shown}\` is the name of a member; make the parameter an \`identifier\`.`);
  }
  const [tail = ''] = /^(?:\{\{[^}]*\}\}|[^\s(){};|,])*/.exec(source.slice(slot.end)) ?? [];
  const word = head + shown + tail;
  if (isDash(word[0] ?? '') && head.length === 1) {
    return refuse(`\`${word}\` is a parameter's name; pass a hashtable by splatting instead.`);
  }
  return refuse(
    /["\u201c-\u201e]/.test(head + tail)
      ? `\`${shown}\` is only a part of \`${word}\`; put the whole into one pair of quotes.`
      : `\`${word}\` would be two arguments in places; write \`"${word}"\`.`,
  );
}
