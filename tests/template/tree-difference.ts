import type { Node } from '../../src/powershell/ast/ast.ts';
import type { TextRange } from '../../src/powershell/ast/node.ts';
import { fullNameOfType } from '../../src/powershell/ast/types.ts';
import { childrenOf } from '../../src/powershell/walk.ts';

/** A template with what stands in the place of its slots. */
export interface Filling {
  source: string;
  slots: readonly TextRange[];
  /** What each slot became. */
  pieces: readonly string[];
}

/** The script that the template became. */
export function fillingText({ source, slots, pieces }: Filling): string {
  let text = '';
  let at = 0;
  slots.forEach(({ start, end }, index) => {
    text += source.slice(at, start) + (pieces[index] ?? '');
    at = end;
  });
  return text + source.slice(at);
}

/**
 * Where the tree of a template and that of its rendering part, or undefined where they are the same
 * but for what stands in the place of a slot: a whole operand, or a part of a string or name.
 */
export function treeDifference(
  template: Node,
  rendered: Node,
  filling: Filling,
): string | undefined {
  const pairs: [Node, Node][] = [[template, rendered]];
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [wanted, found] = pair;
    const place = { start: moved(wanted.start, filling), end: moved(wanted.end, filling) };
    if (found.start !== place.start || found.end !== place.end) {
      return `${found.type} at ${found.start}-${found.end}, not ${wanted.type} at ${place.start}-${place.end}`;
    }
    if (wanted.type === 'HoleExpression') continue;
    const [one, other] = [describe(wanted, filling), describe(found, filling, wanted)];
    if (one !== other) return `${other}, not ${one}`;
    const [children, foundChildren] = [childrenOf(wanted), childrenOf(found)];
    if (children.length !== foundChildren.length) {
      return `${found.type} with ${foundChildren.length} children, not ${children.length}`;
    }
    children.forEach((child, index) => {
      const partner = foundChildren[index];
      if (partner) pairs.push([child, partner]);
    });
  }
  return undefined;
}

/** Where an offset of the template is in the script. */
function moved(offset: number, { slots, pieces }: Filling): number {
  let shift = 0;
  slots.forEach(({ start, end }, index) => {
    if (end <= offset && start < offset) shift += (pieces[index] ?? '').length - (end - start);
  });
  return offset + shift;
}

/** Details that are made of the text: where a slot stands in it, they differ. */
const ofTheText: ReadonlySet<string> = new Set([
  'value',
  'userPath',
  'parameterName',
  'name',
  'label',
]);

/** The type of a node with its details; without those that are the slot's where `of` holds one. */
function describe(node: Node, { slots }: Filling, of = node): string {
  const holdsSlot = slots.some(({ start, end }) => of.start <= start && end <= of.end);
  const details = Object.entries(node).flatMap(([name, value]) => {
    if (name === 'start' || name === 'end' || (holdsSlot && ofTheText.has(name))) return [];
    if (typeof value !== 'object') return [`${name} ${value}`];
    return node.type === 'ConstantExpression' ? [`${value.type} ${value.value}`] : [];
  });
  if ('typeName' in node) details.push(fullNameOfType(node.typeName));
  return details.join(', ');
}
