import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** For each folder of the house the folders it may import from, its own apart. */
const mayImport: Record<string, readonly string[]> = {
  'src/powershell': [],
  'src/console-output': [],
  'src/parameters': ['src/powershell'],
  'src/expectations': ['src/console-output', 'src/parameters'],
  'src/template': ['src/powershell', 'src/parameters'],
  'src/runbook': [
    'src/powershell',
    'src/parameters',
    'src/template',
    'src/console-output',
    'src/expectations',
  ],
  'src/plan': ['src/powershell', 'src/parameters', 'src/template', 'src/runbook'],
  'src/catalog': ['src/powershell'],
  'src/checker': [
    'src/powershell',
    'src/parameters',
    'src/template',
    'src/expectations',
    'src/runbook',
    'src/catalog',
  ],
  'src/run': ['src/parameters', 'src/runbook', 'src/plan'],
  'src/scripting': ['src/powershell', 'src/parameters', 'src/template', 'src/runbook', 'src/plan'],
  'src/client': [
    'src/powershell',
    'src/parameters',
    'src/template',
    'src/console-output',
    'src/expectations',
    'src/runbook',
    'src/plan',
    'src/scripting',
    'src/run',
  ],
};

interface Import {
  from: string;
  target: string;
  typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|astro|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const pattern =
    /(?:^|\n)\s*(import|export)\s+(type\s)?[^'"();]*?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|import\(\s*'([^']+)'\s*\)/g;
  return [...text.matchAll(pattern)].map((match) => {
    const specifier = match[3] ?? match[4] ?? match[5] ?? '';
    const target = specifier.startsWith('.')
      ? relative('.', join(dirname(file), specifier)).replaceAll('\\', '/')
      : specifier;
    return { from: file, target, typeOnly: match[2] !== undefined };
  });
}

function folderOf(target: string): string | undefined {
  return /^src\/[^/]+/.exec(target)?.[0];
}

describe('the house', () => {
  for (const [folder, allowed] of Object.entries(mayImport)) {
    it(`${folder} imports only what stands below it`, () => {
      const wrong = sourceFiles(folder)
        .flatMap(importsOf)
        .filter(({ target }) => {
          const targetFolder = folderOf(target);
          const insideHouse = /^(src|scripts|components|content|tests)\//.test(target);
          return (
            insideHouse &&
            targetFolder !== folder &&
            !(targetFolder !== undefined && allowed.includes(targetFolder))
          );
        })
        .map(({ from, target }) => `${from} imports ${target}`);
      expect(wrong).toEqual([]);
    });
  }

  it('has no import cycle', () => {
    const files = [...sourceFiles('src'), ...sourceFiles('components'), ...sourceFiles('scripts')];
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter(({ typeOnly }) => !typeOnly)
          .map(({ target }) => target),
      ]),
    );
    const finished = new Set<string>();
    const cycles: string[] = [];
    const follow = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        const cycle = [...path.slice(path.indexOf(file)), file];
        // The grammar is recursive, and so are the files that follow it: a string holds expressions.
        const isGrammar = cycle.every((one) => /^src\/powershell\/(parser|tokens)\//.test(one));
        if (!isGrammar) cycles.push(cycle.join(' > '));
        return;
      }
      if (finished.has(file)) return;
      for (const target of graph.get(file) ?? []) follow(target, [...path, file]);
      finished.add(file);
    };
    for (const file of files) follow(file, []);
    expect(cycles).toEqual([]);
  });

  it('keeps the parser, full zod and Node out of the page', () => {
    const reached = new Set<string>();
    const outside = new Set<string>();
    const follow = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { target, typeOnly } of importsOf(file)) {
        if (typeOnly) continue;
        if (/^src\/.*\.ts$/.test(target)) follow(target);
        else outside.add(target);
      }
    };
    for (const file of sourceFiles('src/client')) follow(file);
    const tooHeavy = [...reached].filter((file) =>
      /^src\/(powershell\/(parse|parser|tokens|semantics|versions|errors)|template\/compile|runbook\/(read|load|frontmatter|mdx))/.test(
        file,
      ),
    );
    expect(tooHeavy).toEqual([]);
    expect([...outside].filter((name) => name === 'zod' || name.startsWith('node:'))).toEqual([]);
  });
});
