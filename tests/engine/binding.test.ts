import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command, ParameterSet } from '../../src/catalog/command.ts';
import { fitOneSet, inSomeSet, missingParameters } from '../../src/catalog/fitting-sets.ts';
import { resolveParameter } from '../../src/catalog/resolve-parameter.ts';
import { judgeAvailable, paste } from './judge.ts';

const names = ['Alpha', 'Alpine', 'Beta', 'Gamma', 'Golf'];

/** A command with two sets: which of its parameters each has, mandatory, by place or piped. */
const command: fc.Arbitrary<Command> = fc
  .array(
    fc.record({
      sets: fc.constantFrom<readonly number[]>([0], [1], [0, 1]),
      isMandatory: fc.boolean(),
      isPlaced: fc.boolean(),
      takesPipeline: fc.boolean(),
      isSwitch: fc.boolean(),
    }),
    { minLength: names.length, maxLength: names.length },
  )
  .map((shapes) => {
    const parameters = shapes.map(({ isSwitch }, index) => ({
      name: names[index] ?? '',
      aliases: [`Other${index}`],
      ...(isSwitch ? {} : { type: 'Object' }),
    }));
    const sets = [0, 1].map((set): ParameterSet => {
      let position = 0;
      const members = shapes.flatMap((shape, index) => {
        const parameter = parameters[index];
        if (!parameter || !shape.sets.includes(set)) return [];
        const isPlaced = shape.isPlaced && !shape.isSwitch;
        return [
          {
            parameter,
            isMandatory: shape.isMandatory && !shape.isSwitch,
            takesPipeline: shape.takesPipeline && !shape.isSwitch,
            ...(isPlaced ? { position: position++ } : {}),
          },
        ];
      });
      return { isDefault: set === 0, parameters: members };
    });
    return {
      name: 'Test-It',
      module: 'M',
      aliases: [],
      hasCommonParameters: true,
      isDoubtful: false,
      isIncomplete: false,
      parameters,
      sets: sets.filter(({ parameters: members }) => members.length > 0),
    };
  });

/** The command as a function of PowerShell. */
function definitionOf({ parameters, sets }: Command): string {
  const declarations = parameters.map((parameter) => {
    const attributes = sets.flatMap((set, index) => {
      const member = set.parameters.find((one) => one.parameter === parameter);
      if (!member) return [];
      const parts = [
        `ParameterSetName = 'S${index}'`,
        ...(member.isMandatory ? ['Mandatory'] : []),
        ...(member.takesPipeline ? ['ValueFromPipeline'] : []),
        ...(member.position === undefined ? [] : [`Position = ${member.position}`]),
      ];
      return [`[Parameter(${parts.join(', ')})]`];
    });
    const aliases = parameter.aliases.map((alias) => `[Alias('${alias}')]`).join('');
    const type = parameter.type === undefined ? '[switch] ' : '';
    return `${attributes.join(' ')} ${aliases} ${type}$${parameter.name}`;
  });
  return `function Test-It { [CmdletBinding(DefaultParameterSetName = 'S0')] param(${declarations.join(', ')}) process { } }`;
}

const call = fc.record({
  written: fc.uniqueArray(
    fc.constantFrom('Alpha', 'Alpine', 'Alp', 'Be', 'Gamma', 'G', 'Go', 'Other3', 'Delta'),
    { maxLength: 3 },
  ),
  values: fc.nat(2),
  isPiped: fc.boolean(),
});

describe.skipIf(!judgeAvailable)('a call that is called faulty', () => {
  test('is refused by the engine', async () => {
    const cases = fc.sample(fc.tuple(command, fc.array(call, { minLength: 4, maxLength: 4 })), 300);
    let faulty = 0;
    for (const [one, calls] of cases) {
      const judgements = calls.map(({ written, values, isPiped }) => {
        const found = written.map((name) => resolveParameter(one, name, []));
        const given = found.flatMap((result) => ('found' in result ? [result.found] : []));
        const isUnsound = given.length < written.length;
        const isFaulty =
          isUnsound ||
          !fitOneSet(one, inSomeSet(one, given)) ||
          missingParameters(one, { given, values, isPiped }).length > 0;
        const named = written.map((name, index) => {
          const result = found[index];
          const isSwitch = result && 'found' in result && result.found.type === undefined;
          return `-${name}${isSwitch ? '' : ' 1'}`;
        });
        const text = `${isPiped ? '7 | ' : ''}Test-It ${[...named, ...Array(values).fill('2')].join(' ')}`;
        return { text, isFaulty };
      });
      const suspects = judgements.filter(({ isFaulty }) => isFaulty).map(({ text }) => text);
      faulty += suspects.length;
      const scripts = suspects.map((text) => `try { ${text}; 'taken' } catch { 'refused' }`);
      const definition = definitionOf(one);
      // What the pipeline hands over is refused without ending the statement.
      const setup = `$ErrorActionPreference = 'Stop'\n${definition}`;
      const { output } = await paste({ setup, scripts });
      expect({ definition, suspects, output }).toEqual({
        definition,
        suspects,
        output: suspects.map(() => 'refused'),
      });
    }
    expect(faulty).toBeGreaterThan(100);
  });
});
