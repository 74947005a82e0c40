import type { ScriptBlock } from '../ast/scripts.ts';
import { visit } from '../walk.ts';
import { findForm } from './find-form.ts';
import { findVariable } from './find-variable.ts';
import type { Findings } from './findings.ts';

/**
 * Finds what the tree tells. Returns where the parts of pipelines end behind which `|` or `&`
 * follows.
 */
export function findInNodes(script: ScriptBlock, found: Findings): ReadonlySet<number> {
  const partEnds = new Set<number>();
  visit(script, (node, parents) => {
    switch (node.type) {
      case 'Pipeline':
        for (const { end } of node.elements) {
          if (node.background || end < node.end) partEnds.add(end);
        }
        break;
      case 'PipelineChain':
        if (node.background) partEnds.add(node.end);
        break;
      case 'VariableExpression':
        findVariable(node, parents.at(-1), found);
        break;
      default:
        findForm(node, found);
    }
  });
  return partEnds;
}
