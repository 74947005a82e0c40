import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Short scripts for the checks after the parse. In the files beside this one each line is a script of
 * its own, and `{U+000A}` stands for a character.
 */
export function readScripts(): { topic: string; scripts: string[] }[] {
  const folder = dirname(fileURLToPath(import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ps1'))
    .sort()
    .map((file) => ({
      topic: file.replace('.ps1', ''),
      scripts: readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map(withCharacters),
    }));
}

function withCharacters(line: string): string {
  return line.replace(/\{U\+([0-9A-F]{4,6})\}/g, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 16)),
  );
}
