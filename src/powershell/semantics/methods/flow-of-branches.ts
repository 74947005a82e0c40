import type { BinaryExpression, TernaryExpression } from '../../ast/expressions.ts';
import type { IfStatement, TryStatement } from '../../ast/statements.ts';
import { FlowBlock } from './flow-block.ts';
import type { FlowBuilder, FlowStep } from './flow-builder.ts';

export function buildIf(flow: FlowBuilder, { clauses, elseClause }: IfStatement): void {
  const after = new FlowBlock();
  if (!elseClause) flow.current.flowsTo(after);
  const steps: FlowStep[] = [];
  clauses.forEach(({ condition, body }, index) => {
    const isLast = index === clauses.length - 1 && !elseClause;
    const otherwise = isLast ? after : new FlowBlock();
    steps.push(
      condition,
      () => {
        const then = new FlowBlock();
        flow.current.flowsTo(then);
        flow.current.flowsTo(otherwise);
        flow.current = then;
      },
      body,
      () => {
        flow.current.flowsTo(after);
        flow.current = otherwise;
      },
    );
  });
  if (elseClause) steps.push(elseClause, () => flow.current.flowsTo(after));
  steps.push(() => {
    flow.current = after;
  });
  flow.readAllNext(steps);
}

export function buildTernary(
  flow: FlowBuilder,
  { condition, ifTrue, ifFalse }: TernaryExpression,
): void {
  const [whenTrue, whenFalse, after] = [new FlowBlock(), new FlowBlock(), new FlowBlock()];
  flow.readNext(
    condition,
    () => {
      flow.current.flowsTo(whenTrue);
      flow.current.flowsTo(whenFalse);
      flow.current = whenTrue;
    },
    ifTrue,
    () => {
      flow.current.flowsTo(after);
      flow.current = whenFalse;
    },
    ifFalse,
    () => {
      flow.current.flowsTo(after);
      flow.current = after;
    },
  );
}

/** The right side of `-and` and `-or` may be left out. */
export function buildLogical(flow: FlowBuilder, { left, right }: BinaryExpression): void {
  const after = new FlowBlock();
  flow.readNext(
    left,
    () => {
      const second = new FlowBlock();
      flow.current.flowsTo(after);
      flow.current.flowsTo(second);
      flow.current = second;
    },
    right,
    () => {
      flow.current.flowsTo(after);
      flow.current = after;
    },
  );
}

/**
 * Any line in `try` may throw: what a `catch` and the `finally` can rely on is what was set before.
 */
export function buildTry(flow: FlowBuilder, statement: TryStatement): void {
  const { body, catchClauses } = statement;
  const before = flow.current;
  const after = new FlowBlock();
  const cleanUp = statement.finally ? new FlowBlock() : undefined;
  let endOfBody = before;
  const enter = () => {
    flow.current = new FlowBlock();
    before.flowsTo(flow.current);
  };
  const steps: FlowStep[] = [
    enter,
    body,
    () => {
      endOfBody = flow.current;
    },
  ];
  for (const clause of catchClauses) {
    steps.push(enter, clause.body, () => flow.current.flowsTo(cleanUp ?? after));
  }
  if (cleanUp) {
    const catchesAll = catchClauses.some(({ catchTypes }) => catchTypes.length === 0);
    steps.push(
      () => {
        endOfBody.flowsTo(cleanUp);
        flow.current = cleanUp;
      },
      statement.finally,
      () => {
        flow.current.flowsTo(after);
        if (!catchesAll) throwAgain(flow, before, cleanUp);
      },
    );
  } else {
    steps.push(() => endOfBody.flowsTo(after));
  }
  steps.push(() => {
    flow.current = after;
  });
  flow.readAllNext(steps);
}

/** An error that nothing has caught goes on behind the `finally`. */
function throwAgain(flow: FlowBuilder, before: FlowBlock, cleanUp: FlowBlock): void {
  before.flowsTo(cleanUp);
  const thrown = new FlowBlock();
  flow.current.flowsTo(thrown);
  thrown.returnsOrThrows = true;
  thrown.flowsTo(flow.exit);
}
