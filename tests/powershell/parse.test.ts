import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/powershell/ast/ast.ts';
import type { TextRange } from '../../src/powershell/ast/node.ts';
import { dumpErrors } from '../../src/powershell/dump.ts';
import { parse } from '../../src/powershell/parse.ts';
import { TokenKind } from '../../src/powershell/tokens/token-kind.ts';
import { visit } from '../../src/powershell/walk.ts';

/** Each node as `Type text`, from the top. */
function nodesOf(text: string): string[] {
  const found: string[] = [];
  visit(parse(text).script, (node: Node) => {
    if (!/^(ScriptBlock|NamedBlock|Pipeline|CommandExpression)$/.test(node.type)) {
      found.push(`${node.type} ${text.slice(node.start, node.end)}`);
    }
  });
  return found;
}

describe('the parser', () => {
  it.each([
    [
      'Get-Item -Path C:\\a -Force',
      [
        'Command Get-Item -Path C:\\a -Force',
        'StringConstantExpression Get-Item',
        'CommandParameter -Path',
        'StringConstantExpression C:\\a',
        'CommandParameter -Force',
      ],
    ],
    [
      "Get-X -Name:'a''b'",
      [
        "Command Get-X -Name:'a''b'",
        'StringConstantExpression Get-X',
        "CommandParameter -Name:'a''b'",
        "StringConstantExpression 'a''b'",
      ],
    ],
    [
      '$a = 1, 2',
      [
        'AssignmentStatement $a = 1, 2',
        'VariableExpression $a',
        'ArrayLiteral 1, 2',
        'ConstantExpression 1',
        'ConstantExpression 2',
      ],
    ],
    [
      '$a -ne 1 + 2',
      [
        'BinaryExpression $a -ne 1 + 2',
        'VariableExpression $a',
        'BinaryExpression 1 + 2',
        'ConstantExpression 1',
        'ConstantExpression 2',
      ],
    ],
    [
      '"a $b $(Get-C)"',
      [
        'ExpandableStringExpression "a $b $(Get-C)"',
        'VariableExpression $b',
        'SubExpression $(Get-C)',
        'StatementBlock Get-C',
        'Command Get-C',
        'StringConstantExpression Get-C',
      ],
    ],
    [
      '$a.B(1)[0]',
      [
        'IndexExpression $a.B(1)[0]',
        'InvokeMemberExpression $a.B(1)',
        'VariableExpression $a',
        'StringConstantExpression B',
        'ConstantExpression 1',
        'ConstantExpression 0',
      ],
    ],
    [
      "@{ a = 1; 'b' = 2 }",
      [
        "Hashtable @{ a = 1; 'b' = 2 }",
        'StringConstantExpression a',
        'ConstantExpression 1',
        "StringConstantExpression 'b'",
        'ConstantExpression 2',
      ],
    ],
    [
      'if ($a) { b } else { c }',
      [
        'IfStatement if ($a) { b } else { c }',
        'VariableExpression $a',
        'StatementBlock { b }',
        'Command b',
        'StringConstantExpression b',
        'StatementBlock { c }',
        'Command c',
        'StringConstantExpression c',
      ],
    ],
    ['[int]$a', ['ConvertExpression [int]$a', 'TypeConstraint [int]', 'VariableExpression $a']],
    ['throw "x"', ['ThrowStatement throw "x"', 'StringConstantExpression "x"']],
    [
      'a | b',
      ['Command a', 'StringConstantExpression a', 'Command b', 'StringConstantExpression b'],
    ],
  ])('reads %s', (text, expected) => {
    expect(parse(text).errors).toEqual([]);
    expect(nodesOf(text)).toEqual(expected);
  });

  it.each([
    ["'a", ['TerminatorExpectedAtEndOfString', 0, 2]],
    ['"a', ['TerminatorExpectedAtEndOfString', 0, 2]],
    ["x @'\na", ['TerminatorExpectedAtEndOfString', 2, 6]],
    ['<# a', ['MissingTerminatorMultiLineComment', 0, 4]],
    ['if ($a) { b', ['MissingEndCurlyBrace', 8, 9]],
    ['(1', ['MissingEndParenthesisInExpression', 2, 2]],
    ['@{ a = 1', ['MissingEndCurlyBrace', 2, 2]],
    ['a }', ['UnexpectedToken', 2, 3]],
    ['a |', ['EmptyPipeElement', 3, 3]],
    ['try { a }', ['MissingCatchOrFinally', 9, 9]],
    [
      '$a = <<Old gateway>>',
      // Nothing in it is a value: an unfilled slot never runs.
      ['RedirectionNotSupported', 6, 7],
    ],
  ])('refuses %j with the id of the engine and at its place', (text, error) => {
    expect(dumpErrors(parse(text))).toEqual([error]);
  });

  it('refuses an unfilled slot that is an argument', () => {
    expect(parse('Get-X <<Old gateway>>').errors).not.toEqual([]);
  });

  it('takes typographic quotes and dashes for their plain kin', () => {
    expect(nodesOf('Get-X \u2013Name \u2018a\u201b')).toEqual([
      'Command Get-X \u2013Name \u2018a\u201b',
      'StringConstantExpression Get-X',
      'CommandParameter \u2013Name',
      'StringConstantExpression \u2018a\u201b',
    ]);
    expect(parse('"a\u201d + \u201eb"').errors).toEqual([]);
  });

  it('ends with an error, not with the stack, where nesting is deep', () => {
    for (const text of [
      '('.repeat(20_000),
      '@{a='.repeat(5000),
      '"$('.repeat(2000),
      '-not '.repeat(9000),
      '{'.repeat(9000),
      '$a['.repeat(9000),
    ]) {
      expect(parse(text).errors.length).toBeGreaterThan(0);
    }
    for (const text of [`${'[int]'.repeat(9000)}1`, `$a${'.b'.repeat(9000)}`, '1+'.repeat(9000)]) {
      expect(() => parse(text)).not.toThrow();
    }
  });

  const pieces = fc.constantFrom(
    "'",
    '"',
    '`',
    '$',
    '$(',
    '${',
    '@(',
    '@{',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '|',
    '&',
    ';',
    ',',
    '\n',
    ' ',
    '#',
    '<#',
    '#>',
    "@'\n",
    "\n'@",
    '@"\n',
    '\n"@',
    '--%',
    '-Name',
    'Get-Item',
    'if',
    'else',
    'foreach',
    'switch',
    'try',
    'catch',
    'function',
    '$a',
    '1',
    '0x',
    '=',
    '+',
    '-',
    '.',
    '..',
    '::',
    '<<',
    '>',
    '\u2018',
    '\u201c',
    '\u2013',
    ':',
    '?',
    '!',
    'param',
  );

  it('reads any text to its end without an exception, and keeps its places in it', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const { script, tokens, errors } = parse(text);
        const ranges: TextRange[] = tokens.filter(({ kind }) => kind !== TokenKind.EndOfInput);
        visit(script, (node) => void ranges.push(node));
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { start, end } of errors) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
