import type { Output } from '../../src/console-output/read-output.ts';
import type { Values } from '../../src/expectations/operand-value.ts';
import { allTypes } from '../../src/parameters/all-types.ts';
import type { ParameterDeclaration, RawValues } from '../../src/parameters/declaration.ts';
import { checkValues } from '../../src/parameters/values.ts';

const parameters: readonly ParameterDeclaration[] = [
  { name: 'expected', type: 'integer', label: 'Agents you expect', required: true },
  { name: 'agents', type: 'list', of: 'fqdn', label: 'Agents', required: true },
  { name: 'gateway', type: 'fqdn', label: 'Gateway', required: true },
  { name: 'mac', type: 'mac', label: 'MAC address', required: true },
  { name: 'since', type: 'dateTime', label: 'Moved at', required: true },
  { name: 'isNew', type: 'boolean', label: 'New', required: true },
  { name: 'password', type: 'credential', label: 'Password', required: true },
];

export function valuesOf(raw: RawValues): Values {
  return { parameters, states: checkValues(parameters, raw, allTypes) };
}

export const filled = valuesOf({
  expected: '2',
  agents: ['app01.contoso.com', 'app02.contoso.com'],
  gateway: 'gw02.contoso.com',
  mac: '00:1D:D8:B7:1C:05',
  since: '2026-11-23T02:10',
  isNew: 'yes',
});

/** Rows as they were read: `Name=app01; State=Up`. */
export function rowsOf(...texts: string[]): Output {
  const rows = texts.map(
    (text) =>
      new Map(
        text.split(';').map((cell): [string, string] => {
          const at = cell.indexOf('=');
          return [cell.slice(0, at).trim(), cell.slice(at + 1)];
        }),
      ),
  );
  return { state: 'read', columns: [...(rows[0]?.keys() ?? [])], rows };
}
