import type { RawValue, RawValues } from '../parameters/declaration.ts';

/** Values as they were given, and what is wrong with those that cannot be read. */
export interface GivenValues {
  values: RawValues;
  errors: readonly { parameter: string; message: string }[];
}

/**
 * Reads JSON. A number with more digits than a JavaScript number holds stays the text that it is:
 * a value is used as it was written or refused, never rounded.
 *
 * @throws SyntaxError, also for such a number where the engine does not tell its text
 */
export function parseJson(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ''), (...[, value, context]: unknown[]) => {
    if (typeof value !== 'number') return value;
    const source =
      typeof context === 'object' && context !== null && 'source' in context
        ? String(context.source)
        : String(value);
    const digits = source.replace(/e.*$/i, '').replace(/\D/g, '').replace(/^0+/, '');
    if (digits.length <= 15 && !(context === undefined && /e/i.test(source))) return value;
    if (context === undefined) throw new SyntaxError(`put the number ${source} in quotes`);
    return source;
  });
}

/**
 * Values as JSON gives them, as text: a number and a boolean count as what they are written like,
 * null as a field that is left empty. Undefined when it is no object.
 */
export function rawValuesOf(json: unknown): GivenValues | undefined {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) return undefined;
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
