import { kindsOf } from '../profile/kinds';
import type { Family, Heading } from '../report/model';
import { isHeading } from '../report/model';
import { thanksSomebody } from '../report/mentions/thanks';
import { say } from '../text/say';
import { bodyHeadings } from './numbering-findings';
import type { Finding, Rule, RuleContext } from './rule';

/** Fewer sections or paragraphs are a report that is being begun. */
const FEWEST_SECTIONS = 4;
const FEWEST_PARAGRAPHS = 8;
/** In one of so many last paragraphs somebody is thanked. */
const FEWEST_LAST = 3;
/** A statement of a chairman ends without closing, and minutes of other bodies do as they please. */
const CLOSING: ReadonlySet<Family> = new Set<Family>(['ism', 'isg', 'workshop', 'training', 'experts']);
/** What stands behind a closing in many a report. */
const AFTERWARDS = /\b(?:follow|annex|append|attach|list|next|date|venue|document|action|acknowledg|signature|issues?)/i;
/** A section that closes the meeting, and not a part of it: "Conclusions of Session 1". */
const CLOSES = /^(?:closing|closure|adjournment|concluding (?:remarks|session))\b/i;

/** A report ends with its closing: none at all, or sections behind it. */
export const structureClosing: Rule = {
  id: 'structure/closing',
  title: 'The closing ends the report',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check(context) {
    const { report } = context;
    const headings = bodyHeadings(report);
    const sections = headings.filter(({ level, kind }) => level === 1 || kind === 'session');
    if (sections.length < FEWEST_SECTIONS || report.paragraphs.length < FEWEST_PARAGRAPHS || report.title === null) return;
    const closing = headings.findLast(heading => heading.level <= 2 && CLOSES.test(heading.title) && kindsOf(heading).includes('closing'));
    if (closing === undefined) yield* missing(context, sections);
    else if (closing.children.length > 0) yield* exchanged(context, closing, headings) ?? misplaced(context, closing, headings);
  },
};

/** No heading for it, and nobody is thanked; where past reports have the section, that is told of them. */
function* missing({ report, mentions, profile }: RuleContext, sections: readonly Heading[]): Iterable<Finding> {
  if (!CLOSING.has(report.family) || mentions.thanks.some(thanks => thanksSomebody(thanks) && thanks.joined.offset(thanks.start) >= (report.paragraphs.at(-FEWEST_LAST) ?? report.paragraphs[0]!).span.start) || sections.some(heading => kindsOf(heading).includes('closing')) || (profile.get('section:closing')?.strength ?? null) !== null) return;
  const last = sections.at(-1)!;
  yield {
    span: last.nameSpan, severity: 'information',
    message: say`This report breaks off without a closing: nobody is thanked after "${last.title}". Add it, unless the report is yet to be ended.`,
    related: [{ span: report.paragraphs.at(-1)!.nameSpan, message: say`The text ends here.` }],
  };
}

/** What is said under it tells of dates to come. */
const TO_COME = /\b(?:next|venue)\b/i;

const OTHER = /^(?:any )?other (?:matters|business|issues)$/i;

/** The next meeting is told under "Closing", and the thanks stand under "Date and Venue of the Next Meeting" or "Other Matters". */
function exchanged({ mentions }: RuleContext, closing: Heading, headings: readonly Heading[]): Finding[] | null {
  const other = headings[headings.indexOf(closing) + 1];
  const matters = other !== undefined && OTHER.test(other.title.trim());
  if (other === undefined || other.level !== closing.level || (!matters && !TO_COME.test(other.title))) return null;
  const thanks = mentions.thanks.filter(thanksSomebody).map(({ joined, start }) => joined.offset(start));
  const dated = ({ span }: Heading): boolean => mentions.dates.some(date => span.start <= date.span.start && date.span.start < span.end);
  const thanked = ({ span }: Heading): boolean => thanks.some(at => span.start <= at && at < span.end);
  if (!thanked(other) || thanked(closing) || (!matters && dated(other)) || !dated(closing)) return null;
  return [{
    span: other.nameSpan, severity: 'warning', related: [{ span: closing.nameSpan, message: say`The closing stands here.` }],
    message: say`The thanks stand under "${other.title}", and what is said under "${closing.title}" is not the closing. The two headings seem to be exchanged: put each over its own text.`,
  }];
}

function* misplaced({ binding, profile, mentions }: RuleContext, closing: Heading, headings: readonly Heading[]): Iterable<Finding> {
  const place = [{ span: closing.nameSpan, message: say`The closing stands here.` }];
  const known = binding.byHeading.get(closing);
  for (const heading of headings) {
    if (heading.nameSpan.start < closing.nameSpan.start || heading === closing || heading.level > closing.level || !saysSomething(heading) || AFTERWARDS.test(heading.title)) continue;
    // the order of usual sections is told by past reports, that of a followed agenda by the agenda
    const other = binding.byHeading.get(heading);
    if (known !== undefined && other !== undefined && profile.get(`order:${sectionOf(other)}>${sectionOf(known)}`) !== undefined) continue;
    if (countsOn(closing, heading) || mentions.agendas.some(({ followed, items }) => followed && items.findIndex(item => item.heading === heading) > items.findIndex(item => item.heading === closing) && items.some(item => item.heading === closing))) continue;
    const counted = heading.label !== null && heading.kind !== 'section';
    yield {
      span: heading.nameSpan, related: place, severity: counted ? 'warning' : 'information',
      message: say`"${heading.title}" stands after "${closing.title}". Put the closing last, unless this is meant.`,
    };
    return;
  }
}

/** "IX. Closing" and "X. Document access": the writer has numbered them so. */
const countsOn = (closing: Heading, heading: Heading): boolean => closing.kind === heading.kind && closing.path.length === 1 && heading.path[0] === closing.path[0]! + 1;

const saysSomething = ({ children }: Heading): boolean => children.some(child => child.kind === 'paragraph' || isHeading(child));

const sectionOf = ({ value }: { readonly value: unknown }): string => (value as { readonly section: string }).section;
