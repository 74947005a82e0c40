import type { RuleExample } from '../../src/checker/rule.ts';

/** A whole runbook around a rule's example, and where the marked place then stands. */
export function exampleRunbook(example: RuleExample): { text: string; marked?: MarkedPlace } {
  const body =
    example.in === 'body'
      ? example.text
      : `<ParameterForm />

Count <Value of="count" /> on <Value of="server" />.

<Steps>
<Step title="Do it" session="shell" id="do-it">

\`\`\`powershell${example.meta ? ` ${example.meta}` : ''}
${example.text}
\`\`\`

<Verify>

It is done.

</Verify>

<Rollback>

Undo it.

</Rollback>

</Step>
</Steps>
`;
  const needsForm = example.in === 'body' && !body.includes('<ParameterForm');
  const sessions = /session="?other\b/.test(body)
    ? frontmatter.replace(shell, `${shell}\n${other}`)
    : frontmatter;
  const head = [
    [parameterLine, example.parameters],
    [exampleLine, example.frontmatter],
  ].reduce(
    (text, [line = '', added]) =>
      added === undefined ? text : text.replace(line, `${line}\n${added}`),
    sessions,
  );
  const marked = `${head}${needsForm ? '<ParameterForm />\n\n' : ''}${body}`;
  const start = marked.indexOf('⟦');
  const text = marked.replaceAll(/[⟦⟧]/g, '');
  if (start < 0) return { text };
  const before = marked.slice(0, start);
  const line = before.split('\n').length;
  return { text, marked: { line, column: start - before.lastIndexOf('\n') } };
}

export interface MarkedPlace {
  line: number;
  column: number;
}

const shell = '  shell: { host: any server, shell: powershell 5.1 }';
/** Declared where the example uses it. */
const other = '  other: { host: another server, shell: powershell 5.1 }';

const parameterLine = '  count: { type: integer, label: Count, example: 2 }';
const exampleLine = '  - { name: Contoso, values: { server: sv01.contoso.com, count: 2 } }';

const frontmatter = `---
title: An example
summary: What a rule's documentation shows.
product: Example
appliesTo: ["1"]
risk: low
duration: 5
parameters:
  server: { type: fqdn, label: Server, example: sv01.contoso.com }
${parameterLine}
sessions:
${shell}
examples:
${exampleLine}
---

`;
