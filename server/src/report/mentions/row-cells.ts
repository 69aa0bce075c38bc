/** The cells of the follow-up table: what each column holds, and where words of a cell stand. */
import type { ColumnRole, FollowUpTable, Phrase, Row } from '../model';
import { roleOfCells } from '../columns';

/** Place of some words of a cell; the whole cell where they are broken over lines. */
export function locate(text: string, { span }: Phrase, words: string): Phrase {
  const at = text.slice(span.start, span.end).indexOf(words);
  return { text: words, span: at >= 0 ? { start: span.start + at, end: span.start + at + words.length } : span };
}

/** A cell that names a part of the report and no more. */
export const REFERS = /^(?:agenda\sitem|item|para(?:graph)?s?|section|session)\.?\s\d{1,3}(?:\.\d{1,2})*$/i;

/** A single paragraph in brackets, alone or behind who is to act. */
const CITED = /[(;,]\s?para(?:graph)?\.?\s(\d{1,3}(?:\.\d{1,2})*)\)/i;
const PARAGRAPH_HEAD = /^para/i;

/** The number of the one paragraph that a row names, in a column of its own or in brackets; null for none. */
export function citedLabel({ cells }: Row, roles: readonly ColumnRole[], heads: readonly string[], matter: string): string | null {
  const column = cells.find(cell => roles[cell.column] === 'reference' && PARAGRAPH_HEAD.test(heads[cell.column] ?? ''));
  return (column === undefined ? CITED.exec(matter)?.[1] : /^\d{1,3}(?:\.\d{1,2})*$/.exec(column.text)?.[0]) ?? null;
}

/** The roles of the columns; without heads, from what the cells hold. */
export function rolesOf({ columns, rows, layout }: FollowUpTable): readonly ColumnRole[] {
  if (columns.length > 0) return columns.map(({ role }) => role);
  const width = layout === 'list' ? 1 : Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (width === 1) return ['issue'];
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.flatMap(({ cells }) => cells.filter(cell => cell.column === column && cell.text !== '').map(({ text }) => text));
    const most = (test: (text: string) => boolean): boolean => texts.length > 0 && texts.filter(test).length > texts.length / 2;
    if (most(text => REFERS.test(text))) return 'reference';
    if (most(text => /^\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)]?$/i.test(text))) return 'number';
    return roleOfCells(texts) ?? 'issue';
  });
}
