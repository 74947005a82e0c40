import { describe, expect, it } from 'vitest';
import { code, fenced, prose } from '../../src/plan/markdown.ts';

describe('text in Markdown', () => {
  it.each([
    ['*a* <b> [c](d) #e', '\\*a\\* \\<b\\> \\[c\\](d) \\#e'],
    ['1. not an item', '1\\. not an item'],
    ['13.1 a number', '13.1 a number'],
    ['- not an item', '\\- not an item'],
    ['two\r\nlines', 'two / lines'],
  ])('%j is what it says', (text, written) => {
    expect(prose(text)).toBe(written);
  });

  it.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    [' a ', '`  a  `'],
  ])('%j as code is what it is', (text, written) => {
    expect(code(text)).toBe(written);
  });

  it('of any kind cannot close its block', () => {
    expect(fenced('a\n````\nb', 'powershell')).toBe('`````powershell\na\n````\nb\n`````');
  });
});
