import type {
  ConditionalLoop,
  ForEachStatement,
  ForStatement,
  SwitchStatement,
} from '../../ast/statements.ts';
import { FlowBlock } from './flow-block.ts';
import type { FlowBuilder, FlowStep } from './flow-builder.ts';

const enumerator = 'system.collections.ienumerator';

interface Loop {
  label: string | undefined;
  /** None runs until something else ends the loop. */
  condition: FlowStep[];
  body: FlowStep[];
  /** What a `for` does before each further round. */
  iterator?: FlowStep;
}

/** A loop that asks before each round. */
function buildLoop(flow: FlowBuilder, { label, condition, body, iterator }: Loop): void {
  const again = new FlowBlock();
  const after = new FlowBlock();
  const steps: FlowStep[] = [];
  if (iterator) {
    const ask = new FlowBlock();
    flow.current.flowsTo(ask);
    flow.current = again;
    steps.push(iterator, () => {
      flow.current.flowsTo(ask);
      flow.current = ask;
    });
  } else {
    flow.current.flowsTo(again);
    flow.current = again;
  }
  if (condition.length > 0) steps.push(...condition, () => flow.current.flowsTo(after));
  steps.push(
    () => {
      flow.openLoop(label, after, again);
      const round = new FlowBlock();
      flow.current.flowsTo(round);
      flow.current = round;
    },
    ...body,
    () => {
      flow.current.flowsTo(again);
      flow.current = after;
      flow.closeLoop();
    },
  );
  flow.readAllNext(steps);
}

export function buildWhile(flow: FlowBuilder, { label, condition, body }: ConditionalLoop): void {
  buildLoop(flow, { label, condition: [condition], body: [body] });
}

export function buildFor(flow: FlowBuilder, statement: ForStatement): void {
  const { label, initializer, condition, iterator, body } = statement;
  flow.readNext(initializer, () =>
    buildLoop(flow, { label, condition: condition ? [condition] : [], body: [body], iterator }),
  );
}

export function buildForEach(flow: FlowBuilder, statement: ForEachStatement): void {
  const { label, condition, variable, body } = statement;
  const after = new FlowBlock();
  noteLoopVariable(flow, 'foreach');
  buildLoopThen(
    flow,
    {
      label,
      condition: [
        condition,
        () => {
          flow.current.flowsTo(after);
          flow.set('foreach', enumerator);
          const set = flow.variables.find(variable);
          if (set) flow.current.events.push({ kind: 'assign', variable: set, type: undefined });
        },
      ],
      body: [body],
    },
    () => {
      flow.current.flowsTo(after);
      flow.current = after;
    },
  );
}

/** A `switch` goes through what it is given as a loop does. */
export function buildSwitch(flow: FlowBuilder, statement: SwitchStatement): void {
  const { label, condition } = statement;
  noteLoopVariable(flow, 'switch');
  buildLoop(flow, {
    label,
    condition: [condition, () => flow.set('switch', enumerator)],
    body: switchBody(flow, statement),
  });
}

function switchBody(flow: FlowBuilder, { clauses, ...statement }: SwitchStatement): FlowStep[] {
  const after = new FlowBlock();
  const steps: FlowStep[] = [];
  clauses.forEach(({ condition, body }, index) => {
    const isLast = index === clauses.length - 1 && !statement.default;
    const next = isLast ? after : new FlowBlock();
    steps.push(
      condition,
      () => {
        const match = new FlowBlock();
        flow.current.flowsTo(next);
        flow.current.flowsTo(match);
        flow.current = match;
      },
      body,
      () => {
        if (isLast) return;
        flow.current.flowsTo(next);
        flow.current = next;
      },
    );
  });
  if (statement.default) steps.push(() => flow.current.flowsTo(after), statement.default);
  steps.push(() => {
    flow.current.flowsTo(after);
    flow.current = after;
  });
  return steps;
}

function buildLoopThen(flow: FlowBuilder, loop: Loop, last: () => void): void {
  flow.readNext(last);
  buildLoop(flow, loop);
}

/** `$foreach` and `$switch` are there from their first statement on, wherever they are read. */
function noteLoopVariable(flow: FlowBuilder, name: string): void {
  const variable = flow.variables.named(name);
  if (variable.kind === 'unset' && !flow.allDynamic) variable.kind = 'local';
}

/** A loop that asks after each round. */
export function buildDo(flow: FlowBuilder, { label, body, condition }: ConditionalLoop): void {
  const ask = new FlowBlock();
  const round = new FlowBlock();
  const after = new FlowBlock();
  flow.openLoop(label, after, ask);
  flow.current.flowsTo(round);
  flow.current = round;
  flow.readNext(
    body,
    () => {
      flow.current.flowsTo(ask);
      flow.current = ask;
    },
    condition,
    () => {
      const repeat = new FlowBlock();
      flow.current.flowsTo(after);
      flow.current.flowsTo(repeat);
      repeat.flowsTo(round);
      flow.current = after;
      flow.closeLoop();
    },
  );
}
