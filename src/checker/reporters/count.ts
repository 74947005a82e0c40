import type { Diagnostic, Severity } from '../../runbook/diagnostic.ts';

/** How many findings have a severity. */
export function countOf(diagnostics: readonly Diagnostic[], wanted: Severity): number {
  return diagnostics.filter(({ severity }) => severity === wanted).length;
}

/** `1,234`. Once in a run the formats of the language are not worth the time that they need to load. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
