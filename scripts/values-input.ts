import { readFileSync } from 'node:fs';
import type { RawValue, RawValues } from '../src/parameters/declaration.ts';
import { UsageError } from './command.ts';

/**
 * Values as JSON gives them, as text: a number and a boolean count as what they are written like.
 *
 * @throws UsageError that names the value which is neither text, number, boolean nor a list of these
 */
export function rawValuesOf(json: unknown): RawValues {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) {
    throw new UsageError('values must be an object, such as {"oldGateway": "gw01.contoso.com"}');
  }
  const values: Record<string, RawValue> = Object.create(null);
  for (const [name, value] of Object.entries(json)) {
    const isList = Array.isArray(value);
    const texts = (isList ? value : [value]).map(textOfScalar);
    if (!texts.every((text) => text !== undefined)) {
      throw new UsageError(
        `value of "${name}" must be text, a number, true, false or a list of these`,
      );
    }
    values[name] = isList ? texts : (texts[0] ?? '');
  }
  return values;
}

function textOfScalar(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** @throws UsageError when the file cannot be read or is no JSON object */
export function readValuesFile(file: string): RawValues {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new UsageError(`${file} cannot be read; check the path`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
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
