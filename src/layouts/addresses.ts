import { slugOf } from '../runbook/slug.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Address of a page or file of the site, below the folder that it is served from. */
export const address = (path: string): string => `${base}/${path}`;

/** Address of a runbook or guide page. */
export const pageAddress = (slug: string): string => address(`${slug}/`);

/** Address of the page that lists a product's runbooks. */
export const productAddress = (product: string): string =>
  pageAddress(`products/${slugOf(product)}`);
