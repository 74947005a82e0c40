import AxeBuilder from '@axe-core/playwright';
import type { Browser } from '@playwright/test';
import { Desk } from './desk.ts';
import { addressOf, test as exportedTest } from './exported.ts';
import { bothFailed } from './page.ts';
import { withPlainHttp } from './plain-http.ts';
import { expect } from './site.ts';
import { approve, type Examine, importRecord, open, readRecords, run } from './story.ts';

const test = exportedTest.extend<object, { plainHttp: string }>({
  plainHttp: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
    async ({}, use) => withPlainHttp(use),
    { scope: 'worker', timeout: 180_000 },
  ],
});
test.describe.configure({ timeout: 240_000 });

/** @param site where the desks' clipboards are reached */
async function tell(
  browser: Browser,
  site = '',
  address: string,
  examinedBy: (desk: Desk) => Examine = () => async () => {},
): Promise<void> {
  const approved = await approve(await Desk.open(browser, site), address);

  const operator = await Desk.open(browser, site);
  await open(operator, approved, examinedBy(operator));
  const saved = await run(operator, approved, examinedBy(operator));

  const reader = await Desk.open(browser, site);
  await readRecords(reader, saved, approved);
  await importRecord(reader, address, saved, approved, examinedBy(reader));
  await operator.close();
  await reader.close();
}

test('a change from link to record on the site, where axe finds nothing in any state', async ({
  browser,
  baseURL,
}) => {
  const examinedBy =
    ({ page }: Desk): Examine =>
    async (state) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect.soft(found, state).toEqual([]);
    };
  await tell(browser, baseURL, `${baseURL}/${bothFailed}/`, examinedBy);
});

test('the same on plain http below a folder, where browsers offer less', async ({
  browser,
  baseURL,
  plainHttp,
}) => {
  const page = await browser.newPage();
  await page.goto(plainHttp);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.close();
  await tell(browser, baseURL, `${plainHttp}${bothFailed}/`);
});

test('the same in the exported file, from disk', async ({ browser, baseURL, exported }) => {
  await tell(browser, baseURL, addressOf(exported.one));
});
