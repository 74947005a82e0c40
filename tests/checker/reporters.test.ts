import { describe, expect, it } from 'vitest';
import { codeFrame, reportTerminal } from '../../src/checker/reporters/terminal.ts';

const diagnostic = {
  rule: 'alias',
  severity: 'error',
  file: 'content/x.mdx',
  line: 2,
  column: 5,
  length: 2,
  message: '`ft` is an alias; write `Format-Table`',
} as const;

describe('the terminal report', () => {
  it('names place, rule and remedy on one line and marks the source below', () => {
    const report = reportTerminal([diagnostic], {
      colour: false,
      readText: () => 'first\nx | ft\nlast',
    });
    expect(report).toBe(
      'content/x.mdx:2:5 alias `ft` is an alias; write `Format-Table`\n1 | first\n2 | x | ft\n  |     ^^\n',
    );
  });

  it('does without a frame where the file cannot be read', () => {
    expect(reportTerminal([diagnostic], { colour: false, readText: () => undefined })).toBe(
      'content/x.mdx:2:5 alias `ft` is an alias; write `Format-Table`\n',
    );
  });

  it('cuts a long line around the mark', () => {
    const frame = codeFrame(`${'a'.repeat(300)}bad${'c'.repeat(300)}`, {
      line: 1,
      column: 301,
      length: 3,
    });
    const [source = '', mark = ''] = frame.split('\n');
    expect(source.length).toBeLessThan(120);
    expect(source.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('bad');
  });
});
