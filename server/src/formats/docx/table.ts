/** The rows of a Word table. */
import { Grid, WIDEST, type GridCell } from '../grid';
import type { Line, RowLines } from './text';
import { chosen } from './words';
import { childOf, elementsOf, numberOf, switchOf, valueOf, type XmlElement } from './xml';

/** Reads the paragraphs of one cell; row and column are counted from 1. */
export type CellReader = (cell: XmlElement, row: number, column: number) => readonly Line[];

export function readRows(table: XmlElement, read: CellReader): RowLines[] {
  const grid = new Grid<Line>();
  let count = 0;
  for (const row of inside(table, 'w:tr')) {
    count++;
    const properties = childOf(row, 'w:trPr');
    if (childOf(properties, 'w:del') !== null || switchOf(properties, 'w:hidden') === true) continue;
    grid.row(spanOf(properties, 'w:gridBefore', 0), cellsOf(row, count, read));
  }
  return grid.rows;
}

function* cellsOf(row: XmlElement, count: number, read: CellReader): Iterable<GridCell<Line>> {
  let column = 0;
  for (const cell of inside(row, 'w:tc')) {
    const own = childOf(cell, 'w:tcPr');
    if (childOf(own, 'w:cellDel') !== null) continue;
    const merge = childOf(own, 'w:vMerge');
    yield { lines: read(cell, count, ++column), span: spanOf(own, 'w:gridSpan', 1), merged: merge !== null, goesOn: merge !== null && merge.attributes['val'] !== 'restart' };
  }
}

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
