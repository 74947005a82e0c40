import { kindOf } from '../parameters/value-kind.ts';
import type { ValueKind } from '../powershell/value.ts';
import type { FrontmatterResult } from './frontmatter.ts';

/**
 * What slots may name: the parameters, and start and end of each change window. One whose
 * declaration is faulty counts as text, so that its slots are not called unknown as well.
 */
export function slotParameters({
  parameters,
  parameterNames,
}: Pick<FrontmatterResult, 'parameters' | 'parameterNames'>): ReadonlyMap<
  string,
  { kind: ValueKind; optional: boolean }
> {
  const slots = new Map<string, { kind: ValueKind; optional: boolean }>(
    parameterNames.map((name) => [name, { kind: 'string', optional: true }]),
  );
  for (const declaration of parameters) {
    // One that is asked for under a condition stands in blocks under the same condition.
    const optional = !declaration.required;
    slots.set(declaration.name, { kind: kindOf(declaration), optional });
    if (declaration.type === 'changeWindow') {
      slots.set(`${declaration.name}.start`, { kind: 'dateTime', optional });
      slots.set(`${declaration.name}.end`, { kind: 'dateTime', optional });
    }
  }
  return slots;
}
