import { createHash } from 'node:crypto';
import { compileTemplate } from '../template/compile.ts';
import type { Collected, CollectedStep } from './collect.ts';
import { collect, nothingCollected } from './collect.ts';
import { checkCondition } from './conditions.ts';
import { byPlace, DiagnosticSink } from './diagnostic-sink.ts';
import { checkExamples } from './examples.ts';
import { placeInFence } from './fence.ts';
import type { FrontmatterResult } from './frontmatter.ts';
import { nothingSound, readFrontmatter } from './frontmatter.ts';
import { checkLoops } from './loops.ts';
import { parseMdx } from './mdx.ts';
import { checkOutputs, checkPlacements } from './outputs.ts';
import { checkFigure, checkReferences } from './references.ts';
import type { Step } from './runbook.ts';
import { contentFolder, slugOfFile } from './runbook-files.ts';
import type { BlockSource, RunbookSource } from './runbook-source.ts';
import { slotParameters } from './slot-parameters.ts';
import { normaliseText, SourceText } from './source-text.ts';
import { buildSteps } from './steps.ts';
import { suggest } from './suggest.ts';
import type { YamlPlaces } from './yaml-source.ts';
import { readFrontmatterYaml } from './yaml-source.ts';

const nowhere: YamlPlaces = {
  key: () => ({ start: 0, end: 1 }),
  value: () => ({ start: 0, end: 1 }),
};

/**
 * Reads the text of an MDX file into a runbook. Never throws: each fault becomes a diagnostic at its
 * own place, and one fault does not hide the others where that can be avoided.
 *
 * @param file path for messages, relative to the working directory, with `/`
 * @param folder the content folder, for the slug
 */
export function readRunbook(text: string, file: string, folder = contentFolder): RunbookSource {
  const source = new SourceText(normaliseText(text));
  const sink = new DiagnosticSink(file, source);
  const frontmatter = readFrontmatterYaml(sink);
  const places = frontmatter?.places ?? nowhere;
  const result = frontmatter ? readFrontmatter(sink, frontmatter) : nothingSound;
  /** Without sound YAML every name would be unknown: one fault is enough. */
  const knowsNames = frontmatter?.data !== undefined;

  // Without its end the frontmatter would be read as text.
  const isOpen = frontmatter === undefined && source.text.startsWith('---');
  const tree = isOpen ? undefined : parseMdx(sink, frontmatter?.range.end ?? 0);
  const collected = tree ? collect(sink, tree) : nothingCollected();
  const steps = buildSteps(sink, collected, knowsNames ? result.sessionNames : undefined);
  const stepIds = [...steps.values()].map(({ id }) => id);
  checkReferences(sink, result, places, tree ? stepIds : undefined);
  checkExamples(sink, result, places);
  checkFigure(sink, result.content?.figure, places);
  checkOutputs(sink, result, places);
  if (knowsNames) {
    checkValueReferences(sink, collected, result);
    checkConditions(sink, collected, result);
    checkPlacements(sink, collected, result, stepIds);
    checkLoops(sink, collected, result);
  }
  const blocks = buildBlocks(sink, collected, steps, result, knowsNames);
  const stepOf = (step: CollectedStep | undefined): { step?: string } => {
    const id = step && steps.get(step)?.id;
    return id === undefined ? {} : { step: id };
  };

  return {
    file,
    text: source.text,
    ...(result.content && tree
      ? {
          runbook: {
            file,
            slug: slugOfFile(file, folder),
            contentHash: createHash('sha256').update(source.text).digest('hex'),
            ...result.content,
            steps: [...steps.values()],
            blocks: blocks.map(({ block }) => block),
          },
        }
      : {}),
    diagnostics: sink.found.sort(byPlace),
    frontmatter: places,
    steps: collected.steps.flatMap((written) => {
      const step = steps.get(written);
      const titleRange = written.component.attributes.get('title')?.range ?? written.openingTag;
      const { range } = written.component;
      return step ? [{ step, range, titleRange, hasRollback: written.hasRollback }] : [];
    }),
    blocks,
    samples: collected.samples,
    components: collected.components.map(({ component, step }) => ({
      ...component,
      ...stepOf(step),
    })),
    values: collected.values.map(({ in: step, ...value }) => ({ ...value, ...stepOf(step) })),
    links: collected.links,
    images: collected.images,
    headings: collected.headings,
    comments: collected.comments,
    placeAt: (offset) => source.placeAt(offset),
    offsetAt: (place) => source.offsetAt(place),
    placeInBlock: (block, offset) => placeInFence(source, block.line, block.source, offset),
    diagnose: (rule, range, message, severity) => sink.diagnose(rule, range, message, severity),
    diagnoseInBlock: (rule, block, { start, end }, message, severity) => {
      const place = placeInFence(source, block.line, block.source, start);
      const offset = source.offsetAt(place);
      const range = { start: offset, end: offset + Math.max(1, end - start) };
      return sink.diagnose(rule, range, message, severity);
    },
  };
}

function checkValueReferences(
  sink: DiagnosticSink,
  { values }: Collected,
  { parameterNames }: FrontmatterResult,
): void {
  for (const { parameter, range } of values) {
    const own = parameter.replace(/\.(start|end)$/, '');
    if (!parameterNames.includes(own)) {
      sink.add(
        'parameter-unknown',
        range,
        `unknown parameter "${parameter}"${suggest(parameter, parameterNames)}`,
      );
    }
  }
}

function checkConditions(
  sink: DiagnosticSink,
  { components }: Collected,
  { parameters, parameterNames }: FrontmatterResult,
): void {
  for (const { component } of components) {
    const name = component.name === 'Step' ? 'when' : component.name === 'When' ? 'is' : undefined;
    const condition = name && component.attributes.get(name);
    if (condition && typeof condition.value === 'string') {
      checkCondition(sink, condition.value, condition.range, parameters, parameterNames);
    }
  }
}

/** Compiles the fences; problems of their slots are reported where they stand in the file. */
function buildBlocks(
  sink: DiagnosticSink,
  { fences }: Collected,
  steps: ReadonlyMap<CollectedStep, Step>,
  result: FrontmatterResult,
  knowsNames: boolean,
): readonly BlockSource[] {
  return fences.map(({ info, source, range, step: collectedStep, when }, index) => {
    const step = collectedStep && steps.get(collectedStep);
    const session = info.session?.name ?? step?.session;
    if (knowsNames) checkSession(sink, info, session, result.sessionNames);
    const parameters = slotParameters(result, when);
    const compiled = compileTemplate(source, info.language, parameters, info.slots);
    const { line, column } = sink.source.placeAt(range.start);
    for (const problem of knowsNames ? compiled.problems : []) {
      const place = placeInFence(sink.source, line + 1, source, problem.start);
      const start = sink.source.offsetAt(place);
      const end = start + Math.max(1, problem.end - problem.start);
      sink.add(problem.id, { start, end }, problem.message);
    }
    const block = {
      index,
      ...(step ? { step: step.id } : {}),
      ...(session === undefined ? {} : { session }),
      language: info.language,
      changes: info.changes,
      slots: info.slots,
      rollback: info.rollback,
      when,
      source,
      template: compiled.template,
      line: line + 1,
      indent: column - 1,
    };
    return { block, range, infoRange: info.infoRange, slots: compiled.slots };
  });
}

function checkSession(
  sink: DiagnosticSink,
  info: Collected['fences'][number]['info'],
  session: string | undefined,
  known: readonly string[],
): void {
  // That a block names none is for the checker to say.
  if (session !== undefined && info.session && !known.includes(session)) {
    sink.add(
      'unknown-session',
      info.session.range,
      `unknown session "${session}"${suggest(session, known)}`,
    );
  }
}
