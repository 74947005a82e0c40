/**
 * Lists while they are read, one inside another, in one array: a list that is finished takes just
 * the room of its items. Grown by itself, each would hold room for seventeen, and there are a great
 * many lists of one or two.
 */
export class OpenLists<Item> {
  readonly #items: Item[] = [];
  #length = 0;

  /** Begins a list; what it returns ends it. */
  open(): number {
    return this.#length;
  }

  add(item: Item): void {
    this.#items[this.#length] = item;
    this.#length += 1;
  }

  /** Ends the list that was begun there, and all that were begun in it. */
  close(start: number): Item[] {
    const list = this.#items.slice(start, this.#length);
    this.#length = start;
    return list;
  }
}
