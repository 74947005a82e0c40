import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/powershell/ast/ast.ts';
import { dumpErrors } from '../../src/powershell/dump.ts';
import { parse } from '../../src/powershell/parse.ts';
import { visit } from '../../src/powershell/walk.ts';

describe('statements that operations scripts use', () => {
  it.each([
    'function f { [CmdletBinding()] param([Parameter(Mandatory=$true, Position=0)][string]$A) $A }',
    '$running = $all.Where{ $_.State -eq 1 }',
    '[Array]::Empty[string]()',
    'Get-Foo & Get-Bar',
    'Get-Process\n  # by load\n  | Sort-Object CPU',
    'class C { f(){} }',
    'class S : Exception, ICloneable {\n  [object] Clone() { return $null }\n  [string] $Name\n  hidden [int] $Port = 443\n  static [S] Parse([string] $t) { return [S]::new() }\n  S([string] $n) : base($n) { $this.Name = $n }\n}',
    '[Flags()] enum R { None = 0; Read = 1\nWrite }',
    "switch -Regex -File 'C:\\log.txt' { '^E' { $n++; continue } default { } }",
    'switch ($x) { 1 { 2 } $null { 3 } ([int]::MaxValue) { 4 } { $_ -gt 5 } { 6 } foo { 7 } }',
    'for (;;) { break }; for ($i = 0\n$i -lt 3\n$i++) { }',
    'try { 1 } catch [A.B], [C] { 2 } catch { 3 } finally { 4 }',
    'function f([Parameter(Mandatory)] [string] $a, $b = @(1, 2)) { $a }',
    '$x = $a.\n  Trim().\n  Length',
    '$a += 1; $h.x = 2; $h["a"] = 3; [int]$n = 5; $a, $b = 1, 2',
  ])('reads %j', (text) => {
    expect(parse(text).errors).toEqual([]);
  });

  it.each([
    ['gps|', [['EmptyPipeElement', 4, 4]]],
    ['| gps', [['EmptyPipeElement', 0, 1]]],
    ['a\n\n | b', [['EmptyPipeElement', 4, 5]]],
    ['a | 3', [['ExpressionsMustBeFirstInPipeline', 4, 5]]],
    ['$a=', [['ExpectedValueExpression', 3, 3]]],
    ["'a' = 1", [['InvalidLeftHandSide', 0, 3]]],
    ['@a', [['SplattingNotPermitted', 0, 2]]],
    ['gcm -a:', [['ParameterRequiresArgument', 7, 7]]],
    ['gcm -a: 1,', [['MissingExpression', 10, 10]]],
    ['"$x: y"', [['InvalidVariableReferenceWithDrive', 1, 4]]],
    ['@{ a = }', [['MissingStatementInHashLiteral', 6, 6]]],
    ['@{ a = 1; A = 2 }', [['DuplicateKeyInHashLiteral', 10, 11]]],
    ['@{ a-b = 1 }', [['MissingEqualsInHashLiteral', 4, 4]]],
    [
      'foreach ($x on $y) { }',
      [
        ['MissingInInForeach', 11, 11],
        ['UnexpectedToken', 17, 18],
      ],
    ],
    [
      'foreach ($x in ) { }',
      [
        ['MissingForeachExpression', 14, 14],
        ['UnexpectedToken', 15, 16],
      ],
    ],
    [
      'foreach (x in $y) { }',
      [
        ['MissingVariableNameAfterForeach', 9, 9],
        ['UnexpectedToken', 16, 17],
      ],
    ],
    ['switch ($x) { 1 }', [['MissingSwitchStatementClause', 15, 15]]],
    ['switch ($x) { default { } default { } }', [['MultipleSwitchDefaultClauses', 26, 33]]],
    ['try { } catch { } catch { }', [['EmptyCatchNotLast', 17, 17]]],
    [
      'function f($a $b) { }',
      [
        ['MissingEndParenthesisInFunctionParameterList', 13, 13],
        ['UnexpectedToken', 16, 17],
      ],
    ],
    ['param($a,)', [['MissingExpressionAfterToken', 9, 9]]],
    ['function { 1 }', [['MissingNameAfterKeyword', 8, 8]]],
    [
      'class C { x }',
      [
        ['MissingMethodParameterList', 11, 11],
        ['MissingFunctionBody', 11, 11],
      ],
    ],
    ['enum E { a b }', [['MissingPropertyTerminator', 10, 10]]],
    ['begin { } 1', [['MissingNamedBlocks', 10, 11]]],
    ['foo >', [['MissingFileSpecification', 5, 5]]],
    ['foo &&', [['EmptyPipelineChainElement', 6, 6]]],
    ['&& foo', [['UnexpectedToken', 0, 2]]],
    ['foo; &', [['MissingExpression', 5, 6]]],
    ['$x.f(1,)', [['MissingExpressionAfterToken', 7, 7]]],
    ['foo , b', [['MissingArgument', 4, 5]]],
    [
      '$x.f(1, , 2)',
      [
        ['MissingExpressionAfterToken', 7, 7],
        ['UnexpectedToken', 11, 12],
      ],
    ],
    [
      '[Parameter)] $x',
      [
        ['EndSquareBracketExpectedAtEndOfAttribute', 9, 9],
        ['UnexpectedToken', 10, 11],
      ],
    ],
    ['$a, 5 = 1, 2', [['InvalidLeftHandSide', 4, 5]]],
    [
      'if ($a { 1 }',
      [
        ['UnexpectedToken', 7, 8],
        ['MissingEndParenthesisAfterStatement', 7, 8],
      ],
    ],
    [
      '(1 2) | foo',
      [
        ['UnexpectedToken', 3, 4],
        ['MissingEndParenthesisInExpression', 2, 2],
        ['UnexpectedToken', 4, 5],
        ['EmptyPipeElement', 6, 7],
      ],
    ],
    [
      '$x.f(1 2)',
      [
        ['MissingEndParenthesisInMethodCall', 6, 6],
        ['UnexpectedToken', 7, 8],
        ['UnexpectedToken', 8, 9],
      ],
    ],
  ])('refuses %j with the errors of the engine', (text, errors) => {
    expect(dumpErrors(parse(text))).toEqual(errors);
  });

  it('keeps the variables of a bare word, and takes a label for no command', () => {
    const found: string[] = [];
    const text = ':out while (1) { Copy-Item $from\\a.txt x$(2)y; break out }';
    visit(parse(text).script, ({ type, start, end }) => {
      if (/Variable|Expandable|^Command$|While/.test(type)) {
        found.push(`${type} ${text.slice(start, end)}`);
      }
    });
    expect(found).toEqual([
      `WhileStatement ${text}`,
      'Command Copy-Item $from\\a.txt x$(2)y',
      'ExpandableStringExpression $from\\a.txt',
      'VariableExpression $from',
      'ExpandableStringExpression x$(2)y',
    ]);
  });

  it('walks a chain of 20,000 operators without running out of stack', () => {
    let count = 0;
    visit(parse(`1${'+1'.repeat(20_000)}`).script, (node: Node) => {
      if (node.type === 'ConstantExpression') count++;
    });
    expect(count).toBe(20_001);
  });
});
