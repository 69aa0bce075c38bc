/** Persons named in the text, with what they are addressed by and the post they hold, and those in the list of delegates. */
import type { CoChair, PersonMention } from '../mentions';
import type { Annex, Node, Person, Phrase, Report } from '../model';
import { findParticipants } from '../participants';
import { byRange, isAnyLetter } from '../../text/letters';
import { firstFrom } from '../../text/order';
import type { Passage } from '../passages';
import type { Sentence as Place } from '../sentences';
import { telling, type Wording } from '../wording';

/** A form of address, before a name in capitals. */
const TITLE = byRange(/(?<![A-Za-z.-])(?:H\.\s?E|HE|Mr|Mrs|Ms|Miss|Mdm|Mme|Madam|Dr|Prof|Professor|Ambassador|Amb|Colonel|Col|Captain|Capt|Commander|Cdr|Lieutenant|Lt|Major|Maj|Brigadier|Brig|General|Gen|Rear|Vice|Admiral|Adm|Commodore|Air Marshal|Sir|Dame|Datuk|Dato'?|Tan Sri|Dayang|Awang|Daw)(?:\.\s?|\s)(?=[\p{Lu}(]|(?:van|von|der|den|de|da|dos|del|la|al|el|bin)\s\p{Lu})/gu);
const NEXT_TITLE = new RegExp(TITLE.source, 'y');
/** One word of a name; small words join Malay, Arabic and European names. */
const WORD = byRange(/(?:(?:[\p{Lu}]\.|Md\.|Mohd\.|St\.|[\p{Lu}][\p{L}'’-]*)|(?:bin|binti|bte|bint|ibn|al|el|van|von|der|den|de|da|dos|del|la|d\/o|s\/o|a\/l|a\/p)(?=\s\p{Lu}))/uy);
/** Words after a title that begin no name: "General Assembly", "Vice President", "Major projects". */
const NO_NAME = /^(?:Assembly|Debate|Department|Directorate|Secretary|Secretariat|Office|Officer|Staff|Staffs|Headquarters|Command|Conference|Committee|Comments?|Principles|Provisions|President|Chair|Chairs|Chairman|Chairperson|Minister|Director|Manager|Agreement|Statement|Police|Counsel|Commissioner|Consul|Intelligence|Elections?|Marshal|Rapporteur|The|And|Of|In)$/;
const MOST_WORDS = 8;

/** A person where it is named; offsets are those of the line. */
interface Named {
  readonly span: Place;
  readonly titles: readonly string[];
  readonly name: Place;
  readonly words: readonly string[];
  readonly post: Place | null;
  readonly body: Place | null;
  readonly pronoun: Place | null;
}

const OWN_POSTS: ReadonlyMap<number, string> = new Map();
const PEOPLE = telling(wording => peopleIn(wording, wording.text, OWN_POSTS));
const PEOPLE_IN_TITLE = telling(wording => peopleIn(wording, inSmallLetters(wording.text), OWN_POSTS));

/** In the order of the text, then of the lists of delegates. */
export function peopleOf(report: Report, passages: readonly Passage[], coChairs: readonly CoChair[]): readonly PersonMention[] {
  const out: PersonMention[] = [];
  const chairs = new Map(coChairs.flatMap(chair => (chair.post === null ? [] : [[chair.name.span.start, chair.post] as const])));
  for (const { place, joined } of passages) {
    if (place !== 'body' && place !== 'annex-title') continue;
    let people = joined.ask(place === 'body' ? PEOPLE : PEOPLE_IN_TITLE);
    // the post of a co-chair is known from where all of them are named
    const posts = new Map(people.flatMap(({ name }) => { const post = chairs.get(joined.offset(name.start)); return post === undefined ? [] : [[name.start, post] as const]; }));
    if (posts.size > 0) people = peopleIn(joined.wording, joined.text, new Map([...posts].map(([at, { text }]) => [at, text])));
    const phrase = (part: Place | null): Phrase | null => part && joined.phrase(part.start, part.end);
    for (const { span, titles, name, words, post, body, pronoun } of people) {
      out.push({ span: joined.span(span.start, span.end), titles, name: joined.phrase(name.start, name.end), words, post: posts.get(name.start) ?? phrase(post), body: posts.has(name.start) ? null : phrase(body), listed: false, pronoun: phrase(pronoun) });
    }
  }
  for (const annex of report.annexes) for (const person of listedIn(annex)) out.push(person);
  return out;
}

/** A title in capitals as it would stand in running words. */
function inSmallLetters(title: string): string {
  if (title !== title.toUpperCase()) return title;
  return title.toLowerCase().replace(/[^\s(\-.]+/g, word => (SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)));
}

const SMALL = new Set(['of', 'on', 'in', 'and', 'for', 'to', 'with', 'at', 'by', 'from', 'the']);

/** `text` is that of the line, in other letters where that is in capitals; `posts` are known ones by where the name begins. */
function peopleIn(line: Wording, text: string, posts: ReadonlyMap<number, string>): Named[] {
  const out: { readonly end: number; readonly person: Omit<Named, 'pronoun'> }[] = [];
  TITLE.lastIndex = 0;
  for (let hit = TITLE.exec(text); hit !== null; hit = TITLE.exec(text)) {
    const titles: string[] = [];
    let at = hit.index;
    for (;;) {
      NEXT_TITLE.lastIndex = at;
      const next = NEXT_TITLE.exec(text);
      if (next === null || next.index !== at) break;
      titles.push(plainTitle(next[0]));
      at = NEXT_TITLE.lastIndex;
    }
    const words = wordsAt(text, at);
    TITLE.lastIndex = Math.max(TITLE.lastIndex, at);
    if (words.length === 0 || NO_NAME.test(text.slice(words[0]!.start, words[0]!.end))) continue;
    const { end } = words.at(-1)!;
    TITLE.lastIndex = Math.max(end, TITLE.lastIndex);
    const known = posts.get(at);
    const post = known === undefined ? postAt(text, end) : null;
    const length = known?.length ?? (post === null ? -1 : post.end - post.start);
    out.push({ end: end + (length < 0 ? 0 : length + 2), person: { span: { start: hit.index, end }, titles, name: { start: at, end }, words: words.map(word => line.text.slice(word.start, word.end)), post, body: length < 0 ? bodyAt(text, end) : null } });
  }
  const starts = out.map(({ person }) => person.span.start);
  return out.map(({ end, person }) => ({ ...person, pronoun: pronounOf(line, person.span.start, end, starts) }));
}

const BEFORE = /(?:^|[.;]\s)In (his|her) (?:[\w-]+ ){0,4}(?:remarks|address|statement|presentation|intervention|speech|message|briefing|closing|opening|response|reply), $/;
const AFTER = /^(He|She|His|Her)\b/;
/** Somebody else of whom the next sentence may speak. */
const SOMEBODY = /\b(?:representatives?|speakers?|moderators?|delegates?|ministers?|officers?|masters?|experts?|mothers?|wife|husband|daughters?|sons?|sisters?|brothers?|wom[ae]n|m[ae]n|girls?|boys?|lady|king|queen|president|chair|captain|colleague|patients?|who)\b/i;

/** "his" or "her" where it can mean nobody but the person who opens its sentence. */
function pronounOf({ text, sentences }: Wording, start: number, end: number, people: readonly number[]): Place | null {
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
    if (pronoun !== null) return { start: sentence.start, end: sentence.start + pronoun[1]!.length };
    const from = firstFrom(people.length, at => people[at]!, next === index ? start + 1 : sentence.start);
    if (from < people.length && people[from]! < sentence.end) return null;
    const words = text.slice(next === index ? Math.min(sentence.end, end) : sentence.start, sentence.end);
    if (SOMEBODY.test(words)) return null;
  }
  return null;
}

/** "H.E." as "HE", "Prof" as "Professor". */
function plainTitle(words: string): string {
  const plain = words.replace(/[.\s']+/g, ' ').trim();
  return plain === 'H E' ? 'HE' : { Prof: 'Professor', Amb: 'Ambassador', Mme: 'Madam', Mdm: 'Madam', Capt: 'Captain', Col: 'Colonel', Cdr: 'Commander', Gen: 'General', Lt: 'Lieutenant', Maj: 'Major', Brig: 'Brigadier', Adm: 'Admiral' }[plain] ?? plain;
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

/** Words in capitals from a place on, where the name of a post or body begins at `begin`. */
function capitalsAt(text: string, from: number, begin: number): Place | null {
  let at = from;
  let solid = from;
  for (let count = 0; count < 60; count++) {
    POST_WORD.lastIndex = at;
    const hit = POST_WORD.exec(text);
    if (hit === null) break;
    // a person who is named next is no part of the post
    NEXT_TITLE.lastIndex = at + (text[at] === ',' ? 2 : 1);
    if (NEXT_TITLE.exec(text) !== null && !/^(?:Vice|General|Rear)/.test(text.slice(NEXT_TITLE.lastIndex))) { if (/^(?:,\s|\s)(?:Mr|Ms|Mrs|Dr|H\.|Prof|Amb)/.test(text.slice(at, at + 8))) break; }
    at = POST_WORD.lastIndex;
    if (hit[1] === undefined) solid = at;
    if (/[.]$/.test(hit[0]) && hit[0].length > 5) break;
  }
  const words = text.slice(begin, solid).replace(/[.,]+$/, '');
  if (words.length < 4) return null;
  const country = findParticipants(words)[0];
  return country?.start === 0 && country.end === words.length ? null : { start: begin, end: begin + words.length };
}

const BEFORE_CAPITAL = byRange(/\s(?=\p{Lu})/u);

function* listedIn(annex: Annex): Generator<PersonMention> {
  const people = function* (nodes: readonly Node[]): Generator<Person> {
    for (const node of nodes) {
      if (node.kind === 'delegation') yield* node.people;
      else if (node.kind === 'person') yield node;
    }
  };
  if (annex.content !== 'delegates') return;
  for (const person of people(annex.children)) {
    const { honorific, name: { span } } = person;
    const name = plain(person.name);
    const post = person.post === null ? null : plain(person.post);
    const words = name.text.split(/\s+/).filter(word => word.startsWith('(') || isAnyLetter(word, 0));
    if (words.length === 0) continue;
    yield { span, titles: honorific === null ? [] : honorific.split(BEFORE_CAPITAL).map(plainTitle), name, words, post, body: null, listed: true, pronoun: null };
  }
}

const plain = ({ text, span }: Phrase): Phrase => ({ text: text.replace(/[’‘`]/g, "'").replace(/[\s\u00a0]+/g, ' '), span });
