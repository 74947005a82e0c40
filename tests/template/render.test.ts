// biome-ignore-all lint/suspicious/noTemplateCurlyInString: `${…}` is PowerShell here.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PowerShellValue } from '../../src/powershell/value.ts';
import { renderTemplate, type SlotValue } from '../../src/template/render.ts';
import type {
  SlotContext,
  SlotSegment,
  Template,
  TextSegment,
} from '../../src/template/template.ts';

const slot = (context: SlotContext, more: Partial<SlotSegment> = {}): SlotSegment => ({
  type: 'slot',
  parameter: 'x',
  filters: [],
  context,
  ...more,
});
const text = (content: string): TextSegment => ({ type: 'text', text: content });
const filled = (value: PowerShellValue): SlotValue => ({ state: 'value', value, text: '' });
const string = (content: string): PowerShellValue => ({ kind: 'string', text: content });
const template = (before: string, context: SlotContext, after: string): Template => ({
  segments: [text(before), slot(context), text(after)],
});

function render(before: string, context: SlotContext, after: string, value: PowerShellValue) {
  return renderTemplate(template(before, context, after), () => filled(value));
}

test('a name that would be a statement by itself is refused', () => {
  const named = (name: string) =>
    render('$a = 1; ', 'name', ' -Force', { kind: 'identifier', text: name });
  expect(named('Restart').text).toBe('$a = 1; Restart -Force');
  expect(named('Exit').problems).toEqual([
    { parameter: 'x', message: '`Exit` is a word of the language, not a command.' },
  ]);
  expect(render('$', 'name', ' = 1', { kind: 'identifier', text: 'if' }).problems).toEqual([]);
});

describe('a value in a slot', () => {
  const list: PowerShellValue = { kind: 'list', items: [string('a'), string("b'")] };
  const date: PowerShellValue = { kind: 'dateTime', text: '2026-11-23T02:00:00' };

  test.each<[string, SlotContext, string, PowerShellValue, string]>([
    ['Get-X ', 'argument', '', string("O'Connell"), "Get-X 'O''Connell'"],
    ['Get-X ', 'argument', '', string('‘’‚‛'), "Get-X '‘‘’’‚‚‛‛'"],
    ['Get-X ', 'argument', '', string(''), "Get-X ''"],
    ['Get-X ', 'argument', '', { kind: 'number', text: '42' }, 'Get-X 42'],
    ['Get-X ', 'argument', '', { kind: 'number', text: '-3' }, 'Get-X (-3)'],
    ['', 'member', '?1:2', { kind: 'boolean', value: true }, '($true)?1:2'],
    ['', 'member', '.Equals(1)', { kind: 'number', text: '42' }, '(42).Equals(1)'],
    ['$a = ', 'expression', '', { kind: 'boolean', value: true }, '$a = $true'],
    ['Get-X ', 'argument', '', list, "Get-X 'a', 'b'''"],
    ['$a = ', 'expression', '', list, "$a = @('a', 'b''')"],
    ['Get-X ', 'argument', '', { kind: 'list', items: [] }, 'Get-X @()'],
    ['Get-X ', 'argument', '', date, "Get-X '2026-11-23T02:00:00'"],
    ['$a = ', 'expression', '', date, "$a = ([datetime]'2026-11-23T02:00:00')"],
    [
      '$a = ',
      'expression',
      '',
      { kind: 'credential', message: "Host's account" },
      "$a = (Get-Credential -Message 'Host''s account')",
    ],
    ["'", 'singleQuoted', "'", string('a\'"$`'), "'a''\"$`'"],
    ['"', 'doubleQuoted', '"', string('a\'"“$`'), '"a\'""““`$``"'],
    ['@"\n', 'doubleQuotedHere', '\n"@', string('"@ $a'), '@"\n`"@ `$a\n"@'],
    ['@"\n"', 'doubleQuotedHere', '\n"@', string('@'), '@"\n"`@\n"@'],
    ['$my', 'name', '', { kind: 'identifier', text: 'Name1' }, '$myName1'],
    ['tool ', 'cmdBare', '', string('gw01.contoso.com'), 'tool gw01.contoso.com'],
    ['tool ', 'cmdBare', '', string('a & b\\'), 'tool "a & b\\\\"'],
    ['tool "', 'cmdQuoted', '"', string('C:\\a b\\'), 'tool "C:\\a b\\\\"'],
    ['tool "', 'cmdQuoted', ' c"', string('C:\\a b\\'), 'tool "C:\\a b\\ c"'],
  ])('after %j as %s before %j', (before, context, after, value, expected) => {
    const rendering = render(before, context, after, value);
    expect(rendering.problems).toEqual([]);
    expect(rendering.text).toBe(expected);
    expect(rendering.pieces).toEqual([
      expected.slice(before.length, expected.length - after.length),
    ]);
  });

  test.each<[string, SlotContext, string, PowerShellValue, string]>([
    ['Get-X ', 'argument', '', string('--%'), 'PowerShell takes `--%` for a command of its own.'],
    ['Get-X ', 'argument', '', string('a\u202eb'), 'it holds the invisible character U+202E.'],
    ['Get-X ', 'argument', '', string('a\tb'), 'it holds the invisible character U+0009.'],
    ['Get-X ', 'argument', '', string('a\ud800'), 'it holds the invisible character U+D800.'],
    [
      'Get-X ',
      'argument',
      '',
      { kind: 'number', text: '1e3' },
      'PowerShell cannot hold the number 1e3 exactly.',
    ],
    [
      'Get-X ',
      'argument',
      '',
      { kind: 'number', text: '0.12345678901234567' },
      'PowerShell cannot hold the number 0.12345678901234567 exactly.',
    ],
    [
      "'",
      'singleQuoted',
      "'",
      { kind: 'list', items: [] },
      'a list cannot stand inside other text.',
    ],
    [
      "@'\n",
      'singleQuotedHere',
      "\n'@",
      string('a\n’@'),
      'a line would begin with a quote and `@`, which ends the here-string.',
    ],
    [
      "@'\n",
      'singleQuotedHere',
      "@\n'@",
      string("'"),
      'a line would begin with a quote and `@`, which ends the here-string.',
    ],
    [
      "@'\n'",
      'singleQuotedHere',
      "\n'@",
      string('@'),
      'a line would begin with a quote and `@`, which ends the here-string.',
    ],
    ['# ', 'lineComment', '', string('a\nb'), 'a comment cannot hold a line break.'],
    [
      '# ',
      'lineComment',
      '',
      string('SIG # Begin signature block'),
      'the line would begin a signature block.',
    ],
    ['<# ', 'blockComment', ' #>', string('a #> b'), '`#>` would end the comment.'],
    ['<# ', 'blockComment', '> #>', string('a#'), '`#>` would end the comment.'],
    ['ping ', 'native', '', string('a"b'), 'a `"` gets lost on its way to a native program.'],
    ['ping ', 'native', '', string(''), 'an empty value gets lost on its way to a native program.'],
    [
      'ping ',
      'native',
      '',
      string('C:\\a b\\'),
      'a final `\\` gets lost on its way to a native program.',
    ],
    ['$my', 'name', '', string('a b'), 'only letters, digits and _ can stand here.'],
    ['tool ', 'cmdBare', '', string('50%'), 'cmd cannot take `%`.'],
    ['tool "', 'cmdQuoted', '"', string('a"b'), 'cmd cannot take `"`.'],
    ['tool "C:\\', 'cmdQuoted', '"', string(''), 'a backslash would take the closing quote along.'],
  ])('is refused after %j as %s before %j', (before, context, after, value, message) => {
    expect(render(before, context, after, value).problems).toEqual([{ parameter: 'x', message }]);
  });

  test('is encoded for its filter first, for PowerShell second', () => {
    const { text: found } = renderTemplate(
      { segments: [text("-match '^"), slot('singleQuoted', { filters: ['regex'] }), text("$'")] },
      () => filled(string("O'Connell (x)")),
    );
    expect(found).toBe("-match '^O''Connell\\ \\(x\\)$'");
  });

  test('keeps its CRLF line breaks as LF', () => {
    expect(render("'", 'singleQuoted', "'", string('a\r\nb')).text).toBe("'a\nb'");
  });
});

describe('a slot without a value', () => {
  const one = template('Get-X ', 'argument', '');

  test('stands as the label of its field, and says why it cannot be copied', () => {
    expect(renderTemplate(one, () => ({ state: 'missing', label: 'New gateway' }))).toEqual({
      text: 'Get-X <<New gateway>>',
      pieces: ['<<New gateway>>'],
      problems: [{ parameter: 'x', message: 'is not filled in yet.' }],
    });
  });

  test('gives the reason that the value has', () => {
    const { problems } = renderTemplate(one, () => ({
      state: 'invalid',
      label: 'MAC address',
      message: 'MAC address has 11 digits; it needs 12.',
    }));
    expect(problems).toEqual([
      { parameter: 'x', message: 'MAC address has 11 digits; it needs 12.' },
    ]);
  });

  test('is named once, however often it stands', () => {
    const twice: Template = { segments: [slot('argument'), text(' '), slot('argument')] };
    const { problems } = renderTemplate(twice, () => ({ state: 'missing', label: 'X' }));
    expect(problems).toHaveLength(1);
  });
});

describe('an optional part', () => {
  const optional: Template = {
    segments: [
      text('Set-X'),
      { type: 'optional', parameter: 'x', segments: [text(' -Name '), slot('argument')] },
      text(' -Force '),
      slot('argument', { parameter: 'y' }),
    ],
  };

  test('goes as a whole when its value is empty, and leaves an empty piece', () => {
    const rendering = renderTemplate(optional, (name) =>
      name === 'x' ? { state: 'empty', label: 'X' } : filled(string('b')),
    );
    expect(rendering).toEqual({ text: "Set-X -Force 'b'", pieces: ['', "'b'"], problems: [] });
  });

  test('stays when there is a value', () => {
    const { text: found } = renderTemplate(optional, () => filled(string('a')));
    expect(found).toBe("Set-X -Name 'a' -Force 'a'");
  });
});

test('the pieces are exactly what stands between the texts of the template', () => {
  const contexts: SlotContext[] = ['argument', 'singleQuoted', 'doubleQuoted', 'doubleQuotedHere'];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string(), fc.constantFrom(...contexts), fc.string()), { maxLength: 5 }),
      (parts) => {
        const segments = parts.flatMap(([before, context], index) => [
          text(before),
          slot(context, { parameter: String(index) }),
        ]);
        const { text: found, pieces } = renderTemplate({ segments }, (index) =>
          filled(string(parts[Number(index)]?.[2] ?? '')),
        );
        expect(parts.map(([before], index) => before + pieces[index]).join('')).toBe(found);
      },
    ),
  );
});
