import type { Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { expect } from './site.ts';

/** Prints the page as it is; the answer fails where a text is not on the paper. */
export async function paperOf(page: Page): Promise<(text: string) => void> {
  const pdf = await page.pdf({ format: 'A4', tagged: true });
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  const squeezed = squeeze(text);
  return (one) => expect(squeezed).toContain(squeeze(one));
}

/** Lines wrap on paper, within words too. */
const squeeze = (text: string): string => text.replaceAll(/\s+/g, '');
