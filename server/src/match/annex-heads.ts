/** Heads of annexes that name another meeting of the series, or another city, than the title does. */
import type { Mentions } from '../report/mentions';
import type { Annex, Phrase, Report } from '../report/model';
import { hostOfCity, placeKey } from '../report/places';
import { ordinalsIn, ownNameOf } from './own-facts';

export interface HeadSlip extends Phrase {
  readonly annex: Annex;
  /** What the title says. */
  readonly own: Phrase;
}

export function headSlips(report: Report, mentions: Mentions): HeadSlip[] {
  const out: HeadSlip[] = [];
  const { title } = report;
  const known = [...(title?.venues ?? []).flatMap(({ text }) => text.split(/\s*,\s*/)), ...(mentions.opening?.places ?? []).flatMap(({ parts }) => parts)].map(placeKey);
  const numbers = [title?.ordinal?.value, mentions.opening?.ordinal?.value];
  const venue = (title?.venues ?? []).find(({ city }) => city !== null) ?? null;
  for (const { annex, lines } of mentions.annexHeads) for (const joined of lines) {
    const end = joined.text.length;
    const ordinal = title?.ordinal == null ? undefined : ordinalsIn({ joined, start: 0, end }, ownNameOf(report)).find(({ value }) => !numbers.includes(value));
    if (ordinal !== undefined) out.push({ annex, text: ordinal.text, span: ordinal.span, own: title!.ordinal! });
    if (venue === null) continue;
    // "Busan, Republic of Korea, 11-12 March 2025": a city stands by itself between commas and the line's ends
    for (const hit of joined.text.matchAll(/(?:^|[,(:]\s?|\s(?:in|at)\s)([A-Z][A-Za-z'’. -]{2,24}?)(?=\s?[,)])/g)) {
      const city = hit[1]!;
      const start = hit.index + hit[0].length - city.length;
      if (hostOfCity(city) === null || known.some(key => key.includes(placeKey(city)) || placeKey(city).includes(key))) continue;
      out.push({ annex, ...joined.phrase(start, start + city.length), own: { text: venue.text, span: venue.span } });
      break;
    }
  }
  return out;
}
