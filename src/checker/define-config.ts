import type { Severity } from '../runbook/diagnostic.ts';

/** What becomes of a rule's findings; `off` does not run it. */
export type RuleSetting = Severity | 'off';

/** Settings by the rule's id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** What `runsheet.config.ts` exports by default. */
export interface RunsheetConfig {
  /** For all files. */
  rules?: RuleSettings;
  /** For some files; where several entries fit a file, the last one counts. */
  paths?: readonly {
    /** Globs relative to the configuration's folder: `content/lab/**`. */
    files: string | readonly string[];
    rules: RuleSettings;
  }[];
}

/** Gives an editor the type of the configuration: `export default defineConfig({ … })`. */
export function defineConfig(config: RunsheetConfig): RunsheetConfig {
  return config;
}
