/** What action lines and points of follow-up lists say in other words than the paragraphs they sum up: another number, another addressee, another matter. */
import type { FollowUpPoint, FollowUpPoints, Mentions, Undertaking } from '../report/mentions';
import type { Paragraph, Phrase, Report } from '../report/model';
import { stemsOf } from '../report/mentions/stems';
import { findParticipants, type Named } from '../report/participants';
import { textIn } from '../report/watch';
import { CARDINAL_UNITS, fromCardinal, fromOrdinal } from '../text/numerals';
import { say } from '../text/say';
import { covers, type Span } from '../text/span';
import type { Finding } from './rule';

const ORDINALS = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';
/** "the third Workshop", "three proposals"; what is behind the number tells what is counted. */
const NUMBERED = new RegExp(`\\b(${ORDINALS}|\\d{1,2}(?:st|nd|rd|th)|${CARDINAL_UNITS.slice(2, 13).join('|')})\\s([A-Za-z][a-z-]{3,})\\b(?!\\s+(?:${ORDINALS}))`, 'gi');
/** Parts of the year and of what is short of a unit. */
const NO_THING = /^(?:half|quarter|week|part|days?|weeks?|months?|years?|hours?|minutes?|time|stage|reading|other|more|new|and|from|with|that|which)$/i;
const valueOf = (number: string): string => { const ordinal = fromOrdinal(number) ?? (/^\d/.test(number) ? Number.parseInt(number, 10) : null); return ordinal === null ? `${fromCardinal(number.toLowerCase())}` : `${ordinal}.`; };

interface NumberAt { readonly at: number; readonly words: string; readonly value: string; readonly thing: string }

function* numbersIn(words: string): Generator<NumberAt> {
  NUMBERED.lastIndex = 0;
  for (const hit of words.matchAll(NUMBERED)) if (!NO_THING.test(hit[2]!)) yield { at: hit.index, words: hit[0], value: valueOf(hit[1]!), thing: hit[2]!.toLowerCase().replace(/s$/, '') };
}

const plain = (report: Report, span: Span): string => textIn(report, span).replace(/\s/g, ' ');

/** Whether it is known which paragraphs it sums up. */
const isNear = (point: FollowUpPoint, { lines }: FollowUpPoints): boolean => (point.cites || lines) && point.over.length > 0;

export function* toldOtherwise(report: Report, { followUpPoints, followUps }: Mentions): Generator<Finding> {
  for (const { matter, undertakings } of followUps) {
    const over = [...new Set(undertakings.map(({ paragraph }) => paragraph))];
    if (matter !== null && over.length === 1) yield* otherNumber(report, matter, over);
    if (matter !== null && over.length === 1 && undertakings.length === 1) yield* otherReceiver(report, matter, undertakings[0]!, over[0]!);
  }
  for (const list of followUpPoints) {
    for (const point of list.points) {
      if (!isNear(point, list)) continue;
      const over = point.over.map(({ span }) => plain(report, span));
      yield* otherNumber(report, point.what, point.over);
      if (list.lines) yield* otherAddressee(point, over);
    }
  }
}

/** "Send nominations to Chile" where the text has them sent to Peru, and the paragraph does not speak of Chile. */
function* otherReceiver(report: Report, matter: Phrase, undertaking: Undertaking, paragraph: Paragraph): Generator<Finding> {
  const [wrong, another] = receiversIn(matter.text);
  const [meant, other] = receiversIn(plain(report, undertaking.span));
  if (wrong === undefined || another !== undefined || meant === undefined || other !== undefined || wrong.participant === meant.participant) return;
  if (findParticipants(plain(report, paragraph.span)).some(({ participant }) => participant === wrong.participant)) return;
  const words = matter.text.slice(wrong.start, wrong.end);
  const at = textIn(report, { start: matter.span.start, end: matter.span.start + matter.text.length + AROUND }).indexOf(words);
  if (at < 0) return;
  const start = matter.span.start + at;
  yield {
    span: { start, end: start + words.length }, related: [{ span: undertaking.span, message: say`The text says so here.` }],
    message: say`This is to go to ${words}, by the text to ${plain(report, undertaking.span).slice(meant.start, meant.end)}. Let both say the same.`,
  };
}
/** Marks and columns between the cells of a row. */
const AROUND = 60;

/** Participants to whom something goes. */
const receiversIn = (words: string): Named[] => findParticipants(words).filter(({ start }) => /\b(?:to|reach) (?:the )?$/.test(words.slice(0, start)));

const OF_SERIES = /^(?:meeting|session|forum|summit|conference)$/;

function* otherNumber(report: Report, what: Phrase, over: readonly Paragraph[]): Generator<Finding> {
  const heard = over.map(({ span }) => plain(report, span)).flatMap(words => [...numbersIn(words)]);
  for (const { at, words, value, thing } of numbersIn(what.text)) {
    const same = heard.filter(other => other.thing === thing && other.value.endsWith('.') === value.endsWith('.'));
    if (same.length === 0 || same.some(other => other.value === value) || new Set(same.map(other => other.value)).size > 1) continue;
    // "the Fifth Meeting", of which another part of the report speaks, is not the Third
    if (value.endsWith('.') && OF_SERIES.test(thing) && report.paragraphs.some(({ span, textSpan }) => !covers(span, what.span) && [...numbersIn(plain(report, textSpan))].some(other => other.thing === thing && other.value === value))) continue;
    const start = what.span.start + at;
    yield {
      span: { start, end: start + words.length }, related: [{ span: over[0]!.nameSpan, message: say`The paragraph stands here.` }],
      message: say`This follow-up says "${words}", where the text it sums up says "${same[0]!.words}". Let both say the same.`,
    };
  }
}

/** "DiREx 2013", "Exercise Coral 2011": what is held again under its year. */
const EDITION = /\b([A-Z][A-Za-z-]*[a-z]?[A-Z][A-Za-z-]*|(?:Exercise|Conference|Forum|Summit|Course|Workshop|Seminar)(?: [A-Z][a-z]+)?) ((?:19|20)\d\d)\b/g;

/** An edition of which the text that a follow-up sums up says nothing, while it speaks of another one. */
export function* otherEdition(report: Report, { followUpPoints, followUps }: Mentions): Generator<Finding> {
  const told = [
    ...followUpPoints.flatMap(({ points }) => points.map(({ what, cites, over, source }) => ({ what, over: cites ? over : source === null ? [] : [source.paragraph] }))),
    ...followUps.flatMap(({ matter, undertakings, activities }) => (matter === null ? [] : [{ what: matter, over: [...undertakings.map(({ paragraph }) => paragraph), ...activities.flatMap(({ paragraphs }) => paragraphs)] }])),
  ];
  for (const { what, over } of told) for (const [whole, name, year] of what.text.matchAll(EDITION)) {
    const heard = over.flatMap(({ span }) => [...plain(report, span).matchAll(EDITION)]).filter(other => other[1] === name);
    const at = textIn(report, what.span).indexOf(whole);
    if (heard.length === 0 || at < 0 || heard.some(other => other[2] === year) || new Set(heard.map(other => other[2])).size > 1) continue;
    const start = what.span.start + at;
    yield {
      span: { start, end: start + whole.length }, related: [{ span: over[0]!.nameSpan, message: say`The paragraph stands here.` }],
      message: say`This follow-up says "${whole}", where the text it sums up says "${heard[0]![0]}". Let both say the same.`,
    };
  }
}

const BODIES = ['ASEAN Secretariat', 'ARF Unit', 'Co-Chairs'] as const;
const TO_BODY = /\bto the (ASEAN Secretariat|ARF Unit|Co-Chairs)\b/;

/** "to the Co-Chairs" below paragraphs that do not name them, but one other body. */
function* otherAddressee({ what, over: paragraphs }: FollowUpPoint, over: readonly string[]): Generator<Finding> {
  const hit = TO_BODY.exec(what.text);
  if (hit === null) return;
  const heard = BODIES.filter(body => over.some(words => words.includes(body)));
  if (heard.length !== 1 || heard[0] === hit[1]) return;
  const start = what.span.start + hit.index + 'to the '.length;
  yield {
    span: { start, end: start + hit[1]!.length }, severity: 'information', related: [{ span: paragraphs[0]!.nameSpan, message: say`The paragraph stands here.` }],
    message: say`This action line is addressed to "${hit[1]!}", where the paragraphs above it name "${heard[0]!}". Check who is to receive it.`,
  };
}

const TOPIC = /\b(?:on|about|concerning|regarding|for) (?:the |an? )?((?:[a-z][a-z-]{3,}\s?){2,4}?)(?=\s(?:for|by|to|in|at|of|before|until|and|with)\b|[.,;]|$)/g;

/** A matter of which the paragraphs above an action line say nothing, and another paragraph does. */
export function* toldOfAnother(report: Report, { followUpPoints }: Mentions): Generator<Finding> {
  for (const { lines, points } of followUpPoints) {
    if (!lines) continue;
    for (const { what, over, span } of points) {
      const near = new Set<string>();
      let known = false;
      for (const hit of what.text.matchAll(TOPIC)) {
        if (!known) {
          known = true;
          const heading = report.headings.findLast(each => each.span.start <= span.start && span.end <= each.span.end);
          for (const each of over) for (const stem of stemsOf(textIn(report, each.span))) near.add(stem);
          if (heading !== undefined) for (const stem of stemsOf(heading.title)) near.add(stem);
        }
        const stems = [...stemsOf(hit[1]!)];
        if (stems.length < 2 || stems.some(stem => near.has(stem))) continue;
        const there = report.paragraphs.find(each => !over.includes(each) && each.number !== null && each.span.end <= span.start && ((own): boolean => stems.every(stem => own.has(stem)))(stemsOf(textIn(report, each.span))));
        if (there === undefined) continue;
        const start = what.span.start + hit.index + hit[0].indexOf(hit[1]!);
        yield {
          span: { start, end: start + hit[1]!.trimEnd().length }, severity: 'information', related: [{ span: there.nameSpan, message: say`The text speaks of it here.` }],
          message: say`The paragraphs above this action line say nothing of "${hit[1]!.trimEnd()}"; another part of the report does. Check what is to be done.`,
        };
      }
    }
  }
}
