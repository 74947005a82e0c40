import { type Grid, notConverted } from './grid.ts';
import { type Refused, refuse } from './refuse.ts';

const copyAll = 'Copy all of it, from the first bracket to the last.';

/**
 * Text of `ConvertTo-Json`: an array of objects, or one object. Numbers keep their digits, booleans
 * read `True` and `False` and lists of simple values `{a, b}` as in a table; what nests deeper, or
 * would read ambiguously so, stays JSON.
 */
export function readJson(text: string): Grid | Refused {
  try {
    JSON.parse(text);
  } catch {
    return refuse(
      'This is not whole JSON: the text is cut, or broken at the edge of the console.',
      copyAll,
    );
  }
  // Parsed once, it is certain that the tokens follow the grammar.
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g) ?? [];
  let at = 0;

  const skipValue = (): string => {
    const start = at;
    let depth = 0;
    do {
      const token = tokens[at++] ?? '';
      depth += /^[{[]$/.test(token) ? 1 : /^[}\]]$/.test(token) ? -1 : 0;
    } while (depth > 0);
    return cellOf(tokens.slice(start, at));
  };

  const readObject = (): Map<string, string> | undefined => {
    const cells = new Map<string, string>();
    at++;
    while (tokens[at] !== '}') {
      const name: string = JSON.parse(tokens[at] ?? '');
      at += 2;
      if (cells.has(name)) return undefined;
      cells.set(name, skipValue());
      if (tokens[at] === ',') at++;
    }
    at++;
    return cells;
  };

  const objects: Map<string, string>[] = [];
  if (tokens[0] === '[') at++;
  while (at < tokens.length && tokens[at] !== ']') {
    if (tokens[at] !== '{') {
      return refuse('This JSON is not a list of objects.', copyAll);
    }
    const cells = readObject();
    if (cells === undefined) return refuse('An object names a property twice.', copyAll);
    objects.push(cells);
    if (tokens[at] === ',') at++;
  }
  const columns = [...(objects[0]?.keys() ?? [])];
  const names = columns.join('\n');
  if (objects.some((cells) => [...cells.keys()].join('\n') !== names)) {
    return refuse(
      'The objects do not all have the same properties.',
      'Run the command with `| Select-Object` and the names of the properties before `| ConvertTo-Json`.',
    );
  }
  return { columns, rows: objects.map((cells) => [...cells.values()]), doubts: [] };
}

function cellOf(tokens: readonly string[]): string {
  const [first = ''] = tokens;
  if (tokens.length === 1) return scalar(first);
  const items = tokens.slice(1, -1).filter((token) => token !== ',');
  const isPlain =
    first === '[' && items.every((item) => !/^[[\]{}]$/.test(item) && !/[,{}]/.test(item));
  if (isPlain) return `{${items.map(scalar).join(', ')}}`;
  const unconverted = items
    .filter((item) => item.startsWith('"'))
    .map(scalar)
    .find((item) => notConverted.test(item));
  return unconverted ?? tokens.join('');
}

function scalar(token: string): string {
  if (token === 'null') return '';
  if (token === 'true') return 'True';
  if (token === 'false') return 'False';
  return token.startsWith('"') ? JSON.parse(token) : token;
}
