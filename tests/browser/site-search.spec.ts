import { expect, gatewayRunbook, test } from './site.ts';

const terms = {
  'a command': 'Set-SCOMParentManagementServer',
  'an event id': '20000',
  'a KB number': 'KB2992024',
  'a label of a parameter': 'Agents you expect to move',
};

for (const [what, term] of Object.entries(terms)) {
  test(`the search finds ${what}`, async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill(term);
    const first = page.getByRole('dialog').getByRole('listitem').first();
    await expect(first).toContainText(/gateway/i);
  });
}

test('the keyboard alone leads from / to a section', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('Set-SCOMParentManagementServer');
  const section = page.getByRole('dialog').locator('a[href*="#"]').first();
  await expect(section).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(section).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/#./);
  await expect(page.locator(':target')).toBeInViewport();
});

test('a filter narrows the results, with or without a term', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.getByLabel('Product').selectOption('Operations Manager');
  await expect(page.getByRole('status')).toHaveText('1 page found.');
  await page.getByLabel('Effect').selectOption('Changes something');
  await expect(page.getByRole('dialog').getByRole('link').first()).toHaveText(/Operations Manager/);
});

test('nothing of the search is loaded before its first use', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(gatewayRunbook, { waitUntil: 'networkidle' });
  expect(requests.filter((url) => /pagefind|search-dialog/.test(url))).toEqual([]);
});

test('/ typed into a field stays a character', async ({ page }) => {
  await page.goto(gatewayRunbook);
  await page.getByLabel('Management group').fill('');
  await page.getByLabel('Management group').press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
