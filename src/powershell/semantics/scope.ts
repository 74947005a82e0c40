import type { Node } from '../ast/ast.ts';
import type { Member } from '../ast/statements.ts';

export type ScopeKind =
  | 'ScriptBlock'
  | 'Trap'
  | 'Loop'
  | 'Switch'
  | 'Finally'
  | 'Function'
  | 'Member';

/** What a place lies in, as far as jumps and members are concerned. */
export interface Scope {
  readonly kind: ScopeKind;
  readonly node: Node;
  /** Where the node stands among the parents of what is in the scope. */
  readonly depth: number;
  readonly outer: Scope | undefined;
  /** Of a loop or switch; empty without. */
  readonly label: string;
  /** The method or property that the place is in; a script block or function inside it is not. */
  readonly member: Member | undefined;
  /** `return` would leave a `finally`. */
  readonly isInFinally: boolean;
  /** Of a function: it is the body of a method. */
  readonly isMethod: boolean;
}

/** What a scope may say itself; the member and the `finally` are as around it if it does not. */
export type OwnOfScope = Partial<Pick<Scope, 'label' | 'member' | 'isInFinally' | 'isMethod'>>;

export function scopeInside(
  outer: Scope | undefined,
  kind: ScopeKind,
  node: Node,
  depth: number,
  own: OwnOfScope,
): Scope {
  return {
    kind,
    node,
    depth,
    outer,
    label: own.label ?? '',
    member: 'member' in own ? own.member : outer?.member,
    isInFinally: own.isInFinally ?? outer?.isInFinally ?? false,
    isMethod: own.isMethod ?? false,
  };
}
