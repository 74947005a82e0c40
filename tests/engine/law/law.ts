import type { PowerShellValue, ValueKind } from '../../../src/powershell/value.ts';
import type { renderTemplate } from '../../../src/template/render.ts';
import type { Template } from '../../../src/template/template.ts';
import { evaluate } from '../judge.ts';
import { mayRefuse } from './refusals.ts';
import { agrees, prelude, type Row } from './rows.ts';
import type { Source } from './sources.ts';
import { type FilledScript, skeleton } from './trees.ts';
import type { Random } from './values.ts';

/** A row with its compiled template. */
export interface Case {
  row: Row;
  template: Template;
  value: PowerShellValue;
}

export interface LawResult {
  /** Values that the engine evaluated and gave back. */
  evaluated: number;
  /** Values that the place rightly refused. */
  refused: number;
  /** Literals whose tree was compared with the example's. */
  trees: number;
  differences: string[];
}

export interface LawOptions {
  /** How many values the engine shall evaluate. */
  count: number;
  next: () => Case;
  render: typeof renderTemplate;
  /** Every how many-th script has its tree compared too; 0 for none. */
  treesEvery: number;
  /** Stop after so many differences. */
  enough: number;
}

const scriptSize = 100;

interface Snippet extends Case, FilledScript {}

/**
 * The law of slots: for every valid value the engine evaluates the rendered literal to the very
 * value, and the script has the same tokens and tree as with the example.
 */
export async function holdLaw(options: LawOptions): Promise<LawResult> {
  const result: LawResult = { evaluated: 0, refused: 0, trees: 0, differences: [] };
  for (let scripts = 0; result.evaluated < options.count; scripts++) {
    const snippets = collect(options, result);
    await compareResults(snippets, result);
    if (options.treesEvery > 0 && scripts % options.treesEvery === 0) {
      await compareTrees(snippets, options.render, result);
    }
    if (result.differences.length >= options.enough) break;
  }
  return result;
}

function collect(options: LawOptions, result: LawResult): Snippet[] {
  const snippets: Snippet[] = [];
  while (snippets.length < scriptSize) {
    const next = options.next();
    const rendering = options.render(next.template, () => ({
      state: 'value',
      value: next.value,
      text: '',
    }));
    const legitimate = mayRefuse(next.row, next.value);
    const isRefused = rendering.problems.length > 0;
    if (isRefused !== legitimate) {
      const what = isRefused ? `refused: ${rendering.problems[0]?.message}` : 'not refused';
      result.differences.push(difference(next, rendering.text, what));
      if (result.differences.length >= options.enough) break;
    }
    if (isRefused) result.refused += 1;
    else if (!legitimate) snippets.push({ ...next, ...fill(next.template, rendering.pieces) });
  }
  return snippets;
}

export function fill(template: Template, pieces: readonly string[]): FilledScript {
  let text = '';
  let at = 0;
  const slots: { start: number; end: number }[] = [];
  for (const segment of template.segments) {
    if (segment.type === 'text') text += segment.text;
    else {
      const piece = pieces[at++] ?? '';
      slots.push({ start: text.length, end: text.length + piece.length });
      text += piece;
    }
  }
  return { text, slots };
}

async function compareResults(snippets: readonly Snippet[], result: LawResult): Promise<void> {
  const { results, errors } = await evaluate(prelude + snippets.map(({ text }) => text).join('\n'));
  if (errors.length === 0 && results.length === snippets.length) {
    snippets.forEach((snippet, index) => {
      const found = results[index];
      if (!agrees(found, snippet.row.expected(snippet.value))) {
        result.differences.push(difference(snippet, snippet.text, `gave ${JSON.stringify(found)}`));
      }
    });
  } else if (snippets.length > 1) {
    // One of them spoilt the script: each half by itself finds it.
    const half = Math.ceil(snippets.length / 2);
    await compareResults(snippets.slice(0, half), result);
    await compareResults(snippets.slice(half), result);
    return;
  } else if (snippets[0]) {
    const what = errors[0] ?? `gave ${results.length} results`;
    result.differences.push(difference(snippets[0], snippets[0].text, what));
  }
  result.evaluated += snippets.length;
}

export const examples: Readonly<Record<ValueKind, PowerShellValue>> = {
  string: { kind: 'string', text: 'example' },
  number: { kind: 'number', text: '42' },
  boolean: { kind: 'boolean', value: true },
  dateTime: { kind: 'dateTime', text: '2026-11-23T02:00:00' },
  credential: { kind: 'credential', message: 'example' },
  identifier: { kind: 'identifier', text: 'example' },
  list: { kind: 'list', items: [{ kind: 'string', text: 'example' }] },
};

async function compareTrees(
  snippets: readonly Snippet[],
  render: typeof renderTemplate,
  result: LawResult,
): Promise<void> {
  const shown = snippets.map(({ template, value }) => {
    const lookup = () => ({ state: 'value', value: examples[value.kind], text: '' }) as const;
    return fill(template, render(template, lookup).pieces);
  });
  const [found, wanted] = [await skeleton(join(snippets)), await skeleton(join(shown))];
  const at = wanted.findIndex((line, index) => line !== found[index]);
  if (at >= 0 || found.length !== wanted.length) {
    const half = Math.ceil(snippets.length / 2);
    if (snippets.length > 1) {
      await compareTrees(snippets.slice(0, half), render, result);
      await compareTrees(snippets.slice(half), render, result);
      return;
    }
    const [snippet] = snippets;
    const what = `tree has ${found[at]}, not ${wanted[at]}`;
    if (snippet) result.differences.push(difference(snippet, snippet.text, what));
  }
  result.trees += snippets.length;
}

function join(scripts: readonly FilledScript[]): FilledScript {
  let text = '';
  const slots: { start: number; end: number }[] = [];
  for (const script of scripts) {
    for (const { start, end } of script.slots) {
      slots.push({ start: start + text.length, end: end + text.length });
    }
    text += `${script.text}\n`;
  }
  return { text, slots };
}

function difference({ row, value }: Case, text: string, what: string): string {
  return `${row.name}: ${JSON.stringify(value)} as ${JSON.stringify(text)} ${what}`;
}

/** Draws every row with every source of values that it can hold; `unseen` names what never came. */
export function casesOf(
  rows: readonly { row: Row; template: Template }[],
  sources: readonly Source[],
  random: Random,
): { next: () => Case; unseen: () => string[] } {
  const pairs = rows.map(({ row, template }) => ({
    row,
    template,
    sources: sources.filter(({ kind }) => row.kinds.includes(kind)),
  }));
  const unseen = new Set(
    pairs.flatMap(({ row, sources: usable }) => usable.map(({ name }) => `${name} in ${row.name}`)),
  );
  const next = () => {
    const { row, template, sources: usable } = random.pick(pairs);
    const source = random.pick(usable);
    unseen.delete(`${source.name} in ${row.name}`);
    // A comment refuses every line break: values with some would only be refused.
    return { row, template, value: source.draw(!row.context.endsWith('Comment')) };
  };
  return { next, unseen: () => [...unseen] };
}
