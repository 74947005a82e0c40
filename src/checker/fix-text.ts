import type { Diagnostic, TextEdit } from '../runbook/diagnostic.ts';
import { surroundingsOf } from './check-file.ts';
import { checkRunbook } from './check-runbook.ts';
import type { Configuration } from './configuration.ts';

export interface FixedText {
  text: string;
  /** Findings that were mended. */
  fixed: readonly Diagnostic[];
}

/** More than one round is needed where two fixes touch. */
const mostRounds = 10;

/**
 * Mends what can be mended safely in the text of a runbook, as it was read: line ends and a byte
 * order mark stay. What a comment suppresses, and what is off, stays too.
 */
export function fixText(text: string, file: string, configuration?: Configuration): FixedText {
  const surroundings = surroundingsOf(file);
  const options = configuration ? { configuration } : {};
  const fixed: Diagnostic[] = [];
  let current = text;
  for (let round = 0; round < mostRounds; round++) {
    const { diagnostics } = checkRunbook(current, file, surroundings, options);
    const applied = applyFixes(current, diagnostics);
    if (applied.fixed.length === 0) break;
    current = applied.text;
    fixed.push(...applied.fixed);
  }
  return { text: current, fixed };
}

/** Applies the fixes of findings, but those that touch one that was applied already. */
function applyFixes(text: string, diagnostics: readonly Diagnostic[]): FixedText {
  // Every second piece is a line end.
  const pieces = text.split(/(\r\n|\r|\n)/);
  const taken: TextEdit[] = [];
  const fixed = diagnostics.filter(({ fix }) => {
    if (!fix || fix.length === 0) return false;
    if (fix.some((edit) => taken.some((other) => touches(edit, other)))) return false;
    taken.push(...fix);
    return true;
  });
  // From the end of each line, so that no edit moves another.
  for (const { line, column, length, text: put } of taken.sort((a, b) => b.column - a.column)) {
    const at = (line - 1) * 2;
    const written = pieces[at] ?? '';
    pieces[at] = written.slice(0, column - 1) + put + written.slice(column - 1 + length);
  }
  return { text: pieces.join(''), fixed };
}

function touches(a: TextEdit, b: TextEdit): boolean {
  return a.line === b.line && a.column < b.column + b.length && b.column < a.column + a.length;
}
