import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/powershell/ast.ts';
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
    'class S : B, I {\n  [string] $Name\n  hidden [int] $Port = 443\n  static [S] Parse([string] $t) { return [S]::new() }\n  S([string] $n) : base($n) { $this.Name = $n }\n}',
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
    ['gps|', 'EmptyPipeElement', 4],
    ['| gps', 'EmptyPipeElement', 0],
    ['a\n\n | b', 'EmptyPipeElement', 4],
    ['a | 3', 'ExpressionsMustBeFirstInPipeline', 4],
    ['$a=', 'ExpectedValueExpression', 3],
    ["'a' = 1", 'InvalidLeftHandSide', 0],
    ['@a', 'SplattingNotPermitted', 0],
    ['gcm -a:', 'ParameterRequiresArgument', 7],
    ['gcm -a: 1,', 'MissingExpression', 10],
    ['"$x: y"', 'InvalidVariableReferenceWithDrive', 1],
    ['@{ a = }', 'MissingStatementInHashLiteral', 6],
    ['@{ a = 1; A = 2 }', 'DuplicateKeyInHashLiteral', 10],
    ['@{ a-b = 1 }', 'MissingEqualsInHashLiteral', 4],
    ['foreach ($x on $y) { }', 'MissingInInForeach', 12],
    ['foreach ($x in ) { }', 'MissingForeachExpression', 15],
    ['foreach (x in $y) { }', 'MissingVariableNameAfterForeach', 9],
    ['switch ($x) { 1 }', 'MissingSwitchStatementClause', 14],
    ['switch ($x) { default { } default { } }', 'MultipleSwitchDefaultClauses', 26],
    ['try { } catch { } catch { }', 'EmptyCatchNotLast', 8],
    ['function f($a $b) { }', 'MissingEndParenthesisInFunctionParameterList', 14],
    ['param($a,)', 'MissingEndParenthesisInFunctionParameterList', 9],
    ['function { 1 }', 'MissingNameAfterKeyword', 8],
    ['class C { x }', 'MissingMethodParameterList', 10],
    ['enum E { a b }', 'MissingPropertyTerminator', 11],
    ['begin { } 1', 'MissingNamedBlocks', 10],
    ['foo >', 'MissingFileSpecification', 5],
    ['foo &&', 'EmptyPipelineChainElement', 6],
    ['&& foo', 'UnexpectedToken', 0],
    ['foo; &', 'MissingExpression', 5],
    ['$x.f(1,)', 'MissingExpressionAfterToken', 7],
    ['foo , b', 'MissingArgument', 4],
    ['$x.f(1, , 2)', 'MissingExpressionAfterToken', 8],
    ['[Parameter)] $x', 'EndSquareBracketExpectedAtEndOfAttribute', 0],
    ['$a, 5 = 1, 2', 'InvalidLeftHandSide', 4],
  ])('refuses %j with the id of the engine', (text, id, start) => {
    expect(parse(text).errors[0]).toMatchObject({ id, start });
  });

  it.each(['if ($a { 1 }', '(1 2) | foo', '@{ a-b = 1 }', 'foo (1 2', '$x.f(1 2)', '{ (1 2) }'])(
    'tells one fault of %j once',
    (text) => {
      expect(parse(text).errors).toHaveLength(1);
    },
  );

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
