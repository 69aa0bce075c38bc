/** Index of the first of so many places in rising order that is not before an offset; their number where all are. */
export function firstFrom(count: number, placeOf: (index: number) => number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(middle) < offset) low = middle + 1; else high = middle;
  }
  return low;
}

/** By UTF-16 units: the same everywhere, whatever the locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Items by a text that tells each from all others. Most lists come in their order, and the engine sorts bare texts several times as fast
 * as it calls back to compare two items.
 */
export function inOrderOf<T>(items: readonly T[], textOf: (item: T) => string): readonly T[] {
  const byText = new Map<string, T>();
  let last = '';
  let sorted = true;
  for (const item of items) {
    const text = textOf(item);
    sorted &&= last <= text;
    byText.set(last = text, item);
  }
  return sorted ? items : [...byText.keys()].sort().map(text => byText.get(text)!);
}
