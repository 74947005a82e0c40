import type { Expression } from './expressions.ts';
import type { NodeOf, TextRange } from './node.ts';

/**
 * The name of a type as written between brackets. It is no node of the tree: the engine keeps it as
 * a property of a TypeConstraint, TypeExpression, Attribute or method call.
 */
export type TypeName = SimpleTypeName | GenericTypeName | ArrayTypeName;

export interface SimpleTypeName extends TextRange {
  kind: 'simple';
  name: string;
  /** What follows the comma in `[Name, Assembly, Version=…]`. */
  assemblyName?: string;
}

export interface GenericTypeName extends TextRange {
  kind: 'generic';
  openType: SimpleTypeName;
  arguments: readonly TypeName[];
}

export interface ArrayTypeName extends TextRange {
  kind: 'array';
  elementType: TypeName;
  rank: number;
}

/** `[int]` before a value, a parameter, a property or in a `catch`. */
export interface TypeConstraint extends NodeOf<'TypeConstraint'> {
  typeName: TypeName;
}

/** `[Parameter(Mandatory)]`. */
export interface Attribute extends NodeOf<'Attribute'> {
  typeName: TypeName;
  positionalArguments: readonly Expression[];
  namedArguments: readonly NamedAttributeArgument[];
}

export interface NamedAttributeArgument extends NodeOf<'NamedAttributeArgument'> {
  argumentName: string;
  argument: Expression;
  /** Written as the name alone; `argument` is then the constant true in the name's place. */
  expressionOmitted: boolean;
}

/** The name without assemblies, as the engine prints it: `List[int]`, `int[,]`. */
export function nameOfType(type: TypeName): string {
  switch (type.kind) {
    case 'simple':
      return type.name;
    case 'generic':
      return `${type.openType.name}[${type.arguments.map(nameOfType).join(',')}]`;
    case 'array':
      return `${nameOfType(type.elementType)}[${','.repeat(type.rank - 1)}]`;
  }
}

/** The name with its assemblies (the engine's `FullName`). */
export function fullNameOfType(type: TypeName): string {
  const assembly = assemblyOfType(type);
  const name =
    type.kind === 'generic'
      ? `${type.openType.name}[${type.arguments.map(fullNameOfType).join(',')}]`
      : nameOfType(type);
  return assembly === undefined ? name : `${name},${assembly}`;
}

function assemblyOfType(type: TypeName): string | undefined {
  let inner = type;
  while (inner.kind === 'array') inner = inner.elementType;
  return inner.kind === 'generic' ? inner.openType.assemblyName : inner.assemblyName;
}
