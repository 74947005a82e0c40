import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dumpErrors } from '../../src/powershell/dump.ts';
import { parse } from '../../src/powershell/parse.ts';
import { isExcused } from './compare/compare-text.ts';
import { differencesIn } from './compare/differences-in.ts';
import { judgeAvailable } from './judge.ts';

type ErrorRow = [errorId: string, start: number, end: number];

const folder = '../shared/powershell-corpus';

describe.skipIf(!existsSync(folder))("the engine's own test scripts", () => {
  test('have the same errors at the same places, but for the listed', () => {
    const cases: { id: string; source: string; errors: ErrorRow[] }[] = read('engine-tests.json');
    const shown = (errors: readonly ErrorRow[]): string =>
      errors.map((error) => error.join(' ')).join(', ');
    const differences = cases
      .map(({ id, source, errors }) => {
        const ours = dumpErrors(parse(source));
        const expected = errors.filter((error) => !isExcused(error, ours));
        return { id, source, engine: shown(expected), ours: shown(ours) };
      })
      .filter(({ engine, ours }) => engine !== ours);
    expect(differences).toEqual([]);
  });

  test.skipIf(!judgeAvailable)('have the same trees and tokens where they are valid', async () => {
    const cases: { id: string; source: string }[] = [
      ...read<{ id: string; source: string }[]>('engine-tests.json'),
      ...read<{ id: string; source: string }[]>('valid-minimal.json'),
    ];
    const { differences } = await differencesIn(
      cases.map(({ id, source }) => ({ file: id, line: 1, text: source.toWellFormed() })),
    );
    expect(differences).toEqual([]);
  });

  test('are accepted where only other parsers refuse them', () => {
    const cases: { id: string; source: string }[] = read('valid-minimal.json');
    const refused = cases.filter(({ source }) => dumpErrors(parse(source)).length > 0);
    expect(refused).toEqual([]);
  });
});

function read<T>(file: string): T {
  return JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
}
