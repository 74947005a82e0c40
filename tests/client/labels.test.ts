import { describe, expect, it } from 'vitest';
import { shownValue } from '../../src/parameters/shown-value.ts';

const parameter = { name: 'x', label: 'X', required: true } as const;

describe('a value on paper', () => {
  it('is said as the form offered it', () => {
    expect(shownValue({ ...parameter, type: 'boolean' }, 'true')).toBe('Yes');
    expect(shownValue({ ...parameter, type: 'boolean' }, 'false')).toBe('No');
    const options = [
      { value: 'ad', label: 'Active Directory' },
      { value: 'file', label: 'file' },
    ];
    expect(shownValue({ ...parameter, type: 'choice', options }, 'ad')).toBe(
      'Active Directory (ad)',
    );
    expect(shownValue({ ...parameter, type: 'choice', options }, 'file')).toBe('file');
    expect(shownValue({ ...parameter, type: 'text' }, 'true')).toBe('true');
  });
});
