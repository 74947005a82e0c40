import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadRunbooks } from '../../src/runbook/load-runbooks.ts';
import { inEmptyFolder, runsheet } from './run.ts';

describe('runsheet new', () => {
  inEmptyFolder();

  it('writes a runbook without a fault, with a read and a guarded change', async () => {
    const file = 'content/print-server/restart-spooler.mdx';
    expect(await runsheet(['new', 'print-server/restart-spooler'])).toEqual({
      code: 0,
      out: `${file}\n`,
      err: '',
    });
    const { runbooks, diagnostics } = loadRunbooks();
    expect(diagnostics).toEqual([]);
    expect(runbooks[0]).toMatchObject({ title: 'Restart spooler', product: 'Print server' });
    expect(runbooks[0]?.steps.map(({ changes, hasVerify }) => [changes, hasVerify])).toEqual([
      [false, false],
      [true, true],
    ]);
    const rendered = await runsheet(['render', 'restart-spooler', '--example', 'Print spooler']);
    expect(rendered).toMatchObject({ code: 0, err: '' });
    expect(rendered.out).toContain("Get-Service -Name 'Spooler'");
  });

  it('writes a runbook that passes the checker', async () => {
    await runsheet(['new', 'a/b']);
    const { code, out } = await runsheet(['check']);
    expect(out).toMatch(/^1 runbook, \d+ scripts rendered and parsed: 0 errors\.\n$/);
    expect(code).toBe(0);
  });

  it('takes title and product as given, whatever they hold, else the product of the folder', async () => {
    const title = 'Say "hello": {x} # <y>';
    await runsheet(['new', 'ad/one', '--title', title, '--product', 'Active Directory']);
    await runsheet(['new', 'ad/two']);
    const { runbooks, diagnostics } = loadRunbooks();
    expect(diagnostics).toEqual([]);
    expect(runbooks.map((one) => [one.title, one.product])).toEqual([
      [title, 'Active Directory'],
      ['Two', 'Active Directory'],
    ]);
  });

  it('proposes a name of two parts', async () => {
    const { code, err } = await runsheet(['new', 'Print Server/x/Restart it']);
    expect(code).toBe(2);
    expect(err).toContain('; write print-server/restart-it;');
  });

  it('never overwrites a file', async () => {
    await runsheet(['new', 'ad/one']);
    writeFileSync('content/ad/one.mdx', 'mine');
    expect(await runsheet(['new', 'ad/one'])).toEqual({
      code: 2,
      out: '',
      err: 'content/ad/one.mdx was not written: it exists already; choose another name\n',
    });
    expect(readFileSync('content/ad/one.mdx', 'utf8')).toBe('mine');
  });

  it.each([
    ['one', 'write my-product/one'],
    ['A D/One two', 'write a-d/one-two'],
    ['../x/y', 'write x/y'],
    ['guide/x', '"guide" holds the authoring guide'],
  ])('refuses the name %s and proposes another', async (name, proposal) => {
    const { code, err } = await runsheet(['new', name]);
    expect(code).toBe(2);
    expect(err).toContain(proposal);
    expect(existsSync('content')).toBe(false);
  });
});
