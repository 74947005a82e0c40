import { describe, expect, test } from 'vitest';
import { dumpErrors } from '../../src/powershell/dump.ts';
import { parse } from '../../src/powershell/parse.ts';
import { differencesIn } from './compare/differences-in.ts';
import { judgeAvailable, parseInEngine } from './judge.ts';

/** Forms that hold themselves: a text of so many levels, whole or without its closing half. */
const forms: readonly { name: string; open: string; core: string; close: string }[] = [
  { name: 'parentheses', open: '(', core: '1', close: ')' },
  { name: 'subexpressions', open: '$(', core: '1', close: ')' },
  { name: 'arrays', open: '@(', core: '1', close: ')' },
  { name: 'hashtables', open: '@{a=', core: '1', close: '}' },
  { name: 'script blocks', open: '{', core: '1', close: '}' },
  { name: 'blocks that are called', open: '& {', core: '1', close: '}' },
  { name: 'indices', open: '$a[', core: '1', close: ']' },
  { name: 'method arguments', open: '$a.b(', core: '1', close: ')' },
  { name: 'arguments of commands', open: 'f (', core: '1', close: ')' },
  { name: 'conditions', open: 'if (1) {', core: '1', close: '}' },
  { name: 'loops', open: 'while (1) {', core: '1', close: '}' },
  { name: 'functions', open: 'function f {', core: '1', close: '}' },
  { name: 'tries', open: 'try {', core: '1', close: '} finally { }' },
  { name: 'strings with subexpressions', open: '"$(', core: '1', close: ')"' },
  { name: 'generic types', open: 'a[', core: 'b', close: ']' },
  { name: 'signs before a value', open: '!', core: '1', close: '' },
  { name: 'minus signs', open: '- ', core: '1', close: '' },
  { name: 'casts', open: '[int]', core: '1', close: '' },
  { name: 'commas before a value', open: ',', core: '1', close: '' },
  { name: 'members', open: '', core: '$a', close: '.b' },
  { name: 'calls', open: '', core: '$a', close: '.b()' },
  { name: 'indices in a row', open: '', core: '$a', close: '[0]' },
  { name: 'sums', open: '', core: '1', close: ' + 1' },
  { name: 'coalescing', open: '', core: '1', close: ' ?? 1' },
  { name: 'ternaries', open: '1 ? 2 : ', core: '3', close: '' },
  { name: 'assignments', open: '$a = ', core: '1', close: '' },
  { name: 'elseif branches', open: '', core: 'if (1) { }', close: ' elseif (1) { }' },
  { name: 'pipes', open: '', core: 'f', close: ' | f' },
  { name: 'chains', open: '', core: 'f', close: ' && f' },
];

function nested({ name, open, core, close }: (typeof forms)[number], levels: number): string {
  const text = open.repeat(levels) + core + close.repeat(levels);
  return name === 'generic types' ? `[${text}]` : text;
}

describe.skipIf(!judgeAvailable)('nesting to 1,000 levels', () => {
  test.each(forms)("has the engine's tree: $name", async (form) => {
    const cases = [10, 100, 1_000].map((levels) => ({
      file: `${levels} levels`,
      line: 1,
      text: nested(form, levels),
    }));
    expect((await differencesIn(cases)).differences).toEqual([]);
  });

  test.each(forms.filter(({ close }) => close !== ''))(
    "has the engine's verdict when nothing is closed: $name",
    async (form) => {
      for (const levels of [10, 100, 1_000]) {
        const text = nested({ ...form, close: '' }, levels);
        const { errors } = await parseInEngine(text, { ast: false });
        const shown = `${levels} levels, engine: ${errors[0]}`;
        expect(dumpErrors(parse(text)).length > 0, shown).toBe(errors.length > 0);
      }
    },
  );
});

describe('nesting to 100,000 levels', () => {
  test.each(forms)('ends without an exception: $name', (form) => {
    for (const text of [nested(form, 100_000), nested({ ...form, close: '' }, 100_000)]) {
      expect(Array.isArray(dumpErrors(parse(text)))).toBe(true);
    }
  });

  test.each(forms.filter(({ open, close }) => open !== '' && close !== ''))(
    'is an error where the engine could not either: $name',
    (form) => {
      expect(dumpErrors(parse(nested(form, 100_000))).length).toBeGreaterThan(0);
    },
  );
});
