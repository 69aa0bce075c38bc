/** What the first paragraphs say of the meeting itself: which one it was, where and when it was held, and on whose decision. */
import { containment, dice } from '../../text/similarity';
import { placeKey } from '../places';
import type { Span } from '../../text/span';
import type { Joined } from '../joined';
import { meetingWords } from '../meeting-words';
import type { CalendarDate, DateMention, Phrase, Report } from '../model';
import type { Sentence } from '../sentences';
import { unitsOf, type Unit } from '../units';
import { CLAIMS, type Claim } from './claims';
import { placed, type PlaceMention } from './places-in-text';

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

const OPENING_UNITS = 3;
/** A meeting's name shares at least so much with the title's. */
const NAMED = 0.5;
/** Or so much, where it was held on the very days of the title. */
const NAMED_ON_DAYS = 0.25;
const LONGEST = 4000;

export function openingOf(report: Report, units: readonly Unit[] = unitsOf(report)): Opening | null {
  const title = meetingWords(`${report.title?.meeting?.text ?? ''} ${report.title?.acronym?.text ?? ''}`);
  const days = report.title?.dates ?? [];
  let found: Opening | null = null;
  let other: Opening | null = null;
  for (const { joined } of units.slice(0, OPENING_UNITS)) {
    const claims = joined.ask(CLAIMS);
    for (const [index, sentence] of joined.sentences.entries()) {
      if (sentence.end - sentence.start > LONGEST) continue;
      const claim = bestOf(claims[index]!.held, title, likeness, days) ?? bestOf(claims[index]!.hosted, title, dice, days);
      if (claim === null) continue;
      const opening = openingAt(joined, sentence, claim);
      if (isOther(report, opening)) { other ??= opening; continue; }
      // A sentence that names the meeting tells more of it than one that says "the Meeting was held".
      if (claim.words !== null) return opening;
      found ??= opening;
    }
  }
  return found ?? other ?? looselyTold(report, units, title, days);
}

/** Whether number, days and place, as far as both tell them and two at least, are none of them those of the title: the meeting before, perhaps, of which a summary tells first. */
function isOther({ title }: Report, { ordinal, dates, places, held }: Opening): boolean {
  const told = placeKey(held);
  const venues = (title?.venues ?? []).flatMap(({ city, country }) => city ?? country ?? []);
  const alike = [
    ...(title?.ordinal == null || ordinal === null ? [] : [title.ordinal.value === ordinal.value]),
    ...(title === null || title.dates.length === 0 || dates.length === 0 ? [] : [dates.some(date => title.dates.some(day => isSameMonth(day.from, date.from)))]),
    ...(venues.length === 0 || places.length === 0 ? [] : [venues.some(venue => told.includes(placeKey(venue)))]),
  ];
  return alike.length > 1 && !alike.includes(true);
}

const isSameMonth = (a: CalendarDate, b: CalendarDate): boolean => a.year === b.year && a.month === b.month;

/** Said in other words than usual, so that only what has the days or the place of the title is the meeting. */
function looselyTold(report: Report, units: readonly Unit[], title: readonly string[], days: readonly DateMention[]): Opening | null {
  const cities = (report.title?.venues ?? []).flatMap(({ city }) => (city === null ? [] : placeKey(city))).filter(city => city.length > 3);
  const isOwn = ({ held }: Claim): boolean => held.dates.some(date => days.some(day => isSameDay(day.from, date.from) || isSameDay(day.to, date.to))) || (held.places.length > 0 && cities.some(city => placeKey(held.text).includes(city)));
  for (const { joined } of units.slice(0, OPENING_UNITS)) {
    const claims = joined.ask(CLAIMS);
    for (const [index, sentence] of joined.sentences.entries()) {
      if (sentence.end - sentence.start > LONGEST) continue;
      const own = claims[index]!.loose.filter(claim => (claim.words === null || claim.words.length === 0 || claim.words.some(word => !FORUM_WORDS.has(word))) && isOwn(claim));
      if (own.length === 0) continue;
      const named = bestOf(own, title, likeness, []);
      if (named !== null) return openingAt(joined, sentence, named);
      // "Officials and scholars came together in Chiang Mai for the Symposium on Early Warning"
      if (containment(title, meetingWords(joined.text.slice(sentence.start, sentence.end))) >= NAMED) return openingAt(joined, sentence, unnamed(own[0]!));
    }
  }
  return null;
}

const unnamed = (claim: Claim): Claim => ({ start: claim.start, end: claim.end, words: null, acronym: null, held: { ...claim.held, name: null, ordinal: null } });

/** How like the title's the name of a subject is that may stand in the middle of more words. */
const likeness: Likeness = (words, title) => (words.length < 2 ? 0 : Math.max(dice(words, title), containment(words, title) * 0.9));
type Likeness = (words: readonly string[], title: readonly string[]) => number;

/** How like "the Meeting" is to any. */
const UNNAMED = 0.1;

/** "the Eleventh ASEAN Regional Forum, which met in Jakarta", be it those who approved the meeting: the ministers, and none of the meetings below them. */
const isForum = ({ held: { name, ordinal } }: Claim): boolean => name !== null && !OF_FORUM.test(name.text) && !isMore(name.text) && (ordinal === null ? NTH_FORUM : FORUM).test(name.text);
const FORUM = /(?:^|\s)(?:ASEAN Regional Forum|ARF)$/i;
const NTH_FORUM = /(?:\d(?:st|nd|rd|th)|[a-z](?:th|rd)|first|second)\s(?:ASEAN Regional Forum|ARF)$/i;
/** "the 4th Inter-Sessional Meeting on Disaster Relief of the ASEAN Regional Forum" is no meeting of the ministers. */
const OF_FORUM = /\b(?:inter-?sessional|workshop|seminar|support group|conference|course|training|exercise|dialogue|symposium|roundtable|experts?|officials)\b.*\sof the (?:ASEAN Regional Forum|ARF)$/i;
/** "Meeting of Heads of Defence Universities of the ASEAN Regional Forum": they who come together there are no ministers. */
const isMore = (name: string): boolean => /\sof the (?:ASEAN Regional Forum|ARF)$/i.test(name) && meetingWords(name).filter(word => !OF_MINISTERS.has(word)).length > 1;
const OF_MINISTERS = new Set(['asean', 'regional', 'forum', 'meeting', 'session', 'minister', 'ministers', 'ministerial', 'foreign', 'annual', 'affair', 'affairs', 'chair', 'chairman', 'participant', 'participants', 'decision', 'country', 'countries', 'member', 'members']);
const FORUM_WORDS = new Set(['asean', 'regional', 'forum']);

/** The first of the claims whose subject is most like the title; null where none is the meeting. */
function bestOf(claims: readonly Claim[], title: readonly string[], like: Likeness, days: readonly DateMention[]): Claim | null {
  let best: Claim | null = null;
  let most = 0;
  for (const claim of claims) {
    if (isForum(claim) && title.some(word => !FORUM_WORDS.has(word))) continue;
    const score = claim.words === null ? UNNAMED : like(claim.words, title);
    if (score <= most || (claim.words !== null && score < NAMED && !(score >= NAMED_ON_DAYS && claim.held.dates.some(date => days.some(day => isSameDay(day.from, date.from) && isSameDay(day.to, date.to)))))) continue;
    best = claim;
    most = score;
  }
  return best;
}

const isSameDay = (a: CalendarDate, b: CalendarDate): boolean => a.year !== null && a.day !== null && a.year === b.year && a.month === b.month && a.day === b.day;

function openingAt(joined: Joined, sentence: Sentence, { held, acronym }: Claim): Opening {
  const { name, ordinal, online } = held;
  const at = ({ start, end }: Sentence): Span => joined.span(start, end);
  const phrase = (part: Sentence | null): Phrase | null => part && joined.phrase(part.start, part.end);
  const dated = (date: DateMention): DateMention => ({ ...date, span: at(date.span) });
  return {
    sentence: at(sentence),
    name: name && { text: name.text, span: at(name) },
    ordinal: ordinal && { ...joined.phrase(ordinal.start, ordinal.end), value: ordinal.value },
    acronym: phrase(acronym),
    dates: held.dates.map(dated),
    places: held.places.map(place => placed(joined, place)),
    held: held.text,
    online: phrase(online),
    mandate: held.mandate.map(dated),
  };
}
