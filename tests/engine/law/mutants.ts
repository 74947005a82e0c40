// biome-ignore-all lint/suspicious/noTemplateCurlyInString: `${…}` is PowerShell here, or source code in a string.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { renderTemplate } from '../../../src/template/render.ts';

/** A renderer with one escape left out. `from` stands in the file as it is; `to` takes its place. */
export interface Mutant {
  name: string;
  file:
    | 'powershell/literals.ts'
    | 'template/filters.ts'
    | 'template/cmd-literals.ts'
    | 'template/render.ts';
  from: string;
  to: string;
  /** Only rows whose name matches can show it. */
  rows?: RegExp;
}

const literals = 'powershell/literals.ts';
const filters = 'template/filters.ts';
const cmd = 'template/cmd-literals.ts';
const renderer = 'template/render.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'no doubling in single quotes',
    file: literals,
    from: "/['\\u2018-\\u201b]/g, '$&$&'",
    to: "/(?!)/g, ''",
  },
  { name: 'no doubling of ‘’‚‛', file: literals, from: "/['\\u2018-\\u201b]/g", to: "/[']/g" },
  {
    name: 'no doubling of ‛',
    file: literals,
    from: "/['\\u2018-\\u201b]/g",
    to: "/['\\u2018-\\u201a]/g",
  },
  {
    name: 'no backtick before $',
    file: literals,
    from: "text.replace(/[`$]/g, '`$&').replace(/[\"",
    to: "text.replace(/[`]/g, '`$&').replace(/[\"",
  },
  {
    name: 'no backtick before a backtick',
    file: literals,
    from: "text.replace(/[`$]/g, '`$&').replace(/[\"",
    to: "text.replace(/[$]/g, '`$&').replace(/[\"",
  },
  {
    name: 'no doubling of "',
    file: literals,
    from: '/["\\u201c-\\u201e]/g',
    to: '/[\\u201c-\\u201e]/g',
  },
  { name: 'no doubling of “”„', file: literals, from: '/["\\u201c-\\u201e]/g', to: '/["]/g' },
  {
    name: 'no doubling of „',
    file: literals,
    from: '/["\\u201c-\\u201e]/g',
    to: '/["\\u201c-\\u201d]/g',
  },
  {
    name: 'no backtick before $ in a here-string',
    file: literals,
    from: "text.replace(/[`$]/g, '`$&').replace(/(\\n)",
    to: "text.replace(/[`]/g, '`$&').replace(/(\\n)",
    rows: /here-string|begins a line/,
  },
  {
    name: 'no backtick before a backtick in a here-string',
    file: literals,
    from: "text.replace(/[`$]/g, '`$&').replace(/(\\n)",
    to: "text.replace(/[$]/g, '`$&').replace(/(\\n)",
    rows: /here-string|begins a line/,
  },
  {
    name: 'no backtick before a quote that begins a line',
    file: literals,
    from: '/(\\n)(["\\u201c-\\u201e])/g',
    to: '/(?!)(x)/g',
    rows: /here-string|begins a line/,
  },
  {
    name: 'no backtick before “”„ that begins a line',
    file: literals,
    from: '/(\\n)(["\\u201c-\\u201e])/g',
    to: '/(\\n)(["])/g',
    rows: /here-string|begins a line/,
  },
  {
    name: 'no backtick before a quote that begins the slot',
    file: literals,
    from: '/^["\\u201c-\\u201e]/',
    to: '/(?!)/',
    rows: /here-string|begins a line/,
  },
  {
    name: 'no backtick before @ after a quote',
    file: literals,
    from: 'escaped.replace(/^@/',
    to: 'escaped.replace(/(?!)/',
    rows: /here-string|begins a line/,
  },
  {
    name: 'no parentheses around negative numbers',
    file: literals,
    from: 'sign || place ===',
    to: 'place ===',
  },
  {
    name: 'no parentheses around a number before a dot',
    file: literals,
    from: "sign || place === 'member'",
    to: 'sign',
  },
  {
    name: 'no parentheses around a boolean before a question mark',
    file: literals,
    from: "place === 'member' ? `($${value.value})` :",
    to: '',
  },
  {
    name: 'no cast of a date',
    file: literals,
    from: "place === 'argument' || place === 'native' ? quote(text)",
    to: 'place ? quote(text)',
  },
  {
    name: 'no array around a list',
    file: literals,
    from: "place === 'argument' && items ?",
    to: 'items ?',
  },
  { name: '--% let through', file: literals, from: "text === '--%'", to: "text === '--% '" },
  {
    name: 'a quote for a program let through',
    file: literals,
    from: "text.includes('\"')",
    to: 'text.includes(\'""""\')',
    rows: /program/,
  },
  {
    name: 'an empty argument for a program let through',
    file: literals,
    from: ': isEmpty',
    to: ': isEmpty && endsSpaced',
    rows: /program/,
  },
  {
    name: 'a final backslash for a program let through',
    file: literals,
    from: "endsSpaced && text.endsWith('\\\\')",
    to: "endsSpaced && text.endsWith('\\\\\\\\\\\\')",
    rows: /program/,
  },
  {
    name: 'no check of a here-string',
    file: renderer,
    from: "/^['\\u2018-\\u201b]@/m",
    to: '/(?!)/',
    rows: /here-string|begins a line/,
  },
  {
    name: "a here-string's end by ’@ let through",
    file: renderer,
    from: "/^['\\u2018-\\u201b]@/m",
    to: "/^[']@/m",
    rows: /here-string|begins a line/,
  },
  {
    name: 'a line break in a comment let through',
    file: renderer,
    from: "piece.includes('\\n')",
    to: "piece.includes('\\n\\n\\n')",
    rows: /comment/,
  },
  {
    name: 'the end of a comment let through',
    file: renderer,
    from: "text.slice(start - 1, end + 1).includes('#>')",
    to: 'false',
    rows: /comment/,
  },
  {
    name: 'the end of a comment made with its neighbour let through',
    file: renderer,
    from: 'text.slice(start - 1, end + 1)',
    to: 'piece',
    rows: /comment/,
  },
  {
    name: 'regex: backslash',
    file: filters,
    from: '/[\\\\*+?|',
    to: '/[*+?|',
    rows: /regular|anything/,
  },
  {
    name: 'regex: closing square bracket',
    file: filters,
    from: '[\\]()^$.#',
    to: '[()^$.#',
    rows: /regular|anything/,
  },
  { name: 'regex: dot', file: filters, from: '^$.#\\-', to: '^$#\\-', rows: /regular|anything/ },
  {
    name: 'regex: white space',
    file: filters,
    from: '#\\-\\s]',
    to: '#\\-]',
    rows: /regular|anything/,
  },
  { name: 'regex: number sign', file: filters, from: '^$.#', to: '^$.', rows: /regular|anything/ },
  { name: 'wildcard: backtick', file: filters, from: '/[`*?[', to: '/[*?[', rows: /wildcard/ },
  { name: 'wildcard: bracket', file: filters, from: '`*?[\\]]', to: '`*?\\]]', rows: /wildcard/ },
  { name: 'format: braces', file: filters, from: '/[{}]/g', to: '/[}]/g', rows: /format/ },
  {
    name: 'replacement: dollar sign',
    file: filters,
    from: "/\\$/g, '$$$$'",
    to: "/(?!)/g, ''",
    rows: /replacement/,
  },
  { name: 'xml: ampersand', file: filters, from: '/[&<>', to: '/[<>', rows: /XML/ },
  { name: 'xml: less than', file: filters, from: '/[&<>', to: '/[&>', rows: /XML/ },
  {
    name: 'xml: apostrophe',
    file: filters,
    from: '"\'\\n]/g, (c) => `&#',
    to: '"\\n]/g, (c) => `&#',
    rows: /XML/,
  },
  {
    name: 'xml: line break',
    file: filters,
    from: '"\'\\n]/g, (c) => `&#',
    to: '"\']/g, (c) => `&#',
    rows: /XML/,
  },
  {
    name: 'url: everything',
    file: filters,
    from: 'encodeURIComponent(text)',
    to: 'text',
    rows: /URL/,
  },
  { name: 'cmd: percent sign', file: cmd, from: '/[%"\\n]/', to: '/["\\n]/' },
  { name: 'cmd: quote', file: cmd, from: '/[%"\\n]/', to: '/[%\\n]/' },
  { name: 'cmd: line break', file: cmd, from: '/[%"\\n]/', to: '/[%"]/' },
  { name: 'cmd: no quotes', file: cmd, from: '`"${double(text)}"`', to: 'text' },
  {
    name: 'cmd: backslash before the closing quote',
    file: cmd,
    from: '"${double(text)}"',
    to: '"${text}"',
  },
  {
    name: 'cmd: backslash before the quote of the template',
    file: cmd,
    from: 'return double(text)',
    to: 'return text',
  },
  {
    name: 'cmd: backslash behind a backslash',
    file: cmd,
    from: "before.endsWith('\\\\')",
    to: 'false',
  },
];

const root = join(import.meta.dirname, '..', '..', '..');

/** Loads the renderer from a copy of its sources in which the mutant's change is made. */
export async function loadMutant(mutant: Mutant): Promise<typeof renderTemplate> {
  const folder = join(root, '.cache', 'mutants');
  mkdirSync(folder, { recursive: true });
  const copy = mkdtempSync(join(folder, 'copy-'));
  try {
    for (const part of ['powershell', 'template']) {
      cpSync(join(root, 'src', part), join(copy, part), { recursive: true });
    }
    const file = join(copy, mutant.file);
    const source = readFileSync(file, 'utf8');
    if (source.split(mutant.from).length !== 2) {
      throw new Error(
        `"${mutant.name}": ${mutant.from} stands not exactly once in ${mutant.file}.`,
      );
    }
    writeFileSync(
      file,
      source.replace(mutant.from, () => mutant.to),
    );
    const loaded: { renderTemplate: typeof renderTemplate } = await import(
      /* @vite-ignore */ pathToFileURL(join(copy, renderer)).href
    );
    return loaded.renderTemplate;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
