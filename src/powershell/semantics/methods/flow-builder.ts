import type { Node } from '../../ast/ast.ts';
import type { Pipeline } from '../../ast/commands.ts';
import type { VariableExpression } from '../../ast/expressions.ts';
import type { FunctionDefinition } from '../../ast/statements.ts';
import { pushChildren } from '../../walk.ts';
import type { TypeResolver } from '../types/type-resolver.ts';
import { FlowBlock } from './flow-block.ts';
import { LocalVariables } from './local-variable.ts';

/** Something to read next: a part of the method, or what to do between two parts. */
export type FlowStep = Node | (() => void) | undefined;

export interface LoopTargets {
  label: string;
  /** Where `break` goes to. */
  after: FlowBlock;
  /** Where `continue` goes to. */
  again: FlowBlock;
  /** Where every command in the loop may lead: what it calls may `break` or `continue`. */
  interrupted: FlowBlock;
  /** A command that can be reached has been seen. */
  isInterrupted: boolean;
}

/**
 * Makes blocks of a method's body. Statements nest as deep as a script likes, so the parts that are
 * still to be read wait on a stack.
 */
export class FlowBuilder {
  readonly entry = new FlowBlock(true);
  readonly exit = new FlowBlock();
  readonly variables = new LocalVariables();
  readonly types: TypeResolver;
  /** The engine looks for all variables when the method runs. */
  readonly allDynamic: boolean;
  readonly loops: LoopTargets[] = [];
  current = this.entry;
  readonly #steps: FlowStep[] = [];
  readonly #read: (builder: FlowBuilder, node: Node) => void;

  /** `read` knows the statements that change the flow. */
  constructor(
    types: TypeResolver,
    allDynamic: boolean,
    read: (builder: FlowBuilder, node: Node) => void,
  ) {
    this.types = types;
    this.allDynamic = allDynamic;
    this.#read = read;
  }

  build({ parameters, body }: FunctionDefinition): void {
    for (const { name } of parameters ?? []) {
      const variable = this.variables.find(name);
      if (!variable) continue;
      variable.isAssigned = true;
      this.entry.events.push({ kind: 'set', variable, type: 'parameter' });
    }
    const { dynamicParamBlock, beginBlock, processBlock, endBlock, cleanBlock } = body;
    this.readNext(dynamicParamBlock, beginBlock, processBlock, endBlock, cleanBlock);
    while (this.#steps.length > 0) {
      const step = this.#steps.pop();
      if (typeof step === 'function') step();
      else if (step) this.#read(this, step);
    }
    this.current.flowsTo(this.exit);
  }

  /** Reads these next, in their order. */
  readNext(...steps: readonly FlowStep[]): void {
    this.readAllNext(steps);
  }

  readAllNext(steps: readonly FlowStep[]): void {
    for (let at = steps.length - 1; at >= 0; at -= 1) this.#steps.push(steps[at]);
  }

  readChildrenNext(node: Node): void {
    pushChildren(node, this.#steps);
  }

  readVariable(expression: VariableExpression): void {
    const variable = this.variables.find(expression);
    if (!variable) return;
    variable.reads.push(expression);
    if (variable.kind === 'unset') {
      this.current.events.push({ kind: 'read', variable, expression });
    }
  }

  set(name: string, type: string): void {
    const variable = this.variables.named(name);
    this.current.events.push({ kind: 'set', variable, type });
  }

  readPipeline({ elements }: Pipeline): void {
    const callsCommand = elements.some(({ type }) => type === 'Command');
    if (callsCommand && this.loops.length > 0) this.readNext(() => this.#mayBeInterrupted());
    this.readAllNext(elements);
  }

  /** A command may `break` or `continue` any of the loops around it. */
  #mayBeInterrupted(): void {
    const { current, loops } = this;
    const innermost = loops.at(-1);
    if (innermost) current.flowsTo(innermost.interrupted);
    for (let at = loops.length - 1; current.isReachable && at >= 0; at -= 1) {
      const loop = loops[at];
      // The loops around it have been seen to then.
      if (!loop || loop.isInterrupted) break;
      loop.isInterrupted = true;
      for (const block of [loop.interrupted, loop.after, loop.again]) block.isReachable = true;
    }
    const next = new FlowBlock();
    current.flowsTo(next);
    this.current = next;
  }

  /** Opens a loop for what is read until it is closed. */
  openLoop(label: string | undefined, after: FlowBlock, again: FlowBlock): void {
    const interrupted = new FlowBlock();
    const outer = this.loops.at(-1);
    interrupted.flowsTo(after);
    interrupted.flowsTo(again);
    if (outer) interrupted.flowsTo(outer.interrupted);
    this.loops.push({ label: label ?? '', after, again, interrupted, isInterrupted: false });
  }

  closeLoop(): void {
    this.loops.pop();
  }
}
