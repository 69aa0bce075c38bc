import type { Mentions } from '../report/mentions';
import type { SessionYears } from '../report/mentions/session-years';
import type { DateMention, Report } from '../report/model';
import { textIn } from '../report/watch';
import { say } from '../text/say';
import { covers } from '../text/span';
import type { Finding, Rule } from './rule';

/** Inter-sessional years: those that do not follow each other, the meeting's own if it was not held in it, and those written otherwise than most of the report's; on the years. */
export const dateSessionYears: Rule = {
  id: 'date/session-years',
  title: 'Inter-sessional years follow each other and are written in one way',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  fix: 'confirm',
  *check({ report, mentions }) {
    const years = mentions.sessionYears;
    yield* ownYears(report, mentions);
    for (const { labelled, several, from, to, text, span } of years) {
      if (labelled && (to <= from || (!several && to > from + 1))) yield { span, message: say`"${text}" is no inter-sessional year, which runs from one summer to the next. Check both years.` };
    }
    yield* styleFindings(years);
  },
};

/** Months in which one inter-sessional year may already have begun, and those in which the one before it may still last. */
const [BEGINS, ENDS] = [6, 9];
const NEAR = 80;
/** What was planned for another year may well be held in this one. */
const PLANNED = /\b(?:activit\w+|programmes?|list|calendar|plans?|decision|approved|endorsed|agreed|proposed|next|coming|previous|last)\b/i;

/** "The meeting for the inter-sessional year 2014-2015 was held ... in December 2015": every day of the meeting lies outside. */
function* ownYears(report: Report, { sessionYears, opening }: Mentions): Iterable<Finding> {
  const days = [...report.title?.dates ?? [], ...opening?.dates ?? []];
  if (days.length === 0) return;
  for (const { labelled, several, from, to, text, span } of sessionYears) {
    const place = [report.title?.span, opening?.sentence].find(part => part != null && covers(part, span));
    if (!labelled || several || to !== from + 1 || place === undefined || place === null) continue;
    if (PLANNED.test(textIn(report, { start: Math.max(place.start, span.start - NEAR), end: span.start })) || !days.every(day => isOutside(day, from, to))) continue;
    yield { span, message: say`"${text}" is given as the inter-sessional year of this meeting, which was held on ${days[0]!.text}. Check whether the years were carried over from another report.`, related: [{ span: days[0]!.span, message: say`The date of the meeting.` }] };
  }
}

function isOutside({ from: { year, month } }: DateMention, from: number, to: number): boolean {
  if (year === null) return false;
  return year < from || year > to || (year === from && month < BEGINS) || (year === to && month > ENDS);
}

function* styleFindings(all: readonly SessionYears[]): Iterable<Finding> {
  const counts = new Map<string, number>();
  // "1999-00" is hardly written by those who write "1998-99"
  const years = all.filter(({ to }) => to % 100 !== 0);
  for (const each of years) counts.set(styleOf(each), (counts.get(styleOf(each)) ?? 0) + 1);
  if (counts.size < 2) return;
  const most = Math.max(...counts.values());
  // Of two styles used as often, the first one counts.
  const usual = years.find(each => counts.get(styleOf(each)) === most)!;
  for (const each of years) {
    if (styleOf(each) === styleOf(usual)) continue;
    const right = inStyle(each, usual);
    yield {
      span: each.span, severity: 'information', related: [{ span: usual.span, message: say`"${usual.text}" here.` }],
      message: say`Inter-sessional years are written "${usual.text}" elsewhere in the report, and "${each.text}" here. Write "${right}".`,
      fix: () => ({ title: say`Write "${right}"`, safety: 'confirm', edits: [{ span: each.span, newText: right }] }),
    };
  }
}

/** Dashes of any length and spaces around them are layout. */
const styleOf = ({ joint, short }: SessionYears): string => `${joint}${short}`;

function inStyle({ from, to, text, joint }: SessionYears, usual: SessionYears): string {
  const last = usual.short ? String(to).slice(2) : String(to);
  const sign = joint === usual.joint ? /\s?[-–—/]\s?/.exec(text)![0] : /\s?[-–—/]\s?/.exec(usual.text)![0];
  return `${from}${sign}${last}`;
}
