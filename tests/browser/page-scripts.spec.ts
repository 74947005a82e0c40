import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bothFailed, exampleValues, fillByKeyboard, listed } from './page.ts';
import { expect, test } from './site.ts';

const gateway = 'operations-manager/replace-a-gateway';
const oneFailed = 'virtual-machine-manager/recover-a-gateway-one-failed';

/** The script that the command line makes of the same values. */
function made(command: string, slug: string, values: object, session?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'runsheet-'));
  const file = join(folder, 'values.json');
  writeFileSync(file, JSON.stringify(values));
  const named = session === undefined ? [] : ['--session', session];
  const out = execFileSync(
    process.execPath,
    ['scripts/runsheet.ts', command, slug, '--values', file, '--out', folder, ...named],
    { encoding: 'utf8' },
  );
  return readFileSync(out.trim(), 'utf8');
}

const undated = (script: string): string => script.replace(/# Made: .*/, '# Made:');

async function saved(page: Page, name: string): Promise<{ fileName: string; text: string }> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const download = await saving;
  return {
    fileName: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

for (const [slug, sessions] of [
  [bothFailed, ['vmm']],
  [gateway, ['operations-shell', 'pilot-events']],
  [oneFailed, ['vmm', 'node', 'new']],
] as const) {
  test(`${slug}: the page saves the scripts that the command line makes`, async ({
    page,
    guard: _,
  }) => {
    const values = exampleValues(listed(slug));
    await page.goto(`/${slug}/`);
    await fillByKeyboard(page, values);
    await page.getByText('Download scripts', { exact: true }).click();
    for (const session of sessions) {
      const guide = await saved(page, `Guided script, ${session}`);
      expect(guide.fileName).toBe(`${slug.split('/').at(-1)}-guide-${session}.ps1`);
      expect(undated(guide.text)).toBe(undated(made('guide', slug, values, session)));
      const preflight = await saved(page, `Preflight, ${session}`);
      expect(undated(preflight.text)).toBe(undated(made('preflight', slug, values, session)));
    }
    if (slug === bothFailed) return;
    const all = await saved(page, 'Preflight, all sessions');
    expect(undated(all.text)).toBe(undated(made('preflight', slug, values)));
  });
}

test('a guided script is not made while a value is missing', async ({ page, guard: _ }) => {
  const downloads: unknown[] = [];
  page.on('download', (download) => downloads.push(download));
  await page.goto(`/${oneFailed}/`);
  await page.getByText('Download scripts', { exact: true }).click();
  const item = page
    .locator('li')
    .filter({ has: page.getByRole('button', { name: 'Guided script, vmm' }) });
  await item.getByRole('button').click();
  await expect(item).toContainText('Not downloaded: “VMM management server”');
  expect(downloads).toEqual([]);
});

test('a guided script that changes something is not made of an example', async ({
  page,
  guard: _,
}) => {
  await page.goto(`/${bothFailed}/`);
  await page
    .getByRole('button', { name: /^Fill with example/ })
    .first()
    .click();
  await page.getByText('Download scripts', { exact: true }).click();
  const item = page
    .locator('li')
    .filter({ has: page.getByRole('button', { name: 'Guided script, vmm' }) });
  await item.getByRole('button').click();
  await expect(item).toContainText('holds an example. Type your own value.');
  await expect(item.getByRole('link', { name: 'Go to the field' })).toBeVisible();
  // A preflight changes nothing.
  await saved(page, 'Preflight, vmm');
});
