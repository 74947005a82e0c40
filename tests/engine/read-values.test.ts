import { describe, expect, test } from 'vitest';
import { adversarialValues } from '../../src/checker/adversarial-values.ts';
import { allTypes } from '../../src/parameters/all-types.ts';
import type { ParameterDeclaration, ParameterTypeName } from '../../src/parameters/declaration.ts';
import { parameterTypeNames } from '../../src/parameters/declaration.ts';
import { checkValues } from '../../src/parameters/values.ts';
import { escapeSingleQuoted, textOf, writeLiteral } from '../../src/powershell/literals.ts';
import { valueRule } from '../../src/scripting/read-values.ts';
import { valueFunctions } from '../../src/scripting/value-functions.ts';
import { evaluate, judgeAvailable, paste } from './judge.ts';

function declare(type: ParameterTypeName, more: Partial<ParameterDeclaration> = {}) {
  const declaration: ParameterDeclaration = {
    name: 'x',
    type,
    label: 'Value',
    required: true,
    ...(type === 'choice'
      ? { options: ['A b', 'c'].map((value) => ({ value, label: value })) }
      : {}),
    ...more,
  };
  return declaration;
}

const entryOf = (declaration: ParameterDeclaration): string | undefined => {
  const rule = valueRule(
    declaration,
    () => undefined,
    () => false,
  );
  return 'entry' in rule ? rule.entry : undefined;
};

const asked = parameterTypeNames.filter((type) => entryOf(declare(type)) !== undefined);

/** What is typed by people who are wrong, or in another form than the one that is kept. */
const anyhow = [
  ...[
    '',
    ' ',
    'x',
    '--%',
    '-',
    '0',
    '-0',
    '007',
    '+5',
    '-3',
    '1.50',
    '.5',
    '5.',
    '1,5',
    '1 000',
    '1e3',
    '0x1f',
    '٣',
    '\u22125',
  ],
  ...[
    '9223372036854775807',
    '9223372036854775808',
    '-9223372036854775808',
    '2147483648',
    '1.234567890123456',
    '0.10',
  ],
  ...['yes', 'No', 'TRUE', 'a b', 'A b', 'A B', 'c'],
  ...[
    'gw01',
    'gw01.contoso.com',
    'gw01.contoso.com.',
    '-gw',
    'gw-',
    'a..b',
    'GW_01',
    '10.0.0.300',
    '10.0.0.1',
    '010.0.0.1',
    '12345',
  ],
  ...[
    '00:1d:d8:b7:1c:05',
    '001DD8B71C05',
    '00-1d-d8-b7-1c-0',
    '{6F9619FF-8B86-D011-B42D-00C04FC964FF}',
    '6f9619ff8b86d011b42d00c04fc964ff',
  ],
  ...[
    '2026-11-23',
    '2026-02-30',
    '0050-01-01',
    '2026-11-23T02:10',
    '2026-11-23 2:10',
    '2026-11-23t02:10:30',
    '2026-11-23T25:00',
    '2026-11-23T02:10Z',
    '2:30',
    '02:30',
    '24:00',
  ],
  ...['a=b', 'a=b;', 'a=b;A=c', '=b', 'a', ';', 'a=b;;c=d', ' k = v ;x='],
  ...['S-1-5-18', 's-1-5-18', 'S-1-5', 'two\nlines', 'zero\u200bwidth', '\u00a0x'],
];

describe.skipIf(!judgeAvailable)('a value that the script reads', () => {
  test('is of one of many types', () => {
    expect(asked.length).toBeGreaterThan(12);
    expect(asked).not.toContain('credential');
  });

  test.each(asked)(
    'of type %s is one that the form takes too, with the same text and value',
    async (type) => {
      const limits = ['integer', 'decimal'].includes(type) ? { min: -3, max: 2 ** 40 } : {};
      const declaration = declare(type, limits);
      const nasty = adversarialValues(declaration).flatMap((raw) =>
        typeof raw === 'string' ? [raw] : [],
      );
      const typed = [...anyhow, ...nasty];
      const texts = typed.map((text) => `'${escapeSingleQuoted(text)}'`).join('\n');
      // The engine would take `'--%'` behind a command's name for its own word.
      const { output, errors } = await paste({
        setup: `${valueFunctions}\n$about = @{\n${entryOf(declaration)}}\n$texts = @(\n${texts}\n)`,
        scripts: [
          `foreach ($text in $texts) { try { $read = ConvertTo-RunsheetValue -Text $text -About $about.x; "$($read.Value.GetType().Name)|$($read.Text)" } catch { 'refused' } }`,
        ],
      });
      expect(errors).toEqual([]);
      expect(output).toHaveLength(typed.length);
      let taken = 0;
      for (const [index, text] of typed.entries()) {
        const said = output[index];
        if (said === 'refused') continue;
        taken += 1;
        const state = checkValues([declaration], { x: text }, allTypes).get('x');
        if (state?.state !== 'value')
          throw new Error(`${JSON.stringify(text)}: ${said}, which the form refuses`);
        const literal = await evaluate(writeLiteral(state.value, 'expression'));
        expect(said, text).toBe(`${literal.results[0]?.type}|${textOf(state.value)}`);
      }
      expect(taken).toBeGreaterThan(0);
    },
  );

  test('takes what the form takes, for the types that our runbooks read', async () => {
    const samples: [ParameterDeclaration, string[]][] = [
      [declare('integer', { min: 0, max: 2 }), ['0', '1', '2', ' 2 ']],
      [declare('dateTime'), ['2026-11-23T02:10:00', '2026-11-23 02:10', '2026-11-23T2:10']],
      [
        declare('connectionString'),
        ['VMHost=a.contoso.com;GatewayVM=b;BackendSwitch=c', 'a=b;', 'k=O\'Connell $(x) "y"'],
      ],
      [declare('text'), [`it's "all" $(text)`, '漢字']],
    ];
    for (const [declaration, texts] of samples) {
      const calls = texts.map(
        (text) =>
          `(ConvertTo-RunsheetValue -Text '${escapeSingleQuoted(text)}' -About $about.x).Text`,
      );
      const { output, errors } = await paste({
        setup: `${valueFunctions}\n$about = @{\n${entryOf(declaration)}}`,
        scripts: calls,
      });
      expect(errors).toEqual([]);
      expect(output).toHaveLength(texts.length);
    }
  });
});

describe.skipIf(!judgeAvailable)('a value that follows from one that was read', () => {
  const old = [
    'VMHost=a;GatewayVM=b;BackendSwitch=c',
    'gatewayvm = b ;VMHost=a;',
    'VMHost=new;GatewayVM=other',
    'X=1',
    'migrate=false;VMHost=;y=GatewayVM=1',
  ];
  const from = declare('connectionString');
  const derived = declare('connectionString', {
    name: 'y',
    derive: {
      form: 'connectionString',
      from: 'x',
      set: { VMHost: 'host', GatewayVM: 'vm', Left: 'nothing' },
      append: { Migrate: 'true' },
    },
  });
  const others: ParameterDeclaration[] = [
    declare('text', { name: 'host' }),
    declare('text', { name: 'vm' }),
    declare('text', { name: 'nothing', required: false }),
  ];
  const given = { host: 'new', vm: "n'ew $(x)" };

  test('is the one that the form works out', async () => {
    const all = [from, derived, ...others];
    const states = checkValues(all, given, allTypes);
    const rule = valueRule(
      derived,
      (name) => states.get(name),
      (name) => name === 'x',
    );
    if ('refused' in rule) throw new Error(rule.refused);
    const { output, errors } = await paste({
      setup: `${valueFunctions}\n$about = @{\n${rule.entry}}`,
      scripts: old.map((text) => `Get-RunsheetDerivedText -From '${text}' -About $about.y`),
    });
    expect(errors).toEqual([]);
    const wanted = old.map((text) => checkValues(all, { ...given, x: text }, allTypes).get('y'));
    expect(output).toEqual(wanted.map((state) => (state?.state === 'value' ? state.text : state)));
  });

  test.each(['hostLabel', 'domain'] as const)('is a part of a name: %s', async (form) => {
    const part = declare('text', { name: 'y', derive: { form, from: 'x' } });
    const rule = valueRule(
      part,
      () => undefined,
      (name) => name === 'x',
    );
    if ('refused' in rule) throw new Error(rule.refused);
    const names = ['gw01.contoso.com', 'gw01', '10.0.0.1', 'a.b'];
    const { output } = await paste({
      setup: `${valueFunctions}\n$about = @{\n${rule.entry}}`,
      scripts: names.map(
        (name) =>
          `try { Get-RunsheetDerivedText -From '${name}' -About $about.y } catch { 'none' }`,
      ),
    });
    const states = names.map((name) =>
      checkValues([declare('host'), part], { x: name }, allTypes).get('y'),
    );
    expect(output).toEqual(states.map((state) => (state?.state === 'value' ? state.text : 'none')));
  });
});
