/** Events that a table in the text or among the annexes dates: one cell names it, another gives its day. */
import { findDates } from '../../text/dates';
import { memo } from '../memory';
import type { Span } from '../../text/span';
import type { Annex, DateMention, Report, Row, Table } from '../model';
import { textIn } from '../watch';
import { Words } from '../words';
import type { WordingSource } from '../wordings';
import { activityNamesIn } from './activity-names';
import { keyOf } from './event-names';
import type { DatedEvent } from './events';
import { locate } from './row-cells';

const NAMED = memo(text => activityNamesIn(Words.of(text)).map(({ start, end }) => ({ name: text.slice(start, end), key: keyOf(text.slice(start, end)) })));
const DATES = memo(text => findDates(text));

/** One event for each row that names one activity with a key and gives one date. */
export function rowEventsOf(report: Report, wordings: WordingSource): readonly DatedEvent[] {
  return [...tablesIn(report).flatMap(table => rowsOf(table).flatMap(row => eventOf(report, row, wordings) ?? [])), ...report.annexes.flatMap(annex => [...paperEvents(report, annex, wordings), ...annex.children.flatMap(node => (node.kind === 'table' ? rowsOf(node).flatMap(row => eventOf(report, row, wordings) ?? []) : annex.content === 'other' && node.kind === 'text' ? linesIn(report, node.span).flatMap(line => lineEvent(report, line, wordings) ?? []) : []))])];
}

/** Tables of the body; that of follow-ups is none of them. */
export const tablesIn = ({ children, headings }: Report): Table[] => [children, ...headings.map(heading => heading.children)].flatMap(nodes => nodes.filter((node): node is Table => node.kind === 'table'));

/** All rows of a table; without heads, the first of them may have been taken for these. */
export const rowsOf = ({ head, rows }: Table): readonly Row[] => (head !== null && /^\(?\d{1,2}[.)]?$/.test(head.cells[0]?.text ?? '') ? [head, ...rows] : rows);

const DATE_LINE = /(?:^\W{0,4}|[.;]\s)(?:(?:proposed|tentative|planned)\s)?(?:dates?|when|venue and dates?|place and dates?)(?:\s(?:and|&|\/)\s(?:venue|place|location))?(?:\*\*)?\s?[:–-]/i;
/** Below the title: "Padang, Indonesia, 14-15 September 2015". */
const PLACE_AND_DATE = /^\(?(?:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}, ){0,3}(?:from )?\d{1,2}(?:(?: ?(?:[-–]|to|and) ?)\d{1,2})?(?: [A-Z][a-z]+)(?: ?(?:[-–]|to) ?\d{1,2} [A-Z][a-z]+)? \d{4}\)?$/;
const PLACE_LINE = /(?:^\W{0,4}|[.;]\s)(?:(?:proposed|tentative|planned)\s)?(?:venue|place|location|where)\b[^:]{0,12}:/i;

/** "Date and venue: 18-19 September 2018", in a concept paper that bears the name of the activity. */
function paperEvents(report: Report, { title, titleSpan, content, children }: Annex, wordings: WordingSource): readonly DatedEvent[] {
  const named = content !== 'other' || titleSpan === null ? [] : wordings.recall(NAMED, title === title.toUpperCase() ? inTitleCase(title) : title);
  const [first] = named;
  if (first === undefined || named.length > 1 || first.key === null || titleSpan === null) return [];
  const name = { text: first.name, span: titleSpan };
  const lines = children.flatMap(({ kind, span }) => (kind !== 'text' ? [] : linesIn(report, span).map(line => ({ line, words: textIn(report, line) }))));
  const where = lines.find(({ words }) => PLACE_LINE.test(words))?.words ?? '';
  return lines.flatMap(({ line, words }, index) => {
    const dates = DATE_LINE.test(words) || (index < 2 && PLACE_AND_DATE.test(words)) ? wordings.recall(DATES, words) : [];
    const [date] = dates;
    return date === undefined || dates.length > 1 ? [] : [{ ...UNTOLD, name, key: first.key, date: { ...date, span: { start: line.start + date.span.start, end: line.start + date.span.end } }, where: where === words ? words : `${where} ${words}` }];
  });
}

const SMALL = /^(?:OF|ON|IN|AND|THE|FOR|TO|AT|BY|WITH|FROM|AS|AN?)$/;

/** "ARF EXERCISE ON CABLES" as a name is written in running words: what it names is looked for by its capitals. */
const inTitleCase = (title: string): string => title.replace(/[A-Z\u00c0-\u00de]+/g, word => (SMALL.test(word) ? word.toLowerCase() : /^(?:ARF|ASEAN|IS[MG])$/.test(word) ? word : word[0]! + word.slice(1).toLowerCase()));

/** What a table or a list leaves unsaid. */
const UNTOLD = { ministerial: null, between: '', told: null, settled: false } as const;

const LONGEST_LINE = 240;
const MARKER = /^\s*(?:\(?\w{1,3}[.)]\s+|[-•]\s+)?(?:the\s+)?/i;

export function linesIn({ lines }: Report, { start, end }: Span): Span[] {
  const out: Span[] = [];
  for (let line = lines.lineAt(start); line < lines.count && lines.start(line) < end; line++) {
    const [from, to] = [Math.max(start, lines.start(line)), Math.min(end, lines.end(line))];
    if (to - from <= LONGEST_LINE) out.push({ start: from, end: to });
  }
  return out;
}

/** What may stand between a date at the head of a line and the name of what is held on it. */
const BEHIND_DATE = /^(?:\*\*)?\s?[:,–—-]\s*(?:the\s)?(?:\d{1,2}(?:st|nd|rd|th)\s)?/i;

/** "(1) ARF Workshop on Ferries. Proponents: Japan. Manila, 5-7 May 2024", "5-7 May 2024: ARF Workshop on Ferries, Manila": a line that begins with one activity, or with its date, and gives one date. */
function lineEvent({ text }: Report, { start, end }: Span, wordings: WordingSource): DatedEvent | null {
  const line = text.slice(start, end);
  const dates = wordings.recall(DATES, line);
  const [date] = dates;
  if (date === undefined || dates.length > 1) return null;
  const begins = MARKER.exec(line)![0].length;
  const named = wordings.recall(NAMED, line);
  const [first] = named;
  if (first === undefined || named.length > 1 || first.key === null) return null;
  const at = date.span.start > begins ? begins : date.span.end + (BEHIND_DATE.exec(line.slice(date.span.end))?.[0].length ?? 0);
  if (!line.startsWith(first.name, at)) return null;
  return { ...UNTOLD, name: { text: first.name, span: { start: start + at, end: start + at + first.name.length } }, key: first.key, date: { ...date, span: { start: start + date.span.start, end: start + date.span.end } }, where: line.slice(at + first.name.length) };
}

function eventOf({ text }: Report, { cells }: Row, wordings: WordingSource): DatedEvent | null {
  const dated = cells.flatMap(cell => wordings.recall(DATES, cell.text).map(date => ({ cell, date })));
  if (dated.length !== 1) return null;
  const named = cells.flatMap(cell => wordings.recall(NAMED, cell.text).map(name => ({ cell, ...name })));
  const [{ cell, date }] = dated as [{ cell: Row['cells'][number]; date: DateMention }];
  const [first] = named;
  // "Summary of the Seminar on Ferries | 5 May": the day is that of what stands before the name.
  if (first === undefined || named.length !== 1 || first.key === null || first.cell === cell || !first.cell.text.startsWith(first.name, MARKER.exec(first.cell.text)![0].length)) return null;
  const place = locate(text, cell, date.text);
  return { ...UNTOLD, name: locate(text, first.cell, first.name), key: first.key, date: { ...date, span: place.span }, where: cells.filter(each => each !== first.cell).map(each => each.text).join(' | ') };
}
