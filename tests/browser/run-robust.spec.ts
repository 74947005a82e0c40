import fc from 'fast-check';
import { type Listed, listed } from './page.ts';
import {
  answer,
  beginStep,
  doneStep,
  doStep,
  fillTab,
  recordOf,
  saveRecord,
  startRun,
  stepPanel,
  storedEvents,
  textOfDownload,
} from './run.ts';
import { expect, recoveryRunbook, test } from './site.ts';

const runbook: Listed = listed(recoveryRunbook.slice(1, -1));
const address = `/${runbook.slug}/`;

test('a tab that is killed at ten moments loses nothing that it showed', async ({ context }) => {
  test.setTimeout(180_000);
  await fillTab(context, runbook);
  let page = await context.newPage();
  await startRun(page, runbook);
  const random = fc.sample(fc.nat({ max: 8 }), { numRuns: 10, seed: 20261123 });
  let number = 1;
  let shown = 0;
  for (const trips of random) {
    await beginStep(page, number);
    if (number % 2 === 0) {
      await stepPanel(page, number).getByRole('button', { name: 'Note' }).click();
      await answer(page, `Note on ${number}`, 'Keep the note');
      await expect(page.getByText(`Note on ${number}`)).toBeVisible();
    }
    shown = (await storedEvents(page)).length;
    const pressed = stepPanel(page, number)
      .getByRole('button', { name: 'Done' })
      .dispatchEvent('click');
    // So many round trips to the page later it is gone: before, while or after it wrote.
    const wait = async (): Promise<void> => {
      for (let trip = 0; trip < trips; trip++) await page.evaluate(() => undefined);
    };
    await Promise.all([pressed, wait()]);
    const session = await context.newCDPSession(page);
    session.send('Page.crash').catch(() => undefined);
    await page.waitForEvent('crash');
    await page.close();

    page = await context.newPage();
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'A run of this page is open' })).toBeVisible();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { name: 'Run by Kim' })).toBeFocused();
    const events = await storedEvents(page);
    expect(events.length).toBeGreaterThanOrEqual(shown);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
    const isDone = events.some(
      ({ type, step }) => type === 'done' && step === runbook.steps[number - 1]?.id,
    );
    if (!isDone) await stepPanel(page, number).getByRole('button', { name: 'Done' }).click();
    await expect(doneStep(page, number)).toBeAttached();
    number += 1;
  }
  await expect(page.getByRole('timer')).toContainText('10 of 13 needed steps ended');
});

test('two tabs on one run: each shows what the other writes', async ({ context }) => {
  await fillTab(context, runbook);
  const one = await context.newPage();
  await startRun(one, runbook);
  const two = await context.newPage();
  await two.goto(address);
  await two.getByRole('button', { name: 'Continue' }).click();
  await doStep(one, 1);
  await expect(stepPanel(two, 2).getByRole('button', { name: 'Start' })).toBeVisible();
  await beginStep(two, 2);
  await expect(stepPanel(one, 2).getByRole('button', { name: 'Done' })).toBeVisible();
  const types = (await storedEvents(one)).map(({ type }) => type);
  expect(types).toEqual(['runStarted', 'started', 'done', 'noReturnConfirmed', 'started']);
});

test('two tabs that hear nothing of each other: the second is told and shows the newest', async ({
  context,
}) => {
  await fillTab(context, runbook);
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'BroadcastChannel', {
      value: class extends EventTarget {
        postMessage(): void {}
        close(): void {}
      },
    });
  });
  const one = await context.newPage();
  await startRun(one, runbook);
  const two = await context.newPage();
  await two.goto(address);
  await two.getByRole('button', { name: 'Continue' }).click();
  await beginStep(one, 1);
  await stepPanel(two, 1).getByRole('button', { name: 'Skip' }).click();
  await answer(two, 'Installed already.', 'Skip');
  await expect(
    two.getByRole('alert').filter({ hasText: 'another tab wrote to this run first' }),
  ).toBeVisible();
  await expect(stepPanel(two, 1).getByRole('button', { name: 'Done' })).toBeVisible();
  expect((await storedEvents(two)).map(({ type }) => type)).toEqual(['runStarted', 'started']);
});

test.describe('a disk that is full', () => {
  test('the run goes on in the tab, asks for a file, and is written once there is room', async ({
    page,
  }) => {
    await fillTab(page, runbook);
    await page.addInitScript(() => {
      const add = IDBObjectStore.prototype.add;
      IDBObjectStore.prototype.add = function (value, key) {
        if (Reflect.get(globalThis, 'isDiskFull') === true) {
          throw new DOMException('The disk is full.', 'QuotaExceededError');
        }
        return add.call(this, value, key);
      };
    });
    await startRun(page, runbook);
    await page.evaluate(() => Reflect.set(globalThis, 'isDiskFull', true));
    await doStep(page, 1);
    const trouble = page
      .getByRole('alert')
      .filter({ hasText: 'The browser did not keep the last entries' });
    await expect(trouble).toContainText('2 entries are not saved anywhere');
    const download = page.waitForEvent('download');
    await trouble.getByRole('button', { name: 'Save the run in a file' }).click();
    expect(recordOf(await textOfDownload(await download)).events).toHaveLength(3);
    await expect(trouble).toContainText('All of it is in the file that you saved');
    await beginStep(page, 2);
    await expect(trouble).toContainText('2 entries are not saved anywhere');
    expect(await storedEvents(page)).toHaveLength(1);

    await page.evaluate(() => Reflect.set(globalThis, 'isDiskFull', false));
    await stepPanel(page, 2).getByRole('button', { name: 'Done' }).click();
    await expect(doneStep(page, 2)).toBeAttached();
    await expect(page.getByRole('alert').filter({ hasText: 'not saved anywhere' })).toHaveCount(0);
    expect(await storedEvents(page)).toHaveLength(6);
  });
});

test.describe('a browser that keeps nothing', () => {
  test('the run works, says so, and goes on from its file at another desk', async ({
    page,
    browser,
  }) => {
    await page.addInitScript(() => {
      const forbid = (): never => {
        throw new DOMException('Forbidden.', 'SecurityError');
      };
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
        Object.defineProperty(globalThis, name, { get: forbid });
      }
    });
    await page.goto(address);
    await page
      .getByRole('button', { name: /^Fill with example/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Start a run' }).click();
    await expect(page.getByRole('alert')).toContainText('holds an example');
    for (const field of await page.locator('[data-values] input').all()) {
      await field.fill(await field.inputValue());
    }
    await page.getByRole('button', { name: 'Start a new run' }).click();
    await page.getByLabel('Your name').fill('Kim');
    await page.getByRole('button', { name: 'Start the run' }).click();
    const trouble = page.getByRole('alert').filter({ hasText: 'only in this tab' });
    await expect(trouble).toContainText('1 entry is not saved anywhere');
    await doStep(page, 1);
    await expect(trouble).toContainText('3 entries are not saved anywhere');
    const record = await saveRecord(page);
    await expect(trouble).toContainText('All of it is in the file');

    const elsewhere = await browser.newContext();
    const desk = await elsewhere.newPage();
    await desk.goto(`${new URL(page.url()).origin}${address}`);
    await desk.getByRole('button', { name: 'Start a run' }).click();
    await desk.getByLabel('Open a run or a record').setInputFiles(await record.path());
    await desk.getByRole('dialog').getByLabel('Your name').fill('Alex');
    await desk.getByRole('button', { name: 'Go on with it here' }).click();
    await expect(doneStep(desk, 1)).toBeAttached();
    await expect(desk.locator('[name=failedVm]')).toHaveValue('GW-VM02');
    await doStep(desk, 2);
    expect((await storedEvents(desk)).map(({ type }) => type)).toEqual([
      'runStarted',
      'started',
      'done',
      'imported',
      'noReturnConfirmed',
      'started',
      'done',
    ]);

    // Both desks went on: neither may replace the other.
    await doStep(page, 2);
    const second = await saveRecord(page);
    await desk.getByText('More', { exact: true }).click();
    await desk.getByRole('button', { name: 'Leave the run view' }).click();
    await desk.getByRole('button', { name: 'Start a run' }).click();
    await desk.getByLabel('Open a run or a record').setInputFiles(await second.path());
    await desk.getByRole('dialog').getByLabel('Your name').fill('Alex');
    await desk.getByRole('button', { name: 'Go on with it here' }).click();
    await expect(
      desk.getByText('This device holds another continuation of this run, from entry 4 on.'),
    ).toBeVisible();
    expect(await storedEvents(desk)).toHaveLength(7);
    await elsewhere.close();
  });
});

test('a damaged file is refused, an ended run is read only', async ({ page }) => {
  await fillTab(page, runbook);
  await startRun(page, runbook);
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('button', { name: 'Abandon the run' }).click();
  await answer(page, 'The window was moved.', 'Abandon the run');
  const text = await textOfDownload(await saveRecord(page));
  await page.getByRole('button', { name: 'Leave the run view' }).click();
  await page.getByRole('button', { name: 'Start a run' }).click();
  const file = page.getByLabel('Open a run or a record');
  const named = (content: string) => ({
    name: 'record.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });

  await file.setInputFiles(named(text.replace('window was', 'window is')));
  await expect(page.getByRole('alert')).toContainText('does not match its checksum');
  await file.setInputFiles(named(text.slice(0, -20)));
  await expect(page.getByRole('alert')).toContainText('cut off');
  await file.setInputFiles(named(text));
  await expect(page.getByRole('heading', { name: /^Record: / })).toBeFocused();
  await expect(page.getByText('A record, read only.')).toBeVisible();
  await expect(
    page.getByRole('cell', { name: 'Abandoned: The window was moved.', exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Done' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Close the record' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a run is deleted from the device when the reader says so', async ({ page }) => {
  await fillTab(page, runbook);
  await startRun(page, runbook);
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('button', { name: 'Delete from this device' }).click();
  await page.getByRole('button', { name: 'Delete the run' }).click();
  await expect(page.getByRole('heading', { name: 'Run by Kim' })).toHaveCount(0);
  expect(await storedEvents(page)).toEqual([]);
  await page.reload();
  await page.getByRole('button', { name: 'Start a run' }).click();
  await expect(page.getByRole('dialog', { name: 'Start a run' })).toBeVisible();
});

test('a note that is being typed when the page goes away stands there again', async ({ page }) => {
  await fillTab(page, runbook);
  await startRun(page, runbook);
  await stepPanel(page, 1).getByRole('button', { name: 'Note' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Half a sen');
  await page.reload();
  await page.getByRole('button', { name: 'Continue' }).click();
  await stepPanel(page, 1).getByRole('button', { name: 'Note' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('Half a sen');
  await answer(page, 'Half a sentence.', 'Keep the note');
  await expect(page.getByText('Half a sentence.')).toBeVisible();
  await stepPanel(page, 1).getByRole('button', { name: 'Note' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('');
});
