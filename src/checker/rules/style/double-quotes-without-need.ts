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
  checkScript({ text, parsed, values, report }) {
    for (const node of nodesOf(parsed, 'StringConstantExpression')) {
      const isHere = node.stringConstantType === 'DoubleQuotedHereString';
      if (!isHere && node.stringConstantType !== 'DoubleQuoted') continue;
      if (values.some((value) => node.start <= value.start && value.end <= node.end)) continue;
      // In single quotes these would have to be written otherwise.
      const inTheWay = isHere ? "@'" : "'";
      if (node.value.includes(inTheWay) || text.slice(node.start, node.end).includes('`')) continue;
      const { start, end } = node;
      const opening = isHere ? start + 1 : start;
      const closing = isHere ? end - 2 : end - 1;
      // Written twice between double quotes, once between single ones.
      const isPlain = isHere || !text.slice(opening + 1, closing).includes('"');
      const fix = [opening, closing].map((at) => ({ start: at, end: at + 1, text: "'" }));
      report(node, 'nothing is filled in here; write single quotes', isPlain ? fix : []);
    }
  },
});
