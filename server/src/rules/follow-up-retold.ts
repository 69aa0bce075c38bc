/** What a section of follow-ups in plain sentences says again, beside what the text said first. */
import { sectionKinds } from '../profile/kinds';
import { isFollowUpTitle } from '../report/heading-words';
import type { Mentions, Undertaking } from '../report/mentions';
import type { DateMention, Heading, Report } from '../report/model';
import { agrees } from '../text/dates';
import { covers } from '../text/span';
import { containment, significantWords } from '../text/similarity';

export interface Retold {
  readonly later: Undertaking;
  readonly first: Undertaking;
}

/** What else such a section is called. */
const NEXT = /^(?:follow[- ]?ups? and|next steps|way forward|action points)\b/i;

/** Share of the later one's words that the first must have, parties and days left aside. */
const SAME = 0.8;
/** Fewer words may be said of anything. */
const FEWEST = 3;

/** The section of follow-ups that are neither a table nor a list of rows. */
export const sectionOf = ({ followUp, headings }: Report): Heading | undefined =>
  (followUp !== null ? undefined : headings.findLast(({ title, children }) => children.length > 0 && (isFollowUpTitle(title) || sectionKinds(title).includes('follow-up') || NEXT.test(title))));

/** A day in such a section, and the only one by which the paragraph named behind it wants something: "by 30 April 2009 (paragraph 20)". */
export interface CitedDay {
  readonly day: DateMention;
  readonly given: DateMention;
}

/** Those that differ. */
export function citedDaysIn(report: Report, { references, dueDates, dates }: Mentions): readonly CitedDay[] {
  const section = sectionOf(report);
  if (section === undefined) return [];
  const due = dates.filter(({ span }) => covers(section.span, span) && BY.test(report.text.slice(Math.max(0, span.start - REACH), span.start)));
  return due.flatMap(day => {
    const cited = references.find(({ kind, another, span }) => kind === 'paragraph' && !another && span.start >= day.span.end && BETWEEN.test(report.text.slice(day.span.end, Math.min(span.start, day.span.end + REACH))));
    const paragraph = cited === undefined || !ALONE.test(cited.whole.text) ? undefined : report.paragraphs.find(({ label }) => label === cited.label);
    if (paragraph === undefined || covers(section.span, paragraph.span)) return [];
    const given = dueDates.filter(({ span }) => covers(paragraph.span, span));
    const known = dates.some(({ span, from, to }) => covers(paragraph.span, span) && (agrees(to, day.to) || agrees(from, day.to)));
    return given.length === 1 && !known ? [{ day, given: given[0]! }] : [];
  });
}

const REACH = 40;
const BY = /\b(?:by|before|until|later than)\s$/i;
/** Between a day and the paragraph it is said to stand in. */
const BETWEEN = /^,?\s\(?(?:see\s|cf\.\s|as agreed in\s|under\s)?para(?:graph|\.)?\s$/i;
const ALONE = /^\S+\s\d+$/;

/** Pairs of undertakings; none where the follow-ups are a table or a list, whose rows are held against the text. */
export function retoldIn(report: Report, mentions: Mentions): readonly Retold[] {
  const section = sectionOf(report);
  if (section === undefined) return [];
  const open = mentions.undertakings.filter(({ kind }) => kind === 'request' || kind === 'promise');
  const earlier = open.filter(({ sentence }) => sentence.start < section.span.start).map(first => ({ first, words: wordsOf(first, report.text) }));
  return open.filter(({ sentence }) => covers(section.span, sentence)).flatMap(later => {
    const words = wordsOf(later, report.text);
    const same = words.length < FEWEST ? [] : earlier.filter(other => isAboutTheSame(later, other.first) && containment(words, other.words) >= SAME);
    return same.length === 1 ? [{ later, first: same[0]!.first }] : [];
  });
}

const isAboutTheSame = (a: Undertaking, b: Undertaking): boolean => a.activities.length === b.activities.length && a.activities.every(activity => b.activities.includes(activity));

const ASKING: ReadonlySet<string> = new Set(['would', 'will', 'should', 'shall', 'asked', 'requested', 'invited', 'encouraged', 'agreed', 'meeting', 'participant', 'participants', 'arf', 'co', 'chair', 'chairs', 'by']);

function wordsOf({ sentence, named, deadline }: Undertaking, text: string): string[] {
  let words = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ');
  for (const part of [deadline?.text, ...named.map(name => name.text)]) if (part !== undefined) words = words.replace(part.replace(/\s+/g, ' '), ' ');
  return significantWords(words).filter(word => !ASKING.has(word));
}
