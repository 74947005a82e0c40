import { sha256 } from '../runbook/sha256.ts';
import { embedding, type RunRecord, recordJson } from './record.ts';
import { type RecordPart, recordParts } from './record-parts.ts';

const style = `
:root { color-scheme: light dark }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 system-ui, "Segoe UI", sans-serif; overflow-wrap: anywhere }
h1, h2, h3 { line-height: 1.25; break-after: avoid }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 }
caption { font-weight: 700; text-align: start }
th, td { padding: .2rem .7rem .2rem 0; border-bottom: 1px solid #8888; text-align: start; vertical-align: top; white-space: pre-wrap }
th[scope=row] { width: 13rem; font-weight: 400 }
tr { break-inside: avoid }
code, pre { font: .9em ui-monospace, Consolas, monospace }
pre { padding: .5rem; border: 1px solid #8888; white-space: pre-wrap }
@media (max-width: 30rem) { th, td { display: block; width: auto } thead { display: none } }
@page { margin: 15mm }
@media print { body { padding: 0; font-size: 10pt } }
`;

/**
 * The record as one page that needs nothing else: no script, no address, a policy that forbids
 * both. It holds the record's JSON, from which it is opened again.
 */
export function recordHtml(record: RunRecord): string {
  const policy = `default-src 'none'; style-src 'sha256-${base64Hash(style)}'; base-uri 'none'; form-action 'none'`;
  const [first] = recordParts(record);
  const title = first?.kind === 'heading' ? first.text : '';
  // A data block ends at the first end tag, wherever it stands.
  const json = recordJson(record).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${recordParts(record).map(partHtml).join('\n')}
</main>
${embedding.start}
${json}${embedding.end}
</body>
</html>
`;
}

function partHtml(part: RecordPart): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.level}>${escaped(part.text)}</h${part.level}>`;
    case 'text':
      return `<p>${escaped(part.text)}</p>`;
    case 'output':
      // The first line break of a pre is not shown, and an output may begin with one.
      return `<p>${escaped(part.title)}</p>\n<pre>\n${escaped(part.text)}</pre>`;
    case 'facts': {
      const rows = part.rows.map(({ name, text, isCode, note }) => {
        const value = isCode ? `<code>${escaped(text)}</code>` : escaped(text);
        return `<tr><th scope="row">${escaped(name)}</th><td>${value}${note === undefined ? '' : ` (${escaped(note)})`}</td></tr>`;
      });
      return `<table><tbody>\n${rows.join('\n')}\n</tbody></table>`;
    }
    case 'table': {
      const head = part.head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('');
      const rows = part.rows.map(
        (row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
      );
      return `<table><caption>${escaped(part.caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody></table>`;
    }
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function base64Hash(text: string): string {
  const bytes =
    sha256(text)
      .match(/../g)
      ?.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))) ?? [];
  return btoa(bytes.join(''));
}
