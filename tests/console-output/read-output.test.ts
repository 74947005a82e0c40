import { describe, expect, it } from 'vitest';
import { type OutputShape, readOutput } from '../../src/console-output/read-output.ts';

/** The rows as plain lists, or the reason of the refusal. */
function read(text: string, shape: OutputShape): string[][] | string {
  const output = readOutput(text, shape);
  return output.state === 'read' ? output.rows.map((row) => [...row.values()]) : output.reason;
}

const table = (text: string, columns?: readonly string[]): string[][] | string =>
  read(text, columns ? { format: 'table', columns } : { format: 'table' });

const states = `
Name State
---- -----
gw01 Running
gw02 Stopped

`;

const running = [
  ['gw01', 'Running'],
  ['gw02', 'Stopped'],
];

describe('around the output', () => {
  it.each([
    ['as printed', states],
    ['CRLF', states.replaceAll('\n', '\r\n')],
    ['trimmed', states.trim()],
    ['a byte order mark', `\ufeff${states}`],
    ['blanks at line ends', states.replace(/^(Name State|gw0. .*)$/gm, '$1      ')],
    ['colours', states.replace('Name State', '\x1b[32;1mName\x1b[0m\x1b[32;1m State\x1b[0m')],
    ['a prompt and the command', `PS C:\\> Get-Gateway${states}PS C:\\>`],
    ['a command of several lines', `PS C:\\> Get-Gateway |\n>> Format-Table\n${states}PS C:\\> `],
    ['a remote prompt', `[gw01]: PS C:\\Users\\admin\\Documents> Get-Gateway${states}`],
    ['two commands, of which one prints', `PS C:\\> $a = 1\nPS C:\\> Get-Gateway${states}`],
    ['the two blank lines of 5.1', `\n${states}\n`],
  ])('%s is no hindrance', (_, text) => {
    expect(table(text)).toEqual(running);
  });

  it.each([
    ['nothing', '', 'Nothing was pasted'],
    ['blank lines', ' \r\n\r\n', 'Nothing was pasted'],
    ['a command alone', 'PS C:\\> Get-Gateway\nPS C:\\> ', 'nothing that it printed'],
    ['two outputs', `PS C:\\> Get-A\n${states}PS C:\\> Get-B\n${states}`, 'more than one command'],
    [
      'an error of 5.1',
      "Get-Gateway : Cannot find 'x'.\nAt line:1 char:1\n+ Get-Gateway x\n+ ~~~~~~~~~~~~~\n    + CategoryInfo          : ObjectNotFound: (x:String) [Get-Gateway], Exception\n    + FullyQualifiedErrorId : NotFound,Get-Gateway\n",
      'an error',
    ],
    ['an error of 7', "Get-Gateway: Cannot find 'x'.", 'an error'],
    [
      'an error of 7 with its line',
      'Get-Gateway:\nLine |\n   1 |  Get-Gateway x\n     |  ~~~~~~~~~~~~~\n     | Cannot find it.',
      'an error',
    ],
    ['an error below rows', `${states.trimEnd()}\n\nException: Lost the server.\n`, 'an error'],
    ['a warning', `WARNING: Names are truncated.\n${states}`, 'a warning'],
    ['a control character', states.replace('gw01', 'gw\x0801'), 'control characters'],
  ])('%s is refused', (_, text, reason) => {
    for (const format of ['table', 'list', 'csv', 'json', 'value'] as const) {
      expect(read(text, { format })).toContain(reason);
    }
  });
});

describe('a table', () => {
  it('keeps blanks within values and blank cells', () => {
    const text = `
Name                  VMNetwork Id
----                  --------- --
HNV  Gateway Service            12
Network Adapter 6     None       7
`;
    expect(table(text)).toEqual([
      ['HNV  Gateway Service', '', '12'],
      ['Network Adapter 6', 'None', '7'],
    ]);
  });

  it('knows numbers on the right from words on the left', () => {
    const text = `
Name                     Id
----                     --
HNV Gateway Service 1 84553
`;
    expect(table(text)).toEqual([['HNV Gateway Service 1', '84553']]);
  });

  it('counts wide characters as two cells', () => {
    const text = `
名前             State   Id
----             -----   --
東京ゲートウェイ Running  5
`;
    expect(table(text)).toEqual([['東京ゲートウェイ', 'Running', '5']]);
  });

  it('takes a no-break space for a part of the value', () => {
    expect(table('\nSize\n----\n1\u00a024\n')).toEqual([['1\u00a024']]);
  });

  it('finds names that go on in the next line, and names with blanks', () => {
    const text = `
Id Free Space CompartmentI
                         d
-- ---------- ------------
 5 much                  7
`;
    const output = readOutput(text, { format: 'table' });
    expect(output).toMatchObject({ state: 'read', columns: ['Id', 'Free Space', 'CompartmentId'] });
  });

  it('reads a copy that begins at the first name', () => {
    expect(table('Id Name\n   -- ----\n12345 gw01')).toEqual([['12345', 'gw01']]);
  });

  it('reads below the name of a single group', () => {
    expect(table('\n    Directory: C:\\Temp\n\nName\n----\na.txt\n\n')).toEqual([['a.txt']]);
  });

  it('has columns that are called as what every object has', () => {
    const text = '\nconstructor __proto__\n----------- ---------\na           b\n';
    const output = readOutput(text, { format: 'table', columns: ['constructor', '__proto__'] });
    expect(output.state === 'read' && output.rows[0]?.get('__proto__')).toBe('b');
  });

  it.each([
    ['a cut value', '\nName State\n---- -----\ngw01 Runn…\n', 'is cut: `Runn…`'],
    ['a cut value of 5.1', '\nName State\n---- -----\ngw01 Runn...\n', 'is cut: `Runn...`'],
    ['a value cut at its start', '\n   Id Name\n   -- ----\n…2345 gw01\n', 'is cut: `…2345`'],
    ['a list of more than four', '\nA Servers\n- -------\n1 {a, b, c, d…}\n', 'is cut'],
    ['a list of more than four in 5.1', '\nA Servers\n- -------\n1 {a, b, c, d...}\n', 'is cut'],
    ['a wrapped value', '\nName State\n---- -----\ngw01 Runni\n     ng\n', 'the rest of the one'],
    ['rows without names', '\ngw01 Running\ngw02 Stopped\n', 'no line of column names'],
    ['the dashes alone', '---- -----\ngw01 Running\n', 'no line of column names'],
    ['two tables', `${states}${states}`, 'more than one table'],
    ['text above it', `Done.\n\n${states}`, 'not part of the table: `Done.`'],
    ['text below it', `${states}Done.\n`, 'blank lines'],
    ['blank lines that may be rows', '\nName\n----\ngw01\n\n\n', 'blank lines'],
    ['a row of blanks', '\nName State\n---- -----\ngw01 Running\n          \n', 'blank lines'],
    ['no rows', '\nName State\n---- -----\n', 'no rows'],
    ['tabs', '\nName\tState\n---- -----\ngw01\tRunning\n', 'tabs'],
    ['values elsewhere', '\nName State\n---- -----\n gw01 Running\n', 'do not stand below'],
    ['a column twice', '\nName Name\n---- ----\na    b\n', 'there twice'],
  ])('%s is refused', (_, text, reason) => {
    expect(table(text)).toContain(reason);
  });

  it('is refused where words on the right leave two places for the border', () => {
    const text = `
Name                Since
----                -----
Backup run 14 Nov 2026 ok
`;
    expect(table(text)).toContain('cannot be told');
  });

  it('is refused where the console broke its lines', () => {
    const value = 'x'.repeat(75);
    const text = `\nName Path\n---- ----\ngw01 ${value}\n7\n`;
    expect(table(text)).toContain('the rest of the one above it');
  });

  it('is refused where the last column is too narrow for the sign of a cut', () => {
    const text = `\nName${' '.repeat(73)} Id\n----${' '.repeat(73)} --\n${'x'.repeat(77)} 12\n`;
    expect(table(text)).toContain('cut without a sign');
  });

  it('names the command that prints a column that does not fit', () => {
    const shape = { format: 'table', columns: ['Name', 'Free Space'] } as const;
    expect(readOutput(states, shape)).toEqual({
      state: 'refused',
      reason:
        'The column `Free Space` cannot be seen. A table leaves out what does not fit, without a sign.',
      instead:
        "Run the command with `| Select-Object Name, 'Free Space' | ConvertTo-Csv -NoTypeInformation` at its end, in place of any `Format-…`, and copy all that it prints.",
    });
  });

  it('leaves out a doubtful column that nobody asked for', () => {
    const text = '\nName State   Path\n---- -----   ----\ngw01 Running C:\\Pro…\n';
    expect(table(text, ['Name', 'State'])).toEqual([['gw01', 'Running']]);
    expect(table(text, ['Name', 'Path'])).toContain('is cut');
  });

  it('asks for JSON where a list is cut', () => {
    const output = readOutput('\nA Servers\n- -------\n1 {a, b, c, d…}\n', { format: 'table' });
    expect(output).toMatchObject({ instead: expect.stringContaining('ConvertTo-Json') });
  });
});

describe('a list', () => {
  const list = (text: string): string[][] | string => read(text, { format: 'list' });

  it('is read object by object, with colons within values', () => {
    const text = '\n\nName  : gw01\nSince : 10:30 : now\n\nName  : gw02\nSince : \n\n\n';
    expect(list(text)).toEqual([
      ['gw01', '10:30 : now'],
      ['gw02', ''],
    ]);
  });

  it('joins long values without blanks that end at the edge', () => {
    const [one, two] = ['a', 'b'].map((letter) => letter.repeat(73));
    const text = `Path : ${one}\n       ${two}\n       c\n`;
    expect(list(text)).toEqual([[`${one}${two}c`]]);
  });

  it.each([
    ['a value broken at a blank', `Path : ${'a'.repeat(73)}\n       b c\n`, 'goes on'],
    ['a value of two lines', 'Note : one\n       two\n', 'goes on'],
    ['a list of more than four', 'Name : {a, b, c, d…}\n', 'is cut'],
    ['a list of more than four in 5.1', 'Name : {a, b, c, d...}\n', 'is cut'],
    ['objects of two kinds', 'Name : a\n\nPath : b\n', 'same properties'],
    ['a lost line', 'Name : a\nPath : b\n\nName : c\n', 'same properties'],
    ['a lost blank line', 'Name : a\nName : b\n', 'there twice'],
    ['other text', 'Name : a\nDone.\n', 'no `Name : value`'],
    ['a rest without a beginning', '       rest\nName : a\n', 'begin with'],
  ])('%s is refused', (_, text, reason) => {
    expect(list(text)).toContain(reason);
  });
});

describe('CSV', () => {
  const csv = (text: string): string[][] | string => read(text, { format: 'csv' });

  it.each([
    ['commas', '"Name","State"\n"a","b"'],
    ['semicolons', '"Name";"State"\n"a";"b"\n'],
    ['tabs', '"Name"\t"State"\n"a"\t"b"\n'],
    ['a type', '#TYPE Selected.Thing\r\n"Name","State"\r\n"a","b"\r\n'],
    ['no quotes', 'Name,State\na,b\n'],
  ])('is read with %s', (_, text) => {
    expect(csv(text)).toEqual([['a', 'b']]);
  });

  it('keeps quotes, delimiters, line breaks and empty values', () => {
    const text = '"Name","Note","X"\n"say ""hi""","a, b\nc",\n';
    expect(csv(text)).toEqual([['say "hi"', 'a, b\nc', '']]);
  });

  it('is the sign of no rows where only the header is there', () => {
    expect(readOutput('"Name","State"\n', { format: 'csv', columns: ['State'] })).toEqual({
      state: 'read',
      columns: ['Name', 'State'],
      rows: [],
    });
  });

  it.each([
    ['a cut end', '"Name","State"\n"a","b', 'quote'],
    ['an end where a value may be missing', '"Name","State"\n"a",', 'may be missing'],
    ['the header twice', '"Name","State"\n"Name","State"\n"a","b"', 'there twice'],
    ['a row too short', '"Name","State"\n"a"\n', 'Row 1 has 1 values'],
    ['text among the rows', '"Name"\n"a"\nDone.', 'outside quotes: `Done.`'],
    ['a lost array', '"Name"\n"System.Object[]"', 'in place of what it holds'],
    ['a last line that may be an empty value', '"Name"\n"a"\n', 'ends with a line end'],
    [
      'a line that the console broke',
      `"Name","Path"\n"a","${'x'.repeat(75)}\nxx"`,
      'broken the line',
    ],
    ['a bare sentence', 'There is nothing, here', 'does not name columns'],
  ])('%s is refused', (_, text, reason) => {
    expect(csv(text)).toContain(reason);
  });
});

describe('JSON', () => {
  const json = (text: string): string[][] | string => read(text, { format: 'json' });

  it('is read from an array and from one object, in both layouts', () => {
    expect(json('[\n  {\n    "A": 1,\n    "B": true\n  }\n]')).toEqual([['1', 'True']]);
    expect(json('{\r\n    "A":  "x\\u0027y",\r\n    "B":  null\r\n}\r\n')).toEqual([["x'y", '']]);
  });

  it('keeps the digits of numbers', () => {
    expect(json('[{"A": 12345678901234567890, "B": 1.50}]')).toEqual([
      ['12345678901234567890', '1.50'],
    ]);
  });

  it('writes simple lists as a table does, and deeper values as JSON', () => {
    expect(json('[{"A": ["x", 1], "B": {"C": [1]}, "D": [], "E": ["a, b"]}]')).toEqual([
      ['{x, 1}', '{"C":[1]}', '{}', '["a, b"]'],
    ]);
  });

  it('is the sign of no rows where the array is empty', () => {
    expect(readOutput('[]', { format: 'json', columns: ['A'] })).toMatchObject({ rows: [] });
  });

  it.each([
    ['a cut end', '[{"A": 1}, {"A"', 'not whole JSON'],
    ['a property twice', '[{"A": 1, "A": 2}]', 'twice'],
    ['objects of two kinds', '[{"A": 1}, {"B": 2}]', 'same properties'],
    ['no objects', '[1, 2]', 'list of objects'],
    ['a lost array', '[{"A": "System.Object[]"}]', 'in place of what it holds'],
    ['a lost object', '[{"A": {"B": "@{C=1}"}}]', 'in place of what it holds'],
    ['other text', 'gw01', 'not the text that `ConvertTo-Json` prints'],
  ])('%s is refused', (_, text, reason) => {
    expect(json(text)).toContain(reason);
  });
});

it.each(['table', 'list', 'csv', 'json'] as const)(
  'any objects are read where a %s is asked for, as a refusal may have told',
  (format) => {
    const rows = [['gw01', 'Running']];
    expect(read('\nName State\n---- -----\ngw01 Running\n', { format })).toEqual(rows);
    expect(read('"Name","State"\n"gw01","Running"\n', { format })).toEqual(rows);
    expect(read('[{"Name":"gw01","State":"Running"}]', { format })).toEqual(rows);
    if (format === 'list') expect(read('Name  : gw01\nState : Running', { format })).toEqual(rows);
  },
);

describe('values', () => {
  const values = (text: string): string[][] | string => read(text, { format: 'value' });

  it('are read a line each', () => {
    expect(values('gw01.contoso.com\nname with  two spaces\n')).toEqual([
      ['gw01.contoso.com'],
      ['name with  two spaces'],
    ]);
    expect(values('PS C:\\> (Get-Thing).Id\n5\nPS C:\\> ')).toEqual([['5']]);
  });

  it('are read between the blank lines that dates stand between', () => {
    expect(values('\nMonday, 06 July 2026 13:30:00\n\n')).toEqual([
      ['Monday, 06 July 2026 13:30:00'],
    ]);
  });

  it('are read where all are long and begin alike', () => {
    const text = 'VMHost=a;'.padEnd(100, 'x');
    expect(values(`${text}\n${text}\n`)).toEqual([[text], [text]]);
  });

  it.each([
    ['blank lines', '5\n\n', 'blank lines'],
    ['a table', states, 'a table'],
    ['a cut value', 'VMHost=cluster5.…', 'not the whole value'],
    ['a line that the console may have broken', `${'x'.repeat(80)}\nyy`, 'broken at the edge'],
    [
      'a command that may go on',
      `PS C:\\> Get-Thing -Name ${'x'.repeat(60)}\n -First 1\n5\n`,
      'may go on',
    ],
  ])('%s are refused', (_, text, reason) => {
    expect(values(text)).toContain(reason);
  });
});

describe('lines by a pattern', () => {
  const pattern = 'Compartment (?<id>\\d+)(?: \\((?<state>\\w+)\\))?';
  const lines = (text: string): string[][] | string => read(text, { format: 'lines', pattern });

  it('are rows with a column for each group', () => {
    const text = 'Windows IP Configuration\n\nCompartment 1 (ACTIVE)\n\nCompartment 2\n';
    expect(lines(text)).toEqual([
      ['1', 'ACTIVE'],
      ['2', ''],
    ]);
  });

  it.each([
    ['no line that matches', 'Windows IP Configuration\n', 'does not prove'],
    ['a line that may go on', `${'x'.repeat(70)} Compartment 1\n2 more\n`, 'broken at the edge'],
  ])('%s is refused', (_, text, reason) => {
    expect(lines(text)).toContain(reason);
  });
});
