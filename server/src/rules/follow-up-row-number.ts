import { fromLetters, fromRoman, toLetters, toRoman } from '../text/numerals';
import { say } from '../text/say';
import { disturbances } from '../text/sequence';
import type { Cell, FollowUpTable, Row } from '../report/model';
import { renumberEdits, sequenceFindings, type Counted } from './numbering-findings';
import { NOUNS } from './numbering-words';
import type { Finding, Rule, TextEdit } from './rule';

interface Numerals { read(label: string): number | null; write(value: number): string }

const arabic: Numerals = { read: label => (/^\d{1,3}$/.test(label) ? Number(label) : null), write: String };
const letters: Numerals = { read: fromLetters, write: toLetters };
const roman: Numerals = { read: fromRoman, write: toRoman };

/** Rows count 1, 2, 3: gap, duplicate, row without a number. */
export const followUpRowNumber: Rule = {
  id: 'follow-up/row-number',
  title: 'Rows of the follow-up table are numbered without gap, duplicate or missing number',
  severity: 'error',
  lesser: ['warning'],
  basis: 'draft',
  fix: 'safe',
  *check({ report }) {
    const table = report.followUp;
    if (table === null || table.rows.length === 0) return;
    const labels = table.rows.map(row => row.label);
    const present = labels.filter(label => label !== null);
    if (present.length === 0) yield* outOfOrder(itemCells(table));
    const numerals = [arabic, roman, letters].find(kind => present.every(label => kind.read(label) !== null));
    // Lists that lost their counting in copying have the same number everywhere.
    if (numerals === undefined || present.length === 0 || (present.length > 2 && new Set(present).size === 1)) return;
    const upper = present.every(label => label === label.toUpperCase()) && numerals !== arabic;
    const show = (value: number): string => (upper ? numerals.write(value).toUpperCase() : numerals.write(value));
    const rows = table.rows.filter(row => row.label !== null);
    if (rows.length === table.rows.length) {
      const items = rows.map((row): Counted => ({ span: labelSpan(report.text, row), value: numerals.read(row.label!)! }));
      yield* counted(items, show);
    } else if (rows.length >= table.rows.length / 2) yield* unnumbered(table, report.text, show);
  },
};

const counted = (items: readonly Counted[], show: (value: number) => string): Iterable<Finding> =>
  sequenceFindings(items, disturbances(items.map(item => item.value), 1), { noun: NOUNS.row, show, advice: () => say`Renumber the rows from here.` }, disturbance => ({
    title: say`Renumber the rows from ${show(disturbance.expected)} here`,
    safety: 'safe',
    edits: renumberEdits(items, disturbance, (index, value): TextEdit => ({ span: items[index]!.span, newText: show(value) })),
  }));

/** What counts the rows, or the items they come from: which numbers are wrong is not known. */
function* outOfOrder(items: readonly Counted[]): Iterable<Finding> {
  for (const found of sequenceFindings(items, disturbances(items.map(({ value }) => value), 1), { noun: NOUNS.row, show: String, advice: () => say`Put the rows in the order of their numbers.` })) yield { ...found, severity: 'warning' };
}

const FEWEST = 3;
const ITEMS = /^(?:item|point|task|matter|issue)s?$/i;

/** The cells of a first column "Item" that hold 1 to the number of rows, each once: whatever they count, the rows stand in that order. */
function itemCells({ columns, rows }: FollowUpTable): Counted[] {
  if (rows.length < FEWEST || columns[0]?.role !== 'issue' || !ITEMS.test(columns[0].text)) return [];
  const items = rows.map(({ cells }): Counted => ({ span: cells[0]!.span, value: arabic.read((cells[0]?.text ?? '').replace(/[.)]$/, '')) ?? 0 }));
  return new Set(items.map(({ value }) => value)).size === rows.length && items.every(({ value }) => value >= 1 && value <= rows.length) ? items : [];
}

/** Rows without a number where most have one; the fix numbers all rows anew. */
function* unnumbered(table: FollowUpTable, text: string, show: (value: number) => string): Iterable<Finding> {
  for (const [index, row] of table.rows.entries()) {
    if (row.label !== null || !row.cells.some(cell => cell.text !== '')) continue;
    yield {
      span: row.cells.find(cell => cell.text !== '')?.span ?? row.nameSpan,
      severity: 'warning',
      message: say`This row has no number; it is row ${show(index + 1)} of the table. Number the rows 1 to ${table.rows.length}.`,
      fix: () => {
        const edits = table.rows.map((each, at): TextEdit | null => {
          const span = each.label === null ? numberCell(table, each)?.span ?? null : labelSpan(text, each);
          return span === null ? null : { span, newText: show(at + 1) };
        });
        return edits.some(edit => edit === null) ? null : { title: say`Number the rows`, safety: 'safe', edits: edits.filter((edit): edit is TextEdit => edit !== null && text.slice(edit.span.start, edit.span.end) !== edit.newText) };
      },
    };
  }
}

const numberCell = (table: FollowUpTable, row: Row): Cell | undefined => row.cells.find(cell => table.columns[cell.column]?.role === 'number');

/** Only the number itself, so that its stop and brackets stay. */
function labelSpan(text: string, row: Row): { start: number; end: number } {
  const start = text.indexOf(row.label!, row.nameSpan.start);
  return start >= 0 && start < row.nameSpan.end ? { start, end: start + row.label!.length } : row.nameSpan;
}
