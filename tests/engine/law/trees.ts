import { type EngineParse, parseInEngine } from '../judge.ts';

export interface FilledScript {
  text: string;
  /** Where the slots' texts stand, in order. */
  slots: readonly { start: number; end: number }[];
}

/**
 * The tokens and the tree of a script with everything about the slots' own text taken out: what
 * lies inside a slot, and the value of a string that holds one. Offsets count the template's own
 * text only. Two fillings of one template must agree in all of this.
 */
export async function skeleton(script: FilledScript): Promise<string[]> {
  const parse = await parseInEngine(script.text, { tokens: true });
  return [
    ...parse.errors.map(([id]) => `error ${id}`),
    ...treeLines(parse, script.slots),
    ...(parse.tokens ?? []).flatMap(([kind, start, end]) =>
      place(script.slots, start, end, () => `token ${kind}`),
    ),
  ];
}

/** Which details of a node are not made of the text of a slot in it. */
const ownDetails: Readonly<Record<string, [number, number?]>> = {
  StringConstantExpressionAst: [0, 1],
  ExpandableStringExpressionAst: [0, 1],
  VariableExpressionAst: [1],
  CommandAst: [1],
};

function treeLines(parse: EngineParse, slots: FilledScript['slots']): string[] {
  // Below a node that lies in a slot everything belongs to the slot's own subtree.
  let skipped = Number.POSITIVE_INFINITY;
  return parse.ast.flatMap(([depth, type, start, end, ...details]) => {
    if (depth > skipped) return [];
    const lines = place(slots, start, end, (holdsSlot) => {
      const shown = holdsSlot ? details.slice(...(ownDetails[type] ?? [])) : details;
      return `${depth} ${type} ${JSON.stringify(shown)}`;
    });
    skipped = lines.length === 0 ? depth : Number.POSITIVE_INFINITY;
    return lines;
  });
}

function place(
  slots: FilledScript['slots'],
  start: number,
  end: number,
  name: (holdsSlot: boolean) => string,
): string[] {
  let before = 0;
  let inside = 0;
  let holdsSlot = false;
  for (const slot of slots) {
    if (slot.start > end) break;
    if (start >= slot.start && end <= slot.end && start < end) return [];
    if (slot.end <= start) before += slot.end - slot.start;
    else if (slot.end <= end) inside += slot.end - slot.start;
    const isPart = slot.end < end || (slot.end === end && slot.start < slot.end);
    if (slot.start > start && isPart) holdsSlot = true;
  }
  return [`${name(holdsSlot)} ${start - before}-${end - before - inside}`];
}
