import { outputBlocks } from '../../output-blocks.ts';
import { printedColumns } from '../../printed-columns.ts';
import type { Rule } from '../../rule.ts';

const body = `<ParameterForm />

Count <Value of="count" /> on <Value of="server" />.

<Steps>
<Step title="See the services" session="shell">

\`\`\`powershell
Get-Service | Format-Table -Property Name, State
\`\`\`

<Expect of="running" />

</Step>
</Steps>
`;
const expects = (column: string, marked = column) => `expects:
  running:
    from: table
    columns: [Name, ${marked}]
    go: ["every ${column} = Running"]
    samples:
      - { name: It runs, text: "Name ${column}\\n---- ${'-'.repeat(column.length)}\\na    Running\\n", verdict: go }
      - { name: Nothing, text: "", verdict: cannot tell }`;

export const columnNotPrinted: Rule = {
  id: 'column-not-printed',
  severity: 'error',
  title: 'What is read from an output is printed by its block.',
  why: 'The page would refuse every output that the reader pastes, because the column that it looks for is never there; the reader then judges by eye, at the worst moment.',
  bad: { in: 'body', text: body, frontmatter: expects('Status', '⟦Status⟧') },
  good: { in: 'body', text: body, frontmatter: expects('State') },
  check({ source, blocks, report }) {
    const { runbook, frontmatter, components } = source;
    if (!runbook) return;
    for (const component of components) {
      const of = component.attributes.get('of')?.value;
      const isCapture = component.name === 'Capture';
      if (!isCapture && component.name !== 'Expect') continue;
      const declared = (isCapture ? runbook.captures : runbook.expects).find(
        ({ name }) => name === of,
      );
      if (declared === undefined) continue;
      for (const { block } of outputBlocks(source, component)) {
        const parsed = blocks.find((one) => one.block.index === block.index)?.plain.parsed;
        const printed = parsed && printedColumns(parsed.script);
        if (printed === undefined) continue;
        const known = new Set(printed.map((name) => name.toLowerCase()));
        for (const [index, column] of (declared.shape.columns ?? []).entries()) {
          if (known.has(column.toLowerCase())) continue;
          const key = isCapture ? 'captures' : 'expects';
          report(
            frontmatter.value([key, declared.name, 'columns', index]),
            `the block in line ${block.line} prints no column "${column}" but ${printed.join(', ')}; name one of those, or let the block print it`,
          );
        }
      }
    }
  },
};
