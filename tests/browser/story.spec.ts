import AxeBuilder from '@axe-core/playwright';
import type { Browser } from '@playwright/test';
import { Desk } from './desk.ts';
import { addressOf, test as exportedTest } from './exported.ts';
import { bothFailed, type Listed, listed } from './page.ts';
import { withPlainHttp } from './plain-http.ts';
import { doneStep, doStep, fillTab, recordOf, saveRecord, textOfDownload } from './run.ts';
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
      // Scripts are the most of the page, and the same in every state; other tests look at them.
      const { violations } = await new AxeBuilder({ page })
        .exclude('[data-block]')
        .setLegacyMode()
        .analyze();
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

test('runs of several runbooks in one library file stay apart', async ({ page, exported }) => {
  const kims = listed(bothFailed);
  const alexs = listed('virtual-machine-manager/recover-a-gateway-one-failed');
  const open = (runbook: Listed) => page.goto(`${addressOf(exported.library)}?${runbook.slug}`);
  const begin = async (who: string): Promise<void> => {
    await page.getByRole('button', { name: 'Start a run' }).click();
    await page.getByRole('dialog').getByLabel('Your name').fill(who);
    await page.getByRole('button', { name: 'Start the run' }).click();
    await doStep(page, 1);
  };
  await fillTab(page, kims);
  await fillTab(page, alexs);
  await open(kims);
  await begin('Kim');
  await open(alexs);
  await expect(page.locator('[data-plan-words]')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'A run of this page is open' })).toHaveCount(0);
  await begin('Alex');
  for (const [runbook, who] of [
    [kims, 'Kim'],
    [alexs, 'Alex'],
  ] as const) {
    await open(runbook);
    const runs = page.getByRole('region', { name: 'A run of this page is open' });
    await expect(runs.getByRole('listitem')).toHaveText(new RegExp(`by ${who}, `));
    await runs.getByRole('button', { name: 'Continue' }).click();
    await expect(doneStep(page, 1)).toBeAttached();
    const { run, events } = recordOf(await textOfDownload(await saveRecord(page)));
    expect(run).toMatchObject({ slug: runbook.slug, who });
    expect(events.at(-1)).toMatchObject({ type: 'done', step: runbook.steps[0]?.id });
  }
});
