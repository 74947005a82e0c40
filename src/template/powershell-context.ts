import { isDash, isDoubleQuote, isSingleQuote } from '../powershell/characters.ts';
import type { ValueKind } from '../powershell/value.ts';
import type { Placed } from './cmd-context.ts';
import { isNativeCommand, runsCmd } from './native-commands.ts';
import type { ScannedSlot } from './scan-slots.ts';
import { childrenOf, findPath, type SlotTree, type TreeNode } from './slot-tree.ts';
import type { SlotContext } from './template.ts';

/** A slot and what is known around it while its place is judged. */
interface Site {
  source: string;
  slot: ScannedSlot;
  kind: ValueKind;
  tree: SlotTree;
  /** As written: `{{name}}`. */
  shown: string;
  /** From the root to the smallest node that holds the slot. */
  path: readonly TreeNode[];
}

/** Where a slot of a `powershell` fence stands, by the syntax tree; or why it cannot stand there. */
export function placeInPowerShell(
  source: string,
  slot: ScannedSlot,
  tree: SlotTree,
  kind: ValueKind,
): Placed {
  const shown = source.slice(slot.start, slot.end);
  const comment = tree.comments.find(({ start, end }) => start <= slot.start && slot.end <= end);
  const site = { source, slot, kind, tree, shown, path: findPath(tree, slot) };
  if (comment) return placeInComment(site, comment.start);
  const inner = site.path.at(-1);
  const outside = site.path.slice(0, -1);
  if (outside.some(({ type }) => type === 'ExpandableStringExpression')) {
    return placeInsideExpansion(site);
  }
  if (inner?.type === 'HoleExpression') return placeOperand(site);
  const string = inner && stringContext(source, inner);
  if (string) return placeInString(site, inner, string);
  return placeInName(site);
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

/** `$(…)` in a string: PowerShell counts its parentheses, those in quotes too. */
function placeInsideExpansion({ source, shown, path }: Site): Placed {
  const string = path.findLast(({ type }) => type === 'ExpandableStringExpression');
  const part = string && path[path.indexOf(string) + 1];
  if (part?.type === 'VariableExpression') {
    return refuse(
      `\`${source.slice(part.start, part.end)}\` would run into the value; write \`\${…}\` around the variable's name.`,
    );
  }
  return refuse(
    `\`${shown}\` stands inside \`$(…)\` of a string, where PowerShell counts the value's parentheses; assign it first, \`$value = ${shown}\`, and write \`$($value)\`.`,
  );
}

/** The context that a node's own quotes make, if it is a quoted string. */
function stringContext(source: string, node: TreeNode): SlotContext | undefined {
  if (!/^(StringConstant|ExpandableString)Expression$/.test(node.type)) return undefined;
  const isHere = source[node.start] === '@';
  const quote = source[isHere ? node.start + 1 : node.start] ?? '';
  if (isSingleQuote(quote)) return isHere ? 'singleQuotedHere' : 'singleQuoted';
  if (isDoubleQuote(quote)) return isHere ? 'doubleQuotedHere' : 'doubleQuoted';
  return undefined;
}

function placeInString(site: Site, string: TreeNode, context: SlotContext): Placed {
  const { source, slot, shown, kind, tree, path } = site;
  if (kind === 'list') {
    return refuse(`A list cannot stand in a string; write \`$($list -join ', ')\` of a variable.`);
  }
  if (kind === 'credential') return refuse('A credential cannot stand in a string.');
  if (context.startsWith('double')) {
    const variable = childrenOf(tree, string).find(({ end }) => end === slot.start);
    if (variable?.type === 'VariableExpression' && source[variable.start + 1] !== '{') {
      const name = source.slice(variable.start + 1, variable.end);
      return refuse(
        `The value would become part of the name \`$${name}\`; write \`\${${name}}${shown}\`.`,
      );
    }
    const before = source.slice(string.start, slot.start);
    const backticks = /`*$/.exec(before)?.[0].length ?? 0;
    if (backticks % 2 === 1) {
      return refuse(
        `The backtick would escape what \`${shown}\` begins with; remove it or double it.`,
      );
    }
    const escapes = /(`*)\$(?:[\w:]*)$/.exec(before);
    if (escapes && (escapes[1] ?? '').length % 2 === 0) {
      return refuse(
        `\`$\` before \`${shown}\` would begin a variable; write \`\`\` \`$${shown} \`\`\`.`,
      );
    }
  }
  const command = commandOf(path.slice(0, -1), tree);
  return command && isNativeCommand(source, tree, command)
    ? { context, native: true }
    : { context };
}

/** The command of which the innermost node of the path is an argument. */
function commandOf(path: readonly TreeNode[], _tree: SlotTree): TreeNode | undefined {
  const parent = path.at(-1);
  if (parent?.type === 'Command') return parent;
  return parent?.type === 'CommandParameter' ? path.at(-2) : undefined;
}

/** The slot is an operand by itself, unless its neighbours touch it. */
function placeOperand(site: Site): Placed {
  const { source, slot, kind, tree, path, shown } = site;
  const parents = path.slice(0, -1);
  const parent = parents.at(-1);
  const before = source[slot.start - 1] ?? '\n';
  const after = source.slice(slot.end, slot.end + 2) || '\n';
  const command = commandOf(parents, tree);
  const isName =
    /(\.|::)$/.test(source.slice(0, slot.start).slice(-2)) &&
    !/\.\.$/.test(source.slice(0, slot.start));
  if (isName || (command && isDash(before))) return placeInName(site);
  if (/^[\w{"'$@`\u2018-\u201e]/.test(after)) return placeInName(site);

  if (command) {
    if (!/^[\s),;|&}]/.test(after) || !/[\s:(,;|&{=]/.test(before)) return placeInName(site);
    const first = childrenOf(tree, command)[0];
    if (first && first.start >= slot.start) {
      return kind === 'string' || kind === 'identifier'
        ? { context: 'expression' }
        : refuse(`\`${shown}\` stands where a command's name is needed.`);
    }
    if (runsCmd(source, tree, command)) {
      return refuse('A value in a command line for cmd would be read by cmd; use a `cmd` fence.');
    }
    if (!isNativeCommand(source, tree, command)) return { context: 'argument' };
    return kind === 'credential'
      ? refuse('A native program cannot take a credential.')
      : { context: 'native' };
  }
  // `Get-X {{x}}.Length`: a word in places, a member in others.
  const outer = parents.findLast(({ type }) => !/^(Invoke)?Member|^Index/.test(type));
  if (parent !== outer && outer && /^Command(Parameter)?$/.test(outer.type))
    return placeInName(site);

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
function placeInName(site: Site): Placed {
  const { kind, source, slot, shown, path } = site;
  if (kind === 'identifier') return { context: 'name' };
  const inner = path.at(-1);
  if (inner?.type === 'VariableExpression') {
    return refuse(
      `\`${shown}\` is part of a variable's name; keep the values in a hashtable, \`$values[${shown}]\`, or make the parameter an \`identifier\`.`,
    );
  }
  const [head = ''] = /[^\s(){};|,]*$/.exec(source.slice(0, slot.start)) ?? [];
  const [tail = ''] = /^(?:\{\{[^}]*\}\}|[^\s(){};|,])*/.exec(source.slice(slot.end)) ?? [];
  const word = head + shown + tail;
  if (/^[.:\]]/.test(head.slice(-1)) && path.some(({ type }) => /Member/.test(type))) {
    return refuse(`\`${shown}\` is the name of a member; make the parameter an \`identifier\`.`);
  }
  if (isDash(word[0] ?? '') && head.length === 1) {
    return refuse(`\`${word}\` is a parameter's name; pass a hashtable by splatting instead.`);
  }
  const quoted = /["\u201c-\u201e]/.test(head + tail) ? undefined : `"${word}"`;
  return refuse(
    quoted
      ? `\`${word}\` would be two arguments in places; write \`${quoted}\`.`
      : `\`${shown}\` is only a part of \`${word}\`; put the whole into one pair of quotes.`,
  );
}
