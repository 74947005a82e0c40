import type { Rule } from '../../rule.ts';

const body = `Count <Value of="count" /> on <Value of="server" />.

<Expect of="running" />
`;
const running = `expects:
  ⟦running⟧:
    from: table
    columns: [State]
    go: ["every State = Running"]
    samples:
      - { name: It runs, text: "State\\n-----\\nRunning\\n", verdict: go }`;

export const untestedOutput: Rule = {
  id: 'untested-output',
  severity: 'warning',
  title: 'What is read from an output is tried with a good and a bad sample.',
  why: 'A pattern that misses a space, or a condition that can never fail, is found by a sample at the build, and otherwise by a reader who trusts the verdict.',
  bad: { in: 'body', text: body, frontmatter: running },
  good: {
    in: 'body',
    text: body,
    frontmatter: `${running.replace(/[⟦⟧]/g, '')}
      - { name: It does not, text: "State\\n-----\\nStopped\\n", verdict: no go }`,
  },
  check({ source, report }) {
    const { runbook, frontmatter } = source;
    for (const { name, samples } of runbook?.captures ?? []) {
      const good = samples.filter(({ gives }) => gives !== undefined).length;
      const missing = missingSample(good, samples.length - good);
      if (missing === undefined) continue;
      const message = `capture "${name}" has no sample that ${missing === 'good' ? 'gives a value' : 'is refused'}; add one, as the console printed it`;
      report(frontmatter.key(['captures', name]), message);
    }
    for (const { name, samples } of runbook?.expects ?? []) {
      const good = samples.filter(({ verdict }) => verdict === 'go').length;
      const missing = missingSample(good, samples.length - good);
      if (missing === undefined) continue;
      const message = `expectation "${name}" has no sample that is ${missing === 'good' ? 'a go' : 'no go'}; add one, as the console printed it`;
      report(frontmatter.key(['expects', name]), message);
    }
  },
};

function missingSample(good: number, bad: number): 'good' | 'bad' | undefined {
  if (good === 0) return 'good';
  return bad === 0 ? 'bad' : undefined;
}
