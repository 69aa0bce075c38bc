/** Follow-ups that stand in no table, lists of them and action lines, beside what the text says. */
import type { FollowUpPoint, FollowUpPoints, Mentions, ParticipantMention, Undertaking } from '../report/mentions';
import type { DateMention, Paragraph, Report } from '../report/model';
import { textIn } from '../report/watch';
import { agrees } from '../text/dates';
import { say } from '../text/say';
import { containment, significantWords } from '../text/similarity';
import { covers, type Span } from '../text/span';
import { listWords, namesOf } from './follow-up-words';
import type { Finding } from './rule';

/** Share of the words of what is asked in a paragraph that the follow-up has. */
const SAME = 0.4;
/** Share of its words that the sentence must have where a point names no paragraph. */
const SAID = 0.6;

export type Told = (point: FollowUpPoint, list: FollowUpPoints) => Generator<Finding>;

export const each = function* (mentions: Mentions, told: Told): Generator<Finding> {
  for (const list of mentions.followUpPoints) for (const point of list.points) yield* told(point, list);
};

const isIn = (named: readonly ParticipantMention[], { participant }: ParticipantMention): boolean => named.some(other => other.participant === participant);
const without = (from: readonly ParticipantMention[], others: readonly ParticipantMention[]): ParticipantMention[] => from.filter(name => !isIn(others, name));

/** Those who are to act by a point which names paragraphs that do not name them, or leaves out whom they ask. */
export const citedParties = (report: Report, mentions: Mentions): Generator<Finding> => each(mentions, function* (point) {
  if (!point.cites || point.parties.length === 0) return;
  const [wrong] = without(point.parties, point.heard);
  const label = point.cited.join(', ');
  const place = { span: point.over[0]!.nameSpan, message: say`The paragraph stands here.` };
  if (wrong !== undefined) {
    yield { span: wrong.span, message: say`${wrong.text} is to act by this follow-up, but paragraph ${label} does not name it. Check who is to act.`, related: [place] };
    return;
  }
  const left = leftOut(report, mentions, point);
  if (left.length > 0) {
    yield {
      span: { start: point.parties[0]!.span.start, end: point.parties.at(-1)!.span.end },
      message: say`This follow-up leaves out ${listWords(namesOf(left))}, whom paragraph ${label} asks to act. Add what is missing.`,
      related: [{ span: left[0]!.span, message: say`The text names ${namesOf(left)[0]!} here.` }],
    };
  }
});

/** Those who are to act by a point that names no paragraph, or by an action line. */
export const toldParties = (mentions: Mentions): Generator<Finding> => each(mentions, function* (point, { lines, span }) {
  const wrong = without(point.parties, point.heard);
  const due = wrong.length > 0 ? [] : askedInstead(mentions, point, span);
  if (due.length > 0) { yield another(point.parties, due); return; }
  if (wrong.length === 0 && (point.cites || lines)) {
    // whom it concerns beside those who act
    const others = point.source === null ? [] : without(point.named, [...point.heard, ...point.parties]);
    const meant = others.length === 0 ? [] : without(point.source!.named, point.named);
    if (meant.length > 0) yield another(others, meant);
  }
  if (point.cites || wrong.length === 0 || point.heard.length === 0) return;
  if (lines) {
    yield {
      span: wrong[0]!.span,
      message: say`This action line is for ${listWords(namesOf(wrong))}, but the paragraphs above it name only ${listWords(namesOf(point.heard))}. Check who is to act.`,
      related: [{ span: point.heard[0]!.span, message: say`The text says so here.` }],
    };
  } else if (point.source !== null && (point.source.share >= SAID || isDated(point, mentions.dates))) {
    const due = without(point.source.named, point.named);
    if (due.length > 0) yield another(wrong, due);
  }
});

/** Whom the one sentence asks that gives the day of a point, where it names none of those who are to act by the point. */
function askedInstead({ undertakings }: Mentions, { parties, deadline, cites, over, source }: FollowUpPoint, list: Span): readonly ParticipantMention[] {
  if (deadline?.date.day == null || parties.length === 0) return [];
  const near = cites ? over : source === null ? [] : [source.paragraph];
  const [only, other] = undertakings.filter(({ deadline: given, paragraph, span }) => near.includes(paragraph) && !covers(list, span) && given?.date?.day != null && agrees(given.date, deadline.date));
  return only === undefined || other !== undefined || parties.some(party => isIn(only.named, party)) ? [] : only.acting;
}

/** Those whom a point or line leaves out. */
export const toldMissing = (report: Report, mentions: Mentions): Generator<Finding> => each(mentions, function* (point) {
  if (point.cites || point.parties.length === 0 || without(point.parties, point.heard).length > 0) return;
  const left = leftOut(report, mentions, point);
  if (left.length === 0) return;
  yield {
    span: { start: point.parties[0]!.span.start, end: point.parties.at(-1)!.span.end },
    message: say`This follow-up leaves out ${listWords(namesOf(left))}, whom the text names for it. Add what is missing.`,
    related: [{ span: left[0]!.span, message: say`The text names ${namesOf(left)[0]!} here.` }],
  };
});

/** Whether the paragraph it stands for gives its day. */
const isDated = ({ deadline, source }: FollowUpPoint, dates: readonly DateMention[]): boolean => deadline !== null && dates.some(({ span, to }) => covers(source!.paragraph.span, span) && agrees(to, deadline.date));

const another = (wrong: readonly ParticipantMention[], due: readonly ParticipantMention[]): Finding => ({
  span: wrong[0]!.span,
  message: say`The follow-ups name ${listWords(namesOf(wrong))} here, where the text names ${listWords(namesOf(due))}. Name those who are to follow up.`,
  related: [{ span: due[0]!.span, message: say`The text says so here.` }],
});

/** Who acts beside those named, by the one undertaking of the paragraphs, or in the one list of names of the sentence. */
function leftOut(report: Report, { undertakings }: Mentions, point: FollowUpPoint): readonly ParticipantMention[] {
  const { parties, over, source } = point;
  const near = point.cites ? over : source === null ? [] : [source.paragraph];
  const all = undertakings.filter(({ paragraph, acting, sentence }) => acting.length > 0 && near.includes(paragraph) && (point.cites || covers(source!.sentence, sentence) || covers(sentence, source!.sentence)));
  const asked = all.length < 2 ? all : all.filter(undertaking => isSame(undertaking, point.what.text, report));
  if (asked.length === 1 && parties.every(party => isIn(asked[0]!.acting, party))) return without(asked[0]!.acting, parties);
  // "Australia, Malaysia, New Zealand and the Philippines agreed": one left out of a list of three or more
  const list = source === null || parties.length < 2 ? undefined : seriesIn(source.named, report).find(series => parties.every(party => isIn(series, party)));
  const left = list === undefined || list.length < 3 ? [] : without(list, parties);
  return left.length === 1 ? left : [];
}

const isSame = ({ object, sentence }: Undertaking, words: string, report: Report): boolean =>
  containment(significantWords((object?.text ?? textIn(report, sentence)).replace(/\d+/g, ' ')), significantWords(words)) >= SAME;

const JOINED = /^(?:\s?\([^()]{1,40}\))?(?:,|,?\s(?:and|as well as))\s(?:the\s)?$/;

/** Names that stand in one row. */
function seriesIn(named: readonly ParticipantMention[], report: Report): ParticipantMention[][] {
  const out: ParticipantMention[][] = [];
  for (const name of named) {
    const last = out.at(-1);
    if (last !== undefined && JOINED.test(textIn(report, { start: last.at(-1)!.span.end, end: name.span.start }).replace(/\s+/g, ' '))) last.push(name); else out.push([name]);
  }
  return out;
}

const BY = /\b(?:by|before|until|no later than)\s(?:the\s)?$/i;

export interface ToldDay {
  readonly day: NonNullable<FollowUpPoint['deadline']>;
  /** Told of something that was decided, and no deadline. */
  readonly decided: boolean;
  readonly given: DateMention;
}

const DUE = Symbol('days by which something is due');

/** Days by which the text asks for something, and those of its undertakings. */
const daysDue = (mentions: Mentions): readonly DateMention[] => mentions.once(DUE, () => {
  const { dates, dueDates, undertakings } = mentions;
  const known = new Set(dueDates.map(({ span }) => span.start));
  const given = new Set(undertakings.flatMap(({ deadline, kind }) => (deadline?.date?.day == null || kind === 'expression-of-interest' ? [] : [deadline.span.start])));
  return [...dueDates, ...dates.filter(({ span }) => given.has(span.start) && !known.has(span.start))].sort((a, b) => a.span.start - b.span.start);
});

/** Their deadlines, where the paragraphs they stand for give another day and never this one. */
export function toldDays(report: Report, mentions: Mentions): ToldDay[] {
  const { dates, followUpPoints, undertakings } = mentions;
  const asksSame = (day: DateMention, what: string): boolean => undertakings.some(undertaking => covers(undertaking.sentence, day.span) && isSame(undertaking, what, report));
  const dueDates = daysDue(mentions);
  const isBy = ({ span }: DateMention): boolean => BY.test(textIn(report, { start: Math.max(0, span.start - 20), end: span.start }));
  const inside = (span: Span, paragraphs: readonly Paragraph[]): boolean => paragraphs.some(paragraph => covers(paragraph.span, span));
  return followUpPoints.flatMap(({ lines, points }) => points.flatMap(({ actor, deadline, cites, over, source, what, span: own }): ToldDay[] => {
    if (deadline === null || (source === null && !cites)) return [];
    const near = cites || lines ? over : [source!.paragraph];
    if (dates.some(({ span, from, to }) => !covers(own, span) && inside(span, near) && (agrees(to, deadline.date) || agrees(from, deadline.date)))) return [];
    const all = dueDates.filter(({ span }) => !covers(own, span) && inside(span, near));
    const said = source === null ? [] : all.filter(({ span }) => covers(source.sentence, span));
    const beside = source === null || !(cites || lines) || said.length > 0 ? [] : dates.filter(date => covers(source.sentence, date.span) && (actor === null || isBy(date)));
    const given = said.length === 1 ? said[0] : beside.length === 1 ? beside[0] : all.length === 1 && (cites || lines || asksSame(all[0]!, what.text)) ? all[0] : undefined;
    return given === undefined ? [] : [{ day: deadline, decided: lines && actor === null, given }];
  }));
}

/** What the text asks for by a day, and an announced list of follow-ups that takes such things up leaves out. */
export function* toldNowhere(report: Report, mentions: Mentions): Generator<Finding> {
  const { allDates, followUpPoints, undertakings } = mentions;
  if (followUpPoints.length === 0) return;
  const dueDates = daysDue(mentions);
  for (const { announced, lines, points, span: list } of followUpPoints) {
    if (!announced || lines) continue;
    const sums = points.filter(({ source, deadline, actor }) => source !== null && (deadline !== null || actor !== null));
    if (sums.length < 2 || sums.length * 3 < points.length * 2) continue;
    const due = dueDates.filter(({ span }) => span.end <= list.start && !followUpPoints.some(other => other.points.some(point => covers(point.span, span))));
    const standsFor = points.map(({ cites, over, source }) => (cites ? over : source === null ? [] : [source.paragraph]));
    const isCovered = ({ span, to }: DateMention): boolean => points.some(({ source, deadline }, index) => (source !== null && covers(source.sentence, span)) || (deadline !== null && agrees(deadline.date, to))
      // a point with another day has its own finding
      || standsFor[index]!.some(paragraph => covers(paragraph.span, span) && due.filter(other => covers(paragraph.span, other.span)).length === 1));
    // told below the list as well: a part of it that a page break cut off, or another list
    const left = due.filter(day => !isCovered(day) && !allDates.some(({ span, to }) => span.start >= list.start && agrees(to, day.to)));
    const [only] = left;
    if (only === undefined || left.length * 3 > due.length - left.length) continue;
    for (const day of left) {
      const paragraph = report.paragraphs.find(({ span }) => covers(span, day.span));
      const undertaking = undertakings.find(({ sentence }) => covers(sentence, day.span));
      if (paragraph === undefined || undertaking === undefined || undertaking.kind === 'expression-of-interest') continue;
      yield {
        span: undertaking.span, related: [{ span: list, message: say`The list of follow-ups stands here.` }],
        message: say`The text asks for this or promises it by ${textIn(report, day.span).replace(/\s+/g, ' ')}, but none of the ${points.length} points of the list of follow-ups covers it. Add it to the list.`,
      };
    }
  }
}

/** Fewest points of a list that all say who or by when but one. */
const ALL_BUT_ONE = 4;

/** The one point that does not say who is to act, or by when, where all others of its list do. */
export function* toldOfNobody(report: Report, { followUpPoints }: Mentions): Generator<Finding> {
  for (const { announced, lines, points } of followUpPoints) {
    if (lines || !announced || points.length < ALL_BUT_ONE) continue;
    const nobody = points.filter(({ actor, named }) => actor === null && named.length === 0);
    if (nobody.length === 1 && points.filter(({ actor }) => actor !== null).length === points.length - 1 && !SOMEONE.test(textIn(report, nobody[0]!.span))) yield { span: nobody[0]!.span, severity: 'information', message: say`All other points of this list of follow-ups say who is to act. Say it here as well.` };
    const never = points.filter(({ deadline, span }) => deadline === null && isTimeless(textIn(report, span)));
    if (never.length === 1 && points.filter(({ deadline }) => deadline !== null).length === points.length - 1) yield { span: never[0]!.span, severity: 'information', message: say`All other points of this list of follow-ups say by when something is to be done. Say it here as well.` };
  }
}

const SOMEONE = /(?<!\b(?:through|to|with|of|from|for|via|at)\s(?:the\s|its\s|all\s)?(?:ARF\s|ASEAN\s)?)\b(?:participants|co-?chairs?|secretariat|unit|members|delegations|proponents|hosts?|organi[sz]ers?)\b/i;
/** Whether words give no day or event at all. */
export const isTimeless = (words: string): boolean => !/\d{4}|\b(?:before|next|prior to|as soon as|in due course|in time|annually|continu\w+|ongoing|each|every|regular\w*|immediately|at the|without (?:a |any )?(?:time limit|deadline)|on request|standing|permanent\w*|when (?:needed|required|ready))\b/i.test(words);
