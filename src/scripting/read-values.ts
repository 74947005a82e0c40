import type { ParameterDeclaration, ParameterTypeName } from '../parameters/declaration.ts';
import type { ValueState } from '../parameters/value-state.ts';
import { quoted, quotedList } from './literal-text.ts';

/** How the script asks for a value or works it out; or why it cannot. */
export type ValueRule = { entry: string; from?: string } | { refused: string };

const label = '(?!-)[A-Za-z0-9-]{1,63}(?<!-)';
const octet = '(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])';
/** Types that the script can judge by a pattern alone; they take ASCII only, and less than the form. */
const patterns: Partial<Record<ParameterTypeName, { pattern: string; message: string }>> = {
  text: { pattern: '.+', message: 'a text of one line' },
  computerName: {
    pattern: '(?!-)(?![0-9]+$)[A-Za-z0-9_-]{1,15}(?<!-)',
    message: 'a computer name without the domain, like GW01',
  },
  fqdn: {
    pattern: `(?![0-9.]+$)(?=.{1,255}$)${label}(?:\\.${label})+`,
    message: 'a host name with its domain, like gw01.contoso.com',
  },
  host: {
    pattern: `(?:${octet}(?:\\.${octet}){3}|(?![0-9.]+$)(?=.{1,255}$)${label}(?:\\.${label})*)`,
    message: 'a host name or an IPv4 address',
  },
  ipv4: { pattern: `${octet}(?:\\.${octet}){3}`, message: 'an IPv4 address' },
  sid: {
    pattern: 'S-1-[0-9]{1,14}(?:-[0-9]{1,9}){1,15}',
    message: 'a SID like S-1-5-32-544',
  },
};

/** Types that `ConvertTo-RunsheetValue` of the script knows by their names. */
const ownForms: ReadonlySet<ParameterTypeName> = new Set([
  'integer',
  'decimal',
  'boolean',
  'choice',
  'connectionString',
  'mac',
  'guid',
  'date',
  'dateTime',
  'time',
]);

/**
 * The entry of a value in the script's table of values. What it accepts the form accepts too, and
 * with the same text.
 *
 * @param stateOf the state of a value that is known before the run
 * @param isRead whether the parameter of this name is known only during the run
 */
export function valueRule(
  declaration: ParameterDeclaration,
  stateOf: (name: string) => ValueState | undefined,
  isRead: (name: string) => boolean,
): ValueRule {
  const { type, derive, label: fieldLabel, rule = '', min, max, options = [] } = declaration;
  const { pattern, differsFrom, sameDomainAs, after, in: within } = declaration;
  const refused = `the script cannot judge a value of "${fieldLabel}"`;
  const form = patterns[type];
  const hasOther = differsFrom ?? sameDomainAs ?? after ?? within;
  if ((!form && !ownForms.has(type)) || pattern || hasOther) return { refused };

  const fields: [string, string][] = [
    ['Label', quoted(fieldLabel)],
    ['Rule', quoted(rule)],
    ['Type', quoted(type)],
  ];
  if (form)
    fields.push(['Pattern', quoted(`^(?:${form.pattern})$`)], ['Form', quoted(form.message)]);
  if (min !== undefined) fields.push(['Min', `${min}`]);
  if (max !== undefined) fields.push(['Max', `${max}`]);
  if (type === 'choice') {
    fields.push([
      'Options',
      quotedList(
        options.map(({ value }) => value),
        '    ',
      ),
    ]);
  }
  if (derive) {
    fields.push(['From', quoted(derive.from)], ['Derive', quoted(derive.form)]);
    if (derive.form === 'connectionString') {
      const names = Object.values(derive.set);
      if (names.some(isRead)) return { refused };
      const pairs = Object.entries(derive.set).flatMap(([key, name]) => {
        const state = stateOf(name);
        return state?.state === 'value' ? [[key, state.text] as const] : [];
      });
      // One that is not filled in, or that would split the string, is the form's to report.
      const isOpen = names.some((name) => !['value', 'empty'].includes(stateOf(name)?.state ?? ''));
      if (isOpen || pairs.some(([, text]) => text.includes(';'))) return { refused };
      const all = [...pairs, ...Object.entries(derive.append)].flat();
      fields.push(['Pairs', quotedList(all, '    ')]);
    }
  }
  const lines = fields.map(([key, value]) => `    ${key} = ${value}\n`).join('');
  return {
    entry: `  ${declaration.name} = @{\n${lines}  }\n`,
    ...(derive ? { from: derive.from } : {}),
  };
}
