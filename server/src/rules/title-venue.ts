import { isCarried } from '../match/carried-over';
import type { Phrase, Report, Venue } from '../report/model';
import type { Opening } from '../report/mentions/opening';
import { countryOf, type PlaceMention } from '../report/mentions/places-in-text';
import { participantOf } from '../report/participants';
import { textIn } from '../report/watch';
import { placeKey } from '../report/places';
import { say } from '../text/say';
import type { Rule } from './rule';

/** A building is no city, and says nothing against one. */
const BUILDING = /\b(?:hotel|centre|center|building|house|palace|hall|university|institute|academy|resort|college|school|ministry|headquarters|base|room|campus|club|museum|auditorium|convention|secretariat|embassy|office|pavilion|tower|plaza|inn)\b/i;

/** The place of the meeting in the title against that in the first paragraph; on the later one. */
export const titleVenue: Rule = {
  id: 'title/venue',
  title: 'The title and the first paragraph name the same place',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions, profile }) {
    const venues = (report.title?.venues ?? []).filter(({ city, country }) => city !== null || country !== null);
    const opening = mentions.opening;
    if (opening === null) return;
    const places = opening.places.flatMap(place => (BUILDING.test(place.text) ? townOf(place, venues) : [place]));
    const apart = inAndOut(report, opening, places);
    if (apart !== null) yield { span: apart.here.span, severity: 'information', related: [{ span: apart.title.span, message: say`The place in the title.` }], message: say`The title has the meeting in "${apart.title.text}", this sentence in "${apart.here.text}". Give the right place in both.` };
    if (venues.length === 0) return;
    const told = placeKey(opening.held);
    // One of several places in the sentence may be a building's; of several meetings each has its own.
    if (venues.length === 1 && (places.some(place => agrees(venues[0]!, place)) || isTold(venues[0]!, told))) {
      const wrong = places.find(place => hasCity(venues[0]!, place) && !sameCountry(venues[0]!, place));
      if (wrong === undefined || isCarried(report, mentions, profile.precedent, venues[0]!.span, wrong.span)) return;
      yield { span: wrong.span, related: [{ span: venues[0]!.span, message: say`The place in the title.` }], message: say`The title has the meeting in "${venues[0]!.text}", this sentence in "${wrong.text}". Give the right country in both places.` };
      return;
    }
    for (const place of venues.length === 1 ? places.slice(0, 1) : places) {
      const near = venues.find(venue => hasCity(venue, place)) ?? venues[Math.min(places.indexOf(place), venues.length - 1)]!;
      if (venues.some(venue => agrees(venue, place)) || isCarried(report, mentions, profile.precedent, near.span, place.span)) continue;
      yield {
        span: place.span, related: [{ span: near.span, message: say`The place in the title.` }],
        message: say`The title has the meeting in "${near.text}", this sentence in "${place.text}". Give the right place in both.`,
      };
    }
  },
};

/** Of "the Training Institute, Suva, Fiji" the town and the country, where these two stand behind the building. */
function townOf(place: PlaceMention, venues: readonly Venue[]): PlaceMention[] {
  const parts = place.parts.filter(part => !BUILDING.test(part));
  const [town, country] = parts;
  if (parts.length !== 2 || place.parts.length < 3 || (participantOf(country!) === null && !venues.some(venue => venue.country !== null && placeKey(venue.country) === placeKey(country!))) || participantOf(town!) !== null || /\d/.test(town!)) return [];
  const at = place.text.lastIndexOf(town!);
  const exact = place.span.end - place.span.start === place.text.length;
  return [{ text: place.text.slice(at), parts, span: exact ? { start: place.span.start + at, end: place.span.end } : place.span }];
}

const HYBRID = /\bhybrid\b|\bin[- ]person\b|\bphysical/i;

/** "Hosted by the Philippines (online)": the place of the host, and nobody went there. */
const HOST_ONLINE = /\bhosted by\b|\((?:online|virtual\w*|(?:by|via|through) video)/i;

/** A place in one of the two and only a videoconference in the other; a title may well name the city of the host alone. */
function inAndOut(report: Report, opening: Opening, places: readonly PlaceMention[]): { readonly title: Phrase; readonly here: Phrase } | null {
  const titled = report.title?.venues ?? [];
  const [venue] = titled;
  if (venue === undefined || titled.length > 1 || HYBRID.test(opening.held)) return null;
  const { online } = opening;
  if (venue.mode === 'online') return venue.city === null && online === null && places.length === 1 ? { title: venue, here: places[0]! } : null;
  if (online !== null && opening.places.length === 0 && venue.mode === null && venue.city !== null && (isGivenUp(report, venue.city) || isNowhere(report, opening, venue))) return { title: venue, here: online };
  if (online === null || opening.places.length > 0 || venue.mode !== 'hybrid' || HOST_ONLINE.test(venue.text) || isTold(venue, placeKey(opening.held))) return null;
  return { title: venue, here: online };
}

/** Whether the text says that the meeting could not be held in a city: "not in Tagaytay as planned". */
function isGivenUp(report: Report, city: string): boolean {
  return report.paragraphs.slice(0, OPENING).some(({ textSpan }) => {
    const words = textIn(report, textSpan);
    const at = words.indexOf(city);
    return at >= 0 && GIVEN_UP.test(words.slice(words.lastIndexOf('. ', at) + 1, (words.indexOf('. ', at) + 1 || words.length + 1) - 1)) && !/\bnext\b/i.test(words.slice(Math.max(0, at - 60), at));
  });
}

/** Whether nobody went to a city or asked others there: no host is spoken of, and the city only where another meeting was or will be held. */
function isNowhere(report: Report, { held }: Opening, venue: Venue): boolean {
  // the ministers meet under a chairman, whose city a statement bears
  if (report.family === 'statement' || HOST_ONLINE.test(venue.text) || isTold(venue, placeKey(held)) || PARTLY.test(held)) return false;
  return report.paragraphs.every(({ textSpan }) => {
    const words = textIn(report, textSpan).replace(/\s+/g, ' ');
    return !HYBRID.test(words) && !HOST.test(words) && words.split(venue.city!).slice(0, -1).every(before => ELSEWHERE.test(before));
  });
}

/** Some were there: "and by videoconference", "partly online". */
const PARTLY = /\b(?:and|or|as well as|both|also|part(?:ly|ially)?|some|others?|combined|mixed)(?: \w+){0,3} (?:via|by|through|online|virtual\w*)\b/i;
const HOST = /\bhost(?:ed|ing)? (?:by|country|government|city|from)\b|\b(?:as|the) hosts?\b|\bhospitality\b|\bphysical/i;
/** What stands before the city of another meeting: "which had been held in". */
const ELSEWHERE = /\b(?:held|convened|hosted|took place|take place|conducted|organi[sz]ed)(?: \w+){0,3} (?:in|at) (?:the city of )?$/i;

const OPENING = 8;
const GIVEN_UP = /\b(?:could not (?:be held|meet|take place|come together)|instead of|rather than|unable to meet|(?:was|had been) (?:to have been|originally|first|initially|due)|as (?:had been )?planned|originally planned|in place of)\b/i;

const partsOf = (venue: Venue): string[] => venue.text.replace(MODE_BEHIND, '').split(/\s*,\s*/).filter(part => part !== '' && !ONLINE_PART.test(part));
/** "Singapore (hybrid)", "Suva in hybrid format": how it was held is no part of the place. */
const MODE_BEHIND = /\s+(?:[([](?:and |also )?(?:in |held )?(?:a )?(?:hybrid|online|virtual|in[- ]person|(?:by|via|through) [^()[\]]*)[^()[\]]*[)\]]|(?:in )?(?:a )?hybrid(?: (?:format|mode))?)$/i;
const ONLINE_PART = /^(?:and\s|&\s)?(?:(?:via|by|through)\s)?(?:video|online|virtual)/i;

/** Whether the title's city, district or the like is among the words that say where the meeting was held. */
const isTold = (venue: Venue, told: string): boolean => {
  const city = venue.city === null || venue.city === venue.country ? null : placeKey(venue.city);
  return city !== null && city.length > 3 && told.includes(city);
};

/** Cities and regions, as keys. A last part that both places have is the country, whether or not it takes part in the ARF. */
function citiesOf(parts: readonly string[], other: readonly string[]): string[] {
  const last = parts.length > 1 && other.length > 1 && placeKey(parts.at(-1)!) === placeKey(other.at(-1)!);
  return parts.filter((part, index) => !isCountry(part) && !(last && index === parts.length - 1)).map(placeKey);
}

/** Whether both name a city or region in common. */
function hasCity(venue: Venue, place: PlaceMention): boolean {
  const own = new Set(citiesOf(partsOf(venue), place.parts));
  return citiesOf(place.parts, partsOf(venue)).some(part => own.has(part));
}

/** The same city and no other country; or the country alone, where one of the two says no more. */
function agrees(venue: Venue, place: PlaceMention): boolean {
  if (!sameCountry(venue, place)) return false;
  return citiesOf(partsOf(venue), place.parts).length === 0 || citiesOf(place.parts, partsOf(venue)).length === 0 || hasCity(venue, place);
}

const isCountry = (part: string): boolean => participantOf(part) !== null && !/^singapore$/i.test(part);

/** True also where one of the two names no country. */
function sameCountry(venue: Venue, place: PlaceMention): boolean {
  const [mine, other] = [venue.country, countryOf(place.parts)];
  if (mine === null || other === null) return true;
  const [one, two] = [participantOf(mine), participantOf(other)];
  // What is no Participant may be a province: "Krabi, Southern Thailand"
  return one === null || two === null || one === two;
}
