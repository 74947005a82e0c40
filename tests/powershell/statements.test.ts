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
  ])('refuses %j with the id and place of the engine', (text, id, start) => {
    expect(parse(text).errors[0]).toMatchObject({ id, start });
  });

  it('walks a chain of 20,000 operators without running out of stack', () => {
    let count = 0;
    visit(parse(`1${'+1'.repeat(20_000)}`).script, (node: Node) => {
      if (node.type === 'ConstantExpression') count++;
    });
    expect(count).toBe(20_001);
  });
});
