import { anchorsOf } from '../../anchors.ts';
import type { Rule } from '../../rule.ts';

export const brokenLink: Rule = {
  id: 'broken-link',
  severity: 'error',
  title: 'Links within the site lead somewhere.',
  why: 'A reader under time pressure who lands on a 404 page does not come back to the step.',
  bad: { in: 'body', text: '## Before\n\nSee ⟦[after](#after)⟧.\n' },
  good: { in: 'body', text: '## Before\n\nSee [before](#before).\n' },
  check({ source, surroundings, report }) {
    const anchors = anchorsOf(source);
    for (const { url, range } of source.links) {
      if (url === '') {
        report(range, 'the link has no address; write [text](address)');
        continue;
      }
      if (/^[a-z][a-z\d+.-]*:/i.test(url)) {
        if (/^(javascript|data|vbscript):/i.test(url)) {
          report(range, `"${url.split(':')[0]}:" links run code; link to a page`);
        }
        continue;
      }
      const [path = '', anchor] = decoded(url).split('#');
      if (path === '') {
        if (anchor && !anchors.has(anchor)) {
          report(range, `no heading or step has the id "${anchor}" in this file`);
        }
      } else if (path.startsWith('/')) {
        report(range, `"${url}" breaks where the site lives in a sub-folder; write it relative`);
      } else if (!surroundings.exists(path, 'page')) {
        report(range, `"${url}" leads to no page of this site; paths are relative to this page`);
      } else if (anchor && surroundings.anchors(path)?.has(anchor) === false) {
        report(range, `no heading or step has the id "${anchor}" on the page "${path}"`);
      }
    }
  },
};

/** An address with a faulty escape stays as it is, and leads nowhere. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
