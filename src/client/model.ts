import type { ParameterDeclaration, RawValue } from '../parameters/declaration.ts';
import type { TypeTable } from '../parameters/load-types.ts';
import type { ValueState } from '../parameters/value-state.ts';
import { checkValues } from '../parameters/values.ts';
import { plannedStates } from '../runbook/plan.ts';
import type { Example } from '../runbook/runbook.ts';
import { parameterOf } from './labels.ts';
import type { StoredValues } from './storage.ts';

type FaultyItems = Extract<ValueState, { state: 'invalid' }>['items'];

export type States = ReadonlyMap<string, ValueState>;

/** Keys of the states that changed; the page updates what shows them. */
export type Listener = (changed: ReadonlySet<string>) => void;

/** The form's values as typed, what they mean, and which of them came from an example. */
export class Model {
  readonly parameters: readonly ParameterDeclaration[];
  readonly #types: TypeTable;
  readonly #typed = new Map<string, string>();
  readonly #fromExample = new Set<string>();
  readonly #listeners: Listener[] = [];
  #states: States = new Map();
  #isPlan = false;

  constructor(parameters: readonly ParameterDeclaration[], types: TypeTable) {
    this.parameters = parameters;
    this.#types = types;
    for (const parameter of parameters) this.#typed.set(parameter.name, this.#initial(parameter));
    this.#states = this.#check();
  }

  get states(): States {
    return this.#states;
  }

  /** All that is typed, by parameter. */
  get raw(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#typed);
  }

  get types(): TypeTable {
    return this.#types;
  }

  typed(name: string): string {
    return this.#typed.get(name) ?? '';
  }

  /** Whether the value, or one that it is derived from, came from an example and was not edited since. */
  isExample(key: string): boolean {
    const declaration = this.parameters.find(({ name }) => name === parameterOf(key));
    if (declaration === undefined) return false;
    const { derive } = declaration;
    if (derive === undefined) return this.#fromExample.has(declaration.name);
    const sources = [derive.from, ...('set' in derive ? Object.values(derive.set) : [])];
    return sources.some((source) => this.isExample(source));
  }

  get hasExample(): boolean {
    return this.#fromExample.size > 0;
  }

  /** Parameters whose value came from an example and was not edited since. */
  get examples(): ReadonlySet<string> {
    return this.#fromExample;
  }

  /** Takes what the reader typed; from now on the value is their own. */
  type(name: string, text: string): void {
    this.#update(() => this.#put(name, text, false));
  }

  /** What a value would be if it were typed; nothing is taken. */
  judge(name: string, text: string): ValueState | undefined {
    const raw = { ...Object.fromEntries(this.#typed), [name]: text };
    return checkValues(this.parameters, raw, this.#types).get(name);
  }

  fillExample(example: Example): void {
    this.#update(() => {
      // What another example left and this one does not fill would make a mixture of both.
      for (const parameter of this.parameters) {
        if (this.#fromExample.has(parameter.name)) this.#reset(parameter);
      }
      for (const [name, value] of Object.entries(example.values)) {
        const declaration = this.parameters.find((parameter) => parameter.name === name);
        if (declaration !== undefined && declaration.derive === undefined) {
          this.#put(name, this.#textOf(value, declaration), true);
        }
      }
    });
  }

  /** Takes values from elsewhere that were judged before; the others stay. */
  apply(changes: readonly { name: string; after: string; isExample: boolean }[]): void {
    this.#update(() => {
      for (const { name, after, isExample } of changes) this.#put(name, after, isExample);
    });
  }

  /** While it is on, what only the run brings counts as not read: for a sheet to approve. */
  showPlan(isOn: boolean): void {
    this.#update(() => {
      this.#isPlan = isOn;
    });
  }

  clear(): void {
    this.#update(() => {
      for (const parameter of this.parameters) this.#reset(parameter);
    });
  }

  /** Takes the stored values in place of all that is there. */
  restore(stored: StoredValues): void {
    this.#update(() => {
      for (const parameter of this.parameters) this.#reset(parameter);
      for (const [name, text] of Object.entries(stored.values)) {
        this.#put(name, text, stored.examples.includes(name));
      }
    });
  }

  /** What the tab keeps: only what differs from an untouched form. */
  toStored(): StoredValues {
    const kept = this.parameters.filter(
      (parameter) =>
        this.typed(parameter.name) !== this.#initial(parameter) ||
        this.#fromExample.has(parameter.name),
    );
    return {
      values: Object.fromEntries(kept.map(({ name }) => [name, this.typed(name)])),
      examples: [...this.#fromExample],
    };
  }

  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  #initial(parameter: ParameterDeclaration): string {
    return parameter.default === undefined ? '' : this.#textOf(parameter.default, parameter);
  }

  /** An example or a default as its control takes it: `yes` as the answer `true`. */
  #textOf(value: RawValue, { type }: ParameterDeclaration): string {
    if (typeof value !== 'string') return value.join('\n');
    return this.#types.get(type)?.normalise(value) ?? value;
  }

  #reset(parameter: ParameterDeclaration): void {
    this.#put(parameter.name, this.#initial(parameter), false);
  }

  #put(name: string, text: string, fromExample: boolean): void {
    this.#typed.set(name, text);
    if (fromExample) this.#fromExample.add(name);
    else this.#fromExample.delete(name);
  }

  #update(change: () => void): void {
    const before = this.#states;
    const examplesBefore = this.#exampleKeys();
    change();
    this.#states = this.#check();
    const examples = this.#exampleKeys();
    const changed = new Set<string>();
    for (const [key, state] of this.#states) {
      const sameOrigin = examplesBefore.has(key) === examples.has(key);
      if (!sameOrigin || !isSameState(before.get(key), state)) changed.add(key);
    }
    for (const listener of this.#listeners) listener(changed);
  }

  /** Keys whose value came from an example, derived ones included. */
  #exampleKeys(): ReadonlySet<string> {
    if (!this.hasExample) return new Set();
    return new Set([...this.#states.keys()].filter((key) => this.isExample(key)));
  }

  #check(): States {
    const judge = this.#isPlan ? plannedStates : checkValues;
    return judge(this.parameters, this.raw, this.#types);
  }
}

function isSameState(a: ValueState | undefined, b: ValueState): boolean {
  if (a?.state !== b.state) return false;
  if (a.state === 'value' && b.state === 'value') return a.text === b.text;
  if (a.state === 'invalid' && b.state === 'invalid') {
    return a.message === b.message && isSameList(a.items, b.items);
  }
  return true;
}

/** `1 of 3 items cannot be used.` may speak of another item than before. */
function isSameList(a: FaultyItems = [], b: FaultyItems = []): boolean {
  return a.length === b.length && a.every(({ message }, index) => message === b[index]?.message);
}

/** Filled and asked for, over the parameters that must be filled before all blocks can be copied. */
export function progressOf(
  parameters: readonly ParameterDeclaration[],
  states: States,
): { filled: number; all: number } {
  const asked = parameters.filter(({ name, type, derive }) => {
    if (derive !== undefined || type === 'credential') return false;
    const state = states.get(name);
    return state !== undefined && state.state !== 'empty' && state.state !== 'locked';
  });
  return {
    filled: asked.filter(({ name }) => states.get(name)?.state === 'value').length,
    all: asked.length,
  };
}
