import { bothFailed, listed } from './page.ts';
import { answer, ownValues, saveRecord, textOfDownload } from './run.ts';
import { expect, test } from './site.ts';

const runbook = listed(bothFailed);
const values = ownValues(runbook);

test('the record as a page opens without a complaint of its policy', async ({ page, browser }) => {
  await page.goto(`/${bothFailed}/`);
  await page.evaluate(
    ([key = '', stored = '']) => sessionStorage.setItem(key, stored),
    [`runsheet:${bothFailed}`, JSON.stringify({ values, examples: [] })],
  );
  await page.reload();
  await page.getByRole('button', { name: 'Start a run' }).click();
  await page.getByLabel('Your name').fill('<b>Kim</b>');
  await page.getByRole('button', { name: 'Start the run' }).click();
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('button', { name: 'Abandon the run' }).click();
  await answer(page, 'Only a rehearsal.', 'Abandon the run');
  const download = await saveRecord(page, 'Save as a page (HTML)');

  const other = await browser.newPage();
  const complaints: string[] = [];
  other.on('console', (message) => complaints.push(message.text()));
  other.on('request', (request) => complaints.push(request.url()));
  await other.setContent(await textOfDownload(download));
  await expect(other.getByRole('heading', { level: 1 })).toContainText('Record: Recover a gateway');
  await expect(other.getByRole('cell', { name: '<b>Kim</b>', exact: true })).toBeVisible();
  await expect(
    other.getByRole('cell', { name: 'Abandoned: Only a rehearsal.', exact: true }),
  ).toBeVisible();
  expect(complaints).toEqual([]);
  await other.close();
});
