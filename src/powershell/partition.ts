/** How many leading items hold, where those that hold stand first. */
export function partition<Item>(
  items: readonly Item[],
  holds: (item: Item, index: number) => boolean,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
