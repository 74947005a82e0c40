import { describe, expect, it } from 'vitest';
import { Model, progressOf } from '../../src/client/model.ts';
import { allTypes } from '../../src/parameters/all-types.ts';
import type { ParameterDeclaration } from '../../src/parameters/declaration.ts';

const parameters: ParameterDeclaration[] = [
  { name: 'isNew', type: 'boolean', label: 'New cluster', required: true },
  { name: 'cluster', type: 'host', label: 'Cluster', required: true, when: 'isNew' },
  { name: 'pool', type: 'text', label: 'Pool', required: true, default: 'Default pool' },
  { name: 'note', type: 'text', label: 'Note', required: false },
  { name: 'seen', type: 'integer', label: 'Seen', required: true, readAt: 'look' },
];
const example = { name: 'Contoso', values: { isNew: 'yes', cluster: 'hvc1', seen: '2' } };

describe('the values of the form', () => {
  it('tells which values changed, those that hang on another included', () => {
    const model = new Model(parameters, allTypes);
    const told: string[][] = [];
    model.listen((changed) => told.push([...changed].sort()));
    model.type('isNew', 'false');
    expect(told).toEqual([['cluster', 'isNew']]);
  });

  it('takes an example as its controls do', () => {
    const model = new Model(parameters, allTypes);
    model.fillExample(example);
    expect(model.typed('isNew')).toBe('true');
    expect(model.isExample('isNew')).toBe(true);
    expect(model.isExample('pool')).toBe(false);
  });

  it('survives being stored and restored, examples included', () => {
    const model = new Model(parameters, allTypes);
    model.fillExample(example);
    model.type('cluster', 'hvc2');
    const again = new Model(parameters, allTypes);
    again.restore(model.toStored());
    expect(again.typed('cluster')).toBe('hvc2');
    expect(again.isExample('cluster')).toBe(false);
    expect(again.isExample('seen')).toBe(true);
  });

  it('stores nothing of an untouched or a cleared form', () => {
    const model = new Model(parameters, allTypes);
    expect(model.toStored()).toEqual({ values: {}, examples: [] });
    model.fillExample(example);
    model.clear();
    expect(model.toStored()).toEqual({ values: {}, examples: [] });
    expect(model.typed('pool')).toBe('Default pool');
  });

  it('counts what is asked for: not what a condition rules out, may stay empty or is read later', () => {
    const model = new Model(parameters, allTypes);
    expect(progressOf(parameters, model.states)).toEqual({ filled: 1, all: 3 });
    model.type('isNew', 'false');
    expect(progressOf(parameters, model.states)).toEqual({ filled: 2, all: 2 });
  });
});
