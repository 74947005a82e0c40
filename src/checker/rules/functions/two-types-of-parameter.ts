import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const twoTypesOfParameter = scriptRule({
  id: 'two-types-of-parameter',
  severity: 'warning',
  alias: ['PSAvoidMultipleTypeAttributes'],
  title: 'A parameter has one type.',
  why: 'Of two types PowerShell converts to one after the other, which fails for some values or leaves another value than the reader gave.',
  bad: {
    in: 'block',
    text: 'function Get-Part {\n  param([int][string] ⟦$Number⟧)\n  Get-Partition -PartitionNumber $Number\n}',
  },
  good: {
    in: 'block',
    text: 'function Get-Part {\n  param([int] $Number)\n  Get-Partition -PartitionNumber $Number\n}',
  },
  checkScript({ parsed, report }) {
    for (const { attributes, name } of nodesOf(parsed, 'Parameter')) {
      if (attributes.filter(({ type }) => type === 'TypeConstraint').length < 2) continue;
      report(
        name,
        `\`$${name.userPath}\` has more than one type; leave only the one that is meant`,
      );
    }
  },
});
