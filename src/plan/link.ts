import { damageCheck } from './damage.ts';
import { cleanName, type PlanMark, type Refused, type ValueSet } from './value-set.ts';

/** Values of one runbook as a link carries them. */
export interface PlanLink {
  /** Slug. */
  runbook: string;
  set: ValueSet;
}

const prefix = '#v1.';
const mostCharacters = 100_000;

/** Behind the address of the runbook's page: `#v1.`, the values as base64url, a check. */
export function writeLink({ runbook, set }: PlanLink): string {
  const { name, values, examples, plan } = set;
  const marked = [...values.keys()].flatMap((key, index) => (examples.has(key) ? [index] : []));
  const body = JSON.stringify([
    runbook,
    name,
    plan === undefined ? [] : [plan.content, plan.checksum, plan.steps.join('')],
    marked,
    [...values].flat(),
  ]);
  const payload = toBase64Url(new TextEncoder().encode(body));
  return `${prefix}${payload}.${damageCheck(payload)}`;
}

/**
 * Reads the fragment of an address, which anyone may have written: only texts come out, by names
 * that are still to be looked up, and each value is still to be judged by its type.
 *
 * @returns undefined where the fragment is not meant to be such a link
 */
export function readLink(fragment: string): PlanLink | Refused | undefined {
  const [, version, payload = '', check, ...more] =
    /^#v(\d{1,3})\.([\w-]*)(?:\.([\w-]*))?(.*)$/s.exec(fragment) ?? [];
  if (version === undefined) return looksLikeLink(fragment) ? damaged : undefined;
  if (version !== '1') {
    return { refused: `The link has version ${version}, which this page does not know.` };
  }
  if (fragment.length > mostCharacters) return { refused: 'The link is too long to be read.' };
  if (more.join('') !== '' || check !== damageCheck(payload)) return damaged;
  let body: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(fromBase64Url(payload));
    body = JSON.parse(text);
  } catch {
    return damaged;
  }
  if (!Array.isArray(body) || body.length !== 5) return damaged;
  const [runbook, name, mark, marked, flat]: unknown[] = body;
  if (typeof runbook !== 'string' || typeof name !== 'string') return damaged;
  if (!isTexts(mark) || !isTexts(flat) || !Array.isArray(marked)) return damaged;
  const names = flat.filter((_, index) => index % 2 === 0);
  const values = new Map(names.map((key, index) => [key, flat[index * 2 + 1] ?? '']));
  if (flat.length % 2 !== 0 || values.size !== names.length) return damaged;
  if (!marked.every((index) => Number.isInteger(index) && names[index] !== undefined)) {
    return damaged;
  }
  const plan = readMark(mark);
  return {
    runbook: cleanName(runbook, ' '),
    set: {
      name: cleanName(name, 'Link'),
      values,
      examples: new Set(names.filter((_, index) => marked.includes(index))),
      ...(plan === undefined ? {} : { plan }),
    },
  };
}

const damaged: Refused = {
  refused: 'The link is damaged: it was cut or changed on its way. Have it sent again, as a whole.',
};

/** The beginning of such a link may be what was damaged. */
function looksLikeLink(fragment: string): boolean {
  return /^#[^/]{0,8}\.?[\w-]{60,}\.[\w-]{8,16}$/.test(fragment);
}

function readMark([content, checksum, steps]: readonly string[]): PlanMark | undefined {
  if (content === undefined || checksum === undefined || steps === undefined) return undefined;
  return { content, checksum, steps: steps.match(/.{1,6}/g) ?? [] };
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws DOMException for what is no base64url */
function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
