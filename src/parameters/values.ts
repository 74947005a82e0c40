import { holds } from './condition.ts';
import { findConflict, withSeconds } from './constraints.ts';
import type {
  ParameterDeclaration,
  ParameterTypeName,
  RawValue,
  RawValues,
} from './declaration.ts';
import { derive } from './derive.ts';
import type { TypeTable } from './load-types.ts';
import type { ValueType } from './parameter-type.ts';
import type { ValueState } from './value-state.ts';

const missing: ValueState = { state: 'missing' };

/**
 * Judges all values of a runbook. Keys are the parameters' names; a change window `w` also gives
 * `w.start` and `w.end`. A constraint that names another parameter holds until that one has a value.
 * A condition that is not known yet counts as one that asks for the value. Throws if the table
 * lacks a type that the declarations use.
 */
export function checkValues(
  declarations: readonly ParameterDeclaration[],
  raw: RawValues,
  types: TypeTable,
): ReadonlyMap<string, ValueState> {
  const byName = new Map(declarations.map((declaration) => [declaration.name, declaration]));
  const own = new Map<string, ValueState>();

  /** A parameter's value judged by itself; constraints across fields come after. */
  const ownState = (name: string): ValueState => {
    const known = own.get(name);
    if (known) return known;
    // What stands here while the state is worked out ends a cycle.
    own.set(name, missing);
    const declaration = byName.get(name);
    const state = declaration ? judge(declaration) : missing;
    own.set(name, state);
    return state;
  };

  const judge = (declaration: ParameterDeclaration): ValueState => {
    const { name, when, requiredWhen, readAt } = declaration;
    const type = typeNamed(declaration.type);
    if (when && holds(when, { get: ownState }) === false) return { state: 'empty' };
    const typed = ownValue(raw, name) ?? declaration.default ?? '';
    const isBlank = typeof typed === 'string' ? !typed.trim() : !typed.some((item) => item.trim());
    if (declaration.type === 'credential')
      return isBlank
        ? { state: 'value', text: declaration.label, value: type.toPowerShell('', declaration) }
        : { state: 'invalid', message: type.check('', declaration) ?? '' };
    if (declaration.derive) {
      const derived = derive(declaration.derive, finalState);
      if ('state' in derived) return derived;
      const state = judgeText(declaration, derived.text, type);
      return state.state === 'value' ? { ...derived, ...state } : state;
    }
    if (!isBlank) return judgeText(declaration, typed, type);
    if (readAt) return { state: 'locked', readAt };
    const isOptional = requiredWhen
      ? holds(requiredWhen, { get: ownState }) === false
      : !declaration.required;
    return isOptional ? { state: 'empty' } : missing;
  };

  const judgeText = (
    declaration: ParameterDeclaration,
    typed: RawValue,
    type: ValueType,
  ): ValueState => {
    if (type.checkItems) {
      const itemType = withPattern(typeNamed(declaration.of ?? 'text'), declaration);
      const result = type.checkItems(typed, declaration, itemType);
      return 'message' in result
        ? { state: 'invalid', ...result }
        : { state: 'value', text: result.text, value: result.value };
    }
    if (typeof typed !== 'string')
      return { state: 'invalid', message: 'A list is given; one value is expected.' };
    const text = type.normalise(typed);
    const message = withPattern(type, declaration).check(text, declaration);
    return message
      ? { state: 'invalid', message }
      : { state: 'value', text, value: type.toPowerShell(text, declaration) };
  };

  /** The same, once the constraints across fields have been looked at too. */
  const finalState = (name: string): ValueState => {
    const state = ownState(name);
    const declaration = byName.get(name);
    const message =
      declaration &&
      state.state === 'value' &&
      findConflict(declaration, state, ownState, (other) => byName.get(other)?.label ?? other);
    return message ? { state: 'invalid', message } : state;
  };

  const typeNamed = (name: ParameterTypeName): ValueType => {
    const type = types.get(name);
    if (!type) throw new Error(`The type ${name} is not in the table of types.`);
    return type;
  };

  const states = new Map<string, ValueState>();
  for (const declaration of declarations) {
    const final = finalState(declaration.name);
    states.set(declaration.name, final);
    if (declaration.type === 'changeWindow')
      ['start', 'end'].forEach((part, index) => {
        states.set(
          `${declaration.name}.${part}`,
          final.state === 'value' ? dateTimeState(final.text.split('/')[index] ?? '') : final,
        );
      });
  }
  return states;
}

/** A pattern in a declaration: the whole value must match, by code points. Throws on a wrong one. */
export function compilePattern(expression: string): RegExp {
  return new RegExp(`^(?:${expression})$`, 'u');
}

function ownValue(raw: RawValues, name: string): RawValue | undefined {
  return Object.hasOwn(raw, name) ? raw[name] : undefined;
}

function withPattern(type: ValueType, { pattern }: ParameterDeclaration): ValueType {
  if (!pattern) return type;
  const whole = compilePattern(pattern.expression);
  return {
    ...type,
    check: (text, declaration) =>
      type.check(text, declaration) ?? (whole.test(text) ? undefined : pattern.message),
  };
}

function dateTimeState(text: string): ValueState {
  const full = withSeconds(text);
  return { state: 'value', text: full, value: { kind: 'dateTime', text: full } };
}
