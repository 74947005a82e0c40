import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

describe('parameters', () => {
  it.each([
    ['function f($a, $b, $A) { }', [['DuplicateFormalParameter', '$A']]],
    ['param($a, $a)', [['DuplicateFormalParameter', '$a']]],
    [
      'function f($a) { param($b, $b) }',
      [
        ['OnlyOneParameterListAllowed', 'param($b, $b)'],
        ['DuplicateFormalParameter', '$b'],
      ],
    ],
    ['function f() { param($a) }', []],
    ['function f([void] $a) { }', [['VoidTypeConstraintNotAllowed', '[void]']]],
    ['function f([System.Void] $a) { }', [['VoidTypeConstraintNotAllowed', '[System.Void]']]],
    ['class void { } function f([void] $a) { }', []],
    ['function f([ordered] $a) { }', [['OrderedAttributeOnlyOnHashLiteralNode', '[ordered]']]],
    ['class C { f([int][string] $a) { } }', [['MultipleTypeConstraintsOnMethodParam', '[string]']]],
  ])('%j', (script, expected) => {
    expect(findingsOf(script)).toEqual(expected);
  });
});

describe('the arguments of an attribute', () => {
  const id = 'ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock';

  it.each([
    '1, "a", $true, $null, [int], [Nope], { 1 }',
    '[int]::MaxValue, [Double]::NaN, [ConsoleColor]::Red, [Some.Enum]::Value, [TimeSpan]::TicksPerDay',
    "(1 + 2), (-1), (1, 2), $(1), (-not $false), ([int] '1'), (1 ? 2 : 3)",
  ])('may be %s', (values) => {
    expect(findingsOf(`param([ValidateSet(${values})] $a)`)).toEqual([]);
  });

  it.each([
    '$b',
    '@(1)',
    '@{ }',
    '"a$b"',
    '(1..2)',
    '(1 -eq 2)',
    '(1 / $null)',
    '[string]::Empty',
    '[datetime]::MaxValue',
    '[Nope]::X',
    "([uri] 'a')",
    '$(1; 2)',
  ])('may not be %s', (value) => {
    expect(findingsOf(`param([ValidateSet(${value})] $a)`)).toEqual([[id, value]]);
  });

  it('have each name once', () => {
    expect(findingsOf('param([Parameter(Position = 1, POSITION = $a)] $a)')).toEqual([
      ['DuplicateNamedArgument', 'POSITION = $a'],
    ]);
  });

  it('are no script blocks in a class', () => {
    expect(findingsOf('class C { [ValidateScript({ })] $a }')).toEqual([
      ['ParameterAttributeArgumentNeedsToBeConstant', '{ }'],
    ]);
  });
});

describe('a workflow', () => {
  const workflow =
    'workflow f { parallel { 1 } foreach -Parallel -ThrottleLimit 2 ($a in $b) { } }';

  it.each(['4.0', '5.1'] as const)('is fine in PowerShell %s', (version) => {
    expect(findingsOf(workflow, version)).toEqual([]);
  });

  it('is fine in PowerShell 3.0 without `-ThrottleLimit`', () => {
    expect(findingsOf(workflow.replace(' -ThrottleLimit 2', ''), '3.0')).toEqual([]);
  });

  it('is read, but refused in PowerShell 7', () => {
    expect(findingsOf(workflow).map(([id]) => id)).toEqual([
      'WorkflowNotSupportedInPowerShellCore',
      'KeywordParameterReservedForFutureUse',
    ]);
  });

  it.each([
    [
      'function f { parallel { 1 } sequence { 2 } }',
      [
        ['UnexpectedKeyword', 'parallel'],
        ['UnexpectedKeyword', 'sequence'],
      ],
    ],
    ['workflow f { inlinescript { parallel { } } }', [['UnexpectedKeyword', 'parallel']]],
    ['workflow f { function g { parallel { } } }', [['UnexpectedKeyword', 'parallel']]],
  ])('holds what only it may hold: %j', (script, expected) => {
    expect(findingsOf(script, '5.1')).toEqual(expected);
  });

  it('apart, loops do not run in parallel', () => {
    const loop = 'foreach -ThrottleLimit 2 ($a in $b) { }';
    expect(findingsOf(loop)).toEqual([
      ['KeywordParameterReservedForFutureUse', loop],
      ['ThrottleLimitRequiresParallelFlag', loop],
    ]);
  });
});
