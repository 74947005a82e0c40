import type { FunctionMember, PropertyMember, TypeDefinition } from '../ast/statements.ts';
import type { Attribute } from '../ast/types.ts';
import { isTrueConstant } from './constant-truth.ts';
import { equalsIgnoringCase } from './fold-case.ts';
import { isVoidMethod } from './methods/method-return.ts';
import type { ScriptCheck } from './script-check.ts';
import { isIntegerType } from './types/primitive-types.ts';
import { isEnumType, unknown } from './types/type-resolver.ts';

/** What a resource of Desired State Configuration must have, found so far. */
interface Found {
  set: boolean;
  get: boolean;
  test: boolean;
  key: boolean;
}

/** A class with `[DscResource()]` needs Get, Set, Test and a key, of its own or of a base class. */
export function checkTypeDefinition(check: ScriptCheck, definition: TypeDefinition): void {
  const attribute = definition.attributes.find(({ typeName }) =>
    isAttribute(check, typeName, 'dscresource'),
  );
  if (attribute) checkResource(check, definition, attribute);
}

function isAttribute(check: ScriptCheck, name: Attribute['typeName'], wanted: string): boolean {
  return check.types.attributeOf(name) === `system.management.automation.${wanted}attribute`;
}

function checkResource(check: ScriptCheck, resource: TypeDefinition, attribute: Attribute): void {
  const found: Found = { set: false, get: false, test: false, key: false };
  checkMembers(check, resource, found);
  checkBaseClasses(check, resource, found);
  const constructors = resource.members.filter(
    (member) => member.type === 'FunctionMember' && member.isConstructor && !member.isStatic,
  );
  const hasDefault = constructors.some((member) => parameterCount(member) === 0);
  const missing = {
    DscResourceMissingSetMethod: !found.set,
    DscResourceMissingGetMethod: !found.get,
    DscResourceMissingTestMethod: !found.test,
    DscResourceMissingDefaultConstructor: constructors.length > 0 && !hasDefault,
    DscResourceMissingKeyProperty: !found.key,
  };
  for (const [id, isMissing] of Object.entries(missing)) {
    if (isMissing) check.report(id, attribute, resource.name);
  }
}

function parameterCount(member: FunctionMember | PropertyMember): number {
  return member.type === 'FunctionMember' ? (member.definition.parameters?.length ?? 0) : 0;
}

function checkMembers(check: ScriptCheck, type: TypeDefinition, found: Found): void {
  for (const member of type.members) {
    if (member.type === 'PropertyMember') checkKey(check, member, found);
    else checkMethod(check, member, type, found);
  }
}

/** Classes of the script, each before what it derives from itself; one that is its own base, once. */
function checkBaseClasses(check: ScriptCheck, resource: TypeDefinition, found: Found): void {
  const pending = baseClassesOf(check, resource);
  const seen = new Set<TypeDefinition>();
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (found.set && found.get && found.test && found.key) return;
    if (seen.has(next)) continue;
    seen.add(next);
    checkMembers(check, next, found);
    for (const base of baseClassesOf(check, next)) pending.push(base);
  }
}

/** The first one last. */
function baseClassesOf({ types }: ScriptCheck, { baseTypes }: TypeDefinition): TypeDefinition[] {
  return baseTypes
    .map(({ typeName }) => types.definitions.get(typeName))
    .filter((definition) => definition?.kind === 'Class')
    .filter((definition) => definition !== undefined)
    .reverse();
}

function checkMethod(
  check: ScriptCheck,
  method: FunctionMember,
  type: TypeDefinition,
  found: Found,
): void {
  if (parameterCount(method) > 0) return;
  const { name, returnType } = method;
  if (equalsIgnoringCase(name, 'get') && !found.get) {
    found.get = true;
    let typeName = returnType?.typeName;
    if (typeName?.kind === 'array') typeName = typeName.elementType;
    if (!typeName || check.types.definitions.get(typeName) !== type) {
      check.report('DscResourceInvalidGetMethod', method, type.name);
    }
  } else if (equalsIgnoringCase(name, 'set')) {
    found.set ||= isVoidMethod(method);
  } else if (equalsIgnoringCase(name, 'test') && returnType) {
    found.test ||= check.types.typeOf(returnType.typeName) === 'system.boolean';
  }
}

function checkKey(check: ScriptCheck, property: PropertyMember, found: Found): void {
  const isKey = property.attributes
    .filter(({ typeName }) => isAttribute(check, typeName, 'dscproperty'))
    .flatMap(({ namedArguments }) => namedArguments)
    .some(
      ({ argumentName, argument }) =>
        equalsIgnoringCase(argumentName, 'key') && isTrueConstant(argument, check.types),
    );
  if (!isKey) return;
  found.key = true;
  if (!canBeKey(check, property)) check.report('DscResourceInvalidKeyProperty', property);
}

function canBeKey({ types }: ScriptCheck, { propertyType }: PropertyMember): boolean {
  const typeName = propertyType?.typeName;
  if (typeName?.kind !== 'simple') return false;
  const definition = types.definitions.get(typeName);
  if (definition) return definition.kind === 'Enum';
  const type = types.resolve(typeName);
  return type === unknown || type === 'system.string' || isIntegerType(type) || isEnumType(type);
}
