import { createHash } from 'node:crypto';

/** What the file is made of; `body` is HTML, the others are text. */
export interface SingleFile {
  title: string;
  summary: string;
  body: string;
  style: string;
  script: string;
}

/**
 * One HTML file that needs nothing else: styles and one classic script stand in it, and its policy
 * allows these two by their hashes and no request at all.
 */
export function writeSingleFile({ title, summary, body, style, script }: SingleFile): string {
  for (const [name, text] of Object.entries({ script, style })) {
    if (new RegExp(`</${name}|<!--`, 'i').test(text)) {
      throw new Error(`The ${name} holds a sign that would end it inside an HTML file.`);
    }
  }
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="description" content="${escapeHtml(summary)}"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body>${body}<script>${script}</script></body></html>
`;
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
