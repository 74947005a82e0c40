import { describe, expect, it } from 'vitest';
import { readOutput } from '../../src/console-output/read-output.ts';
import { readPrintedCases, shapeOf, textRows } from './read-cases.ts';

const cases = readPrintedCases();

describe.skipIf(cases === undefined)('lists that the real formatter printed', () => {
  const printed = cases ?? [];
  const outputs = printed.map((one) => ({ one, output: readOutput(one.text, shapeOf(one)) }));

  it('are recovered as they were, or refused', () => {
    const wrong = outputs.flatMap(({ one, output }) => {
      if (output.state === 'refused') return [];
      // A table leaves out columns that do not fit: what it shows must be right.
      const rows = textRows(one).map((row) =>
        output.columns.map((column) => [column, row.get(column)]),
      );
      const read = output.rows.map((row) => [...row]);
      return JSON.stringify(read) === JSON.stringify(rows) ? [] : [one.id];
    });
    expect(wrong).toEqual([]);
  });

  it('are refused with a reason and with what to do instead', () => {
    const silent = outputs.filter(
      ({ output }) => output.state === 'refused' && !(output.reason && output.instead),
    );
    expect(silent.map(({ one }) => one.id)).toEqual([]);
  });

  it('are refused where a column that must be there is missing or cut', () => {
    const given = printed
      .filter(({ format }) => format !== 'expand')
      .flatMap((one) => {
        const names = [...(textRows(one)[0]?.keys() ?? [])];
        const output = readOutput(one.text, shapeOf(one, names));
        return output.state === 'read' ? [{ one, output, names }] : [];
      });
    for (const { one, output, names } of given) {
      expect([one.id, output.columns]).toEqual([one.id, names]);
    }
  });

  it('are read where nothing is cut, missing or open to doubt', () => {
    const read = (...formats: string[]): number =>
      outputs.filter(({ one, output }) => output.state === 'read' && formats.includes(one.format))
        .length;
    expect(read('json')).toBe(printed.filter(({ format }) => format === 'json').length);
    expect(read('csv', 'expand')).toBeGreaterThanOrEqual(75);
    expect(read('list')).toBeGreaterThanOrEqual(50);
    expect(read('table', 'autosize', 'wrap', 'default')).toBeGreaterThanOrEqual(104);
  });
});
