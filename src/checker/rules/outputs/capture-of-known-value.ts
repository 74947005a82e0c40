import type { Rule } from '../../rule.ts';

const body = `<ParameterForm />

Count <Value of="count" /> on <Value of="server" />.

<Steps>
<Step title="Count the disks" session="shell" id="count-the-disks">

\`\`\`powershell
Get-PhysicalDisk -CimSession {{server}} | Measure-Object | Format-List -Property Count
\`\`\`

<Capture of="disks" />

</Step>
</Steps>
`;
const disks = (take: string) => `captures:
  disks:
    from: list
    columns: [Count]
    take: { ${take}: Count }
    samples:
      - { name: Two, text: "Count : 2\\n", gives: { ${take.replace(/[⟦⟧]/g, '')}: "2" } }
      - { name: Nothing, text: "", refused: true }`;

export const captureOfKnownValue: Rule = {
  id: 'capture-of-known-value',
  severity: 'error',
  title: 'Only what the run brings is taken from an output.',
  why: 'A value without `readAt` is filled in and approved before the run: to take it from an output changes in the middle what was approved, and the blocks above were copied with another one.',
  bad: { in: 'body', text: body, frontmatter: disks('⟦count⟧') },
  good: {
    in: 'body',
    text: `${body}\nThere are <Value of="found" /> of them.\n`,
    parameters: '  found: { type: integer, label: Disks, readAt: count-the-disks, example: 2 }',
    frontmatter: disks('found'),
  },
  check({ source, report }) {
    const { runbook, frontmatter } = source;
    for (const { name, take } of runbook?.captures ?? []) {
      for (const parameter of Object.keys(take)) {
        const declared = runbook?.parameters.find((one) => one.name === parameter);
        if (declared === undefined || declared.readAt !== undefined) continue;
        report(
          frontmatter.key(['captures', name, 'take', parameter]),
          `parameter "${parameter}" is asked for before the run; add "readAt" with the step that shows it, or take another`,
        );
      }
    }
  },
};
