import { describe, expect, test } from 'vitest';
import { dumpErrors } from '../../src/powershell/dump.ts';
import { parse } from '../../src/powershell/parse.ts';
import { typeAccelerators } from '../../src/powershell/semantics/types/accelerators.ts';
import { exceptionTypes } from '../../src/powershell/semantics/types/exceptions.ts';
import {
  systemAttributes,
  systemClasses,
  systemEnums,
  systemGenerics,
} from '../../src/powershell/semantics/types/system-types.ts';
import { engineLines } from './compare/engine-answers.ts';
import { judgeAvailable, readParse } from './judge.ts';
import { randomMethod } from './semantics/random-methods.ts';
import { readScripts } from './semantics/read-scripts.ts';

interface Difference {
  script: string;
  onlyEngine: string[];
  onlyOurs: string[];
}

/** The scripts with another list of errors than the engine's; those on which it fails are left out. */
async function compare(scripts: readonly string[]): Promise<Difference[]> {
  const lines = await engineLines(scripts, { tree: false, tokens: false });
  return scripts.flatMap((script, index) => {
    const line = lines[index] ?? '';
    if ('failure' in JSON.parse(line)) return [];
    const engine = readParse(line).errors.map(String);
    const ours = dumpErrors(parse(script)).map(String);
    if (String(engine) === String(ours)) return [];
    return {
      script,
      onlyEngine: engine.filter((error) => !ours.includes(error)),
      onlyOurs: ours.filter((error) => !engine.includes(error)),
    };
  });
}

describe.skipIf(!judgeAvailable)('the checks after the parse', () => {
  const topics = readScripts();

  for (const { topic, scripts } of topics.filter(({ topic }) => topic !== 'not-known-here')) {
    test(`report what the engine does, in its order: ${topic}`, async () => {
      expect(await compare(scripts)).toEqual([]);
    });
  }

  test('refuse nothing that needs the types, modules and files of a computer', async () => {
    const scripts = topics.find(({ topic }) => topic === 'not-known-here')?.scripts ?? [];
    const differences = await compare(scripts);
    expect(differences.map(({ script }) => script)).toEqual(scripts);
    expect(differences.filter(({ onlyOurs }) => onlyOurs.length > 0)).toEqual([]);
  });

  test('follow methods as the engine does', async () => {
    const scripts = Array.from({ length: 2000 }, (_, seed) => randomMethod(seed));
    expect(await compare(scripts)).toEqual([]);
  });

  test('never refuse a type that the engine knows', async () => {
    const names = new Set([
      ...typeAccelerators.keys(),
      ...typeAccelerators.values(),
      ...exceptionTypes,
      ...[systemClasses, systemEnums, systemGenerics, systemAttributes].flatMap((list) =>
        list.split(/\s+/),
      ),
    ]);
    const scripts = [...names].flatMap((name) => [
      `class C { [${name}] $x; [${name}[int]] $y; [${name}] f() { return 1 } }`,
      `[${name}()] class C { [${name}()] $x; [${name}()] f([${name}()] $y) { } }`,
      `data { [${name}] 1; [${name}[]] 1 }`,
      `try { } catch [exception] { } catch [${name}] { }`,
      `function f([${name}] $x) { [${name}][ref] $y; [${name}] $_ = 1 }`,
      `function f { param([ValidateSet([${name}]::MaxValue, ([${name}] 1))] $x) }`,
    ]);
    const wrong = (await compare(scripts)).filter(({ onlyOurs }) => onlyOurs.length > 0);
    expect(wrong).toEqual([]);
  });
});
