import { getCollection } from 'astro:content';
import { address, pageAddress } from './addresses.ts';

/** The pages of the authoring guide in their order, the checker's rules last. */
export async function guidePages(): Promise<{ href: string; title: string; summary: string }[]> {
  const entries = await getCollection('guide');
  const pages = entries
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ id, data: { title, summary } }) => ({ href: pageAddress(id), title, summary }));
  return [...pages, rulesPage];
}

/** The list of the checker's rules, which is made from the rules themselves. */
export const rulesPage = {
  href: address('rules/'),
  title: 'Rules of the checker',
  summary: 'What a runbook must hold before the site is built, and why.',
};
