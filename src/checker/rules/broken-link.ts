import { slugOf } from '../../runbook/slug.ts';
import type { Rule } from '../rule.ts';

export const brokenLink: Rule = {
  id: 'broken-link',
  severity: 'error',
  title: 'Links within the site lead somewhere.',
  why: 'A reader under time pressure who lands on a 404 page does not come back to the step.',
  bad: { in: 'body', text: '## Before\n\nSee ⟦[after](#after)⟧.\n' },
  good: { in: 'body', text: '## Before\n\nSee [before](#before).\n' },
  check({ source, surroundings, report }) {
    const anchors = new Set([
      ...source.headings.map(({ text }) => slugOf(text)),
      ...source.steps.map(({ step }) => step.id),
    ]);
    for (const { url, range } of source.links) {
      if (/^[a-z][a-z\d+.-]*:/i.test(url)) {
        if (/^(javascript|data|vbscript):/i.test(url)) {
          report(range, `"${url.split(':')[0]}:" links run code; link to a page`);
        }
        continue;
      }
      const [path = '', anchor] = url.split('#');
      if (path === '') {
        if (anchor && !anchors.has(decodeURIComponent(anchor))) {
          report(range, `no heading or step has the id "${anchor}" in this file`);
        }
      } else if (path.startsWith('/')) {
        report(range, `"${url}" breaks where the site lives in a sub-folder; write it relative`);
      } else if (!surroundings.exists(path, 'page') && !surroundings.exists(path, 'file')) {
        report(range, `"${url}" leads to no page of this site; paths are relative to this page`);
      }
    }
  },
};
