import { commonStyle, writeIn } from '../text/labels';
import { say } from '../text/say';
import { disturbances } from '../text/sequence';
import { secondsOf } from '../report/mentions/copies';
import type { Heading, Report } from '../report/model';
import { countedHeadings, headingFindings, isContinued, isLaterPart, unexplained, withoutSecondMeeting, type Counted } from './numbering-findings';
import { nounOf, NOUNS } from './numbering-words';
import type { Rule } from './rule';
import { titledItem } from './titled-items';

export interface CountedItem extends Counted { readonly heading: Heading }

/** Fewer numbered sections show no count. */
const LEAST_SECTIONS = 3;

/** Agenda items count 1, 2, 3, and so do numbered sections where a report has these instead: gap, duplicate, wrong order. */
export const agendaItems: Rule = {
  id: 'numbering/agenda-items',
  title: 'Agenda items are numbered 1, 2, 3 without gap, duplicate or wrong order',
  severity: 'error',
  lesser: ['warning', 'information'],
  basis: 'draft',
  *check({ report, mentions }) {
    const doubled = secondsOf(mentions.copies);
    const items = itemsOf(report).filter(({ heading }) => !doubled.has(heading));
    const opened = items.length > 0 && report.paragraphs.some(({ span }) => span.start < items[0]!.span.start);
    // what comes first on the agenda may be told in the paragraphs above
    for (const finding of headingFindings(report, items, unexplained(itemDisturbances(report, items), items, mentions), { noun: NOUNS.agendaItem, show: String, advice: () => say`Check the numbers of the agenda items.` })) yield opened && finding.span === items[0]!.span ? { ...finding, severity: 'information' } : finding;
    for (const group of numberedSections(report)) {
      const sections = group.filter(({ heading }) => !doubled.has(heading));
      const style = commonStyle(sections.map(({ heading }) => heading.label!))?.style ?? null;
      const found = unexplained(withoutSecondMeeting(report, disturbances(sections.map(({ value }) => value), null)), sections, mentions);
      // more slips than that are a way of numbering which is not understood
      if (found.length * 3 > sections.length) continue;
      const { keyword } = sections[0]!.heading.form;
      yield* headingFindings(report, sections, found, {
        noun: keyword === null ? NOUNS.section : nounOf(keyword),
        show: value => (style === null ? String(value) : writeIn(style, value)),
        advice: () => say`Check the numbers of the sections.`,
      });
    }
  },
};

/** Agenda items by their own headings, else by the titles of numbered sections. */
function itemsOf(report: Report): CountedItem[] {
  const items = countedItems(report);
  return items.length > 0 ? items : countedHeadings(report).flatMap(heading => titledItem(heading) ?? []);
}

/** Numbered sections of the top level that count together: by keyword ("Part") and by the style of their labels. */
export function numberedSections(report: Report): CountedItem[][] {
  const groups = new Map<string, CountedItem[]>();
  for (const heading of countedHeadings(report)) {
    if (heading.kind !== 'section' || heading.level !== 1 || heading.label === null || heading.labelSpan === null || heading.path.length !== 1 || isContinued(heading) || isLaterPart(heading)) continue;
    const key = `${heading.form.keyword?.toLowerCase() ?? ''} ${heading.labelStyle}`;
    const group = groups.get(key) ?? [];
    group.push({ span: heading.labelSpan, value: heading.path[0]!, heading });
    groups.set(key, group);
  }
  return [...groups.values()].filter(group => group.length >= LEAST_SECTIONS);
}

/** Numbered agenda items of the body in document order; one heading over two items ("Agenda Items 3 and 4") counts for both. */
export function countedItems(report: Report): CountedItem[] {
  const out: CountedItem[] = [];
  for (const heading of countedHeadings(report)) {
    if (heading.kind !== 'agenda-item' || heading.path.length !== 1 || isContinued(heading) || isLaterPart(heading)) continue;
    const span = heading.labelSpan ?? heading.nameSpan;
    const from = heading.path[0]!;
    for (let value = from; value <= (heading.last ?? from); value++) out.push({ span, value, heading });
  }
  return out;
}

export function itemDisturbances(report: Report, items: readonly CountedItem[]) {
  return withoutSecondMeeting(report, disturbances(items.map(item => item.value), beginning(report, items)));
}

/** Where the items should begin: 1, unless a section without number, other than an introduction, may stand for the first ones. */
export function beginning(report: Report, items: readonly CountedItem[]): number | null {
  const first = items[0];
  if (!first || report.title === null || items.length < 2) return null;
  for (const heading of countedHeadings(report)) {
    if (heading.span.start >= first.heading.span.start) break;
    if (!/^(?:introduction|background)$/i.test(heading.title.trim())) return null;
  }
  return 1;
}
