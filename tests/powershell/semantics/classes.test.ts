import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

describe('the type names of a class', () => {
  it.each([
    ['class C { [zz] $a; [zz[]] f([zz] $b) { return 1 } }', ['zz', 'zz', 'zz']],
    ['class C : zz { }', ['zz']],
    ['class C { f() { & { [zz]::new() } } }', ['zz']],
    ['class C { [List[zz]] $a; [Nullable[int]] $b; [Func] $c }', ['List', 'zz', 'Func']],
    ['class C { [D] $a; [C] $b } class D { }', []],
    ['class C { [Not.Known] $a; [adsi] $b; [psobject] $c; [Collections.ArrayList] $d }', []],
    ['using namespace System.IO; class C { [File] $a }', []],
    ['function f([zz] $a) { [zz] 1 }', []],
  ])('are refused only where there can be no such type: %j', (script, expected) => {
    expect(findingsOf(script)).toEqual(expected.map((at) => ['TypeNotFound', at]));
  });

  it('are defined once in each block', () => {
    const script = 'class A { } if (1) { enum a { b } } & { class A { } } trap { class A { } }';
    expect(findingsOf(script)).toEqual([['MemberAlreadyDefined', 'enum a { b }']]);
  });

  it('come before everything else', () => {
    expect(findingsOf('1 = 2; class C { [zz] $a; f() { $a = 1 } }').map(([id]) => id)).toEqual([
      'TypeNotFound',
      'MissingThis',
      'InvalidLeftHandSide',
    ]);
  });
});

describe('a property in a method', () => {
  it.each([
    ['$a = 1', [['MissingThis', '$a']]],
    [
      '[int] $a, $B = 1',
      [
        ['MissingThis', '$a'],
        ['MissingTypeInStaticPropertyAssignment', '$B'],
      ],
    ],
    ['$this.a = 1; ($a) = 1; & { $a = 1 }; $local:a = 1', []],
  ])('is not assigned to as a variable: %j', (body, expected) => {
    expect(findingsOf(`class C { $a; static $b; f() { ${body} } }`)).toEqual(expected);
  });
});

describe('a member', () => {
  it.each([
    ['f() { param($a) }', [['ParamBlockNotAllowedInMethod', 'param($a)']]],
    ['f() { process { } }', [['NamedBlockNotAllowedInMethod', 'process { }']]],
    ['[int] C() { return 1 }', [['ConstructorCantHaveReturnType', '[int]']]],
    ['[void] $a', [['TypeNotAllowedForProperty', '[void]']]],
    ['static $a = $this', [['NonStaticMemberAccessInStaticMember', '$this']]],
    ['static f() { $this.a; & { $this } }', [['NonStaticMemberAccessInStaticMember', '$this']]],
    ['f() { return 1 }', [['VoidMethodHasReturn', 'return 1']]],
    ['[int] f() { if (1) { return }; return 1 }', [['NonVoidMethodMissingReturnValue', 'return']]],
    ['f([Parameter()] $a) { }', [['AttributeNotAllowedOnDeclaration', '[Parameter()]']]],
    ['[Flags()] $a', [['AttributeNotAllowedOnDeclaration', '[Flags()]']]],
    ['[zz()] $a', [['CustomAttributeTypeNotFound', 'zz']]],
    [
      '[ValidateSet(1, Nope = 1, TypeId = 1)] $a',
      [
        ['PropertyNotFoundForAttribute', 'Nope = 1'],
        ['ReadOnlyProperty', 'TypeId = 1'],
      ],
    ],
    ['f() { & { param([Parameter()] $a) $b; return 1 } }', []],
  ])('%j', (member, expected) => {
    expect(findingsOf(`class C { ${member} }`)).toEqual(expected);
  });
});

describe('a resource of Desired State Configuration', () => {
  const complete =
    '[DscProperty(Key)] [string] $k; [C] Get() { return $this } [bool] Test() { return $true } Set() { }';

  it('with all that it needs is fine', () => {
    expect(findingsOf(`[DscResource()] class C { ${complete} }`)).toEqual([]);
  });

  it('may have it from its base class', () => {
    const script = `class B { ${complete.replace('[C]', '[B]')} } [DscResource()] class C : B { }`;
    expect(findingsOf(script)).toEqual([]);
  });

  it('that is its own base does not hang', () => {
    expect(findingsOf('[DscResource()] class A : B { } class B : A { }')).toHaveLength(4);
  });

  it.each([
    ['[string] $k', '[datetime] $k', 'DscResourceInvalidKeyProperty'],
    ['(Key)', '(Key = $false)', 'DscResourceMissingKeyProperty'],
    ['[C] Get', '[int] Get', 'DscResourceInvalidGetMethod'],
    ['Get()', 'Gets()', 'DscResourceMissingGetMethod'],
    ['[bool] Test', '[int] Test', 'DscResourceMissingTestMethod'],
    ['Set()', 'Set($a)', 'DscResourceMissingSetMethod'],
    ['Set() { }', 'Set() { } C($a) { }', 'DscResourceMissingDefaultConstructor'],
  ])('with %j made %j is refused', (right, wrong, id) => {
    const script = `[DscResource()] class C { ${complete.replace(right, wrong)} }`;
    expect(findingsOf(script).map(([found]) => found)).toEqual([id]);
  });
});
