/** Persons named in the text, with what they are addressed by and the post they hold, and those in the list of delegates. */
import type { CoChair, PersonMention } from '../mentions';
import type { Joined } from '../joined';
import type { Phrase } from '../model';
import { findParticipants, participantOf } from '../participants';
import { byRange } from '../../text/letters';
import { firstFrom } from '../../text/order';
import type { Passage } from '../passages';
import type { Sentence as Place } from '../sentences';
import { SIGNAL } from '../signals';
import { WordPattern } from '../word-pattern';
import { PlainWording, telling, type Wording } from '../wording';
import { keysOf } from './person-likeness';
import { plainTitle, titleEnd } from './titles';

/** One word of a name; small words join Malay, Arabic and European names. */
const WORD = byRange(/(?:(?:[\p{Lu}]\.|Md\.|Mohd\.|St\.|[\p{Lu}][\p{L}'’-]*)|(?:bin|binti|bte|bint|ibn|al|el|van|von|der|den|de|da|dos|del|la|d\/o|s\/o|a\/l|a\/p)(?=\s\p{Lu}))/uy);
/** Words after a title that begin no name: "General Assembly", "Vice President", "Major projects". */
const NO_NAME = new Set('Assembly Debate Department Directorate Secretary Secretariat Office Officer Staff Staffs Headquarters Command Conference Committee Comment Comments Principles Provisions President Chair Chairs Chairman Chairperson Minister Director Manager Agreement Statement Police Counsel Commissioner Consul Intelligence Election Elections Marshal Rapporteur The And Of In'.split(' '));
const MOST_WORDS = 8;

/** A person where it is named; offsets are those of the line. */
interface Named {
  readonly span: Place;
  readonly titles: readonly string[];
  readonly name: Place;
  readonly words: readonly string[];
  readonly keys: readonly string[];
  readonly post: Place | null;
  readonly body: Place | null;
  readonly country: string | null;
  readonly given: string | null;
  readonly pronoun: Place | null;
}

const NOBODY: readonly Named[] = [];
const NO_POSTS: ReadonlyMap<number, string> = new Map();
export const PEOPLE = telling(wording => peopleIn(wording, wording.text, NO_POSTS));
const PEOPLE_IN_TITLE = telling(wording => peopleIn(wording, inSmallLetters(wording.text), NO_POSTS));
/** People of a line where the posts of some are known from elsewhere, by these posts. */
const PEOPLE_WITH_POSTS = telling(() => new Map<string, readonly Named[]>());

/** Those whom sentences of the body and titles of annexes name, in order. */
export function peopleInText(passages: readonly Passage[], coChairs: readonly CoChair[]): PersonMention[] {
  const out: PersonMention[] = [];
  const chairs = new Map<number, CoChair>();
  for (const chair of coChairs) chairs.set(chair.name.span.start, chair);
  for (const { place, joined } of passages) {
    if (place !== 'body' && place !== 'annex-title') continue;
    let people = joined.ask(place === 'body' ? PEOPLE : PEOPLE_IN_TITLE);
    if (people.length === 0) continue;
    // the post of a co-chair is known from where all of them are named
    let posts: Map<number, Phrase> | null = null;
    if (chairs.size > 0) {
      for (const { name } of people) {
        const post = chairs.get(joined.offset(name.start))?.post ?? null;
        if (post !== null) (posts ??= new Map()).set(name.start, post);
      }
    }
    if (posts !== null) people = withPosts(joined, posts);
    const phrase = (part: Place | null): Phrase | null => part && joined.phrase(part.start, part.end);
    for (const { span, titles, name, words, keys, post, body, country, given, pronoun } of people) {
      const known = posts?.get(name.start);
      out.push({ span: joined.span(span.start, span.end), titles, name: joined.phrase(name.start, name.end), words, keys, post: known ?? phrase(post), body: known === undefined ? phrase(body) : null, listed: false, late: false, country: country ?? chairs.get(joined.offset(name.start))?.participant ?? null, given, pronoun: phrase(pronoun) });
    }
  }
  return out;
}

function withPosts(joined: Joined, posts: ReadonlyMap<number, Phrase>): readonly Named[] {
  const known = joined.ask(PEOPLE_WITH_POSTS);
  let key = '';
  for (const [at, { text }] of posts) key += `${at} ${text}\n`;
  let people = known.get(key);
  if (people === undefined) known.set(key, people = peopleIn(joined.wording, joined.text, new Map([...posts].map(([at, { text }]) => [at, text]))));
  return people;
}

/** Persons in words that are none of the report's own sentences: an entry of an agenda. */
export const namedIn = (words: string): readonly Omit<Named, 'post' | 'body' | 'pronoun'>[] => peopleIn(new PlainWording(words), words, NO_POSTS);

/** A title in capitals as it would stand in running words. */
function inSmallLetters(title: string): string {
  if (title !== title.toUpperCase()) return title;
  return title.toLowerCase().replace(/[^\s(\-.]+/g, word => (SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)));
}

const SMALL = new Set(['of', 'on', 'in', 'and', 'for', 'to', 'with', 'at', 'by', 'from', 'the']);

/** `text` is that of the line, in other letters where that is in capitals; `posts` are known ones by where the name begins. */
function peopleIn(line: Wording, text: string, posts: ReadonlyMap<number, string>): readonly Named[] {
  const { words: all } = line;
  if ((all.all & SIGNAL.address) === 0) return NOBODY;
  const out: { readonly end: number; readonly person: Omit<Named, 'pronoun'> }[] = [];
  let from = 0;
  for (let index = all.next(SIGNAL.address, 0); index < all.count; index = all.next(SIGNAL.address, index + 1)) {
    const start = all.start(index);
    if (start < from) continue;
    const titles: string[] = [];
    let at = start;
    for (let title = titleEnd(text, at); title >= 0; title = titleEnd(text, at)) {
      titles.push(plainTitle(text.slice(at, title)));
      from = at = title;
    }
    if (titles.length === 0) continue;
    const words = wordsAt(text, at);
    if (words.length === 0 || NO_NAME.has(text.slice(words[0]!.start, words[0]!.end))) continue;
    const { end } = words.at(-1)!;
    from = Math.max(end, from);
    const known = posts.get(at);
    const post = known === undefined ? postAt(text, end) : null;
    const length = known?.length ?? (post === null ? -1 : post.end - post.start);
    const written = words.map(word => line.text.slice(word.start, word.end));
    out.push({ end: end + (length < 0 ? 0 : length + 2), person: { span: { start, end }, titles, name: { start: at, end }, words: written, keys: keysOf(written), post, body: length < 0 ? bodyAt(text, end) : null, country: countryAt(text, end), given: IN_BRACKETS.exec(text.slice(end, end + LONGEST_COUNTRY))?.[1] ?? null } });
  }
  const starts = out.map(({ person }) => person.span.start);
  return out.map(({ end, person }) => ({ ...person, pronoun: pronounOf(line, person.span.start, end, starts) }));
}

const BEFORE = /(?:^|[.;]\s)In (his|her) (?:[\w-]+ ){0,4}(?:remarks|address|statement|presentation|intervention|speech|message|briefing|closing|opening|response|reply), $/;
const AFTER = /^(He|She|His|Her)\b/;
const FEMALE = /^(?:She|Her)$/;
const POSSESSIVE = /^(?:His|Her)$/;
/** Somebody else of whom the next sentence may speak. */
const SOMEBODY = new WordPattern('(representative|representatives|speaker|speakers|moderator|moderators|delegate|delegates|minister|ministers|officer|officers|master|masters|expert|experts|mother|mothers|wife|husband|daughter|daughters|son|sons|sister|sisters|brother|brothers|woman|women|man|men|girl|girls|boy|boys|lady|king|queen|president|chair|captain|colleague|patient|patients|who)');

/** "his" or "her" where it can mean nobody but the person who opens its sentence. */
function pronounOf({ text, sentences, words }: Wording, start: number, end: number, people: readonly number[]): Place | null {
  const led = BEFORE.exec(text.slice(Math.max(0, start - 90), start));
  if (led !== null) {
    const at = text.lastIndexOf(`In ${led[1]}`, start) + 3;
    return { start: at, end: at + 3 };
  }
  const index = firstFrom(sentences.length, at => sentences[at]!.start, start);
  if (sentences[index]?.start !== start) return null;
  for (let next = index; next < sentences.length; next++) {
    const sentence = sentences[next]!;
    const pronoun = next === index ? null : AFTER.exec(text.slice(sentence.start, sentence.start + 8));
    if (pronoun !== null) {
      const female = FEMALE.test(pronoun[1]!);
      // "She reported ... Dr. Zhao confirmed it. Her paper": that of the one who was spoken of before
      const before = POSSESSIVE.test(pronoun[1]!) && sentences.slice(0, index).some(({ start: at }) => FEMALE.test(AFTER.exec(text.slice(at, at + 8))?.[1] ?? (female ? 'He' : 'She')) === female);
      return before ? null : { start: sentence.start, end: sentence.start + pronoun[1]!.length };
    }
    const from = firstFrom(people.length, at => people[at]!, next === index ? start + 1 : sentence.start);
    if (from < people.length && people[from]! < sentence.end) return null;
    if (SOMEBODY.within(words, words.from(next === index ? Math.min(sentence.end, end) : sentence.start), words.from(sentence.end))) return null;
  }
  return null;
}

function wordsAt(text: string, from: number): Place[] {
  const out: Place[] = [];
  let at = from;
  while (out.length < MOST_WORDS) {
    WORD.lastIndex = at;
    const hit = WORD.exec(text);
    if (hit === null) break;
    const word = hit[0].replace(/['’]s?$/, '');
    out.push({ start: at, end: at + word.length });
    if (word.length !== hit[0].length || text[WORD.lastIndex] !== ' ') break;
    at = WORD.lastIndex + 1;
  }
  // a name followed by that of a country: "Mr. Shin Russia" is torn text
  const country = out.length > 1 ? findParticipants(text, out[1]!.start, out.at(-1)!.end)[0] : undefined;
  return country === undefined ? out : out.filter(({ start }) => start < country.start);
}

const POST_WORD = byRange(/(?:,\s|\s)(?:(of|on|in|the|and|for|to|with|at|under)(?=\s)|[\p{Lu}\d][\p{L}\d'’&./-]*|\([A-Z][\w &/-]{1,30}\))/uy);

const POST_BEGINS = byRange(/^,\s(?:the\s)?\p{Lu}/u);
const BODY_BEGINS = byRange(/^\s(?:of|from|at)\s(?:the\s)?(?=\p{Lu})/u);

/** Words in capitals after the comma behind a name, with the small ones between them; null when they are no post. */
function postAt(text: string, from: number): Place | null {
  return POST_BEGINS.test(text.slice(from, from + 8)) ? capitalsAt(text, from, from + 2) : null;
}

/** The body behind "of" or "from": "Dr. Reed of the Institute of Ports". */
function bodyAt(text: string, from: number): Place | null {
  const led = BODY_BEGINS.exec(text.slice(from, from + 12));
  return led === null ? null : capitalsAt(text, from + led[0].length - 1, from + led[0].length);
}

/** The Participant in brackets behind a name, or behind "of". */
function countryAt(text: string, from: number): string | null {
  const bracket = IN_BRACKETS.exec(text.slice(from, from + LONGEST_COUNTRY));
  if (bracket !== null) return participantOf(bracket[1]!);
  const of = OF_COUNTRY.exec(text.slice(from, from + 9));
  const name = of === null ? undefined : findParticipants(text, from, from + LONGEST_COUNTRY)[0];
  return name !== undefined && name.start === from + of![0].length && !GOES_ON.test(text.slice(name.end, name.end + 3)) ? name.participant : null;
}

const LONGEST_COUNTRY = 60;
const IN_BRACKETS = /^\s\(([A-Z\u00c0-\u00de][^()]{1,55})\)/;
const OF_COUNTRY = /^\sof\s(?:the\s)?/;
/** "of Japan Airlines" is no country. */
const GOES_ON = byRange(/^[’'-]|^\s\p{Lu}/u);

/** Words in capitals from a place on, where the name of a post or body begins at `begin`. */
function capitalsAt(text: string, from: number, begin: number): Place | null {
  let at = from;
  let solid = from;
  for (let count = 0; count < 60; count++) {
    POST_WORD.lastIndex = at;
    const hit = POST_WORD.exec(text);
    // "Director of Surveys, and the Namibian delegation by"
    if (hit === null || text.startsWith(', and the ', at)) break;
    // a person who is named next is no part of the post
    const title = titleEnd(text, at + (text[at] === ',' ? 2 : 1));
    if (title >= 0 && !['Vice', 'General', 'Rear'].some(rank => text.startsWith(rank, title))) { if (/^(?:,\s|\s)(?:Mr|Ms|Mrs|Dr|H\.|Prof|Amb)/.test(text.slice(at, at + 8)) || text.endsWith(', and', at)) break; }
    // ", and Brigadier General Ong"
    else if (title >= 0 && text.endsWith(', and', at) && titleEnd(text, title) >= 0) break;
    at = POST_WORD.lastIndex;
    if (hit[1] === undefined) solid = at;
    if (/[.]$/.test(hit[0]) && hit[0].length > 5) break;
  }
  const words = text.slice(begin, solid).replace(/[.,]+$/, '');
  if (words.length < 4) return null;
  const country = findParticipants(words)[0];
  return country?.start === 0 && country.end === words.length ? null : { start: begin, end: begin + words.length };
}
