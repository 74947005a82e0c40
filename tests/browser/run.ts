import { readFileSync } from 'node:fs';
import type { BrowserContext, Download, Locator, Page } from '@playwright/test';
import { type RunRecord, readRecord } from '../../src/run/record.ts';
import { exampleValues, type Listed, textOf } from './page.ts';
import { expect } from './site.ts';

/** The example's values as a reader would have typed them, without what only the run brings. */
export function ownValues(runbook: Listed): Record<string, string> {
  const read = new Set(runbook.parameters.flatMap(({ name, readAt }) => (readAt ? [name] : [])));
  return Object.fromEntries(
    Object.entries(exampleValues(runbook))
      .filter(([name]) => !read.has(name))
      .map(([name, value]) => [name, textOf(value)]),
  );
}

/** Every page of the context finds the values in its tab, as after typing them. */
export async function fillTab(
  target: Page | BrowserContext,
  runbook: Listed,
  values = ownValues(runbook),
): Promise<void> {
  await target.addInitScript(
    ([key = '', stored = '']) => {
      try {
        if (sessionStorage.getItem(key) === null) sessionStorage.setItem(key, stored);
      } catch {
        // A test may forbid storage.
      }
    },
    [`runsheet:${runbook.slug}`, JSON.stringify({ values, examples: [] })],
  );
}

export async function startRun(page: Page, { slug }: Listed): Promise<void> {
  await page.goto(`/${slug}/`);
  await page.getByRole('button', { name: 'Start a run' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start a run' });
  await dialog.getByLabel('Your name').fill('Kim');
  await dialog.getByRole('button', { name: 'Start the run' }).click();
  await expect(page.getByRole('heading', { name: 'Run by Kim' })).toBeFocused();
}

export const stepPanel = (page: Page, number: number): Locator =>
  page.getByRole('group', { name: new RegExp(`^Step ${number}: `) });

/** The panel of a step that is done; it is out of sight where one step is shown at a time. */
export const doneStep = (page: Page, number: number): Locator =>
  page.locator(`[aria-label="Step ${number}: done"]`);

/** Starts a step, past a point of no return where there is one, and ends it. */
export async function doStep(page: Page, number: number): Promise<void> {
  await beginStep(page, number);
  await stepPanel(page, number).getByRole('button', { name: 'Done' }).click();
  await expect(doneStep(page, number)).toBeAttached();
}

export async function beginStep(page: Page, number: number): Promise<void> {
  const panel = stepPanel(page, number);
  await panel.getByRole('button', { name: 'Start' }).click();
  const confirm = page.getByRole('button', { name: 'Go past the point of no return' });
  await expect(panel.getByRole('button', { name: 'Done' }).or(confirm)).toBeVisible();
  if (await confirm.isVisible()) await confirm.click();
  await expect(panel.getByRole('button', { name: 'Done' })).toBeVisible();
}

/** Answers a dialog that asks for one text. */
export async function answer(page: Page, text: string, action: string): Promise<void> {
  await page.getByRole('dialog').getByRole('textbox').fill(text);
  await page.getByRole('dialog').getByRole('button', { name: action }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

export async function saveRecord(page: Page, words = 'Save as data (JSON)'): Promise<Download> {
  const more = page.locator('.run-more:not([open]) > summary');
  if (await more.isVisible()) await more.click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: words }).click();
  return download;
}

export async function textOfDownload(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

export function recordOf(text: string): RunRecord {
  const record = readRecord(text);
  if ('refused' in record) throw new Error(record.refused);
  return record;
}

/** What the browser's database holds, read beside the page's own code. */
export const storedEvents = (page: Page): Promise<{ type: string; seq: number; step?: string }[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('runsheet');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction('events').objectStore('events').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result);
          };
        };
      }),
  );
