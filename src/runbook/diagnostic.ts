export type Severity = 'error' | 'warning' | 'info';

/** One finding about a content file: where, by which rule, what is wrong and what to do. */
export interface Diagnostic {
  rule: string;
  severity: Severity;
  /** Relative to the working directory, with `/`. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  /** Length of the marked source on that line, in UTF-16 code units; at least 1. */
  length: number;
  /** One sentence or two: what is wrong (with the value found) and the remedy. */
  message: string;
  /** What mends it and keeps the meaning, where that is known. */
  fix?: readonly TextEdit[];
}

/** Replaces a part of one line. */
export interface TextEdit {
  /** From 1, as in a finding. */
  line: number;
  column: number;
  length: number;
  text: string;
}
