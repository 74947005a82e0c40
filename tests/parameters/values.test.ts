import { describe, expect, it } from 'vitest';
import { allTypes } from '../../src/parameters/all-types.ts';
import type {
  ParameterDeclaration,
  ParameterTypeName,
  RawValues,
} from '../../src/parameters/declaration.ts';
import type { ValueState } from '../../src/parameters/value-state.ts';
import { checkValues } from '../../src/parameters/values.ts';

type Short = Partial<ParameterDeclaration> & { type: ParameterTypeName };

/** Declares parameters labelled by their names and judges the values. */
function judge(declarations: Record<string, Short>, raw: RawValues): Record<string, ValueState> {
  const full = Object.entries(declarations).map(
    ([name, declaration]): ParameterDeclaration => ({
      name,
      label: `field ${name}`,
      required: true,
      ...declaration,
    }),
  );
  return Object.fromEntries(checkValues(full, raw, allTypes));
}

const invalid = (message: string): ValueState => ({ state: 'invalid', message });
const missing: ValueState = { state: 'missing' };
const empty: ValueState = { state: 'empty' };

describe('a value', () => {
  it('is missing while a required field is blank, and empty where it is optional', () => {
    expect(
      judge({ a: { type: 'text' }, b: { type: 'text', required: false } }, { a: ' ' }),
    ).toEqual({
      a: missing,
      b: empty,
    });
  });

  it('is the default until something is typed, and blank once that is cleared', () => {
    const declarations = { a: { type: 'text', default: 'x' } } as const;
    expect(judge(declarations, {}).a).toMatchObject({ text: 'x' });
    expect(judge(declarations, { a: 'y' }).a).toMatchObject({ text: 'y' });
    expect(judge(declarations, { a: '' }).a).toEqual(missing);
  });

  it('is locked until its step has been run and it is typed', () => {
    const declarations = { a: { type: 'integer', readAt: 'step-8' } } as const;
    expect(judge(declarations, {}).a).toEqual({ state: 'locked', readAt: 'step-8' });
    expect(judge(declarations, { a: '2' }).a).toMatchObject({ text: '2' });
  });

  it('is refused by its pattern, as a whole and by code points, with the message of the pattern', () => {
    const pattern = { expression: 'a|.b', message: 'Write a or ?b.' };
    const declarations = { a: { type: 'text', pattern } } as const;
    expect(judge(declarations, { a: 'ax' }).a).toEqual(invalid('Write a or ?b.'));
    expect(judge(declarations, { a: '\u{1f600}b' }).a).toMatchObject({ state: 'value' });
  });

  it('is one: an array is refused where no list is declared', () => {
    expect(judge({ a: { type: 'text' } }, { a: ['x', 'y'] }).a).toEqual(
      invalid('A list is given; one value is expected.'),
    );
  });

  it('is not taken from what every object inherits', () => {
    const name = 'constructor';
    const declaration = { name, type: 'text', label: name, required: true } as const;
    expect(checkValues([declaration], {}, allTypes).get(name)).toEqual(missing);
  });

  it('of a credential is always there, carries the label, and is never taken from outside', () => {
    expect(judge({ a: { type: 'credential' } }, {}).a).toEqual({
      state: 'value',
      text: 'field a',
      value: { kind: 'credential', message: 'field a' },
    });
    expect(judge({ a: { type: 'credential' } }, { a: 'secret' }).a).toMatchObject({
      message: 'A credential is never kept; leave it out, the console asks for it.',
    });
  });

  it('of a change window gives its start and its end too', () => {
    const declarations = { w: { type: 'changeWindow' } } as const;
    expect(judge(declarations, { w: '2026-11-23T02:00/2026-11-23T04:00' })).toMatchObject({
      w: { text: '2026-11-23T02:00/2026-11-23T04:00' },
      'w.start': { value: { kind: 'dateTime', text: '2026-11-23T02:00:00' } },
      'w.end': { value: { kind: 'dateTime', text: '2026-11-23T04:00:00' } },
    });
    expect(judge(declarations, {})).toEqual({ w: missing, 'w.start': missing, 'w.end': missing });
  });
});

describe('constraints across fields', () => {
  it('differsFrom compares without regard to case, and names the other field', () => {
    const declarations = { a: { type: 'fqdn' }, b: { type: 'fqdn', differsFrom: 'a' } } as const;
    expect(judge(declarations, { a: 'gw.x.com', b: 'GW.x.com' }).b).toEqual(
      invalid('`GW.x.com` is also the value of field a; the two must differ.'),
    );
    expect(judge(declarations, { a: 'gw1.x.com', b: 'gw2.x.com' }).b).toMatchObject({
      state: 'value',
    });
    expect(judge(declarations, { b: 'gw2.x.com' }).b).toMatchObject({ state: 'value' });
  });

  it('sameDomainAs compares what follows the first label', () => {
    const declarations = { a: { type: 'fqdn' }, b: { type: 'host', sameDomainAs: 'a' } } as const;
    expect(judge(declarations, { a: 'gw1.x.com', b: 'gw2.X.com' }).b).toMatchObject({
      state: 'value',
    });
    for (const b of ['gw2.y.com', 'gw2'])
      expect(judge(declarations, { a: 'gw1.x.com', b }).b).toEqual(
        invalid(`\`${b}\` is not in the domain of field a, \`x.com\`.`),
      );
  });

  it('after holds between dates, times and windows, whose end counts', () => {
    const dates = { a: { type: 'date' }, b: { type: 'date', after: 'a' } } as const;
    expect(judge(dates, { a: '2026-11-23', b: '2026-11-23' }).b).toEqual(
      invalid('`2026-11-23` is not after field a, `2026-11-23`.'),
    );
    expect(judge(dates, { a: '2026-11-23', b: '2026-11-24' }).b).toMatchObject({ state: 'value' });
    const windows = { w: { type: 'changeWindow' }, b: { type: 'dateTime', after: 'w' } } as const;
    const w = '2026-11-23T02:00/2026-11-23T04:00';
    expect(judge(windows, { w, b: '2026-11-23T04:00' }).b).toMatchObject({ state: 'invalid' });
    expect(judge(windows, { w, b: '2026-11-23T04:01' }).b).toMatchObject({ state: 'value' });
  });

  it('in asks that the list holds the value, or each value of a list', () => {
    const declarations = {
      hosts: { type: 'list', of: 'computerName' },
      a: { type: 'computerName', in: 'hosts' },
      b: { type: 'list', of: 'computerName', in: 'hosts' },
    } as const;
    expect(judge(declarations, { hosts: 'H1, H2', a: 'h1', b: 'H2,h1' })).toMatchObject({
      a: { state: 'value' },
      b: { state: 'value' },
    });
    expect(judge(declarations, { hosts: 'H1, H2', a: 'H3', b: 'H1,H4' })).toMatchObject({
      a: invalid('`H3` is not in field hosts.'),
      b: invalid('`H4` is not in field hosts.'),
    });
  });

  it('in does not take an item with commas apart', () => {
    const declarations = {
      all: { type: 'list', of: 'text' },
      a: { type: 'text', in: 'all' },
    } as const;
    expect(judge(declarations, { all: 'x, y\nz', a: 'x, y' }).a).toMatchObject({ state: 'value' });
    expect(judge(declarations, { all: 'x, y\nz', a: 'y' }).a).toMatchObject({ state: 'invalid' });
  });

  it('requiredWhen makes an optional field required, and asks for it until the condition is known', () => {
    const declarations = {
      moved: { type: 'boolean' },
      host: { type: 'fqdn', required: false, requiredWhen: 'moved' },
    } as const;
    expect(judge(declarations, { moved: 'no' }).host).toEqual(empty);
    expect(judge(declarations, { moved: 'yes' }).host).toEqual(missing);
    expect(judge(declarations, {}).host).toEqual(missing);
  });

  it('when leaves a field out, whatever was typed into it before', () => {
    const declarations = {
      moved: { type: 'boolean' },
      host: { type: 'fqdn', when: 'moved' },
    } as const;
    expect(judge(declarations, { moved: 'no', host: 'not valid' }).host).toEqual(empty);
    expect(judge(declarations, { moved: 'yes', host: 'a.b' }).host).toMatchObject({ text: 'a.b' });
  });

  it('that point at each other are both judged', () => {
    const declarations = {
      a: { type: 'text', differsFrom: 'b', requiredWhen: 'b', when: "b != 'x'" },
      b: { type: 'text', differsFrom: 'a', requiredWhen: 'a', when: "a != 'x'" },
    } as const;
    expect(judge(declarations, { a: 'y', b: 'Y' })).toMatchObject({
      a: { state: 'invalid' },
      b: { state: 'invalid' },
    });
    expect(Object.keys(judge(declarations, {}))).toEqual(['a', 'b']);
  });
});

describe('derived values', () => {
  const declarations = {
    old: { type: 'connectionString' },
    host: { type: 'fqdn', required: false },
    vm: { type: 'text', required: false },
    string: {
      type: 'connectionString',
      derive: {
        form: 'connectionString',
        from: 'old',
        set: { VMHost: 'host', GatewayVM: 'vm' },
        append: { Migrate: 'true' },
      },
    },
  } as const;
  const derived = (raw: RawValues) => judge(declarations, raw).string;

  it('keep every key of the old connection string as it was, and add what is to be added', () => {
    expect(derived({ old: 'vmhost = a.b ;Unknown=x y;GatewayVM=G' })).toMatchObject({
      text: 'vmhost = a.b ;Unknown=x y;GatewayVM=G;Migrate=true',
      changedKeys: ['Migrate'],
    });
  });

  it('replace the keys whose parameter has a value, in place and whatever their case', () => {
    expect(derived({ old: 'vmhost = a.b ;Unknown=x;GatewayVM=G', host: 'c.d' })).toMatchObject({
      text: 'vmhost =c.d;Unknown=x;GatewayVM=G;Migrate=true',
      value: { kind: 'string', text: 'vmhost =c.d;Unknown=x;GatewayVM=G;Migrate=true' },
      changedKeys: ['VMHost', 'Migrate'],
    });
  });

  it('take the new value as it is, `$&` included', () => {
    expect(derived({ old: 'GatewayVM=G', vm: "$& $1 $'" })).toMatchObject({
      text: "GatewayVM=$& $1 $';Migrate=true",
    });
  });

  it('name as changed only what is changed', () => {
    expect(derived({ old: 'VMHost=a.b;Migrate=true', host: 'a.b' })).toMatchObject({
      text: 'VMHost=a.b;Migrate=true',
      changedKeys: [],
    });
  });

  it('replace what was to be added where the key is there already, and keep a last semicolon', () => {
    expect(derived({ old: 'Migrate=false;VMHost=a.b;' })).toMatchObject({
      text: 'Migrate=true;VMHost=a.b;',
      changedKeys: ['Migrate'],
    });
    expect(derived({ old: 'VMHost=a.b ; ' })).toMatchObject({ text: 'VMHost=a.b ;Migrate=true;' });
  });

  it('add a key that has a value but is not in the old string', () => {
    expect(derived({ old: 'a=1', host: 'c.d' })).toMatchObject({
      text: 'a=1;VMHost=c.d;Migrate=true',
    });
  });

  it('refuse a value that would split the string', () => {
    expect(derived({ old: 'a=1', vm: 'x;y=z' })).toEqual(
      invalid('`x;y=z` has `;`, which would split the connection string.'),
    );
  });

  it('wait for what they are made of: missing, wrong or locked', () => {
    expect(derived({})).toEqual(missing);
    expect(derived({ old: 'not a string' })).toEqual(missing);
    expect(derived({ old: 'a=1', host: 'wrong' })).toEqual(missing);
    const locked = { ...declarations, old: { type: 'connectionString', readAt: 's13' } } as const;
    expect(judge(locked, {}).string).toEqual({ state: 'locked', readAt: 's13' });
  });

  it('wait for a source that breaks a constraint, since it is not to be used', () => {
    const declarations = {
      old: { type: 'fqdn' },
      next: { type: 'fqdn', differsFrom: 'old' },
      name: { type: 'computerName', derive: { form: 'hostLabel', from: 'next' } },
    } as const;
    expect(judge(declarations, { old: 'a.b', next: 'A.b' }).name).toEqual(missing);
    expect(judge(declarations, { old: 'a.b', next: 'c.b' }).name).toMatchObject({ text: 'c' });
  });

  it('take a host name apart', () => {
    const parts = {
      host: { type: 'host' },
      name: { type: 'computerName', derive: { form: 'hostLabel', from: 'host' } },
      domain: { type: 'text', derive: { form: 'domain', from: 'host' } },
    } as const;
    expect(judge(parts, { host: 'gw01.x.com' })).toMatchObject({
      name: { text: 'gw01' },
      domain: { text: 'x.com' },
    });
    expect(judge(parts, { host: '10.0.0.1' })).toMatchObject({
      name: invalid('`10.0.0.1` has no host name.'),
      domain: invalid('`10.0.0.1` has no domain.'),
    });
    expect(judge(parts, { host: 'a-name-of-more-than-15.x.com' }).name).toMatchObject({
      message: '`a-name-of-more-than-15` has 22 characters; a computer name has at most 15.',
    });
  });

  it('that are made of each other end as missing', () => {
    const cycle = {
      a: { type: 'text', derive: { form: 'domain', from: 'b' } },
      b: { type: 'text', derive: { form: 'domain', from: 'a' } },
      c: { type: 'text', derive: { form: 'domain', from: 'c' }, when: 'c' },
    } as const;
    expect(judge(cycle, {})).toEqual({ a: missing, b: missing, c: missing });
  });
});
