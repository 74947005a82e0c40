import { z } from 'zod';
import { parameterTypeNames } from '../parameters/declaration.ts';
import type { CaptureSchema, ExpectationSchema, ParameterSchema } from './frontmatter-schema.ts';
import { FrontmatterSchema } from './frontmatter-schema.ts';

/*
 * The frontmatter's shape as JSON Schema, for editors: completion, and a first look at what is
 * missing. The checker says the same and more.
 */

const inFrontmatter: Readonly<Record<keyof typeof FrontmatterSchema.shape, string>> = {
  title: 'What the runbook does, as the page is called.',
  summary: 'One sentence below the title and in lists.',
  product: 'The product as readers write it; runbooks are grouped by it.',
  appliesTo: 'Versions of the product.',
  risk: 'What it can break: low, medium or high. Say it in the text too.',
  duration: 'Minutes, all steps together.',
  parameters: 'What the reader must know: a name and a declaration each.',
  sessions: 'The consoles that blocks are pasted into.',
  examples: 'Values with which every block is tried.',
  figure: 'Who talks to whom, before and after.',
  captures: 'Values that the reader gets from pasted output, placed by <Capture of="name" />.',
  expects: 'What must be so in pasted output, placed by <Expect of="name" />.',
};

const inParameter: Readonly<Record<keyof typeof ParameterSchema.shape, string>> = {
  type: 'Decides what is accepted and how it is written in PowerShell.',
  of: 'Type of the items of a list.',
  label: "The field's name; stands in scripts until the field is filled.",
  hint: 'A sentence below the label.',
  example: 'As a reader would type it.',
  default: 'Stands in the field at first.',
  required: 'false makes it optional.',
  min: 'The least number.',
  max: 'The greatest number.',
  minItems: 'The least number of items of a list.',
  maxItems: 'The greatest number of items of a list.',
  options: 'Of a choice: a list, or a map of values and labels.',
  pattern: 'A regular expression that the value must match, and what to say where it does not.',
  differsFrom: 'Another parameter that must have another value.',
  sameDomainAs: 'Another parameter whose host must be in the same domain.',
  after: 'Another date, time or window that must be before this one.',
  in: 'A list parameter that must contain this value.',
  requiredWhen: 'A condition under which an optional parameter must be filled.',
  when: 'A condition under which the parameter is asked for at all.',
  derive: 'How the value follows from others; it is shown, not asked for.',
  readAt: 'Id of the step in which the value becomes known.',
  rule: 'With readAt: what an approver approves in place of the value.',
};

const ofOutput = {
  from: 'How the console printed it: table, list, csv, json, a single value, or lines of a pattern.',
  columns: 'Columns that must be there; conditions and values name them.',
  pattern: 'With from: lines: a regular expression with named groups, which are the columns.',
};

const inCapture: Readonly<Record<keyof typeof CaptureSchema.shape, string>> = {
  ...ofOutput,
  row: 'What exactly one row is like; without it the reader picks the row.',
  take: 'Parameters and the columns that give their values.',
  samples: 'Printed text, good and bad, and what it gives; each is tried at the build.',
};

const inExpectation: Readonly<Record<keyof typeof ExpectationSchema.shape, string>> = {
  ...ofOutput,
  go: 'Conditions, all of which must hold for a go.',
  samples: 'Printed text, good and bad, and its verdict; each is tried at the build.',
};

type JsonSchema = z.core.JSONSchema.BaseSchema;

export function frontmatterJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(FrontmatterSchema, { io: 'input', target: 'draft-7' });
  const parameter = schema.properties?.parameters;
  const declaration = isSchema(parameter) ? parameter.additionalProperties : undefined;
  describe(schema, inFrontmatter);
  if (isSchema(declaration)) {
    describe(declaration, inParameter);
    for (const key of ['type', 'of']) {
      const name = declaration.properties?.[key];
      // Case, spaces and hyphens do not matter in a type's name, so others are not refused.
      if (isSchema(name)) name.anyOf = [{ enum: [...parameterTypeNames] }, { type: 'string' }];
    }
  }
  for (const [key, words] of [
    ['captures', inCapture],
    ['expects', inExpectation],
  ] as const) {
    const map = schema.properties?.[key];
    if (isSchema(map) && isSchema(map.additionalProperties)) {
      describe(map.additionalProperties, words);
    }
  }
  asWritten(schema);
  return {
    $schema: schema.$schema,
    title: 'Frontmatter of a runbook',
    ...schema,
  };
}

function describe(schema: JsonSchema, descriptions: Readonly<Record<string, string>>): void {
  for (const [key, description] of Object.entries(descriptions)) {
    const property = schema.properties?.[key];
    if (isSchema(property)) property.description = description;
  }
}

/**
 * The reader keeps scalars as text; to an editor `60` is a number and `true` a boolean. Names of
 * keys are text in both.
 */
function asWritten(schema: JsonSchema): void {
  if (schema.type === 'string') {
    if (schema.enum?.includes('true')) {
      delete schema.type;
      schema.enum = [true, false];
    } else if (schema.pattern?.includes('\\d')) {
      schema.type = /^\^-\?|\\\./.test(schema.pattern) ? 'number' : 'integer';
      delete schema.pattern;
    } else if (!schema.enum) {
      delete schema.type;
      if (!schema.anyOf) Object.assign(schema, { type: ['string', 'number', 'boolean'] });
    }
  }
  const below = [
    ...Object.values(schema.properties ?? {}),
    schema.additionalProperties,
    ...(Array.isArray(schema.items) ? schema.items : [schema.items]),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
  ];
  for (const part of below) if (isSchema(part)) asWritten(part);
}

function isSchema(part: unknown): part is JsonSchema {
  return typeof part === 'object' && part !== null;
}
