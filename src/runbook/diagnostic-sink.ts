import type { Diagnostic, Severity } from './diagnostic.ts';
import type { SourceRange, SourceText } from './source-text.ts';

/** Collects the findings of one file and turns offsets into places. */
export class DiagnosticSink {
  readonly found: Diagnostic[] = [];
  readonly file: string;
  readonly source: SourceText;

  constructor(file: string, source: SourceText) {
    this.file = file;
    this.source = source;
  }

  add(rule: string, range: SourceRange, message: string): void {
    this.found.push(this.diagnose(rule, range, message));
  }

  /** A finding of this file; its mark ends with the line on which it begins. */
  diagnose(
    rule: string,
    range: SourceRange,
    message: string,
    severity: Severity = 'error',
  ): Diagnostic {
    const { line, column } = this.source.placeAt(range.start);
    const rest = this.source.lineText(line).length - column + 1;
    const length = Math.max(1, Math.min(range.end - range.start, rest));
    return { rule, severity, file: this.file, line, column, length, message };
  }
}

/** In the order in which a reader meets them in the file. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.file < b.file
    ? -1
    : a.file > b.file
      ? 1
      : a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1);
}

/** `content/x.mdx:14:22 unknown parameter "oldGatway"; did you mean "oldGateway"?` */
export function formatDiagnostic(finding: Diagnostic): string {
  return `${finding.file}:${finding.line}:${finding.column} ${finding.message}`;
}
