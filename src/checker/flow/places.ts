import type { ParameterDeclaration } from '../../parameters/declaration.ts';
import type { TextRange } from '../../powershell/ast/node.ts';
import { partition } from '../../powershell/partition.ts';
import type { ShellName } from '../../runbook/runbook.ts';
import type { RunbookSource } from '../../runbook/runbook-source.ts';
import type { SourceRange } from '../../runbook/source-text.ts';
import { filters } from '../../template/filters.ts';
import type { FilterName } from '../../template/template.ts';
import type { BlockAnalysis } from '../analyse-block.ts';

/** A range of the plain rendering in the block's source. */
export function inSource({ sourceOffset }: BlockAnalysis, { start, end }: TextRange): SourceRange {
  return { start: sourceOffset(start), end: sourceOffset(end) };
}

/** What the reader pastes a block into; undefined where it names no session. */
export function shellOf(source: RunbookSource, { block }: BlockAnalysis): ShellName | undefined {
  return source.runbook?.sessions.find(({ name }) => name === block.session)?.shell;
}

/** A slot of a block and where its value stands in the plain rendering. */
export interface PlacedSlot extends TextRange {
  parameter: string;
  filters: readonly FilterName[];
  declaration: ParameterDeclaration | undefined;
}

const made = new WeakMap<BlockAnalysis, readonly PlacedSlot[]>();

/** In the order of the text. */
function slotsOf(source: RunbookSource, analysis: BlockAnalysis): readonly PlacedSlot[] {
  let slots = made.get(analysis);
  if (!slots) {
    const { block, plain } = analysis;
    const written = source.blocks.find((one) => one.block === block)?.slots ?? [];
    slots = plain.values.flatMap(({ start, end }, index) => {
      const slot = written[index];
      if (!slot) return [];
      const { parameter } = slot;
      const [name] = parameter.split('.');
      const declaration = source.runbook?.parameters.find((one) => one.name === name);
      return [{ start, end, parameter, filters: slot.filters, declaration }];
    });
    made.set(analysis, slots);
  }
  return slots;
}

const none: readonly PlacedSlot[] = [];

/** Slots whose value stands in a range, or is all of it. */
export function slotsIn(
  source: RunbookSource,
  analysis: BlockAnalysis,
  { start, end }: TextRange,
): readonly PlacedSlot[] {
  if (analysis.plain.values.length === 0) return none;
  const slots = slotsOf(source, analysis);
  // Every operand is asked, so the first one is looked up, not searched.
  const first = partition(slots, (slot) => slot.start < start);
  let after = first;
  while ((slots[after]?.end ?? Number.POSITIVE_INFINITY) <= end) after += 1;
  return after === first ? none : slots.slice(first, after);
}

/** Signs of a language; the filter itself also encodes some that matter in few places only. */
const regexSigns = /[\\*+?|{}[\]()^$.]/;

/** Whether one of the values that the slot is tried with means more than itself in the language. */
export function needsFilter(
  { plain, renderings }: BlockAnalysis,
  slot: PlacedSlot,
  filter: FilterName,
): boolean {
  // Both read `+3`, and write digits or a name.
  if (slot.declaration?.type === 'integer' || slot.declaration?.type === 'boolean') return false;
  const encode = filters[filter];
  const value = plain.rendering.text.slice(slot.start, slot.end);
  const isQuoted = /^'.*'$/s.test(value);
  const bare = isQuoted ? value.slice(1, -1) : value;
  return [
    bare,
    ...renderings.flatMap(({ varied }) =>
      varied.flatMap(({ parameter, raw }) => (parameter === slot.parameter ? raw : [])),
    ),
  ].some((text) => (filter === 'regex' ? regexSigns.test(text) : encode(text) !== text));
}
