/** Events with a date: which one, when, and whether it is told as past or as still to come. */
import { byRange, isCapital } from '../../text/letters';
import type { Span } from '../../text/span';
import type { Joined } from '../joined';
import type { DateMention, Phrase, Report } from '../model';
import { unitsOf, type Unit } from '../units';
import { SIGNAL } from '../signals';
import { telling } from '../wording';
import { AFRESH, type WordingSource } from '../wordings';
import type { Words } from '../words';
import { asksFor, cameAbout, datedThing, isAhead, isDueOn, isOver, isPutOff, isReported, isToCome, signalsOf, stretched, wasBefore } from './event-words';
import { identity, namesIn, unnamed, type NameAt } from './event-names';
import { rowEventsOf } from './event-rows';
import { isInvented, isPlayed } from './played';
import { textIn } from '../watch';

export interface DatedEvent {
  readonly name: Phrase;
  /** The same for the same event, however it is shortened; null where the words could mean several ("the Workshop", "the last ISM"). */
  readonly key: string | null;
  /** The number of an ASEAN Regional Forum, as ministers hold it every year. */
  readonly ministerial: number | null;
  readonly date: DateMention;
  /** Words between the name and the date: the place and how it was held. */
  readonly between: string;
  /** Words in which its place may stand: those between, and those behind the date; or the other cells of its row. */
  readonly where: string;
  readonly told: 'past' | 'future' | null;
  /** Whether it was over when the meeting spoke of it: "had taken place", "reported on the Workshop held". */
  readonly settled: boolean;
}

const REACH = 260;
/** Words before a name that may say when it is, in characters. */
const NEAR = 60;
/** Small words that may stand between the name of an event and its date. */
const LINKS = new Set('which that was were is they are has have had been be being would will could shall scheduled planned slated due set held met convened conducted hosted co-hosted open opens opened begin begins start starts organised organized took taken place taking take jointly co-organised co-organized co-chaired chaired and in at off near outside on from of during via online virtually videoconference video conference teleconference hybrid format mode the a city proposed envisaged foreseen tentatively provisionally for also successfully recently both person with series by ministers hold same venue place city'.split(' '));
const PLACE_WORD = byRange(/[\p{L}\p{N}'’-]+/gu);

/** Events of the text, and the days by which it wants something done. */
export interface Calendar {
  readonly events: readonly DatedEvent[];
  readonly due: readonly DateMention[];
}

export function calendarOf(report: Report, units: readonly Unit[] = unitsOf(report), wordings: WordingSource = AFRESH): Calendar {
  const out: DatedEvent[] = [];
  const due: DateMention[] = [];
  const put = (joined: Joined, told: readonly DatedEvent[]): void => {
    for (const event of told) out.push({ ...event, name: { ...event.name, span: joined.span(event.name.span.start, event.name.span.end) }, date: { ...event.date, span: joined.span(event.date.span.start, event.date.span.end) } });
  };
  for (const { joined } of units) {
    const told = joined.ask(DATED);
    put(joined, told.events);
    for (const date of told.due) due.push({ ...date, span: joined.span(date.span.start, date.span.end) });
  }
  for (const place of titles(report)) {
    if (!hasFigure(textIn(report, place))) continue;
    const joined = wordings.join(report, [place]);
    put(joined, joined.ask(DATED_WHOLE));
  }
  out.push(...rowEventsOf(report, wordings));
  return { events: out.sort((a, b) => a.date.span.start - b.date.span.start), due };
}

/** An event of the world told in words of a game: a workshop under its name that was held or will be. */
const tellsOfNamed = (sentence: string): boolean => /\b(?:Workshop|Seminar|Conference|Symposium|Course|Exercise|Meeting|Forum|ISM|ISG|ARF|Dialogue|Round ?table)\b/.test(sentence) && !isInvented(sentence);

const DATED = telling(wording => {
  const { text, words } = wording;
  const events: DatedEvent[] = [];
  const due: DateMention[] = [];
  // most paragraphs give no date, and looking for a figure is cheap
  const played = /\d/.test(text) && isPlayed(text);
  if (/\d/.test(text)) for (const { start, end } of wording.sentences) {
    const dates = wording.dates(start, end);
    if (dates.length === 0) continue;
    const sentence = stretched(words, start, end);
    const signals = signalsOf(sentence);
    if (asksFor(sentence, signals)) due.push(...dates.filter(({ span }) => isDueOn(words, start, span.start)));
    if (played && !tellsOfNamed(text.slice(start, end))) continue;
    if (!isAhead(sentence, signals)) events.push(...datedBy(words, start, dates));
    if ((signals & SIGNAL.respectively) === 0) readSentence(words, start, end, dates, events);
  }
  return { events, due };
});

/** "the statement of 3 October 2007": over and done with. */
function* datedBy(words: Words, floor: number, dates: readonly DateMention[]): Iterable<DatedEvent> {
  const { line } = words;
  for (const date of dates) {
    const thing = date.from.day === null ? null : datedThing(words, floor, date.span.start);
    if (thing !== null) yield { name: { text: line.slice(thing.start, thing.end), span: thing }, key: null, ministerial: null, date, between: line.slice(thing.end, date.span.start), where: '', told: 'past', settled: false };
  }
}

/** Of words that are no sentences. */
const DATED_WHOLE = telling(wording => {
  const events: DatedEvent[] = [];
  const dates = wording.dates();
  if (dates.length > 0) readSentence(wording.words, 0, wording.text.length, dates, events);
  return events;
});

function hasFigure(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

/** Headings, the sub-items of annexed agendas, the cells of the follow-up table. */
function* titles(report: Report): Iterable<Span> {
  for (const { titleSpan } of report.headings) yield titleSpan;
  for (const { cells } of report.followUp?.rows ?? []) for (const { span } of cells) if (span.end > span.start) yield span;
  for (const annex of report.annexes) for (const child of annex.children) if (child.kind === 'agenda-table') for (const entry of child.entries) for (const { text } of entry.subItems) yield text.span;
}

/** Spans are those of the line. */
function readSentence(words: Words, start: number, end: number, dates: readonly DateMention[], out: DatedEvent[]): void {
  const { line } = words;
  const names = namesIn(words, start, end, dates);
  const sentence = stretched(words, start, end);
  let putOff: boolean | undefined;
  dates.forEach((date, index) => {
    const floor = index === 0 ? start : dates[index - 1]!.span.end;
    const own = names.findLast(each => each.end <= date.span.start && each.end >= floor);
    const again = own === undefined && index > 0 ? resumedAt(line, floor, date.span.start) : -1;
    const [only, another] = again < 0 ? [] : names.filter(each => each.topic && each.end <= floor);
    const name = own ?? (only !== undefined && another === undefined ? only : unnamed(words, floor, date.span.start));
    if (name === null || date.span.start - name.end > REACH) return;
    const from = name.end < floor ? again : name.end;
    const between = line.slice(from, date.span.start);
    if (!links(between) || (SET.test(between) && /^\sas\b/.test(line.slice(date.span.end, date.span.end + 4)))) return;
    if (BARE_LINK.test(between) && CLOSES.test(line.slice(Math.max(floor, name.start - 2 * NEAR), name.start))) return;
    const text = line.slice(name.start, name.end);
    putOff ??= isPutOff(sentence, signalsOf(sentence));
    const cast = from === name.end && PLANNED.test(between) && cameAbout(stretched(words, date.span.end, clauseEnd(line, date.span.end, end)));
    // "first set for May, and would now be held in June"
    const { told, settled } = from !== name.end ? { told: 'future' as const, settled: false } : putOff || cast ? { told: null, settled: false } : tenseOf(words, start, name, date.span, end);
    // "10th ASEAN Regional Forum (ARF) Experts and Eminent Persons": the name goes on in words that name no event
    // the day on which it was to be held, and was not
    const given = cast || putOff && from === name.end && (WAS_TO_BE.test(between) || isPutOff(stretched(words, date.span.end, dates[index + 1]?.span.start ?? end), SIGNAL.putOff));
    const who = given || name.noun === '' || isCapital(between, /^\s*/.exec(between)![0].length) && /^\s/.test(between) ? { key: null, ministerial: null } : identity(line, name);
    out.push({ name: { text, span: { start: name.start, end: name.end } }, ...who, date, between, where: `${between}${placeBehind(line, date.span.end, dates[index + 1]?.span.start ?? end)}`, told, settled });
  });
}

/** " in Suva, Fiji": the place that follows a date. */
const placeBehind = (line: string, at: number, end: number): string => (/^,?\s(?:in|at)\s[A-Z]/.test(line.slice(at, at + 8)) ? line.slice(at, Math.min(end, at + NEAR)) : '');

/** "the deadline for applications to its course was 31 May": not the day of the course. */
const CLOSES = /\b(?:deadline|(?:closing|due|final|last|cut-?off) (?:date|day)) (?:for|of|to)\b[^.;]*$/i;
const BARE_LINK = /^,?\s(?:is|was|were|fell|being|had been|would be)\s(?:on\s|set (?:for|at)\s)?$/;

const AGAIN = /\b(?:and|but|which|it),? (?:would|will|was|is) (?:now|then|instead|therefore)?\s?(?:to )?be (?:held|conducted|convened|hosted|organi[sz]ed)\b/;

/** Where the words stand that take the subject of a sentence up again for another day; -1 where they do not. */
function resumedAt(line: string, floor: number, date: number): number {
  const hit = AGAIN.exec(line.slice(floor, date));
  return hit === null ? -1 : floor + hit.index + hit[0].length;
}

/** Words of a plan, in which no "would" stands. */
const PLANNED = /^(?!.*\b(?:would|will|shall)\b).*\b(?:planned|scheduled|due|slated|foreseen|envisaged|proposed|tentatively|provisionally|set|meant|intended|to be)\b/is;

/** Where the clause behind a date ends at the latest. */
function clauseEnd(line: string, at: number, end: number): number {
  const stop = line.slice(at, end).search(/[.;:]\s/);
  return stop < 0 ? end : at + stop;
}

const WAS_TO_BE = /\b(?:planned|scheduled|due|meant|original\w*|initial\w*|previously|supposed|was to|were to|to have been)\b/i;

function tenseOf(words: Words, floor: number, name: NameAt, date: Span, end: number): Pick<DatedEvent, 'told' | 'settled'> {
  const between = stretched(words, name.end, date.start);
  const before = stretched(words, Math.max(floor, name.start - NEAR), name.start);
  if (isToCome(between, before, name.start)) return { told: 'future', settled: false };
  const reported = isReported(between, name.end, before, name.start);
  const verb = /^[,)]?\s*(?:was|were|had)\b/.exec(words.line.slice(date.end, Math.min(end, date.end + 12)));
  // "Bangladesh, whose admission came before the 13th ARF on 28 July, was not invited": said of whoever stands before the clause
  const over = reported || isOver(between, name.end, before, name.start) || (verb !== null && !(verb[0].startsWith(',') && /, (?:whose|wh(?:o|om|ich|ere))\s[^,]*$/.test(words.line.slice(floor, name.start))));
  return { told: over ? 'past' : null, settled: reported || wasBefore(between) };
}

/** "the first meeting had set 31 January as the date for offers" */
const SET = /\b(?:set|fixed|chosen|named)\s$/;

/** Whether nothing but links, places and brackets stands between a name and a date. */
function links(between: string): boolean {
  if (between.includes(';') || between.includes(':')) return false;
  if (/^\sof\s$/.test(between)) return true;
  // due by that day
  if (/\bby\s(?:the\s)?(?:\p{Lu}\p{Ll}+day,?\s)?$/u.test(between)) return false;
  let plain = between.includes('(') ? between.replace(/\([^()]*\)/g, ' ') : between;
  if (/ by /i.test(plain)) plain = plain.replace(/\b(?:co-)?(?:chaired|hosted|organi[sz]ed|led|proposed) by [^,]*?(?=,|\b(?:in|on|at|was|were|held|off)\b)/gi, ' ');
  if (plain.includes('to ')) plain = plain.replace(/\bto (?:be|take place|open|start|begin|run|meet|convene)\b/g, ' ');
  let places = 0;
  for (const word of plain.match(PLACE_WORD) ?? []) {
    if (isCapital(word, 0)) { if (++places > 10) return false; continue; }
    if (!LINKS.has(word.toLowerCase())) return false;
  }
  return true;
}
