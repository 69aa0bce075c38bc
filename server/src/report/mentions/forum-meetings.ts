/** The nth ASEAN Regional Forum, which ministers attend, with the day or city that its sentence gives for it: "approved by the 25th ARF in Singapore on 4 August 2018". */
import { fromOrdinal, ordinalsIn } from '../../text/numerals';
import type { DateMention, Phrase } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling, type Wording } from '../wording';

export interface ForumMeeting {
  readonly ordinal: number;
  readonly name: Phrase;
  /** With its year; null where the sentence gives none. */
  readonly date: DateMention | null;
  /** The city, or what else stands first. */
  readonly where: Phrase | null;
}

const NUMBERED = /(?:st|nd|rd|th)\s(?:ARF|ASEAN Regional Forum)/i;
const FORUM = /^\s(?:ARF|ASEAN Regional Forum(?:\s\(ARF\))?)(?:\sMinisterial(?:\sMeeting)?)?(?=[\s,.;:)]|$)(?!\s(?:\(?[A-Z]|and\s(?:the\s)?\d))/;
/** What the forum did, or how it was held, before the place and the day. */
const LINKS = /^,?(?:\s(?:which|that|itself|was|were|had|has|been|to|be|would|will|is|due|held|convened|met|hosted|approved|endorsed|adopted|agreed|decided|noted|requested|mandated|it|in|at|on|via|by|a|the|of|through|virtually|online|video-?conferenc\w*|January|February|March|April|May|June|July|August|September|October|November|December|\d{1,2}|[A-Z][\w'’-]*,?))*[\s,(]*$/;
const PLACE = /^[\s,(]*(?:which\s|that\s)?(?:(?:was|had been|had|is|would be|to be|itself)\s)*(?:(?:held|convened|hosted|met|approved|endorsed|adopted|agreed|decided)\s(?:it\s)?)?(?:in|at)\s(?=[A-Z])/;
const CITY = /^[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)*/;
const REACH = 110;

interface Told { readonly ordinal: number; readonly name: Sentence; readonly date: DateMention | null; readonly where: Sentence | null }

const NONE: readonly Told[] = [];

const TOLD = telling((wording): readonly Told[] => {
  const { text } = wording;
  if (!NUMBERED.test(text)) return NONE;
  return wording.sentences.flatMap(({ start, end }) => {
    const hits = ordinalsIn(text, start, end);
    return hits.flatMap((hit, index) => toldOf(wording, hit, Math.min(end, hits[index + 1]?.start ?? end)) ?? []);
  });
});

function toldOf(wording: Wording, { start, end }: Sentence, limit: number): Told | null {
  const { text } = wording;
  const forum = FORUM.exec(text.slice(end, limit + 1));
  const ordinal = forum === null ? null : fromOrdinal(text.slice(start, end));
  if (forum === null || ordinal === null) return null;
  const name = { start, end: end + forum[0].length };
  const to = Math.min(limit, name.end + REACH);
  const date = wording.dates(name.end, to).find(({ to: { year } }) => year !== null) ?? null;
  const dated = date !== null && LINKS.test(text.slice(name.end, date.span.start)) ? date : null;
  const place = PLACE.exec(text.slice(name.end, to));
  const from = name.end + (place?.[0].length ?? 0);
  const city = place === null ? null : CITY.exec(text.slice(from, to));
  const where = city === null ? null : { start: from, end: from + city[0].length };
  return dated === null && where === null ? null : { ordinal, name, date: dated, where };
}

/** Those of the body, in order. */
export const forumMeetingsOf = (units: readonly Unit[]): readonly ForumMeeting[] => units.flatMap(({ joined }) => joined.ask(TOLD).map(({ ordinal, name, date, where }) => ({
  ordinal, name: joined.phrase(name.start, name.end),
  date: date === null ? null : { ...date, span: joined.span(date.span.start, date.span.end) },
  where: where === null ? null : joined.phrase(where.start, where.end),
})));
