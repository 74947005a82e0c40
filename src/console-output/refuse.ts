import type { Output } from './read-output.ts';

export type Refused = Extract<Output, { state: 'refused' }>;

export function refuse(reason: string, instead?: string): Refused {
  return instead === undefined
    ? { state: 'refused', reason }
    : { state: 'refused', reason, instead };
}

/**
 * Words for a command that prints these columns whole. Lists and objects need JSON, and so does a
 * column alone: a CSV shows an empty value of it as nothing.
 */
export function printWhole(columns: readonly string[], nested = false): string {
  const names = columns.map((name) =>
    /^\w+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`,
  );
  const selection = names.length > 0 ? `| Select-Object ${names.join(', ')} ` : '';
  const conversion =
    nested || columns.length === 1
      ? '| ConvertTo-Json -Depth 4'
      : '| ConvertTo-Csv -NoTypeInformation';
  return `Run the command with \`${selection}${conversion}\` at its end, in place of any \`Format-…\`, and copy all that it prints.`;
}
