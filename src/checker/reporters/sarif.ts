import type { Diagnostic, Severity, TextEdit } from '../../runbook/diagnostic.ts';
import type { ContentCheck } from '../check-content.ts';
import type { Rule } from '../rule.ts';
import { rules } from '../rules.ts';
import { showExample } from '../show-example.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html */
export function reportSarif({ diagnostics, suppressed, faults }: ContentCheck): string {
  const all = [...diagnostics, ...suppressed.map(({ diagnostic }) => diagnostic)];
  const known = new Map(rules.map((rule) => [rule.id, descriptorOf(rule)]));
  // What the reader of the files finds by itself is no rule that could be configured.
  for (const { rule } of all) if (!known.has(rule)) known.set(rule, faultDescriptor(rule));
  const ids = [...known.keys()];
  const resultOf = (diagnostic: Diagnostic) => ({
    ruleId: diagnostic.rule,
    ruleIndex: ids.indexOf(diagnostic.rule),
    level: levels[diagnostic.severity],
    message: { text: diagnostic.message },
    locations: [{ physicalLocation: locationOf(diagnostic) }],
    ...(diagnostic.fix ? { fixes: [fixOf(diagnostic, diagnostic.fix)] } : {}),
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Runsheet', rules: [...known.values()] } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [root]: { description: { text: 'The folder that the checker was started in.' } },
        },
        invocations: [
          {
            executionSuccessful: faults.length === 0,
            toolExecutionNotifications: faults.map(({ rule, file, message, stack }) => ({
              level: 'error',
              message: { text: `the rule "${rule}" failed: ${message}` },
              locations: [{ physicalLocation: { artifactLocation: artifactOf(file) } }],
              ...(ids.includes(rule)
                ? { associatedRule: { id: rule, index: ids.indexOf(rule) } }
                : {}),
              ...(stack === undefined ? {} : { properties: { stack } }),
            })),
          },
        ],
        results: [
          ...diagnostics.map(resultOf),
          ...suppressed.map(({ diagnostic, reason }) => ({
            ...resultOf(diagnostic),
            suppressions: [{ kind: 'inSource', justification: reason }],
          })),
        ],
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

const root = 'SRCROOT';

function artifactOf(file: string): { uri: string; uriBaseId?: string } {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  // A drive's letter, or a folder beside the one that the checker was started in.
  return /^(\.\.\/|[A-Za-z]:)/.test(file) ? { uri } : { uri, uriBaseId: root };
}

function locationOf({ file, line, column, length }: Diagnostic) {
  return {
    artifactLocation: artifactOf(file),
    region: { startLine: line, startColumn: column, endLine: line, endColumn: column + length },
  };
}

function fixOf({ file }: Diagnostic, edits: readonly TextEdit[]) {
  const replacements = edits.map(({ line, column, length, text }) => ({
    deletedRegion: {
      startLine: line,
      startColumn: column,
      endLine: line,
      endColumn: column + length,
    },
    insertedContent: { text },
  }));
  return { artifactChanges: [{ artifactLocation: artifactOf(file), replacements }] };
}

function descriptorOf({ id, severity, title, why, bad, good }: Rule) {
  const refused = bad ? `Refused:\n\n${showExample(bad)}\n\n` : '';
  const text = `${title} ${why}\n\n${refused}Accepted:\n\n${showExample(good)}`;
  const markdown = [
    title,
    why,
    ...(bad ? [`Refused:\n\n${fenced(showExample(bad))}`] : []),
    `Accepted:\n\n${fenced(showExample(good))}`,
  ].join('\n\n');
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text, markdown },
    defaultConfiguration: { level: levels[severity] },
  };
}

function faultDescriptor(id: string): ReturnType<typeof descriptorOf> {
  const text = 'The file can be read as a runbook.';
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: { text, markdown: text },
    defaultConfiguration: { level: 'error' },
  };
}

/** The example holds fences of its own. */
function fenced(text: string): string {
  return `\`\`\`\`mdx\n${text}\n\`\`\`\``;
}
