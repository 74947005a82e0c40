import { extractText } from 'unpdf';
import { shownValue } from '../../src/parameters/shown-value.ts';
import { checksumWords } from '../../src/plan/checksum-words.ts';
import { readRunbookFile } from '../../src/runbook/load-runbooks.ts';
import { bothFailed, exampleValues, listed, listedExamples, rendered } from './page.ts';
import { paperOf } from './paper.ts';
import { fillTab, ownValues } from './run.ts';
import { expect, pageTypes, recoveryRunbook, test } from './site.ts';

test('paper has the values table, a box for each step, sign-off and checksum, no navigation', async ({
  page,
}) => {
  await page.goto(recoveryRunbook);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table', { name: 'Values' })).toBeVisible();
  await expect(page.getByText(/^\[\s+\] Done/)).toHaveCount(13);
  await expect(page.getByText(/^\[\s+\] Done/).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sign-off' })).toBeVisible();
  await expect(page.getByText('Checksum of values and scripts')).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
});

for (const format of ['A4', 'Letter']) {
  test(`a runbook prints on ${format} with its outline`, async ({ page }) => {
    await page.goto(recoveryRunbook);
    const pdf = await page.pdf({ format, tagged: true, outline: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toContain('/Outlines');
  });
}

test('folds are open on paper', async ({ page }) => {
  await page.goto(recoveryRunbook);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.getByText(/^Before: a VMM service runs/)).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.getByText(/^Before: a VMM service runs/)).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a runbook reads: labels stand in the slots, parameters and conditions in words', async ({
    page,
  }) => {
    await page.goto(pageTypes['runbook with conditions']);
    await expect(page.locator('.script').first()).toContainText('New gateway');
    await expect(page.getByText(/^Only if .Install a new gateway first. is yes/)).toBeVisible();
    await expect(page.getByText('Example: gw01.dmz.contoso.com')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(/^\[\s+\] Done/).first()).toBeVisible();
  });
});

test('two clicks lead from the home page to a runbook', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Virtual Machine Manager', exact: true }).click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /one virtual machine failed/ })
    .click();
  await expect(page).toHaveURL(recoveryRunbook);
  await expect(page.getByRole('navigation')).not.toContainText('Operations Manager');
});

test('a filled runbook on paper holds every value, every script and a box for each step', async ({
  page,
}) => {
  const runbook = listed(bothFailed);
  const values = exampleValues(runbook);
  await page.goto(`/${bothFailed}/`);
  await page
    .getByRole('button', { name: /^Fill with example/ })
    .first()
    .click();
  await expect(page.locator('[data-checksum]')).toHaveText(/[0-9a-f]{64}/);
  const pdf = await page.pdf({ format: 'A4', tagged: true });
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  // Lines wrap on paper, within words too.
  const squeezed = text.replaceAll(/\s+/g, '');
  const expectOnPaper = (what: string) => expect(squeezed).toContain(what.replaceAll(/\s+/g, ''));

  for (const value of Object.values(values).flat()) {
    if (!/^(true|false)$/.test(value)) expectOnPaper(value);
  }
  const { blocks, checksum } = rendered(bothFailed, values);
  for (const { text: script } of blocks) {
    for (const line of script.split('\n')) expectOnPaper(line);
  }
  expectOnPaper(checksum);
  expect(text.match(/\[\s+\]\s+Done/g)).toHaveLength(
    runbook.steps.length - (await page.locator('[data-unneeded]').count()),
  );
});

for (const slug of new Set(listedExamples().map((one) => one.slug))) {
  test(`the change sheet of ${slug} on paper holds all that is approved`, async ({ page }) => {
    const runbook = listed(slug);
    const values = ownValues(runbook);
    await fillTab(page, runbook);
    await page.goto(`/${slug}/`);
    await page.getByText('Plan: sets, link, files').click();
    const about = { 'Number of the change': 'CHG0042', 'Why it is made': 'It failed at 01:10' };
    for (const [label, text] of Object.entries(about)) await page.getByLabel(label).fill(text);
    await page.getByLabel('Window (optional)').fill('2026-11-23 02:00 to 06:00');
    // The browser's dialog for printing would stop the page.
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: 'Print the change sheet' }).click();
    await expect(page.locator('.plan-status')).toContainText('as a blank with its rule');
    const expectOnPaper = await paperOf(page);

    const { blocks, checksum } = rendered(slug, values);
    for (const block of blocks) for (const line of block.text.split('\n')) expectOnPaper(line);
    const parameters = readRunbookFile(`content/${slug}.mdx`).source?.runbook?.parameters ?? [];
    for (const declaration of parameters) {
      const value = values[declaration.name]?.replace(/^yes$/, 'true');
      const step = runbook.steps.findIndex(({ id }) => id === declaration.readAt) + 1;
      const rule = step === 0 ? '' : `Read in step ${step}: ${declaration.rule ?? ''}`;
      if (rule !== '') expectOnPaper(`${declaration.label}${rule}`);
      if (value === undefined) continue;
      expectOnPaper(declaration.label);
      for (const line of shownValue(declaration, value).split('\n')) expectOnPaper(line);
    }
    for (const part of [
      ...Object.values(about),
      '2026-11-23 02:00 to 06:00',
      'Prepared by',
      'Approved by',
      'Carried out by',
      checksum,
      checksumWords(checksum),
    ]) {
      expectOnPaper(part);
    }
  });
}
