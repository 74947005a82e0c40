import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/plan/csv.ts';
import { decodeText } from '../../src/plan/decode-text.ts';
import type { ReadSets, Refused } from '../../src/plan/value-set.ts';
import { readValuesCsv, writeValuesCsv } from '../../src/plan/values-csv.ts';
import { readValuesJson, writeValuesJson } from '../../src/plan/values-json.ts';
import { columns, contentOf, damagedText, lists, sample, valueSet } from './sets.ts';

const sets = fc.array(valueSet, { minLength: 1, maxLength: 3 });
const csv = (text: string) => readValuesCsv(text, lists);
const read = (result: ReadSets | Refused): ReadSets => {
  if ('refused' in result) throw new Error(result.refused);
  return result;
};
const firstOf = (text: string): Record<string, string> => {
  const { sets: found, faults } = read(csv(text));
  expect(faults).toEqual([]);
  return Object.fromEntries(found[0]?.values ?? []);
};

describe('a file of sets', () => {
  it('as JSON is read back as it was saved', () => {
    fc.assert(
      fc.property(sets, (given) => {
        expect(readValuesJson(writeValuesJson('product/move', given))).toEqual({
          runbook: 'product/move',
          sets: given,
          faults: [],
        });
      }),
    );
  });

  it.each([',', ';', '\t'] as const)('as CSV with %j is read back as it was saved', (delimiter) => {
    fc.assert(
      fc.property(sets, (given) => {
        const { sets: found, faults } = read(csv(writeValuesCsv(given, columns, lists, delimiter)));
        expect(faults).toEqual([]);
        expect(found.map(({ name }) => name)).toEqual(given.map(({ name }) => name));
        expect(found.map(contentOf)).toEqual(given.map(contentOf));
      }),
    );
  });

  it.each([
    ['JSON', writeValuesJson('product/move', [sample]), readValuesJson],
    ['CSV', writeValuesCsv([sample], columns, lists), csv],
  ] as const)('as %s that is damaged is refused, or holds the same', (_name, whole, readFile) => {
    fc.assert(
      fc.property(damagedText(whole), (text) => {
        const result = readFile(text);
        if ('refused' in result) {
          expect(result.refused).toMatch(/^[^\n]*\w[^\n]*[.}]$/);
          return;
        }
        for (const set of result.sets) expect(contentOf(set)).toEqual(contentOf(sample));
        if (result.sets.length === 0) expect(result.faults).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('JSON written by hand', () => {
  it('holds values by name, a list as an array, numbers and answers as they are written', () => {
    const { sets: found } = read(
      readValuesJson('\uFEFF{"gateway": "gw01", "hosts": ["a", "b"], "row": 2, "note": null}'),
    );
    expect(Object.fromEntries(found[0]?.values ?? [])).toEqual({
      gateway: 'gw01',
      hosts: 'a\nb',
      row: '2',
      note: '',
    });
  });

  it.each([
    ['[]', /^The file must hold values/],
    ['{', /^The file is not JSON/],
    ['{}', /^The file holds no values/],
    ['{"format": "other"}', /"format" must be/],
    ['{"format": "runsheet-values", "version": 2}', /version 2/],
    ['{"format": "runsheet-values", "version": 1, "sets": []}', /damaged/],
  ])('%s is refused', (text, message) => {
    expect(readValuesJson(text)).toEqual({ refused: expect.stringMatching(message) });
  });
});

describe('CSV written by hand', () => {
  it('needs names and rows only; a list is items between bars or lines', () => {
    expect(firstOf('gateway;hosts\r\ngw01;a|b\r\n')).toEqual({ gateway: 'gw01', hosts: 'a\nb' });
    expect(firstOf('gateway,hosts\ngw01,"a\nb"')).toEqual({ gateway: 'gw01', hosts: 'a\nb' });
    expect(firstOf('\uFEFFsep=;\r\ngateway\r\n"a;b"\r\n')).toEqual({ gateway: 'a;b' });
    expect(firstOf('gateway\tnote\r\rgw01\tx, y\r')).toEqual({ gateway: 'gw01', note: 'x, y' });
  });

  it('gives a row without a name the name of its line', () => {
    const { sets: found } = read(csv('gateway\na\n\n"b"\n'));
    expect(found.map(({ name }) => name)).toEqual(['Line 2', 'Line 4']);
  });

  it('loses one row only where one is wrong', () => {
    const { sets: found, faults } = read(csv('gateway,note\na,b\nc\nd,e\n'));
    expect(found).toHaveLength(2);
    expect(faults).toEqual([expect.stringMatching(/^Line 3: 1 cells, and the header has 2/)]);
  });

  it.each([
    ['', /first line/],
    ['gateway\n', /no rows/],
    ['Gateway name,note\na,b', /“Gateway name” cannot be one/],
    ['gateway,gateway\na,b', /gateway is there twice/],
    ['gateway,#examples\na,gateway', /#check is missing/],
    ['gateway,note\n"a,b', /^Line 2: a quote is opened and not closed/],
    ['gateway,note\n"a"b,c', /^Line 2: something stands behind a closing quote/],
    ['gateway,note\na"b,c', /^Line 2: a cell with quotes/],
  ])('%j is refused', (text, message) => {
    expect(csv(text)).toEqual({ refused: expect.stringMatching(message) });
  });

  it('tells of a row that a spreadsheet changed, until it says that this was meant', () => {
    const saved = writeValuesCsv([sample], columns, lists);
    const mangled = saved.replace('001122334455', '1122334455');
    expect(csv(mangled)).toMatchObject({
      sets: [],
      faults: [expect.stringMatching(/^Line 2: the row was changed after it was saved/)],
    });
    expect(read(csv(mangled.replace(/c[0-9a-f]{12}/, ''))).sets).toEqual([]);
    expect(read(csv(mangled.replace(/c[0-9a-f]{12}/, 'changed'))).sets).toHaveLength(1);
  });
});

describe('what a spreadsheet opens', () => {
  it('holds no cell that it would run as a formula', () => {
    fc.assert(
      fc.property(valueSet, (set) => {
        const table = readCsv(writeValuesCsv([set], columns, lists).slice(1), ',');
        const cells = 'rows' in table ? table.rows.flatMap((row) => row.cells) : [];
        expect(cells.length).toBeGreaterThan(columns.length);
        const live = cells.filter((cell) => /^[=+\-@\t\uFF1D]/.test(cell) && !/^-\d+$/.test(cell));
        expect(live).toEqual([]);
      }),
    );
    expect(writeValuesCsv([sample], columns, lists)).toContain(`"'=1+1, ""quoted"""`);
  });

  it('is read in the encodings in which it saves', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, 0xe4, 0x00]);
    expect(decodeText(utf16)).toBe('\u00e4');
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0xc3, 0xa4]))).toBe('\u00e4');
    expect(decodeText(Uint8Array.from([0xe4, 0x20]))).toBeUndefined();
  });
});
