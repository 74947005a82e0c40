import type { VariableExpression } from '../../ast/expressions.ts';
import type { LocalVariable } from './local-variable.ts';

/** What happens to a variable in a block. */
export type FlowEvent =
  | { kind: 'read'; variable: LocalVariable; expression: VariableExpression }
  /** By an assignment with at most one type in front: that type, or none. */
  | { kind: 'assign'; variable: LocalVariable; type: string | undefined }
  /** By `foreach`, `switch` or `data` themselves. */
  | { kind: 'set'; variable: LocalVariable; type: string };

/** Code that runs from its first to its last line, once it is come to. */
export class FlowBlock {
  readonly events: FlowEvent[] = [];
  readonly successors = new Set<FlowBlock>();
  readonly predecessors: FlowBlock[] = [];
  isReachable: boolean;
  /** Its end leaves the method with a value or an error. */
  returnsOrThrows = false;

  constructor(isReachable = false) {
    this.isReachable = isReachable;
  }

  /**
   * Whether the next block can be reached is settled here, by what is known of this one so far: the
   * engine goes by the order in which it meets the statements, and so the blocks of a `finally` say
   * nothing yet when they are joined to what follows.
   */
  flowsTo(next: FlowBlock): void {
    if (this.successors.has(next)) return;
    if (this.isReachable) next.isReachable = true;
    this.successors.add(next);
    next.predecessors.push(this);
  }
}

/** All blocks that an entry leads to, each before those it leads to but for the way back of a loop. */
export function inFlowOrder(entry: FlowBlock): FlowBlock[] {
  const finished: FlowBlock[] = [];
  const entered = new Set([entry]);
  const path = [{ block: entry, rest: entry.successors.values() }];
  for (let last = path.at(-1); last; last = path.at(-1)) {
    const next = last.rest.next();
    if (next.done) {
      finished.push(last.block);
      path.pop();
    } else if (!entered.has(next.value)) {
      entered.add(next.value);
      path.push({ block: next.value, rest: next.value.successors.values() });
    }
  }
  return finished.reverse();
}
