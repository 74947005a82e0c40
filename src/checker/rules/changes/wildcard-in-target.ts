import type { Expression } from '../../../powershell/ast/expressions.ts';
import { callsOf, isSwitchedOn } from '../../flow/calls.ts';
import { isDestructive } from '../../flow/destructive.ts';
import { inSource } from '../../flow/places.ts';
import type { Rule } from '../../rule.ts';

const targets = new Set(
  'name path identity computername displayname id vm vmname servicename processname username'.split(
    ' ',
  ),
);

export const wildcardInTarget: Rule = {
  id: 'wildcard-in-target',
  severity: 'warning',
  title: 'What is removed, stopped or cleared is named in full.',
  why: 'A pattern takes in what nobody thought of, and what was added since the runbook was written.',
  bad: { in: 'block', meta: 'changes', text: 'Stop-Service -Name ⟦W32*⟧' },
  good: { in: 'block', meta: 'changes', text: 'Stop-Service -Name W32Time' },
  check({ blocks, reportInBlock }) {
    for (const analysis of blocks) {
      for (const call of callsOf(analysis.plain.parsed)) {
        const { name, parameters, positional } = call;
        if (!isDestructive(name) || isSwitchedOn(call, 'whatif', 'wh')) continue;
        const given = parameters.flatMap((one) =>
          targets.has(one.name) && one.value ? [one.value] : [],
        );
        const [first] = positional;
        for (const target of given.length > 0 || !first ? given : [first]) {
          for (const one of target.type === 'ArrayLiteral' ? target.elements : [target]) {
            if (!hasWildcard(one)) continue;
            const message =
              'a pattern names what is taken away; read what it finds first, check it, and pass that';
            reportInBlock(analysis.block, inSource(analysis, one), message);
          }
        }
      }
    }
  },
};

function hasWildcard(node: Expression): boolean {
  const isString =
    node.type === 'StringConstantExpression' || node.type === 'ExpandableStringExpression';
  // Those drives are the console's own.
  return (
    isString &&
    /(?<!`)[*?]/.test(node.value) &&
    !/^(?:alias|env|function|variable):/i.test(node.value)
  );
}
