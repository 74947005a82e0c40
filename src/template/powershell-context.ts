import type { Node, NodeType } from '../powershell/ast/ast.ts';
import type { Command } from '../powershell/ast/commands.ts';
import { messageOf } from '../powershell/errors/messages.ts';
import { type HolePlace, locateHole } from '../powershell/holes.ts';
import type { ParseResult } from '../powershell/parse.ts';
import { isDash } from '../powershell/tokens/characters.ts';
import { TokenKind } from '../powershell/tokens/token-kind.ts';
import type { ValueKind } from '../powershell/value.ts';
import type { Placed } from './cmd-context.ts';
import { isMember, placeInName } from './name-place.ts';
import { isNativeCommand, runsCmd } from './native-commands.ts';
import type { ScannedSlot } from './scan-slots.ts';
import { beginsVariable, refuse, runsInto, type Site } from './site.ts';
import type { SlotContext } from './template.ts';

/** Where a slot of a `powershell` fence stands, by the syntax tree; or why it cannot stand there. */
export function placeInPowerShell(
  source: string,
  slot: ScannedSlot,
  tree: ParseResult,
  kind: ValueKind,
): Placed {
  const site = { source, slot, kind, tree, shown: source.slice(slot.start, slot.end) };
  const place = locateHole(tree, slot);
  if ('parents' in place && place.parents.some((node) => isArgumentOfCmd(source, node, slot))) {
    return refuse('A value in a command line for cmd would be read by cmd; use a `cmd` fence.');
  }
  const placed = placeAt(site, place);
  return 'context' in placed ? (findFault(site, place) ?? placed) : placed;
}

function placeAt(site: Site, place: HolePlace): Placed {
  switch (place.in) {
    case 'comment':
      return placeInComment(site, place.token.start);
    case 'operand':
      return placeOperand(site, place.node, place.parents);
    case 'string':
      return placeInString(site, place);
    case 'subexpression':
      return refuse(
        `\`${site.shown}\` stands inside \`$(…)\` of a string, where PowerShell counts the value's parentheses; assign it first, \`$value = ${site.shown}\`, and write \`$($value)\`.`,
      );
    case 'verbatim':
      return site.kind === 'identifier'
        ? { context: 'name' }
        : refuse(
            `Nothing after \`--%\` can be encoded; quote the arguments and leave \`--%\` out.`,
          );
    case 'name':
      return nameless.has(place.node.type) && site.tree.errors.length > 0
        ? behindFault(site.shown)
        : placeInName(site, place.node, place.parents);
  }
}

/** Why the place that was found is none that one can rely on. */
function findFault(site: Site, place: HolePlace): Placed | undefined {
  const isHidden = 'parents' in place && place.parents.some(isUnread);
  return findOwnFault(site) ?? (isHidden ? behindFault(site.shown) : undefined);
}

/** What PowerShell says about the slot itself. */
function findOwnFault({ slot, tree }: Site): Placed | undefined {
  const own = tree.errors.find(({ start, end }) => start === slot.start && end === slot.end);
  return own && refuse(messageOf(own.id, own.details));
}

function behindFault(shown: string): Placed {
  return {
    id: 'slot-behind-fault',
    message: `\`${shown}\` stands behind a fault; repair that first.`,
  };
}

function isUnread({ type }: Node): boolean {
  return type === 'ErrorStatement' || type === 'ErrorExpression';
}

/** These have no name: a slot that is no part of what is in them was skipped behind a fault. */
const nameless: ReadonlySet<NodeType> = new Set([
  'ScriptBlock',
  'NamedBlock',
  'StatementBlock',
  'Hashtable',
  'ErrorStatement',
  'ErrorExpression',
]);

/** However deep it stands in the line: `cmd /c ('dir ' + {{x}})`. */
function isArgumentOfCmd(source: string, node: Node, slot: ScannedSlot): boolean {
  if (node.type !== 'Command' || !runsCmd(source, node)) return false;
  return (node.elements[0]?.end ?? node.end) < slot.start;
}

function placeInComment({ source, shown, slot, kind }: Site, start: number): Placed {
  if (kind === 'list' || kind === 'credential') {
    return refuse(`A ${kind} cannot stand in a comment; write in words what it is.`);
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

const stringContexts: ReadonlyMap<TokenKind, SlotContext> = new Map([
  [TokenKind.StringLiteral, 'singleQuoted'],
  [TokenKind.StringExpandable, 'doubleQuoted'],
  [TokenKind.HereStringLiteral, 'singleQuotedHere'],
  [TokenKind.HereStringExpandable, 'doubleQuotedHere'],
]);

function placeInString(site: Site, place: HolePlace & { in: 'string' }): Placed {
  const { source, slot, shown, kind } = site;
  const { token, node, parents } = place;
  const context = stringContexts.get(token.kind);
  if (!context) return placeInName(site, node, parents);
  if (kind === 'list') {
    return refuse("A list cannot stand in a string; write `$($list -join ', ')` of a variable.");
  }
  if (kind === 'credential')
    return refuse(
      `A credential cannot stand in a string; assign it, \`$credential = ${shown}\`, and write \`$($credential.UserName)\`.`,
    );
  if (context.startsWith('double')) {
    const fault = findExpansion(source.slice(token.start, slot.start), shown);
    if (fault) return refuse(fault);
    const nested = node.type === 'ExpandableStringExpression' ? node.nestedExpressions : [];
    const variable = nested.find(({ end }) => end === slot.start);
    if (variable?.type === 'VariableExpression' && !variable.braced) {
      return refuse(runsInto(variable.userPath, shown));
    }
  }
  return isForProgram(site, parents) ? { context, native: true } : { context };
}

/** What stands right before a slot of an expandable string and would take the value's first signs. */
function findExpansion(before: string, shown: string): string | undefined {
  if ((/`*$/.exec(before)?.[0].length ?? 0) % 2 === 1) {
    return `The backtick would escape what \`${shown}\` begins with; remove it or double it.`;
  }
  if (/(?<!`)(?:``)*`u(?:\{[^}]*)?$/.test(before))
    return `\`${shown}\` stands inside an escape; end it before.`;
  const sign = /(`*)\$$/.exec(before);
  return sign && (sign[1] ?? '').length % 2 === 0 ? beginsVariable(shown) : undefined;
}

/** The command that has what these are the parents of as an argument. */
function commandOf(parents: readonly Node[]): Command | undefined {
  const command = parents.findLast(({ type }) => type !== 'CommandParameter');
  return command?.type === 'Command' ? command : undefined;
}

/** Whether a native program gets it, also as an element of a list. */
function isForProgram({ tree }: Site, parents: readonly Node[]): boolean {
  const command = commandOf(parents.filter(({ type }) => type !== 'ArrayLiteral'));
  return command !== undefined && isNativeCommand(tree, command);
}

/** The slot is an operand by itself, unless its neighbours touch it. */
function placeOperand(site: Site, node: Node, parents: readonly Node[]): Placed {
  const { source, slot, kind, shown } = site;
  const parent = parents.at(-1);
  if (parent?.type === 'PropertyMember' && parent.isLiteral) {
    return refuse(
      `\`${shown}\` cannot stand in an enum; write the value itself, or use a hashtable.`,
    );
  }
  if (isAttribute(parent) && !/^(?:string|number|boolean|identifier)$/.test(kind)) {
    return refuse(`A ${kind} cannot stand in an attribute; check the value in the script.`);
  }
  const isName = (named = parent) => placeInName(site, named, parents);
  const before = source[slot.start - 1] ?? '\n';
  const isBehindDash = isDash(before.charCodeAt(0));
  const after = source.slice(slot.end, slot.end + 2) || '\n';
  const command = commandOf(parents);
  if (isMember(parent) && parent.member.start === slot.start) return isName();
  if (command && isBehindDash) return isName();
  if (/^[\w{"'$@`\\\u2018-\u201e]/.test(after)) return isName();
  // `5{{x}}` and `a{{x}}` read as one word, whatever the example looked like.
  const isGlued = !/[\s([{,;=|&\]!+*/%]/.test(before) && !isBehindDash;
  if (/\de[-+]$/i.test(source.slice(0, slot.start))) return isName();
  if (isGlued && !command && !source.slice(0, slot.start).endsWith('..')) return isName();

  if (command) {
    if (!/^[\s),;|&}]/.test(after) || !/[\s:(,;|&{=]/.test(before)) return isName();
    if (command.elements[0]?.start === slot.start) {
      if (command.invocationOperator === 'Unknown') return findOwnFault(site) ?? isName(node);
      return kind === 'string' || kind === 'identifier'
        ? { context: 'expression' }
        : refuse(
            `\`${shown}\` stands where a command's name is needed; write \`& "${shown}"\`, or make the parameter a \`text\`.`,
          );
    }
    if (!isForProgram(site, parents)) return { context: 'argument' };
    return kind === 'credential'
      ? refuse(
          `A native program cannot take a credential; use a cmdlet with \`-Credential ${shown}\`.`,
        )
      : { context: 'native' };
  }
  // `Get-X {{x}}.Length`: a word in places, a member in others.
  const outer = parents.findLast((node) => !reachesInto(node));
  const isLeftmost = parents.some((node) => reachesInto(node) && node.start === slot.start);
  if (isLeftmost && outer && /^Command(Parameter)?$/.test(outer.type)) return isName();

  if (parent?.type === 'Hashtable' && /^\s*=/.test(source.slice(slot.end))) {
    if (kind === 'list' || kind === 'credential') {
      return refuse(
        kind === 'list'
          ? `A list cannot be the key of a hashtable; fill it in a loop, \`foreach ($key in ${shown}) { $table[$key] = 1 }\`.`
          : `A credential cannot be the key of a hashtable; write \`${shown}.UserName\` in parentheses.`,
      );
    }
  }
  const touches = !/^[\s),;|&}\]=]/.test(after) || isBehindDash || before === '+' || before === '.';
  if (parent?.type === 'ArrayLiteral' && isForProgram(site, parents)) return { context: 'native' };
  return { context: touches ? 'member' : 'expression' };
}

function isAttribute(node: Node | undefined): boolean {
  return node?.type === 'Attribute' || node?.type === 'NamedAttributeArgument';
}

/** `a.b`, `a.b()` and `a[b]`. */
function reachesInto(node: Node): boolean {
  return isMember(node) || node.type === 'IndexExpression';
}
