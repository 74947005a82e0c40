import type { Rule } from '../../rule.ts';

export const unusedSession: Rule = {
  id: 'unused-session',
  severity: 'warning',
  title: 'Every session is used.',
  why: 'The facts above the steps list the sessions; a reader opens a console there that nothing is pasted into.',
  bad: { in: 'body', text: 'No step uses the session `shell`.\n' },
  good: {
    in: 'body',
    text: '<Steps>\n<Step title="Look" session="shell">\n\n```powershell\nGet-Date\n```\n\n</Step>\n</Steps>\n',
  },
  check({ source, report }) {
    const { runbook, frontmatter } = source;
    if (!runbook) return;
    const used = new Set([
      ...runbook.blocks.map(({ session }) => session),
      ...runbook.steps.flatMap(({ session, opens }) => [session, opens]),
    ]);
    for (const { name } of runbook.sessions) {
      if (!used.has(name)) {
        report(
          frontmatter.key(['sessions', name]),
          `session "${name}" is used by no step and no block; remove it or name it in a step`,
        );
      }
    }
  },
};
