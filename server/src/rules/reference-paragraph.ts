import type { FollowUp, Mentions, Reference } from '../report/mentions';
import type { Paragraph, Report } from '../report/model';
import { findParticipants } from '../report/participants';
import { capitalised } from '../text/letters';
import { fromCardinal } from '../text/numerals';
import { say } from '../text/say';
import { containment, dice, significantWords } from '../text/similarity';
import { agrees } from '../text/dates';
import { covers } from '../text/span';
import { NOUNS } from './numbering-words';
import { keyOf, lastOf, paragraphsByNumber } from './reference-targets';
import type { Finding, Rule } from './rule';

/** "paragraph 12" that does not exist, or is not what is meant. */
export const referenceParagraph: Rule = {
  id: 'reference/paragraph',
  title: 'A paragraph that the report refers to exists and is the one that is meant',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    const paragraphs = paragraphsByNumber(report);
    if (paragraphs === null) return;
    for (const reference of mentions.references) {
      if (reference.kind !== 'paragraph' || reference.another) continue;
      const target = paragraphs.get(keyOf(reference.path));
      if (target === undefined) yield { span: reference.span, message: say`There is no paragraph ${reference.label} in this report; the last one is ${lastOf(paragraphs.keys())}. Give the number of the paragraph that is meant.` };
      else if (runsBackwards(reference)) yield { span: reference.whole.span, message: say`"${reference.whole.text}" runs backwards. Check both numbers.` };
      else yield* misleading(reference, target, mentions, report);
    }
  },
};

/** Whether the number ends a range that begins with a higher one: "paragraphs 12 to 9". */
function runsBackwards({ whole, label }: Reference): boolean {
  const range = /(\d+)\s?(?:to|[-–—])\s?(\d+)$/.exec(whole.text);
  return range !== null && range[2] === label && Number(range[1]) > Number(label);
}

function* misleading(reference: Reference, target: Paragraph, mentions: Mentions, report: Report): Iterable<Finding> {
  const place = [{ span: target.nameSpan, message: say`${capitalised(NOUNS.paragraph.within(reference.label))} stands here.` }];
  if (covers(target.span, reference.span)) {
    yield { span: reference.span, severity: reference.direction === null ? 'information' : 'warning', message: say`Paragraph ${reference.label} refers to itself here. Check which paragraph is meant.` };
  } else if (reference.direction !== null && (target.span.start < reference.span.start) !== (reference.direction === 'above')) {
    yield {
      span: reference.span, related: place,
      message: reference.direction === 'above'
        ? say`Paragraph ${reference.label} stands below, not above. Check the number, or write "below".`
        : say`Paragraph ${reference.label} stands above, not below. Check the number, or write "above".`,
    };
  } else if (reference.about !== null) {
    const said = significantWords(reference.about.text);
    const meant = mentions.activities.find(({ name }) => dice(significantWords(name.text), said) > 0.9);
    if (meant !== undefined && meant.paragraphs.length > 0 && !meant.paragraphs.includes(target) && meant.paragraphs.some(({ label }) => label !== null) && !isSaidOf(reference, target, said, report.text)) yield elsewhere(reference, meant.paragraphs, place);
  } else {
    const counted = countedIn(reference, report, mentions, target);
    if (counted !== null) { yield { ...elsewhere(reference, [counted], place), severity: 'information' }; return; }
    const row = mentions.followUps.find(followUp => covers(followUp.row.span, reference.span));
    const meant = row === undefined ? [] : paragraphsOf(row).flatMap(paragraph => (paragraph.label === null ? aboveLine(report, paragraph) : [paragraph]));
    if (row?.whole !== true) return;
    if (meant.length > 0 && !meant.includes(target)) { if (!givesDay(row, target, meant, mentions)) yield elsewhere(reference, meant, place); }
    else if (meant.length === 0) {
      const dated = datedFor(row, report, mentions);
      if (dated !== null && dated !== target) yield elsewhere(reference, [dated], place);
    }
  }
}

/** "the two activities named in paragraph 12" */
const COUNTED = /\b(two|three|four|five|[2-5]) (?:new |further |planned |proposed |completed |past |other )?(?:ARF )?(?:activities|workshops|seminars|courses|exercises|events|conferences) (?:which (?:are|were) )?(?:named|mentioned|described|listed|referred to|introduced|reported|proposed|set out|noted|spoken of) (?:in|under)\s$/;

/** The one other paragraph that names as many activities as the text counts, where this one names fewer or more. */
function countedIn({ whole }: Reference, { text, paragraphs }: Report, { activities }: Mentions, target: Paragraph): Paragraph | null {
  const hit = (whole.text.match(/\d+/g) ?? []).length === 1 ? COUNTED.exec(text.slice(Math.max(0, whole.span.start - REACH), whole.span.start).replace(/\s/g, ' ')) : null;
  if (hit === null) return null;
  const value = fromCardinal(hit[1]!) ?? Number(hit[1]);
  const named = (paragraph: Paragraph): number => activities.filter(({ heading, paragraphs: own }) => heading === null && own.includes(paragraph)).length;
  const own = named(target);
  if (own === 0 || own === value) return null;
  const [only, another] = paragraphs.filter(paragraph => paragraph.label !== null && named(paragraph) === value);
  return only === undefined || another !== undefined ? null : only;
}

/** Share of what else the sentence says that the paragraph must have to be the one that is meant, though it does not name the activity. */
const SAID = 0.5;
const FEWEST = 3;
const REACH = 200;

function isSaidOf({ whole: { span } }: Reference, target: Paragraph, name: readonly string[], text: string): boolean {
  const before = text.slice(Math.max(0, span.start - REACH), span.start);
  const sentence = `${before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1)} ${/^[^.;\n]*/.exec(text.slice(span.end, span.end + REACH))![0]}`;
  const words = significantWords(sentence).filter(word => !name.includes(word));
  return words.length >= FEWEST && containment(words, significantWords(text.slice(target.span.start, target.span.end))) >= SAID;
}

/** The numbered paragraphs that an action line without a number sums up: those above it below the same heading, up to the line before. */
function aboveLine({ paragraphs, headings }: Report, line: Paragraph): readonly Paragraph[] {
  const from = headings.findLast(({ span }) => covers(span, line.span))?.span.start ?? 0;
  const above: Paragraph[] = [];
  for (let at = paragraphs.indexOf(line) - 1; at >= 0 && paragraphs[at]!.span.start >= from; at--) {
    if (paragraphs[at]!.label !== null) above.push(paragraphs[at]!); else if (above.length > 0) break;
  }
  return above;
}

/** Whether the paragraph gives the day of a row and none of the others does: "the proponents would circulate revised versions of both by 7 June". */
function givesDay({ deadline }: FollowUp, target: Paragraph, others: readonly Paragraph[], { dates }: Mentions): boolean {
  if (deadline === null || deadline.date.day === null) return false;
  const days = dates.filter(({ to }) => agrees(to, deadline.date));
  const isIn = (paragraph: Paragraph): boolean => days.some(({ span }) => covers(paragraph.span, span));
  return isIn(target) && !others.some(isIn);
}

/** The one numbered paragraph that gives the day of a row, where it names all who act by the row. */
function datedFor({ deadline, parties }: FollowUp, { paragraphs, text }: Report, { dates }: Mentions): Paragraph | null {
  if (deadline === null || deadline.date.day === null || parties.length === 0) return null;
  const { year, month, day } = deadline.date;
  const days = dates.filter(({ to }) => to.day === day && to.month === month && to.year === year).map(({ span }) => paragraphs.find(each => covers(each.span, span))).filter(each => each !== undefined);
  const [only] = days;
  if (only === undefined || only.label === null || days.some(each => each !== only)) return null;
  const named = new Set(findParticipants(text.slice(only.span.start, only.span.end)).map(({ participant }) => participant));
  return parties.every(({ participant }) => named.has(participant)) ? only : null;
}

/** Paragraphs on what a row is about. */
const paragraphsOf = ({ activities, undertakings, touched }: FollowUp): readonly Paragraph[] =>
  [...activities.flatMap(activity => activity.paragraphs), ...undertakings.map(({ paragraph }) => paragraph), ...touched.map(({ paragraph }) => paragraph)];

function elsewhere(reference: Reference, meant: readonly Paragraph[], related: Finding['related']): Finding {
  const numbers = [...new Set(meant.flatMap(({ label }) => label ?? []))].slice(0, 3);
  const message = numbers.length === 0 ? say`Paragraph ${reference.label} speaks of something else. Check the number.`
    : numbers.length === 1 ? say`Paragraph ${reference.label} speaks of something else; this is in paragraph ${numbers[0]!}. Check the number.`
    : say`Paragraph ${reference.label} speaks of something else; this is in paragraphs ${numbers.join(', ')}. Check the number.`;
  return { span: reference.span, severity: 'information', ...(related && { related }), message };
}
