/**
 * What is known of a variable at a place. `maybe`: a branch sets it that may not have run. `doubt`:
 * nothing can be said, so nothing is.
 */
export type Certainty = 'sure' | 'maybe' | 'doubt';

/** What the statements of one branch have set, over what stood before the branch. */
export class Layer {
  readonly outer: Layer | undefined;
  readonly own = new Map<string, Certainty>();
  /** How the branch ends before its last statement, if it does. */
  ended: 'throw' | 'return' | undefined;

  constructor(outer?: Layer) {
    this.outer = outer;
  }

  get(name: string): Certainty | undefined {
    for (let layer: Layer | undefined = this; layer; layer = layer.outer) {
      const certainty = layer.own.get(name);
      if (certainty) return certainty;
    }
    return undefined;
  }

  /**
   * Goes on behind branches of which one has run, or none (`orNone`). `left` is what a variable is
   * that only some of them set.
   */
  join(branches: readonly Layer[], orNone: boolean, left: 'maybe' | 'doubt'): void {
    const going = branches.filter(({ ended }) => ended === undefined);
    const names = new Set(branches.flatMap((branch) => [...branch.own.keys()]));
    for (const name of names) {
      if (this.get(name) === 'sure') continue;
      const found = going.map(({ own }) => own.get(name));
      if (!orNone && going.length > 0 && found.every((one) => one === 'sure')) {
        this.own.set(name, 'sure');
        continue;
      }
      const returned = branches.some(({ ended, own }) => ended === 'return' && own.has(name));
      if (found.includes('doubt') || returned) this.own.set(name, 'doubt');
      else if (found.some((one) => one !== undefined) && this.get(name) !== 'doubt') {
        this.own.set(name, left);
      }
    }
    if (!orNone && branches.length > 0 && going.length === 0) {
      this.ended = branches.some(({ ended }) => ended === 'return') ? 'return' : 'throw';
    }
  }
}
