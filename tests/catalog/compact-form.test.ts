import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command, Module, Parameter } from '../../src/catalog/command.ts';
import {
  type CompactModule,
  decodeCommand,
  encodeModule,
  printModule,
} from '../../src/catalog/compact-form.ts';
import { readSourceModule } from '../../src/catalog/read-source.ts';
import { source } from './made-up.ts';

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,6}$/);
const versions = fc.subarray(['1', '2', 'WS2016', 'SC2012R2'], { minLength: 1 });
const optional = <T, K extends string>(key: K, value: fc.Arbitrary<T>) =>
  fc
    .option(value, { nil: undefined })
    .map((given) => (given === undefined ? {} : { [key]: given }));

const parameter: fc.Arbitrary<Parameter> = fc
  .tuple(
    fc.record({ name, aliases: fc.array(name, { maxLength: 2 }) }),
    optional('type', fc.constantFrom('String', 'Int32[]', 'List<String>')),
    optional('values', fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 })),
    optional('versions', versions),
  )
  .map((parts) => Object.assign({}, ...parts));

const command: fc.Arbitrary<Command> = fc.array(parameter, { maxLength: 6 }).chain((parameters) =>
  fc
    .tuple(
      fc.record({
        name: name.map((noun) => `Get-${noun}`),
        module: fc.constant('M'),
        aliases: fc.array(name, { maxLength: 2 }),
        hasCommonParameters: fc.boolean(),
        isDoubtful: fc.boolean(),
        isIncomplete: fc.boolean(),
        parameters: fc.constant(parameters),
        sets: fc.array(
          fc
            .tuple(
              fc.record({
                isDefault: fc.boolean(),
                parameters: fc.subarray(parameters).chain((members) =>
                  fc.tuple(
                    ...members.map((member) =>
                      fc
                        .tuple(
                          fc.record({
                            parameter: fc.constant(member),
                            isMandatory: fc.boolean(),
                            takesPipeline: fc.boolean(),
                          }),
                          optional('position', fc.nat(12)),
                        )
                        .map((parts) => Object.assign({}, ...parts)),
                    ),
                  ),
                ),
              }),
              optional('versions', versions),
            )
            .map((parts) => Object.assign({}, ...parts)),
          { maxLength: 3 },
        ),
      }),
      optional('versions', versions),
      optional('checked', versions),
    )
    .map((parts) => Object.assign({}, ...parts)),
);

const module: fc.Arbitrary<Module> = fc.record({
  name: fc.constant('M'),
  product: fc.string(),
  versions,
  commands: fc.array(command, { maxLength: 4 }),
  strayAliases: fc.array(name, { maxLength: 2 }),
});

describe('the compact form', () => {
  it('gives back every command as it was, also through a file', () => {
    fc.assert(
      fc.property(module, (given) => {
        const compact: CompactModule = JSON.parse(printModule(encodeModule(given)));
        expect(compact.commands.map((one) => decodeCommand(one, compact))).toEqual(given.commands);
      }),
    );
  });

  it('writes what many commands share once, and a command a line', () => {
    const [first] = source.commands;
    const twice = { ...source, commands: [first, { ...first, name: 'Find-Thing' }] };
    const compact = encodeModule(readSourceModule(twice));
    expect(compact.parameters).toHaveLength(5);
    expect(compact.parameters).toContainEqual(['All', '']);
    expect(printModule(compact).split('\n')).toContain(
      '["Find-Thing","0 1 2 3 4",["*0!p@0 3 2","1!@0|1","4!"],"","gthing"]',
    );
  });
});
