import { describe, expect, test } from 'vitest';
import {
  askForLine,
  benchEngine,
  evaluate,
  judgeAvailable,
  parseInEngine,
  paste,
} from './judge.ts';

describe.skipIf(!judgeAvailable)('the engine judge', () => {
  test('dumps the tree of a text', async () => {
    const { errors, ast } = await parseInEngine("Get-Item -Name:'a''b'");
    expect(errors).toEqual([]);
    expect(ast).toEqual([
      [0, 'ScriptBlockAst', 0, 21],
      [1, 'NamedBlockAst', 0, 21, 'End', true],
      [2, 'PipelineAst', 0, 21, false],
      [3, 'CommandAst', 0, 21, 'Get-Item', 'Unknown'],
      [4, 'StringConstantExpressionAst', 0, 8, 'BareWord', 'Get-Item'],
      [4, 'CommandParameterAst', 9, 21, 'Name'],
      [5, 'StringConstantExpressionAst', 15, 21, 'SingleQuoted', "a'b"],
    ]);
  });

  test('names the errors of a text with their places', async () => {
    const { errors } = await parseInEngine("$a = 'b");
    expect(errors).toEqual([['TerminatorExpectedAtEndOfString', 5, 7]]);
  });

  test('returns the tokens, those of an expandable string after it', async () => {
    const { tokens } = await parseInEngine('"a$b"', { tokens: true });
    expect(tokens?.slice(0, 2).map(([kind, start, end]) => [kind, start, end])).toEqual([
      ['StringExpandable', 0, 5],
      ['Variable', 2, 4],
    ]);
  });

  test('answers a plain request in the format that our own parser writes', async () => {
    const line = await askForLine({ text: '1 +' });
    expect(line.replace(/"id":\d+/, '"id":0')).toBe(
      '{"id":0,"errors":[{"errorId":"ExpectedValueExpression","start":3,"end":3}],"ast":[[0,"ScriptBlockAst",0,3],[1,"NamedBlockAst",0,3,"End",true],[2,"PipelineAst",0,3,false],[3,"CommandExpressionAst",0,3],[4,"BinaryExpressionAst",0,3,"Plus"],[5,"ConstantExpressionAst",0,1,"Int32","1"],[5,"ErrorExpressionAst",3,3]]}',
    );
  });

  test('leaves out the tree of a text with errors when it shall be brief', async () => {
    const brief = { brief: true, tokens: true };
    const keys = async (text: string): Promise<string[]> =>
      Object.keys(JSON.parse(await askForLine({ text, ...brief })));
    expect(await keys('1 +')).toEqual(['id', 'errors']);
    expect(await keys('1')).toEqual(['id', 'errors', 'ast', 'tokens']);
  });

  test('writes trees that are deeper than its stack', async () => {
    const { ast } = await parseInEngine(`$a${'.b'.repeat(10_000)}`);
    expect(Math.max(...ast.map(([depth]) => depth))).toBe(10_004);
  });

  test('measures the engine', async () => {
    expect(await benchEngine(['Get-Item | Sort-Object'], 0.1)).toBeGreaterThan(1_000);
  });

  test('returns the results of a script with their types, strings exactly', async () => {
    const { results, errors } = await evaluate(
      "'a\u2028\u0001😀'; 1.50; , @('x', $null); [datetime]'2026-11-23'",
    );
    expect(errors).toEqual([]);
    expect(results).toEqual([
      { type: 'String', text: 'a\u2028\u0001😀' },
      { type: 'Double', text: '1.5' },
      { type: 'Object[]', items: [{ type: 'String', text: 'x' }, { type: null }] },
      { type: 'DateTime', text: '2026-11-23T00:00:00.0000000' },
    ]);
  });

  test('reports what a script throws', async () => {
    expect((await evaluate("throw 'no'")).errors).toEqual(['no']);
  });
});

describe.skipIf(!judgeAvailable)('a paste into a console', () => {
  const setup = 'function Stop-Thing { $global:Changes.Add("stopped $args") }';

  test('runs the statements after a throw', async () => {
    expect(await paste({ setup, scripts: ["throw 'stop'\nStop-Thing 1"] })).toEqual({
      output: [],
      errors: ['stop'],
      changes: ['stopped 1'],
    });
  });

  test('ends one statement at its throw', async () => {
    const block = ". {\n  $a = 1\n  throw 'stop'\n  Stop-Thing 1\n}\n$a";
    expect(await paste({ setup, scripts: [block] })).toEqual({
      output: ['1'],
      errors: ['stop'],
      changes: [],
    });
  });

  test('keeps variables from one script to the next', async () => {
    const result = await paste({ setup, scripts: ['$a = 2', 'Stop-Thing $a'] });
    expect(result.changes).toEqual(['stopped 2']);
  });

  test('runs the first line of a command that is broken over two lines', async () => {
    const result = await paste({ setup, scripts: ['Stop-Thing 1\n-Force'] });
    expect(result.changes).toEqual(['stopped 1']);
    expect(result.errors).toHaveLength(1);
  });

  test('takes `else` on a line of its own at top level for a command', async () => {
    const result = await paste({ setup, scripts: ['if (0) { 1 }\nelse { Stop-Thing 1 }'] });
    expect(result.changes).toEqual([]);
    expect(result.errors).toHaveLength(1);
  });

  test('says that it waits for the rest of an open block', async () => {
    const result = await paste({ setup, scripts: ['. {\nStop-Thing 1'] });
    expect(result.changes).toEqual([]);
    expect(result.errors).toEqual(['The console still waits for the rest of: . {\nStop-Thing 1']);
  });

  test('records an error that does not stop and one that does', async () => {
    const failing = 'function Get-Bad { [CmdletBinding()] param() Write-Error "bad" }';
    const result = await paste({
      setup: `${setup}\n${failing}`,
      scripts: ['. { Get-Bad; Stop-Thing 1 }', '. { Get-Bad -ErrorAction Stop; Stop-Thing 2 }'],
    });
    expect(result.errors).toEqual(['bad', 'bad']);
    expect(result.changes).toEqual(['stopped 1']);
  });

  test('has stand-ins for the commands that blocks use', async () => {
    const script = `
$rows = @([pscustomobject] @{ N = 2; S = 'b' }, [pscustomobject] @{ N = 1; S = 'a' })
$rows | Sort-Object N | Select-Object -First 1 | Select-Object -ExpandProperty S
$rows | Sort-Object N -Descending | Format-Table N, @{ n = 'Text'; e = { $_.S } }
Write-Host 'said'
(Get-Credential -Message 'Host').UserName
($rows | Measure-Object N -Sum).Sum
$end = (Get-Date).AddMinutes(1); while ((Get-Date) -lt $end) { Start-Sleep -Seconds 30 }; 'waited'
(New-Object PSObject -Property @{ A = 5 }).A
@('b', 'a', 'b' | Sort-Object -Unique) -join ','
`;
    expect(await paste({ scripts: [script] })).toEqual({
      output: [
        'a',
        'N=2; Text=b',
        'N=1; Text=a',
        'said',
        'CONTOSO\\operator',
        '3',
        'waited',
        '5',
        'a,b',
      ],
      errors: [],
      changes: [],
    });
  });

  test('refuses a setup that fails', async () => {
    await expect(paste({ setup: 'throw "stub"', scripts: [] })).rejects.toThrow(
      'The setup failed: stub',
    );
  });

  test('stops a loop that never ends', async () => {
    await expect(paste({ scripts: ['while (1) { }'], seconds: 1 })).rejects.toThrow(
      'ran out of time',
    );
  });
});
