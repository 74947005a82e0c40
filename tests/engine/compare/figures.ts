import type { Case } from './cases.ts';
import type { Aspect, Outcome } from './compare-text.ts';

/** Counts over all compared texts; a share is `equal` of `all`. */
export interface Figures {
  texts: number;
  characters: number;
  refusedByEngine: number;
  verdict: Share;
  /** Of the texts that either refuses. */
  firstError: Share;
  errorList: Share;
  /** Of the texts that the engine accepts. */
  tree: Share;
  tokens: Share;
  exceptions: number;
  engineFailed: number;
  /** Errors left out of the comparison, by id; see `exceptions.ts`. */
  leftOut: Record<string, number>;
  /** Characters a second of our parser, all texts together. */
  charactersPerSecond: number;
  slowest: { file: string; line: number; characters: number; milliseconds: number };
}

interface Share {
  equal: number;
  all: number;
}

/** Adds up outcomes as they come. */
export class Tally {
  readonly figures: Figures = {
    texts: 0,
    characters: 0,
    refusedByEngine: 0,
    verdict: { equal: 0, all: 0 },
    firstError: { equal: 0, all: 0 },
    errorList: { equal: 0, all: 0 },
    tree: { equal: 0, all: 0 },
    tokens: { equal: 0, all: 0 },
    exceptions: 0,
    engineFailed: 0,
    leftOut: {},
    charactersPerSecond: 0,
    slowest: { file: '', line: 0, characters: 0, milliseconds: 0 },
  };
  #milliseconds = 0;

  add(one: Case, outcome: Outcome): void {
    const { figures } = this;
    const differs = (...aspects: Aspect[]): boolean =>
      outcome.differences.some(({ aspect }) => aspects.includes(aspect));
    if (differs('engine failed')) {
      figures.engineFailed += 1;
      return;
    }
    figures.texts += 1;
    figures.characters += one.text.length;
    if (outcome.refused) figures.refusedByEngine += 1;
    if (differs('exception')) figures.exceptions += 1;
    count(figures.verdict, !differs('exception', 'verdict'));
    if (outcome.hasErrors) {
      count(figures.firstError, !differs('exception', 'verdict', 'first error'));
      count(figures.errorList, !differs('exception', 'verdict', 'first error', 'later error'));
    }
    if (outcome.treeCompared) count(figures.tree, !differs('tree'));
    if (outcome.tokensCompared) count(figures.tokens, !differs('tokens'));
    for (const id of outcome.leftOut) figures.leftOut[id] = (figures.leftOut[id] ?? 0) + 1;
    this.#milliseconds += outcome.milliseconds;
    figures.charactersPerSecond = (figures.characters / Math.max(1, this.#milliseconds)) * 1000;
    if (outcome.milliseconds > figures.slowest.milliseconds) {
      const { file, line, text } = one;
      figures.slowest = {
        file,
        line,
        characters: text.length,
        milliseconds: outcome.milliseconds,
      };
    }
  }
}

function count(share: Share, isEqual: boolean): void {
  share.all += 1;
  if (isEqual) share.equal += 1;
}
