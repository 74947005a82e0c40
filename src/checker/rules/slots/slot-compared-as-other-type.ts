import type { Node } from '../../../powershell/ast/ast.ts';
import type { Expression } from '../../../powershell/ast/expressions.ts';
import type { RunbookSource } from '../../../runbook/runbook-source.ts';
import type { BlockAnalysis } from '../../analyse-block.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { inSource, type PlacedSlot, slotsIn } from '../../flow/places.ts';
import { withoutParentheses } from '../../flow/variable-name.ts';
import type { Rule } from '../../rule.ts';

const orders = new Set(['Igt', 'Ige', 'Ilt', 'Ile', 'Cgt', 'Cge', 'Clt', 'Cle']);
const comparisons = new Set([...orders, 'Ieq', 'Ine', 'Ceq', 'Cne']);

export const slotComparedAsOtherType: Rule = {
  id: 'slot-compared-as-other-type',
  severity: 'error',
  title: 'A slot is compared with a value of its own type.',
  why: "PowerShell turns the right side into the type of the left: text compares letter by letter, so that '9' is more than '10', and every text but the empty one equals yes.",
  bad: { in: 'block', text: "if (⟦{{count}}⟧ -eq 'two') { Get-Date }" },
  good: { in: 'block', text: 'if ({{count}} -eq 2) { Get-Date }' },
  check({ source, blocks, reportInBlock }) {
    for (const analysis of blocks) {
      const { block, plain } = analysis;
      if (!plain.parsed || plain.values.length === 0) continue;
      for (const { operator, left, right } of nodesOf(plain.parsed, 'BinaryExpression')) {
        if (!comparisons.has(operator)) continue;
        const onLeft = wholeSlot(source, analysis, left);
        const onRight = wholeSlot(source, analysis, right);
        if (Boolean(onLeft) === Boolean(onRight)) continue;
        const slot = onLeft ?? onRight;
        const message = onLeft
          ? faultWithSlotLeft(onLeft, right, operator)
          : onRight && faultWithSlotRight(left, onRight, operator);
        if (slot && message) reportInBlock(block, inSource(analysis, slot), message);
      }
    }
  },
};

/** The slot that is all of an operand. */
function wholeSlot(
  source: RunbookSource,
  analysis: BlockAnalysis,
  node: Expression,
): PlacedSlot | undefined {
  const [slot] = slotsIn(source, analysis, node);
  if (!slot) return undefined;
  const inner = withoutParentheses(node);
  return slot.start <= inner.start && inner.end <= slot.end ? slot : undefined;
}

function faultWithSlotLeft(
  { declaration, parameter }: PlacedSlot,
  right: Node,
  operator: string,
): string | undefined {
  const text = textOf(right);
  switch (declaration?.type) {
    case 'integer':
    case 'decimal':
      if (text === undefined || isNumber(text)) return undefined;
      return `\`{{${parameter}}}\` is a number, and '${text}' is none`;
    case 'boolean':
      if (text === undefined) return undefined;
      return `\`{{${parameter}}}\` is yes or no, and a text counts as yes unless it is empty; compare with \`$true\` or \`$false\``;
    case 'text':
    case 'choice':
      if (!orders.has(operator) || withoutParentheses(right).type !== 'ConstantExpression')
        return undefined;
      return `\`{{${parameter}}}\` is text and compares letter by letter; make the parameter an \`integer\``;
    default:
      return undefined;
  }
}

function faultWithSlotRight(
  left: Node,
  { declaration, parameter }: PlacedSlot,
  operator: string,
): string | undefined {
  const text = textOf(left);
  switch (declaration?.type) {
    case 'integer':
    case 'decimal':
      if (text === undefined || (isNumber(text) && !orders.has(operator))) return undefined;
      return isNumber(text)
        ? `'${text}' is text, so that the number \`{{${parameter}}}\` is compared with it letter by letter; leave out the quotes`
        : `\`{{${parameter}}}\` is a number, and '${text}' is none`;
    case 'boolean':
      if (text === undefined || /^(?:true|false)$/i.test(text)) return undefined;
      return `\`{{${parameter}}}\` is yes or no, written \`True\` or \`False\`, which '${text}' never equals`;
    default:
      return undefined;
  }
}

function textOf(node: Node): string | undefined {
  const inner = withoutParentheses(node);
  return inner.type === 'StringConstantExpression' ? inner.value : undefined;
}

/** What PowerShell turns into a number. */
function isNumber(text: string): boolean {
  return /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$|^\s*[-+]?0x[\da-f]+\s*$/i.test(text);
}
