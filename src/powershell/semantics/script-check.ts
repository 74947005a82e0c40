import type { Node } from '../ast/ast.ts';
import type { VariableExpression } from '../ast/expressions.ts';
import type { TextRange } from '../ast/node.ts';
import type { ScriptBlock, StatementBlock } from '../ast/scripts.ts';
import type {
  ConditionalLoop,
  ForEachStatement,
  ForStatement,
  FunctionDefinition,
} from '../ast/statements.ts';
import type { LanguageVersion } from '../language-version.ts';
import type { AllowedCommands } from './data-section.ts';
import { type OwnOfScope, type Scope, type ScopeKind, scopeInside } from './scope.ts';
import type { TypeResolver } from './types/type-resolver.ts';

export interface Finding {
  id: string;
  place: TextRange;
  details: readonly string[];
}

/** What the checks of one script share; the place in the tree moves with the walk. */
export class ScriptCheck {
  readonly text: string;
  readonly version: LanguageVersion;
  readonly types: TypeResolver;
  readonly findings: Finding[] = [];
  /** A class or enum has been met before the names of types were resolved. */
  hasMetTypes = false;
  /** Parts that the engine does not look into. */
  readonly #leftOut = new Set<Node>();
  /** From the root to the node above the one that is checked: the walker's own list. */
  parents: readonly Node[] = [];
  #scope: Scope | undefined = undefined;
  /** Variables that methods read and may not have set. */
  readonly notLocal = new Set<VariableExpression>();
  /** Data sections inside others: which commands the one around, which has been checked, allows. */
  readonly dataSections = new Map<Node, AllowedCommands>();
  /** Attributes in front of expressions: whether there is no variable behind them. */
  readonly misplacedAttributes = new Map<Node, boolean>();
  /** `[ref]` that stands behind another one: whether yet another follows. */
  readonly innerReferences = new Map<Node, boolean>();

  constructor(text: string, version: LanguageVersion, types: TypeResolver) {
    this.text = text;
    this.version = version;
    this.types = types;
  }

  report(id: string, place: TextRange, ...details: readonly string[]): void {
    this.findings.push({ id, place, details });
  }

  leaveOut(...nodes: readonly Node[]): void {
    for (const node of nodes) this.#leftOut.add(node);
  }

  isLeftOut(node: Node): boolean {
    return this.#leftOut.size > 0 && this.#leftOut.has(node);
  }

  /** The innermost scope that the node is in. Scopes that the walk has left are dropped here. */
  get scope(): Scope | undefined {
    let scope = this.#scope;
    while (scope && this.parents[scope.depth] !== scope.node) scope = scope.outer;
    this.#scope = scope;
    return scope;
  }

  /** Opens a scope for what is below the node that is checked. */
  open(kind: ScopeKind, node: Node, own: OwnOfScope): void {
    this.#scope = scopeInside(this.scope, kind, node, this.parents.length, own);
  }

  openLoop(loop: ForEachStatement | ForStatement | ConditionalLoop): void {
    this.open('Loop', loop, { label: loop.label ?? '' });
  }

  /** Jumps do not leave it, and only as the body of a method does it belong to a member. */
  openScriptBlock(block: ScriptBlock): void {
    const { parents, scope } = this;
    const isMethodBody =
      parents.at(-1)?.type === 'FunctionDefinition' && parents.at(-2)?.type === 'FunctionMember';
    const member = isMethodBody ? scope?.member : undefined;
    this.open('ScriptBlock', block, { member, isInFinally: false });
  }

  openFunction(definition: FunctionDefinition): void {
    this.open('Function', definition, { isMethod: this.parents.at(-1)?.type === 'FunctionMember' });
  }

  openStatementBlock(block: StatementBlock): void {
    const parent = this.parents.at(-1);
    if (parent?.type === 'TryStatement' && parent.finally === block) {
      this.open('Finally', block, { isInFinally: true });
    }
  }
}
