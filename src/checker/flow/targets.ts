import type { Node } from '../../powershell/ast/ast.ts';
import type { Command } from '../../powershell/ast/commands.ts';
import type { TextRange } from '../../powershell/ast/node.ts';
import type { ParseResult } from '../../powershell/parse.ts';
import { visit } from '../../powershell/walk.ts';
import type { BlockAnalysis } from '../analyse-block.ts';
import { changesSomething } from '../changing-verbs.ts';
import { type Call, callOf, callsOf, isSwitchedOn } from './calls.ts';
import { isDestructive, isOfConsole, verbOf } from './destructive.ts';
import { isKept } from './runs-at-once.ts';
import { nameOfVariable, withoutParentheses } from './variable-name.ts';

/** A command that changes what another one found, where nothing has looked at what that was. */
export interface TargetFault {
  analysis: BlockAnalysis;
  /** Where the unchecked thing is handed over. */
  node: TextRange;
  /** The command that is given it. */
  command: string;
  /** As written: `$vm`, or the command whose result is taken as it comes. */
  found: string;
  /** It was checked, and then read anew. */
  overwritten: boolean;
}

/** What is known of a variable: found and not looked at since, or looked at once before. */
interface Origin {
  unchecked: boolean;
  wasChecked: boolean;
}

/** Find one thing, or none and say so, whatever is there. */
const singular =
  /^get-(?:credential|date|host|location|random|culture|uiculture|content|acl|variable|executionpolicy|computerinfo|timezone|filehash|clipboard|unique|psdrive|command|module|help|member|history|alias|securerandom|error|verb|tracesource|formatdata|typedata)$/;

/** Parameters that name exactly one thing, so that nothing found is an error. */
const exact = new Set(['identity', 'id', 'literalpath', 'inputobject', 'guid', 'sid', 'uniqueid']);

/** Of what they find no two have the same name, and a name that is not there is an error. */
const withUniqueName =
  /^get-(?:cluster|clustergroup|clusternode|clusterresource|item|localgroup|localuser|scheduledjob|service)$/;

/** Nouns of what a server has one of. */
const singularNoun =
  /(?:configuration|config|settings?|policy|options?|list|info|forest|domain|state|status|properties|parameters)$/;

/** Verbs that change a thing which is handed to them. */
const verbsWithTarget = new Set(
  'add approve clear complete disable disconnect dismount enable expand grant install limit lock merge mount move optimize protect redo remove rename repair reset resize resolve restart restore resume revoke set start stop submit suspend switch sync undo uninstall unblock unlock unprotect unpublish unregister update'.split(
    ' ',
  ),
);

/** What they are handed is text, not a thing to change. */
const takesText =
  /^(?:add|clear|set)-(?:content|clipboard|item|itemproperty|acl|date|location|alias|executionpolicy|variable|authenticodesignature|timezone|culture)$|^unprotect-cmsmessage$|^start-(?:process|job|threadjob|transcript|sleep)$/;

/** Whether the command changes what is handed to it. */
function takesTarget(call: Call): boolean {
  const { name } = call;
  return (
    verbsWithTarget.has(verbOf(name)) &&
    changesSomething(name) &&
    !takesText.test(name) &&
    !isOfConsole(name) &&
    !isSwitchedOn(call, 'whatif', 'wh') &&
    // The reader is shown each one.
    !isSwitchedOn(call, 'confirm', 'cf')
  );
}

/**
 * Follows what commands find to the commands that change it, through the blocks of each session.
 * Whatever looks at a variable counts as a check: a condition, a loop over it, a table on screen does not.
 */
export function targetFaults(blocks: readonly BlockAnalysis[]): readonly TargetFault[] {
  let faults = made.get(blocks);
  if (!faults) {
    faults = followTargets(blocks);
    made.set(blocks, faults);
  }
  return faults;
}

const made = new WeakMap<readonly BlockAnalysis[], readonly TargetFault[]>();

function followTargets(blocks: readonly BlockAnalysis[]): readonly TargetFault[] {
  const faults: TargetFault[] = [];
  if (
    !blocks.some(({ block, plain }) => block.changes && callsOf(plain.parsed).some(takesTarget))
  ) {
    return faults;
  }
  const sessions = new Map<string | undefined, Map<string, Origin>>();
  for (const analysis of blocks) {
    const { block, script } = analysis;
    if (!script) continue;
    let origins = sessions.get(block.session);
    if (!origins) {
      origins = new Map();
      sessions.set(block.session, origins);
    }
    const found = new TargetWalk(analysis, script, origins).faults();
    // Elsewhere other rules speak first.
    if (block.changes) faults.push(...found);
  }
  return faults;
}

class TargetWalk {
  readonly #analysis: BlockAnalysis;
  readonly #parsed: ParseResult;
  readonly #origins: Map<string, Origin>;
  readonly #faults: TargetFault[] = [];

  constructor(analysis: BlockAnalysis, parsed: ParseResult, origins: Map<string, Origin>) {
    this.#analysis = analysis;
    this.#parsed = parsed;
    this.#origins = origins;
  }

  faults(): readonly TargetFault[] {
    visit(this.#parsed.script, (node, parents) => this.#enter(node, parents), {
      leave: (node) => this.#leave(node),
    });
    return this.#faults;
  }

  #enter(node: Node, parents: readonly Node[]): false | undefined {
    switch (node.type) {
      case 'FunctionDefinition':
      case 'TypeDefinition':
        return false;
      case 'ScriptBlockExpression':
        return isKept(node, parents) ? false : undefined;
      // Nothing is handed to a command in these, or in so odd a way that nothing is said of it.
      case 'ThrowStatement':
      case 'ExpandableStringExpression':
      case 'BinaryExpression':
      case 'MemberExpression':
        return false;
      case 'StatementBlock': {
        // A condition may also set what it asks for.
        const outer = parents.at(-1);
        const clause =
          outer?.type === 'IfStatement' && outer.clauses.find(({ body }) => body === node);
        if (clause) this.#check(clause.condition);
        return undefined;
      }
      case 'SwitchStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
      case 'DoUntilStatement':
        this.#check(node.condition);
        return undefined;
      case 'ForEachStatement':
        this.#check(node.condition);
        this.#check(node.variable);
        return undefined;
      case 'Pipeline':
        this.#judgePipeline(node.elements);
        return undefined;
      case 'Command': {
        const call = callOf(node);
        if (takesTarget(call)) this.#judge(call);
        return undefined;
      }
      default:
        return undefined;
    }
  }

  #leave(node: Node): void {
    if (node.type !== 'AssignmentStatement' || node.operator !== 'Equals') return;
    const left = withoutParentheses(node.left);
    const target = left.type === 'ConvertExpression' ? left.child : left;
    const name = target.type === 'VariableExpression' ? nameOfVariable(target) : undefined;
    if (name === undefined) return;
    const before = this.#origins.get(name);
    const unchecked = this.#isUnchecked(node.right);
    const wasChecked = before?.wasChecked ?? false;
    this.#origins.set(name, { unchecked, wasChecked });
  }

  /** Everything that a condition reads has been looked at. */
  #check(root: Node): void {
    visit(root, (node) => {
      if (node.type !== 'VariableExpression') return;
      const name = nameOfVariable(node);
      if (name !== undefined) this.#origins.set(name, { unchecked: false, wasChecked: true });
    });
  }

  /** `Get-X … | Set-X`: what is found goes straight into the change. */
  #judgePipeline(elements: readonly Node[]): void {
    for (const [index, element] of elements.entries()) {
      if (index === 0 || element.type !== 'Command') continue;
      const call = callOf(element);
      // Through a pipe several are taken as several, on purpose.
      if (!isDestructive(call.name) || !takesTarget(call)) continue;
      const source = this.#sourceOf(elements.slice(0, index));
      if (!source || (source.type === 'Command' && namesOne(callOf(source)))) continue;
      this.#report(source, call);
    }
  }

  #judge(call: Call): void {
    for (const { value } of call.parameters) if (value) this.#judgeArgument(value, call);
    for (const value of call.positional) this.#judgeArgument(value, call);
  }

  #judgeArgument(value: Node, call: Call): void {
    const source = this.#sourceOf([value]);
    if (source) this.#report(source, call);
  }

  #report(node: Node, { command }: Call): void {
    const { text } = this.#analysis.plain.rendering;
    const shown = (range: TextRange): string => text.slice(range.start, range.end);
    const [commandName = command] = command.elements;
    const isVariable = node.type === 'VariableExpression';
    const origin = isVariable ? this.#origins.get(nameOfVariable(node) ?? '') : undefined;
    const [first = node] = node.type === 'Command' ? node.elements : [];
    const fault: TargetFault = {
      analysis: this.#analysis,
      node,
      command: shown(commandName),
      found: shown(first),
      overwritten: origin?.wasChecked ?? false,
    };
    this.#faults.push(fault);
    // Once is enough.
    const name = isVariable ? nameOfVariable(node) : undefined;
    if (name !== undefined) this.#origins.set(name, { unchecked: false, wasChecked: false });
  }

  #isUnchecked(node: Node): boolean {
    return this.#sourceOf([node]) !== undefined;
  }

  /** The unchecked variable, or the command, that what comes out of these elements was found by. */
  #sourceOf(elements: readonly Node[]): Node | undefined {
    const [first, ...others] = elements;
    if (!first || !others.every(isSelection)) return undefined;
    let node = first;
    for (;;) {
      switch (node.type) {
        case 'Pipeline': {
          const [inner, ...more] = node.elements;
          if (!inner || !more.every(isSelection)) return undefined;
          node = inner;
          continue;
        }
        case 'CommandExpression':
          node = node.expression;
          continue;
        case 'ParenExpression':
          node = node.pipeline;
          continue;
        case 'ArrayExpression': {
          const { statements } = node.subExpression;
          if (statements.length !== 1 || !statements[0]) return undefined;
          [node] = statements;
          continue;
        }
        case 'ConvertExpression':
          node = node.child;
          continue;
        case 'IndexExpression':
          node = node.target;
          continue;
        case 'MemberExpression':
          if (node.isStatic || isCount(node.member)) return undefined;
          node = node.expression;
          continue;
        case 'VariableExpression': {
          const name = nameOfVariable(node);
          return name !== undefined && this.#origins.get(name)?.unchecked ? node : undefined;
        }
        case 'Command':
          return findsSome(node) ? node : undefined;
        default:
          return undefined;
      }
    }
  }
}

/** Whether a command may find nothing, or several, without an error. */
export function findsSome(command: Command): boolean {
  const call = callOf(command);
  if (!/^get-[a-z]/.test(call.name) || singular.test(call.name) || singularNoun.test(call.name))
    return false;
  return !call.parameters.some(({ name }) => exact.has(name));
}

/** Whether it asks by full name for something whose names differ: it is found, or an error is shown. */
function namesOne({ name, parameters, positional }: Call): boolean {
  if (!withUniqueName.test(name)) return false;
  const given = parameters.find((one) => one.name === 'name' || one.name === 'path')?.value;
  const value = given ?? positional[0];
  return value?.type === 'StringConstantExpression' && !/[*?[]/.test(value.value);
}

/** A part of a pipeline that lets through some of what comes in. */
function isSelection(node: Node): boolean {
  if (node.type !== 'Command') return false;
  const { name, parameters } = callOf(node);
  if (name === 'select-object') return !parameters.some((one) => 'expandproperty' === one.name);
  return name === 'where-object' || name === 'sort-object';
}

function isCount(member: Node): boolean {
  return member.type === 'StringConstantExpression' && /^(?:count|length)$/i.test(member.value);
}
