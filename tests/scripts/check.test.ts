import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { runbookText } from '../runbook/fixture.ts';
import { inEmptyFolder, runsheet } from './run.ts';

/** `file rule` of each finding. */
async function check(
  ...paths: string[]
): Promise<{ code: number; files: number; found: string[] }> {
  const { code, out, err } = await runsheet(['check', '--json', ...paths]);
  expect(err).toBe('');
  const { files, diagnostics } = JSON.parse(out);
  const found = diagnostics.map(
    ({ file, rule }: { file: string; rule: string }) => `${file} ${rule}`,
  );
  return { code, files, found };
}

describe('runsheet check', () => {
  inEmptyFolder();
  beforeEach(() => {
    mkdirSync('content/a/folder.mdx', { recursive: true });
    mkdirSync('content/guide');
    writeFileSync('content/a/sound.mdx', runbookText());
    writeFileSync('content/a/tab.mdx', '---\n\ttitle: T\n---\n');
    writeFileSync('content/a/bytes.mdx', new Uint8Array([0x2d, 0xff, 0xfe]));
    writeFileSync('content/a/none.mdx', '');
    symlinkSync('nowhere', 'content/a/link.mdx');
    writeFileSync('content/a/Sound.mdx', runbookText());
    writeFileSync('content/guide/page.mdx', '---\ntitle: T\nsummary: S\n---\n');
  });

  it('reports every file that cannot be read or understood, in one run', async () => {
    expect(await check()).toEqual({
      code: 1,
      files: 4,
      found: [
        'content/a/bytes.mdx unreadable',
        'content/a/folder.mdx unreadable',
        'content/a/link.mdx unreadable',
        'content/a/none.mdx frontmatter',
        'content/a/sound.mdx duplicate-slug',
        'content/a/tab.mdx yaml',
      ],
    });
  });

  it('checks the files and folders that are named, without the guide', async () => {
    expect(await check('content/a/sound.mdx', 'content/guide/page.mdx')).toMatchObject({
      code: 0,
      files: 1,
    });
    expect(await check('content/a', 'nope.mdx', 'content/a/folder.mdx')).toEqual({
      code: 1,
      files: 4,
      found: [
        'content/a/bytes.mdx unreadable',
        'content/a/folder.mdx unreadable',
        'content/a/link.mdx unreadable',
        'content/a/none.mdx frontmatter',
        'content/a/tab.mdx yaml',
        'nope.mdx unreadable',
      ],
    });
  });
});

describe('the severities of runsheet check', () => {
  inEmptyFolder();
  beforeEach(() => {
    mkdirSync('content/a', { recursive: true });
    const body = '```powershell session=shell\nGet-Process | ft\n```';
    writeFileSync('content/a/alias.mdx', runbookText({ body }));
  });
  const configure = (setting: string): void =>
    writeFileSync('runsheet.config.ts', `export default { rules: { alias: '${setting}' } };\n`);

  it.each([
    ['error', [], 1, '1 error.'],
    ['warning', [], 0, '0 errors, 1 warning.'],
    ['warning', ['--max-warnings', '1'], 0, '0 errors, 1 warning.'],
    ['warning', ['--max-warnings', '0'], 1, '0 errors, 1 warning.'],
    ['info', ['--max-warnings', '0'], 0, '0 errors, 1 info.'],
    ['off', [], 0, '0 errors.'],
  ])('%s with %j ends with %d', async (setting, args, code, summary) => {
    configure(setting);
    const result = await runsheet(['check', ...args]);
    expect(result).toMatchObject({ code, err: '' });
    expect(result.out).toMatch(new RegExp(`: ${summary.replaceAll('.', '\\.')}\n$`));
  });

  it('are refused where the configuration is wrong', async () => {
    configure('warn');
    expect(await runsheet(['check'])).toEqual({
      code: 2,
      out: '',
      err: 'runsheet.config.ts: rules.alias must be one of off, info, warning, error\n',
    });
  });

  it('are reported in the form that is asked for', async () => {
    configure('warning');
    const formats: [string, RegExp][] = [
      ['terminal', /^content\/a\/alias\.mdx:\d+:15 alias \(warning\) /],
      ['json', /^\{\n {2}"files": 1,/],
      ['sarif', /^\{\n {2}"\$schema"/],
      ['github', /^::warning file=content\/a\/alias\.mdx,/],
      ['junit', /^<\?xml /],
    ];
    for (const [format, begin] of formats) {
      const { code, out } = await runsheet(['check', '--format', format]);
      expect(code).toBe(0);
      expect(out).toMatch(begin);
    }
    const { code, err } = await runsheet(['check', '--format', 'xml']);
    expect(code).toBe(2);
    expect(err).toContain('--format is one of terminal, json, sarif, github, junit, not "xml"');
  });

  it('are counted in whole numbers only', async () => {
    const { code, err } = await runsheet(['check', '--max-warnings', 'none']);
    expect(code).toBe(2);
    expect(err).toContain('--max-warnings is a number, not "none"');
  });
});
