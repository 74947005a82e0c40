import type { Rule } from '../../rule.ts';

const text = 'Count <Value of="count" /> on <Value of="server" />.\n';
const running = `expects:
  ⟦running⟧:
    from: table
    columns: [State]
    go: ["every State = Running"]
    samples:
      - { name: It runs, text: "State\\n-----\\nRunning\\n", verdict: go }
      - { name: It does not, text: "State\\n-----\\nStopped\\n", verdict: no go }`;

export const unplacedOutput: Rule = {
  id: 'unplaced-output',
  severity: 'warning',
  title: 'Every capture and expectation stands somewhere on the page.',
  why: 'What is declared and placed nowhere looks like a check to whoever reads the file, and no reader of the page ever sees it.',
  bad: { in: 'body', text, frontmatter: running },
  good: {
    in: 'body',
    text: `${text}\n<Expect of="running" />\n`,
    frontmatter: running.replace(/[⟦⟧]/g, ''),
  },
  check({ source, report }) {
    const { runbook, frontmatter, components } = source;
    for (const [key, component] of [
      ['captures', 'Capture'],
      ['expects', 'Expect'],
    ] as const) {
      for (const { name } of runbook?.[key] ?? []) {
        const isPlaced = components.some(
          (one) => one.name === component && one.attributes.get('of')?.value === name,
        );
        if (isPlaced) continue;
        const message = `"${name}" is declared and placed nowhere; write <${component} of="${name}" /> below its block, or remove it`;
        report(frontmatter.key([key, name]), message);
      }
    }
  },
};
