/** A range of UTF-16 offsets; `end` is exclusive. */
export interface SourceRange {
  start: number;
  end: number;
}

/** Line and column from 1, the column in UTF-16 code units. */
export interface SourcePlace {
  line: number;
  column: number;
}

/** A file's text without byte order mark and with LF line ends: neither moves a line or a column. */
export function normaliseText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Finds lines and columns of offsets in one text. */
export class SourceText {
  readonly text: string;
  private readonly lineStarts: readonly number[];

  /** @param text as `normaliseText` gives it */
  constructor(text: string) {
    this.text = text;
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.lineStarts = starts;
  }

  /** Place of an offset; one outside the text is moved to its nearest end. */
  placeAt(offset: number): SourcePlace {
    const at = Math.min(Math.max(offset, 0), this.text.length);
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.lineStarts[low] ?? 0) + 1 };
  }

  /** Offset of a place; a column behind the line's end gives the line's end. */
  offsetAt(place: SourcePlace): number {
    const start = this.lineStarts[place.line - 1] ?? this.text.length;
    return Math.min(start + place.column - 1, start + this.lineText(place.line).length);
  }

  /** Text of a line, from 1, without its end; empty outside the text. */
  lineText(line: number): string {
    const start = this.lineStarts[line - 1];
    if (start === undefined) return '';
    const next = this.lineStarts[line];
    return this.text.slice(start, next === undefined ? undefined : next - 1);
  }
}
