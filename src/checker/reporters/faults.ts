import type { RuleFault } from '../rule.ts';

/** A line or two for each rule that failed itself, with where in the checker it happened. */
export function reportFaults(faults: readonly RuleFault[]): string {
  return faults
    .map(({ rule, file, message, stack }) => {
      const at = stack?.split('\n').find((line) => /^\s+at /.test(line));
      const fault = `${file}: the rule "${rule}" failed, which is a fault of the checker, not of the file: ${message}`;
      return at === undefined ? fault : `${fault}\n${at}`;
    })
    .join('\n');
}
