/** The rows of a Word table as they look when printed: merged cells hold the same words in each place they cover. */
import type { Line, RowLines } from './text';
import { chosen } from './words';
import { childOf, elementsOf, numberOf, switchOf, valueOf, type XmlElement } from './xml';

/** Reads the paragraphs of one cell; row and column are counted from 1. */
export type CellReader = (cell: XmlElement, row: number, column: number) => readonly Line[];

/** A number alone; rows beside one merged cell of this kind are one row. */
const ROW_NUMBER = /^\(?(?:\d{1,3}|[ivx]{1,5}|[a-z])[.)]{0,2}$/i;
const WIDEST = 63;

export function readRows(table: XmlElement, read: CellReader): RowLines[] {
  const rows: Line[][][] = [];
  /** What the merged cell above holds, by column. */
  const above: (readonly Line[] | undefined)[] = [];
  let count = 0;
  for (const row of inside(table, 'w:tr')) {
    count++;
    const properties = childOf(row, 'w:trPr');
    if (childOf(properties, 'w:del') !== null || switchOf(properties, 'w:hidden') === true) continue;
    const cells: Line[][] = Array.from({ length: spanOf(properties, 'w:gridBefore', 0) }, () => []);
    const continued = new Set<number>();
    let column = 0;
    for (const cell of inside(row, 'w:tc')) {
      const own = childOf(cell, 'w:tcPr');
      if (childOf(own, 'w:cellDel') !== null) continue;
      const merge = childOf(own, 'w:vMerge');
      const lines = read(cell, count, ++column);
      const at = cells.length;
      const goesOn = merge !== null && merge.attributes['val'] !== 'restart' && above[at] !== undefined;
      const shown = goesOn ? above[at]! : lines;
      const span = spanOf(own, 'w:gridSpan', 1);
      for (let over = 0; over < span; over++) {
        above[at + over] = merge === null ? undefined : shown;
        if (goesOn) continued.add(at + over);
        cells.push(over > 0 && ROW_NUMBER.test(wordsOf(shown)) ? [] : [...shown]);
      }
    }
    const previous = rows.at(-1);
    if (previous && continued.has(0) && ROW_NUMBER.test(wordsOf(cells[0]!))) join(previous, cells, continued);
    else rows.push(cells);
  }
  return rows;
}

function join(row: Line[][], more: readonly Line[][], continued: ReadonlySet<number>): void {
  more.forEach((cell, column) => {
    if (continued.has(column)) return;
    (row[column] ??= []).push(...cell);
  });
}

const wordsOf = (lines: readonly Line[]): string => lines.map(line => line.text.trim()).join(' ').trim();

const spanOf = (properties: XmlElement | null, name: string, least: number): number =>
  Math.max(least, Math.min(WIDEST, numberOf(valueOf(properties, name)) ?? least));

/** Rows or cells, also those inside content controls and tracked insertions. */
function* inside(parent: XmlElement, name: string): Iterable<XmlElement> {
  for (const child of elementsOf(parent)) {
    if (child.name === name) yield child;
    else if (/^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(child.name)) yield* inside(child, name);
    else if (child.name === 'mc:AlternateContent') yield* inside(chosen(child), name);
  }
}
