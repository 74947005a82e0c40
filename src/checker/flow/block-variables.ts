import type { Node } from '../../powershell/ast/ast.ts';
import type { Command } from '../../powershell/ast/commands.ts';
import type { Expression, VariableExpression } from '../../powershell/ast/expressions.ts';
import type { TextRange } from '../../powershell/ast/node.ts';
import type { ScriptBlock, StatementBlock } from '../../powershell/ast/scripts.ts';
import type { AssignmentStatement } from '../../powershell/ast/statements.ts';
import type { ParseResult } from '../../powershell/parse.ts';
import { statementsOf } from '../../powershell/statements-of.ts';
import { visit } from '../../powershell/walk.ts';
import { targetsOf } from './assignment-targets.ts';
import { isBuiltIn } from './built-in-variables.ts';
import { type Call, callOf, parameterOf } from './calls.ts';
import { type Certainty, Layer } from './certainty.ts';
import { runsInSession } from './runs-at-once.ts';
import { isNull, nameOfVariable, withoutParentheses } from './variable-name.ts';

/** What a block does to the variables of its session, whatever they were before. */
export interface BlockVariables {
  /** Reads of what the block itself has not surely set before, in the order in which they run. */
  openReads: readonly OpenRead[];
  /** Names of which the block first asks whether they are set. */
  tested: ReadonlySet<string>;
  /** What the block leaves behind; a name that it surely removes is `removed`. */
  effects: ReadonlyMap<string, Certainty | 'removed'>;
  /** It runs what cannot be seen from here, which may set any variable. */
  setsAnything: boolean;
  /** Every name that is read anywhere, in functions and script blocks too. */
  reads: ReadonlySet<string>;
  /** Plain assignments, for those that nothing reads. */
  assignments: readonly VariableUse[];
}

export interface VariableUse {
  /** In lower case. */
  name: string;
  node: TextRange;
}

export interface OpenRead extends VariableUse {
  /** What the block has done before: nothing, or something in a branch that may not have run. */
  before: 'nothing' | 'maybe';
}

const made = new WeakMap<ParseResult, BlockVariables>();

export function variablesOf(parsed: ParseResult): BlockVariables {
  let variables = made.get(parsed);
  if (!variables) {
    variables = new VariableWalk().over(parsed.script);
    made.set(parsed, variables);
  }
  return variables;
}

/** Common and other parameters that name a variable to set, each with what it may be shortened to. */
const namesVariable = new Set(
  'outvariable ov errorvariable ev warningvariable wv informationvariable iv pipelinevariable pv sessionvariable sv responseheadersvariable rhv statuscodevariable bindingvariable outputvariable'.split(
    ' ',
  ),
);

class VariableWalk {
  #layer = new Layer();
  readonly #openReads: OpenRead[] = [];
  readonly #reads = new Set<string>();
  readonly #assignments: VariableUse[] = [];
  readonly #removed = new Set<string>();
  /** Variables that are only looked at, which is allowed before they are set. */
  readonly #tested = new Set<Node>();
  readonly #settled = new Set<string>();
  readonly #thoughtOf = new Set<string>();
  #setsAnything = false;

  over(script: ScriptBlock): BlockVariables {
    this.#runScriptBlock(script);
    const effects = new Map<string, Certainty | 'removed'>(this.#layer.own);
    for (const name of this.#removed) if (!effects.has(name)) effects.set(name, 'removed');
    return {
      openReads: this.#openReads,
      tested: this.#thoughtOf,
      effects,
      setsAnything: this.#setsAnything,
      reads: this.#reads,
      assignments: this.#assignments,
    };
  }

  #runScriptBlock(script: ScriptBlock): void {
    const { endBlock, paramBlock, beginBlock, processBlock } = script;
    if (endBlock?.unnamed && !paramBlock && !beginBlock && !processBlock) {
      // As nearly all are written.
      this.#runStatements(endBlock);
      return;
    }
    for (const statement of statementsOf(script)) this.#run(statement);
  }

  #runStatements({ statements, traps }: Pick<StatementBlock, 'statements' | 'traps'>): void {
    for (const trap of traps) this.#run(trap);
    for (const statement of statements) this.#run(statement);
  }

  /** Runs in a layer of its own, which the caller joins. */
  #branch(run: () => void): Layer {
    const outer = this.#layer;
    const layer = new Layer(outer);
    this.#layer = layer;
    run();
    this.#layer = outer;
    return layer;
  }

  #set(name: string | undefined, certainty: Certainty = 'sure'): void {
    if (name === undefined || isBuiltIn(name)) return;
    if (certainty !== 'sure' && this.#layer.get(name) === 'sure') return;
    this.#layer.own.set(name, certainty);
  }

  #read(name: string, node: TextRange, isTested: boolean): void {
    this.#reads.add(name);
    if (isBuiltIn(name)) return;
    const before = this.#layer.get(name);
    if (before === 'sure' || before === 'doubt') return;
    // From here on its absence has been thought of, or reported.
    if (this.#settled.has(name)) return;
    this.#settled.add(name);
    if (this.#setsAnything) return;
    if (isTested) this.#thoughtOf.add(name);
    else this.#openReads.push({ name, node, before: before ?? 'nothing' });
  }

  readonly #follow = (node: Node): boolean | undefined => this.#enter(node);

  #run(root: Node): void {
    // What most of a script consists of, without a walk of its own.
    switch (root.type) {
      case 'StringConstantExpression':
      case 'ConstantExpression':
        return;
      case 'VariableExpression':
      case 'AssignmentStatement':
      case 'Command':
      case 'IfStatement':
        this.#enter(root);
        return;
      case 'CommandParameter':
        if (root.argument) this.#run(root.argument);
        return;
      case 'Pipeline':
        for (const element of root.elements) this.#run(element);
        return;
      case 'CommandExpression':
        if (root.redirections.length > 0) visit(root, this.#follow);
        else this.#run(root.expression);
        return;
      case 'ArrayExpression':
        this.#runStatements(root.subExpression);
        return;
      default:
        visit(root, this.#follow);
    }
  }

  /** Follows a node; `false` where what is below it has been followed here. */
  #enter(node: Node): boolean | undefined {
    switch (node.type) {
      case 'VariableExpression': {
        const name = nameOfVariable(node);
        if (name !== undefined) this.#read(name, node, this.#tested.has(node));
        return undefined;
      }
      case 'BinaryExpression': {
        const { operator, left, right } = node;
        const isLogical = operator === 'And' || operator === 'Or' || operator === 'Xor';
        if (isLogical || operator === 'QuestionQuestion' || isNull(right)) this.#test(left);
        if (isLogical || isNull(left)) this.#test(right);
        return undefined;
      }
      case 'UnaryExpression':
        if (node.operator === 'Not' || node.operator === 'Exclaim') this.#test(node.child);
        else if (/^(?:Postfix)?(?:PlusPlus|MinusMinus)$/.test(node.operator)) {
          this.#test(node.child);
          this.#run(node.child);
          this.#assign(node.child);
          return false;
        }
        return undefined;
      case 'TernaryExpression':
        this.#test(node.condition);
        return undefined;
      case 'ConvertExpression': {
        const { typeName } = node.attribute;
        const name = typeName.kind === 'simple' ? typeName.name.toLowerCase() : '';
        if (name === 'bool' || name === 'void') this.#test(node.child);
        if (name !== 'ref') return undefined;
        this.#run(node.child);
        this.#assign(node.child);
        return false;
      }
      case 'Hashtable':
        // What is splatted may name a variable to set.
        for (const { key, value } of node.keyValuePairs) {
          const name = textOf(key);
          if (name === undefined || !namesVariable.has(name)) continue;
          const given = withoutParentheses(value);
          if (given.type === 'StringConstantExpression') this.#set(textOf(given), 'doubt');
        }
        return undefined;
      case 'ScriptBlockExpression':
        this.#lookInto(node.scriptBlock);
        return false;
      case 'FunctionDefinition':
      case 'TypeDefinition':
      case 'ConfigurationDefinition':
      case 'TrapStatement':
        this.#lookInto(node);
        return false;
      case 'Command':
        this.#runCommand(node);
        return false;
      case 'AssignmentStatement':
        this.#runAssignment(node);
        return false;
      case 'ParamBlock':
        for (const { name, defaultValue } of node.parameters) {
          if (defaultValue) this.#run(defaultValue);
          this.#set(nameOfVariable(name));
        }
        return false;
      case 'DataStatement':
        this.#run(node.body);
        this.#set(node.variable?.toLowerCase());
        return false;
      case 'IfStatement': {
        const branches: Layer[] = [];
        for (const { condition, body } of node.clauses) {
          this.#test(condition);
          this.#run(condition);
          branches.push(this.#branch(() => this.#runStatements(body)));
        }
        const { elseClause } = node;
        if (elseClause) branches.push(this.#branch(() => this.#runStatements(elseClause)));
        this.#layer.join(branches, !elseClause, 'maybe');
        return false;
      }
      case 'SwitchStatement': {
        this.#test(node.condition);
        this.#run(node.condition);
        const branches = node.clauses.map(({ condition, body }) =>
          this.#branch(() => {
            this.#run(condition);
            this.#runStatements(body);
          }),
        );
        const { default: last } = node;
        if (last) branches.push(this.#branch(() => this.#runStatements(last)));
        this.#layer.join(branches, true, 'doubt');
        return false;
      }
      case 'ForEachStatement':
        this.#run(node.condition);
        this.#runLoop(() => {
          this.#set(nameOfVariable(node.variable));
          this.#runStatements(node.body);
        });
        return false;
      case 'ForStatement': {
        const { initializer, condition, iterator, body } = node;
        if (initializer) this.#run(initializer);
        if (condition) this.#run(condition);
        this.#runLoop(() => {
          this.#runStatements(body);
          if (iterator) this.#run(iterator);
        });
        return false;
      }
      case 'WhileStatement':
        this.#test(node.condition);
        this.#run(node.condition);
        this.#runLoop(() => this.#runStatements(node.body));
        return false;
      case 'DoWhileStatement':
      case 'DoUntilStatement':
        this.#runStatements(node.body);
        this.#test(node.condition);
        this.#run(node.condition);
        return false;
      case 'TryStatement': {
        const { body, catchClauses, finally: last } = node;
        const tried = this.#branch(() => this.#runStatements(body));
        const handlers = catchClauses.map((clause) =>
          this.#branch(() => {
            // Wherever the body broke off.
            for (const name of tried.own.keys()) this.#set(name, 'doubt');
            this.#runStatements(clause.body);
          }),
        );
        this.#layer.join([tried, ...handlers], false, 'maybe');
        if (last) this.#runStatements(last);
        return false;
      }
      case 'ThrowStatement':
      case 'ReturnStatement':
      case 'ExitStatement':
        if (node.pipeline) this.#run(node.pipeline);
        this.#layer.ended = node.type === 'ReturnStatement' ? 'return' : 'throw';
        return false;
      default:
        return undefined;
    }
  }

  #runLoop(body: () => void): void {
    const once = this.#branch(body);
    once.ended = undefined;
    this.#layer.join([once], true, 'doubt');
  }

  /** Marks a variable whose being unset is what is asked for. */
  #test(node: Node): void {
    const inner = withoutParentheses(node);
    if (inner.type === 'VariableExpression') this.#tested.add(inner);
  }

  #runAssignment({ left, operator, right }: AssignmentStatement): void {
    if (operator === 'QuestionQuestionEquals') {
      this.#test(left);
      this.#run(left);
      this.#run(right);
      this.#assign(left);
      return;
    }
    this.#run(right);
    if (operator !== 'Equals') {
      // Adding to what is not there yet begins it; it is no use of what is there.
      for (const variable of targetsOf(left)) {
        const name = variable.type === 'VariableExpression' ? nameOfVariable(variable) : undefined;
        if (name !== undefined) this.#set(name, this.#layer.get(name) ?? 'doubt');
        else this.#run(variable);
      }
      return;
    }
    this.#assign(left, true);
  }

  #assign(left: Node, isPlain = false): void {
    for (const target of targetsOf(left)) {
      if (target.type !== 'VariableExpression') {
        this.#run(target);
        continue;
      }
      const name = nameOfVariable(target);
      if (name === undefined) continue;
      this.#set(name);
      if (isPlain) this.#addAssignment(left, target, name);
    }
  }

  /** One for others to read, `$global:x`, is not counted. */
  #addAssignment(left: Node, target: VariableExpression, name: string): void {
    if (isBuiltIn(name) || /^(?:global|script):/i.test(target.userPath)) return;
    this.#assignments.push({ name, node: left.type === 'ConvertExpression' ? left : target });
  }

  #runCommand(command: Command): void {
    const call = callOf(command);
    const [first, ...elements] = command.elements;
    for (const { location } of command.redirections.filter(
      (one) => one.type === 'FileRedirection',
    )) {
      this.#run(location);
    }
    if (first?.type === 'ScriptBlockExpression') {
      for (const element of elements) this.#run(element);
      this.#runInvoked(first.scriptBlock, command.invocationOperator === 'Dot');
    } else {
      if (first) this.#run(first);
      if (runsInSession(call.name) && !parameterOf(call, 'parallel', 'pa')) {
        this.#runLoop(() => {
          for (const element of elements) this.#runArgument(element);
        });
      } else for (const element of elements) this.#run(element);
      // A script of its own, or a text, may do anything.
      if (command.invocationOperator === 'Dot') this.#setsAnything = true;
    }
    this.#setByName(call);
  }

  #runArgument(element: Command['elements'][number]): void {
    const value = element.type === 'CommandParameter' ? element.argument : element;
    if (value?.type === 'ScriptBlockExpression') this.#runScriptBlock(value.scriptBlock);
    else this.#run(element);
  }

  /** `. { … }` in the same scope, `& { … }` in one of its own. */
  #runInvoked(script: ScriptBlock, isDotted: boolean): void {
    const layer = this.#branch(() => this.#runScriptBlock(script));
    if (layer.ended === 'return') layer.ended = undefined;
    if (isDotted) this.#layer.join([layer], false, 'maybe');
    else if (layer.ended) this.#layer.ended = layer.ended;
    if (!isDotted) this.#lookForGlobals(script);
  }

  /** Commands that set, remove or look at a variable by its name. */
  #setByName(call: Call): void {
    for (const { name, value } of call.parameters) {
      if (namesVariable.has(name) || (name === 'variable' && call.name === 'tee-object')) {
        this.#set(textOf(value)?.replace(/^\+/, ''));
      }
    }
    switch (call.name) {
      case 'set-variable':
      case 'new-variable': {
        const given = parameterOf(call, 'name', 'n')?.value ?? call.positional[0];
        if (!given) return;
        const name = textOf(given);
        if (name === undefined) this.#setsAnything = true;
        else this.#set(name);
        return;
      }
      case 'remove-variable':
      case 'clear-variable': {
        const name = textOf(parameterOf(call, 'name', 'n')?.value ?? call.positional[0]);
        if (name === undefined || call.name === 'clear-variable') return;
        this.#layer.own.delete(name);
        if (!this.#layer.outer) this.#removed.add(name);
        return;
      }
      case 'get-variable':
      case 'test-path': {
        const name = textOf(call.parameters[0]?.value ?? call.positional[0]);
        if (name === undefined) {
          if (call.name === 'get-variable') this.#setsAnything = true;
        } else if (call.name === 'get-variable' || name.startsWith('variable:')) {
          const looked = name.replace(/^variable:[\\/]?/, '');
          this.#read(looked, call.command, true);
        }
        return;
      }
      case 'invoke-expression':
      case 'enter-pssession':
        this.#setsAnything = true;
    }
  }

  /** What runs later, elsewhere or not at all: what it reads counts as used, what it sets as doubtful. */
  #lookInto(root: Node): void {
    const targets = new Set<Node>();
    visit(root, (node) => {
      if (node.type === 'AssignmentStatement') {
        for (const target of targetsOf(node.left)) {
          if (target.type !== 'VariableExpression') continue;
          const name = nameOfVariable(target);
          targets.add(target);
          this.#set(name, 'doubt');
          if (name !== undefined && node.operator === 'Equals') {
            this.#addAssignment(node.left, target, name);
          }
        }
      } else if (node.type === 'VariableExpression' && !targets.has(node)) {
        const name = nameOfVariable(node);
        if (name !== undefined) this.#reads.add(name);
      } else if (node.type === 'Command') {
        const { name } = callOf(node);
        if (name === 'set-variable' || name === 'new-variable') this.#setByName(callOf(node));
      }
    });
  }

  /** `$global:x = …` in a scope of its own. */
  #lookForGlobals(script: ScriptBlock): void {
    visit(script, (node) => {
      if (node.type !== 'VariableExpression') return;
      if (/^(?:global|script):/i.test(node.userPath)) this.#set(nameOfVariable(node), 'doubt');
    });
  }
}

function textOf(node: Expression | undefined): string | undefined {
  if (node?.type !== 'StringConstantExpression') return undefined;
  return node.value.toLowerCase().replace(/^(?:global|script|local):/, '');
}
