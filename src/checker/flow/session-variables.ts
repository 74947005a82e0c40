import type { Block, Runbook, Step } from '../../runbook/runbook.ts';
import type { RunbookSource } from '../../runbook/runbook-source.ts';
import type { SourceRange } from '../../runbook/source-text.ts';
import type { BlockAnalysis } from '../analyse-block.ts';
import { type BlockVariables, type OpenRead, variablesOf } from './block-variables.ts';
import { type Branch, branchesOf } from './branches.ts';
import type { Certainty } from './certainty.ts';
import { inSource } from './places.ts';

/** A variable that is read where it may not be set. */
export interface VariableFault {
  kind: 'not-set' | 'closed-session' | 'other-session' | 'maybe-not-set' | 'unused';
  block: Block;
  range: SourceRange;
  message: string;
}

const made = new WeakMap<readonly BlockAnalysis[], readonly VariableFault[]>();

/**
 * Follows the variables through the sessions, in the order in which the blocks are pasted, for each
 * way through the runbook.
 */
export function variableFaults(
  source: RunbookSource,
  blocks: readonly BlockAnalysis[],
): readonly VariableFault[] {
  let faults = made.get(blocks);
  if (!faults) {
    faults = source.runbook ? new SessionWalk(source.runbook, blocks).faults() : [];
    made.set(blocks, faults);
  }
  return faults;
}

/** Which fault of a read tells the author most, that last. */
const telling: readonly VariableFault['kind'][] = [
  'maybe-not-set',
  'not-set',
  'other-session',
  'closed-session',
];

/** Of a block that cannot be read. */
const unread: BlockVariables = {
  openReads: [],
  tested: new Set(),
  effects: new Map(),
  setsAnything: true,
  reads: new Set(),
  assignments: [],
};

interface Pasted {
  analysis: BlockAnalysis;
  block: Block;
  variables: BlockVariables;
  step: Step | undefined;
}

/** A console in which blocks have been pasted. */
class Shell {
  readonly variables = new Map<string, Certainty>();
  /** Nothing can be said of its variables any more. */
  holdsAnything = false;
  /** What a shell of the same session held, and the step that opened a fresh one. */
  closed = new Map<string, Step>();
}

class SessionWalk {
  readonly #runbook: Runbook;
  readonly #pasted: readonly Pasted[];
  /** Steps that open a fresh shell, in their order. */
  readonly #openers: readonly Step[];
  readonly #found = new Map<string, VariableFault>();

  constructor(runbook: Runbook, blocks: readonly BlockAnalysis[]) {
    this.#runbook = runbook;
    this.#openers = runbook.steps.filter(({ opens }) => opens !== undefined);
    const steps = new Map(runbook.steps.map((step) => [step.id, step]));
    this.#pasted = blocks.flatMap((analysis) => {
      const { block, plain, script } = analysis;
      if (!plain.parsed) return [];
      const step = block.step === undefined ? undefined : steps.get(block.step);
      return [{ analysis, block, variables: script ? variablesOf(script) : unread, step }];
    });
  }

  faults(): readonly VariableFault[] {
    for (const branch of branchesOf(this.#runbook)) this.#follow(branch);
    this.#findUnused();
    return [...this.#found.values()];
  }

  #follow(branch: Branch): void {
    const shells = new Map<string | undefined, Shell>();
    let next = 0;
    for (const { analysis, block, variables, step } of this.#pasted) {
      if (!branch(block.when)) continue;
      // A step opens its shell also where it has no block itself.
      for (let one = this.#openers[next]; one && step; one = this.#openers[next]) {
        if (one.number > step.number) break;
        next += 1;
        const before = branch(one.when) ? shells.get(one.opens) : undefined;
        if (before) shells.set(one.opens, reopened(before, one));
      }
      let shell = shells.get(block.session);
      if (!shell) {
        shell = new Shell();
        shells.set(block.session, shell);
      }
      for (const name of variables.tested) {
        if (!shell.variables.has(name)) shell.variables.set(name, 'doubt');
      }
      for (const read of variables.openReads) {
        this.#judge(read, { analysis, block, variables, step }, shell, shells, branch);
      }
      apply(variables, shell, block.rollback);
    }
  }

  #judge(
    { name, node, before }: OpenRead,
    pasted: Pasted,
    shell: Shell,
    shells: ReadonlyMap<string | undefined, Shell>,
    branch: Branch,
  ): void {
    const known = shell.variables.get(name);
    if (shell.holdsAnything || known === 'sure' || known === 'doubt') return;
    // Once is enough.
    shell.variables.set(name, 'doubt');
    const shown = pasted.analysis.plain.rendering.text.slice(node.start, node.end);
    const add = (kind: VariableFault['kind'], message: string): void => {
      const range = inSource(pasted.analysis, node);
      const key = `${pasted.block.index} ${range.start}`;
      // Another way through the runbook may show another fault of the same read.
      const before = this.#found.get(key);
      if (before && telling.indexOf(kind) <= telling.indexOf(before.kind)) return;
      this.#found.set(key, { kind, block: pasted.block, range, message });
    };
    if (known === 'maybe' || before === 'maybe') {
      add(
        'maybe-not-set',
        `\`${shown}\` is set in a branch that may not have run; set it before the branch, or in each`,
      );
      return;
    }
    const closedBy = shell.closed.get(name);
    if (closedBy) {
      add(
        'closed-session',
        `\`${shown}\` was set in a shell that step ${closedBy.number} leaves for a fresh one; set it again in this block`,
      );
      return;
    }
    const elsewhere = [...shells].find(
      ([session, other]) =>
        session !== pasted.block.session && other.variables.get(name) === 'sure',
    );
    if (elsewhere) {
      const [session = ''] = elsewhere;
      add(
        'other-session',
        `\`${shown}\` was set in the session \`${session}\`, and this is \`${pasted.block.session ?? ''}\`; set it here too`,
      );
      return;
    }
    add('not-set', `\`${shown}\` ${this.#whyNotSet(name, pasted, branch)}`);
  }

  #whyNotSet(name: string, { block }: Pasted, branch: Branch): string {
    const setters = this.#pasted.filter(
      (one) =>
        one.block.session === block.session &&
        one.block !== block &&
        one.variables.effects.has(name),
    );
    const skipped = setters.find((one) => one.block.index < block.index && !branch(one.block.when));
    if (skipped) {
      return `is set only where ${skipped.block.when.map((when) => `\`${when}\``).join(' and ')}; set it in this block`;
    }
    const later = setters.find((one) => one.block.index > block.index);
    if (later) {
      const where = later.step ? `in step ${later.step.number}` : 'in a later block';
      return `is set only later, ${where}; set it before`;
    }
    return 'is set nowhere before; set it, or declare a parameter';
  }

  #findUnused(): void {
    const reads = new Map<string | undefined, Set<string>>();
    const open = new Set<string | undefined>();
    for (const { block, variables } of this.#pasted) {
      const known = reads.get(block.session) ?? new Set();
      for (const name of variables.reads) known.add(name);
      reads.set(block.session, known);
      if (variables.setsAnything) open.add(block.session);
    }
    const seen = new Set<string>();
    for (const { analysis, block, variables } of this.#pasted) {
      if (open.has(block.session)) continue;
      for (const { name, node } of variables.assignments) {
        const key = `unused ${block.session} ${name}`;
        if (reads.get(block.session)?.has(name) || seen.has(key)) continue;
        seen.add(key);
        const shown = analysis.plain.rendering.text
          .slice(node.start, node.end)
          .replace(/^\[.*\]\s*/s, '');
        this.#found.set(key, {
          kind: 'unused',
          block,
          range: inSource(analysis, node),
          message: `nothing reads \`${shown}\`; remove it, or write \`$null = …\` to keep a result off the screen`,
        });
      }
    }
  }
}

/** The shell that a step opens in place of another. */
function reopened({ variables, closed }: Shell, step: Step): Shell {
  const fresh = new Shell();
  fresh.closed = new Map(closed);
  for (const name of variables.keys()) fresh.closed.set(name, step);
  return fresh;
}

/** What a block leaves behind; one of the way back may not have been pasted. */
function apply({ effects, setsAnything }: BlockVariables, shell: Shell, mayHaveRun: boolean): void {
  if (setsAnything) shell.holdsAnything = true;
  for (const [name, effect] of effects) {
    if (effect === 'removed') {
      if (!mayHaveRun) shell.variables.delete(name);
    } else if (mayHaveRun) {
      if (shell.variables.get(name) !== 'sure') shell.variables.set(name, 'doubt');
    } else if (effect === 'sure' || shell.variables.get(name) !== 'sure') {
      shell.variables.set(name, effect);
    }
  }
}
