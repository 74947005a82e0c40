import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { blocksOf, bothFailed, exampleValues, fillByKeyboard, listed, rendered } from './page.ts';

const runbook = listed(bothFailed);
const values = exampleValues(runbook);

test('a block is saved as a script that Windows PowerShell reads and that says what it holds', async ({
  page,
}) => {
  await page.goto(`/${bothFailed}/`);
  await fillByKeyboard(page, values);
  const { blocks, checksum } = rendered(bothFailed, values);
  const block = blocksOf(page).filter({ has: page.getByRole('button', { name: 'Download' }) });
  const saving = page.waitForEvent('download');
  await block.first().getByRole('button', { name: 'Download' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(
    /^recover-a-gateway-both-failed-step-\d+-block-\d+-vmm\.ps1$/,
  );

  const file = await readFile(await download.path());
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = file.toString('utf8');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text).toContain(checksum);
  expect(text).toContain('Unblock-File');
  expect(text).toContain('Set-ExecutionPolicy -Scope Process');
  expect(text).toContain(String(values.vmmServer));
  const script = text.replaceAll('\r\n', '\n');
  expect(blocks.filter((one) => script.includes(one.text))).toHaveLength(1);
});

test('with a field empty nothing is saved, and the reason stands beside the button', async ({
  page,
}) => {
  await page.goto(`/${bothFailed}/`);
  const block = page.locator('[data-block]:has(button:text("Download"))').first();
  const downloads: unknown[] = [];
  page.on('download', (download) => downloads.push(download));
  await block.getByRole('button', { name: 'Download' }).click();
  await expect(block.locator('.script-message')).toContainText('Not downloaded');
  expect(downloads).toEqual([]);
});
