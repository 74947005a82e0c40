import { describe, expect, test } from 'vitest';
import { expressionOf, literalOf } from '../../src/checker/commands/argument-value.ts';
import { findMismatch } from '../../src/checker/commands/conversion.ts';
import { parse } from '../../src/powershell/parse.ts';
import { judgeAvailable, paste } from './judge.ts';

const types = [
  'Byte',
  'Int32',
  'UInt32',
  'Int64',
  'Double',
  'Boolean',
  'String',
  'Char',
  'Guid',
  'TimeSpan',
  'DateTime',
  'IPAddress',
  'Version',
  'Uri',
  'Hashtable',
  'SecureString',
  'String[]',
  'Int32[]',
  'Boolean[]',
];

const values = [
  "'abc'",
  "'a'",
  "''",
  "'5'",
  "'-5'",
  "'5.1'",
  "'1,5'",
  "'0x1F'",
  "'5:00'",
  "'1.02:03:04'",
  "'30 seconds'",
  "'today'",
  "'2026-01-01'",
  "'10.0.0.1'",
  "'fe80::1'",
  "'dc01'",
  "'true'",
  "'6F9619FF-8B86-D011-B42D-00C04FC964FF'",
  '5',
  '-1',
  '300',
  '1.5',
  '99999999999',
  '$true',
  "'a', 'b'",
  '1, 2',
  "@('a', 'b')",
  "1, 'x'",
  '@{ a = 1 }',
];

/** Why our rule refuses a value. */
function ours(value: string, type: string) {
  const [statement] = parse(`(${value})`).script.endBlock?.statements ?? [];
  const expression = statement && expressionOf(statement);
  return expression && findMismatch(literalOf(expression), type);
}

const fullNames: Readonly<Record<string, string>> = {
  IPAddress: 'ipaddress',
  SecureString: 'securestring',
};

describe.skipIf(!judgeAvailable)('a value that cannot be converted', () => {
  test.each(types)('to %s is refused by the engine too', async (type) => {
    const parameter = type.replace(/^\w+/, (name) => fullNames[name] ?? name.toLowerCase());
    const setup = `function Test-It { [CmdletBinding()] param([${parameter}] $Value) }`;
    const refused = values.filter((value) => ours(value, type) !== undefined);
    const scripts = refused.map((value) => `Test-It -Value (${value})`);
    const { errors } = await paste({ setup, scripts });
    // One error a script: a value that the engine takes would be one too few.
    expect({ refused, errors: errors.length }).toEqual({ refused, errors: refused.length });
  });
});
