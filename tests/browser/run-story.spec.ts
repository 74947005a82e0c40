import type { Locator } from '@playwright/test';
import { checksumWords } from '../../src/plan/checksum-words.ts';
import { readRunbookFile } from '../../src/runbook/load-runbooks.ts';
import { bothFailed, fillByKeyboard, listed, rendered } from './page.ts';
import {
  answer,
  doneStep,
  ownValues,
  recordOf,
  saveRecord,
  stepPanel,
  storedEvents,
  textOfDownload,
} from './run.ts';
import { expect, test } from './site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const runbook = listed(bothFailed);
const { captures = [], expects = [] } =
  readRunbookFile(`content/${bothFailed}.mdx`).source?.runbook ?? {};

const adapters = captures.find(({ name }) => name === 'adapter')?.samples[0]?.text ?? '';
const grants = (verdict: string): string =>
  expects.find(({ name }) => name === 'granted')?.samples.find((one) => one.verdict === verdict)
    ?.text ?? '';

const values = ownValues(runbook);
const oldString = values.recordedConnectionString ?? '';

test('a whole run by keyboard, from the form to the record', async ({ page }) => {
  test.setTimeout(180_000);
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.goto(`/${bothFailed}/`);
  await fillByKeyboard(page, values);
  await page.getByRole('button', { name: 'Start a run' }).focus();
  await press('Enter');

  const dialog = page.getByRole('dialog');
  const { checksum } = rendered(bothFailed, values);
  await expect(dialog).toContainText(checksum);
  await expect(dialog).toContainText(checksumWords(checksum));
  await expect(dialog.getByLabel('Your name')).toBeFocused();
  await page.keyboard.type('Kim O’Neil');
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Run by Kim O’Neil' })).toBeFocused();

  const needed = [1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];
  for (const number of needed) {
    const panel = stepPanel(page, number);
    await expect(panel).toHaveAttribute('data-current');
    await press('s');
    await expect(panel.getByRole('button', { name: 'Start' })).toBeFocused();
    await press('Enter');
    if (number === 1 || number === 11) {
      await expect(dialog).toContainText('cannot be undone');
      await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
      await press('Shift+Tab', 'Enter');
    }
    await expect(page.getByRole('group', { name: `Step ${number}: begun` })).toBeVisible();
    if (number === 7) {
      await press('o', 'Enter');
      await page.keyboard.type('2  Network Adapter 3  VMNetwork=');
      await press('Tab', 'Enter');
      await expect(page.getByText(/^Output, /)).toBeVisible();
    }
    if (number === 8) {
      await paste(page.locator('[data-capture=adapter]'), adapters);
      await expect(page.locator('[name=adapterNumber]')).toHaveValue('2');
    }
    if (number === 9) {
      const place = page.locator('[data-expect=granted]');
      await paste(place, grants('no go'));
      await expect(place.getByRole('status')).toContainText('No go');
      await paste(place, grants('go'));
      await expect(place.getByRole('status')).toContainText(/^Go/);
    }
    if (number === 13) await typeInto('oldConnectionString', oldString);
    // A key that is pressed in a field is text.
    await page.getByRole('heading', { name: 'Run by Kim O’Neil' }).focus();
    await press('d');
    await expect(panel.getByRole('button', { name: 'Done' })).toBeFocused();
    await press('Enter');
    await expect(doneStep(page, number)).toBeAttached();
  }

  /** As with the keyboard alone: the button, then the text from the clipboard. */
  async function paste(place: Locator, text: string): Promise<void> {
    const button = place.getByRole('button', { name: 'Paste the output' });
    if ((await button.getAttribute('aria-expanded')) !== 'true') {
      await button.focus();
      await press('Enter');
    } else await place.getByRole('textbox').focus();
    await expect(place.getByRole('textbox')).toBeFocused();
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await press('Control+a', 'Control+v');
  }

  async function typeInto(name: string, text: string): Promise<void> {
    const field = page.locator(`[name=${name}]`);
    await field.focus();
    await page.keyboard.type(text);
    await press('Tab');
    await expect(page.getByRole('status')).toContainText('recorded');
    await press('c');
  }

  await page.getByRole('button', { name: 'Finish the run' }).focus();
  await press('Enter');
  await expect(page.getByRole('timer')).toContainText('Completed');

  const record = recordOf(await textOfDownload(await saveRecord(page)));
  expect(record.run).toMatchObject({ who: 'Kim O’Neil', planChecksum: checksum, slug: bothFailed });
  const texts = Object.fromEntries(record.values.map(({ name, text }) => [name, text]));
  expect(texts).toMatchObject({ adapterNumber: '2', oldConnectionString: oldString });
  expect(texts.newConnectionString).toMatch(/;Migrate=true$/);
  expect(record.steps.filter((step) => step.needed).map(({ number }) => number)).toEqual(needed);
  expect(record.values.find(({ name }) => name === 'adapterNumber')?.origin).toBe(
    'read from the output of step 8, row 3',
  );
  const verdicts = record.events.flatMap((event) =>
    event.type === 'output' && event.name === 'granted' ? [event.verdict] : [],
  );
  expect(verdicts).toEqual(['no go', 'go']);
  const ended = record.events.filter(({ type }) => type === 'done');
  expect(ended).toHaveLength(needed.length);
  expect(await storedEvents(page)).toHaveLength(record.events.length);

  const html = await textOfDownload(await saveRecord(page, 'Save as a page (HTML)'));
  expect(recordOf(html).events).toEqual(record.events);
  const markdown = await textOfDownload(await saveRecord(page, 'Save for the ticket (Markdown)'));
  for (const part of [checksum, 'Kim O’Neil', 'Network Adapter 3', 'Completed']) {
    expect(html).toContain(part);
    expect(markdown).toContain(part);
  }
});

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
