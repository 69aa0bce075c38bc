import { disturbances } from '../text/sequence';
import type { Heading, Report } from '../report/model';
import { bodyHeadings, isContinued, isLaterPart, sequenceFindings, withoutSecondMeeting, type Counted } from './numbering-findings';
import type { Rule } from './rule';

export interface CountedItem extends Counted { readonly heading: Heading }

/** Agenda items count 1, 2, 3: gap, duplicate, wrong order. */
export const agendaItems: Rule = {
  id: 'numbering/agenda-items',
  title: 'Agenda items are numbered 1, 2, 3 without gap, duplicate or wrong order',
  severity: 'error',
  basis: 'draft',
  *check({ report }) {
    const items = countedItems(report);
    yield* sequenceFindings(items, itemDisturbances(report, items), { noun: 'Agenda item', show: String, advice: 'Check the numbers of the agenda items.' });
  },
};

/** Numbered agenda items of the body in document order; one heading over two items ("Agenda Items 3 and 4") counts for both. */
export function countedItems(report: Report): CountedItem[] {
  const out: CountedItem[] = [];
  for (const heading of bodyHeadings(report)) {
    if (heading.kind !== 'agenda-item' || heading.path.length !== 1 || isContinued(heading) || isLaterPart(heading)) continue;
    const span = heading.labelSpan ?? heading.nameSpan;
    const from = heading.path[0]!;
    const joint = /^\s*(?:and|&|to|,|[-–])\s*(\d{1,2})\b/i.exec(heading.title);
    const to = joint && Number(joint[1]) > from && Number(joint[1]) <= from + 10 ? Number(joint[1]) : from;
    for (let value = from; value <= to; value++) out.push({ span, value, heading });
  }
  return out;
}

export function itemDisturbances(report: Report, items: readonly CountedItem[]) {
  return withoutSecondMeeting(report, disturbances(items.map(item => item.value), beginning(report, items)));
}

/** Where the items should begin: 1, unless a section without number, other than an introduction, may stand for the first ones. */
function beginning(report: Report, items: readonly CountedItem[]): number | null {
  const first = items[0];
  if (!first || report.title === null || items.length < 2) return null;
  for (const heading of bodyHeadings(report)) {
    if (heading.span.start >= first.heading.span.start) break;
    if (!/^(?:introduction|background)$/i.test(heading.title.trim())) return null;
  }
  return 1;
}
