import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseBlocks } from '../../src/checker/analyse-block.ts';
import { applyRule } from '../../src/checker/check-runbook.ts';
import { rules } from '../../src/checker/rules.ts';
import { readRunbook } from '../../src/runbook/read-runbook.ts';
import { exampleRunbook } from './example-runbook.ts';
import { pssaDifferences } from './pssa-differences.ts';

/** What PSScriptAnalyzer itself found in short scripts; not part of the repository. */
const file = '../shared/pssa/cases.json';

interface PssaCase {
  id: string;
  text: string;
  settings?: Record<string, unknown>;
  findings: readonly [rule: string, line: number, column: number, ...end: number[]][];
}

/** Our rules that have a name of PSScriptAnalyzer's too. */
const ownRules = rules.flatMap((rule) => (rule.alias ?? []).map((name) => ({ name, rule })));
const theirNames = new Set(ownRules.map(({ name }) => name));
const nothingAround = { exists: () => true, anchors: () => undefined };

/** `rule line:column` of every finding by a rule that both have. */
function ownFindings(script: string): readonly string[] {
  const fence = '`'.repeat(12);
  const example = exampleRunbook({ in: 'block', text: 'PLACE' }).text;
  const text = example.replace(
    /```powershell\nPLACE\n```/,
    () => `${fence}powershell slots=off\n${script}\n${fence}`,
  );
  const first = text.slice(0, text.indexOf(fence)).split('\n').length;
  const source = readRunbook(text, 'content/example/x.mdx');
  const blocks = source.runbook ? analyseBlocks(source, source.runbook) : [];
  return ownRules.flatMap(({ name, rule }) =>
    applyRule(rule, { source, blocks, surroundings: nothingAround }).map(
      ({ line, column }) => `${name} ${line - first}:${column}`,
    ),
  );
}

describe.skipIf(!existsSync(file))('the rules that PSScriptAnalyzer has too', () => {
  it('find the same in its scripts, but for the listed', () => {
    const cases: PssaCase[] = JSON.parse(readFileSync(file, 'utf8'));
    const differences = cases.flatMap(({ id, text, settings, findings }) => {
      if (settings) return [];
      const theirs = new Set(
        findings
          .filter(([rule]) => theirNames.has(rule))
          .map(([rule, line, column]) => `${rule} ${line}:${column}`),
      );
      const ours = new Set(ownFindings(text));
      return [
        ...[...theirs].filter((one) => !ours.has(one)).map((one) => `${id} missing ${one}`),
        ...[...ours].filter((one) => !theirs.has(one)).map((one) => `${id} more ${one}`),
      ];
    });
    const listed = new Set(pssaDifferences.flatMap(({ cases: of }) => of));
    expect(differences.filter((one) => !listed.has(one))).toEqual([]);
    expect([...listed].filter((one) => !differences.includes(one))).toEqual([]);
  }, 60_000);
});
