import type { ScriptBlock } from '../../ast/scripts.ts';
import type { TypeDefinition } from '../../ast/statements.ts';
import type { SimpleTypeName, TypeName } from '../../ast/types.ts';
import { foldCase } from '../fold-case.ts';
import { typeAccelerators } from './accelerators.ts';
import { attributeUsages } from './attribute-usage.ts';
import { exceptionTypes } from './exceptions.ts';
import {
  systemAttributes,
  systemClasses,
  systemEnums,
  systemGenerics,
  windowsTypes,
} from './system-types.ts';

/** No type can have the name, unless a script has defined it beforehand. */
export const missing = 'missing';
/** There may be a type of the name; this project has no list of them. */
export const unknown = 'unknown';

const inSystem = (names: string): string[] =>
  names.split(/\s+/).map((name) => `system.${name.toLowerCase()}`);

const enumTypes: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...inSystem(systemEnums),
  'microsoft.management.infrastructure.cimtype',
  'system.management.automation.experimentaction',
]);

const knownTypes: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...inSystem(systemClasses),
  ...enumTypes,
  ...inSystem(systemAttributes).map((name) => `${name}attribute`),
  ...typeAccelerators.values(),
  ...attributeUsages.keys(),
  ...exceptionTypes,
  'system.management.automation.invocationinfo',
]);

const elsewhere: ReadonlySet<string> = /* @__PURE__ */ new Set(
  windowsTypes.toLowerCase().split(/\s+/),
);

const genericTypes: ReadonlySet<string> = /* @__PURE__ */ new Set(inSystem(systemGenerics));

const plainName = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Pc}\p{Mn}\p{Mc}\p{Cf}]*$/u;

/**
 * What the type names of a script mean, as far as that is known without .NET: types are told by
 * their full names in lower case.
 */
export class TypeResolver {
  /** The classes and enums of the script itself, by the names that mean them. */
  readonly definitions = new Map<TypeName, TypeDefinition>();
  /** `definitions` has been filled. */
  hasDefinitions = false;
  readonly #namespaces: string[] = [];
  /** Names without a namespace may come from where nothing is known of. */
  #isOpen = false;
  readonly #resolved = new Map<string, string>();

  /** Without a script, names mean what they mean at a prompt. */
  constructor(script?: ScriptBlock) {
    for (const { usingStatementKind: kind, name, alias } of script?.usingStatements ?? []) {
      if (kind === 'Namespace' && name && !alias) {
        const namespace = foldCase(name.value);
        this.#namespaces.push(namespace);
        if (namespace !== 'system') this.#isOpen = true;
      } else {
        this.#isOpen = true;
      }
    }
    if (!this.#namespaces.includes('system')) this.#namespaces.unshift('system');
  }

  /** The type of a name with all its brackets, or `missing` or `unknown`. */
  typeOf(name: TypeName): string {
    let brackets = '';
    let element = name;
    while (element.kind === 'array') {
      brackets += `[${','.repeat(element.rank - 1)}]`;
      element = element.elementType;
    }
    if (element.kind === 'generic') return unknown;
    const type = this.resolve(element);
    return type === missing || type === unknown ? type : type + brackets;
  }

  /** The type of a name; what the script defines itself is not there yet when it is parsed. */
  resolve(name: SimpleTypeName): string {
    if (this.definitions.has(name)) return missing;
    if (name.assemblyName !== undefined) return unknown;
    let type = this.#resolved.get(name.name);
    if (type === undefined) {
      type = this.#lookUp(foldCase(name.name));
      this.#resolved.set(name.name, type);
    }
    return type;
  }

  #lookUp(name: string): string {
    const accelerated = typeAccelerators.get(name);
    if (accelerated !== undefined) return accelerated;
    if (knownTypes.has(name)) return name;
    for (const namespace of this.#namespaces) {
      const full = `${namespace}.${name}`;
      if (knownTypes.has(full)) return full;
    }
    return this.#isOpen || elsewhere.has(name) || !plainName.test(name) ? unknown : missing;
  }

  /** Whether a name with type arguments behind it is certainly none of a generic type. */
  isMissingGeneric({ name, assemblyName }: SimpleTypeName): boolean {
    if (assemblyName !== undefined || this.#isOpen || !plainName.test(name)) return false;
    const folded = foldCase(name);
    return !typeAccelerators.has(folded) && !genericTypes.has(`system.${folded}`);
  }

  /** Whether a name between brackets and in front of arguments is certainly none of a type. */
  isMissingAttribute(name: SimpleTypeName): boolean {
    if (name.assemblyName !== undefined || this.#isOpen || !plainName.test(name.name)) return false;
    const folded = foldCase(name.name);
    return !typeAccelerators.has(folded) && !knownTypes.has(`system.${withSuffix(folded)}`);
  }

  /** The full name of an attribute's type, where that is a known attribute. */
  attributeOf(name: TypeName): string | undefined {
    if (name.kind !== 'simple' || this.definitions.has(name)) return undefined;
    const type = this.resolve(name);
    if (attributeUsages.has(type)) return type;
    const suffixed = this.resolve({ ...name, name: `${name.name}Attribute` });
    return attributeUsages.has(suffixed) ? suffixed : undefined;
  }
}

function withSuffix(attribute: string): string {
  return attribute.endsWith('attribute') ? attribute : `${attribute}attribute`;
}

export function isEnumType(type: string): boolean {
  return enumTypes.has(type);
}
