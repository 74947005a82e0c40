import type { Diagnostic, Severity } from '../../runbook/diagnostic.ts';

/** How many findings have a severity. */
export function countOf(diagnostics: readonly Diagnostic[], wanted: Severity): number {
  return diagnostics.filter(({ severity }) => severity === wanted).length;
}
