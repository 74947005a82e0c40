import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

describe('using', () => {
  it.each([
    ['using namespace System.IO', []],
    ['using namespace _a.é.b_1', []],
    ["using namespace ''", [['InvalidNamespaceValue', "''"]]],
    ['using namespace 1a', [['InvalidNamespaceValue', '1a']]],
    ['using namespace a = b', [['UsingStatementNotSupported', 'using namespace a = b']]],
    ['using type a = b', [['UsingStatementNotSupported', 'using type a = b']]],
    ['using module a', []],
    ['using module a*', [['WildCardModuleNameError', 'using module a*']]],
    ["using module @{ ModuleName = 'a'; ModuleVersion = '1.0' }", []],
  ])('%j', (script, expected) => {
    expect(findingsOf(script)).toEqual(expected);
  });

  it.each([
    ["@{ ModuleName = $a; ModuleVersion = '1.0' }", 'RequiresArgumentMustBeConstant'],
    ["@{ ModuleName = 'a' }", 'RequiresModuleInvalid'],
    ["@{ ModuleName = 'a'; ModuleVersion = '1' }", 'RequiresModuleInvalid'],
    [
      "@{ ModuleName = 'a'; RequiredVersion = '1.0'; ModuleVersion = '1.0' }",
      'RequiresModuleInvalid',
    ],
    ["@{ ModuleName = 'a'; ModuleVersion = '1.0'; Nope = 1 }", 'RequiresModuleInvalid'],
    ["@{ ModuleName = 'a?'; MaximumVersion = '1.*' }", 'WildCardModuleNameError'],
  ])('module %s', (specification, id) => {
    const script = `using module ${specification}`;
    expect(findingsOf(script)).toEqual([[id, script]]);
  });
});
