/** Timetables that stand in the text, read as an annexed programme is. */
import { entryOf } from '../agenda-entry';
import { entriesOfTable } from '../agenda';
import { clockAt } from '../clock';
import { isHeading, type AgendaEntry, type Annex, type Node, type Report } from '../model';
import { trimSpan, type Span } from '../../text/span';
import { textIn } from '../watch';
import { linesIn } from './event-rows';

export interface BodyProgramme {
  /** Stands for the annex that it is not: without label and title. */
  readonly annex: Annex;
  readonly entries: readonly AgendaEntry[];
}

/** So many hours make a timetable. */
const FEWEST = 3;
const HEAD = /\b(?:times?|hours?|hrs)\b/i;
const CLOCK = /^\W{0,3}\d{1,2}[.:hH]?\d{2}\b/;

/** The tables with hours, and the lines that begin with them below the days of a programme. */
export function bodyProgrammesOf(report: Report): readonly BodyProgramme[] {
  const out: BodyProgramme[] = [];
  for (const nodes of [report.children, ...report.headings.map(({ children }) => children)]) for (const node of nodes) {
    if (node.kind !== 'table' || node.head === null || !node.head.cells.some(({ text }) => HEAD.test(text))) continue;
    const entries = entriesOfTable(report.text, node);
    if (entries.filter(({ from }) => from !== null).length >= FEWEST) out.push({ annex: standIn(node), entries });
  }
  const lines = linesBelowDays(report);
  if (lines.length >= FEWEST) out.push({ annex: standIn({ span: { start: lines[0]!.span.start, end: lines.at(-1)!.span.end }, nameSpan: lines[0]!.title.span }), entries: lines });
  return out;
}

function linesBelowDays(report: Report): AgendaEntry[] {
  const entries: AgendaEntry[] = [];
  report.headings.forEach((heading, day) => {
    if (!/^day$/i.test(heading.form.keyword ?? '') || heading.children.some(isHeading)) return;
    for (const node of heading.children) if (node.kind === 'text') for (const line of linesIn(report, node.span)) {
      const entry = entryAt(report, line, day);
      if (entry !== null) entries.push(entry);
    }
  });
  return entries;
}

function entryAt(report: Report, line: Span, day: number): AgendaEntry | null {
  const words = textIn(report, line);
  const clock = CLOCK.test(words) ? clockAt(words, 0) : null;
  if (clock === null) return null;
  let from = clock.end;
  while (from < words.length && /[\s|:–—-]/.test(words[from]!)) from++;
  const title = trimSpan(report.text, { start: line.start + from, end: line.end });
  return title.end <= title.start ? null : entryOf(report.text, { clock, phrase: { text: words.slice(0, clock.end), span: { start: line.start, end: line.start + clock.end } } }, null, title, line, [], day);
}

const standIn = ({ span, nameSpan }: Pick<Node, 'span' | 'nameSpan'>): Annex => ({
  kind: 'annex', label: '', labelSpan: nameSpan, id: '', style: 'arabic', ordinal: null, title: '', titleSpan: null, content: 'programme', children: [], span, nameSpan,
});
