import { nearestName } from '../parameters/nearest-name.ts';
import type { TextRange } from '../powershell/ast/node.ts';
import { parse } from '../powershell/parse.ts';
import type { ValueKind } from '../powershell/value.ts';
import { type Placed, placeInCmd } from './cmd-context.ts';
import { findFilterProblem } from './filter-place.ts';
import { findOptionalPart, type OptionalPart, wholeLines } from './optional-parts.ts';
import { placeInPowerShell } from './powershell-context.ts';
import { type ScannedSlot, scanSlots, type TemplateProblem } from './scan-slots.ts';
import type { FilterName, SlotContext, SlotSegment, Template, TextSegment } from './template.ts';

export interface SlotParameter {
  kind: ValueKind;
  /** Its value may be empty. */
  optional: boolean;
}

/** A slot of the source with its place; `context` is missing where a problem says why. */
export interface CompiledSlot {
  start: number;
  end: number;
  parameter: string;
  filters: readonly FilterName[];
  isOptional: boolean;
  context?: SlotContext;
}

export interface Compilation {
  /** Slots with problems are left in it as plain text. */
  template: Template;
  problems: TemplateProblem[];
  slots: CompiledSlot[];
}

/**
 * Turns the text of a fence (LF line ends) into a template: finds the slots, asks the syntax tree
 * where each stands, and refuses those that could not be encoded there, with the rewrite that works.
 * `parameters` also holds `window.start` and `window.end` of change windows. Never throws.
 */
export function compileTemplate(
  source: string,
  language: 'powershell' | 'cmd',
  parameters: ReadonlyMap<string, SlotParameter>,
  slots = true,
): Compilation {
  if (!slots) return { template: textOnly(source), problems: [], slots: [] };
  const scanned = scanSlots(source);
  const problems = [...scanned.problems];
  if (scanned.slots.length === 0) return { template: textOnly(source), problems, slots: [] };

  const tree = language === 'powershell' ? parse(source, { holes: scanned.slots }) : undefined;
  const compiled: CompiledSlot[] = [];
  const segments = new Map<ScannedSlot, SlotSegment>();
  const parts: { part: TextRange; parameter: string }[] = [];
  for (const slot of scanned.slots) {
    const complain = (id: string, message: string) =>
      problems.push({ id, start: slot.start, end: slot.end, message });
    const placed = judge(slot);
    const { start, end, parameter, filters, isOptional } = slot;
    const one: CompiledSlot = { start, end, parameter, filters, isOptional };
    compiled.push(one);
    if ('message' in placed) {
      const isKnown =
        placed.id === 'slot-behind-fault' && problems.some(({ id }) => id === placed.id);
      if (!isKnown) complain(placed.id, placed.message);
      continue;
    }
    one.context = placed.context;
    segments.set(slot, { type: 'slot', parameter, filters, ...placed });
    if (!isOptional) continue;
    const part: OptionalPart = tree
      ? findOptionalPart(source, slot, tree)
      : findCmdPart(source, slot);
    if ('message' in part) complain(part.id, part.message);
    else parts.push({ part, parameter });
  }

  const merged = mergeParts(source, parts);
  for (const { start, end, message } of merged.clashes) {
    problems.push({ id: 'slot-optional', start, end, message });
  }
  problems.sort((one, other) => one.start - other.start);
  return { template: assemble(source, segments, merged.parts), problems, slots: compiled };

  function judge(slot: ScannedSlot): Placed {
    const known = parameters.get(slot.parameter);
    if (!known) return { id: 'slot-unknown', message: unknownParameter(slot.parameter) };
    const shown = source.slice(slot.start, slot.end);
    if (known.optional && !slot.isOptional) {
      return {
        id: 'slot-optional',
        message: `\`${slot.parameter}\` is optional, so its value may be empty; write \`${shown.replace(slot.parameter, `${slot.parameter}?`)}\`, which goes with what it belongs to, or make it required.`,
      };
    }
    const wrongFilter = findFilterProblem(source, slot, known.kind);
    if (wrongFilter) return { id: 'slot-filter', message: wrongFilter };
    // A filter makes text of whatever it gets.
    const kind = slot.filters.length > 0 && isScalar(known.kind) ? 'string' : known.kind;
    return tree
      ? placeInPowerShell(source, slot, tree, kind)
      : placeInCmd(source, slot, scanned.slots, kind);
  }

  function unknownParameter(name: string): string {
    const near = nearestName(name, parameters.keys());
    return `No parameter is called \`${name}\`${near ? `; did you mean \`${near}\`?` : '. Declare it in the frontmatter.'}`;
  }
}

const isScalar = (kind: ValueKind) => kind !== 'list' && kind !== 'credential';

function textOnly(text: string): Template {
  return { segments: text === '' ? [] : [{ type: 'text', text }] };
}

/** In cmd a whole line, or `/Name {{x?}}`. */
function findCmdPart(source: string, slot: ScannedSlot): OptionalPart {
  const pair = /[^\S\n]+[/-][A-Za-z]\w*[ :]$/.exec(source.slice(0, slot.start));
  if (pair && /^(?:\s|$)/.test(source.slice(slot.end))) return { start: pair.index, end: slot.end };
  const lineStart = source.lastIndexOf('\n', slot.start - 1) + 1;
  const newline = source.indexOf('\n', slot.end);
  return (
    wholeLines(source, lineStart, newline < 0 ? source.length : newline) ?? { start: 0, end: 0 }
  );
}

/** Parts of one parameter that lie in one another become one; those of two cannot. */
function mergeParts(source: string, found: readonly { part: TextRange; parameter: string }[]) {
  const parts: { start: number; end: number; parameter: string }[] = [];
  const clashes: (TextRange & { message: string })[] = [];
  for (const { part, parameter } of found) {
    const last = parts.at(-1);
    // The line before takes the line break with it; the last line would take it, too.
    const isNextLine = last?.end === part.start + 1 && source[part.start] === '\n';
    if (!last || last.end <= part.start) parts.push({ ...part, parameter });
    else if (isNextLine && last.parameter !== parameter) {
      parts.push({ ...part, start: last.end, parameter });
    } else if (last.parameter === parameter) {
      last.start = Math.min(last.start, part.start);
      last.end = Math.max(last.end, part.end);
    } else {
      clashes.push({
        ...part,
        message: `\`${last.parameter}\` and \`${parameter}\` are both optional in one part, which goes only as a whole; give each a part of its own.`,
      });
    }
  }
  return { parts, clashes };
}

function assemble(
  source: string,
  slots: ReadonlyMap<ScannedSlot, SlotSegment>,
  parts: readonly { start: number; end: number; parameter: string }[],
): Template {
  const between = (start: number, end: number) => {
    const segments: (TextSegment | SlotSegment)[] = [];
    let at = start;
    for (const [slot, segment] of slots) {
      if (slot.start < start || slot.end > end) continue;
      if (at < slot.start) segments.push({ type: 'text', text: source.slice(at, slot.start) });
      segments.push(segment);
      at = slot.end;
    }
    if (at < end) segments.push({ type: 'text', text: source.slice(at, end) });
    return segments;
  };
  let at = 0;
  const segments: Template['segments'][number][] = [];
  for (const { start, end, parameter } of parts) {
    segments.push(...between(at, start));
    segments.push({ type: 'optional', parameter, segments: between(start, end) });
    at = end;
  }
  segments.push(...between(at, source.length));
  return { segments };
}
