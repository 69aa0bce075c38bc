import { meetingDays, type MeetingDays } from '../match/meeting-days';
import type { Mentions } from '../report/mentions';
import type { Annex, DateMention } from '../report/model';
import { contains, periodOf, type Period } from '../text/calendar';
import { say } from '../text/say';
import { listWords } from './follow-up-words';
import type { Rule } from './rule';

/** Delegates arrive before a meeting and are shown round after it. */
const TRAVEL = 2;

/** The dates over an annexed agenda, programme or list, and of its days, against those of the meeting; on the date in the annex. */
export const dateAnnexDates: Rule = {
  id: 'date/annex-dates',
  title: 'Annexed agendas, programmes and lists bear the dates of the meeting',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions }) {
    const meeting = meetingDays(report, mentions);
    if (meeting === null) return;
    const own = meeting.dates.flatMap(date => periodOf(date) ?? []);
    for (const { annex, date, role } of mentions.annexDays) {
      const said = periodOf(date) ?? periodOf(inYearOf(date, meeting.dates));
      if (said !== null && role === 'day' && said.first >= meeting.first - TRAVEL && said.last <= meeting.last + TRAVEL && isInPlaceOfAnother(mentions, annex, date, meeting, own.some(each => contains(each, said)))) {
        yield {
          span: date.span, related: [{ span: meeting.dates[0]!.span, message: say`The date of the meeting.` }],
          message: say`The annex has "${date.text}" as a day of the meeting and leaves out another day of it; the meeting was held on ${listWords([...new Set(meeting.dates.map(({ text }) => text))].map(text => say`"${text}"`))}. Check the day.`,
        };
        continue;
      }
      if (said === null || (role === 'head' ? own.some(each => overlaps(each, said)) : said.first >= meeting.first - TRAVEL && said.last <= meeting.last + TRAVEL)) continue;
      yield {
        span: date.span, related: [{ span: meeting.dates[0]!.span, message: say`The date of the meeting.` }],
        message: dated(annex.content, date.text, listWords([...new Set(meeting.dates.map(({ text }) => text))].map(text => say`"${text}"`))),
      };
    }
  },
};

function dated(content: Annex['content'], date: string, meeting: string): string {
  switch (content) {
    case 'agenda': return say`The annexed agenda is dated "${date}", and the meeting was held on ${meeting}. Give the right date in both places.`;
    case 'programme': return say`The annexed programme is dated "${date}", and the meeting was held on ${meeting}. Give the right date in both places.`;
    case 'delegates': return say`The annexed list of delegates is dated "${date}", and the meeting was held on ${meeting}. Give the right date in both places.`;
    case 'follow-up': return say`The annexed table is dated "${date}", and the meeting was held on ${meeting}. Give the right date in both places.`;
    case 'other': return say`The annex is dated "${date}", and the meeting was held on ${meeting}. Give the right date in both places.`;
  }
}

/** The one lies within the other: a programme may count the days of travel, a list one of two days. */
const overlaps = (a: Period, b: Period): boolean => contains(a, b) || contains({ first: a.first - TRAVEL, last: a.last + TRAVEL }, b) && b.first <= a.first && b.last >= a.last;

const inYearOf = (date: DateMention, dates: readonly DateMention[]): DateMention => {
  const year = dates[0]?.from.year ?? null;
  return { ...date, from: { ...date.from, year }, to: { ...date.to, year } };
};

/** Days of the meeting that are looked for one by one. */
const MOST_DAYS = 6;

/** Whether sessions are listed on a day next to the meeting, or on one that heads others before, while a day of the meeting itself heads nothing. */
function isInPlaceOfAnother({ annexDays, agendas }: Mentions, annex: Annex, date: DateMention, meeting: MeetingDays, within: boolean): boolean {
  const { first, last, dates } = meeting;
  if (last - first >= MOST_DAYS) return false;
  const days = annexDays.filter(each => each.annex === annex && each.date.from.day === each.date.to.day);
  const heads = days.flatMap(each => periodOf(each.date) ?? periodOf(inYearOf(each.date, dates)) ?? []);
  if (heads.length > last - first + 1) return false;
  if (within && (heads.length <= last - first || days.findLast(each => each.date.span.start < date.span.start)?.date.text !== date.text)) return false;
  let missing = false;
  for (let day = first; day <= last; day++) missing ||= !heads.some(head => head.first === day);
  const next = days.find(each => each.date.span.start > date.span.start)?.date.span.start ?? annex.span.end;
  return missing && agendas.some(agenda => agenda.annex === annex && agenda.items.some(({ entry, heading }) => (entry.item !== null || heading !== null) && entry.span.start > date.span.start && entry.span.start < next));
}
