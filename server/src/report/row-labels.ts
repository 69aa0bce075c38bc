/** Rows that are numbered at the beginning of their first cell, where the table has no column for numbers. */
import { fromLetters, fromRoman } from '../text/numerals';
import type { Cell, Row } from './model';
import type { Source } from './source';

const LABEL = /^\(?(\d{1,2}|[ivx]{1,5}|[a-z])[.)]\s+(?=\S)/i;
/** Fewest rows that show that they are counted. */
const FEWEST = 3;

/** The rows with their labels taken out of the first cell; as they are where these do not count the rows. */
export function labelled(source: Source, rows: readonly Row[]): readonly Row[] {
  if (rows.length < FEWEST) return rows;
  const labels = rows.map(({ cells }) => LABEL.exec(cells[0]?.text ?? '')?.[1]?.toLowerCase() ?? null);
  if (labels.includes(null) || !READ.some(read => counts(labels.map(label => read(label!))))) return rows;
  return rows.map(row => {
    const [first, ...rest] = row.cells;
    const length = LABEL.exec(first!.text)![0].length;
    const span = { start: first!.span.start, end: first!.span.start + first!.text.slice(0, length).trimEnd().length };
    return { ...row, label: first!.text.slice(0, length).replace(/[().\s]/g, ''), nameSpan: span, cells: [wordsBehind(source, first!, span.end, length), ...rest] };
  });
}

const READ: readonly ((label: string) => number | null)[] = [label => (/^\d+$/.test(label) ? Number(label) : null), label => (/^\d/.test(label) ? null : fromRoman(label)), label => (/^\d/.test(label) ? null : fromLetters(label))];

/** Whether they are 1, 2, 3 and on, all but one. */
const counts = (values: readonly (number | null)[]): boolean => values.filter((value, index) => value !== index + 1).length < 2;

/** The cell behind its label; columns that are set apart by spaces may have cut it off. */
function wordsBehind({ text }: Source, cell: Cell, from: number, length: number): Cell {
  let start = from;
  while (text[start] === ' ' || text[start] === '\t' || text[start] === '\u00a0') start++;
  const words = cell.text.slice(length);
  let same = 0;
  while (same < words.length && text[start + same] === words[same]) same++;
  return { ...cell, text: words, span: { start, end: Math.max(cell.span.end, start + words.slice(0, same).trimEnd().length) } };
}
