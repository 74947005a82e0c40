import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const doubleQuotesWithoutNeed = scriptRule({
  id: 'double-quotes-without-need',
  severity: 'info',
  isOffByDefault: true,
  alias: ['PSAvoidUsingDoubleQuotesForConstantString'],
  title: 'Text in which nothing is filled in stands in single quotes.',
  why: 'Double quotes make the reader search the text for variables; and one that is added later by accident, with a `$` in a name, is replaced.',
  bad: { in: 'block', text: 'Get-Service -Name ⟦"spooler"⟧' },
  good: { in: 'block', text: "Get-Service -Name 'spooler'" },
  checkScript({ text, parsed, report }) {
    for (const node of nodesOf(parsed, 'StringConstantExpression')) {
      const isHere = node.stringConstantType === 'DoubleQuotedHereString';
      if (!isHere && node.stringConstantType !== 'DoubleQuoted') continue;
      // In single quotes these would have to be written otherwise.
      const inTheWay = isHere ? "@'" : "'";
      if (node.value.includes(inTheWay) || text.slice(node.start, node.end).includes('`')) continue;
      report(node, 'nothing is filled in here; write single quotes');
    }
  },
});
