/** Rows of a table as they look when printed: merged cells hold the same words in each place they cover. */

/** One cell as it is written. */
export interface GridCell<T> {
  readonly lines: readonly T[];
  /** Columns it covers. */
  readonly span: number;
  /** Whether it is merged with cells below or above; `goesOn` where it goes on from the one above. */
  readonly merged: boolean;
  readonly goesOn: boolean;
}

/** A number alone; rows beside one merged cell of this kind are one row. */
const ROW_NUMBER = /^\(?(?:\d{1,3}|[ivx]{1,5}|[a-z])[.)]{0,2}$/i;
export const WIDEST = 63;

export class Grid<T extends { readonly text: string }> {
  readonly rows: T[][][] = [];
  /** What the merged cell above holds, by column. */
  private readonly above: (readonly T[] | undefined)[] = [];

  /** `before`: empty columns at the beginning of the row. */
  row(before: number, written: Iterable<GridCell<T>>): void {
    const cells: T[][] = Array.from({ length: before }, () => []);
    const continued = new Set<number>();
    for (const { lines, span, merged, goesOn } of written) {
      const at = cells.length;
      const held = goesOn ? this.above[at] : undefined;
      const shown = held ?? lines;
      for (let over = 0; over < span; over++) {
        this.above[at + over] = merged ? shown : undefined;
        if (held !== undefined) continued.add(at + over);
        cells.push(over > 0 && ROW_NUMBER.test(wordsOf(shown)) ? [] : [...shown]);
      }
    }
    const previous = this.rows.at(-1);
    if (previous && continued.has(0) && ROW_NUMBER.test(wordsOf(cells[0]!))) join(previous, cells, continued);
    else this.rows.push(cells);
  }
}

function join<T>(row: T[][], more: readonly T[][], continued: ReadonlySet<number>): void {
  more.forEach((cell, column) => {
    if (continued.has(column)) return;
    (row[column] ??= []).push(...cell);
  });
}

const wordsOf = (lines: readonly { readonly text: string }[]): string => lines.map(line => line.text.trim()).join(' ').trim();
