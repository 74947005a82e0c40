import type { Rule } from '../../rule.ts';

export const brokenImage: Rule = {
  id: 'broken-image',
  severity: 'error',
  title: 'Images exist and have a text alternative.',
  why: 'A picture that does not load, or that a screen reader cannot read, hides a fact of the procedure.',
  bad: { in: 'body', text: '⟦![The console](missing.png)⟧\n' },
  good: { in: 'body', text: 'No picture is needed here.\n' },
  check({ source, surroundings, report }) {
    for (const { url, alt, range } of source.images) {
      if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) {
        report(
          range,
          `"${url}" is on another site, which the page may not load; put the file beside`,
        );
      } else if (!surroundings.exists(url, 'file')) {
        report(range, `image "${url}" does not exist beside this file`);
      }
      if (alt.trim() === '') {
        report(range, 'image has no text alternative; write ![what it shows](file.png)');
      }
    }
  },
};
