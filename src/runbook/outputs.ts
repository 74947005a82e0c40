import type { OutputShape } from '../console-output/read-output.ts';
import type { Name, References } from '../expectations/condition.ts';
import { referencesOf, referencesOfTests } from '../expectations/condition.ts';
import { parseGoCondition, parseRowTest } from '../expectations/parse-condition.ts';
import type { ParameterDeclaration, ParameterTypeName } from '../parameters/declaration.ts';
import type { Collected } from './collect.ts';
import type { DiagnosticSink } from './diagnostic-sink.ts';
import type { FrontmatterResult } from './frontmatter.ts';
import { columnsOf } from './output-declarations.ts';
import { checkSamples } from './output-samples.ts';
import type { SourceRange } from './source-text.ts';
import { suggest } from './suggest.ts';
import type { YamlPath, YamlPlaces } from './yaml-source.ts';

/** Checks captures and expectations: forms, names, types, and that each sample gives what it says. */
export function checkOutputs(
  sink: DiagnosticSink,
  result: FrontmatterResult,
  places: YamlPlaces,
): void {
  const names = { sink, result, places };
  for (const capture of result.captures) {
    const path = ['captures', capture.name];
    const before = sink.found.length;
    checkShape(names, path, capture.shape);
    // Which columns there are is not known then.
    if (sink.found.length > before) continue;
    if (capture.row !== undefined) {
      const tests = parseRowTest(capture.row);
      const at = [...path, 'row'];
      if ('message' in tests) reportCondition(names, at, capture.row, tests);
      else checkNames(names, at, capture.row, referencesOfTests(tests), capture.shape);
    }
    checkTake(names, path, capture.take, capture.shape);
    if (sink.found.length === before) checkSamples(sink, result, places, { path, capture });
  }
  for (const expectation of result.expects) {
    const path = ['expects', expectation.name];
    const before = sink.found.length;
    checkShape(names, path, expectation.shape);
    if (sink.found.length > before) continue;
    for (const [index, source] of expectation.go.entries()) {
      const at = [...path, 'go', index];
      const condition = parseGoCondition(source);
      if ('message' in condition) reportCondition(names, at, source, condition);
      else checkNames(names, at, source, referencesOf(condition), expectation.shape);
    }
    if (sink.found.length === before) checkSamples(sink, result, places, { path, expectation });
  }
}

interface Context {
  sink: DiagnosticSink;
  result: FrontmatterResult;
  places: YamlPlaces;
}

function checkShape({ sink, places }: Context, path: YamlPath, shape: OutputShape): void {
  const { format, columns, pattern } = shape;
  const from = places.value([...path, 'from']);
  const hasColumns = format !== 'value' && format !== 'lines';
  if (hasColumns && (columns === undefined || columns.length === 0)) {
    sink.add('schema', from, `"from: ${format}" needs columns; add columns: [Name, State]`);
  } else if (!hasColumns && columns !== undefined) {
    const instead = format === 'value' ? 'its column is Value' : 'the pattern names its columns';
    const message = `"from: ${format}" has no columns; remove the key: ${instead}`;
    sink.add('schema', places.key([...path, 'columns']), message);
  }
  if (format !== 'lines') {
    if (pattern === undefined) return;
    const message = `"pattern" belongs to "from: lines", not "from: ${format}"; remove it`;
    sink.add('schema', places.key([...path, 'pattern']), message);
  } else if (pattern === undefined) {
    const message =
      '"from: lines" needs a pattern; add pattern: \'^(?<Name>\\S+): (?<Count>\\d+)$\'';
    sink.add('schema', from, message);
  } else if (!compiles(pattern)) {
    const message = 'pattern is not a valid regular expression; mend it';
    sink.add('schema', places.value([...path, 'pattern']), message);
  } else if (columnsOf(shape).length === 0) {
    const message = 'pattern names no column; write a part of it as (?<Name>…)';
    sink.add('schema', places.value([...path, 'pattern']), message);
  }
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

function reportCondition(
  { sink, places }: Context,
  path: YamlPath,
  source: string,
  { message, position }: { message: string; position: number },
): void {
  sink.add('expectation', placeIn(sink, places.value(path), source, position, 1), message);
}

/** Where a part of a condition stands in the file. */
function placeIn(
  sink: DiagnosticSink,
  range: SourceRange,
  source: string,
  position: number,
  length: number,
): SourceRange {
  const at = sink.source.text.slice(range.start, range.end).indexOf(source);
  // Quotes with escapes inside hold other text than what they say.
  if (at < 0) return range;
  const start = Math.min(range.start + at + position, range.end - 1);
  return { start, end: start + length };
}

function checkNames(
  { sink, result, places }: Context,
  path: YamlPath,
  source: string,
  { columns, parameters }: References,
  shape: OutputShape,
): void {
  const range = places.value(path);
  const placeOf = ({ name, start }: Name): SourceRange => {
    const length = source.startsWith(name, start) ? name.length : name.length + 4;
    return placeIn(sink, range, source, start, length);
  };
  for (const column of columns) checkColumn(sink, placeOf(column), column.name, shape);
  for (const { parameter, as } of parameters) {
    const own = parameter.name.replace(/\..*$/, '');
    if (!result.parameterNames.includes(own)) {
      const message = `unknown parameter "${own}"${suggest(own, result.parameterNames)}`;
      sink.add('parameter-unknown', placeOf(parameter), message);
      continue;
    }
    const declaration = result.parameters.find(({ name }) => name === own);
    const fault = declaration && typeFault(declaration, as, parameter.name !== own);
    if (fault) sink.add('reference-type', placeOf(parameter), fault);
  }
}

function checkColumn(
  sink: DiagnosticSink,
  range: SourceRange,
  column: string,
  shape: OutputShape,
): void {
  const known = columnsOf(shape);
  if (known.some((name) => name.toLowerCase() === column.toLowerCase())) return;
  sink.add('column-unknown', range, `unknown column "${column}"${suggest(column, known)}`);
}

const numbers: readonly ParameterTypeName[] = ['integer', 'decimal'];
const ordered: readonly ParameterTypeName[] = [...numbers, 'date', 'dateTime'];
const notInCells: readonly ParameterTypeName[] = ['list', 'credential', 'changeWindow'];

function typeFault(
  { name, type }: ParameterDeclaration,
  as: References['parameters'][number]['as'],
  isWindowPart: boolean,
): string | undefined {
  if (isWindowPart) return undefined;
  const is = `parameter "${name}" is of type ${type}`;
  if (as === 'list' && type !== 'list') return `${is}; here a list is needed: compare with "="`;
  if (as === 'number' && !ordered.includes(type)) {
    return `${is}; here a whole number, decimal, date or dateTime is needed`;
  }
  if (as === 'value' && notInCells.includes(type)) {
    const remedy = type === 'list' ? `write "Column in {{${name}}}"` : 'use another';
    return `${is}, which no cell holds; ${remedy}`;
  }
  return undefined;
}

function checkTake(
  { sink, result, places }: Context,
  path: YamlPath,
  take: Readonly<Record<string, string>>,
  shape: OutputShape,
): void {
  if (Object.keys(take).length === 0) {
    const message = 'a capture takes at least one value; write take: { parameter: Column }';
    sink.add('schema', places.value([...path, 'take']), message);
  }
  for (const [name, column] of Object.entries(take)) {
    const at = [...path, 'take', name];
    if (!result.parameterNames.includes(name)) {
      const message = `unknown parameter "${name}"${suggest(name, result.parameterNames)}`;
      sink.add('parameter-unknown', places.key(at), message);
    }
    checkColumn(sink, places.value(at), column, shape);
    const declaration = result.parameters.find((parameter) => parameter.name === name);
    if (declaration?.derive) {
      const message = `parameter "${name}" is derived; take the one that it is derived from`;
      sink.add('reference-type', places.key(at), message);
    } else if (declaration && notInCells.includes(declaration.type)) {
      const message = `parameter "${name}" is of type ${declaration.type}, which no cell holds; take another`;
      sink.add('reference-type', places.key(at), message);
    }
  }
}

/** `<Capture of="…">` and `<Expect of="…">` name what the frontmatter declares. */
export function checkPlacements(
  sink: DiagnosticSink,
  { components }: Collected,
  { captureNames, expectNames }: FrontmatterResult,
  stepIds: readonly string[],
): void {
  for (const { component } of components) {
    const isCapture = component.name === 'Capture';
    if (!isCapture && component.name !== 'Expect') continue;
    const of = component.attributes.get('of');
    const known = isCapture ? captureNames : expectNames;
    if (of && typeof of.value === 'string' && !known.includes(of.value)) {
      const kind = isCapture ? 'capture' : 'expectation';
      const key = isCapture ? 'captures' : 'expects';
      const remedy = known.length > 0 ? suggest(of.value, known) : `; declare it under "${key}:"`;
      sink.add('output-unknown', of.range, `unknown ${kind} "${of.value}"${remedy}`);
    }
    const step = component.attributes.get('outputOf');
    if (step && typeof step.value === 'string' && !stepIds.includes(step.value)) {
      const message = `unknown step "${step.value}"${suggest(step.value, stepIds)}`;
      sink.add('unknown-step', step.range, message);
    }
  }
}
