import type { Diagnostic } from '../runbook/diagnostic.ts';
import { byPlace } from '../runbook/diagnostic-sink.ts';
import { readRunbook } from '../runbook/read-runbook.ts';
import type { RunbookSource } from '../runbook/runbook-source.ts';
import type { SourceRange } from '../runbook/source-text.ts';
import { analyseBlocks } from './analyse-block.ts';
import type { Configuration } from './configuration.ts';
import { noConfiguration, settingOf } from './configuration.ts';
import { safeFix } from './fixes.ts';
import type { CheckResult, Rule, RuleContext, RuleFault, Surroundings } from './rule.ts';
import { faultySuppression } from './rules/page/faulty-suppression.ts';
import { unusedSuppression } from './rules/page/unused-suppression.ts';
import { rules } from './rules.ts';
import { readSuppressions, suppress } from './suppressions.ts';

const aboutSuppressions: readonly Rule[] = [faultySuppression, unusedSuppression];

/** How a runbook is checked; without it all rules keep their severity. */
export interface CheckOptions {
  configuration?: Configuration;
  /** For the slug. */
  contentFolder?: string;
}

/**
 * Checks one runbook, also one that is not saved. Never throws for its content.
 * @param file relative to the working directory; stands in the diagnostics
 */
export function checkRunbook(
  text: string,
  file: string,
  surroundings: Surroundings,
  { configuration, contentFolder }: CheckOptions = {},
): CheckResult {
  return checkSource(readRunbook(text, file, contentFolder), surroundings, configuration);
}

/** The same for a file that was read already. */
export function checkSource(
  source: RunbookSource,
  surroundings: Surroundings,
  configuration = noConfiguration,
): CheckResult {
  const faults: RuleFault[] = [];
  const attempt = <T>(rule: string, instead: T, work: () => T): T => {
    try {
      return work();
    } catch (error) {
      faults.push(faultOf(error, rule, source.file));
      return instead;
    }
  };
  const { runbook } = source;
  const blocks = attempt('value-changes-script', [], () =>
    runbook ? analyseBlocks(source, runbook) : [],
  );
  const found = rules.flatMap((rule) => {
    const setting = settingOf(configuration, rule, source.file);
    if (setting === 'off') return [];
    return attempt(rule.id, [], () => applyRule(rule, { source, blocks, surroundings }, setting));
  });
  const suppressible = rules.filter((rule) => !aboutSuppressions.includes(rule));
  const suppressions = readSuppressions(
    source,
    blocks,
    suppressible.map(({ id }) => id),
  );
  const { kept, suppressed, unused } = suppress(found, suppressions.sound);
  // Of a rule that did not run it is not known whether it would have found something.
  const ran = (id: string): boolean =>
    !faults.some(({ rule }) => rule === id) &&
    suppressible.some(
      (rule) => rule.id === id && settingOf(configuration, rule, source.file) !== 'off',
    );
  const diagnose = (rule: Rule, range: SourceRange, message: string): void => {
    const setting = settingOf(configuration, rule, source.file);
    if (setting !== 'off') kept.push(source.diagnose(rule.id, range, message, setting));
  };
  for (const { range, message } of suppressions.faults) diagnose(faultySuppression, range, message);
  for (const { range, rule } of unused) {
    const message = `nothing here is found by "${rule}"; remove the comment`;
    if (ran(rule)) diagnose(unusedSuppression, range, message);
  }
  return {
    source,
    diagnostics: [...source.diagnostics, ...kept].sort(byPlace),
    suppressed,
    faults,
    renderings: blocks.reduce((sum, { renderings }) => sum + 1 + renderings.length, 0),
  };
}

/** What one rule finds. */
export function applyRule(
  rule: Rule,
  context: Pick<RuleContext, 'source' | 'blocks' | 'surroundings'>,
  severity = rule.severity,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { source } = context;
  rule.check({
    ...context,
    report(range: SourceRange, message: string) {
      found.push(source.diagnose(rule.id, range, message, severity));
    },
    reportInBlock(block, range, message, options) {
      const fix = options?.fix && safeFix(source, block, options.fix);
      const weight = options?.severity ?? severity;
      const finding = source.diagnoseInBlock(rule.id, block, range, message, weight);
      found.push(fix ? { ...finding, fix } : finding);
    },
  });
  return found;
}

function faultOf(error: unknown, rule: string, file: string): RuleFault {
  if (!(error instanceof Error)) return { rule, file, message: String(error) };
  const { name, message, stack } = error;
  return { rule, file, message: `${name}: ${message}`, ...(stack ? { stack } : {}) };
}
