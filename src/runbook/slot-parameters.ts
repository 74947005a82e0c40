import type { Term } from '../parameters/condition.ts';
import { parseCondition } from '../parameters/condition.ts';
import type { ParameterDeclaration } from '../parameters/declaration.ts';
import { kindOf } from '../parameters/value-kind.ts';
import type { SlotParameter } from '../template/compile.ts';
import type { FrontmatterResult } from './frontmatter.ts';

/**
 * What the slots of a block may name: the parameters, and start and end of each change window. A
 * parameter is optional where its value may be empty under the block's own conditions. One whose
 * declaration is faulty counts as text, so that its slots are not reported as well.
 *
 * @param when the conditions of everything that encloses the block
 */
export function slotParameters(
  { parameters, parameterNames }: Pick<FrontmatterResult, 'parameters' | 'parameterNames'>,
  when: readonly string[],
): ReadonlyMap<string, SlotParameter> {
  const slots = new Map<string, SlotParameter>(
    parameterNames.map((name) => [name, { kind: 'string', optional: false }]),
  );
  const given = when.flatMap(termsOf);
  const byName = new Map(parameters.map((declaration) => [declaration.name, declaration]));
  for (const declaration of parameters) {
    const optional = mayBeEmpty(declaration, given, byName);
    slots.set(declaration.name, { kind: kindOf(declaration), optional });
    if (declaration.type === 'changeWindow') {
      slots.set(`${declaration.name}.start`, { kind: 'dateTime', optional });
      slots.set(`${declaration.name}.end`, { kind: 'dateTime', optional });
    }
  }
  return slots;
}

function mayBeEmpty(
  declaration: ParameterDeclaration,
  given: readonly Term[],
  byName: ReadonlyMap<string, ParameterDeclaration>,
  seen: readonly string[] = [],
): boolean {
  const { name, derive, when, requiredWhen, required } = declaration;
  const isAsked = given.some((term) => term.name === name && !term.negated);
  if (isAsked || seen.includes(name)) return false;
  if (when !== undefined && !follows(when, given)) return true;
  const from = derive && byName.get(derive.from);
  if (from) return mayBeEmpty(from, given, byName, [...seen, name]);
  return !required && !(requiredWhen !== undefined && follows(requiredWhen, given));
}

/** Whether a condition holds wherever the given terms do. */
function follows(condition: string, given: readonly Term[]): boolean {
  return termsOf(condition).every((wanted) => given.some((term) => implies(term, wanted)));
}

function implies(given: Term, wanted: Term): boolean {
  if (given.name !== wanted.name) return false;
  const [a, b] = [given.text?.toLowerCase(), wanted.text?.toLowerCase()];
  if (given.negated === wanted.negated) return a === b;
  // One value of a choice excludes the others.
  return !given.negated && a !== undefined && b !== undefined && a !== b;
}

/** A faulty condition was reported where it stands; it has no terms. */
function termsOf(source: string): readonly Term[] {
  const condition = parseCondition(source);
  return 'message' in condition ? [] : condition;
}
