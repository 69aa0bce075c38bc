import { meetingDays } from '../match/meeting-days';
import type { DateMention } from '../report/model';
import { firstDay, lastDay } from '../text/calendar';
import { say } from '../text/say';
import type { Rule } from './rule';

/** So many dates with a year show a habit. */
const HABIT = 3;
/** A text with more dates is a table and no report. */
const MOST = 1000;
/** A larger share of dates without one is a habit as well. */
const SHARE = 0.25;
/** Days around the meeting are named without a year: nobody can mistake them. */
const NEAR = 10;

/** The year left out of the meeting's own date, or of one date where the others have theirs; on the date. */
export const dateYearMissing: Rule = {
  id: 'date/year-missing',
  title: 'Dates have their year, as the others of the report have',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    for (const date of report.title?.dates ?? []) if (date.to.year === null) yield { span: date.span, message: say`The title gives the date of the meeting without its year: "${date.text}". Add the year.` };
    const meeting = meetingDays(report, mentions);
    const days = mentions.dates.filter(({ from }) => from.day !== null);
    const withYear = days.filter(({ to }) => to.year !== null);
    if (meeting === null || withYear.length < HABIT || withYear.length === days.length || days.length > MOST) return;
    const without = days.filter(date => date.to.year === null && !sameParagraph(report.paragraphs, date, withYear) && !near(date, meeting));
    if (without.length > SHARE * (withYear.length + without.length)) return;
    for (const date of without) {
      yield { span: date.span, severity: 'information', message: say`"${date.text}" has no year, and the other dates of the report have theirs. Add the year.` };
    }
  },
};

/** A year given before in the paragraph is understood. */
function sameParagraph(paragraphs: readonly { readonly span: { readonly start: number; readonly end: number } }[], date: DateMention, withYear: readonly DateMention[]): boolean {
  const home = paragraphs.find(({ span }) => span.start <= date.span.start && date.span.end <= span.end);
  return home !== undefined && withYear.some(each => each.span.start >= home.span.start && each.span.end <= date.span.start);
}

function near({ from, to }: DateMention, meeting: { readonly first: number; readonly last: number; readonly dates: readonly DateMention[] }): boolean {
  return meeting.dates.some(({ to: { year } }) => {
    const [first, last] = [firstDay({ ...from, year }), lastDay({ ...to, year })];
    return first !== null && last !== null && first >= meeting.first - NEAR && last <= meeting.last + NEAR;
  });
}
