/** Thanks at the end of a report that go to another host, another city or another meeting of the series than its own. */
import type { Mentions } from '../report/mentions';
import { placed, placeWordsIn } from '../report/mentions/places-in-text';
import { isCountry } from '../report/mentions/strangers';
import type { Thanks } from '../report/mentions/thanks';
import type { Report } from '../report/model';
import { chain, chainBefore, findParticipants, participantOf, type Named } from '../report/participants';
import { hostOfCity, placeKey } from '../report/places';
import { relation } from '../text/calendar';
import { byRange } from '../text/letters';
import { covers, type Span } from '../text/span';
import { HOSTING } from './carried-hosts';
import { ANOTHER_MEETING } from './carried-statements';
import { ordinalsIn, ownNameOf } from './own-facts';
import { OwnPlaces } from './own-places';

export interface ClosingSlip {
  readonly kind: 'host' | 'chair' | 'person' | 'city' | 'town' | 'ordinal' | 'date' | 'noun';
  readonly span: Span;
  readonly text: string;
  /** What is meant instead, and where it stands. */
  readonly own: { readonly text: string; readonly span: Span };
}

const wordsOf = ({ joined, start, end }: Thanks): string => joined.text.slice(start, end);

/** What one thanks for, or looks back on, in this meeting. */
const THIS_MEETING = /\b(?:participation|contributions?|attend(?:ance|ing|ed)|taking part|success(?:ful)?|work|discussions?|deliberations?|outcome|conclu(?:ded|sion)|closed|hosting|chairing|chairmanship|arrangements|support|hospitality)\b/i;
/** How far behind the thanks the host may be named. */
const BEHIND = 80;
/** Thanks for what is still to come, or for another event. */
const TO_OTHERS = /\b(?:shown|given|extended|offered) to (?!(?:the |all |its |their )?(?:(?:visiting |attending )?(?:participants|delegates|delegations|members|meeting|workshop|seminar|guests)|them|us|all))/i;
const ELSEWHERE = /\b(?:look(?:ed|s|ing) forward|upcoming|forthcoming|offer(?:ed|ing)?|readiness|willing(?:ness)?|will|would|future|assume|workshops? (?:on|in)|seminars? (?:on|in))\b/i;

export function closingSlips(report: Report, mentions: Mentions): ClosingSlip[] {
  const places = new OwnPlaces(report, mentions);
  return mentions.thanks.filter(thanks => !ANOTHER_MEETING.test(wordsOf(thanks))).flatMap(thanks => [...placeSlips(thanks, places, report, mentions), ...chairSlips(thanks, mentions), ...personSlips(thanks, mentions), ...ordinalSlips(thanks, report, mentions), ...dateSlips(thanks, report, mentions), ...nounSlips(thanks, report)]);
}

/** The host, or else the town alone. */
function placeSlips(thanks: Thanks, places: OwnPlaces, report: Report, mentions: Mentions): ClosingSlip[] {
  const hosts = hostSlips(thanks, places, report, mentions);
  return hosts.length > 0 ? hosts : townSlips(thanks, places, report);
}

function hostSlips(statement: Thanks, places: OwnPlaces, report: Report, mentions: Mentions): ClosingSlip[] {
  const words = wordsOf(statement);
  const venues = report.title?.venues ?? [];
  const first = venues[0];
  const governments = GOVERNMENTS.test(words) && isLast(statement, mentions);
  if (!(governments || RECEIVING.test(words)) || ELSEWHERE.test(words) || TO_OTHERS.test(words) || first === undefined) return [];
  const own = { text: first.text, span: first.span };
  if (!(governments || HOSTING.test(words)) || (first.city === null && first.country === null)) return RECEIVING.test(words) ? citySlips(statement, places, own) : [];
  const hosts = new Set<string>();
  for (const { city, country } of venues) for (const host of [country === null ? null : participantOf(country) ?? findParticipants(country)[0]?.participant ?? null, city === null ? null : hostOfCity(city) ?? participantOf(city)]) if (host !== null) hosts.add(host);
  // A co-chair from elsewhere is thanked for much, but for hospitality only where it was received.
  const received = hosts.size > 0 && venues.every(({ mode }) => mode !== 'online') && /\bhospitality\b/i.test(words);
  if (!received) for (const { participant } of mentions.coChairs) if (participant !== null) hosts.add(participant);
  const named = thankedIn(statement);
  const outside = venues.every(({ country, city }) => hostless(country, city));
  if (hosts.size > 0 && named.length > 0 && !(outside && mentions.coChairs.length === 0)) {
    if (named.some(({ participant }) => hosts.has(participant))) return governments && !RECEIVING.test(words) ? [] : citySlips(statement, places, own);
    const { start, end } = named[0]!;
    return [{ kind: 'host', span: statement.joined.span(start, end), text: statement.joined.text.slice(start, end), own }];
  }
  if (governments && !RECEIVING.test(words)) return [];
  return named.length === 0 && !(outside && mentions.coChairs.length === 0) ? countrySlips(statement, places, report, mentions, own) : citySlips(statement, places, own);
}

/** "the Government of Malaysia", to which whoever closes a meeting is grateful for it. */
const GOVERNMENTS = /\b(?:thank(?:ed|s|ing)?|gratitude|appreciation|grateful)(?: to)?(?: both)? (?:the )?(?:people and )?(?:the )?Governments? of\b(?![^.;]*\bfor (?:its|their|the) (?:contributions?|donat|gift|offer|support|assistance|help|fund|co-?sponsor|propos|paper|presentation))/i;

/** Whether nobody is thanked behind it: what is said last is said of the meeting. */
const isLast = ({ joined, start }: Thanks, { thanks }: Mentions): boolean => thanks.at(-1)?.joined === joined || (thanks.at(-1)?.start === start && thanks.at(-1)?.joined.base === joined.base);

/** "Malaysia and India for their able co-chairmanship", "... for co-chairing the Meeting", and no other meeting by its name. */
const CHAIRED = /\bfor (?:their |its |the |jointly )?(?:[a-z]+,? (?:and )?){0,3}?(?:(?:co-?)?chair(?:person|man)?ship|(?:co-?)?chairing)(?=[,.;]| and\b|$|(?: of)? (?:the|this) (?:Meeting|Workshop|Seminar|Conference|Symposium|Dialogue|ISM|ISG)\b(?! (?:on|for|in)\b))/;

/** One of several co-chairs is left out of the thanks for it, and a Participant that was none stands there instead. */
function chairSlips({ joined, start, end }: Thanks, { coChairs }: Mentions): ClosingSlip[] {
  const hit = coChairs.length < 2 ? null : CHAIRED.exec(joined.text.slice(start, end));
  if (hit === null || ELSEWHERE.test(joined.text.slice(start, end))) return [];
  const named = chainBefore(joined.text, start + hit.index, findParticipants(joined.text, start, start + hit.index));
  const chairs = new Set(coChairs.map(({ participant }) => participant));
  const [wrong, another] = named.filter(({ participant }) => !chairs.has(participant));
  const missing = coChairs.find(({ participant }) => participant !== null && !named.some(each => each.participant === participant));
  if (wrong === undefined || another !== undefined || missing === undefined || chairs.has(null) || named.length !== chairs.size || named.length < 2) return [];
  return [{ kind: 'chair', span: joined.span(wrong.start, wrong.end), text: joined.text.slice(wrong.start, wrong.end), own: { text: missing.participant!, span: missing.span } }];
}

/** "Mr. A for his good humour in the chair", and not in that of a group. */
const IN_THE_CHAIR = /^(?: of [A-Z][\w'’ -]{2,40}|, [^,;.]{3,60},)? for (?:his|her|their) (?:[\w-]+,? (?:and )?){0,5}?(?:in the chair|chairing|chairmanship|chairpersonship)\b(?! (?:of )?(?:the |a |this )?(?:[a-z]+ )?(?:group|session|panel|committee|day))/i;

/** Who is thanked for chairing the meeting, and is named nowhere else. */
function personSlips({ joined, start, end }: Thanks, mentions: Mentions): ClosingSlip[] {
  if (!/\bfor (?:his|her|their)\b.*\bchair/i.test(joined.text.slice(start, end))) return [];
  const { persons, coChairs } = mentions;
  const place = joined.span(start, end);
  for (const { mentions: [only, another], nearly } of persons) {
    if (another !== undefined || nearly.length > 0 || !covers(place, only!.span) || only!.titles.length === 0) continue;
    const at = joined.text.indexOf(only!.name.text, start) + only!.name.text.length;
    const own = coChairs[0]?.name ?? persons.find(({ mentions: [first] }) => !covers(place, first!.span))?.mentions[0]?.name;
    if (own !== undefined && IN_THE_CHAIR.test(joined.text.slice(at, Math.min(end, at + BEHIND)))) return [{ kind: 'person', span: only!.span, text: only!.name.text, own }];
  }
  return [];
}

const GOVERNMENT = /\b(?:Government|people|authorities|Ministry of [A-Z][A-Za-z ]{2,40}) of (?:the )?([A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+){0,2})/u;

/** "the Government of Belgium": a country that is no Participant, and stands neither in the title nor beside a co-chair. */
function countrySlips(statement: Thanks, places: OwnPlaces, report: Report, mentions: Mentions, own: ClosingSlip['own']): ClosingSlip[] {
  const { joined, start, end } = statement;
  const hit = GOVERNMENT.exec(joined.text.slice(start, end));
  const known = hit !== null && isCountry(hit[1]!) && ![own.text, ...(report.title?.venues ?? []).map(({ text }) => text), ...mentions.coChairs.map(({ post }) => post?.text ?? ''), ...(mentions.opening?.places ?? []).flatMap(({ parts }) => parts)].some(text => text.includes(hit[1]!));
  if (!known) return citySlips(statement, places, own);
  const at = start + hit.index + hit[0].length - hit[1]!.length;
  return [{ kind: 'host', span: joined.span(at, at + hit[1]!.length), text: hit[1]!, own }];
}

const ACTIVE = /(?<!\b(?:was|were|be|been|being|are|is)\s(?:\w+ly\s)?)\b(?:thank(?:ed|s|ing)?|express\w*|convey\w*|extend\w*)\b/i;

/** Who is thanked for hosting: those named last before it, else those named right behind ("the hospitality of ..."). */
function thankedIn({ joined, start, end }: Thanks): Named[] {
  const hosting = HOSTING.exec(joined.text.slice(start, end));
  const at = hosting === null ? end : start + hosting.index;
  // who thanks stands before the verb
  const verb = ACTIVE.exec(joined.text.slice(start, at));
  const before = findParticipants(joined.text, verb === null ? start : start + verb.index, at);
  const last = before.at(-1);
  if (last === undefined) return chain(joined.text, findParticipants(joined.text, at, Math.min(end, at + BEHIND)));
  return before.filter((each, index) => each === last || chain(joined.text, before.slice(index)).length === before.length - index);
}

/** Whether nothing tells which Participant the meeting's place belongs to. */
const hostless = (country: string | null, city: string | null): boolean => (country === null || participantOf(country) === null) && (city === null || hostOfCity(city) === null);

/** "the people of Nha Trang", "the City of Da Nang" */
const PEOPLE_OF = byRange(/\b(?:people|[Cc]ity|authorities|[Mm]unicipality|[Mm]ayor|citizens|inhabitants|[Pp]eople's Committee|[Pp]rovince|town) of (?:the )?([A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+){0,2})/gu);
/** Who is thought of is no host. */
const SYMPATHY = /\b(?:sympath\w+|condolences?|solidarity|wishes|prayers|concern|victims)\b[^.;]{0,60}$/i;
/** What was received in the place of the meeting. */
const RECEIVING = new RegExp(`${HOSTING.source}|\\b(?:arrangements|kindness|welcome|warmth|reception)\\b`, 'i');

/** "for the visit to the training centre in Suva" */
const VISITED = /\b(?:visits?|excursions?|tours?|trips?)\s(?:to|of|around|at|in)\b[^.;]{0,120}$/i;

/** Only cities that are known as such: a quarter or an island of the right city is none of them. */
function citySlips({ joined, start, end }: Thanks, places: OwnPlaces, own: ClosingSlip['own']): ClosingSlip[] {
  const region = joined.text.slice(start, end);
  const of = [...region.matchAll(PEOPLE_OF)].filter(({ index }) => !SYMPATHY.test(region.slice(0, index))).map(hit => ({ ...joined.phrase(start + hit.index + hit[0].length - hit[1]!.length, start + hit.index + hit[0].length), parts: [hit[1]!] }));
  const named = placeWordsIn(joined.text, start, end).filter(place => !VISITED.test(joined.text.slice(start, place.start))).map(place => placed(joined, place));
  // thanked for its own place, and another one is spoken of besides
  const { keys, elsewhere, placeless } = places;
  const isOwn = (part: string): boolean => keys.includes(placeKey(part));
  for (const place of [...named, ...named.some(({ parts }) => parts.some(isOwn)) ? [] : of]) {
    // of a meeting without a known place only the place of another one tells anything
    const city = place.parts.find(part => elsewhere.has(placeKey(part)) || (!placeless && hostOfCity(part) !== null));
    if (city === undefined || participantOf(city) !== null && !/^singapore$/i.test(city) || keys.some(key => key.includes(placeKey(city)) || placeKey(city).includes(key))) continue;
    return [{ kind: 'city', span: place.span, text: place.text, own }];
  }
  return [];
}

/** "their hospitality in Hue", "the delegates in Hue and those on the screen" */
const RECEIVED_IN = byRange(/\b(?:hospitality|arrangements|welcome|reception|kindness|care|stay)\b[^.;,]{0,60}?\bin (?:the (?:city|town) of )?([A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+){0,2})|\b(?:delegates|participants|delegations|those) (?:present |gathered )?in ([A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+){0,2})(?=,? and (?:those )?(?:online|on (?:the )?screens?|connected|joining)\b)/gu);

/** A town of which only the words say that the meeting was held there: known to nobody, or in the right country. */
function townSlips({ joined, start, end }: Thanks, places: OwnPlaces, { title }: Report): ClosingSlip[] {
  const region = joined.text.slice(start, end);
  const first = title?.venues[0];
  if (first === undefined || ELSEWHERE.test(region) || TO_OTHERS.test(region)) return [];
  for (const hit of [...region.matchAll(PEOPLE_OF), ...region.matchAll(RECEIVED_IN)]) {
    const town = (hit[1] ?? hit[2])!;
    const at = start + hit.index + hit[0].length - town.length;
    // a province has people as well
    if (places.isAnother(town) && (!/^(?:people|authorities|province|inhabitants|citizens)\b/i.test(hit[0]) || places.isKnown(town)) && !SYMPATHY.test(region.slice(0, hit.index))) return [{ kind: 'town', ...joined.phrase(at, at + town.length), own: { text: first.text, span: first.span } }];
  }
  return [];
}

function ordinalSlips(statement: Thanks, report: Report, mentions: Mentions): ClosingSlip[] {
  const own = report.title?.ordinal ?? mentions.opening?.ordinal ?? null;
  const words = wordsOf(statement);
  if (own === null || !THIS_MEETING.test(words) || /\b(?:held|convened|since|next|would|will|assum)/i.test(words)) return [];
  return ordinalsIn(statement, ownNameOf(report)).filter(({ value }) => value !== own.value && value !== mentions.opening?.ordinal?.value).slice(0, 1).map(({ span, text }) => ({ kind: 'ordinal', span, text, own: { text: own.text, span: own.span } }));
}

/** "... for the Meeting held in Manila on 3-4 April 2019" */
const OWN_DATE = /\b(?:the|this)\s(?:Meeting|Workshop|Seminar|Conference|Symposium|Training|Course|Training Course|Roundtable|ISM|ISG)\b(?:,?\s(?:which\swas|held|convened|in|at|on|from|[A-Z][A-Za-z-]+,?))*\s$/;

/** A date of the meeting itself that is none of its days. */
function dateSlips({ joined, start, end }: Thanks, report: Report, mentions: Mentions): ClosingSlip[] {
  const own = [...report.title?.dates ?? [], ...mentions.opening?.dates ?? []];
  if (own.length === 0 || ELSEWHERE.test(joined.text.slice(start, end))) return [];
  const wrong = joined.dates(start, end).find(date => OWN_DATE.test(joined.text.slice(Math.max(start, date.span.start - 100), date.span.start)) && own.every(each => relation(each, date) === 'apart'));
  return wrong === undefined ? [] : [{ kind: 'date', span: joined.span(wrong.span.start, wrong.span.end), text: wrong.text, own: { text: own[0]!.text, span: own[0]!.span } }];
}

/** What a gathering is called that thanks its host: "The Workshop thanked ...". Any of them may be called a meeting. */
const THANKING = /^(?:(?:The|This)\s)(Workshop|Seminar|Conference|Symposium|Roundtable|Dialogue|Training Course|Course)\s(?:also\s|further\s)?(?:thanked|expressed|conveyed|extended|recorded|appreciated)\b/;

/** A workshop that thanks the host at the end of a report on a dialogue. */
function nounSlips(statement: Thanks, report: Report): ClosingSlip[] {
  const words = wordsOf(statement);
  const meeting = report.title?.meeting ?? null;
  const hit = words.startsWith('Th') ? THANKING.exec(words) : null;
  if (hit === null || meeting === null || !HOSTING.test(words)) return [];
  const said = hit[1]!.split(' ').at(-1)!.toLowerCase();
  const own = meeting.text.toLowerCase();
  if (own.includes(said) || !/\b(?:meeting|workshop|seminar|conference|symposium|roundtable|dialogue|course|forum)s?\b/.test(own)) return [];
  const at = statement.start + hit[0].indexOf(hit[1]!);
  return [{ kind: 'noun', span: statement.joined.span(at, at + hit[1]!.length), text: hit[1]!, own: meeting }];
}
