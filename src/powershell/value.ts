/**
 * A value as PowerShell will hold it, before it is written down. Parameter types make these;
 * `literals.ts` writes them as text for the place where they stand.
 */
export type PowerShellValue =
  | { kind: 'string'; text: string }
  /** Digits as PowerShell reads them back in an argument and in an expression: `42`, `-3`, `1.5`. */
  | { kind: 'number'; text: string }
  | { kind: 'boolean'; value: boolean }
  /** ISO 8601 without a zone: `2026-11-23T02:00:00`. */
  | { kind: 'dateTime'; text: string }
  /** Never a secret: renders `(Get-Credential …)`, which asks in the reader's own console. */
  | { kind: 'credential'; message: string }
  | { kind: 'list'; items: readonly PowerShellValue[] }
  /** A name that becomes part of the script itself: letters, digits and `_` only. */
  | { kind: 'identifier'; text: string };

export type ValueKind = PowerShellValue['kind'];
