import { readFileSync } from 'node:fs';
import type { RawValue, RawValues } from '../src/parameters/declaration.ts';
import { UsageError } from './command.ts';

/** Values as they were given, and what is wrong with those that cannot be read. */
export interface GivenValues {
  values: RawValues;
  errors: readonly { parameter: string; message: string }[];
}

/**
 * Reads JSON. A number with more digits than a JavaScript number holds stays the text that it is:
 * a value is used as it was written or refused, never rounded.
 *
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ''), (...[, value, context]: unknown[]) => {
    if (typeof value !== 'number' || typeof context !== 'object' || context === null) return value;
    const source = 'source' in context ? String(context.source) : '';
    const digits = source.replace(/e.*$/i, '').replace(/\D/g, '').replace(/^0+/, '');
    return digits.length > 15 ? source : value;
  });
}

/**
 * Values as JSON gives them, as text: a number and a boolean count as what they are written like,
 * null as a field that is left empty.
 *
 * @throws UsageError when it is no object
 */
export function rawValuesOf(json: unknown): GivenValues {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) {
    throw new UsageError('values must be an object, such as {"oldGateway": "gw01.contoso.com"}');
  }
  const values: Record<string, RawValue> = Object.create(null);
  const errors: { parameter: string; message: string }[] = [];
  for (const [name, value] of Object.entries(json)) {
    const isList = Array.isArray(value);
    const texts = (isList ? value : [value ?? '']).map(textOfScalar);
    if (texts.every((text) => text !== undefined)) {
      values[name] = isList ? texts : (texts[0] ?? '');
    } else {
      const message = `value of "${name}" must be text, a number, true, false or a list of these`;
      errors.push({ parameter: name, message });
    }
  }
  return { values, errors };
}

function textOfScalar(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** @throws UsageError when the file cannot be read or is no JSON object */
export function readValuesFile(file: string): GivenValues {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`${file} cannot be read; check the path`);
  }
  let json: unknown;
  try {
    json = parseJson(text);
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  try {
    return rawValuesOf(json);
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : error}`);
  }
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
