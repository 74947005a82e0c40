import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { surroundingsOf } from '../../src/checker/check-file.ts';
import { checkRunbook } from '../../src/checker/check-runbook.ts';
import type { RuleSettings } from '../../src/checker/define-config.ts';
import { rules } from '../../src/checker/rules.ts';
import type { Diagnostic } from '../../src/runbook/diagnostic.ts';
import { mutations } from './mutations/all.ts';
import type { Mutation } from './mutations/mutation.ts';

const texts = new Map<string, string>();

function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  return text;
}

/** The runbook with the mistake, and where the finding is to begin. */
function mutate({ file, edits, after = '', at }: Mutation) {
  const all = at === undefined ? edits : [...edits, [at, `⟦${at}`] as const];
  const marked = all.reduce((text, [from, to]) => {
    const start = text.indexOf(from, text.indexOf(after));
    expect(start, `${from} is in the runbook`).toBeGreaterThanOrEqual(0);
    return text.slice(0, start) + to + text.slice(start + from.length);
  }, textOf(file));
  const before = marked.slice(0, marked.indexOf('⟦'));
  return {
    text: marked.replace('⟦', ''),
    place: { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') },
  };
}

/** @param rule is on, also where it is off until a configuration names it */
function findingsIn(text: string, file: string, rule = ''): readonly Diagnostic[] {
  const on: RuleSettings = Object.fromEntries(
    rules.filter(({ id }) => id === rule).map(({ id, severity }) => [id, severity]),
  );
  const configuration = { rules: on, paths: [] };
  return checkRunbook(text, file, surroundingsOf(file), { configuration }).diagnostics;
}

describe('the runbooks as they are', () => {
  it.each([...new Set(mutations.map(({ file }) => file))])('%s has no fault', (file) => {
    const findings = findingsIn(textOf(file), file);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('a mistake in a runbook', () => {
  it.each(
    mutations.map((mutation) => [mutation.rule, mutation.edits.at(-1)?.[1], mutation] as const),
  )('is found by %s: %j', (rule, _, mutation) => {
    const { file, also = [] } = mutation;
    const { text, place } = mutate(mutation);
    const findings = findingsIn(text, file, rule);
    const own = findings.filter((finding) => finding.rule === rule);
    expect(own).toContainEqual(expect.objectContaining(place));
    const others = findings.filter(
      (finding) => finding.severity !== 'info' && finding.rule !== rule,
    );
    expect([...new Set(others.map((finding) => finding.rule))].sort()).toEqual([...also].sort());
  });

  it('is there for every rule', () => {
    const tried = new Set(mutations.map(({ rule }) => rule));
    const missing = rules.filter(({ id }) => !tried.has(id)).map(({ id }) => id);
    // The net below the slot table: no source that compiles can show it.
    expect(missing).toEqual(['value-changes-script']);
  });
});
