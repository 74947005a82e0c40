import type { TypeName } from '../../ast/types.ts';
import { missing, TypeResolver } from './type-resolver.ts';

/**
 * Whether an enum may be written with this type behind its colon. That should be a whole number, but
 * the engine compares codes of types as if they were flags, and lets pass nearly everything here; only
 * when it makes the enum, it refuses the rest. Types that the script defines or a `using` helps to find
 * are not known yet when it asks.
 */
export function canUnderlieEnum(name: TypeName): boolean {
  const type = new TypeResolver().typeOf(name);
  return type !== missing && type !== 'system.datetime' && type !== 'system.string';
}
