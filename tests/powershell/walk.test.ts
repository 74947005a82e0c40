import { describe, expect, it } from 'vitest';
import { parse } from '../../src/powershell/parse.ts';
import { childrenOf, visit } from '../../src/powershell/walk.ts';

describe('a walk', () => {
  it('goes in the engine’s order, which is not always that of the text', () => {
    const text = 'do { a } while ($b); trap { c }; f > d e';
    const words: string[] = [];
    visit(parse(text).script, ({ type, start, end }) => {
      if (/^(Variable|StringConstant)Expression$/.test(type)) words.push(text.slice(start, end));
    });
    expect(words).toEqual(['c', '$b', 'a', 'f', 'e', 'd']);
  });

  it('knows the parents, leaves what it entered, and goes round what it is told to', () => {
    const events: string[] = [];
    visit(
      parse('f (1 + $a) { 2 }').script,
      ({ type }, parents) => {
        events.push(`${parents.length} ${type}`);
        return type !== 'ScriptBlockExpression';
      },
      { leave: ({ type }, parents) => events.push(`${parents.length} /${type}`) },
    );
    expect(events.slice(4)).toEqual([
      '4 StringConstantExpression',
      '4 /StringConstantExpression',
      '4 ParenExpression',
      '5 Pipeline',
      '6 CommandExpression',
      '7 BinaryExpression',
      '8 ConstantExpression',
      '8 /ConstantExpression',
      '8 VariableExpression',
      '8 /VariableExpression',
      '7 /BinaryExpression',
      '6 /CommandExpression',
      '5 /Pipeline',
      '4 /ParenExpression',
      '4 ScriptBlockExpression',
      '3 /Command',
      '2 /Pipeline',
      '1 /NamedBlock',
      '0 /ScriptBlock',
    ]);
  });

  it('gives the children of a node in the order of the walk', () => {
    const [block] = childrenOf(parse('foreach -ThrottleLimit 2 ($a in $b) { }').script);
    const [loop] = block ? childrenOf(block) : [];
    expect(loop && childrenOf(loop).map(({ type }) => type)).toEqual([
      'VariableExpression',
      'Pipeline',
      'ConstantExpression',
      'StatementBlock',
    ]);
  });
});
