import { meetingDays } from '../match/meeting-days';
import type { DateMention } from '../report/model';
import { contains, periodOf, type Period } from '../text/calendar';
import type { Rule } from './rule';

/** Delegates arrive before a meeting and are shown round after it. */
const TRAVEL = 2;
const NAMES = { agenda: 'agenda', programme: 'programme', delegates: 'list of delegates', 'follow-up': 'table', other: 'annex' } as const;

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
        span: date.span, related: [{ span: meeting.dates[0]!.span, message: 'The date of the meeting.' }],
        message: `The annexed ${NAMES[annex.content]} is dated "${date.text}", and the meeting was held on ${meeting.dates.filter((each, index) => meeting.dates.findIndex(({ text }) => text === each.text) === index).map(({ text }) => `"${text}"`).join(' and ')}. Give the right date in both places.`,
      };
    }
  },
};

/** The one lies within the other: a programme may count the days of travel, a list one of two days. */
const overlaps = (a: Period, b: Period): boolean => contains(a, b) || contains({ first: a.first - TRAVEL, last: a.last + TRAVEL }, b) && b.first <= a.first && b.last >= a.last;

const inYearOf = (date: DateMention, dates: readonly DateMention[]): DateMention => {
  const year = dates[0]?.from.year ?? null;
  return { ...date, from: { ...date.from, year }, to: { ...date.to, year } };
};
