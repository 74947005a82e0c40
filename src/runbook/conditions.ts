import { parseCondition } from '../parameters/condition.ts';
import type { ParameterDeclaration } from '../parameters/declaration.ts';
import type { DiagnosticSink } from './diagnostic-sink.ts';
import type { SourceRange } from './source-text.ts';
import { suggest } from './suggest.ts';

/**
 * Checks a condition that stands at `range`: its form, its parameters, and that a choice has the
 * option that it is compared with. Returns the names of its parameters.
 *
 * @param known names of all parameters, also of those whose declaration is faulty
 */
export function checkCondition(
  sink: DiagnosticSink,
  source: string,
  range: SourceRange,
  parameters: readonly ParameterDeclaration[],
  known: readonly string[],
): readonly string[] {
  const condition = parseCondition(source);
  if ('message' in condition) {
    sink.add('condition', range, condition.message);
    return [];
  }
  const written = sink.source.text.slice(range.start, range.end);
  const placeOf = (word: string): SourceRange => {
    const at = written.indexOf(word);
    if (at < 0) return range;
    return { start: range.start + at, end: range.start + at + word.length };
  };
  for (const { name, text } of condition) {
    if (!known.includes(name)) {
      sink.add(
        'parameter-unknown',
        placeOf(name),
        `unknown parameter "${name}"${suggest(name, known)}`,
      );
      continue;
    }
    const declaration = parameters.find((parameter) => parameter.name === name);
    const options = declaration?.options?.map(({ value }) => value);
    if (text === undefined || declaration?.type !== 'choice' || !options) continue;
    if (!options.some((option) => option.toLowerCase() === text.toLowerCase())) {
      sink.add(
        'condition',
        placeOf(text),
        `"${text}" is no option of "${name}"${suggest(text, options)}`,
      );
    }
  }
  return condition.map(({ name }) => name);
}
