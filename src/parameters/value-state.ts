import type { PowerShellValue } from '../powershell/value.ts';

/** What is known of a parameter's value. */
export type ValueState =
  | {
      state: 'value';
      /** Normalised, as shown; the items of a list joined by `, ` or by line breaks. */
      text: string;
      value: PowerShellValue;
      /** Connection string derivation: the keys whose value is not that of the old string. */
      changedKeys?: string[];
    }
  /** Optional and left empty, or not asked for: its `when` is false. */
  | { state: 'empty' }
  /** Required, not filled yet. */
  | { state: 'missing' }
  /** Known only during the run, and not typed yet. */
  | { state: 'locked'; readAt: string }
  | { state: 'invalid'; message: string; items?: { text: string; message: string }[] };
