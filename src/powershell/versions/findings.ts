import type { TextRange } from '../ast/node.ts';
import type { ErrorList } from '../errors/error-list.ts';
import type { LanguageVersion } from '../language-version.ts';
import type { Feature } from './feature.ts';
import { features } from './features.ts';

const index = new Map(
  Object.entries(features).map(([key, feature]): [string, Feature] => [
    key.toLowerCase(),
    { name: key, ...feature },
  ]),
);

/** What a text has that its version lacks. */
export class Findings {
  readonly text: string;
  readonly #version: LanguageVersion;
  readonly #found: { feature: Feature; place: TextRange; written: string | undefined }[] = [];
  readonly #own = new Set<Feature>();

  constructor(text: string, version: LanguageVersion) {
    this.text = text;
    this.#version = version;
  }

  /**
   * Takes what may be in the table, by its key in any casing.
   *
   * @param written what the reader is shown, if not the name in the table
   */
  add(key: string, place: TextRange, written?: string): Feature | undefined {
    const feature = index.get(key.toLowerCase());
    if (!feature || Number(feature.since) <= Number(this.#version)) return undefined;
    this.#found.push({ feature, place, written });
    return feature;
  }

  /** The script has its own. */
  disown(feature: Feature): void {
    this.#own.add(feature);
  }

  /** In the order of the text. */
  report(errors: ErrorList): void {
    this.#found.sort((a, b) => a.place.start - b.place.start);
    for (const { feature, place, written } of this.#found) {
      const { since, name = '', instead = '' } = feature;
      const { start, end } = place;
      const details = [written ?? name, since, this.#version, instead];
      if (!this.#own.has(feature)) {
        errors.report('NotInLanguageVersion', start, end, false, ...details);
      }
    }
  }
}
