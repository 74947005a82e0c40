import { describe, expect, test } from 'vitest';
import { makeScriptFile } from '../../src/runbook/script-file.ts';
import { judgeAvailable, paste } from './judge.ts';

const script = (...texts: string[]): string =>
  makeScriptFile({
    fileName: 'x.ps1',
    title: 'A script',
    session: { name: 'shell', host: 'any server', shell: 'powershell 5.1' },
    blocks: texts.map((text, index) => ({ step: index + 1, title: `Step ${index + 1}`, text })),
    values: [],
    date: 'today',
    checksum: '0'.repeat(64),
    checksumWords: 'acorn acorn acorn acorn acorn 000 000',
  }).slice(1);

describe.skipIf(!judgeAvailable)('a downloaded script', () => {
  test.each([
    'throw "not this server"',
    "[int] 'x'",
    'Get-NoSuchThing',
    '. { trap { break }; Get-NoSuchThing }',
  ])('ends at the first error, so that nothing after it is changed: %s', async (failing) => {
    const change = ". { trap { break }; $global:Changes.Add('changed') }";
    const run = (text: string) => paste({ setup: '', scripts: [`. {\n${text}\n}`] });
    expect((await run(script('$a = 1', change))).changes).toEqual(['changed']);
    const { changes, errors } = await run(script(failing, change));
    expect(changes).toEqual([]);
    expect(errors).toHaveLength(1);
  });
});
