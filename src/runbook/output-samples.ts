import { readOutput } from '../console-output/read-output.ts';
import type { Judgement } from '../expectations/judge.ts';
import { judge } from '../expectations/judge.ts';
import type { Values } from '../expectations/operand-value.ts';
import { parseGoCondition, parseRowTest } from '../expectations/parse-condition.ts';
import { pickRow } from '../expectations/pick-row.ts';
import { cellOf } from '../expectations/test-row.ts';
import { failureWords } from '../expectations/words.ts';
import { allTypes } from '../parameters/all-types.ts';
import type { ParameterDeclaration, RawValues } from '../parameters/declaration.ts';
import { checkValues } from '../parameters/values.ts';
import type { DiagnosticSink } from './diagnostic-sink.ts';
import type { FrontmatterResult } from './frontmatter.ts';
import type { Capture, CaptureSample, Expectation } from './runbook.ts';
import { suggest } from './suggest.ts';
import type { YamlPath, YamlPlaces } from './yaml-source.ts';

/** Tries the samples of a capture or an expectation, whose declaration is sound otherwise. */
export function checkSamples(
  sink: DiagnosticSink,
  result: FrontmatterResult,
  places: YamlPlaces,
  of: { path: YamlPath } & ({ capture: Capture } | { expectation: Expectation }),
): void {
  const path = [...of.path, 'samples'];
  if ('capture' in of) {
    for (const [index, sample] of of.capture.samples.entries()) {
      const at = [...path, index];
      const values = sampleValues(sink, result, places, at, sample.values);
      const fault = values && captureFault(of.capture, sample, values);
      if (fault) {
        sink.add('sample', places.value([...at, 'name']), `sample "${sample.name}" ${fault}`);
      }
    }
    return;
  }
  const { shape, go, samples } = of.expectation;
  const conditions = go.flatMap((source) => {
    const condition = parseGoCondition(source);
    return 'message' in condition ? [] : [condition];
  });
  for (const [index, { name, text, values: own, verdict }] of samples.entries()) {
    const at = [...path, index];
    const values = sampleValues(sink, result, places, at, own);
    if (values === undefined) continue;
    const judgement = judge(readOutput(text, shape), conditions, values);
    if (judgement.verdict === verdict) continue;
    const message = `sample "${name}" is judged "${judgement.verdict}"${whyOf(judgement, values)}, not "${verdict}"; mend the text, the conditions or the verdict`;
    sink.add('sample', places.value([...at, 'verdict']), message);
  }
}

/**
 * Values with which a sample is judged: its own, and for the rest those of the first example.
 * Undefined where one of them is faulty, which is said at its place.
 */
function sampleValues(
  sink: DiagnosticSink,
  { parameters, soundParameters, parameterNames, examples }: FrontmatterResult,
  places: YamlPlaces,
  path: YamlPath,
  own: RawValues,
): Values | undefined {
  const unknown = Object.keys(own).filter((name) => !parameterNames.includes(name));
  for (const name of unknown) {
    const message = `unknown parameter "${name}"${suggest(name, parameterNames)}`;
    sink.add('parameter-unknown', places.key([...path, 'values', name]), message);
  }
  if (unknown.length > 0 || soundParameters.length < parameterNames.length) return undefined;
  const states =
    Object.keys(own).length === 0
      ? exampleStates(parameters, examples[0]?.example.values)
      : checkValues(parameters, { ...examples[0]?.example.values, ...own }, allTypes);
  let isSound = true;
  for (const { name } of parameters) {
    const state = states.get(name);
    if (state?.state !== 'invalid') continue;
    isSound = false;
    // A faulty example is reported where it stands.
    if (!Object.hasOwn(own, name)) continue;
    const message = `sample's value of "${name}": ${state.message}`;
    sink.add('sample', places.value([...path, 'values', name]), message);
  }
  return isSound ? { parameters, states } : undefined;
}

const knownStates = new WeakMap<readonly ParameterDeclaration[], Values['states']>();

/** Most samples are judged with the same values. */
function exampleStates(
  parameters: readonly ParameterDeclaration[],
  values: RawValues = {},
): Values['states'] {
  const known = knownStates.get(parameters) ?? checkValues(parameters, values, allTypes);
  knownStates.set(parameters, known);
  return known;
}

function whyOf(judgement: Judgement, values: Values): string {
  if (judgement.verdict === 'go') return '';
  if (judgement.verdict === 'cannot tell') return ` (${judgement.reason})`;
  return ` (${judgement.failures.map((failure) => failureWords(failure, values)).join('; ')})`;
}

/** What is wrong with a sample of a capture, as the end of a sentence. */
function captureFault(capture: Capture, sample: CaptureSample, values: Values): string | undefined {
  const given = valuesGiven(capture, sample, values);
  const { gives } = sample;
  if ('refused' in given) {
    return gives === undefined
      ? undefined
      : `is refused (${given.refused}); mend the text, or write refused: true in place of gives`;
  }
  const found = Object.entries(given.cells);
  const shown = found.map(([name, text]) => `${name}: ${text}`).join(', ');
  if (gives === undefined) {
    return `gives { ${shown} }; write gives: { ${shown} }, or mend the text if it must be refused`;
  }
  const isSame =
    found.length === Object.keys(gives).length &&
    found.every(([name, text]) => {
      const wanted = gives[name];
      return wanted !== undefined && normalised(name, wanted, values) === text;
    });
  return isSame ? undefined : `gives { ${shown} }, not what "gives" says; mend one of them`;
}

function valuesGiven(
  { shape, row, take }: Capture,
  sample: CaptureSample,
  values: Values,
): { cells: Readonly<Record<string, string>> } | { refused: string } {
  const output = readOutput(sample.text, shape);
  if (output.state === 'refused') return { refused: output.reason };
  const tests = row === undefined ? undefined : parseRowTest(row);
  if (tests !== undefined && 'message' in tests) return { refused: tests.message };
  const pick = pickRow(output.rows, tests, values);
  if (pick.state === 'refused') return { refused: pick.reason };
  if (pick.state === 'ask' && sample.row === undefined) {
    return { refused: 'the reader must pick a row: add "row: 1", 2 or so' };
  }
  const index = pick.state === 'picked' ? pick.row : (sample.row ?? 0) - 1;
  const picked = output.rows[index];
  if (picked === undefined) return { refused: `there is no row ${index + 1}` };
  const cells: Record<string, string> = {};
  for (const [name, column] of Object.entries(take)) {
    const text = normalised(name, cellOf(picked, column) ?? '', values);
    if (text === undefined) return { refused: `${column} is no value of "${name}"` };
    cells[name] = text;
  }
  return { cells };
}

/** A value as its type writes it; undefined where the type refuses it, or where it is blank. */
function normalised(name: string, text: string, { parameters }: Values): string | undefined {
  const declaration = parameters.find((parameter) => parameter.name === name);
  if (declaration === undefined) return undefined;
  const { derive: _, when: _when, default: _default, ...own } = declaration;
  const state = checkValues([own], { [name]: text }, allTypes).get(name);
  return state?.state === 'value' ? state.text : undefined;
}
