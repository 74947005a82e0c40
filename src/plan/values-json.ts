import { damageCheck, inOrder } from './damage.ts';
import { parseJson, rawValuesOf } from './json-values.ts';
import {
  cleanName,
  mostFileCharacters,
  mostSets,
  type PlanMark,
  type ReadSets,
  type Refused,
  type ValueSet,
} from './value-set.ts';

const format = 'runsheet-values';
const version = 1;

/** What else a file of sets says. */
export interface ValuesFile extends ReadSets {
  /** Slug of the runbook that the sets are of; undefined in a file written by hand. */
  runbook?: string;
}

/** A file of sets as JSON, with a check that finds damage. */
export function writeValuesJson(runbook: string, sets: readonly ValueSet[]): string {
  const body = {
    format,
    version,
    runbook,
    sets: sets.map(({ name, values, examples, plan }) => ({
      name,
      values: Object.fromEntries([...values].map(([key, text]) => [key, jsonOf(text)])),
      examples: [...examples],
      ...(plan === undefined ? {} : { plan }),
    })),
  };
  return `${JSON.stringify({ ...body, check: checkOf(runbook, sets) }, null, 2)}\n`;
}

/**
 * Reads what `writeValuesJson` wrote, or `{"name": "value"}` written by hand. Of a damaged file
 * nothing is taken.
 */
export function readValuesJson(text: string): ValuesFile | Refused {
  if (text.length > mostFileCharacters) return { refused: 'The file is too large for values.' };
  let json: unknown;
  try {
    json = parseJson(text);
  } catch (error) {
    // Some engines quote the file behind the fault, over several lines.
    const fault = String(error).replace(/^\w+: |,? \.*".*$/gs, '');
    return { refused: `The file is not JSON: ${cleanName(fault, 'it was cut')}.` };
  }
  if (isRecord(json) && Object.hasOwn(json, 'format')) return readFile(json);
  const given = rawValuesOf(json);
  if (given === undefined) {
    return { refused: 'The file must hold values, such as {"gateway": "gw01.contoso.com"}.' };
  }
  const values = new Map(
    Object.entries(given.values).map(([name, value]) => [name, [value].flat().join('\n')]),
  );
  const [fault] = given.errors;
  if (fault !== undefined) return { refused: `The ${fault.message}.` };
  if (values.size === 0) return { refused: 'The file holds no values.' };
  return { sets: [{ name: 'Values', values, examples: new Set() }], faults: [] };
}

function readFile(json: Record<string, unknown>): ValuesFile | Refused {
  if (json.format !== format) return { refused: `"format" must be "${format}".` };
  if (json.version !== version) {
    return { refused: `The file has version ${String(json.version)}; this page reads ${version}.` };
  }
  const { runbook, sets: given, check } = json;
  if (typeof runbook !== 'string' || !Array.isArray(given) || given.length > mostSets) {
    return damaged;
  }
  const unknown = Object.keys(json).some(
    (key) => !['format', 'version', 'runbook', 'sets', 'check'].includes(key),
  );
  const sets = given.map(readSet);
  if (unknown || !sets.every((set) => set !== undefined)) return damaged;
  if (checkOf(runbook, sets) !== check) return damaged;
  return {
    runbook,
    sets: sets.map((set) => ({ ...set, name: cleanName(set.name, 'Values') })),
    faults: [],
  };
}

const damaged: Refused = {
  refused:
    'The file is damaged or was changed after it was saved. Save it anew, or write the values alone as {"name": "value"}.',
};

function readSet(json: unknown): ValueSet | undefined {
  if (!isRecord(json)) return undefined;
  const { name, values, examples, plan, ...more } = json;
  if (typeof name !== 'string' || !isRecord(values) || !isTexts(examples)) return undefined;
  const texts = Object.entries(values).map(([key, value]) => [key, textOf(value)] as const);
  if (Object.keys(more).length > 0 || texts.some(([, text]) => text === undefined)) {
    return undefined;
  }
  const mark = readMark(plan);
  if (mark === undefined && plan !== undefined) return undefined;
  return {
    name,
    values: new Map(texts.map(([key, text]) => [key, text ?? ''])),
    examples: new Set(examples),
    ...(mark === undefined ? {} : { plan: mark }),
  };
}

function readMark(json: unknown): PlanMark | undefined {
  if (!isRecord(json)) return undefined;
  const { content, checksum, steps, ...more } = json;
  const isMark = typeof content === 'string' && typeof checksum === 'string' && isTexts(steps);
  return isMark && Object.keys(more).length === 0 ? { content, checksum, steps } : undefined;
}

function checkOf(runbook: string, sets: readonly ValueSet[]): string {
  return damageCheck([
    runbook,
    sets.map(({ name, values, examples, plan }) => [
      name,
      inOrder(values, examples),
      plan === undefined ? null : [plan.content, plan.checksum, plan.steps],
    ]),
  ]);
}

/** Several lines are a list, as people write one. */
const jsonOf = (text: string): string | string[] => (text.includes('\n') ? text.split('\n') : text);

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return isTexts(value) ? value.join('\n') : undefined;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
