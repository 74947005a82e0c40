import type { ParameterDeclaration, ParameterTypeName } from '../parameters/declaration.ts';
import { parameterTypeNames } from '../parameters/declaration.ts';
import { findTypeName } from '../parameters/find-type-name.ts';
import { compilePattern } from '../parameters/values.ts';
import type { DiagnosticSink } from './diagnostic-sink.ts';
import type { FrontmatterData, ParameterData } from './frontmatter-schema.ts';
import {
  CaptureSchema,
  ExampleSchema,
  ExpectationSchema,
  FrontmatterSchema,
  ParameterSchema,
  parameterName,
} from './frontmatter-schema.ts';
import { captureOf, expectationOf } from './output-declarations.ts';
import type { Capture, Example, Expectation, Figure, Session } from './runbook.ts';
import { reportIssue, valueAt } from './schema-issues.ts';
import { suggest } from './suggest.ts';
import type { Frontmatter, YamlMap } from './yaml-source.ts';

/** The frontmatter after its shape was checked; references are checked in references.ts. */
export interface FrontmatterContent {
  title: string;
  summary: string;
  product: string;
  appliesTo: readonly string[];
  risk: FrontmatterData['risk'];
  duration: number;
  parameters: readonly ParameterDeclaration[];
  sessions: readonly Session[];
  examples: readonly Example[];
  figure?: Figure;
  captures: readonly Capture[];
  expects: readonly Expectation[];
}

/** What is sound in the frontmatter, so that one fault does not hide the next. */
export interface FrontmatterResult {
  /** Missing when anything is wrong. */
  content?: FrontmatterContent;
  /** The declarations that could be read. */
  parameters: readonly ParameterDeclaration[];
  /** Those of them without a fault of their own, whose values can be judged. */
  soundParameters: readonly ParameterDeclaration[];
  /** Sound or not, so that no reference to a faulty one is called unknown. */
  parameterNames: readonly string[];
  sessionNames: readonly string[];
  /** The sound examples with their index in the file. */
  examples: readonly { index: number; example: Example }[];
  /** Those whose shape is right. */
  captures: readonly Capture[];
  expects: readonly Expectation[];
  /** Right or not. */
  captureNames: readonly string[];
  expectNames: readonly string[];
}

export const nothingSound: FrontmatterResult = {
  parameters: [],
  soundParameters: [],
  parameterNames: [],
  sessionNames: [],
  examples: [],
  captures: [],
  expects: [],
  captureNames: [],
  expectNames: [],
};

/** Checks the frontmatter against the schema. Every fault goes to the sink at its own place. */
export function readFrontmatter(sink: DiagnosticSink, frontmatter: Frontmatter): FrontmatterResult {
  const { data } = frontmatter;
  if (!data) return nothingSound;
  const before = sink.found.length;
  const result = FrontmatterSchema.safeParse(data);
  for (const issue of result.error?.issues ?? []) reportIssue(sink, frontmatter, issue);
  const { parameters, soundParameters } = readParameters(sink, frontmatter);
  const examples = readExamples(sink, frontmatter);
  const sound = {
    parameters,
    soundParameters,
    parameterNames: declaredNames(data, 'parameters'),
    sessionNames: declaredNames(data, 'sessions'),
    examples,
    captureNames: declaredNames(data, 'captures'),
    expectNames: declaredNames(data, 'expects'),
    captures: declaredNames(data, 'captures').flatMap((name) => {
      const read = CaptureSchema.safeParse(valueAt(data, ['captures', name])).data;
      return read ? [captureOf(name, read)] : [];
    }),
    expects: declaredNames(data, 'expects').flatMap((name) => {
      const read = ExpectationSchema.safeParse(valueAt(data, ['expects', name])).data;
      return read ? [expectationOf(name, read)] : [];
    }),
  };
  if (!result.data || sink.found.length > before) return sound;
  const { sessions, ...rest } = result.data;
  return {
    ...sound,
    content: {
      ...rest,
      parameters,
      captures: sound.captures,
      expects: sound.expects,
      sessions: Object.entries(sessions).map(([name, session]) => ({ name, ...session })),
    },
  };
}

function declaredNames(data: YamlMap, key: string): readonly string[] {
  const map = data[key];
  return map && typeof map === 'object' && !Array.isArray(map) ? Object.keys(map) : [];
}

/** What a type needs besides its name, and what makes no sense with it. */
function readParameters(
  sink: DiagnosticSink,
  { data, places }: Frontmatter,
): Pick<FrontmatterResult, 'parameters' | 'soundParameters'> {
  const parameters: ParameterDeclaration[] = [];
  const soundParameters: ParameterDeclaration[] = [];
  for (const name of data ? declaredNames(data, 'parameters') : []) {
    const path = ['parameters', name];
    const typeOf = (key: 'type' | 'of'): ParameterTypeName | undefined => {
      const written = valueAt(data, [...path, key]);
      if (typeof written !== 'string') return undefined;
      const found = findTypeName(written);
      if (!found) {
        sink.add(
          'unknown-type',
          places.value([...path, key]),
          `unknown type "${written}"${suggest(written, parameterTypeNames)}`,
        );
      }
      return found;
    };
    const type = typeOf('type');
    const of = typeOf('of');
    const declaration = ParameterSchema.safeParse(valueAt(data, path)).data;
    if (!type || !declaration) continue;
    const faults = typeFaults(name, type, of, declaration);
    for (const [key, message] of faults) {
      sink.add('schema', places.key([...path, key]), message);
    }
    const parsed = declarationOf(name, type, of, declaration);
    parameters.push(parsed);
    if (faults.length === 0 && parameterName.test(name)) soundParameters.push(parsed);
  }
  return { parameters, soundParameters };
}

function typeFaults(
  name: string,
  type: ParameterTypeName,
  of: ParameterTypeName | undefined,
  data: ParameterData,
): [key: string, message: string][] {
  const faults: [string, string][] = [];
  const only = (key: keyof ParameterData, types: readonly ParameterTypeName[]) => {
    if (data[key] !== undefined && !types.includes(type) && !(of && types.includes(of))) {
      faults.push([
        key,
        `"${key}" of parameter "${name}" belongs to type ${types.join(' or ')}, not ${type}`,
      ]);
    }
  };
  only('of', ['list']);
  only('minItems', ['list']);
  only('maxItems', ['list']);
  only('options', ['choice']);
  only('min', ['integer', 'decimal', 'text']);
  only('max', ['integer', 'decimal', 'text']);
  if (type === 'list' && data.of === undefined) {
    faults.push(['type', `list "${name}" needs the type of its items: add "of: fqdn" or another`]);
  }
  if (of === 'list' || of === 'credential' || of === 'changeWindow') {
    faults.push(['of', `a list of ${of} is not possible; use another type for the items`]);
  }
  if ((type === 'choice' || of === 'choice') && data.options === undefined) {
    faults.push(['type', `choice "${name}" needs its options: add "options: [A, B]"`]);
  }
  const values = data.options ? optionsOf(data.options).map(({ value }) => value) : undefined;
  const double = values?.find((value, index) => values.indexOf(value) < index);
  if (values?.length === 0) faults.push(['options', `choice "${name}" has no options; add some`]);
  if (double !== undefined) {
    faults.push(['options', `option "${double}" of "${name}" stands twice; remove one`]);
  }
  if (data.min !== undefined && data.max !== undefined && data.min > data.max) {
    faults.push(['max', `"max" of parameter "${name}" is below its "min"`]);
  }
  if (data.pattern && !compiles(data.pattern.expression)) {
    faults.push(['pattern', `pattern of parameter "${name}" is not a valid regular expression`]);
  }
  for (const key of ['differsFrom', 'sameDomainAs', 'after', 'in'] as const) {
    if (data[key] === name)
      faults.push([key, `parameter "${name}" refers to itself; name another`]);
  }
  if (data.derive?.from === name) {
    faults.push(['derive', `parameter "${name}" is derived from itself; name another`]);
  }
  if (data.rule && !data.readAt) {
    faults.push(['rule', `"rule" of parameter "${name}" needs "readAt": the step that shows it`]);
  }
  return faults;
}

function compiles(expression: string): boolean {
  try {
    compilePattern(expression);
    return true;
  } catch {
    return false;
  }
}

function declarationOf(
  name: string,
  type: ParameterTypeName,
  of: ParameterTypeName | undefined,
  data: ParameterData,
): ParameterDeclaration {
  const { type: _type, of: _of, options, required, pattern, ...rest } = data;
  return {
    ...rest,
    name,
    type,
    ...(of ? { of } : {}),
    ...(pattern && compiles(pattern.expression) ? { pattern } : {}),
    required: required ?? data.requiredWhen === undefined,
    ...(options ? { options: optionsOf(options) } : {}),
  };
}

function optionsOf(
  options: readonly string[] | Readonly<Record<string, string>>,
): readonly { value: string; label: string }[] {
  return Array.isArray(options)
    ? options.map((value: string) => ({ value, label: value }))
    : Object.entries(options).map(([value, label]) => ({ value, label }));
}

function readExamples(
  sink: DiagnosticSink,
  { data, places }: Frontmatter,
): readonly { index: number; example: Example }[] {
  const written = data?.examples;
  const seen = new Set<string>();
  return (Array.isArray(written) ? written : []).flatMap((item, index) => {
    const example = ExampleSchema.safeParse(item).data;
    if (!example) return [];
    if (seen.has(example.name)) {
      sink.add(
        'duplicate-key',
        places.value(['examples', index, 'name']),
        `two examples are named "${example.name}"; rename one`,
      );
    }
    seen.add(example.name);
    return [{ index, example }];
  });
}
