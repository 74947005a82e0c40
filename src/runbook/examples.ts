import { allTypes } from '../parameters/all-types.ts';
import type { ParameterDeclaration } from '../parameters/declaration.ts';
import type { ValueState } from '../parameters/value-state.ts';
import { checkValues } from '../parameters/values.ts';
import type { DiagnosticSink } from './diagnostic-sink.ts';
import type { FrontmatterResult } from './frontmatter.ts';
import type { SourceRange } from './source-text.ts';
import { suggest } from './suggest.ts';
import type { YamlPath, YamlPlaces } from './yaml-source.ts';

/** Every example value must be one that its own type accepts, and every example a complete fill. */
export function checkExamples(
  sink: DiagnosticSink,
  { soundParameters: parameters, parameterNames, examples }: FrontmatterResult,
  places: YamlPlaces,
): void {
  for (const declaration of parameters) checkOwnValues(sink, declaration, places);
  const hasAllDeclarations = parameters.length === parameterNames.length;
  for (const { index, example } of examples) {
    const path = ['examples', index, 'values'];
    for (const name of Object.keys(example.values)) {
      const isDerived = parameters.some((one) => one.name === name && one.derive);
      if (!parameterNames.includes(name)) {
        sink.add(
          'parameter-unknown',
          places.key([...path, name]),
          `unknown parameter "${name}"${suggest(name, parameterNames)}`,
        );
      } else if (isDerived) {
        const message = `parameter "${name}" is derived; remove its value from the example`;
        sink.add('example', places.key([...path, name]), message);
      }
    }
    const states = checkValues(parameters, example.values, allTypes);
    for (const { name } of parameters) {
      const state = states.get(name);
      if (state?.state === 'invalid') {
        const refused = refusal(places, [...path, name], example.values[name], state);
        sink.add('example', refused.range, `example value of "${name}": ${refused.message}`);
      } else if (
        state?.state === 'missing' &&
        hasAllDeclarations &&
        !isDerivedName(parameters, name)
      ) {
        sink.add(
          'example',
          places.value(['examples', index, 'name']),
          `example "${example.name}" has no value for "${name}"; add one`,
        );
      }
    }
  }
}

function isDerivedName(parameters: readonly ParameterDeclaration[], name: string): boolean {
  return parameters.some((one) => one.name === name && one.derive !== undefined);
}

/** `example` and `default` of a declaration, judged without its relations to other parameters. */
function checkOwnValues(
  sink: DiagnosticSink,
  declaration: ParameterDeclaration,
  places: YamlPlaces,
): void {
  const { derive: _, when: _when, default: _default, ...own } = declaration;
  for (const key of ['example', 'default'] as const) {
    const value = declaration[key];
    if (value === undefined) continue;
    const path = ['parameters', declaration.name, key];
    const state = checkValues([own], { [declaration.name]: value }, allTypes).get(declaration.name);
    if (state?.state !== 'invalid') continue;
    const refused = refusal(places, path, value, state);
    sink.add('example', refused.range, `${key} of "${declaration.name}": ${refused.message}`);
  }
}

/** Points at the faulty item of a list where there is one. */
function refusal(
  places: YamlPlaces,
  path: YamlPath,
  value: unknown,
  state: Extract<ValueState, { state: 'invalid' }>,
): { range: SourceRange; message: string } {
  const item = state.items?.[0];
  const index = item && Array.isArray(value) ? value.indexOf(item.text) : -1;
  return index >= 0 && item
    ? { range: places.value([...path, index]), message: item.message }
    : { range: places.value(path), message: state.message };
}
