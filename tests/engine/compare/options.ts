import { parseArgs } from 'node:util';

/** What `npm run test:engine -- <path>` can be told. */
export interface CompareOptions {
  /** Folders, files, or `-` for a text on standard input. */
  paths: readonly string[];
  json: boolean;
  /** Examples shown in all, and of one group. */
  limit: number;
  each: number;
  only: 'tree' | 'errors' | 'tokens' | undefined;
  /** Only groups whose name holds this text. */
  group: string | undefined;
  /** Only files whose name holds this text. */
  file: string | undefined;
  mutations: number;
  seed: number;
  /** How many examples are made small. */
  minimise: number;
  /** Folder for the texts of the examples. */
  save: string | undefined;
}

export const compareHelp = `
Usage: npm run test:engine -- <folder, file or -> ... [options]

Compares our parser with the engine over scripts (*.ps1, *.psm1, *.psd1) and the PowerShell blocks of
Markdown: verdict, errors, and where the engine finds none also tree and tokens.

  --only tree|errors|tokens   compare and show one thing
  --file text                 only files whose path holds the text
  --group text                show only groups of differences whose name holds the text
  --limit n, --each n         examples in all (20) and of one group (3)
  --minimise n                make the texts of the first n examples small
  --save folder               write the texts of the examples into a folder
  --mutations n, --seed n     compare n mutations of the valid texts instead
  --json                      figures and groups as JSON

Exit code 1 when there are differences.
`;

/** Wrong usage, with a code as the errors of `parseArgs` have one. */
class UsageError extends Error {
  readonly code = 'ERR_USAGE';
}

/** @throws an error with a `code` for an unknown option or a value that is none */
export function readCompareOptions(args: readonly string[]): CompareOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      limit: { type: 'string' },
      each: { type: 'string' },
      only: { type: 'string' },
      group: { type: 'string' },
      file: { type: 'string' },
      mutations: { type: 'string' },
      seed: { type: 'string' },
      minimise: { type: 'string' },
      save: { type: 'string' },
    },
  });
  const number = (
    name: 'limit' | 'each' | 'mutations' | 'seed' | 'minimise',
    usual: number,
  ): number => {
    const value = Number(values[name] ?? usual);
    if (!Number.isSafeInteger(value) || value < 0) throw new UsageError(`--${name} takes a number`);
    return value;
  };
  const { only } = values;
  if (only !== undefined && only !== 'tree' && only !== 'errors' && only !== 'tokens') {
    throw new UsageError('--only takes tree, errors or tokens');
  }
  if (positionals.length === 0) throw new UsageError('name a folder or a file');
  return {
    paths: positionals,
    json: values.json ?? false,
    limit: number('limit', 20),
    each: number('each', 3),
    only,
    group: values.group,
    file: values.file,
    mutations: number('mutations', 0),
    seed: number('seed', 1),
    minimise: number('minimise', 0),
    save: values.save,
  };
}
