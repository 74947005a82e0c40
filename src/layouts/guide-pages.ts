import { getCollection } from 'astro:content';
import { pageAddress } from './addresses.ts';

/** The pages of the authoring guide in their order. */
export async function guidePages(): Promise<{ href: string; title: string; summary: string }[]> {
  const entries = await getCollection('guide');
  return entries
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ id, data: { title, summary } }) => ({ href: pageAddress(id), title, summary }));
}
