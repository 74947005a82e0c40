import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTypes } from '../../src/parameters/all-types.ts';
import {
  type ParameterDeclaration,
  parameterTypeNames,
  type RawValue,
} from '../../src/parameters/declaration.ts';
import type { ValueState } from '../../src/parameters/value-state.ts';
import { checkValues } from '../../src/parameters/values.ts';
import { arbitraries, declarationOf } from './arbitraries.ts';

function judge(raw: RawValue, more: Partial<ParameterDeclaration>): ValueState | undefined {
  const declaration = declarationOf('list', more);
  return checkValues([declaration], { value: raw }, allTypes).get('value');
}

function textOf(raw: RawValue, more: Partial<ParameterDeclaration>): string {
  const state = judge(raw, more);
  return state?.state === 'value' ? state.text : JSON.stringify(state);
}

describe('a list', () => {
  it('is a pasted column, commas, semicolons, a row of cells or an array', () => {
    for (const raw of ['H1\r\nH2\n\n', ' H1 , H2,', 'H1;H2', 'H1\tH2', ['H1', ' H2 ', '']])
      expect(textOf(raw, { of: 'computerName' })).toBe('H1, H2');
  });

  it('of values that may hold commas has one a line', () => {
    expect(textOf('a, b; c', { of: 'text' })).toBe('a, b; c');
    expect(textOf('CN=a,DC=b\nCN=c,DC=b', { of: 'distinguishedName' })).toBe(
      'CN=a,DC=b\nCN=c,DC=b',
    );
    expect(textOf('a=1;b=2', { of: 'connectionString' })).toBe('a=1;b=2');
  });

  it('marks each bad and each double item by its place and drops none', () => {
    expect(judge('H1, h_1!, H2, h1', { of: 'computerName' })).toEqual({
      state: 'invalid',
      message: '2 of 4 items cannot be used.',
      items: [
        { text: 'h_1!', message: 'Item 2: `h_1!` has `!`, which a computer name cannot have.' },
        { text: 'h1', message: 'Item 4: `h1` is already item 1.' },
      ],
    });
  });

  it('points each double to the first of its kind', () => {
    expect(judge('H1,h1,H1', { of: 'computerName' })).toMatchObject({
      items: [
        { message: 'Item 2: `h1` is already item 1.' },
        { message: 'Item 3: `H1` is already item 1.' },
      ],
    });
  });

  it('takes two ways of writing one value for a double', () => {
    expect(judge('001122334455\n00-11-22-33-44-55', { of: 'mac' })).toMatchObject({
      items: [{ message: 'Item 2: `00:11:22:33:44:55` is already item 1.' }],
    });
  });

  it('has as many items as it must, and says how many it has', () => {
    const two = { of: 'computerName', minItems: 2, maxItems: 2 } as const;
    expect(judge('H1', two)).toMatchObject({ message: '1 item; at least 2 needed.' });
    expect(judge('H1,H2,H3', two)).toMatchObject({ message: '3 items; at most 2 allowed.' });
    expect(judge('H1,H2', two)).toMatchObject({ state: 'value' });
  });

  it('is missing when it holds blank lines only', () => {
    for (const raw of ['\n \n', [], ['', ' ']])
      expect(judge(raw, { of: 'text' })).toEqual({ state: 'missing' });
  });

  it('applies limits and the pattern to each item', () => {
    expect(judge('1,9', { of: 'integer', max: 5 })).toMatchObject({
      items: [{ text: '9', message: 'Item 2: 9 is more than 5, the most allowed.' }],
    });
    const pattern = { expression: 'H\\d', message: 'Write H and a digit.' };
    expect(judge('H1,X1', { of: 'computerName', pattern })).toMatchObject({
      items: [{ text: 'X1', message: 'Item 2: Write H and a digit.' }],
    });
  });

  const itemTypes = parameterTypeNames.filter((name) => name !== 'list' && name !== 'credential');
  it.each(itemTypes)('of %s has as many values as items that went in', (of) => {
    const type = allTypes.get(of);
    const { options } = declarationOf(of);
    fc.assert(
      fc.property(
        fc.uniqueArray(arbitraries[of], {
          minLength: 1,
          maxLength: 5,
          selector: (item) => type?.normalise(item).toLowerCase(),
        }),
        fc.boolean(),
        (items, asColumn) => {
          const raw = asColumn && items.length > 1 ? items.join('\n') : items;
          const state = judge(raw, { of, ...(options && { options }) });
          if (state?.state !== 'value' || state.value.kind !== 'list')
            throw new Error(JSON.stringify(state));
          expect(state.value.items).toHaveLength(items.length);
        },
      ),
    );
  });
});
