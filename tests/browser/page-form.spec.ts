import { expect, test } from '@playwright/test';
import { bothFailed, exampleValues, fillByKeyboard, listed } from './page.ts';

const runbook = listed(bothFailed);
const mac = runbook.parameters.find(({ type }) => type === 'mac')?.name ?? '';
const list = runbook.parameters.find(({ type }) => type === 'list')?.name ?? '';

test.beforeEach(async ({ page }) => {
  await page.goto(`/${bothFailed}/`);
});

test('an error shows when the field is left, not while it is typed, and goes when it is mended', async ({
  page,
}) => {
  const input = page.locator(`[name=${mac}]`);
  const error = page.locator(`[id="error:${mac}"]`);
  await input.pressSequentially('00:1D:D8');
  await expect(error).toBeHidden();
  await input.press('Tab');
  await expect(error).toBeVisible();
  await expect(error).toContainText('Error:');
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await input.pressSequentially(':B7:1C:00');
  await expect(error).toBeHidden();
});

test('checking an empty form lists what is missing, takes the focus there and leads to each field', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Check all values' }).click();
  const summary = page.locator('[data-summary]');
  await expect(summary).toBeFocused();
  const first = summary.getByRole('link').first();
  const name = ((await first.getAttribute('href')) ?? '').replace('#field:', '');
  await first.click();
  await expect(page.locator(`[data-field="${name}"] :focus`)).toHaveCount(1);
});

test('a list counts its items and names the double ones', async ({ page }) => {
  const field = page.locator(`[data-field="${list}"]`);
  await field.locator('textarea').pressSequentially('HV01\nHV02');
  await expect(field.locator('[data-count]')).toHaveText('2 items.');
  await field.locator('textarea').press('Enter');
  await field.locator('textarea').pressSequentially('hv01');
  await expect(field.locator('[data-count]')).toContainText('hv01');
});

test('a wrong value is marked in its blocks by a word, not by colour alone', async ({ page }) => {
  await page.locator(`[name=${mac}]`).fill('nonsense');
  const slot = page.locator(`var[data-p="${mac}"]`).first();
  await expect(slot).toHaveAttribute('data-s', 'wrong');
  const word = await slot.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(word).toContain('wrong');
});

test('clear takes every value away, from the tab too', async ({ page }) => {
  await fillByKeyboard(page, exampleValues(runbook));
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.locator(`[name=${mac}]`)).toHaveValue('');
  await page.reload();
  await expect(page.locator(`[name=${mac}]`)).toHaveValue('');
});

test('a connection string shows which pairs change and keeps the others', async ({ page }) => {
  await fillByKeyboard(page, exampleValues(runbook));
  const output = page.locator('[data-derived]').first();
  await expect(output.locator('ins').last()).toContainText('Migrate=true');
  const oldText =
    (await output.evaluate((element) => {
      const copy = element.cloneNode(true);
      if (copy instanceof Element)
        for (const part of copy.querySelectorAll('ins, del')) part.remove();
      return copy.textContent;
    })) ?? '';
  expect(oldText).toContain('BackendSwitch=');
});

test('a broken store is ignored', async ({ page }) => {
  await page.evaluate(
    (slug) => sessionStorage.setItem(`runsheet:${slug}`, '{"values":3'),
    bothFailed,
  );
  await page.reload();
  await page.locator(`[name=${mac}]`).fill('00:1D:D8:B7:1C:00');
  await expect(page.locator(`var[data-p="${mac}"]`).first()).toHaveAttribute('data-s', 'value');
});

test('nothing leaves the browser while the form is filled', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.url().includes('?')) sent.push(request.url());
  });
  await fillByKeyboard(page, exampleValues(runbook));
  await page.keyboard.press('Enter');
  expect(sent).toEqual([]);
  expect(page.url()).not.toContain('?');
});

test('on a narrow screen the form folds to how much of it is filled', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const fold = page.getByRole('button', { name: /^Values:/ });
  await fold.click();
  await expect(page.locator(`[name=${mac}]`)).toBeHidden();
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await expect(fold).toHaveText(/\d+ of \d+ filled/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page lists the parameters, shows labels in the slots and has no dead buttons', async ({
    page,
  }) => {
    await expect(page.locator(`[data-field="${mac}"] label`)).toBeVisible();
    await expect(page.locator(`[name=${mac}]`)).toBeHidden();
    await expect(page.locator('var').first()).toContainText('<<');
    await expect(page.locator('[data-values]').getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0);
  });
});
