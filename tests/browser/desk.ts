import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { expect } from './site.ts';

/** One person's browser, worked by keyboard alone. */
export class Desk {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #clipboard: Page;
  readonly #complaints: string[] = [];

  private constructor(context: BrowserContext, page: Page, clipboard: Page) {
    this.#context = context;
    this.page = page;
    this.#clipboard = clipboard;
    page.on('pageerror', (error) => this.#complaints.push(error.message));
    page.on('console', (message) => this.#complaints.push(message.text()));
    page.on('request', (request) => {
      const url = request.url();
      const isOwn = URL.canParse(page.url()) && new URL(page.url()).host === new URL(url).host;
      if (!isOwn && !request.isNavigationRequest() && !/^(blob|data):/.test(url)) {
        this.#complaints.push(`request to ${url}`);
      }
    });
  }

  /** @param secure an address at which a page may use the clipboard, which another page may not */
  static async open(browser: Browser, secure: string): Promise<Desk> {
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const clipboard = await context.newPage();
    await clipboard.goto(secure);
    return new Desk(context, await context.newPage(), clipboard);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes on by Tab until `target` has the focus. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 200; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press(key);
    }
    throw new Error(`Not reached by ${key}: ${target}.`);
  }

  async pressOn(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.press('Enter');
  }

  /** Replaces what the focused field holds by `text` from the clipboard. */
  async paste(text: string): Promise<void> {
    await this.#clipboard.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.press('Control+a', 'Control+v');
  }

  copied(): Promise<string> {
    return this.#clipboard.evaluate(() => navigator.clipboard.readText());
  }

  /** Fails when a page broke its policy, threw, complained, or asked another server. */
  async close(): Promise<void> {
    await this.#context.close();
    expect(this.#complaints).toEqual([]);
  }
}
