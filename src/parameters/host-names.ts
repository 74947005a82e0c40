import { quote } from './characters.ts';

/** True for what is meant as an address, right or wrong: `10.0.0.300`, `fe80::1`. */
export function looksLikeAddress(text: string): boolean {
  return /^[\d.]+$|:/.test(text);
}

/** Host names as Windows and DNS agree on them: RFC 1123, in ASCII. */
export function findHostNameFault(text: string): string | undefined {
  const wrong = /[^a-z\d.-]/iu.exec(text)?.[0];
  if (wrong) return `\`${text}\` has ${quote(wrong)}, which a host name cannot have.`;
  if (text.length > 255) return `Host name has ${text.length} characters; it has at most 255.`;
  for (const label of text.split('.')) {
    if (!label) return `\`${text}\` has a dot too many.`;
    if (label.length > 63)
      return `\`${label}\` has ${label.length} characters; a part of a host name has at most 63.`;
    if (/^-|-$/.test(label)) return `\`${label}\` begins or ends with \`-\`; a name cannot.`;
  }
  return undefined;
}

/** White space and the root's dot at the end are no part of a host name. */
export function normaliseHostName(raw: string): string {
  return raw.trim().replace(/([^.\s])\.$/, '$1');
}
