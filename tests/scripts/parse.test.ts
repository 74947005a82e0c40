import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inEmptyFolder, runsheet } from './run.ts';

describe('runsheet parse', () => {
  inEmptyFolder();

  it('prints the tree of a file, with places and how each text begins', async () => {
    writeFileSync('a.ps1', 'Get-Item |\n  Sort-Object');
    expect(await runsheet(['parse', 'a.ps1'])).toEqual({
      code: 0,
      out: `ScriptBlockAst 1:1-2:14  | Get-Item | Sort-Object
  NamedBlockAst 1:1-2:14  End true  | Get-Item | Sort-Object
    PipelineAst 1:1-2:14  false  | Get-Item | Sort-Object
      CommandAst 1:1-1:9  Get-Item Unknown  | Get-Item
        StringConstantExpressionAst 1:1-1:9  BareWord Get-Item  | Get-Item
      CommandAst 2:3-2:14  Sort-Object Unknown  | Sort-Object
        StringConstantExpressionAst 2:3-2:14  BareWord Sort-Object  | Sort-Object
`,
      err: '',
    });
  });

  it('prints the tokens of standard input', async () => {
    const { code, out } = await runsheet(['parse', '--tokens'], ['1 +', ' 2']);
    expect(code).toBe(0);
    expect(out).toBe(`Number 1:1-1:2  | 1
Plus 1:3-1:4  BinaryPrecedenceAdd, BinaryOperator, UnaryOperator, CanConstantFold  | +
Number 1:5-1:6  | 2
EndOfInput 1:7-1:7  ParseModeInvariant
`);
    const both = await runsheet(['parse', '-', '--tokens', '--tree'], ['1 + 2']);
    expect(both.out).toContain('BinaryExpressionAst 1:1-1:6  Plus');
    expect(both.out.endsWith(out)).toBe(true);
  });

  it('names errors with place, id and message at the end, and ends with 1', async () => {
    writeFileSync('a.ps1', 'f\nif (1) {');
    const { code, out } = await runsheet(['parse', 'a.ps1']);
    expect(code).toBe(1);
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^a\.ps1:2:8 MissingEndCurlyBrace \S.+\.$/);
  });

  it('reads a file as PowerShell does, by its byte order mark', async () => {
    const text = "'ä€😀'";
    writeFileSync('a.ps1', Buffer.from(`\uFEFF${text}`, 'utf16le'));
    writeFileSync('b.ps1', `\uFEFF${text}`);
    writeFileSync('c.ps1', text);
    const { out } = await runsheet(['parse', 'a.ps1']);
    expect(out).toContain('SingleQuoted "ä€😀"');
    expect((await runsheet(['parse', 'b.ps1'])).out).toBe(out);
    expect((await runsheet(['parse', 'c.ps1'])).out).toBe(out);
    expect((await runsheet(['parse'], [`\uFEFF${text}`])).out).toBe(out);
  });

  it('reads the language of a version', async () => {
    const text = ['f && g'];
    expect(await runsheet(['parse'], text)).toMatchObject({ code: 0 });
    expect(await runsheet(['parse', '--version', '5.1'], text)).toMatchObject({ code: 1 });
  });

  it('gives errors with messages, tree and tokens as JSON', async () => {
    const { code, out } = await runsheet(['parse', '--json', '--tokens'], ['1 +']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      errors: [
        { errorId: 'ExpectedValueExpression', start: 3, end: 3, message: expect.any(String) },
      ],
      ast: expect.arrayContaining([[0, 'ScriptBlockAst', 0, 3]]),
      tokens: expect.arrayContaining([['Number', 0, 1, 'None']]),
    });
  });

  it.each([
    [['a', 'b'], 'one file is expected, not also "b"; see npx runsheet parse --help\n'],
    [['no.ps1'], 'no.ps1 cannot be read; check the path; see npx runsheet parse --help\n'],
    [
      ['--version', '6'],
      '--version is one of 2.0, 3.0, 4.0, 5.1, 7, not "6"; see npx runsheet parse --help\n',
    ],
    [
      ['--ndjson', 'a.ps1'],
      '--ndjson reads standard input; only --tokens and --version go with it; see npx runsheet parse --help\n',
    ],
  ])('answers wrong usage with one line: %j', async (args, err) => {
    expect(await runsheet(['parse', ...args])).toEqual({ code: 2, out: '', err });
  });
});

describe('runsheet parse --ndjson', () => {
  const lines = async (input: string[], ...args: string[]) => {
    const { code, out } = await runsheet(['parse', '--ndjson', ...args], input);
    const results = out.split('\n').filter(Boolean);
    return { code, results: results.map((line) => JSON.parse(line)) };
  };

  it('answers each line in the form of the engine, however the input is cut', async () => {
    const input = `${JSON.stringify({ id: 1, text: 'f' })}\r\n\n${JSON.stringify({ id: 'b', text: "'\u2028" })}`;
    const whole = await lines([input]);
    expect(whole).toEqual({
      code: 0,
      results: [
        {
          id: 1,
          errors: [],
          ast: [
            [0, 'ScriptBlockAst', 0, 1],
            [1, 'NamedBlockAst', 0, 1, 'End', true],
            [2, 'PipelineAst', 0, 1, false],
            [3, 'CommandAst', 0, 1, 'f', 'Unknown'],
            [4, 'StringConstantExpressionAst', 0, 1, 'BareWord', 'f'],
          ],
        },
        {
          id: 'b',
          errors: [{ errorId: 'TerminatorExpectedAtEndOfString', start: 0, end: 2 }],
          ast: expect.any(Array),
        },
      ],
    });
    expect(await lines([...input])).toEqual(whole);
  });

  it('adds tokens where the line or the option asks for them', async () => {
    const plain = JSON.stringify({ id: 1, text: '1' });
    const asking = JSON.stringify({ id: 2, text: '1', tokens: true });
    const tokens = [
      ['Number', 0, 1, 'None'],
      ['EndOfInput', 2, 2, 'ParseModeInvariant'],
    ];
    const { results } = await lines([`${plain}\n${asking}\n`]);
    expect(results.map((result) => result.tokens)).toEqual([undefined, tokens]);
    expect((await lines([plain], '--tokens')).results[0]?.tokens).toEqual(tokens);
  });

  it('takes the language of each line', async () => {
    const { results } = await lines(
      ['{"id": 1, "text": "f && g", "version": "7"}\n', '{"id": 2, "text": "f && g"}\n'],
      '--version',
      '5.1',
    );
    expect(results.map(({ errors }) => errors.length > 0)).toEqual([false, true]);
  });

  it('answers a line that it cannot read with its number, goes on, and ends with 2', async () => {
    const { code, results } = await lines([
      'nope\n[]\n{"id": 3}\n{"id": 4, "text": 5}\n{"id": 5, "text": "f", "version": "6"}\n{"id": 6, "text": "f"}\n',
    ]);
    expect(code).toBe(2);
    expect(results).toEqual([
      { id: null, line: 1, failure: expect.stringMatching(/^line 1 is not JSON: /) },
      { id: null, line: 2, failure: 'line 2 must be {"id", "text"}' },
      { id: 3, line: 3, failure: 'line 3 needs "text": the script as a string' },
      { id: 4, line: 4, failure: 'line 4 needs "text": the script as a string' },
      { id: 5, line: 5, failure: 'line 5: "version" is one of 2.0, 3.0, 4.0, 5.1, 7' },
      { id: 6, errors: [], ast: expect.any(Array) },
    ]);
  });
});
