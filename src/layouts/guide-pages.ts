import { getCollection } from 'astro:content';
import { address, pageAddress } from './addresses.ts';

/** The pages of the authoring guide in their order, those that the checker makes last. */
export async function guidePages(): Promise<{ href: string; title: string; summary: string }[]> {
  const entries = await getCollection('guide');
  const pages = entries
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ id, data: { title, summary } }) => ({ href: pageAddress(id), title, summary }));
  return [...pages, rulesPage, checkPage];
}

/** The list of the checker's rules, which is made from the rules themselves. */
export const rulesPage = {
  href: address('rules/'),
  title: 'Rules of the checker',
  summary: 'What a runbook must hold before the site is built, and why.',
};

/** What the checker looked at in the last build. */
export const checkPage = {
  href: address('check/'),
  title: 'What was checked',
  summary: 'The runbooks of this site, and how they were tried before it was built.',
};
