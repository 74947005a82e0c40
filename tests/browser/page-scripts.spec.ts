import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { storageKey } from '../../src/client/storage-key.ts';
import { bothFailed, exampleValues, listed, textOf } from './page.ts';
import { expect, test } from './site.ts';

const gateway = 'operations-manager/replace-a-gateway';
const oneFailed = 'virtual-machine-manager/recover-a-gateway-one-failed';

/** The scripts that the command line makes of the same values, by file name. */
function made(command: string, slug: string, values: object, ...more: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'runsheet-'));
  const file = join(folder, 'values.json');
  writeFileSync(file, JSON.stringify(values));
  const args = ['scripts/runsheet.ts', command, slug, '--values', file, '--out', folder, ...more];
  const out = execFileSync(process.execPath, args, { encoding: 'utf8' });
  const paths = out.trim().split('\n');
  return new Map(paths.map((path) => [basename(path), undated(readFileSync(path, 'utf8'))]));
}

/** The values as the tab keeps what a reader has typed before. */
async function keepInTab(
  page: Page,
  slug: string,
  values: ReturnType<typeof exampleValues>,
): Promise<void> {
  const typed = Object.entries(values).map(([name, value]) => [name, textOf(value)]);
  const stored = JSON.stringify({ values: Object.fromEntries(typed), examples: [] });
  await page.addInitScript(([key, text]) => sessionStorage.setItem(key, text), [
    storageKey(slug),
    stored,
  ] as const);
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
    await keepInTab(page, slug, values);
    await page.goto(`/${slug}/`);
    await page.getByText('Download scripts', { exact: true }).click();
    const guides = made('guide', slug, values);
    for (const session of sessions) {
      const { fileName, text } = await saved(page, `Guided script, ${session}`);
      expect(undated(text)).toBe(guides.get(fileName));
    }
    const [first = ''] = sessions;
    const one = await saved(page, `Preflight, ${first}`);
    const preflights = made('preflight', slug, values, '--session', first);
    expect(undated(one.text)).toBe(preflights.get(one.fileName));
    if (slug === bothFailed) return;
    const all = await saved(page, 'Preflight, all sessions');
    expect(undated(all.text)).toBe(made('preflight', slug, values).get(all.fileName));
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
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  // A preflight changes nothing.
  await saved(page, 'Preflight, vmm');
});
