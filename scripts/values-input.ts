import { readFileSync } from 'node:fs';
import type { RawValue, RawValues } from '../src/parameters/declaration.ts';
import { decodeText } from '../src/plan/decode-text.ts';
import { type GivenValues, parseJson, rawValuesOf } from '../src/plan/json-values.ts';
import type { ReadSets } from '../src/plan/value-set.ts';
import { readValuesCsv } from '../src/plan/values-csv.ts';
import { readValuesJson } from '../src/plan/values-json.ts';
import { UsageError } from './command.ts';

/**
 * Reads values as JSON, written by hand or saved by the page.
 *
 * @throws UsageError when the file cannot be read, is no JSON object or holds several sets
 */
export function readValuesFile(file: string): GivenValues {
  const text = textOfFile(file);
  let json: unknown;
  try {
    json = parseJson(text);
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (isSavedFile(json)) return valuesOfSavedFile(file, text);
  return givenValues(json, file);
}

/** @throws UsageError when the file cannot be read or is no table with a header */
export function readCsvFile(file: string, lists: ReadonlySet<string>): ReadSets {
  const table = readValuesCsv(textOfFile(file), lists);
  if ('refused' in table) throw new UsageError(`${file}: ${table.refused}`);
  return table;
}

/** @throws UsageError when it is no object */
export function givenValues(json: unknown, place?: string): GivenValues {
  const given = rawValuesOf(json);
  if (given !== undefined) return given;
  const message = 'values must be an object, such as {"oldGateway": "gw01.contoso.com"}';
  throw new UsageError(place === undefined ? message : `${place}: ${message}`);
}

function isSavedFile(json: unknown): boolean {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, 'format');
}

function valuesOfSavedFile(file: string, text: string): GivenValues {
  const read = readValuesJson(text);
  if ('refused' in read) throw new UsageError(`${file}: ${read.refused}`);
  const [set, ...more] = read.sets;
  if (set === undefined || more.length > 0) {
    const names = read.sets.map(({ name }) => name).join(', ');
    throw new UsageError(
      `${file} holds ${read.sets.length} sets (${names}); save one of them alone`,
    );
  }
  return { values: Object.fromEntries(set.values), errors: [] };
}

function textOfFile(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new UsageError(`${file} cannot be read; check the path`);
  }
  const text = decodeText(bytes);
  if (text === undefined) throw new UsageError(`${file} is not UTF-8; save it as UTF-8`);
  return text;
}

/**
 * Reads `name=value`; the value is what stands behind the first `=`, as it is.
 *
 * @throws UsageError without a name or without `=`
 */
export function readAssignments(assignments: readonly string[]): RawValues {
  const values: Record<string, RawValue> = Object.create(null);
  for (const assignment of assignments) {
    const at = assignment.indexOf('=');
    if (at < 1) throw new UsageError(`--set ${assignment} is no name=value`);
    values[assignment.slice(0, at).trim()] = assignment.slice(at + 1);
  }
  return values;
}
