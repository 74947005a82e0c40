import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';

/** A function that parses with tree-sitter's grammar for PowerShell, in its WASM build. */
export async function treeSitter(): Promise<(text: string) => void> {
  const { resolve } = createRequire(import.meta.url);
  await Parser.init();
  const grammar = resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(grammar)));
  return (text) => parser.parse(text)?.delete();
}
