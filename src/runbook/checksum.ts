import type { ParameterDeclaration } from '../parameters/declaration.ts';
import { sha256 } from './sha256.ts';

/** What is approved of a value that only the run brings: the keys of its declaration that bound it. */
export type Rule = Readonly<Record<string, unknown>>;

/**
 * What an approver compares between paper, page and script: SHA-256 over the runbook's content
 * hash, the values and the scripts. No date and no header go in, so it is the same everywhere.
 *
 * @param values normalised text by parameter name, a list's items are its lines; a rule stands for
 * a value that only the run brings
 * @param scripts the rendered blocks in their order; line ends count as LF
 */
export function runbookChecksum(
  contentHash: string,
  values: ReadonlyMap<string, string | Rule>,
  scripts: readonly string[],
): string {
  const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const unix = (text: string) => text.replace(/\r\n?/g, '\n');
  return sha256(JSON.stringify([contentHash, sorted, scripts.map(unix)]));
}

/** The rule of a value; its keys have one order, so that it is the same text everywhere. */
export function ruleOf(declaration: ParameterDeclaration): Rule {
  return Object.fromEntries(
    ruleKeys.flatMap((key) => (declaration[key] === undefined ? [] : [[key, declaration[key]]])),
  );
}

const ruleKeys = [
  'type',
  'of',
  'min',
  'max',
  'minItems',
  'maxItems',
  'options',
  'pattern',
  'differsFrom',
  'sameDomainAs',
  'after',
  'in',
  'requiredWhen',
  'when',
  'derive',
  'readAt',
  'rule',
] as const;
