import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Locator } from '@playwright/test';
import { checksumWords } from '../../src/plan/checksum-words.ts';
import { momentWords } from '../../src/run/moment.ts';
import type { RunRecord } from '../../src/run/record.ts';
import { readRunbookFile } from '../../src/runbook/load-runbooks.ts';
import type { Desk } from './desk.ts';
import { bothFailed, fillByKeyboard, listed, rendered, runsheet } from './page.ts';
import { paperOf } from './paper.ts';
import { doneStep, ownValues, recordOf, stepPanel, storedEvents, textOfDownload } from './run.ts';
import { expect } from './site.ts';

/*
 * The change of a gateway of which both machines failed, from the plan to the record in the ticket.
 * Each part is what one person does at one desk, by keyboard alone.
 */

export interface Approved {
  link: string;
  /** As the command line gives it. */
  checksum: string;
}

/** What the run went through; the names are those of `examine`. */
export type State =
  | 'a link that is shown before it is applied'
  | 'a plan that is applied'
  | 'the question who runs it and when'
  | 'a run that has begun'
  | 'the point of no return'
  | 'a value taken from an output'
  | 'no go'
  | 'go'
  | 'every step ended'
  | 'a run that is finished'
  | 'a record that is only read';

/** Looks at the page in a state of the story. */
export type Examine = (state: State) => Promise<void>;

const runbook = listed(bothFailed);
const values = ownValues(runbook);
const who = 'Kim O’Neil';
const { captures = [], expects = [] } =
  readRunbookFile(`content/${bothFailed}.mdx`).source?.runbook ?? {};
const adapters = captures.find(({ name }) => name === 'adapter')?.samples[0]?.text ?? '';
const oldString = values.recordedConnectionString ?? '';
const newString = `${oldString};Migrate=true`.replace(
  /GatewayVM=[^;]*/,
  `GatewayVM=${values.newGatewayVm}`,
);
const sample = (expectation: string, verdict: string): string =>
  expects.find(({ name }) => name === expectation)?.samples.find((one) => one.verdict === verdict)
    ?.text ?? '';
/** With these values; the others are ruled out. */
const needed = [1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];
const note = 'Subnets compared: all four are the same.';

/** The checksum from the command line, which its own scripts and its change sheet must hold too. */
let known: string | undefined;

function checksumOfCommandLine(): string {
  if (known !== undefined) return known;
  const { checksum } = rendered(bothFailed, values);
  const file = join(mkdtempSync(join(tmpdir(), 'runsheet-story-')), 'values.json');
  writeFileSync(file, JSON.stringify(values));
  const guide = runsheet('guide', bothFailed, '--values', file, '--session', 'vmm');
  expectImprint(guide, checksum);
  expect(runsheet('sheet', bothFailed, '--values', file)).toContain(checksum);
  const other = rendered(bothFailed, { ...values, gatewayName: `${values.gatewayName}0` });
  expect(other.checksum).not.toBe(checksum);
  known = checksum;
  return checksum;
}

/** The guided script's header names the plan. */
function expectImprint(script: string, checksum: string): void {
  expect(/^# Checksum of the plan: (.*)\r$/m.exec(script)?.[1]).toBe(checksum);
  expect(/^# In words: (.*)\r$/m.exec(script)?.[1]).toBe(checksumWords(checksum));
}

/** The planner fills the form, compares the words, and sends a link. */
export async function approve(desk: Desk, address: string): Promise<Approved> {
  const { page } = desk;
  const checksum = checksumOfCommandLine();
  const words = page.locator('[data-plan-words] strong');
  await page.goto(address);
  await fillByKeyboard(page, values);
  await expect(words).toHaveText(checksumWords(checksum));
  await desk.tabTo(page.locator('[name=gatewayName]'), 'Shift+Tab');
  await desk.press('End', '0');
  await expect(words).not.toHaveText(checksumWords(checksum));
  await desk.press('Backspace');
  await expect(words).toHaveText(checksumWords(checksum));

  await desk.pressOn(page.getByText('Plan: sets, link, files'));
  await desk.pressOn(page.getByRole('button', { name: 'Copy link' }));
  await expect(page.locator('.plan-status')).toContainText('Link copied');
  const link = await desk.copied();
  expect(link).toMatch(/#v1\./);
  await desk.close();
  return { link, checksum };
}

/** Who runs it opens the link, sees what it brings, and takes it. */
export async function open(
  desk: Desk,
  { link, checksum }: Approved,
  examine: Examine,
): Promise<void> {
  const { page } = desk;
  await page.goto(link);
  const proposal = page.getByRole('region', { name: /^This link brings \d+ changes$/ });
  await expect(proposal).toBeFocused();
  await expect(proposal).toContainText('Match. ');
  await expect(proposal).toContainText(checksumWords(checksum));
  const lines = Object.values(values).flatMap((text) => text.split('\n'));
  for (const line of lines.filter((one) => one !== 'no')) {
    await expect(proposal).toContainText(line);
  }
  await expect(page.locator('[name=gatewayName]')).toHaveValue('');
  expect(page.url()).not.toContain('#v1.');
  await examine('a link that is shown before it is applied');

  await desk.pressOn(proposal.getByRole('button', { name: /^Apply/ }));
  await expect(page.locator('[name=gatewayName]')).toHaveValue(values.gatewayName ?? '');
  await expect(page.locator('[data-plan-words] strong')).toHaveText(checksumWords(checksum));
  await expect(page.locator('[data-checksum]')).toHaveText(checksum);
  await expect(statusOf(desk, 'The plan is whole.')).toHaveCount(1);
  await examine('a plan that is applied');
  const expectOnPaper = await paperOf(page);
  for (const text of [...lines.filter((one) => one !== 'no'), checksum, checksumWords(checksum)]) {
    expectOnPaper(text);
  }

  await desk.pressOn(page.getByText('Download scripts'));
  const saving = page.waitForEvent('download');
  await desk.pressOn(page.getByRole('button', { name: 'Guided script, vmm' }));
  expectImprint(await textOfDownload(await saving), checksum);
}

/** The whole run, with one no go; its record is saved in the three forms. */
export async function run(
  desk: Desk,
  { checksum }: Approved,
  examine: Examine,
): Promise<{ html: Download; json: Download; markdown: Download }> {
  const { page } = desk;
  const dialog = page.getByRole('dialog');
  const title = page.getByRole('heading', { name: `Run by ${who}` });

  await desk.tabTo(page.getByRole('button', { name: 'Start a run' }), 'Shift+Tab');
  await desk.press('Enter');
  await expect(dialog).toContainText(checksum);
  await expect(dialog).toContainText(checksumWords(checksum));
  await expect(dialog.getByLabel('Your name')).toBeFocused();
  await page.keyboard.type(who);
  const now = new Date();
  await typeMoment(dialog.getByLabel('Window: start'), now);
  await typeMoment(dialog.getByLabel('Window: end'), new Date(now.getTime() + 4 * 3_600_000));
  await examine('the question who runs it and when');
  await desk.press('Enter');
  await expect(title).toBeFocused();
  await expect(page.getByRole('region', { name: `Run by ${who}` })).toBeVisible();
  await expect(page.getByRole('timer')).toContainText(/Window: (4:00|3:59) left/);
  await expect(statusOf(desk, 'The run has started.')).toHaveCount(1);
  await examine('a run that has begun');

  await pasteInto(page.locator('[data-expect=gate]'), sample('gate', 'go'), /^Go/);

  for (const number of needed) {
    const panel = stepPanel(page, number);
    await expect(panel).toHaveAttribute('data-current');
    await begin(number);
    if (number === 4) await answer('n', note, 'Note kept.');
    if (number === 6) {
      await answer('f', 'No reply to the ping.', 'Step 6 failed.');
      await expect(page.getByRole('group', { name: 'Step 6: failed' })).toBeVisible();
      await begin(number);
    }
    if (number === 7) await answer('o', adapters, 'Output kept.');
    if (number === 8) {
      const place = page.locator('[data-capture=adapter]');
      await pasteInto(place, adapters, /^Taken from the output pasted at step 8, row 3/);
      await expect(page.locator('[name=adapterNumber]')).toHaveValue('2');
      await expect(page.locator('[data-field=adapterNumber]')).toContainText('step 8, row 3');
      await examine('a value taken from an output');
    }
    if (number === 9) {
      const place = page.locator('[data-expect=granted]');
      await pasteInto(place, sample('granted', 'no go'), /^No go: /);
      await expect(place.getByRole('cell', { name: 'TENANT-VM01' })).toBeVisible();
      await examine('no go');
      await pasteInto(place, sample('granted', 'go'), /^Go: /);
      await examine('go');
    }
    if (number === 13) {
      await pasteInto(page.locator('[data-expect=asRecorded]'), oldString, /^Go: /);
      await pasteInto(page.locator('[data-capture=oldString]'), oldString, /^Taken from /);
      await expect(page.locator('[name=oldConnectionString]')).toHaveValue(oldString);
    }
    await desk.press('d');
    await expect(panel.getByRole('button', { name: 'Done' })).toBeFocused();
    await desk.press('Enter');
    await expect(doneStep(page, number)).toBeAttached();
    await expect(statusOf(desk, `Step ${number} done.`)).toHaveCount(1);
    // What was read has not changed what was approved.
    await expect(page.locator('[data-checksum]')).toHaveText(checksum);
  }

  await expect(page.getByRole('timer')).toContainText('Every step is done or skipped.');
  await examine('every step ended');
  await desk.pressOn(page.getByRole('button', { name: 'Finish the run' }));
  await expect(page.getByRole('timer')).toContainText('Completed');
  await expect(title).toBeFocused();
  await expect(page.getByRole('button', { name: 'Abandon the run' })).toHaveCount(0);
  await examine('a run that is finished');
  const html = await save('Save as a page (HTML)');
  const json = await save('Save as data (JSON)');
  const markdown = await save('Save for the ticket (Markdown)');
  const expectOnPaper = await paperOf(page);
  for (const text of [`Record: ${runbook.title}`, who, checksum, newString, note]) {
    expectOnPaper(text);
  }
  const stored = await storedEvents(page);
  expect(recordOf(await textOfDownload(json)).events).toHaveLength(stored.length);
  return { html, json, markdown };

  async function begin(number: number): Promise<void> {
    await desk.press('s');
    await expect(
      stepPanel(page, number).getByRole('button', { name: /^(Start|Try again)$/ }),
    ).toBeFocused();
    await desk.press('Enter');
    if (number === 1 || number === 11) {
      await expect(dialog).toContainText('Once this step has begun, this cannot be undone:');
      await expect(dialog.getByRole('listitem').last()).toContainText(`${number} `);
      await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
      if (number === 1) await examine('the point of no return');
      await desk.press('Shift+Tab', 'Enter');
    }
    await expect(page.getByRole('group', { name: `Step ${number}: begun` })).toBeVisible();
  }

  /** Presses what `key` leads to, and answers its question. */
  async function answer(key: string, text: string, said: string): Promise<void> {
    await desk.press(key, 'Enter');
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await desk.paste(text);
    await desk.press('Tab', 'Enter');
    await expect(dialog).toHaveCount(0);
    await expect(statusOf(desk, said)).toHaveCount(1);
  }

  async function pasteInto(place: Locator, text: string, says: RegExp): Promise<void> {
    const field = place.getByRole('textbox');
    const button = place.getByRole('button', { name: 'Paste the output' });
    if ((await button.getAttribute('aria-expanded')) === 'true') {
      await desk.tabTo(field, 'Shift+Tab');
    } else await desk.pressOn(button);
    await expect(field).toBeFocused();
    await desk.paste(text);
    await expect(place.getByRole('status')).toHaveText(says);
    await desk.press('Tab');
  }

  /** Types month, day, year, hour, minute and half of the day, as the field asks for them. */
  async function typeMoment(field: Locator, moment: Date): Promise<void> {
    await desk.tabTo(field);
    const two = (part: number): string => String(part).padStart(2, '0');
    const hours = moment.getHours();
    await page.keyboard.type(
      `${two(moment.getMonth() + 1)}${two(moment.getDate())}${moment.getFullYear()}`,
    );
    await desk.press('ArrowRight');
    await page.keyboard.type(
      `${two(hours % 12 || 12)}${two(moment.getMinutes())}${hours < 12 ? 'AM' : 'PM'}`,
    );
    await expect(field).not.toHaveValue('');
  }

  async function save(words: string): Promise<Download> {
    const saving = page.waitForEvent('download');
    await desk.pressOn(page.getByRole('button', { name: words }));
    return saving;
  }
}

/** The ticket's reader finds all of it in each of the three files. */
export async function readRecords(
  desk: Desk,
  saved: { html: Download; json: Download; markdown: Download },
  { checksum }: Approved,
): Promise<void> {
  const record = recordOf(await textOfDownload(saved.json));
  expect(recordOf(await textOfDownload(saved.html)).events).toEqual(record.events);
  expect(record.run).toMatchObject({ who, slug: bothFailed, planChecksum: checksum });
  const texts = Object.fromEntries(record.values.map(({ name, text }) => [name, text]));
  expect(texts).toMatchObject({
    adapterNumber: '2',
    oldConnectionString: oldString,
    newConnectionString: newString,
  });
  const origins = Object.fromEntries(record.values.map(({ name, origin }) => [name, origin]));
  expect(origins.adapterNumber).toBe('read from the output of step 8, row 3');
  expect(origins.oldConnectionString).toBe('read from the output of step 13, row 1');
  expect(record.steps.filter((step) => step.needed).map(({ number }) => number)).toEqual(needed);
  const verdicts = record.events.flatMap((event) =>
    event.type === 'output' && event.verdict ? [`${event.name}: ${event.verdict}`] : [],
  );
  expect(verdicts).toEqual(['granted: no go', 'granted: go', 'asRecorded: go']);

  const markdown = (await textOfDownload(saved.markdown)).replaceAll('\\', '');
  const { page } = desk;
  await page.goto(`file://${await saved.html.path()}`);
  const html = await page.locator('body').innerText();
  for (const part of partsOf(record)) {
    expect.soft(squeezed(html), 'the page').toContain(squeezed(part));
    expect.soft(squeezed(markdown), 'the Markdown').toContain(squeezed(part));
  }
}

const squeezed = (text: string): string => text.replaceAll(/[\s`/|]+/g, '');

/** All that a reader of the ticket asks for. */
function partsOf({ run: { window, ...run }, steps, values: known, events }: RunRecord): string[] {
  const moments = (type: 'started' | 'done', step: string): string[] =>
    events.flatMap((event) =>
      event.type === type && event.step === step ? [momentWords(event.at)] : [],
    );
  const ofSteps = steps
    .filter((step) => step.needed)
    .flatMap(({ id, number, title }) => {
      const ends = moments('done', id);
      expect(ends).toHaveLength(1);
      return [`${number} ${title}`, ...moments('started', id).slice(-1), ...ends];
    });
  return [
    who,
    run.planChecksum,
    checksumWords(run.planChecksum),
    run.contentHash,
    momentWords(run.started),
    momentWords(window?.start ?? ''),
    momentWords(window?.end ?? ''),
    'Completed',
    ...known.flatMap(({ label, text }) => [label, text]),
    ...ofSteps,
    note,
    'Failed: No reply to the ping.',
    ...adapters.trim().split('\n'),
    ...sample('granted', 'no go').trim().split('\n'),
    'Point of no return confirmed; cannot be undone: ',
  ];
}

/** A third person opens the record from its file; nothing of it is theirs to change. */
export async function importRecord(
  desk: Desk,
  address: string,
  { html, json }: { html: Download; json: Download },
  { checksum }: Approved,
  examine: Examine,
): Promise<void> {
  const { page } = desk;
  for (const download of [html, json]) {
    await page.goto(address);
    await page.getByRole('button', { name: 'Start a run' }).focus();
    await desk.press('Enter');
    const file = page.getByLabel('Open a run or a record from a file');
    await file.setInputFiles(await download.path());
    await expect(page.getByRole('heading', { name: /^Record: / })).toBeFocused();
    await expect(page.getByText('A record, read only.')).toBeVisible();
    await expect(page.getByRole('cell', { name: who, exact: true })).toBeVisible();
    await expect(page.getByRole('cell', { name: new RegExp(`^${checksum}`) })).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
    expect(await storedEvents(page)).toEqual([]);
    if (download === html) {
      await desk.tabTo(page.getByRole('button', { name: 'Close the record' }), 'Shift+Tab');
      await desk.press('Enter');
      await expect(page.getByRole('heading', { name: 'Runs' })).toBeFocused();
    }
  }
  await examine('a record that is only read');
}

const statusOf = ({ page }: Desk, text: string): Locator =>
  page.getByRole('status').filter({ hasText: text });
