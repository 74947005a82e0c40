// biome-ignore-all lint/suspicious/noTemplateCurlyInString: `${…}` is PowerShell here, or source code in a string.
import type { PowerShellValue, ValueKind } from '../../../src/powershell/value.ts';
import type { SlotContext } from '../../../src/template/template.ts';
import type { EngineValue } from '../judge.ts';

/** One place of the slot table: a snippet that gives one result, and what the result must be. */
export interface Row {
  name: string;
  /** `{{x}}` stands once or more, always for the same value. */
  source: string;
  context: SlotContext;
  kinds: readonly ValueKind[];
  /** The result that the engine must give for a value. */
  expected: (value: PowerShellValue) => Expected;
}

export type Expected =
  | { is: 'text'; text: string }
  | { is: 'number'; text: string }
  | { is: 'boolean'; value: boolean }
  | { is: 'date'; text: string }
  | { is: 'list'; items: readonly Expected[] };

/** Stand-ins for the snippets: what was passed comes out again as one object. */
export const prelude = `
function Get-Probe { param($Value) , $Value }
function Get-Credential { param($Message) $Message }
function tool { , @(foreach ($one in $args) { foreach ($item in $one) { [string] $item } }) }
$a = 'A'
`;

/** Text inside strings, as PowerShell itself would print the value. */
export function plain(value: PowerShellValue): string {
  switch (value.kind) {
    case 'boolean':
      return value.value ? 'True' : 'False';
    case 'credential':
      return value.message;
    case 'list':
      throw new Error('A list has no plain text.');
    default:
      return value.text.replace(/\r\n/g, '\n');
  }
}

function operand(value: PowerShellValue, dates: 'date' | 'text'): Expected {
  switch (value.kind) {
    case 'number':
      return { is: 'number', text: value.text };
    case 'boolean':
      return { is: 'boolean', value: value.value };
    case 'dateTime':
      return { is: dates, text: value.text };
    case 'list':
      return { is: 'list', items: value.items.map((item) => operand(item, dates)) };
    default:
      return { is: 'text', text: plain(value) };
  }
}

const every: readonly ValueKind[] = [
  'string',
  'number',
  'boolean',
  'dateTime',
  'credential',
  'list',
  'identifier',
];
const scalars: readonly ValueKind[] = ['string', 'number', 'boolean', 'dateTime', 'identifier'];

const asArgument = (value: PowerShellValue) => {
  const expected = operand(value, 'text');
  // One value as argument is the value, not a list of one: the parameter's type makes the list.
  const [only, ...others] = expected.is === 'list' ? expected.items : [];
  return only && others.length === 0 ? only : expected;
};
const asExpression = (value: PowerShellValue) => operand(value, 'date');
const text = (before: string, after: string) => (value: PowerShellValue) =>
  ({ is: 'text', text: before + plain(value) + after }) as const;

/** What reaches `tool`, a function that gives out its arguments as a native program gets them. */
const toProgram = (before: string, after: string) => (value: PowerShellValue) => {
  const items = value.kind === 'list' ? value.items : [value];
  return {
    is: 'list',
    items: items.map((item): Expected => ({ is: 'text', text: before + plain(item) + after })),
  } as const;
};

const row = (
  name: string,
  source: string,
  context: SlotContext,
  kinds: readonly ValueKind[],
  expected: Row['expected'],
): Row => ({ name, source, context, kinds, expected });

export const rows: readonly Row[] = [
  row('an argument', 'Get-Probe {{x}}', 'argument', every, asArgument),
  row('a named argument', 'Get-Probe -Value {{x}} ', 'argument', every, asArgument),
  row('an argument after a colon', 'Get-Probe -Value:{{x}}', 'argument', every, asArgument),
  row('an argument in a block', '& { Get-Probe {{x}}}', 'argument', every, asArgument),
  row('an argument in an array', '(Get-Probe 1, {{x}})[1]', 'expression', scalars, asExpression),
  row('an assignment', '$b = {{x}}; , $b', 'expression', every, asExpression),
  row('parentheses', ', ({{x}})', 'expression', every, asExpression),
  row('an array element', ', (1, {{x}}, 2)[1]', 'expression', every, asExpression),
  row('an array expression', ', @(@({{x}}, 2)[0])[0]', 'expression', scalars, asExpression),
  row('a hashtable value', ', @{ k = {{x}} }.k', 'expression', every, asExpression),
  row(
    'a hashtable value before a semicolon',
    ', @{ k = {{x}}; l = 1 }.k',
    'expression',
    every,
    asExpression,
  ),
  row(
    'a hashtable key',
    '@($(@{ {{x}} = 1 }).Keys)[0]',
    'expression',
    ['string', 'number', 'dateTime'],
    asExpression,
  ),
  row('a comparison', '$b = {{x}}; $b -ceq {{x}}', 'expression', scalars, () => ({
    is: 'boolean',
    value: true,
  })),
  row('a cast', '[string]{{x}}', 'expression', ['string', 'identifier'], text('', '')),
  row('a return value', '& { return {{x}} }', 'expression', scalars, asExpression),
  row(
    'a clause of switch',
    'switch ({{x}}) { {{x}} { $true } }',
    'expression',
    ['string', 'number'],
    () => ({ is: 'boolean', value: true }),
  ),
  row(
    'an index in an argument',
    '$b = @{ {{x}} = 5 }; Get-Probe $b[{{x}}]',
    'expression',
    ['string', 'number'],
    () => ({ is: 'number', text: '5' }),
  ),
  row(
    'an argument of an attribute',
    '& { param([ValidateSet({{x}})] $p = {{x}}) , $p }',
    'expression',
    ['string'],
    asExpression,
  ),
  row('a parameter default', '& { param($p = {{x}}) , $p }', 'expression', every, asExpression),
  row(
    'an operand before a method',
    '{{x}}.ToString()',
    'member',
    ['string', 'identifier'],
    text('', ''),
  ),
  row('a boolean before a question mark', '{{x}}?1:1', 'member', ['boolean'], () => ({
    is: 'number',
    text: '1',
  })),
  row('a number before an index', '{{x}}[0]', 'member', ['number'], asExpression),
  row('a date before a member', "{{x}}.ToString('s')", 'member', ['dateTime'], text('', '')),
  row('a list before a member', '{{x}}.Count', 'member', ['list'], (value) => ({
    is: 'number',
    text: String(value.kind === 'list' && value.items.length),
  })),
  row('an argument of a program', 'tool {{x}}', 'native', [...scalars, 'list'], toProgram('', '')),
  row(
    'a single-quoted part of an argument of a program',
    "tool '/N={{x}}'",
    'singleQuoted',
    scalars,
    toProgram('/N=', ''),
  ),
  row(
    'a double-quoted part of an argument of a program',
    'tool "{{x}}=N"',
    'doubleQuoted',
    scalars,
    toProgram('', '=N'),
  ),
  row(
    'the whole string of an argument of a program',
    'tool "{{x}}"',
    'doubleQuoted',
    scalars,
    toProgram('', ''),
  ),
  row('a single-quoted string', "'<{{x}}>'", 'singleQuoted', scalars, text('<', '>')),
  row('a single-quoted string of nothing else', "'{{x}}'", 'singleQuoted', scalars, text('', '')),
  row(
    'a single-quoted argument',
    "Get-Probe '\\\\{{x}}\\c$'",
    'singleQuoted',
    scalars,
    text('\\\\', '\\c$'),
  ),
  row('a double-quoted string', '"<{{x}}>"', 'doubleQuoted', scalars, text('<', '>')),
  row('a double-quoted string of nothing else', '"{{x}}"', 'doubleQuoted', scalars, text('', '')),
  row('between variables', '"${a}{{x}}$a"', 'doubleQuoted', scalars, text('A', 'A')),
  row('after an expression', '"$($a){{x}}$($a)"', 'doubleQuoted', scalars, text('A', 'A')),
  row(
    'a double-quoted argument',
    'Get-Probe "{{x}}.log"',
    'doubleQuoted',
    scalars,
    text('', '.log'),
  ),
  row('between doubled quotes', '"""{{x}}"""', 'doubleQuoted', scalars, text('"', '"')),
  row('twice in a string', '"{{x}}{{x}}"', 'doubleQuoted', scalars, (value) => ({
    is: 'text',
    text: plain(value) + plain(value),
  })),
  row('a single-quoted here-string', "@'\n{{x}}\n'@", 'singleQuotedHere', scalars, text('', '')),
  row(
    'inside a line of a single-quoted here-string',
    "@'\na {{x}} b\n'@",
    'singleQuotedHere',
    scalars,
    text('a ', ' b'),
  ),
  row('a double-quoted here-string', '@"\n{{x}}\n"@', 'doubleQuotedHere', scalars, text('', '')),
  row(
    'inside a line of a double-quoted here-string',
    '@"\na {{x}}@$a\n"@',
    'doubleQuotedHere',
    scalars,
    text('a ', '@A'),
  ),
  row(
    'after a quote that begins a line',
    '@"\n"{{x}}"\n"@',
    'doubleQuotedHere',
    scalars,
    text('"', '"'),
  ),
  row('twice in a here-string', '@"\n{{x}}{{x}}@\n"@', 'doubleQuotedHere', scalars, (value) => ({
    is: 'text',
    text: `${plain(value)}${plain(value)}@`,
  })),
  row('a comment to the end of the line', "# about {{x}}\n'b'", 'lineComment', scalars, () => ({
    is: 'text',
    text: 'b',
  })),
  row('a comment after a statement', "'b' # {{x}}", 'lineComment', scalars, () => ({
    is: 'text',
    text: 'b',
  })),
  row('a block comment', "<# about {{x}} #> 'b'", 'blockComment', scalars, () => ({
    is: 'text',
    text: 'b',
  })),
  row('a block comment that it ends', "<# about {{x}}> #> 'b'", 'blockComment', scalars, () => ({
    is: 'text',
    text: 'b',
  })),
  row('a part of a variable name', '$my{{x}} = 3; $my{{x}}', 'name', ['identifier'], () => ({
    is: 'number',
    text: '3',
  })),
  row(
    'a regular expression',
    "'{{x}}' -cmatch '^{{x | regex}}\\z'",
    'singleQuoted',
    scalars,
    () => ({ is: 'boolean', value: true }),
  ),
  row(
    'a regular expression with comments',
    "'{{x}}' -cmatch '(?x)^ {{x | regex}} \\z'",
    'singleQuoted',
    scalars,
    () => ({ is: 'boolean', value: true }),
  ),
  row(
    'a regular expression with another text',
    "'{{x}}'.Replace('.', 'Q') -cmatch '^{{x | regex}}\\z'",
    'singleQuoted',
    scalars,
    (value) => ({ is: 'boolean', value: !plain(value).includes('.') }),
  ),
  row(
    'a regular expression with comments and more text',
    "'{{x}}Q' -cmatch '(?x)^ {{x | regex}} \\z'",
    'singleQuoted',
    scalars,
    () => ({ is: 'boolean', value: false }),
  ),
  row(
    'a wildcard with another text',
    "'{{x}}'.Replace('?', 'Q') -clike '{{x | wildcard}}'",
    'singleQuoted',
    scalars,
    (value) => ({ is: 'boolean', value: !plain(value).includes('?') }),
  ),
  row(
    'a wildcard with more text',
    "'{{x}}Q' -clike '{{x | wildcard}}'",
    'singleQuoted',
    scalars,
    () => ({ is: 'boolean', value: false }),
  ),
  row(
    'the signs of a part of a URL',
    "'{{x | url}}' -cmatch '^[A-Za-z0-9%._~-]*\\z'",
    'singleQuoted',
    scalars,
    () => ({ is: 'boolean', value: true }),
  ),
  row(
    'a class of a regular expression',
    "'{{x}}' -cmatch '^[{{x | regex}}Q]*\\z'",
    'singleQuoted',
    scalars,
    () => ({ is: 'boolean', value: true }),
  ),
  row('a wildcard', '"{{x}}" -clike "{{x | wildcard}}"', 'doubleQuoted', scalars, () => ({
    is: 'boolean',
    value: true,
  })),
  row('a format', "'<{{x | format}}>{0}' -f 1", 'singleQuoted', scalars, text('<', '>1')),
  row(
    'a replacement',
    "'q' -replace '(q)', '<{{x | replacement}}>$1'",
    'singleQuoted',
    scalars,
    text('<', '>q'),
  ),
  row(
    'an XML attribute',
    '([xml]"<a b=\'{{x | xml}}\'/>").a.b',
    'doubleQuoted',
    scalars,
    text('', ''),
  ),
  row('XML text', "([xml]'<a>-{{x | xml}}</a>').a", 'singleQuoted', scalars, text('-', '')),
  row(
    'a part of a URL',
    "[uri]::UnescapeDataString('{{x | url}}')",
    'singleQuoted',
    scalars,
    text('', ''),
  ),
];

/** Whether the engine's result is the value that went in. */
export function agrees(found: EngineValue | null | undefined, expected: Expected): boolean {
  if (!found) return false;
  switch (expected.is) {
    case 'text':
      return found.type === 'String' && found.text?.replace(/\r\n/g, '\n') === expected.text;
    case 'boolean':
      return found.type === 'Boolean' && found.text === (expected.value ? 'True' : 'False');
    case 'date': {
      const time = expected.text.includes('T') ? '' : 'T00:00:00';
      return found.type === 'DateTime' && found.text === `${expected.text}${time}.0000000`;
    }
    case 'number': {
      if (found.text === undefined) return false;
      if (found.type === 'Double') return Number(found.text) === Number(expected.text);
      return (
        /^(Int32|Int64|Decimal)$/.test(found.type ?? '') &&
        BigInt(found.text) === BigInt(expected.text)
      );
    }
    case 'list':
      return (
        found.type === 'Object[]' &&
        found.items?.length === expected.items.length &&
        expected.items.every((item, index) => agrees(found.items?.[index], item))
      );
  }
}
