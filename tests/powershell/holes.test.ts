import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/powershell/errors/messages.ts';
import { locateHole } from '../../src/powershell/holes.ts';
import { parse } from '../../src/powershell/parse.ts';

/** For each `{{x}}` what it is a part of, and in which node. */
function placesOf(text: string): string[] {
  const holes = [...text.matchAll(/\{\{\w+\}\}/g)].map(({ index, 0: slot }) => ({
    start: index,
    end: index + slot.length,
  }));
  const result = parse(text, { holes });
  return holes.map((hole) => {
    const place = locateHole(result, hole);
    const parent = 'parents' in place ? place.parents.at(-1)?.type : undefined;
    return parent ? `${place.in} of ${parent}` : place.in;
  });
}

describe('the place of a hole', () => {
  it.each([
    ['Get-X -Name {{x}}', ['operand of Command']],
    ['Get-X -Name:{{x}}', ['operand of CommandParameter']],
    ['Get-X {{x}}, {{y}}', ['operand of ArrayLiteral', 'operand of ArrayLiteral']],
    ['$a -eq {{x}}', ['operand of BinaryExpression']],
    ['@{ {{x}} = {{y}} }', ['operand of Hashtable', 'operand of CommandExpression']],
    ['$a = {{x}}.Length', ['operand of MemberExpression']],
    ["'a {{x}}'", ['string of CommandExpression']],
    ['"a {{x}} $b"', ['string of CommandExpression']],
    ['"$(Get-X {{x}})"', ['subexpression of Command']],
    ['Get-X C:\\{{x}}', ['name of Command']],
    ['Get-X {{x}}{{y}}', ['name of Command', 'name of Command']],
    ['Get-{{x}} a', ['name of Command']],
    ['Get-X -{{x}}', ['name of Command']],
    ['$a{{x}}', ['name of CommandExpression']],
    ['$a.{{x}}', ['name of MemberExpression']],
    ['$a.{{x}}()', ['name of InvokeMemberExpression']],
    ['{{x}} -Force', ['operand of Command']],
    ['{{x}} -eq 1', ['operand of BinaryExpression']],
    ['{{x}} | Get-X', ['operand of CommandExpression']],
    ['class {{x}} { [int] $a }', ['name of NamedBlock']],
    ['enum a { {{x}} }', ['name of TypeDefinition']],
    ['using module {{x}}', ['name of UsingStatement']],
    ['cmd --% {{x}}', ['verbatim']],
    ['Get-X # {{x}}', ['comment']],
    ['<# {{x}} #> Get-X', ['comment']],
  ])('in %s', (text, expected) => {
    expect(placesOf(text)).toEqual(expected);
  });
});

describe('what is wrong with a template', () => {
  const errorsOf = (text: string) => {
    const holes = [...text.matchAll(/\{\{[^}]+\}\}/g)].map(({ index, 0: slot }) => ({
      start: index,
      end: index + slot.length,
    }));
    return parse(text, { holes }).errors.map(({ id, details }) => messageOf(id, details));
  };

  it('shows a slot as it was written', () => {
    expect(errorsOf('$a {{x | regex}}')).toEqual([
      '`{{x | regex}}` does not fit here; remove it, or check what stands before it.',
    ]);
  });

  it('takes slots of two names for two names', () => {
    expect(errorsOf('param($a{{x}}, $a{{y}})')).toEqual([]);
    expect(errorsOf('param($a{{x}}, $a{{x}})')).toHaveLength(1);
  });
});
