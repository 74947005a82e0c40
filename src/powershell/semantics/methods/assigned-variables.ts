import type { VariableExpression } from '../../ast/expressions.ts';
import { type FlowBlock, type FlowEvent, inFlowOrder } from './flow-block.ts';
import type { LocalVariable } from './local-variable.ts';

/** A method whose sets of variables would need more words than this has been made to be slow. */
const mostWords = 1 << 23;

/** A set of variables: a bit for each index. Never changed, so that blocks can share one. */
type VariableSet = Uint32Array;

/** Follows the blocks of a method and which variables have a value there on every way. */
export class AssignedVariables {
  readonly #size: number;
  /** The engine looks for all variables when the method runs. */
  readonly #allDynamic: boolean;
  readonly #unset = new Set<VariableExpression>();
  #assigned: VariableSet;
  /** `#assigned` belongs to the current block alone. */
  #isOwn = false;
  #words = 0;

  constructor(count: number, allDynamic: boolean) {
    this.#size = (count + 31) >>> 5;
    this.#allDynamic = allDynamic;
    this.#assigned = new Uint32Array(this.#size);
  }

  /**
   * The reads of variables that have no value on some way from the entry; none where there are too
   * many variables on too many ways.
   */
  unsetReads(entry: FlowBlock): ReadonlySet<VariableExpression> {
    const atEnd = new Map<FlowBlock, VariableSet>();
    for (const block of inFlowOrder(entry)) {
      this.#assigned = this.#onEveryWayTo(block, atEnd);
      this.#isOwn = false;
      for (const event of block.events) this.#follow(event);
      atEnd.set(block, this.#assigned);
      if (this.#words > mostWords) return new Set();
    }
    return this.#unset;
  }

  /** A way back of a loop is not known yet, and adds nothing. */
  #onEveryWayTo(block: FlowBlock, atEnd: ReadonlyMap<FlowBlock, VariableSet>): VariableSet {
    let common: VariableSet | undefined;
    let isShared = true;
    for (const predecessor of block.predecessors) {
      const assigned = atEnd.get(predecessor);
      if (!assigned || assigned === common) continue;
      if (!common) {
        common = assigned;
        continue;
      }
      if (isShared) common = this.#copy(common);
      isShared = false;
      this.#words += this.#size;
      for (let at = 0; at < common.length; at += 1) {
        common[at] = (common[at] ?? 0) & (assigned[at] ?? 0);
      }
    }
    return common ?? new Uint32Array(this.#size);
  }

  #follow(event: FlowEvent): void {
    const { variable } = event;
    switch (event.kind) {
      case 'read':
        if (!this.#has(variable)) this.#unset.add(event.expression);
        return;
      case 'set':
        return this.#set(variable, event.type);
      case 'assign': {
        const isLoopVariable = variable.name === 'foreach' || variable.name === 'switch';
        this.#set(variable, event.type ?? (isLoopVariable ? 'system.object' : undefined));
        variable.isAssigned = true;
      }
    }
  }

  /** A variable that gets values of different types is looked for when the method runs. */
  #set(variable: LocalVariable, type: string | undefined): void {
    if (variable.kind === 'unset') variable.kind = this.#allDynamic ? 'dynamic' : 'local';
    const expected = type ?? (this.#has(variable) ? undefined : 'system.object');
    if (variable.type === undefined) {
      variable.type = type ?? 'system.object';
    } else if (expected !== undefined && expected !== variable.type && !variable.isAutomatic) {
      variable.kind = 'dynamic';
    }
    this.#add(variable);
  }

  #has({ index }: LocalVariable): boolean {
    return (((this.#assigned[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1;
  }

  #add(variable: LocalVariable): void {
    if (this.#has(variable)) return;
    if (!this.#isOwn) this.#assigned = this.#copy(this.#assigned);
    this.#isOwn = true;
    const at = variable.index >>> 5;
    this.#assigned[at] = (this.#assigned[at] ?? 0) | (1 << (variable.index & 31));
  }

  #copy(variables: VariableSet): VariableSet {
    this.#words += this.#size;
    return variables.slice();
  }
}
