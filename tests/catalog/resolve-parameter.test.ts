import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInSource, Catalogue } from '../../src/catalog/catalogue.ts';
import type { Command } from '../../src/catalog/command.ts';
import { commonParameters, commonSince } from '../../src/catalog/common-parameters.ts';
import { readSourceModule } from '../../src/catalog/read-source.ts';
import { resolveParameter } from '../../src/catalog/resolve-parameter.ts';
import { source } from './made-up.ts';

const common = commonParameters(5.1);
const [getThing, setThing] = readSourceModule(source).commands as [Command, Command];

function resolve(written: string, command = getThing, versions?: readonly string[]): string {
  const result = resolveParameter(command, written, common, versions);
  if ('found' in result) return `${result.found.name} by ${result.by}`;
  return 'unknown' in result ? 'unknown' : result.ambiguous.map(({ name }) => name).join(' or ');
}

describe('a parameter as written', () => {
  it.each([
    ['Name', 'Name by name'],
    ['thingNAME', 'Name by alias'],
    ['th', 'Name by prefix'],
    ['na', 'Name by prefix'],
    ['n', 'Name or Note or Number'],
    ['ErrorAction', 'ErrorAction by name'],
    ['ea', 'ErrorAction by alias'],
    ['error', 'ErrorAction or ErrorVariable'],
    ['verb', 'Verbose by prefix'],
    ['x', 'unknown'],
    ['', 'unknown'],
  ])('-%s is %s', (written, expected) => {
    expect(resolve(written)).toBe(expected);
  });

  it('counts beginnings among the parameters of a version only', () => {
    expect(resolve('no', getThing, ['1.0'])).toBe('unknown');
    expect(resolve('no', getThing, ['2.0'])).toBe('Note by prefix');
  });

  it('knows commands without common parameters', () => {
    expect(resolve('Verbose', setThing)).toBe('unknown');
  });

  it('knows since when there are common parameters', () => {
    const names = (version: number) => commonParameters(version).map(({ name }) => name);
    expect(names(2)).not.toContain('PipelineVariable');
    expect(names(4)).toContain('PipelineVariable');
    expect(names(5.1)).not.toContain('ProgressAction');
    expect(commonSince('PV')).toBe(4);
    expect(commonSince('Name')).toBeUndefined();
  });

  it('finds each name and alias of every documented command, and no other by more letters', () => {
    const catalogue = new Catalogue(builtInSource());
    const commands = ['Get-ChildItem', 'Get-VM', 'Set-SCVirtualNetworkAdapter', 'Get-WinEvent']
      .map((name) => catalogue.findCommand(name, { modules: catalogue.modulesOf(name) }))
      .filter((command) => command !== undefined);
    expect(commands).toHaveLength(4);
    fc.assert(
      fc.property(
        fc.constantFrom(...commands).chain((command) =>
          fc.record({
            command: fc.constant(command),
            parameter: fc.constantFrom(...command.parameters),
            length: fc.integer({ min: 1, max: 30 }),
          }),
        ),
        ({ command, parameter, length }) => {
          expect(resolveParameter(command, parameter.name, common)).toEqual({
            found: parameter,
            by: 'name',
          });
          const result = resolveParameter(command, parameter.name.slice(0, length), common);
          // A beginning leads to the parameter, or to another of that very name, or to several.
          if ('ambiguous' in result) expect(result.ambiguous).toContain(parameter);
          else if ('found' in result && result.by === 'prefix') {
            expect(result.found).toBe(parameter);
          } else expect('found' in result).toBe(true);
        },
      ),
    );
  });
});
