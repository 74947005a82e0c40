import type { TextRange } from '../powershell/ast/node.ts';
import { type LanguageVersion, languageVersions } from '../powershell/language-version.ts';
import type { ParseResult } from '../powershell/parse.ts';
import { parse } from '../powershell/parse.ts';
import type { Block, Runbook } from '../runbook/runbook.ts';
import type { BlockSource, RunbookSource } from '../runbook/runbook-source.ts';
import type { Rendering, SlotValue } from '../template/render.ts';
import { renderTemplate } from '../template/render.ts';
import { scanSlots } from '../template/scan-slots.ts';
import { promptsIn } from './prompts.ts';
import type { SampleValues } from './sample-values.ts';
import { sampleValues } from './sample-values.ts';
import { type Structure, structureOf } from './structure.ts';

/** A block, rendered and parsed in every way that the build tries. */
export interface BlockAnalysis {
  block: Block;
  /** The block with its plain sample values: what rules about syntax look at. */
  plain: ParsedRendering;
  /** Prompts of a console that stand in the plain rendering. */
  prompts: readonly TextRange[];
  /**
   * The plain rendering's tree, where all of the block is a script. Beside a syntax error or a prompt
   * stands what nobody meant, such as a console's output; further findings would be about that.
   */
  script?: ParseResult;
  /** Those in which slots have nasty values. */
  renderings: readonly TriedRendering[];
  /** Offset in `block.source` for an offset in the plain rendering's text. */
  sourceOffset(offset: number): number;
}

export interface PlacedRendering {
  rendering: Rendering;
  /** Where the values stand in the text. */
  values: readonly TextRange[];
  /** Slots that were refused and stand in the text as they are. */
  holes: readonly TextRange[];
}

export interface ParsedRendering extends PlacedRendering {
  /** Missing for `cmd` blocks, which PowerShell does not read. */
  parsed?: ParseResult;
}

/** A rendering with nasty values. It is judged at once: hundreds of trees would fill the memory. */
export interface TriedRendering {
  rendering: Rendering;
  /** The slots that have nasty values. */
  varied: readonly VariedSlot[];
  /**
   * It reads as the plain one does but for the values. Also where that is not known: the plain one
   * has errors, or a value was refused, so that this text is never copied.
   */
  keepsScript: boolean;
}

export interface VariedSlot {
  parameter: string;
  /** The nasty value. */
  raw: string;
  /** The block with this nasty value alone. */
  alone(): TriedRendering;
}

/** Renders and parses every block of a runbook with its examples' and with nasty values. */
export function analyseBlocks(source: RunbookSource, runbook: Runbook): readonly BlockAnalysis[] {
  const samples = sampleValues(runbook);
  const missing: SlotValue = { state: 'missing', label: 'value' };
  return source.blocks.map((blockSource) => {
    const { block } = blockSource;
    const plainLookup = (name: string): SlotValue => samples.get(name)?.plain ?? missing;
    const version = versionOf(block, runbook);
    const plain = parseRendering(blockSource, version, plainLookup);
    const parameters = [...new Set(blockSource.slots.map(({ parameter }) => parameter))];
    const nasty = parameters
      .map((parameter) => ({ parameter, values: samples.get(parameter)?.adversarial ?? [] }))
      .filter((slot) => slot.values.length > 0);
    const rounds = Math.max(0, ...nasty.map((slot) => slot.values.length));
    const { parsed, rendering, values } = plain;
    const expected = parsed?.errors.length === 0 ? structureOf(parsed, values) : undefined;
    const tryOut = (lookup: Lookup): Tried => {
      const placed = placeValues(blockSource, lookup);
      return {
        rendering: placed.rendering,
        keepsScript: !expected || hasProblems(placed) || readsAs(expected, placed, version),
      };
    };
    const renderings = Array.from({ length: rounds }, (_, round) =>
      renderVaried(tryOut, plainLookup, nasty, round),
    ).flat();
    const prompts = promptsIn(rendering.text, parsed);
    return {
      block,
      plain,
      prompts,
      ...(parsed && parsed.errors.length === 0 && prompts.length === 0 ? { script: parsed } : {}),
      renderings,
      sourceOffset: (offset: number) => toSource(blockSource, plain, offset),
    };
  });
}

/** The language of the shell that a block is pasted into; the newest where none is named. */
function versionOf(block: Block, { sessions }: Runbook): LanguageVersion {
  const shell = sessions.find(({ name }) => name === block.session)?.shell;
  return languageVersions.find((version) => shell === `powershell ${version}`) ?? '7';
}

type Lookup = (name: string) => SlotValue;
type Tried = Omit<TriedRendering, 'varied'>;

interface NastySlot {
  parameter: string;
  values: SampleValues['adversarial'];
}

/**
 * Every slot with another of its nasty values at once, so that a block is parsed as often as one slot
 * has values. Slots of one type take different ones: two stray quotes could make a sound pair.
 */
function renderVaried(
  tryOut: (lookup: Lookup) => Tried,
  plain: Lookup,
  nasty: readonly NastySlot[],
  round: number,
): TriedRendering[] {
  const chosen = new Map<string, SlotValue>();
  const varied: VariedSlot[] = [];
  for (const [index, { parameter, values }] of nasty.entries()) {
    const one = values[(round + index) % values.length];
    if (!one) continue;
    const raw = typeof one.raw === 'string' ? one.raw : one.raw.join(', ');
    chosen.set(parameter, one.value);
    const slot: VariedSlot = {
      parameter,
      raw,
      alone: () => ({
        ...tryOut((name) => (name === parameter ? one.value : plain(name))),
        varied: [slot],
      }),
    };
    varied.push(slot);
  }
  const together = tryOut((name) => chosen.get(name) ?? plain(name));
  // A value that its place refuses would hide what the others do.
  if (hasProblems(together) && varied.length > 1) return varied.map(({ alone }) => alone());
  return [{ ...together, varied }];
}

function hasProblems({ rendering }: Pick<PlacedRendering, 'rendering'>): boolean {
  return rendering.problems.length > 0;
}

/** Whether a rendering is read without an error and has the structure of the plain one. */
function readsAs(
  expected: Structure,
  { rendering, values, holes }: PlacedRendering,
  version: LanguageVersion,
): boolean {
  // The plain rendering keeps to the version, and a value is a literal, which all versions have.
  const parsed = parse(rendering.text, { version, holes, mayBeNewer: false });
  if (parsed.errors.length > 0) return false;
  const structure = structureOf(parsed, values);
  return (
    structure.length === expected.length && structure.every((part, at) => part === expected[at])
  );
}

function parseRendering(
  source: BlockSource,
  version: LanguageVersion,
  lookup: Lookup,
): ParsedRendering {
  const placed = placeValues(source, lookup);
  if (source.block.language !== 'powershell') return placed;
  const { rendering, holes } = placed;
  return { ...placed, parsed: parse(rendering.text, { version, holes }) };
}

function placeValues({ block, slots }: BlockSource, lookup: Lookup): PlacedRendering {
  const rendering = renderTemplate(block.template, lookup);
  const values: TextRange[] = [];
  // A slot that was refused is left as it stands; read as code it would be a block with a command.
  const holes: TextRange[] = [];
  const hasRefused = slots.some(({ context }) => !context);
  let at = 0;
  let index = 0;
  const pass = (segment: (typeof block.template.segments)[number]): void => {
    if (segment.type === 'text') {
      const left = hasRefused ? scanSlots(segment.text).slots : [];
      for (const { start, end } of left) holes.push({ start: at + start, end: at + end });
      at += segment.text.length;
    } else if (segment.type === 'optional') segment.segments.forEach(pass);
    else {
      const piece = rendering.pieces[index++] ?? '';
      values.push({ start: at, end: at + piece.length });
      at += piece.length;
    }
  };
  block.template.segments.forEach(pass);
  return { rendering, values, holes };
}

/** All slots are filled in the plain rendering, so text between two slots keeps its length. */
function toSource({ slots }: BlockSource, { values }: ParsedRendering, offset: number): number {
  const filled = slots.filter(({ context }) => context);
  let shift = 0;
  for (const [index, value] of values.entries()) {
    const slot = filled[index];
    if (!slot || offset < value.start) break;
    if (offset < value.end) return slot.start;
    shift = slot.end - value.end;
  }
  return offset + shift;
}
