// biome-ignore-all lint/suspicious/noTemplateCurlyInString: `${…}` is PowerShell here.
import { describe, expect, test } from 'vitest';
import type { ValueKind } from '../../src/powershell/value.ts';
import { compileTemplate } from '../../src/template/compile.ts';
import { renderTemplate } from '../../src/template/render.ts';

const parameters = new Map<string, { kind: ValueKind; optional: boolean }>([
  ['name', { kind: 'string', optional: false }],
  ['other', { kind: 'string', optional: false }],
  ['count', { kind: 'number', optional: false }],
  ['hosts', { kind: 'list', optional: false }],
  ['account', { kind: 'credential', optional: false }],
  ['id', { kind: 'identifier', optional: false }],
  ['window.start', { kind: 'dateTime', optional: false }],
  ['note', { kind: 'string', optional: true }],
  ['more', { kind: 'string', optional: true }],
]);

const compile = (source: string, language: 'powershell' | 'cmd' = 'powershell') =>
  compileTemplate(source, language, parameters);

describe('the place of a slot', () => {
  test.each([
    ['Get-X {{name}}', 'argument'],
    ['Get-X -Name {{name}} -Force', 'argument'],
    ['Get-X -Name:{{name}}', 'argument'],
    ['. {\n  Get-X {{name}}\n}', 'argument'],
    ['Get-X -Name {{window.start}}', 'argument'],
    ['Get-X -Hosts {{hosts}}', 'argument'],
    ['Get-X -Credential {{account}} | Out-Null', 'argument'],
    ['$(Get-X {{name}})', 'argument'],
    ['Get-X {{name}}, b', 'expression'],
    ['Get-X ({{name}})', 'expression'],
    ['$a = {{name}}', 'expression'],
    ['$a={{count}}', 'expression'],
    ['@({{name}}, 1)', 'expression'],
    ['@{ {{name}} = 1 }', 'expression'],
    ['@{ a = {{name}} }', 'expression'],
    ['@{ a = {{name}}; b = 1 }', 'expression'],
    ['if ($a -ne {{name}}) { throw }', 'expression'],
    ['$a | Where-Object { $_.Name -eq {{name}} }', 'expression'],
    ['$a[{{count}}]', 'expression'],
    ['@(Get-X)[{{count}}]', 'expression'],
    ['($a -replace 1, {{name}})', 'expression'],
    ['& {{name}}', 'expression'],
    ['{{count}}.ToString()', 'member'],
    ['{{name}}[0]', 'member'],
    ['-{{count}}', 'member'],
    ['1..{{count}}', 'member'],
    ['ping {{name}}', 'native'],
    ["& 'C:\\a b\\tool.exe' {{name}}", 'native'],
    ['& $tool {{name}}', 'native'],
    ['function tool { } ; tool {{name}}', 'argument'],
    ["'a {{name}}'", 'singleQuoted'],
    ['‘a {{name}}’', 'singleQuoted'],
    ['"a {{name}}"', 'doubleQuoted'],
    ['“a {{name}}”', 'doubleQuoted'],
    ['"${a}{{name}}"', 'doubleQuoted'],
    ['"$a {{name}}"', 'doubleQuoted'],
    ['"$($a){{name}}"', 'doubleQuoted'],
    ['"``{{name}}"', 'doubleQuoted'],
    ['"`${{name}}"', 'doubleQuoted'],
    ["@'\n{{name}}\n'@", 'singleQuotedHere'],
    ['@"\n{{name}} $a\n"@', 'doubleQuotedHere'],
    ['# about {{name}}', 'lineComment'],
    ["'a' # about {{name}}", 'lineComment'],
    ['<# {{name}} #>', 'blockComment'],
    ['$my{{id}}', 'name'],
    ['Get-{{id}}', 'name'],
    ['$a.{{id}}', 'name'],
    ['Get-X {{id}}.log', 'name'],
    ['Get-X -{{id}} a', 'name'],
    ['{{id}} -Force', 'name'],
    ['function {{id}} { 1 }', 'name'],
    ['foreach (${{id}} in 1..3) { 1 }', 'name'],
    ['switch ($a) { {{name}} { 1 } }', 'expression'],
    ['switch ($a) { 1 { 2 } "{{name}}" { 3 } }', 'doubleQuoted'],
    ['Get-X $a[{{count}}] b', 'expression'],
    ['Get-X $a.B({{name}}, 2)', 'expression'],
    ["[ValidateSet({{name}}, 'b')] [string] $a = 'b'", 'expression'],
    ['[ValidateSet("{{name}}")] [string] $a = 1', 'doubleQuoted'],
    ['param([ValidateSet({{name}})] $a)', 'expression'],
    ['class c { $p = {{name}} }', 'expression'],
    ['class c { m() { Get-X {{name}} } }', 'argument'],
    ['tool a, {{name}}', 'native'],
    ['Get-X {{id}}', 'argument'],
  ])('%s is %s', (source, context) => {
    const { problems, slots } = compile(source);
    expect(problems).toEqual([]);
    expect(slots.map((slot) => slot.context)).toEqual([context]);
  });

  test('knows a string that goes to a native program', () => {
    const { template, problems } = compile('MOMCertImport.exe "/SubjectName={{name}}"');
    expect(problems).toEqual([]);
    expect(template.segments[1]).toEqual({
      type: 'slot',
      parameter: 'name',
      filters: [],
      context: 'doubleQuoted',
      native: true,
    });
  });
});

describe('a slot that could not be encoded is refused with the rewrite that works', () => {
  test.each([
    [
      'Get-X {{name}}.log',
      '`{{name}}.log` would be two arguments in places; write `"{{name}}.log"`.',
    ],
    ['Get-X {{name}}\\y', '`{{name}}\\y` would be two arguments in places; write `"{{name}}\\y"`.'],
    [
      'Get-X {{name}}{{other}}',
      '`{{name}}{{other}}` would be two arguments in places; write `"{{name}}{{other}}"`.',
    ],
    ['tool /N={{name}}', '`/N={{name}}` would be two arguments in places; write `"/N={{name}}"`.'],
    ['"$a{{name}}"', 'The value would become part of the name `$a`; write `${a}{{name}}`.'],
    ['"C${{name}}"', '`$` before `{{name}}` would begin a variable; write `` `${{name}} ``.'],
    ['$a = 5{{name}}', '`5{{name}}` would be two arguments in places; write `"5{{name}}"`.'],
    ['"`u{{{name}}}"', '`{{name}}` stands inside an escape; end it before.'],
    ['"`u{{name}}"', '`{{name}}` stands inside an escape; end it before.'],
    ['$a = {{name}}\\y', '`{{name}}\\y` would be two arguments in places; write `"{{name}}\\y"`.'],
    [
      'using module {{name}}',
      '`{{name}}` is the name of what is used; write the name itself, or make the parameter an `identifier`.',
    ],
    [
      '[{{name}}] $a = 1',
      "`{{name}}` is part of a type's name; write the type itself, or make the parameter an `identifier`.",
    ],
    [
      'class c { {{name}} }',
      '`{{name}}` cannot stand in a class; pass it to a method as an argument.',
    ],
    [
      '$a = 5e-{{count}}',
      '`5e-{{count}}` would be two arguments in places; write `"5e-{{count}}"`.',
    ],
    ['Get-X 0{{id}}', '`0{{id}}` would be two arguments in places; write `"0{{id}}"`.'],
    [
      'tool --% {{name}}',
      'Nothing after `--%` can be encoded; quote the arguments and leave `--%` out.',
    ],
    [
      '"a`{{name}}"',
      'The backtick would escape what `{{name}}` begins with; remove it or double it.',
    ],
    [
      '"$(Get-X {{name}})"',
      "`{{name}}` stands inside `$(…)` of a string, where PowerShell counts the value's parentheses; assign it first, `$value = {{name}}`, and write `$($value)`.",
    ],
    ["'{{hosts}}'", "A list cannot stand in a string; write `$($list -join ', ')` of a variable."],
    [
      '"{{account}}"',
      'A credential cannot stand in a string; assign it, `$credential = {{account}}`, and write `$($credential.UserName)`.',
    ],
    [
      '@{ {{hosts}} = 1 }',
      'A list cannot be the key of a hashtable; fill it in a loop, `foreach ($key in {{hosts}}) { $table[$key] = 1 }`.',
    ],
    [
      'class {{name}} { }',
      '`{{name}}` cannot stand in a class; pass it to a method as an argument.',
    ],
    [
      'enum e { a = {{count}} }',
      '`{{count}}` cannot stand in an enum; write the value itself, or use a hashtable.',
    ],
    [
      '[ValidateSet({{hosts}})] $a = 1',
      'A list cannot stand in an attribute; check the value in the script.',
    ],
    ['{{name}} -Force', "`{{name}}` stands where a command's name is needed; write `& {{name}}`."],
    [
      'Get-{{name}} -Force',
      '`Get-{{name}}` stands where a command\'s name is needed; write `& "Get-{{name}}"`.',
    ],
    [
      'Get-X -{{name}} a',
      "`-{{name}}` is a parameter's name; pass a hashtable by splatting instead, or make the parameter an `identifier`.",
    ],
    [
      'function {{name}} { 1 }',
      "`{{name}}` is a function's name; write the name itself, or make the parameter an `identifier`.",
    ],
    [
      '[{{name}}]::Parse(1)',
      "`{{name}}` is part of a type's name; write the type itself, or make the parameter an `identifier`.",
    ],
    ['$a -eq{{name}}', '`-eq{{name}}` needs a space: write `-eq {{name}}`.'],
    ['Get-X >{{name}}', '`>{{name}}` needs a space: write `> {{name}}`.'],
    [
      '$a = {{count}}GB',
      '`{{count}}GB` would be two arguments in places; write `({{count}} * 1GB)`.',
    ],
    [
      "Get-X 'a'{{name}}",
      "`{{name}}` is only a part of `'a'{{name}}`; put the whole into one pair of quotes.",
    ],
    ['"$a:{{name}}"', 'The value would become part of the name `$a:`; write `${a}:{{name}}`.'],
    [
      'cmd /c "dir {{name}}"',
      'A value in a command line for cmd would be read by cmd; use a `cmd` fence.',
    ],
    [
      "& $env:ComSpec /c ('dir ' + {{name}})",
      'A value in a command line for cmd would be read by cmd; use a `cmd` fence.',
    ],
    ['#{{name}}', 'Put a space after the `#` of a comment that holds `{{name}}`.'],
    ['<#{{name}} #>', 'Put a space between `#` and `{{name}}`.'],
    ['# {{hosts}}', 'A list cannot stand in a comment; write in words what it is.'],
    [
      '$my{{name}} = 1',
      "`{{name}}` is part of a variable's name; keep the values in a hashtable, `$values[{{name}}]`, or make the parameter an `identifier`.",
    ],
    ['$a.{{name}}', '`{{name}}` is the name of a member; make the parameter an `identifier`.'],
    [
      'cmd /c echo {{name}}',
      'A value in a command line for cmd would be read by cmd; use a `cmd` fence.',
    ],
    [
      'ping {{account}}',
      'A native program cannot take a credential; use a cmdlet with `-Credential {{account}}`.',
    ],
    ['Get-X {{nam}}', 'No parameter is called `nam`; did you mean `name`?'],
    ['Get-X {{zebra}}', 'No parameter is called `zebra`. Declare it in the frontmatter.'],
    ['Get-X {{name | regexp}}', 'There is no filter `regexp`; did you mean `regex`?'],
    ["'{{hosts | regex}}'", '`regex` encodes text, and `hosts` is a list; write `{{hosts}}`.'],
    [
      "-match '\\{{name | regex}}'",
      "`\\` before `{{name | regex}}` would take the value's first sign along; double it.",
    ],
    [
      'Get-X {{note}}',
      '`note` is optional, so its value may be empty; write `{{note?}}`, which goes with what it belongs to, or make it required.',
    ],
    [
      'Get-X { {{note?}} }',
      '`{{note?}}` can go only with a whole line, an entry of a hashtable or a `-Name {{note?}}` pair; give it one of these, or make the parameter required.',
    ],
    [
      'Get-X -A 1 `\n  -Note {{note?}}',
      '`{{note?}}` stands beside a backtick that continues the line; use splatting, with `Name = {{note?}}` on a line of its own.',
    ],
    [
      'Get-X -Note {{note?}} `\n  -A 1',
      '`{{note?}}` stands beside a backtick that continues the line; use splatting, with `Name = {{note?}}` on a line of its own.',
    ],
    [
      'Get-X {{ }}',
      '`{{ }}` is not a slot; a slot is `{{name}}`, `{{name?}}` or `{{name | filter}}`. Braces that belong to the script are written with a space, `{ {`, or the fence says `slots=off`.',
    ],
  ])('%s', (source, message) => {
    const { problems } = compile(source);
    expect(problems.map((problem) => problem.message)[0]).toBe(message);
    const { start = 0, end = 0 } = problems[0] ?? {};
    expect(source.slice(start, end)).toMatch(/^\{\{.*\}\}$/);
  });

  test('the message of a slot stands at the slot', () => {
    const [problem] = compile('Get-X 1\nGet-X {{name}}.log').problems;
    expect(problem).toMatchObject({ id: 'slot-place', start: 14, end: 22 });
  });
});

describe('an optional slot', () => {
  const render = (source: string, language: 'powershell' | 'cmd' = 'powershell') => {
    const { template, problems } = compile(source, language);
    expect(problems).toEqual([]);
    return renderTemplate(template, (parameter) =>
      parameters.get(parameter)?.optional
        ? { state: 'empty', label: parameter }
        : { state: 'value', value: { kind: 'string', text: 'v' }, text: 'v' },
    );
  };

  test.each([
    ['Set-X {{name}} -Note {{note?}} -Force', "Set-X 'v' -Force"],
    ['Set-X {{name}} -Note:{{note?}} -Force', "Set-X 'v' -Force"],
    ['Set-X {{name}} -Note {{note?}}', "Set-X 'v'"],
    ['Set-X -Note {{note?}} -More {{more?}} -Force', 'Set-X -Force'],
    ['$a = 1\n$note = {{note?}}\n$b = 2', '$a = 1\n$b = 2'],
    ['$a = 1\n$note = "about {{note?}}"', '$a = 1'],
    ['param($note = {{note?}})\n$a', '$a'],
    ['. {\n  $a = 1\n  # {{note?}}\n  $b = 2\n}', '. {\n  $a = 1\n  $b = 2\n}'],
    ['if (1) {\n  Set-X {{note?}} {{name}}\n}\n$a', 'if (1) {\n}\n$a'],
    ['@{\n  Name = {{name}}\n  Note = {{note?}}\n  B = 1\n}', "@{\n  Name = 'v'\n  B = 1\n}"],
    ['@{ Name = {{name}}; Note = {{note?}}; B = 1 }', "@{ Name = 'v'; B = 1 }"],
    ['@{ Name = {{name}}; Note = {{note?}} }', "@{ Name = 'v' }"],
    ['@{ Note = "a {{note?}}"; B = 1 }', '@{ B = 1 }'],
  ])('%s without its value is %s', (source, expected) => {
    expect(render(source)).toMatchObject({ text: expected, problems: [] });
  });

  test.each([
    ['tool a /N {{note?}} b', 'tool a b'],
    ['tool a\ntool /N:{{note?}} b\ntool c', 'tool a\ntool b\ntool c'],
    ['tool a\ntool "/N={{note?}}"\ntool c', 'tool a\ntool c'],
  ])('of a cmd fence: %s without its value is %s', (source, expected) => {
    expect(render(source, 'cmd').text).toBe(expected);
  });

  test('two of them may stand on two lines that follow each other', () => {
    const { template, problems } = compile('Use-It {{note?}}\nUse-It {{more?}}');
    expect(problems).toEqual([]);
    const given = (filled: string) =>
      renderTemplate(template, (name) =>
        name === filled
          ? { state: 'value', value: { kind: 'string', text: 'x' }, text: 'x' }
          : { state: 'empty', label: name },
      ).text.trim();
    expect(given('note')).toBe("Use-It 'x'");
    expect(given('more')).toBe("Use-It 'x'");
    expect(given('neither')).toBe('');
  });

  test('two of them cannot share a line that goes as a whole', () => {
    const { problems } = compile('$a = {{note?}} + {{more?}}');
    expect(problems.map(({ message }) => message)).toEqual([
      '`note` and `more` are both optional in one part, which goes only as a whole; give each a part of its own.',
    ]);
  });
});

test('a fault of the script elsewhere does not hide where a slot stands', () => {
  const { problems, slots } = compile('(1 2)\nGet-X {{name}}');
  expect(problems).toEqual([]);
  expect(slots[0]?.context).toBe('argument');
});

test('of the slots that a fault hides only the first is reported', () => {
  expect(compile('@{ a 1 + {{name}}; b = {{name}} }').problems).toEqual([
    {
      id: 'slot-behind-fault',
      start: 9,
      end: 17,
      message: '`{{name}}` stands behind a fault; repair that first.',
    },
  ]);
});

test('a slot that does not fit what stands before it is refused', () => {
  expect(compile('if (1 {{name}}) { }').problems.map(({ message }) => message)).toEqual([
    '`{{name}}` does not fit here; remove it, or check what stands before it.',
  ]);
});

test('a fence with `slots=off` is text', () => {
  expect(compileTemplate('Get-X {{name}}', 'powershell', parameters, false)).toEqual({
    template: { segments: [{ type: 'text', text: 'Get-X {{name}}' }] },
    problems: [],
    slots: [],
  });
});
