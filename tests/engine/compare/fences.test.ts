import { describe, expect, test } from 'vitest';
import { fencesOf, isPowerShell } from './fences.ts';

describe('the fenced blocks of a Markdown file', () => {
  test('are found with their lines, in lists and quotations too', () => {
    const markdown = [
      '```PowerShell title="x"',
      'a',
      '',
      '  b',
      '```',
      '1. Text',
      '',
      '   ~~~pwsh',
      '   c',
      '     d',
      '   ~~~',
      '> ```ps1',
      '> e',
      '>   f',
      '> ```',
      'not ```powershell g``` here',
    ].join('\n');
    expect(fencesOf(markdown)).toEqual([
      { language: 'powershell', text: 'a\n\n  b', line: 2 },
      { language: 'pwsh', text: 'c\n  d', line: 9 },
      { language: 'ps1', text: 'e\n  f', line: 13 },
    ]);
  });

  test('hold shorter fences, which are text', () => {
    const markdown = '````markdown\n```powershell\na\n```\n````\n```powershell\nb\n```';
    expect(fencesOf(markdown).map(({ language, text }) => [language, text])).toEqual([
      ['markdown', '```powershell\na\n```'],
      ['powershell', 'b'],
    ]);
  });

  test('are PowerShell under several names', () => {
    for (const name of ['powershell', 'pwsh', 'azurepowershell-interactive', 'ps1', 'posh']) {
      expect(isPowerShell(name), name).toBe(true);
    }
    for (const name of ['', 'powershell-output', 'bash', 'output']) {
      expect(isPowerShell(name), name).toBe(false);
    }
  });
});
