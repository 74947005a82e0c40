import { expect, test } from '@playwright/test';
import {
  blocksOf,
  bothFailed,
  clipboardText,
  exampleValues,
  fillByKeyboard,
  listed,
  selectText,
} from './page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const runbook = listed(bothFailed);
const unfilled = '[data-block]:visible:has(code:has-text("<<"))';

test.beforeEach(async ({ page }) => {
  await page.goto(`/${bothFailed}/`);
  await page.evaluate(() => navigator.clipboard.writeText('untouched'));
});

test('a block with an empty value is refused with the name of the field, and leads there', async ({
  page,
}) => {
  const block = page.locator(unfilled).first();
  await block.getByRole('button', { name: 'Copy' }).click();
  const message = block.locator('.script-message');
  await expect(message).toContainText('Not copied: “');
  await expect(message).toContainText('is not filled in.');
  const label = /“(.+)”/.exec((await message.textContent()) ?? '')?.[1] ?? '';
  const name = runbook.parameters.find((parameter) => parameter.label === label)?.name;
  await message.getByRole('link').click();
  await expect(page.locator(`[data-field="${name}"]`).locator(':focus')).toHaveCount(1);
  expect(await clipboardText(page)).toBe('untouched');
});

test('selecting such a block with the mouse copies nothing either', async ({ page }) => {
  const block = page.locator(unfilled).first();
  await selectText(block.locator('code'));
  await page.keyboard.press('Control+c');
  expect(await clipboardText(page)).toBe('untouched');
  await page.keyboard.press('Control+c');
  await expect(block.locator('.script-message')).toContainText('Not copied');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  expect(await clipboardText(page)).toBe('untouched');
});

test('dragging such a block away is refused as copying is', async ({ page }) => {
  const block = page.locator(unfilled).first();
  await selectText(block.locator('code'));
  await page.keyboard.press('Control+c');
  await expect(block.locator('.script-message')).toContainText('Not copied');
  const isRefused = await block.locator('code').evaluate((code) => {
    const drag = new DragEvent('dragstart', { bubbles: true, cancelable: true });
    return !code.dispatchEvent(drag);
  });
  expect(isRefused).toBe(true);
  await expect(block.locator('.script-message')).toContainText('Not dragged');
});

test('with example values a block that only reads is copied, one that changes something is not', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Fill with example' }).first().click();
  const changing = page
    .locator('[data-block][data-changes]:visible:has([data-s="example"])')
    .first();
  await expect(changing).toBeVisible();
  await changing.getByRole('button', { name: 'Copy' }).click();
  await expect(changing.locator('.script-message')).toContainText('holds an example');
  await selectText(changing.locator('code'));
  await page.keyboard.press('Control+c');
  expect(await clipboardText(page)).toBe('untouched');
  const reading = page
    .locator('[data-block]:not([data-changes]):visible:has([data-s="example"])')
    .first();
  await reading.getByRole('button', { name: 'Copy' }).click();
  await expect(reading.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await clipboardText(page)).toBe(await reading.locator('code').textContent());
});

test("example values are still examples after a reload, and the reader's own once typed", async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Fill with example' }).first().click();
  await expect(page.locator('var[data-s="example"]').first()).toBeAttached();
  await page.reload();
  await expect(page.locator('var[data-s="example"]').first()).toBeAttached();
  const field = page
    .locator('[data-field][data-is-example]:has(input:not([type=radio])):visible')
    .first();
  const name = (await field.getAttribute('data-field')) ?? '';
  await field.locator('input').press('End');
  await field.locator('input').press('x');
  await expect(page.locator(`[data-field="${name}"]`)).not.toHaveAttribute('data-is-example');
});

test('a selection over a filled block gives the same text as its button', async ({ page }) => {
  await fillByKeyboard(page, exampleValues(runbook));
  for (const block of (await blocksOf(page).all()).slice(0, 4)) {
    await selectText(block.locator('code'));
    await page.keyboard.press('Control+c');
    const selected = await clipboardText(page);
    await block.getByRole('button', { name: 'Copy' }).click();
    await expect(block.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(selected).toBe(await clipboardText(page));
    expect(selected).not.toContain('\r');
  }
});
