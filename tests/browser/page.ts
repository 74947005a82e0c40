import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';

/** What the command line says of a runbook, as far as these tests use it. */
export interface Listed {
  slug: string;
  title: string;
  parameters: {
    name: string;
    label: string;
    type: string;
    readAt?: string;
    derive?: { from: string };
  }[];
  examples: { name: string; values: Record<string, string | string[]> }[];
  steps: { id: string }[];
}

export interface RenderedJson {
  errors: { parameter: string; message: string }[];
  blocks: { text: string; session: string; language: string }[];
  checksum: string;
}

export const bothFailed = 'virtual-machine-manager/recover-a-gateway-both-failed';

export const runsheet = (...args: string[]): string =>
  execFileSync(process.execPath, ['scripts/runsheet.ts', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });

export function listed(slug: string): Listed {
  const all: Listed[] = JSON.parse(runsheet('list', '--json'));
  const found = all.find((runbook) => runbook.slug === slug);
  if (found === undefined) throw new Error(`No runbook ${slug}.`);
  return found;
}

/** Every example of every runbook. */
export function listedExamples(): { slug: string; example: string }[] {
  const all: Listed[] = JSON.parse(runsheet('list', '--json'));
  return all.flatMap(({ slug, examples }) => examples.map(({ name }) => ({ slug, example: name })));
}

/** The change sheet that the command line gives for an example. */
export const sheet = (slug: string, example: string, why: string): string =>
  runsheet('sheet', slug, '--example', example, '--why', why);

/** The blocks that the command line gives for the same values. */
export function rendered(slug: string, values: Record<string, string | string[]>): RenderedJson {
  const file = join(mkdtempSync(join(tmpdir(), 'runsheet-')), 'values.json');
  writeFileSync(file, JSON.stringify(values));
  return JSON.parse(runsheet('render', slug, '--values', file, '--json'));
}

/** The first example's values, without what is derived or asked for in the console. */
export function exampleValues({ parameters, examples }: Listed): Record<string, string | string[]> {
  const typed = parameters.filter(({ type, derive }) => type !== 'credential' && !derive);
  const values = examples[0]?.values ?? {};
  return Object.fromEntries(
    typed.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
}

export const textOf = (value: string | string[]): string =>
  typeof value === 'string' ? value : value.join('\n');

/** Fills the focused field as a hand on the keyboard would. */
export async function typeIntoFocused(page: Page, value: string): Promise<void> {
  const kind = await page.evaluate(() => {
    const element = document.activeElement;
    return element instanceof HTMLInputElement ? element.type : (element?.tagName ?? '');
  });
  if (kind === 'radio') {
    await page.keyboard.press('Space');
    if (/^(false|no)$/i.test(value)) await page.keyboard.press('ArrowRight');
  } else await page.keyboard.type(value);
}

/** Tabs through the page and gives each form field its value, until every value is in. */
export async function fillByKeyboard(
  page: Page,
  values: Record<string, string | string[]>,
): Promise<void> {
  const waiting = new Set(Object.keys(values));
  await page.keyboard.press('Tab');
  for (let press = 0; press < 300 && waiting.size > 0; press += 1) {
    // A hint may hold a link, which is no field.
    const name = await page.evaluate(() => {
      const control = document.activeElement?.matches('input, textarea, select');
      const field = control ? document.activeElement?.closest('[data-field]') : null;
      return field?.getAttribute('data-field') ?? '';
    });
    if (waiting.delete(name)) await typeIntoFocused(page, textOf(values[name] ?? ''));
    await page.keyboard.press('Tab');
  }
  if (waiting.size > 0) throw new Error(`Not reached by Tab: ${[...waiting].join(', ')}.`);
}

/** The blocks that the values ask for. */
export const blocksOf = (page: Page): Locator => page.locator('[data-block]:visible');

/** Selects all of an element's text, as a drag with the mouse does. */
export async function selectText(target: Locator): Promise<void> {
  await target.evaluate((element) => {
    document.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    document.getSelection()?.selectAllChildren(element);
  });
}

export const clipboardText = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());
