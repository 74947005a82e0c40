import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

describe('the keys of a hashtable', () => {
  it.each([
    ["@{ a = 1; A = 2; 'a' = 3 }", ['A', "'a'"]],
    ["@{ 1 = 1; 0x1 = 2; 1L = 3; 1.0 = 4; '1' = 5; 1.00d = 6 }", ['0x1', '1L', '1.0', "'1'"]],
    [
      "@{ 1e17 = 1; '1E+17' = 2; 1e16 = 3; '10000000000000000' = 4 }",
      ["'1E+17'", "'10000000000000000'"],
    ],
    ["@{ 0.00001 = 1; '1E-05' = 2; 1e400 = 3; 'infinity' = 4 }", ["'1E-05'", "'infinity'"]],
    ['@{ é = 1; É = 2; ß = 3; SS = 4; k = 5; \u212a = 6 }', ['É']],
    ['@{ $a = 1; $a = 2; "a$b" = 3; "a$b" = 4; (1) = 5; 1 = 6 }', []],
  ])('are compared as text: %j', (script, expected) => {
    expect(findingsOf(script)).toEqual(expected.map((at) => ['DuplicateKeyInHashLiteral', at]));
  });
});

describe('a splatted variable', () => {
  it.each([
    ['f @x; & @x; f @using:x; f 1 @x -y', []],
    ['@x', ['SplattingNotPermitted']],
    ['$a = @x', ['SplattingNotPermitted']],
    ['f (@x)', ['SplattingNotPermitted']],
    ['f -a:@x', ['SplattingNotPermitted']],
    ['f @x, 1', ['SplattingNotPermittedInArgumentList']],
  ])('%j', (script, expected) => {
    expect(findingsOf(script)).toEqual(expected.map((id) => [id, '@x']));
  });
});

describe('a using expression', () => {
  it.each([
    ['f $using:a $using:a.b $using:a[0] $using:a[(1 + 1)].c.d[1, 2]', []],
    ['$using:a[$b]', ['$b']],
    ['$using:a.$b', ['$using:a.$b']],
    ['$using:a.b()', ['$using:a.b()']],
    ['$using:a[@(1)]', ['@(1)']],
  ])('reads variables, properties and constant indexes only: %j', (script, expected) => {
    expect(findingsOf(script)).toEqual(expected.map((at) => ['InvalidUsingExpression', at]));
  });
});
