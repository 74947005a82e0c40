import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../src/checker/check-runbook.ts';
import { rules } from '../../src/checker/rules.ts';
import { readScripts, runbookOf } from './correct-scripts/read-scripts.ts';

const nothingAround = { exists: () => true, anchors: () => undefined };

/** What a correct script may still be told. */
const allowed: readonly string[] = [
  // What a module's pages do not cover cannot be known.
  'not-documented',
];

/** Off by default, and a matter of taste: a guard with its message fills a line. */
const notWanted: readonly string[] = ['long-line'];

describe('a correct script', () => {
  const scripts = readScripts();

  it('is there for everything that runbooks are about', () => {
    expect(scripts.length).toBeGreaterThanOrEqual(30);
  });

  it.each(scripts.map((script) => [script.file, script.title, script] as const))(
    '%s: %s',
    (_, __, script) => {
      const on = rules.filter(({ id }) => !notWanted.includes(id));
      const configuration = {
        rules: Object.fromEntries(on.map(({ id, severity }) => [id, severity])),
        paths: [],
      };
      const { diagnostics, faults } = checkRunbook(
        runbookOf(script),
        `content/example/${script.file}.mdx`,
        nothingAround,
        { configuration },
      );
      const found = diagnostics.filter(({ rule }) => !allowed.includes(rule));
      expect(found.map(({ rule, message, line }) => `${line} ${rule}: ${message}`)).toEqual([]);
      expect(faults).toEqual([]);
    },
  );
});
