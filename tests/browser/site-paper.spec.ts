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
