/** What the first paragraphs say of the meeting itself: which one it was, where and when it was held, and on whose decision. */
import { findDates } from '../../text/dates';
import { fromOrdinal, ordinalsIn } from '../../text/numerals';
import { containment, dice } from '../../text/similarity';
import { isSpace, type Span } from '../../text/span';
import type { Joined } from '../joined';
import { meetingWords } from '../meeting-words';
import type { DateMention, Phrase, Report } from '../model';
import { placesIn, type PlaceMention } from './places-in-text';
import type { Sentence } from '../sentences';
import { unitsOf, type Unit } from '../units';
import { WordPattern } from '../word-pattern';
import { Words } from '../words';

/** The sentence that says the meeting was held, and what it says. */
export interface Opening {
  readonly sentence: Span;
  /** The meeting's name without ordinal and acronym; null for "the Meeting". */
  readonly name: Phrase | null;
  readonly ordinal: (Phrase & { readonly value: number }) | null;
  readonly acronym: Phrase | null;
  readonly dates: readonly DateMention[];
  readonly places: readonly PlaceMention[];
  /** Words from "was held" to where another matter begins. */
  readonly held: string;
  /** Words among them that say it was held online. */
  readonly online: Phrase | null;
  /** Dates of what the meeting rests on ("Pursuant to the decision of the 20th ARF, held on 2 July 2013"). */
  readonly mandate: readonly DateMention[];
}

const ONLINE = /\b(?:via|by|through)\s(?:a\s)?(?:video\s?-?\s?conferenc(?:e|ing)|zoom|webex)\b|\bvirtually\b|\bonline\b/i;
const OPENING_UNITS = 3;
const HELD = /\b(?:(?:was|were|been)\s+(?:\w+ly\s+|also\s+|first\s+)?(?:co-)?(?:held|convened|hosted|conducted|organi[sz]ed|staged)|took\s+place|(?:held|convened)(?=\s+(?:in|on|at|via|from|virtually|online|its|a|an|one|two|three|both)\b)|met(?=\s+(?:in|on|at|via|from|once|twice|virtually|online)\b))/gi;
const MANDATE = new WordPattern('(pursuant|as (agreed|endorsed|decided|mandated|approved|adopted|proposed|directed|requested|recommended|tasked)|in (line|accordance|keeping|pursuance|follow|conformity|response)|following|further to|consistent with|based on|upon|at the|under the|recalling|on the|by (decision|agreement)|mandated|guided)');
/** Where what is told of the meeting itself ends and something else begins. */
const TURN = new WordPattern('(pursuant|in (line|accordance|keeping|pursuance|conjunction|response)|as (agreed|endorsed|decided|mandated|approved|a follow|part)|following|further to|consistent|based on|back to back|prior to|ahead of|after|before|immediately|preceded|alongside|concurrent|on the (sideline|sidelines|margin|margins|occasion|eve)|since|under the|to (discuss|exchange|consider|review|share|follow)|with (a view|the (aim|participation|objective|theme))|which|where|it was|(and)? (was|were)? (jointly)? (co)? chaired|cochaired)');
const MANDATE_TURN = new WordPattern('(pursuant|in (line|accordance|keeping|pursuance)|as (agreed|endorsed|decided|mandated|approved)|following|further to|consistent|based on)');
const HOSTED = /\b(?:co-)?(?:hosted|organi[sz]ed|convened|held)\s+(?:the|its)\s+/gi;
const AT_PLACE = /\s(?=(?:in|at|from|on|via)\s(?:the\s)?[A-Z0-9])/g;
const NAME_REACH = 400;
/** Where the subject of a clause may begin. */
const BEGINS = /(?:^|[,;]\s+(?:and\s+)?)(?:the|this|its|both)\s+/gi;
const GENERIC = new WordPattern('(two|both)? (arf)? (meeting|meetings|workshop|workshops|seminar|seminars|conference|conferences|course|courses|training|training course|roundtable|roundtables|round (table|tables)|symposium|dialogue|exercise|event|forum|ism|isg) $');
const NAME_ENDS = /,\s*(?=(?:jointly\s+)?(?:co-|hosted|organi[sz]ed|held|convened|which|chaired|attended)|$)/i;
/** Behind the name stands what it is shortened to; an acronym inside the name belongs to a part of it. */
const ACRONYM = /\s*\(([^()]{2,60})\)\s*$/;
/** A meeting's name shares at least so much with the title's. */
const NAMED = 0.5;
const LONGEST = 4000;

export function openingOf(report: Report, units: readonly Unit[] = unitsOf(report)): Opening | null {
  const title = meetingWords(`${report.title?.meeting?.text ?? ''} ${report.title?.acronym?.text ?? ''}`);
  let found: Opening | null = null;
  for (const { joined } of units.slice(0, OPENING_UNITS)) {
    for (const sentence of joined.sentences) {
      if (sentence.end - sentence.start > LONGEST) continue;
      const subject = subjectOf(joined, sentence, title);
      if (subject === null) continue;
      // A sentence that names the meeting tells more of it than one that says "the Meeting was held".
      if (subject.named) return readOpening(joined, sentence, subject);
      found ??= readOpening(joined, sentence, subject);
    }
  }
  return found;
}

interface Subject { readonly start: number; readonly end: number; readonly acronym: Phrase | null; readonly verb: number; readonly verbEnd: number; readonly named: boolean }

/** The clause of the sentence that says the meeting was held; null where it says nothing of the kind. */
function subjectOf(joined: Joined, { start, end }: Sentence, title: readonly string[]): Subject | null {
  const line = joined.text;
  const words = line.slice(start, end);
  const verbs = [...words.matchAll(HELD)].map(hit => ({ start: start + hit.index, end: start + hit.index + hit[0].length }));
  if (verbs.length === 0) return hostedIn(joined, { start, end }, title);
  let best: (Subject & { score: number }) | null = null;
  const starts = [...words.matchAll(BEGINS)].map(hit => start + hit.index + hit[0].length);
  if (!starts.includes(start)) starts.unshift(start);
  for (const at of starts.slice(0, 24)) {
    const verb = verbs.find(each => each.start > at);
    if (verb === undefined || (at === start && opensWithMandate(joined.words, start, end))) continue;
    const clause = line.slice(at, verb.start);
    const ends = NAME_ENDS.exec(clause);
    const whole = (ends === null ? clause : clause.slice(0, ends.index)).trimEnd();
    const bracket = ACRONYM.exec(whole);
    const name = bracket === null ? whole : whole.slice(0, bracket.index);
    const own = meetingWords(bare(name));
    const generic = isGeneric(name);
    const score = generic ? 0.1 : Math.max(dice(own, title), containment(own, title) * 0.9);
    if (!generic && (score < NAMED || own.length < 2)) continue;
    const acronym = bracket === null || !/[A-Z].*[A-Z]/.test(bracket[1]!) ? null : joined.phrase(at + bracket.index + bracket[0].indexOf('(') + 1, at + bracket.index + bracket[0].indexOf(')'));
    if (best === null || score > best.score) best = { start: at, end: at + name.length, acronym, verb: verb.start, verbEnd: verb.end, named: !generic, score };
  }
  return best ?? hostedIn(joined, { start, end }, title);
}

/** "Japan hosted the 3rd ARF Workshop on Tides in Kobe": the name ends at the place or date with which it is most like the title's. */
function hostedIn(joined: Joined, { start, end }: Sentence, title: readonly string[]): Subject | null {
  const line = joined.text;
  let best: (Subject & { score: number }) | null = null;
  for (const hit of line.slice(start, end).matchAll(HOSTED)) {
    const from = start + hit.index + hit[0].length;
    for (const cut of line.slice(from, Math.min(end, from + NAME_REACH)).matchAll(AT_PLACE)) {
      const name = line.slice(from, from + cut.index);
      const score = dice(meetingWords(bare(name)), title);
      if (score >= NAMED && (best === null || score > best.score)) best = { start: from, end: from + cut.index, acronym: null, verb: from + cut.index, verbEnd: from + cut.index, named: true, score };
    }
  }
  return best;
}

const opensWithMandate = (words: Words, start: number, end: number): boolean => words.start(words.from(start)) === start && MANDATE.after(words, words.from(start), words.from(end)) >= 0;

function isGeneric(name: string): boolean {
  const words = Words.of(name);
  return words.count > 0 && words.start(0) === 0 && words.end(words.count - 1) === name.length && GENERIC.after(words, 0) >= 0;
}

/** Where the words turn to another matter: the spaces or the comma before them, and the first word; null where they do not. */
function turnIn(words: Words, start: number, end: number): { readonly at: number; readonly word: number } | null {
  const limit = words.from(end);
  for (let word = words.from(start); word < limit; word++) {
    let at = words.start(word);
    while (at > start && isSpace(words.line.charCodeAt(at - 1))) at--;
    if (at === words.start(word) || TURN.after(words, word, limit) < 0) continue;
    return { at: at > start && ',;'.includes(words.line[at - 1]!) ? at - 1 : at, word };
  }
  return null;
}

function readOpening(joined: Joined, sentence: Sentence, subject: Subject): Opening {
  const line = joined.text;
  const turn = turnIn(joined.words, subject.verbEnd, sentence.end);
  const heldEnd = turn?.at ?? sentence.end;
  const mandate = [
    ...(opensWithMandate(joined.words, sentence.start, subject.start) ? findDates(line, sentence.start, subject.start) : []),
    ...(turn !== null && MANDATE_TURN.after(joined.words, turn.word) >= 0 ? findDates(line, heldEnd, sentence.end) : []),
  ];
  // "On 3 May 2016, the Workshop was held ..."
  const before = /^(?:held\s+)?(?:on|from|in)\s/i.test(line.slice(sentence.start, subject.start)) ? findDates(line, sentence.start, subject.start) : [];
  const after = findDates(line, subject.verbEnd, heldEnd);
  const ordinal = subject.named ? ordinalIn(joined, subject) : null;
  const nameStart = ordinal === null ? subject.start : subject.start + ordinal.length;
  const at = (date: DateMention): DateMention => ({ ...date, span: joined.span(date.span.start, date.span.end) });
  const named = line.slice(nameStart, subject.end).replace(/^\s*(?:the\s+)?/i, '');
  const held = line.slice(subject.verb, heldEnd);
  const online = ONLINE.exec(held);
  return {
    sentence: joined.span(sentence.start, sentence.end),
    name: subject.named && named !== '' ? { text: bare(named), span: joined.span(subject.end - named.length, subject.end) } : null,
    ordinal: ordinal?.phrase ?? null,
    acronym: subject.acronym,
    dates: (after.length > 0 ? after : before).map(at),
    places: placesIn(joined, subject.verbEnd, heldEnd),
    held,
    online: online && joined.phrase(subject.verb + online.index, subject.verb + online.index + online[0].length),
    mandate: mandate.map(at),
  };
}

/** A name without the acronyms inside it: "ASEAN Regional Forum (ARF) Workshop". */
const bare = (name: string): string => name.replace(/\s*\([^()]*\)/g, '');

/** The number with which the subject begins: "6th ARF ...", "Meeting of the Second ...". */
function ordinalIn(joined: Joined, { start, end }: Subject): { readonly phrase: Phrase & { value: number }; readonly length: number } | null {
  const line = joined.text;
  const [first] = ordinalsIn(line, start, Math.min(end, start + 60));
  const value = first === undefined ? null : fromOrdinal(line.slice(first.start, first.end));
  if (first === undefined || value === null) return null;
  return { phrase: { ...joined.phrase(first.start, first.end), value }, length: first.start <= start + 4 ? first.end - start : 0 };
}
