import { expect, test } from '@playwright/test';
import {
  blocksOf,
  bothFailed,
  clipboardText,
  exampleValues,
  fillByKeyboard,
  listed,
  rendered,
} from './page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const values = exampleValues(listed(bothFailed));

test('the form is filled and every block copied by keyboard alone, as the command line renders it', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto(`/${bothFailed}/`);
  await fillByKeyboard(page, values);
  const expected = rendered(bothFailed, values);
  expect(expected.errors).toEqual([]);
  const blocks = blocksOf(page);
  await expect(blocks).toHaveCount(expected.blocks.length);
  const copied: string[] = [];
  for (const block of await blocks.all()) {
    const copy = block.getByRole('button', { name: 'Copy' });
    await copy.focus();
    await page.keyboard.press('Enter');
    await expect(block.getByRole('button', { name: 'Copied' })).toBeVisible();
    copied.push(await clipboardText(page));
  }
  expect(copied).toEqual(expected.blocks.map(({ text }) => text));
  await expect(page.locator('[data-checksum]').first()).toHaveText(expected.checksum);
});

test('values survive a reload and stay in the tab', async ({ page, context }) => {
  await page.goto(`/${bothFailed}/`);
  await fillByKeyboard(page, values);
  await expect(page.locator('var:visible:not([data-s])')).toHaveCount(0);
  const before = await blocksOf(page).locator('code').allTextContents();
  await page.reload();
  await expect(page.locator('[data-progress]').first()).toHaveText(/^(\d+) of \1 filled$/);
  expect(await blocksOf(page).locator('code').allTextContents()).toEqual(before);
  const other = await context.newPage();
  await other.goto(`/${bothFailed}/`);
  const texts = await other
    .locator('[data-field] input:not([type=radio])')
    .evaluateAll((inputs) =>
      inputs.map((input) => (input instanceof HTMLInputElement ? input.defaultValue : '')),
    );
  expect(texts.join('')).toBe('');
});

test('copying is confirmed in words and to a screen reader', async ({ page }) => {
  await page.goto(`/${bothFailed}/`);
  await fillByKeyboard(page, values);
  await blocksOf(page).first().getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status')).toHaveText(/^Copied, \d+ lines?\.$/);
});

test('a block is copied on plain http too, where the browser has no clipboard interface', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
  });
  await page.goto(`/${bothFailed}/`);
  await fillByKeyboard(page, values);
  const block = blocksOf(page).first();
  const copied = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener('copy', (event) =>
          resolve(event.clipboardData?.getData('text/plain') ?? ''),
        );
        // The page's own handler ends the event's way; its data is seen at the source.
        const setData = DataTransfer.prototype.setData;
        DataTransfer.prototype.setData = function (type, text) {
          setData.call(this, type, text);
          resolve(text);
        };
      }),
  );
  await block.getByRole('button', { name: 'Copy' }).click();
  const text = await copied;
  // The page paints a value in the frame after it was typed.
  await expect.poll(() => block.locator('code').textContent()).toBe(text);
  await expect(block.getByRole('button', { name: 'Copied' })).toBeVisible();
});
