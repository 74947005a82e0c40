import fc from 'fast-check';
import { allTypes } from '../../../src/parameters/all-types.ts';
import { parameterTypeNames } from '../../../src/parameters/declaration.ts';
import { kindOf } from '../../../src/parameters/value-kind.ts';
import { checkValues } from '../../../src/parameters/values.ts';
import type { PowerShellValue, ValueKind } from '../../../src/powershell/value.ts';
import { arbitraries, declarationOf } from '../../parameters/arbitraries.ts';
import { nastyValue, type Random } from './values.ts';

/** Values of one parameter type, or of a kind as nasty as the kind allows. */
export interface Source {
  name: string;
  kind: ValueKind;
  draw: (lines: boolean) => PowerShellValue;
}

const kinds: readonly ValueKind[] = [
  'string',
  'number',
  'boolean',
  'dateTime',
  'credential',
  'list',
  'identifier',
];

/** `poolSize` different valid values of each parameter type, and endless ones of each kind. */
export function sourcesOf(random: Random, poolSize: number): Source[] {
  const sources: Source[] = kinds.map((kind) => ({
    name: `kind ${kind}`,
    kind,
    draw: (lines) => nastyValue(random, kind, lines),
  }));
  const seed = random.below(0x7fffffff);
  for (const type of parameterTypeNames) {
    if (type === 'credential') continue;
    const declaration = declarationOf(type);
    const keys = type === 'changeWindow' ? ['value.start', 'value.end'] : ['value'];
    const pool = fc.sample(arbitraries[type], { numRuns: poolSize, seed }).flatMap((raw) => {
      const states = checkValues([declaration], { value: raw }, allTypes);
      return keys.map((key) => {
        const state = states.get(key);
        if (state?.state !== 'value') {
          throw new Error(`${type} refuses ${JSON.stringify(raw)}: ${JSON.stringify(state)}`);
        }
        return state.value;
      });
    });
    const kind = type === 'changeWindow' ? 'dateTime' : kindOf(declaration);
    sources.push({ name: type, kind, draw: () => random.pick(pool) });
  }
  return sources;
}
