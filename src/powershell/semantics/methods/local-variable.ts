import type { VariableExpression } from '../../ast/expressions.ts';
import { splitVariablePath } from '../../tokens/variable-path.ts';
import { foldCase } from '../fold-case.ts';

/** What the engine would do with a variable of a method. */
export interface LocalVariable {
  readonly name: string;
  /** Its place in the sets of variables that have a value. */
  readonly index: number;
  readonly isAutomatic: boolean;
  /**
   * `local` once an assignment is known; `dynamic` where the engine looks for it when the method runs,
   * because of its attributes, of types that differ, or of commands that could change it.
   */
  kind: 'unset' | 'local' | 'dynamic';
  /** An assignment has a type of which it is not known whether it exists. */
  mayBeDynamic: boolean;
  /** The one type that all assignments so far have. */
  type: string | undefined;
  /** By an assignment or as a parameter. */
  isAssigned: boolean;
  readonly reads: VariableExpression[];
}

const automaticVariables =
  '_ args this input pscmdlet psboundparameters myinvocation psscriptroot pscommandpath';

/** The variables of one method, by name. */
export class LocalVariables {
  readonly #variables = new Map<string, LocalVariable>();

  constructor() {
    for (const name of automaticVariables.split(' ')) this.#add(name, 'local', true);
    this.#add('?', 'unset', true);
  }

  get all(): Iterable<LocalVariable> {
    return this.#variables.values();
  }

  get count(): number {
    return this.#variables.size;
  }

  named(name: string): LocalVariable {
    const folded = foldCase(name);
    const key = folded === 'psitem' ? '_' : folded;
    return this.#variables.get(key) ?? this.#add(key, 'unset', false);
  }

  /** Undefined for a variable that a method may always read: of the script, of all, or on a drive. */
  find({ userPath }: VariableExpression): LocalVariable | undefined {
    const { unqualified, scope, drive } = splitVariablePath(userPath);
    return drive !== undefined || scope === 'global' || scope === 'script'
      ? undefined
      : this.named(unqualified);
  }

  #add(name: string, kind: LocalVariable['kind'], isAutomatic: boolean): LocalVariable {
    const added: LocalVariable = {
      name,
      index: this.#variables.size,
      isAutomatic,
      kind,
      mayBeDynamic: false,
      type: undefined,
      isAssigned: false,
      reads: [],
    };
    this.#variables.set(name, added);
    return added;
  }
}
