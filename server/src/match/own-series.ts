/** Which of the meetings that a report names by their number are of its own series, and which of them do not go together. */
import { meetingWords } from '../report/meeting-words';
import { singularOf } from '../report/mentions/acronym-words';
import type { Mentions } from '../report/mentions';
import type { SeriesMeeting } from '../report/mentions/series-meetings';
import type { CalendarDate, DateMention, Phrase, Report } from '../report/model';
import { participantOf } from '../report/participants';
import { hostOfCity, placeKey } from '../report/places';

export interface SeriesSlip {
  /** `order`: it lies on the wrong side of one with another number; `time`, `place`: it has two; `number`: it was when this meeting was; `pace`: fewer years lie between than numbers, and the one next to this meeting's is not spoken of; `ahead`: nor is any other that is to come; `between`: this meeting lies between it and the one with the next number. */
  readonly kind: 'order' | 'time' | 'place' | 'number' | 'pace' | 'ahead' | 'between';
  readonly here: Phrase;
  readonly name: Phrase;
  readonly other: Phrase;
  readonly otherName: string;
}

interface Numbered { readonly value: number; readonly name: Phrase; readonly when: CalendarDate | null; readonly whenPhrase: Phrase | null; readonly place: Phrase | null; readonly own: boolean; readonly ahead: boolean }

const NOUN = /\b(?:meeting|workshop|seminar|conference|symposium|round\s?table|dialogue|course|exercise|session)\b/i;

export function seriesSlips(report: Report, mentions: Mentions): SeriesSlip[] {
  const { title, family } = report;
  const ordinal = title?.ordinal ?? null;
  // support groups begin to count anew each year; a report on two meetings has two of everything
  if (title === null || family === 'isg' || title.dates.length > 1 || title.venues.length > 1) return [];
  const meetings = mentions.seriesMeetings.filter(meeting => isOwn(meeting, report, mentions));
  if (meetings.length === 0) return [];
  const [date] = title.dates.length > 0 ? title.dates : mentions.opening?.dates ?? [];
  const city = title.venues.find(venue => venue.city !== null && venue.mode !== 'online');
  if (ordinal === null) return betweenTwo(title.meeting?.text ?? '', date, meetings);
  const own: Numbered = { value: ordinal.value, name: ordinal, when: date?.from ?? null, whenPhrase: date ?? null, place: city === undefined ? null : { text: city.city!, span: city.span }, own: true, ahead: false };
  const opening = mentions.opening?.sentence;
  const known: Numbered[] = [own];
  const out: SeriesSlip[] = [];
  const isNamed = (value: number): boolean => meetings.some(each => each.value === value);
  for (const meeting of meetings) {
    const { span } = meeting.name;
    if (opening !== undefined && span.start >= opening.start && span.end <= opening.end && meeting.value === own.value) continue;
    const numbered: Numbered = { ...meeting, own: false };
    const slip = known.map(other => slipOf(numbered, other)).find(each => each !== null);
    if (slip != null) { out.push(slip); continue; }
    known.push(numbered);
    if (own.whenPhrase !== null && numbered.whenPhrase !== null && runsAhead(numbered, own) && !isNamed(numbered.value < own.value ? own.value - 1 : own.value + 1)) out.push({ kind: 'pace', here: numbered.name, name: numbered.whenPhrase, other: own.name, otherName: own.whenPhrase.text });
    else if (numbered.value > own.value + 1 && numbered.value < own.value + SOON && !meetings.some(({ value }) => value === own.value + 1) && !tellsOfNext(report)) out.push({ kind: 'ahead', here: numbered.name, name: numbered.name, other: own.name, otherName: ordinal.text });
  }
  return out;
}

/** Meetings that are none of those counted. */
const UNCOUNTED = /\b(?:special|joint|extraordinary|informal|preparatory|inaugural)\b/i;

/** A meeting that bears no number, held after one of its series and before the one with the next number: none is left for it. */
function betweenTwo(name: string, date: DateMention | undefined, meetings: readonly SeriesMeeting[]): SeriesSlip[] {
  if (date === undefined || UNCOUNTED.test(name)) return [];
  const held = meetings.filter(({ ahead, when }) => !ahead && when?.year != null && order(when, date.from) < 0);
  const last = held.find(({ value }) => held.every(other => other.value <= value));
  const next = last === undefined ? undefined : meetings.find(({ ahead, value, when }) => ahead && value === last.value + 1 && (when === null || order(when, date.to ?? date.from) >= 0));
  return next === undefined ? [] : [{ kind: 'between', here: next.name, name: next.name, other: last!.name, otherName: last!.name.text }];
}

/** Beyond that a number is another thing. */
const SOON = 5;
const NEXT = /\b(?:next|following|subsequent|coming|forthcoming) (?:ARF )?(?:(?:annual|[A-Z][a-z]+) )?(?:Meeting|ISM|Workshop|Seminar|Conference|Symposium|Round ?table|Dialogue|Course|Exercise|one|two)s?\b/;

/** Whether the text speaks of the next meeting without its number, which may be the one between. */
const tellsOfNext = ({ paragraphs, text }: Report): boolean => paragraphs.some(({ span }) => NEXT.test(text.slice(span.start, span.end)));

function slipOf(here: Numbered, other: Numbered): SeriesSlip | null {
  const [a, b] = [here.when, other.when];
  const base = { name: here.name, otherName: other.name.text };
  if (a?.year != null && b?.year != null && here.whenPhrase !== null && other.whenPhrase !== null) {
    const gap = order(a, b);
    const at = { here: here.whenPhrase, other: other.whenPhrase };
    if (here.value === other.value && (a.year !== b.year || (other.own && gap !== 0))) return { kind: 'time', ...base, ...at };
    if (here.value < other.value ? gap > 0 : here.value > other.value && gap < 0) return { kind: 'order', ...base, ...at };
    if (other.own && here.value !== other.value && gap === 0 && a.month > 0 && b.month > 0 && (here.value < other.value || (a.day !== null && a.day === b.day))) return { kind: 'number', ...base, here: here.name, other: other.name };
  }
  if (here.value === other.value && here.place !== null && other.place !== null && areApart(here.place.text, other.place.text)) return { kind: 'place', ...base, here: here.place, other: other.place };
  return null;
}

/** More numbers than years, and not the very next one. */
const runsAhead = (a: Numbered, b: Numbered): boolean => Math.abs(a.value - b.value) > 1 && a.when?.year != null && b.when?.year != null && Math.abs(a.value - b.value) > Math.abs(a.when.year - b.when.year);

/** Below 0 where the first lies before the second, by the months where both have one. */
const order = (a: CalendarDate, b: CalendarDate): number => a.year! - b.year! || (a.month > 0 && b.month > 0 ? a.month - b.month : 0);

/** Two cities that are known, or a city and another country. */
function areApart(a: string, b: string): boolean {
  const [x, y] = [placeKey(a), placeKey(b)];
  if (x.includes(y) || y.includes(x)) return false;
  const [hostA, hostB] = [hostOfCity(a) ?? participantOf(a), hostOfCity(b) ?? participantOf(b)];
  return hostA !== null && hostB !== null && (hostA !== hostB || (hostOfCity(a) !== null && hostOfCity(b) !== null && participantOf(a) === null && participantOf(b) === null));
}

/** Whether a meeting goes by the own name of the report's, or by what that is alone. */
function isOwn({ called, whose }: Pick<SeriesMeeting, 'called' | 'whose'>, report: Report, mentions: Mentions): boolean {
  if (whose !== null && !isOwn({ called: whose, whose: null }, report, mentions)) return false;
  const [{ title }, { opening }] = [report, mentions];
  const own = `${title?.meeting?.text ?? ''} ${title?.acronym?.text ?? ''} ${opening?.acronym?.text ?? ''}`;
  const bare = called.replace(/\([^()]*\)?/g, ' ');
  const acronyms = new Set(own.split(/[^A-Za-z]+/).filter(word => /^[A-Z]{2,}s?$/.test(word)).map(singularOf));
  if (/\bInter-?\s?Sessional Meeting\b/i.test(own)) acronyms.add('ISM');
  const tells = bare.split(/[^A-Za-z]+/).some(word => (NOUN.test(word) && new RegExp(`\\b${word}`, 'i').test(own)) || (acronyms.has(singularOf(word)) && (/^(?:IS[MG]|EEPs?|DOD|ASPC|HDUCIM)$/.test(word) || [title?.acronym, opening?.acronym].some(each => each?.text.replace(/\bARF\b|\d+(?:st|nd|rd|th)/gi, '').trim() === word))));
  const words = new Set([...meetingWords(own), ...[...acronyms].map(word => word.toLowerCase())]);
  return tells && meetingWords(bare).every(word => words.has(word) || NOUN.test(word) && new RegExp(`\\b${word}`, 'i').test(own));
}
