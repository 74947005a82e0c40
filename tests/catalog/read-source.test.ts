import { describe, expect, it } from 'vitest';
import { readSourceModule } from '../../src/catalog/read-source.ts';
import { source } from './made-up.ts';

/** The source with the value at a path replaced. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(source);
  let at = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path.at(-1) ?? ''] = value;
  return copy;
}

describe('a source of facts', () => {
  const module = readSourceModule(source);
  const [getThing, setThing, startThing] = module.commands;

  it('gives commands with their sets, positions and versions', () => {
    expect(module).toMatchObject({ name: 'Contoso.Tools', versions: ['1.0', '2.0'] });
    expect(getThing).toMatchObject({ hasCommonParameters: true, isDoubtful: false });
    expect(getThing?.sets[0]).toMatchObject({ isDefault: true });
    expect(getThing?.sets[0]?.parameters[0]).toMatchObject({
      parameter: { name: 'Name', type: 'String[]' },
      isMandatory: true,
      takesPipeline: true,
      position: 0,
    });
    expect(getThing?.parameters.find(({ name }) => name === 'All')).not.toHaveProperty('type');
    expect(startThing).toMatchObject({ isIncomplete: true, sets: [] });
  });

  it('takes what a checked page lacks for missing in that version', () => {
    expect(setThing).toMatchObject({
      checked: ['3.0'],
      isDoubtful: true,
      hasCommonParameters: false,
    });
    expect(setThing?.parameters.map(({ name, versions }) => ({ name, versions }))).toEqual([
      { name: 'Value', versions: ['1.0', '2.0'] },
      { name: 'Hidden', versions: undefined },
    ]);
  });

  it.each([
    [['schema'], 2, '`schema` must be 1, but is 2'],
    [['module'], undefined, '`module` must be text, but is missing'],
    [['module'], '../x', '`module` must be the name of a module, but is "../x"'],
    [['commands'], {}, '`commands` must be a list, but is {}'],
    [['commands', 1, 'name'], 5, '`commands[1].name` must be text, but is 5'],
    [['commands', 1, 'name'], 'get-thing', '`commands[1].name` stands there twice'],
    [['commands', 0, 'parameters', 'Name', 'type'], 1, '`commands[0].parameters.Name.type` must'],
    [['commands', 0, 'sets', 1, 'parameters', 0], 'X', '`commands[0].sets[1].parameters[0]` must'],
    [
      ['commands', 0, 'sets', 0, 'parameters', 0, 'position'],
      -1,
      '`commands[0].sets[0].parameters[0].position` must be a whole number, but is -1',
    ],
  ])('names the place of a fault: %j = %j', (path, value, message) => {
    expect(() => readSourceModule(changed(path, value))).toThrow(message);
  });

  it.each([null, [], 'text', 7])('refuses %j', (json) => {
    expect(() => readSourceModule(json)).toThrow('`the file` must be an object');
  });
});
