import { type LanguageVersion, languageVersions } from '../powershell/language-version.ts';
import type { ParseResult } from '../powershell/parse.ts';
import { parse } from '../powershell/parse.ts';
import type { Block, Runbook } from '../runbook/runbook.ts';
import type { BlockSource, RunbookSource } from '../runbook/runbook-source.ts';
import type { Rendering, SlotValue } from '../template/render.ts';
import { renderTemplate } from '../template/render.ts';
import { sampleValues } from './sample-values.ts';

/** A block, rendered and parsed in every way that the build tries. */
export interface BlockAnalysis {
  block: Block;
  /** The block with its plain sample values: what rules about syntax look at. */
  plain: ParsedRendering;
  /** The plain one and those in which one slot has a nasty value. */
  renderings: readonly ParsedRendering[];
  /** Offset in `block.source` for an offset in the plain rendering's text. */
  sourceOffset(offset: number): number;
}

export interface ParsedRendering {
  rendering: Rendering;
  /** Missing for `cmd` blocks, which PowerShell does not read. */
  parsed?: ParseResult;
  /** Where the values stand in the text. */
  values: readonly { start: number; end: number }[];
  /** The slot that has a nasty value, and that value. */
  varied?: { parameter: string; raw: string };
}

/** Renders and parses every block of a runbook with its examples' and with nasty values. */
export function analyseBlocks(source: RunbookSource, runbook: Runbook): readonly BlockAnalysis[] {
  const samples = sampleValues(runbook);
  const missing: SlotValue = { state: 'missing', label: 'value' };
  return source.blocks.map((blockSource) => {
    const { block } = blockSource;
    const plainLookup = (name: string): SlotValue => samples.get(name)?.plain ?? missing;
    const version = versionOf(block, runbook);
    const plain = parseRendering(block, version, plainLookup);
    const parameters = [...new Set(blockSource.slots.map(({ parameter }) => parameter))];
    const varied = parameters.flatMap((parameter) =>
      (samples.get(parameter)?.adversarial ?? []).map(({ raw, value }) => ({
        ...parseRendering(block, version, (name) =>
          name === parameter ? value : plainLookup(name),
        ),
        varied: { parameter, raw: typeof raw === 'string' ? raw : raw.join(', ') },
      })),
    );
    return {
      block,
      plain,
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

function parseRendering(
  block: Block,
  version: LanguageVersion,
  lookup: (name: string) => SlotValue,
): ParsedRendering {
  const rendering = renderTemplate(block.template, lookup);
  const values: { start: number; end: number }[] = [];
  let at = 0;
  let index = 0;
  const pass = (segment: (typeof block.template.segments)[number]): void => {
    if (segment.type === 'text') at += segment.text.length;
    else if (segment.type === 'optional') segment.segments.forEach(pass);
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
    ...(block.language === 'powershell' ? { parsed: parse(rendering.text, { version }) } : {}),
  };
}

/** All slots are filled in the plain rendering, so text between two slots keeps its length. */
function toSource({ slots }: BlockSource, { values }: ParsedRendering, offset: number): number {
  let shift = 0;
  for (const [index, value] of values.entries()) {
    const slot = slots[index];
    if (!slot || offset < value.start) break;
    if (offset < value.end) return slot.start;
    shift = slot.end - value.end;
  }
  return offset + shift;
}
