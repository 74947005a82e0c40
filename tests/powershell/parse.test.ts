import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/powershell/ast.ts';
import { parse } from '../../src/powershell/parse.ts';
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
        'Command Get-C',
        'StringConstantExpression Get-C',
      ],
    ],
    [
      '$a.B(1)[0]',
      [
        'IndexExpression $a.B(1)[0]',
        'MemberExpression $a.B(1)',
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
    ['[int]$a', ['ConvertExpression [int]$a', 'VariableExpression $a']],
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
    ["'a", 'TerminatorExpectedAtEndOfString', 0],
    ['"a', 'TerminatorExpectedAtEndOfString', 0],
    ["x @'\na", 'TerminatorExpectedAtEndOfString', 2],
    ['<# a', 'TerminatorExpectedAtEndOfString', 0],
    ['if ($a) { b', 'MissingEndCurlyBrace', 8],
    ['(1', 'MissingEndParenthesisInExpression', 0],
    ['@{ a = 1', 'MissingEndCurlyBrace', 0],
    ['a }', 'UnexpectedToken', 2],
    ['a |', 'EmptyPipeElement', 3],
    ['try { a }', 'MissingCatchOrFinally', 0],
    ['Get-X <<Old gateway>>', undefined, undefined],
    ['$a = <<Old gateway>>', undefined, undefined],
  ])('refuses %j', (text, id, start) => {
    const [first] = parse(text).errors;
    expect(first).toBeDefined();
    if (id) expect({ id: first?.id, start: first?.start }).toEqual({ id, start });
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
      '[int]'.repeat(9000),
    ]) {
      expect(parse(text).errors.length).toBeGreaterThan(0);
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
        for (const { start, end } of [...tokens, ...errors]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        visit(script, (node, parents) => {
          const parent = parents.at(-1);
          if (parent) expect(node.start).toBeGreaterThanOrEqual(parent.start);
        });
      }),
      { numRuns: 3000 },
    );
  });
});
