import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

describe('what is assigned to', () => {
  it.each([
    '$a = 1; $a.b = 1; $a[0] = 1; $a.b() = 1; [int] $a = 1; $a, [string] $b = 1, 2',
    '($a) = 1; ($a, ($b, $c)) = 1; (($a)) += 1; $a++; --$a.b; ($a)++',
    '[ref] $a = 1; $_ = 1; [object] $_ = 1; [string] $PSScriptRoot = 1; [object[]] $args = 1',
    '[int] $script:args = 1; [ValidateSet(1)] $a = 1; [ValidateSet(1)][int] $a = 1',
  ])('may be: %j', (script) => {
    expect(findingsOf(script)).toEqual([]);
  });

  it.each([
    ['1 = 2', [['InvalidLeftHandSide', '1']]],
    ['"a$b" = 2', [['InvalidLeftHandSide', '"a$b"']]],
    ['$a, 1, (2, $b), ((f)) = 1', ['1', '2', 'f'].map((at) => ['InvalidLeftHandSide', at])],
    ['($a | f) = 1', [['InvalidLeftHandSide', '$a | f']]],
    ['$a, $b += 1', [['InvalidLeftHandSide', '$a, $b']]],
    [`\${a}?.b = 1`, [['InvalidLeftHandSide', `\${a}?.b`]]],
    ['[int] 1 = 2', [['InvalidLeftHandSide', '1']]],
    ['1++', [['OperatorRequiresVariableOrProperty', '1']]],
    ['--($a, $b)', [['OperatorRequiresVariableOrProperty', '$a, $b']]],
    ['[int] $_ = 1', [['AssignmentStatementToAutomaticNotSupported', '[int] $_']]],
    ['[a()] $args = 1', [['AssignmentStatementToAutomaticNotSupported', '[a()] $args']]],
    ['[void] $a = 1', [['VoidTypeConstraintNotAllowed', '[void]']]],
    ['[int][ref] $a = 1', [['ReferenceNeedsToBeByItselfInTypeConstraint', '[ref]']]],
  ])('may not be: %j', (script, expected) => {
    expect(findingsOf(script)).toEqual(expected);
  });
});

describe('a conversion', () => {
  it.each([
    ['[int][ref] $a', [['ReferenceNeedsToBeLastTypeInTypeConversion', '[ref]']]],
    ['[ref][ref] $a', [['ReferenceNeedsToBeByItselfInTypeSequence', '[ref]']]],
    ['f $a[[int][ref] $b]', [['ReferenceNeedsToBeLastTypeInTypeConversion', '[ref]']]],
    ['[ordered] 1', [['OrderedAttributeOnlyOnHashLiteralNode', '[ordered] 1']]],
    ['[ordered] @{ }', []],
    ['[a()] 1', [['UnexpectedAttribute', '[a()]']]],
    ['[a()][int][b()] 1', ['[a()]', '[b()]'].map((at) => ['UnexpectedAttribute', at])],
    [`[int${'[]'.repeat(201)}] 1`, [['ScriptTooComplicated', `[int${'[]'.repeat(201)}]`]]],
  ])('%j', (script, expected) => {
    expect(findingsOf(script)).toEqual(expected);
  });

  it('of a script with a class of that name is another one', () => {
    expect(findingsOf('class ref { } [ref][ref] $a')).toEqual([]);
  });
});
