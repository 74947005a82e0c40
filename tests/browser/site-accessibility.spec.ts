import AxeBuilder from '@axe-core/playwright';
import { expect, pageTypes, test } from './site.ts';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in the ${scheme} scheme`, () => {
    test.use({ colorScheme: scheme });
    for (const [name, address] of Object.entries(pageTypes)) {
      test(`axe finds nothing on a ${name}`, async ({ page }) => {
        await page.goto(address);
        expect(await findings(page)).toEqual([]);
      });
    }

    test('axe finds nothing in the search dialog with results', async ({ page }) => {
      await page.goto('/');
      await page.keyboard.press('/');
      await page.getByRole('searchbox').fill('gateway');
      await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });
  });
}

for (const address of Object.values(pageTypes)) {
  test(`nothing is cut off at 320 pixels on ${address}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(address);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}

async function findings(page: ConstructorParameters<typeof AxeBuilder>[0]['page']) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
