import type { Node } from '../../ast/ast.ts';
import type { Expression } from '../../ast/expressions.ts';
import type { ScriptBlock } from '../../ast/scripts.ts';
import type { AssignmentStatement, TypeDefinition } from '../../ast/statements.ts';
import type { SimpleTypeName, TypeName } from '../../ast/types.ts';
import type { ErrorList } from '../../errors/error-list.ts';
import { visit } from '../../walk.ts';
import { pushVisited } from '../engine-order.ts';
import { equalsIgnoringCase } from '../fold-case.ts';
import { checkUsingModule } from '../module-specifications.ts';
import { SymbolScopes } from './symbol-scopes.ts';
import { missing, type TypeResolver } from './type-resolver.ts';

/**
 * The engine's first round: finds out which type names mean a class or enum of the script, and reports names of types that do
 * not exist, properties that a method assigns to without `$this`, and modules that
 * cannot be asked for.
 */
export function resolveSymbols(script: ScriptBlock, types: TypeResolver, errors: ErrorList): void {
  const definitions = collectDefinitions(script);
  const scopes = new SymbolScopes(errors);
  const definedIn = (scope: ScriptBlock) => definitions.get(scope) ?? [];
  types.hasDefinitions = true;
  scopes.enterBlock('Script', definedIn(script));
  visit(
    script,
    (node, parents) => {
      switch (node.type) {
        case 'UsingStatement':
          return checkUsingModule(node, types, errors);
        case 'TypeDefinition':
          return scopes.enterType(node);
        case 'FunctionMember':
          return scopes.enterBlock('Method', definedIn(node.definition.body));
        case 'FunctionDefinition':
          if (!isMethod(parents)) scopes.enterBlock('Script', definedIn(node.body));
          return;
        case 'ScriptBlockExpression':
          return scopes.enterBlock('Script', definedIn(node.scriptBlock));
        case 'AssignmentStatement':
          if (scopes.isMethod) checkPropertyAssignment(node, scopes, errors);
          return;
        case 'TypeConstraint':
        case 'TypeExpression':
          return resolveTypeName(node.typeName, false, scopes, types, errors);
        case 'Attribute':
          return resolveTypeName(node.typeName, true, scopes, types, errors);
      }
    },
    {
      push: pushVisited,
      leave: (node, parents) => {
        if (opensScope(node, parents)) scopes.leave();
      },
    },
  );
}

function opensScope(node: Node, parents: readonly Node[]): boolean {
  return node.type === 'FunctionDefinition'
    ? !isMethod(parents)
    : node.type === 'TypeDefinition' ||
        node.type === 'FunctionMember' ||
        node.type === 'ScriptBlockExpression';
}

function isMethod(parents: readonly Node[]): boolean {
  return parents.at(-1)?.type === 'FunctionMember';
}

/** The classes and enums of each block, those of the blocks in it apart; none that stands in a trap. */
function collectDefinitions(script: ScriptBlock): Map<ScriptBlock, TypeDefinition[]> {
  const found = new Map<ScriptBlock, TypeDefinition[]>();
  visit(script, (node, parents) => {
    if (node.type !== 'TypeDefinition') return;
    const around = parents.findLast(
      ({ type }) =>
        type === 'ScriptBlock' || type === 'TrapStatement' || type === 'FunctionDefinition',
    );
    if (around?.type !== 'ScriptBlock') return;
    const list = found.get(around);
    if (list) list.push(node);
    else found.set(around, [node]);
  });
  return found;
}

function checkPropertyAssignment(
  { left }: AssignmentStatement,
  scopes: SymbolScopes,
  errors: ErrorList,
): void {
  const targets: readonly Expression[] = left.type === 'ArrayLiteral' ? left.elements : [left];
  for (let target of targets) {
    while (target.type === 'ConvertExpression') target = target.child;
    if (target.type !== 'VariableExpression') continue;
    const property = scopes.findProperty(target.userPath);
    if (!property) continue;
    const { start, end } = target;
    if (property.isStatic) {
      const owner = `[${scopes.currentType?.name ?? ''}]::`;
      const id = 'MissingTypeInStaticPropertyAssignment';
      errors.report(id, start, end, false, owner, property.name);
    } else {
      errors.report('MissingThis', start, end, false, '$this.', property.name);
    }
  }
}

/** Arguments of generic types nest as deep as a script likes, so they wait on a stack. */
function resolveTypeName(
  name: TypeName,
  isAttribute: boolean,
  scopes: SymbolScopes,
  types: TypeResolver,
  errors: ErrorList,
): void {
  const pending: TypeName[] = [name];
  for (let next = pending.pop(); next; next = pending.pop()) {
    while (next.kind === 'array') next = next.elementType;
    if (next.kind === 'generic') {
      for (const argument of next.arguments.toReversed()) pending.push(argument);
      if (scopes.currentType && types.isMissingGeneric(next.openType)) {
        report('TypeNotFound', next.openType, errors);
      }
      continue;
    }
    const definition = next.assemblyName === undefined ? scopes.findType(next.name) : undefined;
    if (definition) types.definitions.set(next, definition);
    else if (!scopes.currentType || equalsIgnoringCase(next.name, 'ordered')) continue;
    else if (isAttribute && next === name) {
      if (types.isMissingAttribute(next)) report('CustomAttributeTypeNotFound', next, errors);
    } else if (types.resolve(next) === missing) report('TypeNotFound', next, errors);
  }
}

function report(id: string, { start, end, name }: SimpleTypeName, errors: ErrorList): void {
  errors.report(id, start, end, false, name);
}
