import fc from 'fast-check';
import type { PlanMark, ValueSet } from '../../src/plan/value-set.ts';

export const columns = ['gateway', 'hosts', 'note', 'constructor', 'row'] as const;
export const lists: ReadonlySet<string> = new Set(['hosts']);

/** What a spreadsheet, a quote, a delimiter or a careless reader could trip over. */
const pieces = [
  ...'=+-@|;,\t"\'`\\/<>{}#%',
  '\uFF1D',
  '\u00e4',
  '\u{1f600}',
  '""',
  "'=",
  '=cmd|',
  '__proto__',
  '-3',
  '001',
  '1E5',
  ' ',
  'a',
  'B7',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));
const lines = fc.array(text, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('\n'));
const hex = (digits: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: digits, maxLength: digits })
    .map((all) => all.join(''));
const mark: fc.Arbitrary<PlanMark> = fc.record({
  content: hex(16),
  checksum: hex(16),
  steps: fc.array(hex(6), { maxLength: 4 }),
});
const name = fc
  .array(fc.constantFrom(...'=Contoso \'"|;,\u00e9'), { minLength: 1, maxLength: 10 })
  .map((letters) => `a${letters.join('').replace(/\s+/g, ' ')}z`);

/** A set that speaks of all columns. */
export const valueSet: fc.Arbitrary<ValueSet> = fc
  .record({
    name,
    texts: fc.tuple(text, lines, lines, text, text),
    examples: fc.subarray([...columns]),
    plan: fc.option(mark, { nil: undefined }),
  })
  .map(({ name: given, texts, examples, plan }) => ({
    name: given,
    values: new Map(columns.map((column, index) => [column, texts[index] ?? ''])),
    examples: new Set(examples),
    ...(plan === undefined ? {} : { plan }),
  }));

/** One set with a value of each kind, for what is damaged on purpose. */
export const sample: ValueSet = {
  name: 'Contoso',
  values: new Map([
    ['gateway', 'gw01.contoso.com'],
    ['hosts', 'GW-HV01\nGW-HV02'],
    ['note', '=1+1, "quoted"'],
    ['constructor', '001122334455'],
    ['row', '-3'],
  ]),
  examples: new Set(['gateway']),
  plan: { content: '0123456789abcdef', checksum: 'fedcba9876543210', steps: ['aaaaaa', 'bbbbbb'] },
};

/** A text damaged as mail programs, editors and hands do it. */
export const damagedText = (whole: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.nat(whole.length - 1),
      fc.nat(40),
      fc.constantFrom('replace', 'delete', 'insert', 'swap', 'cut', 'case'),
      fc.constantFrom(...'aZ0-_=+/"\\,;\n \t%.x', '\u0000', '\u202e', '\ufeff', '__proto__'),
    )
    .map(([at, length, way, sign]) => {
      const end = at + 1 + length;
      switch (way) {
        case 'replace':
          return whole.slice(0, at) + sign + whole.slice(at + 1);
        case 'delete':
          return whole.slice(0, at) + whole.slice(end);
        case 'insert':
          return whole.slice(0, at) + sign + whole.slice(at);
        case 'swap':
          return whole.slice(0, at) + whole.slice(at + 1, end) + whole[at] + whole.slice(end);
        case 'cut':
          return whole.slice(0, at);
        default: {
          const part = whole.slice(at, end);
          const other = part === part.toLowerCase() ? part.toUpperCase() : part.toLowerCase();
          return whole.slice(0, at) + other + whole.slice(end);
        }
      }
    });

export const contentOf = ({ values, examples }: ValueSet): unknown => [
  Object.fromEntries(values),
  [...examples].sort(),
];
