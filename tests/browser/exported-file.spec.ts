import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { addressOf, test as exportedTest } from './exported.ts';
import {
  blocksOf,
  bothFailed,
  clipboardText,
  exampleValues,
  fillByKeyboard,
  listed,
  rendered,
} from './page.ts';
import { doneStep, doStep, ownValues, recordOf, saveRecord, textOfDownload } from './run.ts';

/** A test that fails when a file asks for anything or breaks its policy. */
const test = exportedTest.extend<{ guard: undefined }>({
  guard: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('request', (request) => {
        const isDocument = request.isNavigationRequest() && request.url().startsWith('file:');
        if (!isDocument && !/^(blob|data):/.test(request.url())) complaints.push(request.url());
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.describe.configure({ mode: 'default' });

const slugs = [
  'operations-manager/replace-a-gateway',
  bothFailed,
  'virtual-machine-manager/recover-a-gateway-one-failed',
];
const values = exampleValues(listed(bothFailed));

test('a runbook as one file is filled, copied and summed up as on the site', async ({
  page,
  exported,
}) => {
  test.setTimeout(120_000);
  await page.goto(addressOf(exported.one));
  await fillByKeyboard(page, values);
  const expected = rendered(bothFailed, values);
  for (const [index, block] of (await blocksOf(page).all()).entries()) {
    await block.getByRole('button', { name: 'Copy' }).click();
    await expect(block.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await clipboardText(page)).toBe(expected.blocks[index]?.text);
  }
  await expect(page.locator('[data-checksum]').first()).toHaveText(expected.checksum);

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).first().click();
  const script = readFileSync(await (await saving).path(), 'utf8');
  expect(script).toContain(expected.checksum);
});

test('pasted output gives values and verdicts in the file too', async ({ page, exported }) => {
  await page.goto(addressOf(exported.one));
  const capture = page.locator('[data-capture="adapter"]');
  await capture.getByRole('button', { name: 'Paste the output' }).click();
  await capture
    .getByRole('textbox')
    .fill('"Number","VMNetwork","VirtualNetwork"\n"0","Front","Switch"\n"1","",""\n');
  await expect(capture.getByRole('status')).toContainText('“Adapter number” is 1.');
  await expect(page.locator('[data-field="adapterNumber"] input')).toHaveValue('1');
  const expectation = page.locator('[data-expect="bothRun"]').first();
  await expectation.getByRole('button', { name: 'Paste the output' }).click();
  await expectation.getByRole('textbox').fill('"Name","Status"\n"GW-VM03","Running"\n');
  await expect(expectation.getByRole('status')).toContainText(/^Cannot tell: .* not filled in/);
});

test('a run in the file survives that its tab is closed, and gives its record', async ({
  context,
  exported,
}) => {
  const page = await context.newPage();
  await page.goto(addressOf(exported.one));
  await fillByKeyboard(page, ownValues(listed(bothFailed)));
  await page.getByRole('button', { name: 'Start a run' }).click();
  await page.getByRole('dialog').getByLabel('Your name').fill('Kim');
  await page.getByRole('button', { name: 'Start the run' }).click();
  await doStep(page, 1);
  await page.close();

  const again = await context.newPage();
  await again.goto(addressOf(exported.one));
  await again.getByRole('button', { name: 'Continue' }).click();
  await expect(doneStep(again, 1)).toBeAttached();
  await doStep(again, 4);
  const { events, run } = recordOf(await textOfDownload(await saveRecord(again)));
  expect(events.map(({ type }) => type)).toEqual([
    'runStarted',
    'noReturnConfirmed',
    'started',
    'done',
    'started',
    'done',
  ]);
  expect(run.planChecksum).toBe(rendered(bothFailed, ownValues(listed(bothFailed))).checksum);
});

test('without script the file shows every step and block', async ({ browser, exported }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(addressOf(exported.one));
  await expect(page.locator('.step')).toHaveCount(listed(bothFailed).steps.length);
  await expect(blocksOf(page).first()).toBeVisible();
  await page.goto(addressOf(exported.library));
  await page.getByRole('link', { name: 'Replace an Operations Manager gateway' }).click();
  await expect(page.locator('article:target h1')).toBeInViewport();
  await context.close();
});

test('no link of a file leads nowhere', async ({ page, exported }) => {
  for (const address of [
    addressOf(exported.one),
    addressOf(exported.library),
    `${addressOf(exported.library)}?${bothFailed}`,
  ]) {
    await page.goto(address);
    const dead = await page.locator('a[href]').evaluateAll((links, slugs) => {
      const isDead = ({ protocol, pathname, search, hash }: HTMLAnchorElement): boolean => {
        if (protocol !== 'file:') return false;
        if (pathname !== location.pathname) return true;
        if (search !== location.search) return search !== '' && !slugs.includes(search.slice(1));
        return hash !== '' && document.getElementById(hash.slice(1)) === null;
      };
      return links
        .filter((link) => link instanceof HTMLAnchorElement)
        .filter(isDead)
        .map(({ outerHTML }) => outerHTML);
    }, slugs);
    expect(dead).toEqual([]);
  }
});

test('the library lists its runbooks, opens each as a page of its own, and goes back', async ({
  page,
  exported,
}) => {
  await page.goto(addressOf(exported.library));
  await page.getByRole('link', { name: 'Replace an Operations Manager gateway' }).click();
  await expect(page.locator('h1')).toHaveText('Replace an Operations Manager gateway');
  await expect(page).toHaveTitle(/^Replace an Operations Manager gateway/);
  await page
    .getByRole('button', { name: /^Fill with example/ })
    .first()
    .click();
  await expect(page.locator('[data-progress]').first()).toHaveText(/^(\d+) of \1 filled$/);
  await page.goBack();
  await expect(page.locator('h1')).toHaveText('Runbooks');
  await page.getByRole('link', { name: /both virtual machines failed/ }).click();
  await page.getByRole('link', { name: 'the other procedure' }).click();
  await expect(page.locator('h1')).toHaveText(/one virtual machine failed/);
});

for (const [what, term, title] of [
  ['a command', 'Set-SCOMParentManagementServer', /Operations Manager/],
  ['the noun of a command', 'SCMACAddress', /both virtual machines/],
  ['an event id', '20000', /Operations Manager/],
  ['a KB number', 'KB2992024', /Recover a gateway/],
] as const) {
  test(`the library's search finds ${what} and leads to its section`, async ({
    page,
    exported,
  }) => {
    await page.goto(addressOf(exported.library));
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill(term);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('listitem').first()).toContainText(title);
    await expect(dialog.locator('mark').first()).toBeVisible();
    await dialog.getByRole('link').nth(1).click();
    await expect(page.locator(':target')).toBeInViewport();
  });
}

test('axe finds nothing, and nothing is cut off at 320 pixels', async ({ page, exported }) => {
  const library = addressOf(exported.library);
  for (const address of [addressOf(exported.one), library, `${library}?${bothFailed}`]) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address);
    expect(await findings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  }
});

test('the files stay small: 120 KB for a runbook, 300 KB for three, compressed', ({ exported }) => {
  const weigh = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;
  expect(weigh(exported.one)).toBeLessThan(120 * 1024);
  expect(weigh(exported.library)).toBeLessThan(300 * 1024);
});

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const file of ['one', 'library'] as const) {
  test(`a plan is made, linked and approved in the file (${file})`, async ({ page, exported }) => {
    const address = addressOf(exported[file]) + (file === 'one' ? '' : `?${bothFailed}`);
    await page.goto(address);
    await page
      .getByRole('button', { name: /^Fill with example/ })
      .first()
      .click();
    const words = page.locator('[data-plan-words] strong');
    await expect(words).toHaveText(/\d{3} \d{3}$/);
    const approved = (await words.textContent()) ?? '';
    await page.getByText('Plan: sets, link, files').click();
    await page.getByRole('button', { name: 'Save set' }).click();
    await expect(page.locator('.plan-sets li')).toHaveCount(1);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.locator('.plan-status')).toHaveText('Change sheet copied as Markdown.');
    expect(await clipboardText(page)).toContain(`In words: **${approved}**`);
    await page.getByRole('button', { name: 'Copy link' }).click();
    const link = await page.getByLabel('The link').inputValue();
    await page.evaluate(() => sessionStorage.clear());
    await page.goto('about:blank');
    await page.goto(link);
    await expect(page.locator('.plan-match')).toContainText(approved);
    await expect(page.locator('.plan-proposal')).toHaveCSS('border-top-width', '2px');
  });
}
