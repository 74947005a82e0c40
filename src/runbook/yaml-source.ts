import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { DiagnosticSink } from './diagnostic-sink.ts';
import type { SourceRange } from './source-text.ts';
import { findSign, findYamlFaults } from './yaml-faults.ts';

/** Scalars are kept as their source: YAML would turn the MAC `001122334455` into a number. */
export type YamlValue = string | null | YamlValue[] | YamlMap;
export interface YamlMap {
  [key: string]: YamlValue;
}

export type YamlPath = readonly (string | number)[];

/** Where the parts of the frontmatter stand in the file. */
export interface YamlPlaces {
  /** The key at a path; for an item of a list, the item. Falls back to what encloses the path. */
  key(path: YamlPath): SourceRange;
  /** The value at a path. Falls back to the key, then to what encloses the path. */
  value(path: YamlPath): SourceRange;
}

export interface Frontmatter {
  /** From `---` to `---`. */
  range: SourceRange;
  /** Missing when the YAML is malformed. */
  data?: YamlMap;
  places: YamlPlaces;
}

const fileStart: SourceRange = { start: 0, end: 3 };
const noPlaces: YamlPlaces = { key: () => fileStart, value: () => fileStart };

/** Undefined where the text is nested so deeply that the reader runs out of stack. */
function parseYaml(text: string): ReturnType<typeof parseDocument> | undefined {
  try {
    return parseDocument(text, { prettyErrors: false });
  } catch {
    return undefined;
  }
}

/**
 * Finds the frontmatter at the file's start and reads it with the place of every key and value.
 * Faults go to the sink; without frontmatter the result is undefined.
 */
export function readFrontmatterYaml(sink: DiagnosticSink): Frontmatter | undefined {
  const { text } = sink.source;
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) {
    const first = { start: 0, end: 1 };
    sink.add(
      'frontmatter',
      first,
      'frontmatter is missing; begin the file with a line "---", then title, summary, product and so on, then "---"',
    );
    return undefined;
  }
  const start = opening[0].length;
  const closing = /^---[ \t]*$/m.exec(text.slice(start));
  if (!closing) {
    sink.add('frontmatter', fileStart, 'frontmatter is not closed; end it with a line "---"');
    return undefined;
  }
  const yaml = text.slice(start, start + closing.index);
  const range = { start: 0, end: start + closing.index + closing[0].length };
  const document = parseYaml(yaml);
  if (!document) {
    sink.add('yaml', range, 'malformed YAML: it is nested too deeply; write fewer levels');
    return { range, places: noPlaces };
  }

  const faults = findYamlFaults(document, yaml);
  for (const { start: from, end, message } of faults) {
    sink.add('yaml', { start: start + from, end: start + end }, `malformed YAML: ${message}`);
  }

  const keys = new Map<string, SourceRange>();
  const values = new Map<string, SourceRange>();
  const find = (path: YamlPath, first: typeof keys, second: typeof keys): SourceRange => {
    for (let length = path.length; length > 0; length--) {
      const id = JSON.stringify(path.slice(0, length));
      const found = length === path.length ? (first.get(id) ?? second.get(id)) : keys.get(id);
      if (found) return found;
    }
    return fileStart;
  };
  const places: YamlPlaces = {
    key: (path) => find(path, keys, values),
    value: (path) => find(path, values, keys),
  };

  const rangeOf = (node: unknown): SourceRange | undefined => {
    if (!isScalar(node) && !isMap(node) && !isSeq(node) && !isAlias(node)) return undefined;
    return node.range ? { start: start + node.range[0], end: start + node.range[1] } : undefined;
  };
  const convert = (node: unknown, path: YamlPath): YamlValue => {
    const place = rangeOf(node);
    if (place && place.end > place.start) values.set(JSON.stringify(path), place);
    const sign = isNode(node) && place ? findSign(node, text, place.start) : undefined;
    if (sign && place) {
      const range = { start: sign.start, end: Math.max(place.end, sign.start + 1) };
      sink.add('yaml', range, sign.message);
      // As the author probably meant it: what follows from the sign is not reported as well.
      if (isAlias(node) || isScalar(node)) return text.slice(range.start, range.end).trim();
    }
    if (isSeq(node)) {
      return node.items.map((item, index) => convert(item, [...path, index]));
    }
    if (isMap(node)) {
      // Without a prototype a key such as `constructor` is an ordinary one.
      const map: YamlMap = Object.create(null);
      for (const pair of node.items) {
        const key = keyText(pair.key);
        const keyPath = [...path, key];
        const keyPlace = rangeOf(pair.key) ?? place ?? fileStart;
        if (key === '__proto__') {
          // The schema leaves this key out without a word.
          sink.add('schema', keyPlace, 'name "__proto__" cannot be used; choose another');
          continue;
        }
        const earlier = keys.get(JSON.stringify(keyPath));
        if (Object.hasOwn(map, key) && earlier) {
          const what = path[0] === 'parameters' && path.length === 1 ? 'parameter' : 'key';
          const { line } = sink.source.placeAt(earlier.start);
          sink.add(
            'duplicate-key',
            keyPlace,
            `duplicate ${what} "${key}"; it stands in line ${line} already: rename or remove one`,
          );
          continue;
        }
        keys.set(JSON.stringify(keyPath), keyPlace);
        map[key] = convert(pair.value, keyPath);
      }
      return map;
    }
    if (!isScalar(node)) return null;
    if (node.value === null && (node.source === '' || node.source === '~')) return null;
    if (typeof node.value === 'string') return node.value;
    return node.source ?? String(node.value);
  };

  if (faults.length > 0) return { range, places };
  const data = convert(document.contents, []);
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    sink.add(
      'frontmatter',
      fileStart,
      'frontmatter holds no keys; write "title: …" and so on, one a line',
    );
    return { range, places };
  }
  return { range, data, places };
}

function keyText(key: unknown): string {
  if (isScalar(key)) return typeof key.value === 'string' ? key.value : (key.source ?? '');
  return '';
}
