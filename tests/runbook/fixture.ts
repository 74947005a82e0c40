import { readRunbook } from '../../src/runbook/read-runbook.ts';
import type { Runbook } from '../../src/runbook/runbook.ts';

/** A small sound runbook; a test replaces the part that it is about. */
export interface RunbookParts {
  head?: string;
  parameters?: string;
  sessions?: string;
  examples?: string;
  body?: string;
}

export function runbookText({
  head = 'title: Move agents\nsummary: Moves them.\nproduct: Operations Manager\nappliesTo: [2019]\nrisk: high\nduration: 60',
  parameters = '  oldGateway: { type: fqdn, label: Old gateway, example: gw01.contoso.com }',
  sessions = '  shell: { host: any server, shell: powershell 5.1, modules: [OperationsManager] }',
  examples = '  - { name: Contoso, values: { oldGateway: gw01.contoso.com } }',
  body = '',
}: RunbookParts = {}): string {
  return `---
${head}
parameters:
${parameters}
sessions:
${sessions}
examples:
${examples}
---
<ParameterForm />

<Steps>

<Step title="Look" session="shell">

\`\`\`powershell
Get-Process -Name {{oldGateway}}
\`\`\`

</Step>

</Steps>

${body}
`;
}

/** Takes the mark `‸` out of a text and tells where it stood, from 1. */
export function takeMark(marked: string): { text: string; line: number; column: number } {
  const at = marked.indexOf('‸');
  if (at < 0) throw new Error('the text has no mark');
  const before = marked.slice(0, at).split('\n');
  return {
    text: marked.replace('‸', ''),
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
  };
}

/** Findings of a text as `line:column message`. */
export function findingsOf(text: string): string[] {
  return readRunbook(text, 'x.mdx').diagnostics.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
}

export function soundRunbook(text: string): Runbook {
  const { runbook, diagnostics } = readRunbook(text, 'content/product/x.mdx');
  if (!runbook || diagnostics.length > 0) {
    throw new Error(`the runbook is not sound: ${JSON.stringify(diagnostics, null, 1)}`);
  }
  return runbook;
}
