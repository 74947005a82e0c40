import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { bothFailed, listed, rendered } from './page.ts';
import {
  answer,
  beginStep,
  doneStep,
  doStep,
  fillTab,
  ownValues,
  saveRecord,
  startRun,
  stepPanel,
  storedEvents,
} from './run.ts';
import { expect, gatewayRunbook, recoveryRunbook, test } from './site.ts';

const runbook = listed(recoveryRunbook.slice(1, -1));
const branched = listed(bothFailed);

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in the ${scheme} scheme`, () => {
    test.use({ colorScheme: scheme });
    test('axe finds nothing in any state of a run', async ({ page }) => {
      test.setTimeout(180_000);
      await fillTab(page, runbook);
      await page.goto(recoveryRunbook);
      await page.getByRole('button', { name: 'Start a run' }).click();
      await expectNoFindings(page, 'the question who runs it');
      await page.getByRole('button', { name: 'Start the run' }).click();
      await expectNoFindings(page, 'a name is missing');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await expectNoFindings(page, 'the list of runs');
      await startRun(page, runbook);
      await expectNoFindings(page, 'a run that has begun');
      await doStep(page, 1);
      await stepPanel(page, 2).getByRole('button', { name: 'Start' }).click();
      await expectNoFindings(page, 'the point of no return');
      await page.getByRole('button', { name: 'Go past the point of no return' }).click();
      await stepPanel(page, 2).getByRole('button', { name: 'Keep output' }).click();
      await answer(page, 'deleted\n1 row', 'Keep the output');
      await page.getByText(/^Output, /).click();
      await stepPanel(page, 2).getByRole('button', { name: 'Failed' }).click();
      await answer(page, 'It is still there.', 'Record as failed');
      await page.getByText('More', { exact: true }).click();
      await expectNoFindings(page, 'a step that failed, with an output');
      await page.getByRole('button', { name: 'Show all steps' }).click();
      await expectNoFindings(page, 'all steps');
      await page.getByRole('button', { name: 'Undo from here', exact: true }).click();
      await answer(page, 'No go.', 'Undo from here');
      await expectNoFindings(page, 'the way back');
      await page.getByRole('button', { name: 'Finish the run' }).click();
      await expect(page.getByRole('timer')).toContainText('after 0:00');
      await expectNoFindings(page, 'a run that has ended');
    });
  });
}

async function expectNoFindings(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  expect(found, state).toEqual([]);
}

test('roles and live regions: what is said, and what is not', async ({ page }) => {
  await fillTab(page, runbook);
  await startRun(page, runbook);
  await expect(page.getByRole('status')).toHaveText('The run has started.');
  await expect(page.getByRole('region', { name: 'Run by Kim' })).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText(
    /^Step 1; 0 of 13 needed steps ended\. Elapsed: 0:00\. The rest needs 1:00\.$/,
  );
  await beginStep(page, 1);
  await expect(page.getByRole('status')).toHaveText('Step 1 started.');
  await stepPanel(page, 1).getByRole('button', { name: 'Done' }).click();
  await expect(
    page.getByRole('heading', { name: '2 Delete the failed virtual machine' }),
  ).toBeFocused();
  await expect(page.getByRole('status')).toHaveText('Step 1 done.');
});

test('the point of no return is asked for, and can be refused', async ({ page }) => {
  await fillTab(page, runbook);
  await startRun(page, runbook);
  await doStep(page, 1);
  await stepPanel(page, 2).getByRole('button', { name: 'Start' }).click();
  const dialog = page.getByRole('dialog', { name: /^Point of no return: step 2/ });
  await expect(dialog.getByRole('listitem')).toHaveText(['2 Delete the failed virtual machine']);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(stepPanel(page, 2).getByRole('button', { name: 'Start' })).toBeFocused();
  expect((await storedEvents(page)).map(({ type }) => type)).toEqual([
    'runStarted',
    'started',
    'done',
  ]);
});

test('a window that is too short is told at once, before the point of no return', async ({
  page,
}) => {
  await fillTab(page, runbook);
  await page.clock.install({ time: new Date('2026-11-23T01:00:00') });
  await page.goto(recoveryRunbook);
  await expect(page.getByText('Checksum of the plan:')).toBeVisible();
  await page.clock.pauseAt(new Date('2026-11-23T02:00:00'));
  await page.getByRole('button', { name: 'Start a run' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Your name').fill('Kim');
  await dialog.getByLabel('Window: start').fill('2026-11-23T02:00');
  await dialog.getByLabel('Window: end').fill('2026-11-23T01:00');
  await dialog.getByRole('button', { name: 'Start the run' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('The window ends before it starts.');
  await dialog.getByLabel('Window: end').fill('2026-11-23T03:05');
  await dialog.getByRole('button', { name: 'Start the run' }).click();
  const timer = page.getByRole('timer');
  await expect(timer).toContainText('Window: 1:05 left. The rest needs 1:00.');
  await expect(timer).toContainText('Point of no return, step 2: to be begun within 0:10.');
  await page.clock.runFor('06:00');
  await expect(timer).toContainText('Window: 0:59 left. The rest needs 1:00.');
  await expect(
    page.getByText('The rest needs 1:00, and the window has 0:59 left.', { exact: true }),
  ).toBeVisible();
  await expect(page.getByText(/^Point of no return ahead, step 2/)).toBeVisible();
  await page.clock.runFor(100);
  await expect(page.getByRole('status')).toContainText('Warning.');
});

test('one step at a time or all, and what stands before a step with it', async ({ page }) => {
  await fillTab(page, runbook);
  await startRun(page, runbook);
  const steps = page.locator('[data-step]:visible');
  await expect(steps).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'Before you start' })).toBeVisible();
  await page.getByRole('button', { name: 'Later step' }).click();
  await expect(page.getByRole('heading', { name: /^2 Delete/ })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Before you start' })).toBeHidden();
  await page.getByRole('button', { name: 'Show all steps' }).click();
  await expect(steps).toHaveCount(13);
});

test('a step before its turn, and a step that is skipped, need a reason', async ({ page }) => {
  await fillTab(page, runbook);
  await startRun(page, runbook);
  await page.getByRole('button', { name: 'Later step' }).click();
  await page.getByRole('button', { name: 'Later step' }).click();
  await stepPanel(page, 3).getByRole('button', { name: 'Start' }).click();
  const dialog = page.getByRole('dialog', { name: 'Step 3 before step 1' });
  await dialog.getByRole('button', { name: 'Begin it' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Why this one is begun first: fill this in.');
  await answer(page, 'The node is down already.', 'Begin it');
  await expect(
    page.getByText('Begun before step 1 was ended: The node is down already.'),
  ).toBeVisible();
  await expect(stepPanel(page, 3).getByRole('button', { name: 'Done' })).toBeVisible();
});

test('branches: a step that the values rule out is no part of the run', async ({ page }) => {
  await fillTab(page, branched);
  await startRun(page, branched);
  await expect(page.getByRole('timer')).toContainText('0 of 12 needed steps ended');
  await doStep(page, 1);
  await expect(page.getByRole('heading', { name: '4 Choose the service template' })).toBeFocused();
});

test('values are fixed; a change against the plan is a deviation with its reason', async ({
  page,
}) => {
  await fillTab(page, runbook);
  await startRun(page, runbook);
  await expect(page.locator('[name=targetHost]')).toBeDisabled();
  await page.getByRole('button', { name: 'Change a value' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Value', { exact: true }).selectOption('targetHost');
  await dialog.getByLabel('New value').fill('not a host!');
  await dialog.getByLabel('Why').fill('The host is in maintenance.');
  await dialog.getByRole('button', { name: 'Change it' }).click();
  await expect(dialog.getByRole('alert')).not.toBeEmpty();
  await dialog.getByLabel('New value').fill('gw-hv03.contoso.com');
  await dialog.getByRole('button', { name: 'Change it' }).click();
  await expect(page.locator('[name=targetHost]')).toHaveValue('gw-hv03.contoso.com');
  await page.reload();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.locator('[name=targetHost]')).toHaveValue('gw-hv03.contoso.com');
  expect(await storedEvents(page)).toContainEqual(
    expect.objectContaining({
      type: 'valueChanged',
      parameter: 'targetHost',
      reason: 'The host is in maintenance.',
    }),
  );
});

test('a deviation typed in another form is kept in the form of the plan, and the run goes on', async ({
  page,
}) => {
  await fillTab(page, branched);
  await startRun(page, branched);
  await page.getByRole('button', { name: 'Change a value' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Value', { exact: true }).selectOption('macAddress');
  await dialog.getByLabel('New value').fill('001dd8b71c99');
  await dialog.getByLabel('Why').fill('The pool has changed.');
  await dialog.getByRole('button', { name: 'Change it' }).click();
  await expect(page.locator('[name=macAddress]')).toHaveValue('00:1D:D8:B7:1C:99');
  await page.locator('[name=adapterNumber]').fill('2');
  await doStep(page, 1);
});

test('the way back: the last change first, with its own blocks, and what cannot be undone', async ({
  page,
}) => {
  await fillTab(page, branched);
  await startRun(page, branched);
  for (const number of [1, 4, 5]) await doStep(page, number);
  await beginStep(page, 6);
  await page.getByRole('button', { name: 'Undo from here', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Undo from here' });
  await expect(dialog).toContainText('the last change first: step 6, step 5.');
  await expect(dialog).toContainText('Cannot be undone: step 1.');
  await answer(page, 'No ping.', 'Undo from here');
  const back = page.getByRole('region', { name: 'The way back' });
  await expect(back.getByRole('heading', { name: 'The way back' })).toBeFocused();
  await expect(back.locator('ol > li > h3')).toHaveText([
    '6 Verify the deployment',
    '5 Deploy the service',
  ]);
  await expect(back.getByText('Stop the new service.')).toBeVisible();
  await expect(page.locator('[data-step]:visible')).toHaveCount(0);
  await back.getByRole('button', { name: 'Rolled back', exact: true }).first().click();
  await expect(back.getByText(/^Rolled back at /)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Finish the run' })).toHaveCount(0);
  await back.getByRole('button', { name: 'Not rolled back' }).click();
  await answer(page, 'It does no harm.', 'Leave it');
  await page.getByRole('button', { name: 'Finish the run' }).click();
  await expect(page.getByRole('timer')).toContainText('Rolled back, but for 1 step.');
  await expect(page.locator('#verify-the-deployment .rollback')).toHaveCount(1);
});

test('keys move the focus and press nothing; they can be turned off, and do nothing in a field', async ({
  page,
}) => {
  await fillTab(page, branched);
  await startRun(page, branched);
  await page.keyboard.press('k');
  await expect(stepPanel(page, 1).getByRole('button', { name: 'Skip' })).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.locator('[name=oldConnectionString]').focus();
  await page.keyboard.type('sdfkno');
  await expect(page.locator('[name=oldConnectionString]')).toHaveValue('sdfkno');
  await page.getByText('More', { exact: true }).click();
  await page.getByLabel('Use these keys').uncheck();
  await page.keyboard.press('k');
  await expect(page.getByLabel('Use these keys')).toBeFocused();
});

test('nothing is cut off at 320 pixels, the way back and the record included', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await fillTab(page, runbook);
  const expectNoOverflow = async (): Promise<void> => {
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  };
  await startRun(page, runbook);
  await expectNoOverflow();
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('button', { name: 'Show all steps' }).click();
  await expectNoOverflow();
  await doStep(page, 1);
  await stepPanel(page, 2).getByRole('button', { name: 'Start' }).click();
  await expectNoOverflow();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Undo from here', exact: true }).click();
  await answer(page, 'No go.', 'Undo from here');
  await expectNoOverflow();
  const file = await (await saveRecord(page)).path();
  await page.getByRole('button', { name: 'Leave the run view' }).click();
  await page.getByRole('button', { name: 'Start a run' }).click();
  await expectNoOverflow();
  await page.getByLabel('Open a run or a record').setInputFiles(file);
  await page.getByRole('button', { name: 'Only read it' }).click();
  await expect(page.getByRole('heading', { name: /^Record: / })).toBeVisible();
  await expectNoOverflow();
});

test('a run on paper is its record', async ({ page }) => {
  await fillTab(page, runbook);
  await startRun(page, runbook);
  await doStep(page, 1);
  await stepPanel(page, 2).getByRole('button', { name: 'Note' }).click();
  await answer(page, 'Both blocks said that the pairing holds.', 'Keep the note');
  await expect(stepPanel(page, 2).locator('..')).toContainText('the pairing holds.');
  const pdf = await page.pdf({ format: 'A4', tagged: true });
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  const squeezed = text.replaceAll(/\s+/g, '');
  for (const part of [
    'Record: Recover a gateway',
    'Carried out by',
    'Kim',
    'GW-Service',
    'Both blocks said that the pairing holds.',
    'All entries in their order',
  ]) {
    expect(squeezed).toContain(part.replaceAll(/\s+/g, ''));
  }
  expect(squeezed).not.toContain('Showallsteps');
});

test('a step whose last output was no go is done only with a reason', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await fillTab(page, branched);
  await startRun(page, branched);
  await page.getByRole('button', { name: 'Show all steps' }).click();
  const panel = stepPanel(page, 9);
  await panel.getByRole('button', { name: 'Start' }).click();
  await answer(page, 'Only this part is tried.', 'Begin it');
  const place = page.locator('[data-expect=granted]');
  await place.getByRole('button', { name: 'Paste the output' }).click();
  await place
    .getByRole('textbox')
    .fill('Address VirtualNetworkAdapter\n------- ---------------------\n');
  await expect(place.getByRole('status')).not.toBeEmpty();
  await panel.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('dialog', { name: 'Step 9: cannot tell' })).toBeVisible();
  await answer(page, 'Looked up by hand.', 'Record as done');
  await expect(
    page.getByText(/Done although the output said .*: Looked up by hand\.$/),
  ).toBeVisible();
  await expect(doneStep(page, 9)).toBeAttached();
  expect((await storedEvents(page)).at(-1)).toMatchObject({ type: 'done' });
});

test('what was approved stays, whatever tries to change it during the run', async ({ page }) => {
  await fillTab(page, runbook);
  await startRun(page, runbook);
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('[name=targetHost]');
    if (field === null) return;
    field.value = 'other.contoso.com';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(page.locator('[name=targetHost]')).toHaveValue('gw-hv02.contoso.com');
});

test('a loop: each item has its own blocks and its own state', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const wave = ['app01.dmz.contoso.com', 'app02.dmz.contoso.com'];
  const gateway = listed(gatewayRunbook.slice(1, -1));
  const values = { ...ownValues(gateway), wave: wave.join('\n') };
  await fillTab(page, gateway, values);
  await startRun(page, gateway);
  await page.getByRole('button', { name: 'Show all steps' }).click();
  const step = page.locator('#move-a-wave');
  await expect(step.getByRole('heading', { level: 4 })).toHaveText(wave);

  const panelOf = (item: string) =>
    page.getByRole('group', { name: new RegExp(`^Step \\d+, ${item}: `) });
  const first = panelOf('app01.dmz.contoso.com');
  const second = panelOf('app02.dmz.contoso.com');
  await first.getByRole('button', { name: 'Start' }).click();
  await answer(page, 'Only this part is tried.', 'Begin it');
  await first.getByRole('button', { name: 'Failed' }).click();
  await answer(page, 'Not available.', 'Record as failed');
  await expect(first).toContainText('failed');
  await expect(second).toContainText('not begun');

  const block = step.locator('.run-item').nth(1).locator('figure');
  await expect(block).toHaveCount(1);
  await block.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status')).toContainText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const { blocks } = rendered(gateway.slug, { ...values, wave: wave.slice(1) });
  expect(blocks.map(({ text }) => text)).toContain(copied);
  await expect(step.locator('[data-block]:not([data-rollback]):visible')).toHaveCount(0);
  await expectNoFindings(page, 'a loop');

  await page.getByRole('button', { name: 'Undo from here', exact: true }).click();
  await answer(page, 'No go.', 'Undo from here');
  const back = page.getByRole('region', { name: 'The way back' });
  await expect(back.getByText('For app01.dmz.contoso.com:')).toBeVisible();
  await back.getByRole('button', { name: 'Copy' }).and(page.locator(':visible')).click();
  await expect(page.getByRole('status')).toContainText('Copied');
  const undone = await page.evaluate(() => navigator.clipboard.readText());
  const wayBack = rendered(gateway.slug, { ...values, wave: wave.slice(0, 1) }).blocks;
  expect(wayBack.map(({ text }) => text)).toContain(undone);
});
