export function findIpv4Fault(text: string): string | undefined {
  const parts = text.split('.');
  const wrong = /[^\d.]/u.exec(text)?.[0];
  if (wrong) return `\`${text}\` has \`${wrong}\`; an IPv4 address has digits and dots only.`;
  if (parts.length !== 4)
    return `\`${text}\` has ${parts.length} part${parts.length === 1 ? '' : 's'}; an IPv4 address has 4.`;
  for (const part of parts) {
    if (!part) return `\`${text}\` has an empty part; each part is a number from 0 to 255.`;
    if (/^0\d/.test(part)) return `\`${part}\` begins with 0, which some programs read as octal.`;
    if (Number(part) > 255) return `\`${part}\` is more than 255, the most a part can be.`;
  }
  return undefined;
}

export function findIpv6Fault(text: string): string | undefined {
  if (text.includes('%')) return `\`${text}\` has a zone; write it without \`%\` and what follows.`;
  const wrong = /[^\da-f:.]/iu.exec(text)?.[0];
  if (wrong) return `\`${text}\` has \`${wrong}\`, which an IPv6 address cannot have.`;
  const long = /[\da-f]{5,}/i.exec(text)?.[0];
  if (long) return `\`${long}\` has ${long.length} digits; a group has at most 4.`;
  if (text.split('::').length > 2) return `\`${text}\` has \`::\` twice; it may stand once.`;
  const groups = text.split(':').filter(Boolean).length;
  if (!text.includes('::') && !text.includes('.') && groups !== 8)
    return `\`${text}\` has ${groups} group${groups === 1 ? '' : 's'}; an IPv6 address has 8, or \`::\` for the zeros.`;
  return canonicalIpv6(text) ? undefined : `\`${text}\` is not an IPv6 address.`;
}

/** The form of RFC 5952, as the URL standard writes it: lower case, the longest run of zeros as `::`. */
export function normaliseIpv6(raw: string): string {
  const text = raw.trim();
  return canonicalIpv6(text) ?? text;
}

function canonicalIpv6(text: string): string | undefined {
  // The guard keeps `@` and `/` from giving the URL another meaning.
  if (!/^[\da-f:.]+$/i.test(text)) return undefined;
  try {
    return new URL(`http://[${text}]`).hostname.slice(1, -1);
  } catch {
    return undefined;
  }
}
