import type { ValueSet } from '../../plan/value-set.ts';
import { readValuesJson, writeValuesJson } from '../../plan/values-json.ts';

/**
 * The named sets of a runbook: in this tab, or on this device once the reader has asked for it.
 * Read anew each time, so that another tab's sets are not written over.
 */
export class SetStore {
  readonly #slug: string;
  readonly #key: string;
  /** What the browser refused to store, as long as the page is open. */
  #unstored: readonly ValueSet[] | undefined;

  constructor(slug: string) {
    this.#slug = slug;
    this.#key = `runsheet:sets:${slug}`;
  }

  get isKept(): boolean {
    return this.#read('localStorage') !== undefined;
  }

  get all(): readonly ValueSet[] {
    return this.#unstored ?? this.#read(this.isKept ? 'localStorage' : 'sessionStorage') ?? [];
  }

  /** A set of the same name is replaced. False where the browser does not keep it beyond the page. */
  save(set: ValueSet): boolean {
    return this.#write([...this.all.filter(({ name }) => name !== set.name), set]);
  }

  remove(name: string): void {
    this.#write(this.all.filter((set) => set.name !== name));
  }

  /** Moves the sets onto this device, or back into this tab. False where the browser refuses. */
  keep(isKept: boolean): boolean {
    const sets = this.all;
    const [to, from] = isKept
      ? (['localStorage', 'sessionStorage'] as const)
      : (['sessionStorage', 'localStorage'] as const);
    if (!this.#writeTo(to, sets)) return false;
    this.#unstored = undefined;
    this.#clear(from);
    return true;
  }

  #write(sets: readonly ValueSet[]): boolean {
    const isStored = this.#writeTo(this.isKept ? 'localStorage' : 'sessionStorage', sets);
    this.#unstored = isStored ? undefined : sets;
    return isStored;
  }

  #writeTo(place: Place, sets: readonly ValueSet[]): boolean {
    try {
      window[place].setItem(this.#key, writeValuesJson(this.#slug, sets));
      return true;
    } catch {
      return false;
    }
  }

  #read(place: Place): readonly ValueSet[] | undefined {
    try {
      const text = window[place].getItem(this.#key);
      if (text === null) return undefined;
      const read = readValuesJson(text);
      return 'refused' in read ? [] : read.sets;
    } catch {
      return undefined;
    }
  }

  #clear(place: Place): void {
    try {
      window[place].removeItem(this.#key);
    } catch {
      // What cannot be reached holds nothing.
    }
  }
}

type Place = 'sessionStorage' | 'localStorage';
