import { z } from 'zod';

/**
 * The shape of the frontmatter. All scalars arrive as text (see yaml-source.ts); numbers and
 * booleans are read from it here. Messages are what an author sees behind `file:line:column`.
 */
const text = z.string({ error: (issue) => expected(issue.input, 'text') });
const line = text.refine((value) => value.trim() !== '' && !/[\n\r]/.test(value), {
  error: 'must be one line of text, and not empty',
});

function expected(input: unknown, what: string): string {
  if (input === undefined) return 'is missing';
  if (input === null) return `is empty; write ${what} or remove the key`;
  return `must be ${what}`;
}

function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, {
    error: (issue) => expected(issue.input, `one of ${values.join(', ')}`),
  });
}

const flag = oneOf(['true', 'false']).transform((value) => value === 'true');

function number(pattern: RegExp, what: string) {
  return z
    .string({ error: (issue) => expected(issue.input, what) })
    .regex(pattern, { error: `must be ${what}` })
    .transform(Number);
}
const count = number(/^\d{1,6}$/, 'a whole number');
const anyNumber = number(/^-?\d{1,15}(\.\d{1,10})?$/, 'a number');

function listOf<T extends z.ZodType>(item: T, what: string) {
  return z.array(item, { error: (issue) => expected(issue.input, what) });
}

/** An author may write one item without brackets. */
const names = z.union([listOf(line, 'a list of names'), line.transform((one) => [one])], {
  error: (issue) => expected(issue.input, 'text or a list of texts'),
});

const rawValue = z.union([text, z.array(text)], {
  error: (issue) => expected(issue.input, 'text or a list of texts'),
});

const label = line
  .refine((value) => !/['"`$<>\u2018-\u201F]/u.test(value), {
    error: 'must not hold quotes, a backtick, "$", "<" or ">": it stands in scripts as <<label>>',
  })
  .refine((value) => !value.startsWith('#'), {
    error: 'must not begin with "#": in a script it would begin a comment',
  });

const reference = line;
const condition = line;

const derive = z.discriminatedUnion(
  'form',
  [
    z.strictObject({
      form: z.literal('connectionString'),
      from: reference,
      set: z.record(z.string(), reference).default({}),
      append: z.record(z.string(), text).default({}),
    }),
    z.strictObject({ form: z.literal('hostLabel'), from: reference }),
    z.strictObject({ form: z.literal('domain'), from: reference }),
  ],
  { error: (issue) => expected(issue.input, 'form: connectionString, hostLabel or domain') },
);

export const ParameterSchema = z.strictObject(
  {
    type: line,
    of: line.optional(),
    label,
    hint: line.optional(),
    example: rawValue.optional(),
    default: rawValue.optional(),
    required: flag.optional(),
    min: anyNumber.optional(),
    max: anyNumber.optional(),
    minItems: count.optional(),
    maxItems: count.optional(),
    options: z
      .union([listOf(line, 'a list'), z.record(z.string(), label)], {
        error: (issue) => expected(issue.input, 'a list [A, B] or a map { a: Label A }'),
      })
      .optional(),
    pattern: z
      .strictObject(
        { expression: line, message: line },
        { error: (issue) => objectError(issue, '{ expression: …, message: … }') },
      )
      .optional(),
    differsFrom: reference.optional(),
    sameDomainAs: reference.optional(),
    after: reference.optional(),
    in: reference.optional(),
    requiredWhen: condition.optional(),
    when: condition.optional(),
    derive: derive.optional(),
    readAt: line.optional(),
    rule: line.optional(),
  },
  { error: (issue) => objectError(issue, '{ type: …, label: …, example: … }') },
);

const shells = [
  'powershell 2.0',
  'powershell 3.0',
  'powershell 4.0',
  'powershell 5.1',
  'powershell 7',
  'cmd',
] as const;

const session = z.strictObject(
  { host: line, shell: oneOf(shells), modules: names.default([]), commands: names.default([]) },
  { error: (issue) => objectError(issue, '{ host: …, shell: powershell 5.1, modules: [ … ] }') },
);

export const ExampleSchema = z.strictObject(
  {
    name: line,
    values: z.record(z.string(), rawValue, {
      error: (issue) => objectError(issue, 'a map of parameters and values'),
    }),
  },
  { error: (issue) => objectError(issue, '{ name: …, values: { … } }') },
);

const cell = number(/^[1-9]\d?$/, 'a whole number from 1 to 99');
const node = z.strictObject(
  {
    id: line,
    label: line,
    note: line.optional(),
    column: cell,
    row: cell,
    state: oneOf(['new', 'failed', 'gone']).optional(),
  },
  { error: (issue) => objectError(issue, '{ id: …, label: …, column: 1, row: 1 }') },
);
const link = z.strictObject(
  {
    from: line,
    to: line,
    label: line.optional(),
    style: oneOf(['standby', 'broken']).optional(),
  },
  { error: (issue) => objectError(issue, '{ from: …, to: … }') },
);
const panel = z.strictObject(
  {
    title: line,
    nodes: listOf(node, 'a list of nodes'),
    links: listOf(link, 'a list of links').default([]),
  },
  { error: (issue) => objectError(issue, '{ title: …, nodes: [ … ], links: [ … ] }') },
);
const figure = z.strictObject(
  { caption: line, alt: text.min(1), panels: listOf(panel, 'a list of panels') },
  { error: (issue) => objectError(issue, '{ caption: …, alt: …, panels: [ … ] }') },
);

const sampleValues = z.record(z.string(), rawValue, {
  error: (issue) => objectError(issue, 'a map of parameters and values'),
});
const outputName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*$/, { error: 'must be a letter, then letters and digits' });
/** How the text that a console printed is read. */
const outputShape = {
  from: oneOf(['table', 'list', 'csv', 'json', 'value', 'lines']),
  columns: names.optional(),
  pattern: line.optional(),
};

const captureSample = z.strictObject(
  {
    name: line,
    text,
    values: sampleValues.default({}),
    row: number(/^[1-9]\d{0,3}$/, 'the number of a row, from 1').optional(),
    gives: z
      .record(z.string(), text, {
        error: (issue) => objectError(issue, 'a map of parameters and values'),
      })
      .optional(),
    refused: flag.optional(),
  },
  { error: (issue) => objectError(issue, '{ name: …, text: …, gives: { … } }') },
);
export const CaptureSchema = z.strictObject(
  {
    ...outputShape,
    row: condition.optional(),
    take: z.record(z.string(), line, {
      error: (issue) => objectError(issue, 'a map of parameters and columns'),
    }),
    samples: listOf(captureSample, 'a list of { name, text, gives }').default([]),
  },
  { error: (issue) => objectError(issue, '{ from: table, columns: [ … ], take: { … } }') },
);

const expectationSample = z.strictObject(
  {
    name: line,
    text,
    values: sampleValues.default({}),
    verdict: oneOf(['go', 'no go', 'cannot tell']),
  },
  { error: (issue) => objectError(issue, '{ name: …, text: …, verdict: go }') },
);
export const ExpectationSchema = z.strictObject(
  {
    ...outputShape,
    go: listOf(condition, 'a list of conditions').min(1, { error: 'must hold a condition' }),
    samples: listOf(expectationSample, 'a list of { name, text, verdict }').default([]),
  },
  { error: (issue) => objectError(issue, '{ from: table, columns: [ … ], go: [ … ] }') },
);

export const parameterName = /^[A-Za-z][A-Za-z0-9]*$/;

export const FrontmatterSchema = z.strictObject({
  title: line,
  summary: line,
  product: line,
  appliesTo: names,
  risk: oneOf(['low', 'medium', 'high']),
  duration: count,
  parameters: z
    .record(
      z.string().regex(parameterName, { error: 'must be a letter, then letters and digits' }),
      ParameterSchema,
      { error: (issue) => objectError(issue, 'a map of names and declarations') },
    )
    .default({}),
  sessions: z
    .record(
      z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, {
        error: 'must be a letter, then letters, digits and "-"',
      }),
      session,
      { error: (issue) => objectError(issue, 'a map of names and sessions') },
    )
    .default({}),
  examples: listOf(ExampleSchema, 'a list of { name, values }').default([]),
  figure: figure.optional(),
  captures: z
    .record(outputName, CaptureSchema, {
      error: (issue) => objectError(issue, 'a map of names and captures'),
    })
    .default({}),
  expects: z
    .record(outputName, ExpectationSchema, {
      error: (issue) => objectError(issue, 'a map of names and expectations'),
    })
    .default({}),
});

export type FrontmatterData = z.output<typeof FrontmatterSchema>;
export type ParameterData = z.output<typeof ParameterSchema>;
export type CaptureData = z.output<typeof CaptureSchema>;
export type ExpectationData = z.output<typeof ExpectationSchema>;

function objectError(issue: { code?: string; input?: unknown }, what: string): string | undefined {
  return issue.code === 'unrecognized_keys' ? undefined : expected(issue.input, what);
}

const keysByPath: readonly [pattern: RegExp, keys: readonly string[]][] = [
  [/^$/, Object.keys(FrontmatterSchema.shape)],
  [/^parameters\/[^/]+$/, Object.keys(ParameterSchema.shape)],
  [/^parameters\/[^/]+\/derive$/, ['form', 'from', 'set', 'append']],
  [/^parameters\/[^/]+\/pattern$/, ['expression', 'message']],
  [/^sessions\/[^/]+$/, Object.keys(session.shape)],
  [/^examples\/\d+$/, Object.keys(ExampleSchema.shape)],
  [/^figure$/, Object.keys(figure.shape)],
  [/^figure\/panels\/\d+$/, Object.keys(panel.shape)],
  [/^figure\/panels\/\d+\/nodes\/\d+$/, Object.keys(node.shape)],
  [/^figure\/panels\/\d+\/links\/\d+$/, Object.keys(link.shape)],
  [/^captures\/[^/]+$/, Object.keys(CaptureSchema.shape)],
  [/^captures\/[^/]+\/samples\/\d+$/, Object.keys(captureSample.shape)],
  [/^expects\/[^/]+$/, Object.keys(ExpectationSchema.shape)],
  [/^expects\/[^/]+\/samples\/\d+$/, Object.keys(expectationSample.shape)],
];

/** Keys that the frontmatter knows at a path, for the suggestion beside an unknown one. */
export function knownKeysAt(path: readonly PropertyKey[]): readonly string[] {
  const id = path.map(String).join('/');
  return keysByPath.find(([pattern]) => pattern.test(id))?.[1] ?? [];
}
