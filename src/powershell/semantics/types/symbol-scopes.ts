import type { PropertyMember, TypeDefinition } from '../../ast/statements.ts';
import type { ErrorList } from '../../errors/error-list.ts';
import { foldCase } from '../fold-case.ts';

type ScopeKind = 'Script' | 'Type' | 'Method';

interface Scope {
  kind: ScopeKind;
  types: readonly string[];
  properties: readonly string[];
}

/** The classes, enums and properties that are known by name at a place, the nearest first. */
export class SymbolScopes {
  readonly #scopes: Scope[] = [];
  /** The classes around the place. */
  readonly #around: TypeDefinition[] = [];
  readonly #types = new Map<string, TypeDefinition[]>();
  readonly #properties = new Map<string, PropertyMember[]>();
  readonly #errors: ErrorList;

  constructor(errors: ErrorList) {
    this.#errors = errors;
  }

  enterBlock(kind: 'Script' | 'Method', definitions: readonly TypeDefinition[]): void {
    const types = new Set<string>();
    for (const definition of definitions) {
      const name = foldCase(definition.name);
      if (types.has(name)) {
        const { start, end } = definition;
        this.#errors.report('MemberAlreadyDefined', start, end, false, definition.name);
        continue;
      }
      types.add(name);
      put(this.#types, name, definition);
    }
    this.#scopes.push({ kind, types: [...types], properties: [] });
  }

  enterType(definition: TypeDefinition): void {
    const name = foldCase(definition.name);
    const properties = new Set<string>();
    for (const member of definition.members) {
      if (member.type !== 'PropertyMember') continue;
      const property = foldCase(member.name);
      if (properties.has(property)) continue;
      properties.add(property);
      put(this.#properties, property, member);
    }
    put(this.#types, name, definition);
    this.#scopes.push({ kind: 'Type', types: [name], properties: [...properties] });
    this.#around.push(definition);
  }

  leave(): void {
    const left = this.#scopes.pop();
    if (!left) return;
    for (const name of left.types) this.#types.get(name)?.pop();
    for (const name of left.properties) this.#properties.get(name)?.pop();
    if (left.kind === 'Type') this.#around.pop();
  }

  get isMethod(): boolean {
    return this.#scopes.at(-1)?.kind === 'Method';
  }

  get currentType(): TypeDefinition | undefined {
    return this.#around.at(-1);
  }

  findType(name: string): TypeDefinition | undefined {
    return this.#types.get(foldCase(name))?.at(-1);
  }

  findProperty(name: string): PropertyMember | undefined {
    return this.#properties.get(foldCase(name))?.at(-1);
  }
}

function put<Value>(table: Map<string, Value[]>, name: string, value: Value): void {
  const values = table.get(name);
  if (values) values.push(value);
  else table.set(name, [value]);
}
