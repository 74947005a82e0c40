import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Case } from '../compare/cases.ts';

/**
 * The project's own short scripts, over the whole language. In the files beside this one a line
 * `### what it is about` begins a script, and `{U+000D}` stands for a character that an editor would
 * lose.
 */
export function readCases(): (Case & { name: string })[] {
  const folder = dirname(fileURLToPath(import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ps1'))
    .sort()
    .flatMap((file) => casesOf(file, readFileSync(join(folder, file), 'utf8')));
}

function casesOf(file: string, content: string): (Case & { name: string })[] {
  const cases: (Case & { name: string })[] = [];
  let line = 1;
  for (const part of content.split(/^### /m).slice(1)) {
    const [name = '', ...lines] = part.replace(/\n$/, '').split('\n');
    cases.push({ file, name, line: line + 1, text: lines.map(withCharacters).join('\n') });
    line += lines.length + 1;
  }
  return cases;
}

function withCharacters(line: string): string {
  return line.replace(/\{U\+([0-9A-F]{4,6})\}/g, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 16)),
  );
}
