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

  it('fills with one example, not with what another left', () => {
    const model = new Model(parameters, allTypes);
    model.type('pool', 'Mine');
    model.fillExample(example);
    model.fillExample({ name: 'Bare', values: { isNew: 'no', note: 'x' } });
    expect(model.typed('cluster')).toBe('');
    expect(model.isExample('seen')).toBe(false);
    expect(model.typed('pool')).toBe('Mine');
  });

  it('tells of a derived value that is no example any more, though it stays the same', () => {
    const derived: ParameterDeclaration[] = [
      { name: 'host', type: 'fqdn', label: 'Host', required: true },
      {
        name: 'short',
        type: 'computerName',
        label: 'Short',
        required: true,
        derive: { form: 'hostLabel', from: 'host' },
      },
    ];
    const model = new Model(derived, allTypes);
    model.fillExample({ name: 'Contoso', values: { host: 'gw01.contoso.com' } });
    const told: string[][] = [];
    model.listen((changed) => told.push([...changed]));
    model.type('host', 'gw01.fabrikam.com');
    expect(told).toEqual([['host', 'short']]);
  });

  it('tells of another wrong item of a list, though as many are wrong', () => {
    const list: ParameterDeclaration[] = [
      { name: 'hosts', type: 'list', of: 'computerName', label: 'Hosts', required: true },
    ];
    const model = new Model(list, allTypes);
    model.type('hosts', 'a!, b');
    const told: string[][] = [];
    model.listen((changed) => told.push([...changed]));
    model.type('hosts', 'a!!, b');
    model.type('hosts', 'a, b!');
    expect(told.at(-1)).toEqual(['hosts']);
  });

  it('takes what the tab keeps in place of what is there', () => {
    const model = new Model(parameters, allTypes);
    model.fillExample(example);
    model.restore({ values: { pool: 'Kept' }, examples: [] });
    expect(model.typed('cluster')).toBe('');
    expect(model.toStored()).toEqual({ values: { pool: 'Kept' }, examples: [] });
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

  it('judges a value without taking it', () => {
    const model = new Model(parameters, allTypes);
    model.listen(() => expect.unreachable());
    expect(model.judge('seen', ' 3 ')).toMatchObject({ state: 'value', text: '3' });
    expect(model.judge('seen', 'three')?.state).toBe('invalid');
    expect(model.judge('seen', '')?.state).toBe('locked');
    expect(model.typed('seen')).toBe('');
  });

  it('counts what is asked for: not what a condition rules out, may stay empty or is read later', () => {
    const model = new Model(parameters, allTypes);
    expect(progressOf(parameters, model.states)).toEqual({ filled: 1, all: 3 });
    model.type('isNew', 'false');
    expect(progressOf(parameters, model.states)).toEqual({ filled: 2, all: 2 });
  });
});
