import { meetingDays } from '../match/meeting-days';
import type { Mentions } from '../report/mentions';
import { isPlayed } from '../report/mentions/played';
import type { DateMention, Report } from '../report/model';
import { textIn } from '../report/watch';
import { firstDay, lastDay } from '../text/calendar';
import { say } from '../text/say';
import { covers } from '../text/span';
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
    const without = days.filter(date => date.to.year === null && !isUnderstood(date, withYear, report, mentions) && !near(date, meeting) && !isOfStory(report, date) && !RECURS.test(report.text.slice(date.span.end, date.span.end + 24)) && !EACH_YEAR.test(report.text.slice(Math.max(0, date.span.start - 24), date.span.start)));
    if (without.length > SHARE * (withYear.length + without.length)) return;
    for (const date of without) {
      yield { span: date.span, severity: 'information', message: say`"${date.text}" has no year, and the other dates of the report have theirs. Add the year.` };
    }
  },
};

/** A day in quotation marks, as it stood somewhere, or of the story of an exercise: "The fire breaks out on 'Monday, 7 June'". */
function isOfStory(report: Report, { span }: DateMention): boolean {
  const home = report.paragraphs.find(paragraph => covers(paragraph.span, span));
  if (home === undefined) return false;
  const [before, after] = [textIn(report, { start: home.span.start, end: span.start }), textIn(report, { start: span.end, end: home.span.end })];
  return (OPEN.test(before) && CLOSE.test(after)) || isPlayed(`${before} ${after}`);
}
/** Quotation marks with a few words of the same quotation at most between them and the day. */
const OPEN = /(?:^|[\s(])["“‘'][^"“”‘’]{0,40}$/;
const CLOSE = /^[^"“”‘’]{0,40}["”’']/;

/** "renewed each year on 1 July" */
const EACH_YEAR = /\b(?:each|every) year,?\s(?:(?:on|by|before|from|until)\s)?$/i;

/** "1 January of each year", "5 November, World Tsunami Awareness Day" */
const RECURS = /^(?:\s(?:of|in)\s(?:each|every|any|the (?:following|same|next|previous))\s|(?:,|\s\(|,?\sas|,?\sto mark)\s?(?:the\s)?(?:World|International|National|Global)\s\p{Lu})/iu;

/** A year given before in the paragraph is understood; a deadline takes it from its own sentence or from another deadline only, not from what happened then. */
function isUnderstood(date: DateMention, withYear: readonly DateMention[], report: Report, { undertakings }: Mentions): boolean {
  const home = report.paragraphs.find(({ span }) => covers(span, date.span));
  if (home === undefined) return false;
  // "circulate it by 15 June and receive comments by 29 June 2012"
  const next = withYear.find(({ span }) => span.start >= date.span.end);
  if (next !== undefined && next.span.end <= home.span.end && !/[.;]\s/.test(textIn(report, { start: date.span.end, end: next.span.start })) && agreesInOrder(date, next)) return true;
  const before = withYear.filter(({ span }) => span.start >= home.span.start && span.end <= date.span.start);
  const asked = undertakings.find(({ deadline }) => deadline !== null && !deadline.event && covers(deadline.span, date.span));
  if (asked === undefined) return before.length > 0 || YEAR.test(textIn(report, { start: home.span.start, end: date.span.start })) || isNamedBefore(date, withYear);
  return before.some(({ span }) => span.start >= asked.sentence.start || undertakings.some(({ deadline }) => deadline !== null && covers(deadline.span, span)));
}

/** Whether a day lies before another of which the year is given, in the same year. */
const agreesInOrder = ({ to }: DateMention, { from }: DateMention): boolean => to.month < from.month || (to.month === from.month && (to.day ?? 0) <= (from.day ?? 99));

/** "in the course of 2009, Australia on 2 May" */
const YEAR = /\b(?:19|20)\d\d\b/;

/** Days of something whose date was given in full before: "held on 25 July 2001", and then "on 24 July ... on 25 July". */
const isNamedBefore = ({ span, from, to }: DateMention, withYear: readonly DateMention[]): boolean => withYear.some(other => other.span.end <= span.start
  && other.from.month === from.month && Math.abs((other.from.day ?? 99) - (from.day ?? 0)) <= BESIDE && Math.abs((other.to.day ?? 99) - (to.day ?? 0)) <= BESIDE);
const BESIDE = 1;

function near({ from, to }: DateMention, meeting: { readonly first: number; readonly last: number; readonly dates: readonly DateMention[] }): boolean {
  return meeting.dates.some(({ to: { year } }) => {
    const [first, last] = [firstDay({ ...from, year }), lastDay({ ...to, year })];
    return first !== null && last !== null && first >= meeting.first - NEAR && last <= meeting.last + NEAR;
  });
}
