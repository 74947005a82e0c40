import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { damageCheck } from '../../src/plan/damage.ts';
import {
  bothFailed,
  clipboardText,
  exampleValues,
  listed,
  listedExamples,
  rendered,
  sheet,
  textOf,
} from './page.ts';
import { expect, test } from './site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const runbook = listed(bothFailed);
const values = exampleValues(runbook);
const address = `/${bothFailed}/`;
const read = runbook.parameters.filter(({ readAt }) => readAt).map(({ name }) => name);
const words = /(?:[a-z]+ ){5}\d{3} \d{3}/;

const field = (page: Page, name: string) => page.locator(`.control[name=${name}]`);
const proposal = (page: Page) => page.locator('.plan-proposal');
const planWords = (page: Page) => page.locator('[data-plan-words] strong');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** The form filled with values of the reader's own, but for what only the run brings. */
async function fillPlan(page: Page): Promise<void> {
  const stored = Object.entries(values).filter(([name]) => !read.includes(name));
  await page.goto(address);
  await page.evaluate(
    ([slug, json]) => sessionStorage.setItem(`runsheet:${slug}`, json ?? ''),
    [
      bothFailed,
      JSON.stringify({
        values: Object.fromEntries(stored.map(([name, value]) => [name, textOf(value)])),
        examples: [],
      }),
    ],
  );
  await page.reload();
  await expect(planWords(page)).toHaveText(words);
}

async function openPlan(page: Page): Promise<void> {
  await page.getByText('Plan: sets, link, files').click();
  await expect(page.getByRole('heading', { name: 'Sets' })).toBeVisible();
}

async function copyLink(page: Page): Promise<string> {
  await press(page, 'Copy link');
  await expect(page.locator('.plan-status')).toContainText('Link copied');
  return clipboardText(page);
}

async function openFile(page: Page, name: string, content: string): Promise<void> {
  const chosen = { name, mimeType: 'text/plain', buffer: Buffer.from(content) };
  await page.getByLabel('Open a file with values').setInputFiles(chosen);
}

test('a plan has its checksum in words before the run has brought its values, and after', async ({
  page,
}) => {
  await fillPlan(page);
  const before = await planWords(page).textContent();
  await expect(page.getByRole('status').filter({ hasText: 'The plan is whole' })).toHaveCount(1);
  await field(page, 'adapterNumber').fill('2');
  await field(page, 'oldConnectionString').fill('VMHost=a.contoso.com;GatewayVM=b.contoso.com');
  await expect(page.locator('[data-checksum]')).toHaveText(
    rendered(bothFailed, { ...values, adapterNumber: '1' }).checksum,
  );
  await expect(planWords(page)).toHaveText(before ?? '');
  await field(page, 'adapterNumber').fill('3');
  await expect(planWords(page)).toHaveCount(0);
});

test('a set is saved, loaded, compared and deleted', async ({ page }) => {
  await fillPlan(page);
  await openPlan(page);
  await page.getByLabel('Name of the set').fill('First');
  await press(page, 'Save set');
  await expect(page.locator('.plan-status')).toHaveText('Saved “First”.');
  await field(page, 'gatewayName').fill('GW77');

  await press(page, 'Compare First');
  const comparison = page.locator('.plan-comparison');
  await expect(comparison).toContainText(/1 value and \d+ scripts differ/);
  await expect(comparison.locator('del').first()).toContainText("'GW01'");
  await expect(comparison.locator('ins').first()).toContainText("'GW77'");

  await press(page, 'Load First');
  await expect(proposal(page)).toBeFocused();
  await expect(proposal(page)).toContainText('The set “First” brings 1 change');
  await expect(field(page, 'gatewayName')).toHaveValue('GW77');
  await press(page, /^Apply/);
  await expect(field(page, 'gatewayName')).toHaveValue('GW01');

  await press(page, 'Delete First');
  await press(page, 'Delete for good First');
  await expect(page.locator('.plan-sets li')).toHaveCount(0);
});

test('sets end with the tab unless the reader keeps them on the device', async ({
  page,
  context,
}) => {
  await fillPlan(page);
  await openPlan(page);
  await page.getByLabel('Name of the set').fill('Kept');
  await press(page, 'Save set');
  const other = await context.newPage();
  await other.goto(address);
  await openPlan(other);
  await expect(other.locator('.plan-sets li')).toHaveCount(0);
  await page.getByLabel('Keep sets on this device').check();
  await other.reload();
  await openPlan(other);
  await expect(other.locator('.plan-sets li')).toContainText('Kept');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('hostCredential');
});

test('a link is shown before it is applied, matches, and keeps the marks of examples', async ({
  page,
  context,
}) => {
  await page.goto(address);
  await page
    .getByRole('button', { name: /^Fill with example/ })
    .first()
    .click();
  await expect(planWords(page)).toHaveText(words);
  const approved = (await planWords(page).textContent()) ?? '';
  await openPlan(page);
  const link = await copyLink(page);
  expect(link).toMatch(/#v1\./);

  const desk = await context.newPage();
  await desk.goto(link);
  await expect(proposal(desk)).toBeFocused();
  await expect(proposal(desk)).toContainText(/This link brings \d+ changes/);
  await expect(proposal(desk).locator('.plan-match')).toContainText(approved);
  await expect(field(desk, 'gatewayName')).toHaveValue('');
  expect(new URL(desk.url()).hash).toBe('');
  await press(desk, /^Apply/);
  await expect(field(desk, 'gatewayName')).toHaveValue('GW01');
  await expect(field(desk, 'adapterNumber')).toHaveValue('');
  await expect(planWords(desk)).toHaveText(approved);
  await expect(desk.locator('[data-field=gatewayName][data-is-example]')).toHaveCount(1);
});

test('the plan that was applied is told from what was changed after it', async ({ page }) => {
  await fillPlan(page);
  await openPlan(page);
  const link = await copyLink(page);
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  await page.goto(link);
  await press(page, /^Apply/);
  const line = page.locator('[data-plan-words]');
  await expect(line).toContainText('as opened.');
  await field(page, 'adapterNumber').fill('1');
  await field(page, 'gatewayName').fill('GW77');
  await expect(line).toContainText('Not the plan that was opened: ');
  await field(page, 'gatewayName').fill('GW01');
  await expect(line).toContainText('as opened.');
  await page.goto('about:blank');
  await page.goto(link);
  await expect(proposal(page)).toContainText('brings 0 changes');
  await press(page, 'Go on with this plan');
  await field(page, 'gatewayName').fill('GW77');
  await press(page, 'Forget the opened plan');
  await expect(line).not.toContainText('opened');
});

test('a link that was changed on its way brings nothing', async ({ page }) => {
  await fillPlan(page);
  await openPlan(page);
  const link = await copyLink(page);
  const at = link.indexOf('#v1.') + 60;
  const tampered = `${link.slice(0, at)}${link[at] === 'A' ? 'B' : 'A'}${link.slice(at + 1)}`;
  await page.evaluate((next) => {
    location.href = next;
  }, tampered);
  await expect(page.getByRole('alert')).toContainText('The link is damaged');
  await press(page, 'Close');
  await expect(proposal(page)).toHaveCount(0);
});

test('what someone wrote into a link is judged as if typed, and never run', async ({ page }) => {
  const markup = '<img src=x onerror=alert(1)>';
  const body = [
    bothFailed,
    markup,
    [],
    [],
    ['gatewayName', markup, 'macAddress', 'no', '__proto__', 'x', 'hostCredential', 'secret'],
  ];
  const payload = Buffer.from(JSON.stringify(body)).toString('base64url');
  await page.goto(`${address}#v1.${payload}.${damageCheck(payload)}`);
  await expect(proposal(page)).toContainText('“MAC address of the gateway”');
  await expect(proposal(page)).toContainText('“__proto__” x: This runbook has no such value.');
  await expect(proposal(page)).toContainText('Credentials are asked for in the console only.');
  await expect(proposal(page)).toContainText(markup);
  await expect(page.locator('img')).toHaveCount(0);
  await press(page, 'Discard');
  await expect(field(page, 'gatewayName')).toHaveValue('');
});

test('the link of another runbook is refused by name', async ({ page }) => {
  const payload = Buffer.from(JSON.stringify(['a/b', 'x', [], [], []])).toString('base64url');
  await page.goto(`${address}#v1.${payload}.${damageCheck(payload)}`);
  await expect(page.getByRole('alert')).toContainText('It belongs to another runbook: a/b');
});

test('a link of an older state of the runbook names the steps that were changed since', async ({
  page,
}) => {
  await fillPlan(page);
  await openPlan(page);
  const link = await copyLink(page);
  const old = JSON.stringify(runbook.steps[6]?.id);
  await page.route(`**${address}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html
      .replace(/"contentHash":"\w{8}/, '"contentHash":"00000000')
      .replace(/("stepHashes":"\w{36})\w{6}/, '$1000000');
    await route.fulfill({ response, body });
  });
  await page.goto('about:blank');
  await page.goto(link);
  const mismatch = page.locator('.plan-mismatch');
  await expect(mismatch).toContainText('No match.');
  await expect(mismatch.getByRole('link')).toHaveCount(1);
  await expect(mismatch.getByRole('link')).toHaveAttribute('href', `#${JSON.parse(old)}`);
});

test('a table of a spreadsheet fills the form; what it got wrong is told and the rest is taken', async ({
  page,
}) => {
  await page.goto(address);
  await openPlan(page);
  await openFile(
    page,
    'plan.csv',
    'gatewayName;macAddress;oldHosts;gatwayName\r\nGW09;1.23E+11;HV1|HV2;x\r\n',
  );
  await expect(proposal(page)).toContainText('“plan.csv” brings 2 changes');
  await expect(proposal(page)).toContainText('1.23E+11');
  await expect(proposal(page)).toContainText('Is “gatewayName” meant?');
  await press(page, /^Apply/);
  await expect(field(page, 'gatewayName')).toHaveValue('GW09');
  await expect(field(page, 'oldHosts')).toHaveValue('HV1\nHV2');
  await expect(field(page, 'macAddress')).toHaveValue('');
});

test('a table with several rows becomes sets, and loses only the row that is wrong', async ({
  page,
}) => {
  await page.goto(address);
  await openPlan(page);
  await openFile(page, 'plan.csv', '#set,gatewayName\nA,GW01\nB\nA,GW02\n');
  await expect(page.locator('.plan-sets b')).toHaveText(['A', 'A (2)']);
  await expect(page.locator('.plan-status')).toContainText('2 sets read');
  await expect(page.locator('.plan-status')).toContainText('Line 3: 1 cells');
});

for (const kind of ['JSON', 'CSV']) {
  test(`a file as ${kind} brings the same plan to another desk`, async ({ page, context }) => {
    await fillPlan(page);
    const approved = (await planWords(page).textContent()) ?? '';
    await openPlan(page);
    const saving = page.waitForEvent('download');
    await press(page, `Save as ${kind}`);
    const download = await saving;
    const content = await readFile(await download.path(), 'utf8');
    const desk = await context.newPage();
    await desk.goto(address);
    await desk.evaluate(() => sessionStorage.clear());
    await desk.reload();
    await openPlan(desk);
    await openFile(desk, download.suggestedFilename(), content);
    await press(desk, /^Apply/);
    await expect(planWords(desk)).toHaveText(approved);
    const damaged = content.replace('GW01', 'GW10');
    await openFile(desk, download.suggestedFilename(), damaged);
    await expect(desk.getByRole('alert')).toContainText(/changed after it was saved/);
  });
}

test('a set that no longer fits into the browser stays as long as the page', async ({ page }) => {
  await page.goto(address);
  await openPlan(page);
  await press(page, 'Save set');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await press(page, 'Save set');
  await expect(page.locator('.plan-status')).toContainText('Save a file');
  await expect(page.locator('.plan-sets b')).toHaveText(['Set 1', 'Set 2']);
});

test('where the browser keeps nothing, a set stays as long as the page', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['sessionStorage', 'localStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await page.goto(address);
  await openPlan(page);
  await press(page, 'Save set');
  await expect(page.locator('.plan-status')).toContainText('Save a file');
  await expect(page.locator('.plan-sets b')).toHaveText(['Set 1']);
});

test('a link is made and read on plain http, where browsers offer less', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
  });
  await fillPlan(page);
  const approved = (await planWords(page).textContent()) ?? '';
  await openPlan(page);
  await press(page, 'Copy link');
  const link = await page.getByLabel('The link').inputValue();
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  await page.goto(link);
  await expect(proposal(page).locator('.plan-match')).toContainText(approved);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while planning, ${colorScheme}, and nothing is cut off at 320 pixels`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await fillPlan(page);
    await openPlan(page);
    await press(page, 'Save set');
    await field(page, 'gatewayName').fill('GW77');
    await press(page, /^Compare/);
    await press(page, /^Load/);
    await copyLink(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the fold of the plan is not there, and a link just opens the runbook', async ({ page }) => {
    await page.goto(`${address}#v1.AAAA.000000000000`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Plan: sets, link, files')).toBeHidden();
  });
});

for (const { slug, example } of listedExamples()) {
  test(`the change sheet of ${slug} with ${example} is that of the command line`, async ({
    page,
  }) => {
    await page.goto(`/${slug}/`);
    await page.getByText('Plan: sets, link, files').click();
    await page
      .getByRole('button', { name: /^Fill with example/ })
      .nth(listed(slug).examples.findIndex(({ name }) => name === example))
      .click();
    await page.getByLabel('Why it is made').fill('The gateway *failed*');
    await press(page, 'Copy as Markdown');
    await expect(page.locator('.plan-status')).toHaveText('Change sheet copied as Markdown.');
    expect(await clipboardText(page)).toBe(sheet(slug, example, 'The gateway *failed*'));
  });
}

test('the change sheet is printed as before the run, whatever was read since', async ({ page }) => {
  await fillPlan(page);
  await openPlan(page);
  await field(page, 'adapterNumber').fill('2');
  await page.evaluate(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      document.documentElement.dataset.printed = document.body.innerText;
    };
  });
  await press(page, 'Print the change sheet');
  await expect(page.locator('.plan-status')).toContainText('as a blank with its rule');
  const printed = await page.evaluate(() => document.documentElement.dataset.printed ?? '');
  expect(printed).toContain('<<Adapter number>>');
  // Afterwards the page is in the middle of its run again.
  await expect(page.locator('var[data-p=adapterNumber]').first()).toHaveText('2');
});
