/** Events that a table among the annexes dates: one cell names it, another gives its day. */
import { findDates } from '../../text/dates';
import { memo } from '../memory';
import type { DateMention, Report, Row, Table } from '../model';
import { Words } from '../words';
import type { WordingSource } from '../wordings';
import { activityNamesIn } from './activity-names';
import { keyOf, type DatedEvent } from './events';
import { locate } from './follow-ups';

const NAMED = memo(text => activityNamesIn(Words.of(text)).map(({ start, end }) => ({ name: text.slice(start, end), key: keyOf(text.slice(start, end)) })));
const DATES = memo(text => findDates(text));

/** One event for each row that names one activity with a key and gives one date. */
export function rowEventsOf(report: Report, wordings: WordingSource): readonly DatedEvent[] {
  return report.annexes.flatMap(({ children }) => children.filter((node): node is Table => node.kind === 'table').flatMap(({ rows }) => rows.flatMap(row => eventOf(report, row, wordings) ?? [])));
}

function eventOf({ text }: Report, { cells }: Row, wordings: WordingSource): DatedEvent | null {
  const dated = cells.flatMap(cell => wordings.recall(DATES, cell.text).map(date => ({ cell, date })));
  if (dated.length !== 1) return null;
  const named = cells.flatMap(cell => wordings.recall(NAMED, cell.text).map(name => ({ cell, ...name })));
  const [{ cell, date }] = dated as [{ cell: Row['cells'][number]; date: DateMention }];
  const [first] = named;
  if (first === undefined || named.length !== 1 || first.key === null || first.cell === cell) return null;
  const place = locate(text, cell, date.text);
  return { name: locate(text, first.cell, first.name), key: first.key, ministerial: null, date: { ...date, span: place.span }, between: '', told: null, settled: false };
}
