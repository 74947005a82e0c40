import type { Rule } from '../../rule.ts';

export const missingSession: Rule = {
  id: 'missing-session',
  severity: 'error',
  title: 'Every block names the session that it is pasted into.',
  why: 'Pasted into the wrong console, a correct command runs on the wrong server.',
  bad: { in: 'body', text: 'Look at the clock:\n\n⟦```powershell⟧\nGet-Date\n```\n' },
  good: { in: 'body', text: 'Look at the clock:\n\n```powershell session=shell\nGet-Date\n```\n' },
  check({ source, report }) {
    const names = source.runbook?.sessions.map(({ name }) => name) ?? [];
    for (const { block, range } of source.blocks) {
      if (block.session !== undefined) continue;
      const remedy = names[0] ?? 'name';
      report(
        range,
        `block names no session; add session="${remedy}" to its step, or session=${remedy} behind \`\`\`${block.language}`,
      );
    }
  },
};
