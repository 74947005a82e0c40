import type { Severity } from '../../runbook/diagnostic.ts';
import type { ContentCheck } from '../check-content.ts';
import { reportSummary } from './summary.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/**
 * Workflow commands, which GitHub shows beside the lines of a pull request:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function reportGithub(check: ContentCheck): string {
  const lines = check.diagnostics.map(
    ({ rule, severity, file, line, column, length, message }) =>
      `::${commands[severity]} file=${inProperty(file)},line=${line},col=${column},endColumn=${column + length},title=${inProperty(rule)}::${inMessage(message)}`,
  );
  const faults = check.faults.map(
    ({ rule, file, message }) =>
      `::error file=${inProperty(file)},title=fault of the checker::${inMessage(`the rule "${rule}" failed: ${message}`)}`,
  );
  return [...lines, ...faults, reportSummary(check)].join('\n');
}

function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
