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

/** A block, rendered and parsed in every way that the build tries. */
export interface BlockAnalysis {
  block: Block;
  /** The block with its plain sample values: what rules about syntax look at. */
  plain: ParsedRendering;
  /** The plain one and those in which slots have nasty values. */
  renderings: readonly ParsedRendering[];
  /** Prompts of a console that stand in the plain rendering. */
  prompts: readonly TextRange[];
  /**
   * The plain rendering's tree, where all of the block is a script. Beside a syntax error or a prompt
   * stands what nobody meant, such as a console's output; further findings would be about that.
   */
  script?: ParseResult;
  /** Offset in `block.source` for an offset in the plain rendering's text. */
  sourceOffset(offset: number): number;
}

export interface ParsedRendering {
  rendering: Rendering;
  /** Missing for `cmd` blocks, which PowerShell does not read. */
  parsed?: ParseResult;
  /** Where the values stand in the text. */
  values: readonly { start: number; end: number }[];
  /** The slots that have nasty values. */
  varied?: readonly VariedSlot[];
}

export interface VariedSlot {
  parameter: string;
  /** The nasty value. */
  raw: string;
  /** The block with this nasty value alone. */
  alone(): ParsedRendering;
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
      .filter(({ values }) => values.length > 0);
    const rounds = Math.max(0, ...nasty.map(({ values }) => values.length));
    const varied = Array.from({ length: rounds }, (_, round) =>
      renderVaried(
        (lookup) => parseRendering(blockSource, version, lookup),
        plainLookup,
        nasty,
        round,
      ),
    ).flat();
    const { parsed, rendering } = plain;
    const prompts = promptsIn(rendering.text, parsed);
    return {
      block,
      plain,
      prompts,
      ...(parsed && parsed.errors.length === 0 && prompts.length === 0 ? { script: parsed } : {}),
      renderings: [plain, ...varied],
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

interface NastySlot {
  parameter: string;
  values: SampleValues['adversarial'];
}

/**
 * Every slot with another of its nasty values at once, so that a block is parsed as often as one slot
 * has values. Slots of one type take different ones: two stray quotes could make a sound pair.
 */
function renderVaried(
  render: (lookup: Lookup) => ParsedRendering,
  plain: Lookup,
  nasty: readonly NastySlot[],
  round: number,
): ParsedRendering[] {
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
        ...render((name) => (name === parameter ? one.value : plain(name))),
        varied: [slot],
      }),
    };
    varied.push(slot);
  }
  const together = render((name) => chosen.get(name) ?? plain(name));
  // A value that its place refuses would hide what the others do.
  if (together.rendering.problems.length > 0 && varied.length > 1) {
    return varied.map(({ alone }) => alone());
  }
  return [{ ...together, varied }];
}

function parseRendering(
  { block, slots }: BlockSource,
  version: LanguageVersion,
  lookup: (name: string) => SlotValue,
): ParsedRendering {
  const rendering = renderTemplate(block.template, lookup);
  const values: { start: number; end: number }[] = [];
  // A slot that was refused is left as it stands; read as code it would be a block with a command.
  const holes: { start: number; end: number }[] = [];
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
  return {
    rendering,
    values,
    ...(block.language === 'powershell'
      ? { parsed: parse(rendering.text, { version, holes }) }
      : {}),
  };
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
