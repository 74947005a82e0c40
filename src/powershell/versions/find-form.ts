import type { Node } from '../ast/ast.ts';
import type { TypeName } from '../ast/types.ts';
import type { Findings } from './findings.ts';

/** Looks at one node and what stands directly in it, and makes the key of the form that it has. */
export function findForm(node: Node, found: Findings): void {
  switch (node.type) {
    case 'UsingExpression':
      found.add('$using:', node);
      break;
    case 'AttributedExpression':
      found.add('[Attribute()] $name', node);
      break;
    case 'NamedAttributeArgument':
      if (node.expressionOmitted) found.add('[Attribute(Name)]', node);
      found.add(`${node.argumentName}=`, node);
      break;
    case 'TypeExpression':
      found.add(`${nameOf(node.typeName)} as a type`, node);
      findTypes(node.typeName, found);
      break;
    case 'TypeConstraint':
    case 'Attribute':
      findTypes(node.typeName, found);
      break;
    case 'BinaryExpression': {
      const { operator, operatorRange, left, right } = node;
      const second = right.type === 'ArrayLiteral' ? right.elements[1] : undefined;
      found.add(`${operator} ${second?.type}`, operatorRange);
      // Digits are numbers, which every version counts through.
      if (operator === 'DotDot' && /^\D\D$/.test(wordOf(left) + wordOf(right))) {
        found.add("'a'..'z'", operatorRange);
      }
      break;
    }
    case 'InvokeMemberExpression':
      found.add(`${node.isStatic ? '::' : '.'}${wordOf(node.member)}()`, node.member);
      if (node.member.type === 'VariableExpression') found.add('.$name()', node.member);
      if (node.genericTypeArguments[0]) found.add('.Name[type]()', node.genericTypeArguments[0]);
      break;
    case 'ForEachStatement':
      if (node.throttleLimit) found.add('-ThrottleLimit', node.throttleLimit);
      break;
    case 'TypeDefinition':
      if (node.baseTypes[0]) found.add(`${node.kind} : type`, node.baseTypes[0]);
  }
}

/** Names of types, also inside of others: `[List[uint]]`. */
function findTypes(typeName: TypeName, found: Findings): void {
  const types = [typeName];
  for (const type of types) {
    if (type.kind === 'array') types.push(type.elementType);
    else if (type.kind === 'generic') for (const inner of type.arguments) types.push(inner);
    else found.add(nameOf(type), type);
  }
}

/** Of a type that has no others in it. */
function nameOf(type: TypeName): string {
  return type.kind === 'simple' ? `[${type.name}]` : '';
}

/** Of a string or word. */
function wordOf(node: Node | undefined): string {
  return node?.type === 'StringConstantExpression' ? node.value : '';
}
