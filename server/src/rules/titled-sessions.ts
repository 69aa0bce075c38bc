/** Sessions, days and the like that stand in the titles of numbered sections: "4. Session II: Mediation", "C. Day 2: The Exercise". */
import { itemValue } from '../report/agenda-entry';
import type { Heading, Report } from '../report/model';
import type { Span } from '../text/span';
import { countedHeadings, coversTwoMeetings, isContinued } from './numbering-findings';

const TITLED = /^(session|day|module|panel|topic|part|theme)\s+(\d{1,2}|[IVX]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)\s*(?:[:.–—-]|$)/i;
/** Fewer tell no order. */
const FEWEST = 3;

export interface TitledGroup {
  /** In small letters. */
  readonly keyword: string;
  readonly items: readonly { readonly span: Span; readonly value: number; readonly text: string }[];
}

/** Each kind that counts from 1; sessions of a report that has days too may begin anew with each. */
export function titledGroups(report: Report): readonly TitledGroup[] {
  if (coversTwoMeetings(report)) return [];
  const groups = new Map<string, { span: Span; value: number; text: string }[]>();
  for (const heading of countedHeadings(report)) {
    const hit = isSection(heading) && !isContinued(heading) ? TITLED.exec(heading.title) : null;
    const value = hit === null ? null : itemValue(hit[2]!.toLowerCase());
    if (hit === null || value === null) continue;
    const start = heading.titleSpan.start + hit[0].indexOf(hit[2]!, hit[1]!.length);
    const keyword = hit[1]!.toLowerCase();
    groups.set(keyword, [...groups.get(keyword) ?? [], { span: { start, end: start + hit[2]!.length }, value, text: hit[2]! }]);
  }
  return [...groups].flatMap(([keyword, all]) => {
    const items = keyword === 'day' ? onceEach(all) : all;
    return items.length < FEWEST || items[0]!.value !== 1 || (keyword === 'session' && (groups.has('day') || groups.has('part'))) ? [] : [{ keyword, items }];
  });
}

/** "A. Day 1: Opening", "B. Day 1: Briefings": where several numbers stand again, they say when something was and do not count. */
function onceEach<T extends { readonly value: number }>(items: readonly T[]): readonly T[] {
  const again = items.filter(({ value }, index) => value === items[index - 1]?.value);
  return new Set(again.map(({ value }) => value)).size < 2 ? items : items.filter(item => !again.includes(item));
}

const isSection = ({ kind, label, level }: Heading): boolean => kind !== 'session' && kind !== 'agenda-item' && label !== null && level === 1;
