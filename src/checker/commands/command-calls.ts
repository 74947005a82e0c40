import { builtInSource, Catalogue } from '../../catalog/catalogue.ts';
import type { Command } from '../../catalog/command.ts';
import { commonParameters } from '../../catalog/common-parameters.ts';
import type { Command as CommandNode } from '../../powershell/ast/commands.ts';
import type { Hashtable } from '../../powershell/ast/expressions.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import type { BlockAnalysis } from '../analyse-block.ts';
import type { RuleContext } from '../rule.ts';
import { expressionOf } from './argument-value.ts';
import type { Arguments, FollowedSplat, SplatEntry } from './bind-arguments.ts';
import { bindArguments } from './bind-arguments.ts';
import { versionsOfBranch } from './branch-versions.ts';
import type { CommandStanding } from './command-standing.ts';
import { standingIn } from './command-standing.ts';
import type { Meaning } from './find-command.ts';
import { findCommand } from './find-command.ts';
import { isOwnFunction } from './own-functions.ts';
import type { ScriptFacts, WrittenAssignment, WrittenCommand } from './script-facts.ts';
import { readScript } from './script-facts.ts';
import { type KnownFunction, SessionState } from './session-state.ts';

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
  /** Of a function of the runbook, as it stands at the time of this block. */
  definition?: KnownFunction;
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
  const openers = runbook.steps.filter(({ opens }) => opens !== undefined);
  const numbers = new Map(runbook.steps.map(({ id, number }) => [id, number]));
  let next = 0;
  return blocks.flatMap((analysis) => {
    const { block, script } = analysis;
    if (!script) return [];
    const number = block.step === undefined ? undefined : numbers.get(block.step);
    for (let one = openers[next]; one && number !== undefined; one = openers[next]) {
      if (one.number > number) break;
      next += 1;
      const left = states.get(one.opens);
      // A step that is not always done leaves the old shell to those who skip it.
      if (!left || one.when.length > 0) continue;
      assignments.delete(one.opens);
      states.set(one.opens, left.reopened(one.number));
    }
    const facts = readScript(script.script);
    let state = states.get(block.session);
    if (!state) {
      const session = runbook.sessions.find(({ name }) => name === block.session);
      state = new SessionState(session, catalogue);
      states.set(block.session, state);
    }
    state.enter(facts, block.when);
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
    const definition = state.functions.get(name.toLowerCase());
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
      ...(definition ? { definition } : {}),
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
      const isAnywhere = isElsewhere || isOwnFunction(command);
      standing = standingIn(command, catalogue, isAnywhere ? undefined : surrounding);
      standings.set(command, standing);
    }
    return standing;
  }

  /** What a splatted variable holds: the literal that was assigned last, where that is certain. */
  #follow(variable: string, { node, around }: WrittenCommand): FollowedSplat | undefined {
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
    const entries = new Map<unknown, SplatEntry>();
    const add = (entry: SplatEntry): void => {
      const { key } = entry;
      // A key that is set again holds the last value.
      const name = key.type === 'StringConstantExpression' ? key.value.toLowerCase() : key;
      entries.set(name, entry);
    };
    for (const { key, value } of table.keyValuePairs) {
      add({ key, value: expressionOf(value), isHere: at >= earlier.length });
    }
    let isWhole = true;
    for (const [index, { entry, isCertain, block }] of later.entries()) {
      const isHere = at + 1 + index >= earlier.length;
      // In a branch that may not run.
      const isSure = isHere ? around.some((one) => one === block) : isCertain;
      if (entry && isSure) add({ ...entry, isHere });
      else isWhole = false;
    }
    return { entries: [...entries.values()], isWhole };
  }
}

function tableOf(value: NonNullable<WrittenAssignment['value']>): Hashtable | undefined {
  const expression = expressionOf(value);
  const inner = expression?.type === 'ConvertExpression' ? expression.child : expression;
  return inner?.type === 'Hashtable' ? inner : undefined;
}
