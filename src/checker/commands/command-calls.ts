import { builtInSource, Catalogue } from '../../catalog/catalogue.ts';
import type { Command } from '../../catalog/command.ts';
import { commonParameters } from '../../catalog/common-parameters.ts';
import type { Command as CommandNode } from '../../powershell/ast/commands.ts';
import type { Hashtable } from '../../powershell/ast/expressions.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import type { BlockAnalysis } from '../analyse-block.ts';
import type { RuleContext } from '../rule.ts';
import { expressionOf } from './argument-value.ts';
import type { Arguments } from './bind-arguments.ts';
import { bindArguments } from './bind-arguments.ts';
import { versionsOfBranch } from './branch-versions.ts';
import type { CommandStanding } from './command-standing.ts';
import { standingIn } from './command-standing.ts';
import type { Meaning } from './find-command.ts';
import { findCommand } from './find-command.ts';
import type { ScriptFacts, WrittenAssignment, WrittenCommand } from './script-facts.ts';
import { readScript } from './script-facts.ts';
import { SessionState } from './session-state.ts';

/** A command in a block whose name is written down, with what the session makes of it. */
export interface CommandCall {
  analysis: BlockAnalysis;
  node: CommandNode;
  /** The name as written. */
  written: string;
  meaning: Meaning;
  state: SessionState;
  /** The session may have commands that no one told of; fixed at the time of this block. */
  isOpenSession: boolean;
  /** Or a module of the session may have more than is listed. */
  mayHaveMore: boolean;
  isPiped: boolean;
  isElsewhere: boolean;
  /** Of a command whose facts are known. */
  known?: KnownCommand;
}

export interface KnownCommand extends CommandStanding {
  command: Command;
  arguments: Arguments;
}

let builtIn: Catalogue | undefined;

/** The commands that the project knows. */
export function catalogueOf({ surroundings }: Pick<RuleContext, 'surroundings'>): Catalogue {
  builtIn ??= new Catalogue(builtInSource());
  return surroundings.catalogue ?? builtIn;
}

const callsOf = new WeakMap<readonly BlockAnalysis[], readonly CommandCall[]>();

/** The commands of a runbook's blocks, in the order in which they are pasted; made once for all rules. */
export function commandCalls({
  source,
  blocks,
  surroundings,
}: Pick<RuleContext, 'source' | 'blocks' | 'surroundings'>): readonly CommandCall[] {
  let calls = callsOf.get(blocks);
  if (!calls) {
    const { runbook } = source;
    calls = runbook ? readCalls(runbook, blocks, catalogueOf({ surroundings })) : [];
    callsOf.set(blocks, calls);
  }
  return calls;
}

function readCalls(
  runbook: Runbook,
  blocks: readonly BlockAnalysis[],
  catalogue: Catalogue,
): readonly CommandCall[] {
  const states = new Map<string | undefined, SessionState>();
  const assignments = new Map<string | undefined, WrittenAssignment[]>();
  return blocks.flatMap((analysis) => {
    const { block, script } = analysis;
    if (!script) return [];
    const facts = readScript(script.script);
    let state = states.get(block.session);
    if (!state) {
      const session = runbook.sessions.find(({ name }) => name === block.session);
      state = new SessionState(session, catalogue);
      states.set(block.session, state);
    }
    state.enter(facts);
    const before = assignments.get(block.session) ?? [];
    const productVersions = versionsOfBranch(runbook, block.when);
    const reader = new CallReader({ runbook, catalogue, state, facts, before, productVersions });
    const calls = facts.commands.flatMap((written) => reader.read(analysis, written) ?? []);
    assignments.set(block.session, [...before, ...facts.assignments]);
    return calls;
  });
}

/** Whether the session surely has no command of that name. */
export function isUnknown({ meaning, mayHaveMore, isElsewhere }: CommandCall): boolean {
  return meaning.is === 'unknown' && !mayHaveMore && !isElsewhere;
}

interface ReaderContext {
  runbook: Runbook;
  catalogue: Catalogue;
  state: SessionState;
  facts: ScriptFacts;
  /** Assignments of earlier blocks of the session. */
  before: readonly WrittenAssignment[];
  productVersions: readonly string[];
}

class CallReader {
  readonly #context: ReaderContext;

  constructor(context: ReaderContext) {
    this.#context = context;
  }

  read(analysis: BlockAnalysis, written: WrittenCommand): CommandCall | undefined {
    const { node, name, isPiped, isElsewhere } = written;
    const { state, catalogue } = this.#context;
    if (name === undefined || name === '') return undefined;
    const meaning = findCommand(name, state, catalogue);
    return {
      analysis,
      node,
      written: name,
      meaning,
      state,
      isOpenSession: state.isOpen,
      mayHaveMore: state.isOpen || state.isPartial,
      isPiped,
      isElsewhere,
      ...(meaning.is === 'command' ? { known: this.#know(written, meaning.command) } : {}),
    };
  }

  #know(written: WrittenCommand, command: Command): KnownCommand {
    const { state, facts } = this.#context;
    const standing = this.#standing(written, command);
    const bound = bindArguments(written.node, command, {
      common: commonParameters(state.shell),
      versions: standing.versions,
      follow: (variable) => this.#follow(variable, written),
    });
    return {
      ...standing,
      command,
      arguments: facts.hasDefaults ? { ...bound, isOpen: true } : bound,
    };
  }

  #standing({ isElsewhere }: WrittenCommand, command: Command): CommandStanding {
    const { catalogue, state, runbook, productVersions } = this.#context;
    const key = isElsewhere ? '' : productVersions.join('|');
    let standings = state.standings.get(key);
    if (!standings) {
      standings = new Map();
      state.standings.set(key, standings);
    }
    let standing = standings.get(command);
    if (!standing) {
      const surrounding = state.surrounding(runbook.product, productVersions);
      standing = standingIn(command, catalogue, isElsewhere ? undefined : surrounding);
      standings.set(command, standing);
    }
    return standing;
  }

  /** What a splatted variable holds: the literal that was assigned last, where that is certain. */
  #follow(variable: string, { node, around }: WrittenCommand) {
    const { facts, before } = this.#context;
    const name = variable.toLowerCase();
    const here = facts.assignments.filter((one) => one.variable === name && one.start < node.start);
    const earlier = before.filter((one) => one.variable === name);
    const all = [...earlier, ...here];
    const at = all.findLastIndex(({ value }) => value !== undefined);
    const last = all[at];
    if (!last?.value) return undefined;
    const isInForce =
      at < earlier.length ? last.isCertain : around.some((one) => one === last.block);
    const table = isInForce ? tableOf(last.value) : undefined;
    const later = all.slice(at + 1);
    if (!table || later.some(({ removes }) => removes)) return undefined;
    return { table, isWhole: later.length === 0, isHere: at >= earlier.length };
  }
}

function tableOf(value: NonNullable<WrittenAssignment['value']>): Hashtable | undefined {
  const expression = expressionOf(value);
  const inner = expression?.type === 'ConvertExpression' ? expression.child : expression;
  return inner?.type === 'Hashtable' ? inner : undefined;
}
