/** Names in an agenda: what belongs to the name and what only tells who, when and where; and how far two names are one. */
import { wordsOf } from '../../text/similarity';
import { findDates } from '../../text/dates';
import { honorificOf } from '../delegate-titles';
import { memo } from '../memory';
import type { NameLikeness } from '../mentions';
import { chain, findParticipants } from '../participants';
import { WordPattern } from '../word-pattern';
import { Words } from '../words';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that may stand before the one that says what a pause is. */
const FILLERS = setOf('the a morning afternoon evening short health working networking official joint welcoming');
/** Breaks, meals, registration and the like: entries of an agenda of which no report has a section. */
const PAUSES = setOf('coffee tea lunch luncheon dinner breakfast break recess prayer prayers registration arrival arrivals departure departures photo photos photograph reception adjourn adjourned adjournment excursion end ends');
const PAUSE_PAIRS = setOf('group_photo group_photograph group_photos family_photo photo_session check_in check_out log_in log_on welcome_dinner welcome_reception welcome_lunch site_visit field_trip field_visit free_time end_of connecting_to transfer_to transfer_from transport_to transport_from cultural_show cultural_tour cultural_performance cultural_evening cultural_programme cultural_visit hosted_by');
const MEALS = setOf('coffee tea lunch luncheon dinner breakfast break photo photograph');
const SHORT = 8;
/** An item with a number is a pause only when hardly anything but the pause is named: "Registration of Vessels" is a topic. */
const SHORT_ITEM = 2;
/** Parts that a report tells in its introduction or its last paragraph as often as in a section of their own. */
const FORMALITIES = setOf('open opens opening welcome welcoming close closes closing closure adoption adopting introduction introductory introductions adjournment keynote concluding conclusion procedural background');
const FORMAL_PAIRS = setOf('organisational_matters organizational_matters administrative_matters administrative_arrangements final_remarks wrap_up other_business briefing_on_logistics of_officers');
/** What stands before the first item, where it is all the title says. */
const OPENERS = setOf('overview attendance participation participants preamble');
const LONGEST_FORMALITY = 12;

const hasPair = (words: readonly string[], pairs: ReadonlySet<string>): boolean => words.some((word, index) => index + 1 < words.length && pairs.has(`${word}_${words[index + 1]!}`));

export function isPause(name: string, numbered = false): boolean {
  const words = wordsOf(name.slice(0, 200));
  if (numbered && words.length > SHORT_ITEM) return false;
  const first = words.findIndex(word => !FILLERS.has(word));
  if (first < 0) return false;
  return PAUSES.has(words[first]!) || PAUSE_PAIRS.has(`${words[first]!}_${words[first + 1] ?? ''}`) || (words.length <= SHORT && (words.some(word => MEALS.has(word)) || hasPair(words, PAUSE_PAIRS)));
}

export function isFormal(name: string): boolean {
  const words = wordsOf(name.slice(0, 200));
  if (words.length === 1 && OPENERS.has(words[0]!)) return true;
  return words.length <= LONGEST_FORMALITY && (words.some(word => FORMALITIES.has(word)) || hasPair(words, FORMAL_PAIRS));
}

/** Who speaks or leads, before a colon. */
const LEADER = new WordPattern('((lead|main|invited)? (speaker|speakers|discussant|discussants|moderator|moderators|presenter|presenters|panelist|panelists|panellist|panellists|facilitator|facilitators|moderated by)|chair|chairperson|chaired by|session (chair|chairs)|cochair|cochairs|colead|coleads|co (chair|chairs|lead|leads)|lead|leads|(co)? (lead|leading) (country|countries)|proponent|proponents|presented by|to be (led|chaired|moderated|presented) by|led by|co (led|hosted|chaired) by)');
const LED_BY = new WordPattern('((to be)? (led|presented|chaired|moderated|delivered|coled|cochaired|cohosted|co (led|chaired|hosted)) by|presentation by)');
const TO_BRIEF = /\s*[([][^()[\]]{0,120}\bto (?:brief|lead|chair|present|introduce|report|update)\b[^()[\]]{0,60}[)\]]?\s*$/i;
const WHERE = /,\s*(?:online|virtual(?:ly)?|hybrid|in[- ]person|via |by |date\b|tbc\b|tbd\b|venue)[^,]{0,40}.*$/i;

/** Length of the name with which the words of an entry begin. */
export function nameLength(words: string): number {
  let name = words;
  for (let again = true; again;) {
    const before = name;
    // Looked for only where the sign stands without which none of them can fit.
    name = withoutLeads(name);
    if (name.includes(' to ')) name = name.replace(TO_BRIEF, '');
    if (name.includes(':') || name.includes(' by ')) name = withoutTail(name);
    if (/: | [–—-] /.test(name)) name = withoutSpeakers(name);
    if (name.includes(',')) name = name.replace(WHERE, '');
    name = name.trimEnd();
    const comma = name.search(/[,(]/);
    const date = comma < 0 ? undefined : findDates(name, comma)[0];
    if (date !== undefined) name = name.slice(0, Math.max(name.lastIndexOf(',', date.span.start), name.lastIndexOf('(', date.span.start))).trimEnd();
    again = name !== before;
  }
  name = name.replace(/[\s,;:.–—-]+$/, '');
  return name === '' ? words.length : name.length;
}

export const NAME_LENGTH = memo(nameLength);

/** Without "Speakers: ..." and "presented by ..." at the end. */
function withoutTail(name: string): string {
  const words = Words.of(name);
  for (let index = 0; index < words.count; index++) {
    if (LED_BY.after(words, index) < 0 && !leads(words, index)) continue;
    let at = words.start(index);
    while (at > 0 && /[\s,;:([–—-]/.test(name[at - 1]!)) at--;
    return name.slice(0, at);
  }
  return name;
}

/** "Country Experience: Japan, Australia", "Space Law - Ms. Lena Hartwig": without those who speak, behind a colon or dash. */
function withoutSpeakers(name: string): string {
  const joints = [...name.matchAll(JOINTS)].map(({ index, 0: joint }) => ({ index, behind: name.slice(index + joint.length) }));
  const person = joints.findLast(({ behind }) => honorificOf(behind) !== null);
  if (person !== undefined) return name.slice(0, person.index);
  const last = joints.at(-1);
  if (last === undefined) return name;
  const names = findParticipants(last.behind);
  return names.length > 0 && names[0]!.start <= 4 && chain(last.behind, names).length === names.length && last.behind.length - names.at(-1)!.end <= 1 ? name.slice(0, last.index) : name;
}
/** A colon or dash that may part an item from who speaks on it. */
const JOINTS = /\s?(?::|\s[–—-])\s/g;

/** Whether a role and a colon begin with a word. */
function leads(words: Words, index: number): boolean {
  for (let limit = Math.min(words.count, index + 6); limit > index; limit--) {
    if (/^\s*:/.test(words.line.slice(words.end(limit - 1), words.end(limit - 1) + 4)) && LEADER.after(words, index, limit) === limit) return true;
  }
  return false;
}

/** Brackets at the end that name Participants, a role or a person. */
function withoutLeads(name: string): string {
  const open = Math.max(name.lastIndexOf('('), name.lastIndexOf('['));
  if (open <= 0 || !/[)\]]\s*$/.test(name)) return name;
  const inside = name.slice(open);
  return inside.startsWith('[') || findParticipants(inside).length > 0 || /\b(?:chairs?|leads?|moderators?|speakers?|TBC|TBD|Mr|Ms|Mrs|Dr|Amb|H\.E)\b/i.test(inside) || /^\(\d{1,3}\s*min/i.test(inside) || /^\((?:taken|moved|brought|postponed|see|resumed|closed|formerly|previously)\b/i.test(inside) ? name.slice(0, open).trimEnd() : name;
}

const SMALL = new Set(['the', 'a', 'an', 'of', 'on', 'in', 'and', 'to', 'for', 'at', 'by', 'with', 'from', 'as', 'under', 'its', 'into', 'or', 'arf']);

/** A name as words that can be compared: small words left out, spelling families and plurals folded. */
export interface NameWords {
  readonly raw: string;
  readonly words: readonly string[];
  readonly folded: readonly string[];
  readonly set: ReadonlySet<string>;
  /** Its acronyms, folded; in a name all in capitals every short word may be one. */
  readonly acronyms: readonly { readonly written: string; readonly folded: string }[];
  /** Letters of all of them. */
  readonly letters: number;
}

export function nameWordsOf(name: string): NameWords {
  const words = wordsOf(/['’]/.test(name) ? name.replace(/['’]/g, '') : name).filter(word => !SMALL.has(word));
  const folded = words.map(fold);
  const shouted = !/[a-z]/.test(name);
  const acronyms = [...new Set(name.match(shouted ? /\b[A-Z]{2,6}s?\b/g : /\b[A-Z][A-Za-z]*[A-Z]s?\b/g) ?? [])].map(written => ({ written, folded: fold(written.toLowerCase()) })).filter(each => !SMALL.has(each.folded));
  return { raw: name, words, folded, set: new Set(folded), acronyms, letters: acronyms.reduce((sum, each) => sum + each.folded.length, 0) };
}

export const NAME_WORDS = memo(nameWordsOf);

/** Whether two names may share at least that part of their words, acronyms standing for as many words as they have letters. */
export function mayShare(a: NameWords, b: NameWords, least: number): boolean {
  let shared = 0;
  for (const word of a.folded) if (b.set.has(word)) shared++;
  const spelt = a.letters + b.letters;
  if (shared + spelt === 0) return false;
  const total = a.folded.length + b.folded.length;
  return 2 * shared + spelt >= least * total || shared + spelt >= Math.min(a.folded.length, b.folded.length);
}

function fold(word: string): string {
  let folded = word;
  if (folded.length > 4) {
    if (folded.startsWith('programme')) return 'program';
    if (folded.startsWith('centre')) folded = `center${folded.slice(6)}`;
    else if (folded.startsWith('defence')) folded = `defense${folded.slice(7)}`;
    else if (folded.includes('is')) folded = folded.replace(/(?<=.{3})is(?=(?:ation|e[sd]?|ing)s?$)/, 'iz');
    if (folded.endsWith('our')) folded = `${folded.slice(0, -3)}or`;
    if (folded.endsWith('ies')) return `${folded.slice(0, -3)}y`;
  }
  return folded.length > 2 && folded.endsWith('s') && !folded.endsWith('ss') ? folded.slice(0, -1) : folded;
}

/** `expansion` gives the words an acronym stands for in the report, if it says so. */
export function likenessOf(a: NameWords, b: NameWords, expansion: (acronym: string) => string | null): NameLikeness {
  if (a.folded.length === 0 || b.folded.length === 0) return { relation: 'differs', score: 0 };
  if (a.folded.join('') === b.folded.join('')) return { relation: a.words.join('') === b.words.join('') || sameButSpelling(a, b) ? 'same' : 'number', score: 1 };
  const left = lacking(a.folded, b.folded);
  const right = lacking(b.folded, a.folded);
  spellOut(right, b, left, a, expansion);
  spellOut(left, a, right, b, expansion);
  const shared = a.folded.length + b.folded.length - left.length - right.length;
  const score = shared / (a.folded.length + b.folded.length);
  if (left.length === 0 && right.length === 0) return { relation: 'same', score: 1 };
  return { relation: left.length === 0 || right.length === 0 ? 'longer' : 'differs', score: left.length === 0 || right.length === 0 ? 0.6 + 0.4 * score : score };
}

const sameButSpelling = (a: NameWords, b: NameWords): boolean => a.words.length === b.words.length && a.words.every((word, index) => word === b.words[index] || word.endsWith('s') === b.words[index]!.endsWith('s'));

/** Whether two names differ in nothing but that words have changed places: "from the port to the ship" and "from the ship to the port". */
export function isTurned(one: string, other: string): boolean {
  const [a, b] = [one, other].map(name => wordsOf(name.replace(/^(?:[IVX]{1,5}|\d{1,2}|[A-Z])[.)]\s+/, '')));
  if (a === undefined || b === undefined || a.length !== b.length || a.join(' ') === b.join(' ')) return false;
  const first = a.findIndex((word, index) => word !== b[index]);
  const last = a.findLastIndex((word, index) => word !== b[index]);
  // "regional and international" says the same either way
  if (!a.slice(first, last).some(word => SMALL.has(word) && !/^(?:and|or|the|an?)$/.test(word))) return false;
  return a.every((word, index) => word === b[index] || (!SMALL.has(word) && !SMALL.has(b[index]!))) && [...a].sort().join(' ') === [...b].sort().join(' ');
}

function lacking(from: readonly string[], inside: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of inside) counts.set(word, (counts.get(word) ?? 0) + 1);
  return from.filter(word => {
    const count = counts.get(word) ?? 0;
    if (count > 0) counts.set(word, count - 1);
    return count === 0;
  });
}

/** Takes out of `short` the acronyms of its name that stand for words of the other one, and these words out of `long`. */
function spellOut(short: string[], { acronyms }: NameWords, long: string[], { raw }: NameWords, expansion: (acronym: string) => string | null): void {
  if (short.length === 0 || long.length === 0) return;
  for (const { written, folded } of acronyms) {
    const at = short.indexOf(folded);
    if (at < 0) continue;
    const known = expansion(written) ?? expansion(written.replace(/s$/, ''));
    const meant = known === null ? [] : nameWordsOf(known).folded.filter(each => long.includes(each));
    const words = meant.length > 0 ? meant : initialled(folded, raw);
    if (words.length === 0) continue;
    short.splice(at, 1);
    for (const each of words) {
      const place = long.indexOf(each);
      if (place >= 0) long.splice(place, 1);
    }
  }
}

/** The words of a name whose first letters, in a row, are the acronym. */
function initialled(acronym: string, name: string): readonly string[] {
  const all = wordsOf(name);
  for (const words of [all, all.filter(word => !SMALL.has(word))]) {
    if (acronym.length > words.length || acronym.length < 2) continue;
    const at = words.map(word => word[0]).join('').indexOf(acronym);
    if (at >= 0) return words.slice(at, at + acronym.length).map(fold);
  }
  return [];
}
