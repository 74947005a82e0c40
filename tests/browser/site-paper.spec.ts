import { extractText } from 'unpdf';
import { bothFailed, exampleValues, listed, rendered } from './page.ts';
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
