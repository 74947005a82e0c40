import type { Expression } from '../../ast/expressions.ts';
import type {
  BreakStatement,
  ContinueStatement,
  ExitStatement,
  ReturnStatement,
  ThrowStatement,
} from '../../ast/statements.ts';
import { foldCase } from '../fold-case.ts';
import { FlowBlock } from './flow-block.ts';
import type { FlowBuilder, LoopTargets } from './flow-builder.ts';

export function buildBreak(flow: FlowBuilder, { label }: BreakStatement): void {
  buildJump(flow, label, ({ after }) => after);
}

export function buildContinue(flow: FlowBuilder, { label }: ContinueStatement): void {
  buildJump(flow, label, ({ again }) => again);
}

function buildJump(
  flow: FlowBuilder,
  label: Expression | undefined,
  targetOf: (loop: LoopTargets) => FlowBlock,
): void {
  flow.readNext(label, () => {
    const loop = findLoop(flow, label);
    if (loop) {
      flow.current.flowsTo(targetOf(loop));
    } else {
      flow.current.flowsTo(flow.exit);
      flow.current.returnsOrThrows = true;
    }
    flow.current = new FlowBlock();
  });
}

function findLoop({ loops }: FlowBuilder, label: Expression | undefined): LoopTargets | undefined {
  if (label === undefined) return loops.at(-1);
  if (label.type !== 'StringConstantExpression') return undefined;
  const wanted = foldCase(label.value);
  return loops.findLast((loop) => foldCase(loop.label) === wanted);
}

export function buildExit(
  flow: FlowBuilder,
  { pipeline }: ReturnStatement | ExitStatement | ThrowStatement,
): void {
  flow.readNext(pipeline, () => {
    flow.current.flowsTo(flow.exit);
    flow.current.returnsOrThrows = true;
    flow.current = new FlowBlock();
  });
}
