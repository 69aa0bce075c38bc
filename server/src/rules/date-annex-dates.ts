import { meetingDays } from '../match/meeting-days';
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
