import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOutput } from '../../src/console-output/read-output.ts';
import { referencesOf } from '../../src/expectations/condition.ts';
import { judge } from '../../src/expectations/judge.ts';
import { parseGoCondition } from '../../src/expectations/parse-condition.ts';
import { cellOf, fold } from '../../src/expectations/test-row.ts';
import { allTypes } from '../../src/parameters/all-types.ts';
import { checkValues } from '../../src/parameters/values.ts';
import { readRunbook } from '../../src/runbook/read-runbook.ts';
import { listRunbookFiles } from '../../src/runbook/runbook-files.ts';

/** A cell without what does not count: letter case, a MAC address's separators, a date's blank. */
function comparable(cell: string): string {
  const bare = fold(cell).replace(/[:.-]/g, '');
  return /^[\da-f]{12}$/.test(bare) ? bare : fold(cell).replace(' ', 't');
}

/** Every sample of the runbooks that is a go, with what judges it. */
const samples = listRunbookFiles().files.flatMap((file) => {
  const { runbook } = readRunbook(readFileSync(file, 'utf8'), file);
  if (runbook === undefined) return [];
  const { parameters, examples } = runbook;
  return runbook.expects.flatMap(({ name, shape, go, samples }) => {
    const conditions = go.flatMap((source) => {
      const condition = parseGoCondition(source);
      return 'message' in condition ? [] : [condition];
    });
    return samples
      .filter(({ verdict }) => verdict === 'go')
      .map(({ text, values: own }) => {
        const raw = { ...examples[0]?.values, ...own };
        const values = { parameters, states: checkValues(parameters, raw, allTypes) };
        const columns = conditions.flatMap((one) => referencesOf(one).columns.map((c) => c.name));
        const rowsOf = (pasted: string): readonly string[] => {
          const output = readOutput(pasted, shape);
          const rows = output.state === 'read' ? output.rows : [];
          return rows.map((row) =>
            columns.map((column) => comparable(cellOf(row, column) ?? '')).join('|'),
          );
        };
        const verdictOf = (pasted: string): string =>
          judge(readOutput(pasted, shape), conditions, values).verdict;
        return { name, shape, text, rowsOf, verdictOf };
      });
  });
});

const sample = fc.constantFrom(...samples);

describe('the samples of the runbooks', () => {
  it('are a go before anything happens to them', () => {
    expect(samples.length).toBeGreaterThan(5);
    expect(samples.map(({ text, verdictOf }) => verdictOf(text))).toEqual(samples.map(() => 'go'));
  });
});

describe('text that something happened to', () => {
  /** A go says that what counts was read as it was printed; rows may be missing where none is counted. */
  function expectSound(good: (typeof samples)[number], text: string): void {
    if (good.verdictOf(text) !== 'go') return;
    const printed = good.rowsOf(good.text);
    for (const row of good.rowsOf(text)) expect(printed).toContain(row);
  }

  it('is no go by lines that the console broke at its edge', () => {
    fc.assert(
      fc.property(sample, fc.integer({ min: 50, max: 100 }), (good, width) => {
        const broken = good.text
          .split('\n')
          .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? '')
          .join('\n');
        expectSound(good, broken);
      }),
      { numRuns: 2000 },
    );
  });

  it('is no go by cells that the formatter cut', () => {
    const ends = fc.constantFrom('...', '…');
    fc.assert(
      fc.property(sample, fc.nat(), fc.nat(), ends, (good, word, length, end) => {
        const words = [...good.text.matchAll(/\S{5,}/g)];
        const { index, 0: whole } = words[word % words.length] ?? { index: 0, 0: '' };
        const kept = whole.slice(0, 1 + (length % (whole.length - end.length)));
        const cut = `${kept}${end}`.padEnd(whole.length);
        const { text } = good;
        expectSound(good, text.slice(0, index) + cut + text.slice(index + whole.length));
      }),
      { numRuns: 2000 },
    );
  });

  it('is no go by the part that was copied, unless that holds all that counts', () => {
    fc.assert(
      fc.property(sample, fc.nat(), fc.nat(), (good, from, length) => {
        const start = from % good.text.length;
        expectSound(good, good.text.slice(start, start + (length % good.text.length)));
      }),
      { numRuns: 2000 },
    );
  });

  const error = `Get-Thing : Access is denied.
At line:1 char:1
+ Get-Thing
+ ~~~~~~~~~
    + CategoryInfo          : PermissionDenied: (:) [Get-Thing], UnauthorizedAccessException
    + FullyQualifiedErrorId : AccessDenied,GetThing
`;

  it('is never a go with an error in it, before or behind', () => {
    fc.assert(
      fc.property(sample, fc.boolean(), (good, isBefore) => {
        const text = isBefore ? `${error}\n${good.text}` : `${good.text}\n${error}`;
        expect(good.verdictOf(text)).not.toBe('go');
      }),
    );
  });

  it('is never a go where only blanks, a prompt, a command or an error are left', () => {
    const nothing = fc.constantFrom('', ' ', '\n\n', 'PS C:\\> ', 'PS C:\\> Get-Thing\n', error);
    fc.assert(
      fc.property(sample, nothing, (good, text) => {
        expect(good.verdictOf(text)).toBe('cannot tell');
      }),
    );
  });

  it('is never a go where its only columns or lines of dashes are missing', () => {
    for (const good of samples.filter(({ shape }) => shape.format === 'table')) {
      const lines = good.text.split('\n');
      const dashes = lines.findIndex((line) => /^\s*-+( |$)/.test(line));
      if (dashes < 0) continue;
      for (const at of [dashes - 1, dashes]) {
        expect(good.verdictOf(lines.filter((_, index) => index !== at).join('\n'))).not.toBe('go');
      }
    }
  });
});
