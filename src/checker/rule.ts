import type { Catalogue } from '../catalog/catalogue.ts';
import type { Diagnostic, Severity } from '../runbook/diagnostic.ts';
import type { Block } from '../runbook/runbook.ts';
import type { RunbookSource } from '../runbook/runbook-source.ts';
import type { SourceRange } from '../runbook/source-text.ts';
import type { BlockAnalysis } from './analyse-block.ts';
import type { BlockEdit } from './fixes.ts';
import type { Suppressed } from './suppressions.ts';

/**
 * One thing that the checker looks for. Its file is all there is of it: test and documentation
 * page are made from `bad` and `good`.
 */
export interface Rule {
  /** The file's name; stands in reports. */
  id: string;
  severity: Severity;
  /** Found only where a configuration names it: right for some, noise for most runbooks. */
  isOffByDefault?: true;
  /** PSScriptAnalyzer's names for the same, so that people find what they know. */
  alias?: readonly string[];
  /** What is wanted, as a short sentence. */
  title: string;
  /** What happens to the reader if it is ignored. */
  why: string;
  /** Missing where no source can show it: the rule is a net below the slot table. */
  bad?: RuleExample;
  good: RuleExample;
  check(context: RuleContext): void;
}

/** `block`: content of a powershell fence in a step; `body`: MDX below the frontmatter. */
export interface RuleExample {
  in: 'block' | 'body';
  /** Meta of the fence, with `in: 'block'`: `changes`. */
  meta?: string;
  /** Lines of its own in the frontmatter: whole keys, and below `parameters`. */
  frontmatter?: string;
  parameters?: string;
  /** In a bad example the finding's first line and its start are marked by `⟦`. */
  text: string;
}

export interface RuleContext {
  source: RunbookSource;
  /** Every block with its renderings, trees and errors; made once for all rules. */
  blocks: readonly BlockAnalysis[];
  /** What stands beside this runbook: for links. */
  surroundings: Surroundings;
  /** Reports a range of the file. */
  report(range: SourceRange, message: string): void;
  /** Reports a range of a block's source. */
  reportInBlock(
    block: Block,
    range: SourceRange,
    message: string,
    options?: BlockReportOptions,
  ): void;
}

export interface BlockReportOptions {
  /** Mends the finding. It is dropped where the block would be read as another tree. */
  fix?: readonly BlockEdit[];
  /** Goes before that of the rule. */
  severity?: Severity;
}

/** The files around a runbook; one that is not saved has none. */
export interface Surroundings {
  /** True when the site has a page or file at this path relative to the runbook's own file. */
  exists(relativePath: string, kind: 'page' | 'file'): boolean;
  /** Ids on the page at this path; undefined where it cannot be read. */
  anchors(relativePath: string): ReadonlySet<string> | undefined;
  /** The commands that the project knows; without it those that come with this program. */
  catalogue?: Catalogue;
}

export interface CheckResult {
  source?: RunbookSource;
  diagnostics: readonly Diagnostic[];
  /** Findings that a comment of the author suppresses. */
  suppressed: readonly Suppressed[];
  /** Rules that threw: what they would have found is not known. */
  faults: readonly RuleFault[];
  /** How many scripts were rendered and parsed. */
  renderings: number;
}

/** A fault of the checker, not of the runbook. */
export interface RuleFault {
  rule: string;
  /** In which it happened. */
  file: string;
  message: string;
  /** Where in the checker. */
  stack?: string;
}
