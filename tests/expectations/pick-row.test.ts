import { describe, expect, it } from 'vitest';
import { parseRowTest } from '../../src/expectations/parse-condition.ts';
import { pickRow } from '../../src/expectations/pick-row.ts';
import { filled, rowsOf as outputOf } from './values.ts';

function tests(source: string) {
  const read = parseRowTest(source);
  if ('message' in read) throw new Error(read.message);
  return read;
}

function rowsOf(...texts: string[]) {
  const output = outputOf(...texts);
  return output.state === 'read' ? output.rows : [];
}

const blank = tests('VMNetwork is blank and VirtualNetwork is blank');
const adapter = (number: number, network = '') =>
  `Number=${number};VMNetwork=${network};VirtualNetwork=${network}`;

describe('the row of a capture', () => {
  it('is the only one that is as declared', () => {
    const output = rowsOf(adapter(0, 'x'), adapter(1, 'y'), adapter(2));
    expect(pickRow(output, blank, filled)).toEqual({ state: 'picked', row: 2 });
  });

  it('is never guessed where none or several are', () => {
    const none = pickRow(rowsOf(adapter(0, 'x')), blank, filled);
    expect(none).toEqual({
      state: 'refused',
      reason: 'None of 1 rows is the one; exactly one must be.',
    });
    const several = pickRow(rowsOf(adapter(0), adapter(1, 'x'), adapter(2)), blank, filled);
    expect(several).toEqual({
      state: 'refused',
      reason: 'Rows 1 and 3 both are; exactly one must be.',
    });
  });

  it('is refused where of one row it cannot be told', () => {
    const output = rowsOf('Size=1', 'Size=1,000');
    expect(pickRow(output, tests('Size = 1'), filled).state).toBe('refused');
  });

  it('is the reader’s choice where nothing is declared and there are several', () => {
    expect(pickRow(rowsOf('A=1'), undefined, filled)).toEqual({ state: 'picked', row: 0 });
    expect(pickRow(rowsOf('A=1', 'A=2'), undefined, filled)).toEqual({ state: 'ask' });
  });
});
