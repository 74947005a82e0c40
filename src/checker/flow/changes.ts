import type { Node } from '../../powershell/ast/ast.ts';
import type { FunctionDefinition } from '../../powershell/ast/statements.ts';
import type { ParseResult } from '../../powershell/parse.ts';
import { visit } from '../../powershell/walk.ts';
import { changesSomething } from '../changing-verbs.ts';
import { type Call, callOf, isSwitchedOn, parameterOf } from './calls.ts';
import { nodesOf } from './nodes-of.ts';

/** The functions that a runbook defines, by their names in lower case. */
export type Functions = ReadonlyMap<string, readonly FunctionDefinition[]>;

export function functionsOf(scripts: readonly ParseResult[]): Functions {
  const functions = new Map<string, FunctionDefinition[]>();
  for (const definition of scripts.flatMap((script) => nodesOf(script, 'FunctionDefinition'))) {
    const name = definition.name.toLowerCase();
    const known = functions.get(name);
    if (known) known.push(definition);
    else functions.set(name, [definition]);
  }
  return functions;
}

/**
 * The calls below a node that change something beyond the reader's console, in the order of the
 * walk. What stands in a function counts where the function is called.
 */
export function changesIn(root: Node, functions: Functions): readonly Call[] {
  return new ChangeSearch(functions).below(root);
}

class ChangeSearch {
  readonly #functions: Functions;
  /** Functions that are being looked into, which may call themselves. */
  readonly #entered = new Set<string>();

  constructor(functions: Functions) {
    this.#functions = functions;
  }

  below(root: Node): readonly Call[] {
    const changes: Call[] = [];
    visit(root, (node) => {
      if (node.type === 'FunctionDefinition') return false;
      if (node.type === 'Command') {
        const call = callOf(node);
        if (this.#changes(call)) changes.push(call);
      }
      return undefined;
    });
    return changes;
  }

  #changes(call: Call): boolean {
    const own = this.#functions.get(call.name);
    if (!own) return isChange(call);
    if (this.#entered.has(call.name)) return false;
    this.#entered.add(call.name);
    const found = own.some(({ body }) => this.below(body).length > 0);
    this.#entered.delete(call.name);
    return found;
  }
}

/**
 * Whether a call changes something beyond the reader's console, by its name and its arguments; where
 * a runbook defines a function of that name, `changesIn` looks into it.
 */
export function isChange(call: Call): boolean {
  if (isSwitchedOn(call, 'whatif', 'wh')) return false;
  switch (call.name) {
    case 'new-psdrive':
      return isSwitchedOn(call, 'persist');
    case 'new-ciminstance':
      return !isSwitchedOn(call, 'clientonly');
    case 'set-executionpolicy':
      return !/^process$/i.test(textOf(call, 'scope'));
    case 'invoke-restmethod':
    case 'invoke-webrequest':
      return !isDownloadToConsole(call);
    case 'invoke-cimmethod':
    case 'invoke-wmimethod':
      return !/^(?:check|enum|get|is|query|read|test)/i.test(
        textOf(call, call.name === 'invoke-cimmethod' ? 'methodname' : 'name'),
      );
    default:
      return changesSomething(call.name) && !isInConsoleDrive(call);
  }
}

function textOf(call: Call, parameter: string): string {
  const value = parameterOf(call, parameter)?.value;
  return value?.type === 'StringConstantExpression' ? value.value : '';
}

/** It only asks: no other verb, nothing sent along, no file, and nothing that splatting may hide. */
function isDownloadToConsole(call: Call): boolean {
  const isSplatted = call.positional.some(
    (value) => value.type === 'VariableExpression' && value.splatted,
  );
  const hasMore = call.parameters.some(({ name }) => /^(?:b|cu|f|inf|o)/.test(name));
  const method = parameterOf(call, 'method', 'me');
  return !isSplatted && !hasMore && (!method || /^(?:get|head)$/i.test(textOf(call, 'method')));
}

/** `Set-Item -Path Function:x`: those drives are the console's own. */
function isInConsoleDrive({ parameters, positional }: Call): boolean {
  const path = parameters.find(({ name }) => /^(?:literal)?path$/.test(name))?.value;
  const target = path ?? positional[0];
  return (
    (target?.type === 'StringConstantExpression' ||
      target?.type === 'ExpandableStringExpression') &&
    /^(?:alias|env|function|variable):/i.test(target.value)
  );
}
