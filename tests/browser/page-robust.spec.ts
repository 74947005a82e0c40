import { expect, test } from '@playwright/test';
import { bothFailed, clipboardText, exampleValues, fillByKeyboard, listed } from './page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const runbook = listed(bothFailed);
const named = (type: string) =>
  runbook.parameters.find((one) => one.type === type && !one.derive)?.name ?? '';
const mac = named('mac');
const derived = runbook.parameters.find(
  ({ type, derive }) => derive && type === 'connectionString',
);
const address = `/${bothFailed}/`;

for (const name of ['addEventListener', 'querySelectorAll', 'constructor']) {
  test(`a field called ${name} is one like any other`, async ({ page }) => {
    await page.route(`**${address}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(new RegExp(`\\b${mac}\\b`, 'g'), name);
      await route.fulfill({ response, body });
    });
    await page.goto(address);
    await page.locator(`[name=${name}]`).fill('001DD8B71C00');
    const slot = page.locator(`var[data-p="${name}"]`).first();
    await expect(slot).toHaveAttribute('data-s', 'value');
    await page.reload();
    await expect(page.locator(`[name=${name}]`)).toHaveValue('001DD8B71C00');
    await page.getByRole('button', { name: 'Check all values' }).click();
    await expect(page.locator('[data-summary]')).toBeFocused();
  });
}

test('a page that Back brings to life again shows what the tab has stored since', async ({
  page,
}) => {
  await page.goto(address);
  await page.locator(`[name=${mac}]`).fill('001DD8B71C00');
  const slot = page.locator(`var[data-p="${mac}"]`).first();
  await expect(slot).toHaveText(/00:1D:D8:B7:1C:00/);
  await page.evaluate(
    ([key = '', name = '']) => {
      const stored = { values: { [name]: '001DD8B71CFF' }, examples: [] };
      sessionStorage.setItem(key, JSON.stringify(stored));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    },
    [`runsheet:${bothFailed}`, mac],
  );
  await expect(page.locator(`[name=${mac}]`)).toHaveValue('001DD8B71CFF');
  await expect(slot).toHaveText(/00:1D:D8:B7:1C:FF/);
});

test('a page whose script does not arrive says so and hands nothing out', async ({ page }) => {
  await page.route('**/page.*.js', (route) => route.abort());
  await page.goto(address);
  await page.evaluate(() => navigator.clipboard.writeText('untouched'));
  const block = page.locator('[data-block]:visible').first();
  await block.getByRole('button', { name: 'Copy' }).click();
  await expect(block.getByRole('alert')).toContainText('Reload it.');
  expect(await clipboardText(page)).toBe('untouched');
});

test('what replaces a pair of a connection string stands beside the pair as it is now', async ({
  page,
}) => {
  await page.goto(address);
  await fillByKeyboard(page, exampleValues(runbook));
  const field = page.locator(`[name=${derived?.derive?.from}]`);
  const text = (await field.inputValue()).replace(/GatewayVM=[^;]*/, 'GatewayVM=other.contoso.com');
  await field.fill(text);
  const replaced = page.locator('[data-derived] del').filter({ hasText: 'GatewayVM=' });
  await expect(replaced).toContainText('other.contoso.com');
});
