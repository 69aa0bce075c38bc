/** Heads of annexes that name another meeting of the series, or another city, than the title does. */
import type { Mentions } from '../report/mentions';
import type { Annex, Phrase, Report } from '../report/model';
import { participantOf } from '../report/participants';
import { hostOfCity, placeKey } from '../report/places';
import { telling } from '../report/wording';
import { ordinalsIn as findOrdinals } from '../text/numerals';
import { ordinalsIn, ownNameOf } from './own-facts';

export interface HeadSlip extends Phrase {
  readonly annex: Annex;
  /** What the title says. */
  readonly own: Phrase;
}

const HAS_ORDINAL = telling(({ text }) => findOrdinals(text).length > 0);
/** "Busan, Republic of Korea, 11-12 March 2025": a city stands by itself between commas and the line's ends. */
const CITY = /(?:^|[,(:]\s?|\s(?:in|at)\s)([A-Z][A-Za-z'’. -]{2,24}?)(?=\s?[,)])/g;
const CITIES = telling(({ text }) => {
  const out: { start: number; end: number; key: string }[] = [];
  // names of persons, each with where they are from
  if (PERSONS.test(text)) return out;
  if (text.includes(',') || text.includes(')')) for (const hit of text.matchAll(CITY)) {
    const end = hit.index + hit[0].length;
    if (hostOfCity(hit[1]!) !== null && !isAmongParticipants(text, end)) out.push({ start: end - hit[1]!.length, end, key: placeKey(hit[1]!) });
  }
  return out;
});

/** "(Australia, Singapore)": those who lead an item, and no place. */
function isAmongParticipants(text: string, at: number): boolean {
  const open = text.lastIndexOf('(', at);
  const close = text.indexOf(')', at);
  if (open < 0 || close < 0 || text.slice(open, at).includes(')')) return false;
  const parts = text.slice(open + 1, close).split(/,|;|\sand\s|&/).map(part => part.trim());
  return parts.length > 1 && parts.every(part => participantOf(part) !== null);
}

const PERSONS = /;|\b(?:Mr|Mrs|Ms|Dr)\b/;

export function headSlips(report: Report, mentions: Mentions): HeadSlip[] {
  const out: HeadSlip[] = [];
  const { title } = report;
  const numbers = [title?.ordinal?.value, mentions.opening?.ordinal?.value];
  const venue = (title?.venues ?? []).find(({ city }) => city !== null) ?? null;
  let known: readonly string[] | undefined;
  let name: readonly string[] | undefined;
  for (const { annex, lines } of mentions.annexHeads) for (const joined of lines) {
    const end = joined.text.length;
    const ordinal = title?.ordinal == null || !joined.ask(HAS_ORDINAL) ? undefined : ordinalsIn({ joined, start: 0, end }, name ??= ownNameOf(report)).find(({ value }) => !numbers.includes(value));
    if (ordinal !== undefined) out.push({ annex, text: ordinal.text, span: ordinal.span, own: title!.ordinal! });
    if (venue === null) continue;
    const another = joined.ask(CITIES).find(({ key }) => !(known ??= knownPlaces(report, mentions)).some(own => own.includes(key) || key.includes(own)));
    if (another !== undefined) out.push({ annex, ...joined.phrase(another.start, another.end), own: { text: venue.text, span: venue.span } });
  }
  return out;
}

/** Keys of all places that the title and the opening name. */
const knownPlaces = ({ title }: Report, { opening }: Mentions): readonly string[] =>
  [...(title?.venues ?? []).flatMap(({ text }) => text.split(/\s*,\s*/)), ...(opening?.places ?? []).flatMap(({ parts }) => parts)].map(placeKey);
