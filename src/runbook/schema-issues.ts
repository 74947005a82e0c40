import type { DiagnosticSink } from './diagnostic-sink.ts';
import { knownKeysAt } from './frontmatter-schema.ts';
import { suggest } from './suggest.ts';
import type { Frontmatter, YamlPath, YamlValue } from './yaml-source.ts';

/** What is used of an issue of zod. */
interface Issue {
  code: string;
  path: readonly PropertyKey[];
  message: string;
  keys?: readonly string[];
  issues?: readonly { message: string }[];
  values?: readonly unknown[];
}

/** Reports what the schema found, in an author's words and at its place. */
export function reportIssue(sink: DiagnosticSink, frontmatter: Frontmatter, issue: Issue): void {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') {
    const where = ownerOfPath(path);
    for (const key of issue.keys ?? []) {
      sink.add(
        'unknown-key',
        frontmatter.places.key([...path, key]),
        `unknown key "${key}"${where}${suggest(key, knownKeysAt(path))}`,
      );
    }
    return;
  }
  if (issue.code === 'invalid_key') {
    const kind = kinds[String(path[0])] ?? 'parameter';
    const detail = issue.issues?.[0]?.message ?? 'is not a valid name';
    sink.add('schema', frontmatter.places.key(path), `name of ${kind} "${path.at(-1)}" ${detail}`);
    return;
  }
  const found = valueAt(frontmatter.data, path);
  const values = issue.values?.filter((value) => typeof value === 'string') ?? [];
  const shown = typeof found === 'string' && found !== '' ? `, not "${shorten(found)}"` : '';
  const hint = typeof found === 'string' && values.length > 2 ? suggest(found, values, false) : '';
  const missing = issue.message === 'is missing';
  sink.add(
    missing ? 'missing-key' : 'schema',
    missing ? frontmatter.places.key(path) : frontmatter.places.value(path),
    missing
      ? `${nameOfPath(path)} is missing; add ${sampleOf(String(path.at(-1)))}`
      : `${nameOfPath(path)} ${issue.message}${issue.message.startsWith('must be') ? shown : ''}${hint}`,
  );
}

/** What a map's entries are. */
const kinds: Readonly<Partial<Record<string, string>>> = {
  parameters: 'parameter',
  sessions: 'session',
  captures: 'capture',
  expects: 'expectation',
};

const samples: Readonly<Record<string, string>> = {
  appliesTo: 'appliesTo: ["2019", "2022"]',
  risk: 'risk: low, medium or high',
  duration: 'duration: 60 (minutes)',
  type: 'type: text, or what it is',
  shell: 'shell: powershell 5.1',
  from: 'from: table, list, csv, json, value or lines',
  go: 'go: ["every State = Running"]',
  take: 'take: { parameter: Column }',
  verdict: 'verdict: go, no go or cannot tell',
};

/** What to write for a key that is missing. */
function sampleOf(key: string): string {
  return samples[key] ?? `${key}: …`;
}

/** `label of parameter "oldGateway"`. */
function nameOfPath(path: YamlPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'frontmatter';
  const kind = path.length === 2 ? kinds[String(path[0])] : undefined;
  if (kind !== undefined) return `${kind} "${last}"`;
  if (typeof last === 'number') return `item ${last + 1} of ${nameOfPath(path.slice(0, -1))}`;
  return `"${last}"${ownerOfPath(path.slice(0, -1))}`;
}

function ownerOfPath(path: YamlPath): string {
  return path.length === 0 ? '' : ` of ${nameOfPath(path)}`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Undefined where the data has no such path. */
export function valueAt(data: YamlValue | undefined, path: YamlPath): YamlValue | undefined {
  let value = data;
  for (const part of path) {
    if (Array.isArray(value)) value = typeof part === 'number' ? value[part] : undefined;
    else if (value !== null && typeof value === 'object') value = value[part];
    else return undefined;
  }
  return value;
}
