import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { bothFailed } from './page.ts';
import { expect, gatewayRunbook, recoveryRunbook, test } from './site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const adapters = `PS C:\\> $rows | Format-Table -AutoSize

Number VMNetwork  VirtualNetwork   MACAddress        MACAddressType Name
------ ---------  --------------   ----------        -------------- ----
     0 Management ManagementSwitch 00:1D:D8:B7:1C:01 Dynamic        GW-VM03
     1 Transit    TransitSwitch    00:1D:D8:B7:1C:02 Dynamic        GW-VM03
     2                             00:00:00:00:00:00 Dynamic        GW-VM03

PS C:\\> `;
const moves = `2026-11-23T02:10:07 moved app01.dmz.contoso.com
2026-11-23T02:10:09 moved app02.dmz.contoso.com`;
const machine = (status: string, host = 'gw-hv02.contoso.com') => `
Name    ComputerName        Status  HostName
----    ------------        ------  --------
GW-VM03 gw-vm03.contoso.com ${status.padEnd(7)} ${host}
`;

/** Opens the field under a capture or an expectation, and gives it the text as a paste. */
async function paste(page: Page, place: Locator, text: string): Promise<void> {
  const button = place.getByRole('button', { name: 'Paste the output' });
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  else await place.getByRole('textbox').focus();
  await expect(place.getByRole('textbox')).toBeFocused();
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
}

const status = (place: Locator): Locator => place.getByRole('status');

async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

test.describe('a capture', () => {
  const field = (page: Page) => page.locator('[data-field="adapterNumber"]');
  const capture = (page: Page) => page.locator('[data-capture="adapter"]');

  test.beforeEach(async ({ page }) => {
    await page.goto(`/${bothFailed}/`);
  });

  test('fills the field from the row that is as declared, and says whence', async ({ page }) => {
    await paste(page, capture(page), adapters);
    await expect(status(capture(page))).toHaveText(
      'Taken from the output pasted at step 8, row 3: “Adapter number” is 2.',
    );
    await expect(field(page).getByRole('textbox')).toHaveValue('2');
    await expect(field(page).getByRole('textbox')).toHaveAccessibleDescription(
      /From the output pasted at step 8, row 3\./,
    );
    const table = capture(page).getByRole('table');
    await expect(table.getByRole('row')).toHaveCount(4);
    await expect(table.getByRole('rowheader', { name: '3, taken' })).toBeVisible();
    await expect(table.getByRole('cell', { name: 'TransitSwitch' })).toBeVisible();
    await expect(page.locator('[data-step="grant-the-mac-address"] var').first()).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('leads to the field, whose own value then has no origin', async ({ page }) => {
    await paste(page, capture(page), adapters);
    await capture(page).getByRole('link', { name: 'Go to “Adapter number”' }).click();
    await expect(field(page).getByRole('textbox')).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('1');
    await expect(field(page)).not.toContainText('pasted');
  });

  test('takes nothing from text that is cut off, and keeps what is there', async ({ page }) => {
    await field(page).getByRole('textbox').fill('1');
    await paste(page, capture(page), adapters.replaceAll(/Switch {4}/g, 'Swit... '));
    await expect(status(capture(page))).toContainText('Nothing taken: ');
    await expect(status(capture(page))).toContainText('ConvertTo-Csv');
    await expect(field(page).getByRole('textbox')).toHaveValue('1');
    await expect(field(page)).not.toContainText('pasted');
    expect(await axeFindings(page)).toEqual([]);
  });

  test('takes nothing where two rows are as declared, and shows them', async ({ page }) => {
    const two = adapters.replace('Transit    TransitSwitch', '                        ');
    await paste(page, capture(page), two);
    await expect(status(capture(page))).toHaveText(
      'Nothing taken: Rows 2 and 3 both are; exactly one must be.',
    );
    await expect(capture(page).getByRole('row')).toHaveCount(4);
    await expect(field(page).getByRole('textbox')).toHaveValue('');
  });

  test('says what is still there from an earlier text', async ({ page }) => {
    await paste(page, capture(page), adapters);
    await expect(status(capture(page))).toContainText('“Adapter number” is 2.');
    await paste(page, capture(page), 'Get-SCVirtualMachine : Access is denied.');
    await expect(status(capture(page))).toContainText(
      /^Nothing taken: .*“Adapter number” is still 2\.$/,
    );
    await field(page).getByRole('textbox').fill('0');
    await paste(page, capture(page), 'Get-SCVirtualMachine : Access was denied.');
    await expect(status(capture(page))).not.toContainText('still');
  });

  test('takes no value that the field would refuse', async ({ page }) => {
    await paste(page, capture(page), adapters.replace('     2 ', '     7 '));
    await expect(status(capture(page))).toContainText('“Adapter number” cannot be 7.');
    await expect(field(page).getByRole('textbox')).toHaveValue('');
  });

  test('says which value it takes the place of', async ({ page }) => {
    await field(page).getByRole('textbox').fill('1');
    await paste(page, capture(page), adapters);
    await expect(status(capture(page))).toContainText('“Adapter number” is 2, before 1.');
  });

  test('lets the reader pick the row by keyboard alone', async ({ page }) => {
    await page.goto(gatewayRunbook);
    const place = page.locator('[data-capture="firstMove"]');
    await paste(page, place, moves);
    await expect(status(place)).toHaveText('Pick the row to take.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(place.getByRole('radio').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(status(place)).toContainText('2026-11-23T02:10:09');
    await page.keyboard.press('ArrowUp');
    await expect(status(place)).toContainText('row 1: “Moved at” is 2026-11-23T02:10:07.');
    await expect(place.getByRole('radio', { name: 'Take row 1' })).toBeFocused();
    const moved = page.locator('[data-field="movedAt"] input');
    expect(await moved.inputValue()).toMatch(/^2026-11-23T02:10:07/);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('shows all of it on a narrow page', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await paste(page, capture(page), adapters);
    await expect(capture(page).getByRole('table')).toBeVisible();
    expect(await overflow(page)).toBe(0);
  });
});

test.describe('an expectation', () => {
  const place = (page: Page) => page.locator('[data-expect="machineRuns"]');

  test.beforeEach(async ({ page }) => {
    await page.goto(recoveryRunbook);
    await page.getByLabel('Name of the new virtual machine').fill('GW-VM03');
    await page.getByLabel('Host of the failed virtual machine').fill('gw-hv02.contoso.com');
  });

  test('says go', async ({ page }) => {
    await paste(page, place(page), machine('Running'));
    await expect(status(place(page))).toContainText(/^Go: the number of rows is 1; /);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('says no go with the rows that fail', async ({ page }) => {
    await paste(page, place(page), machine('Stopped'));
    await expect(status(place(page))).toHaveText(
      'No go: 1 of 1 row does not fit: Status is Running.',
    );
    const failing = place(page).getByRole('table', { name: '1 of 1 row does not fit' });
    await expect(failing.getByRole('cell', { name: 'Stopped' })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('says cannot tell of text that is cut off, with what to run instead', async ({ page }) => {
    await paste(page, place(page), machine('Running', 'gw-hv02.conto...'));
    await expect(status(place(page))).toContainText(/^Cannot tell: .*ConvertTo-Csv/);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('says cannot tell of an error and of nothing at all', async ({ page }) => {
    await paste(page, place(page), 'Get-SCVirtualMachine : The term is not recognized.');
    await expect(status(place(page))).toContainText(/^Cannot tell: /);
    await paste(page, place(page), '\n');
    await expect(status(place(page))).toContainText(/^Cannot tell: Nothing was pasted/);
    await place(page).getByRole('textbox').fill('');
    await expect(status(place(page))).toBeEmpty();
  });

  test('judges again when a value changes, and not at all by an example', async ({ page }) => {
    await paste(page, place(page), machine('Running'));
    await expect(status(place(page))).toContainText(/^Go: /);
    await page.getByLabel('Host of the failed virtual machine').fill('gw-hv01.contoso.com');
    await expect(status(place(page))).toContainText(/^No go: .*HostName is the host/);
    await page.getByRole('button', { name: 'Fill with example' }).click();
    await expect(status(place(page))).toContainText(/^Cannot tell: “.*” holds an example\./);
  });

  test('waits for the values that it needs', async ({ page }) => {
    await page.getByRole('button', { name: 'Clear' }).click();
    await paste(page, place(page), machine('Running'));
    await expect(status(place(page))).toContainText(/^Cannot tell: .* is not filled in\./);
  });

  test('prints its verdict, without the field', async ({ page }) => {
    await paste(page, place(page), machine('Running'));
    await expect(status(place(page))).toContainText(/^Go: /);
    await page.emulateMedia({ media: 'print' });
    await expect(status(place(page))).toBeVisible();
    await expect(place(page).getByRole('textbox')).toBeHidden();
    await expect(place(page).getByRole('button')).toBeHidden();
  });

  for (const scheme of ['dark', 'light'] as const) {
    test(`is told apart without colours, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, forcedColors: 'active' });
      await paste(page, place(page), machine('Stopped'));
      await expect(status(place(page))).toContainText(/^No go: /);
      expect(await axeFindings(page)).toEqual([]);
    });
  }

  test('shows all of it on a narrow page', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await paste(page, place(page), machine('Stopped'));
    await expect(place(page).getByRole('table').first()).toBeVisible();
    expect(await overflow(page)).toBe(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to look for, and the paper has room for the answer', async ({
    page,
  }) => {
    await page.goto(`/${bothFailed}/`);
    const capture = page.locator('[data-capture="adapter"]');
    await expect(capture).toContainText(
      'Output of step 7: Take Number as “Adapter number”, from the only row where VMNetwork is blank and VirtualNetwork is blank.',
    );
    await expect(capture.getByRole('button')).toHaveCount(0);
    const expectation = page.locator('[data-expect="granted"]');
    await expect(expectation).toContainText('Go only if the number of rows where Address is');
    await page.emulateMedia({ media: 'print' });
    await expect(capture.getByText('Adapter number ________')).toBeVisible();
    await expect(expectation.getByText('No go')).toBeVisible();
  });
});
