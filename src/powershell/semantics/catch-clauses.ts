import type { TextRange } from '../ast/node.ts';
import type { CatchClause, TryStatement } from '../ast/statements.ts';
import { fullNameOfType } from '../ast/types.ts';
import type { ScriptCheck } from './script-check.ts';
import { baseTypeOf } from './types/exceptions.ts';
import { missing, unknown } from './types/type-resolver.ts';

interface Finding {
  id: 'EmptyCatchNotLast' | 'ExceptionTypeAlreadyCaught';
  place: TextRange;
  detail: string;
  /** The engine compares each clause with each later one: these two, and their types. */
  order: readonly number[];
}

/** What an earlier clause catches already never reaches a later one. */
export function checkCatchClauses(check: ScriptCheck, { catchClauses }: TryStatement): void {
  if (catchClauses.length < 2) return;
  const findings: Finding[] = [];
  /** Where each type is caught first: the clause and the type's place in it. */
  const caught = new Map<string, [clause: number, type: number]>();
  catchClauses.forEach((clause, index) => {
    const next = catchClauses[index + 1];
    if (clause.catchTypes.length === 0) {
      if (next) findings.push(catchAllBefore(next, index));
      return;
    }
    const types = clause.catchTypes.map(({ typeName }) => check.types.typeOf(typeName));
    types.forEach((type, typeIndex) => {
      const place = clause.catchTypes[typeIndex];
      const earlier = earliest(type, caught);
      if (!place || !earlier) return;
      findings.push({
        id: 'ExceptionTypeAlreadyCaught',
        place,
        detail: fullNameOfType(place.typeName),
        order: [earlier[0], index, earlier[1], typeIndex],
      });
    });
    types.forEach((type, typeIndex) => {
      if (!caught.has(type)) caught.set(type, [index, typeIndex]);
    });
  });
  findings.sort(byOrder);
  for (const { id, place, detail } of findings) check.report(id, place, detail);
}

/** The error stands in front of the next clause. */
function catchAllBefore({ start }: CatchClause, index: number): Finding {
  const at = Math.max(0, start - 1);
  return {
    id: 'EmptyCatchNotLast',
    place: { start: at, end: at },
    detail: '',
    order: [index, index + 1],
  };
}

/** The first clause that catches the type or one that it derives from. */
function earliest(
  type: string,
  caught: ReadonlyMap<string, [number, number]>,
): [number, number] | undefined {
  if (type === missing || type === unknown) return undefined;
  let found: [number, number] | undefined;
  for (let base: string | undefined = type; base; base = baseTypeOf(base)) {
    const place = caught.get(base);
    if (
      place &&
      (!found || place[0] < found[0] || (place[0] === found[0] && place[1] < found[1]))
    ) {
      found = place;
    }
  }
  return found;
}

function byOrder(a: Finding, b: Finding): number {
  for (let at = 0; at < a.order.length; at += 1) {
    const difference = (a.order[at] ?? 0) - (b.order[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
