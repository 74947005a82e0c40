import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reportTerminal } from '../../src/checker/reporters/terminal.ts';
import type { Diagnostic } from '../../src/runbook/diagnostic.ts';

interface Matcher {
  pattern: { regexp: string } & Record<string, number>;
  background?: { beginsPattern: string; endsPattern: string };
}

const { tasks }: { tasks: { label: string; problemMatcher: Matcher }[] } = JSON.parse(
  readFileSync('.vscode/tasks.json', 'utf8'),
);

const finding: Diagnostic = {
  rule: 'alias',
  severity: 'error',
  file: 'content/a b/x.mdx',
  line: 2,
  column: 5,
  length: 2,
  message: '`ft` is an alias (of one); write `Format-Table`',
};

describe.each(tasks)(
  'the task $label of VS Code',
  ({ problemMatcher: { pattern, background } }) => {
    it.each(['error', 'warning', 'info'] as const)('reads a finding of severity %s', (severity) => {
      const report = reportTerminal([{ ...finding, severity }], {
        colour: false,
        readText: () => 'first\nx | ft\nlast',
      });
      const read = report.split('\n').flatMap((line) => {
        const match = new RegExp(pattern.regexp).exec(line);
        const group = (name: string): string | undefined => match?.[pattern[name] ?? 0];
        return match ? [['file', 'line', 'column', 'code', 'severity', 'message'].map(group)] : [];
      });
      const shown = severity === 'error' ? undefined : severity;
      expect(read).toEqual([[finding.file, '2', '5', 'alias', shown, finding.message]]);
    });

    it.runIf(background)('knows when a round begins and ends', () => {
      // tests/scripts/check-changes.test.ts sees that these lines are written.
      expect('Checking.').toMatch(new RegExp(background?.beginsPattern ?? ''));
      expect('Waiting for changes.').toMatch(new RegExp(background?.endsPattern ?? ''));
    });
  },
);
