import type { Diagnostic } from '../runbook/diagnostic.ts';
import { byPlace } from '../runbook/diagnostic-sink.ts';
import { readRunbook } from '../runbook/read-runbook.ts';
import type { RunbookSource } from '../runbook/runbook-source.ts';
import type { SourceRange } from '../runbook/source-text.ts';
import { analyseBlocks } from './analyse-block.ts';
import type { CheckResult, Rule, RuleContext, Surroundings } from './rule.ts';
import { rules } from './rules.ts';

/**
 * Checks one runbook, also one that is not saved. Never throws for its content.
 * @param file relative to the working directory; stands in the diagnostics
 */
export function checkRunbook(
  text: string,
  file: string,
  surroundings: Surroundings,
  contentFolder?: string,
): CheckResult {
  return checkSource(readRunbook(text, file, contentFolder), surroundings);
}

/** The same for a file that was read already. */
export function checkSource(source: RunbookSource, surroundings: Surroundings): CheckResult {
  const blocks = source.runbook ? analyseBlocks(source, source.runbook) : [];
  const found = rules.flatMap((rule) => applyRule(rule, { source, blocks, surroundings }));
  return {
    source,
    diagnostics: [...source.diagnostics, ...found].sort(byPlace),
    renderings: blocks.reduce((sum, { renderings }) => sum + renderings.length, 0),
  };
}

/** What one rule finds. */
export function applyRule(
  rule: Rule,
  context: Pick<RuleContext, 'source' | 'blocks' | 'surroundings'>,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { source } = context;
  rule.check({
    ...context,
    report(range: SourceRange, message: string) {
      found.push(source.diagnose(rule.id, range, message, rule.severity));
    },
    reportInBlock(block, range, message, severity = rule.severity) {
      found.push(source.diagnoseInBlock(rule.id, block, range, message, severity));
    },
  });
  return found;
}
