import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../src/runbook/script-file.ts';
import { makeScriptFile, scriptFileName } from '../../src/runbook/script-file.ts';

const script: ScriptFile = {
  fileName: 'move-01-shell.ps1',
  title: 'Move agents',
  session: { name: 'shell', host: 'any server', shell: 'powershell 5.1' },
  blocks: [
    { step: 1, title: 'Look', text: 'Get-Date' },
    { step: 2, title: 'Act', text: '. {\n  Get-Date\n}' },
    { step: 2, title: 'Act', text: 'Get-Host' },
  ],
  values: [{ label: 'Gateway', text: 'gw01' }],
  date: '2026-11-23 02:00 UTC',
  checksum: 'abc',
  checksumWords: 'harbor violin cedar noodle zebra 482 913',
};

describe('a downloaded script', () => {
  it('has a byte order mark, CRLF and a header that tells what it is and how to run it', () => {
    const text = makeScriptFile(script);
    expect(text.startsWith('\uFEFF# Move agents\r\n# Steps 1, 2\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const part of [
      'shell (powershell 5.1, any server)',
      'Gateway  gw01',
      'abc',
      '02:00 UTC',
      'Unblock-File',
      'Set-ExecutionPolicy -Scope Process',
    ]) {
      expect(text).toContain(part);
    }
    expect(text.endsWith('\r\n# Step 2: Act\r\n. {\r\n  Get-Date\r\n}\r\n\r\nGet-Host\r\n')).toBe(
      true,
    );
  });

  it('does not name Unblock-File for PowerShell 2.0, which has none', () => {
    const session = { ...script.session, shell: 'powershell 2.0' };
    expect(makeScriptFile({ ...script, session })).not.toContain('Unblock-File');
  });

  it('keeps every line of the header a comment, whatever the title and the values hold', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        'a',
        '\r',
        '\n',
        '\u2028',
        '\u0085',
        '\f',
        '#>',
        '<#',
        '#',
        '`',
        "'",
        '\u202E',
        '\0',
      ),
      maxLength: 12,
    });
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, label, text) => {
        const made = makeScriptFile({
          ...script,
          title,
          values: [{ label, text }],
          blocks: [{ step: 1, title, text: 'END' }],
        });
        const lines = made.slice(1).split(/[\r\n\u0085\u2028\u2029\f\v]+/);
        const code = lines.filter((line) => line !== '' && !/^#( |$)/.test(line));
        expect(code).toEqual(['trap { break }', 'END']);
        expect(made).not.toMatch(/[\u202E\0]/);
      }),
    );
  });
});

describe('the name of a script', () => {
  it('says runbook, steps, blocks and session', () => {
    const one = [{ step: 3, index: 4 }];
    expect(scriptFileName('operations-manager/replace', 'shell', one)).toBe(
      'replace-step-03-block-05-shell.ps1',
    );
    expect(scriptFileName('replace', 'shell', [...one, { step: 5, index: 8 }])).toBe(
      'replace-step-03-to-05-block-05-to-09-shell.ps1',
    );
  });

  it('differs for two blocks of one step, and for both together', () => {
    const [first, second] = [
      { step: 3, index: 4 },
      { step: 3, index: 5 },
    ];
    const names = [[first], [second], [first, second]].map((blocks) =>
      scriptFileName('replace', 'shell', blocks),
    );
    expect(new Set(names).size).toBe(3);
  });
});
