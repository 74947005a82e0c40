import { describe, expect, it } from 'vitest';
import { locate } from '../../src/powershell/locate.ts';
import { parentsOf } from '../../src/powershell/parents.ts';
import { parse } from '../../src/powershell/parse.ts';
import { TokenKind } from '../../src/powershell/tokens/token-kind.ts';
import { visit } from '../../src/powershell/walk.ts';

/** What stands where `|` is in a text. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  const { nodes, tokens } = locate(parse(marked.replace('|', '')), offset);
  return {
    node: nodes.at(-1)?.type,
    tokens: tokens.map(({ kind }) => Object.keys(TokenKind)[kind]),
  };
}

describe('locate', () => {
  it.each([
    ['Get-Item -Pa|th C:\\', 'CommandParameter', ['Parameter']],
    ['Get-It|em', 'StringConstantExpression', ['Generic']],
    ['"a $na|me b"', 'VariableExpression', ['StringExpandable', 'Variable']],
    ['"a $(Get-D|ate) b"', 'StringConstantExpression', ['StringExpandable', 'Generic']],
    ['# no|te', 'ScriptBlock', ['Comment']],
    ['$a = 1|', 'ConstantExpression', ['Number']],
    ['|$a', 'VariableExpression', ['Variable']],
    ['[Cmdlet|Binding()] param($x)', 'Attribute', ['Identifier']],
  ])('says what stands at a place: %s', (text, node, tokens) => {
    expect(at(text)).toEqual({ node, tokens });
  });
});

describe('parents', () => {
  it('of all nodes but the root are known, and hold their children', () => {
    const { script } = parse('class C { C() : base(1) { if ($a) { Get-X @{ b = "$(1)" } } } }');
    const parents = parentsOf(script);
    visit(script, (node, above) => expect(parents.get(node)).toBe(above.at(-1)));
    expect(parents.has(script)).toBe(false);
  });
});
