/** Which mentions of persons are of one and the same person, and which only seem to be of another one. */
import { byRange, isAnyLetter, isCapital } from '../../text/letters';
import { firstFrom } from '../../text/order';
import { isSpace } from '../../text/span';
import { editDistance, significantWords } from '../../text/similarity';
import type { Joined } from '../joined';
import type { NamedPerson, PersonMention } from '../mentions';
import type { Phrase } from '../model';
import type { Passage } from '../passages';
import { SIGNAL } from '../signals';
import { telling } from '../wording';
import type { Words } from '../words';

interface Draft {
  /** The longest form of the name, and its words in one. */
  words: readonly string[];
  whole: string;
  readonly mentions: PersonMention[];
  readonly nearly: PersonMention[];
}

/** Persons in the order in which they are first named; who is known by one word alone counts too. */
export function personsOf(people: readonly PersonMention[], passages: readonly Passage[]): readonly NamedPerson[] {
  const grouping = new Grouping(people);
  for (const mention of people) grouping.add(mention);
  grouping.settle();
  const bare = bareNames(grouping.persons, passages);
  return grouping.persons.map(({ mentions, nearly }, index) => ({ mentions, nearly, bare: bare[index]! }));
}

/** A word in capitals behind which stands what somebody does who speaks; offsets are those of the line. */
interface Speaker { readonly start: number; readonly end: number; readonly name: string }

const NO_SPEAKERS: readonly Speaker[] = [];
const BETWEEN = new Set(['also', 'further', 'then', 'briefly']);

/** Who promises speaks as well. */
const SPEAKS = SIGNAL.speaks | SIGNAL.promises;

const SPEAKERS = telling(({ text, words }): readonly Speaker[] => {
  let out: Speaker[] | null = null;
  for (let verb = words.next(SPEAKS, 0); verb < words.count; verb = words.next(SPEAKS, verb + 1)) {
    if (text.charCodeAt(words.start(verb)) < 97 || (wordAt(text, words, verb) === 'pointed' && (words.lower(verb + 1) !== 'out' || !isApart(text, words, verb + 1)))) continue;
    let first = verb;
    if (verb > 0 && BETWEEN.has(wordAt(text, words, verb - 1)) && isApart(text, words, verb)) first--;
    else if (verb > 1 && wordAt(text, words, verb - 1) === 'turn' && wordAt(text, words, verb - 2) === 'in' && isApart(text, words, verb) && isApart(text, words, verb - 1)) first -= 2;
    const end = words.start(first) - 1;
    if (end < 1 || !isSpace(text.charCodeAt(end))) continue;
    let from = first;
    while (from > 0 && end - words.start(from - 1) < LONGEST && nameEnd(text, words.end(from - 1)) === end) from--;
    for (; from < first; from++) {
      const start = words.start(from);
      if (isCapital(text, start)) (out ??= []).push({ start, end, name: text.slice(start, end) });
    }
  }
  return out ?? NO_SPEAKERS;
});

/** No name is longer. */
const LONGEST = 100;
const wordAt = (text: string, words: Words, index: number): string => text.slice(words.start(index), words.end(index));
/** Whether one space parts a word from that before it. */
const isApart = (text: string, words: Words, index: number): boolean => words.start(index) - words.end(index - 1) === 1 && isSpace(text.charCodeAt(words.end(index - 1)));

/** For each person, where the surname by which it is addressed stands without any address before a verb of speaking. */
function bareNames(persons: readonly Draft[], passages: readonly Passage[]): readonly (readonly Phrase[])[] {
  const out: Phrase[][] = persons.map(() => []);
  const owners = new Map<string, number>();
  persons.forEach(({ mentions }, index) => {
    for (const { words, listed, titles } of mentions) {
      if (listed || titles.length === 0) continue;
      noteOwner(owners, words[0]!, index);
      if (words.length > 1) noteOwner(owners, words.at(-1)!, index);
    }
  });
  if (owners.size === 0) return out;
  for (const { place, joined } of passages) {
    if (place !== 'body') continue;
    for (const { start: from, end, name } of joined.ask(SPEAKERS)) {
      const owner = owners.get(name);
      if (owner === undefined || owner < 0) continue;
      const start = bareStart(joined, from, persons[owner]!.words);
      if (start < 0) continue;
      const at = joined.phrase(start, end);
      if (persons[owner]!.mentions[0]!.span.start < at.span.start) out[owner]!.push(at);
    }
  }
  return out;
}

/** Whose a word is; nobody's where two have it. */
function noteOwner(owners: Map<string, number>, word: string, index: number): void {
  if (word.length < 3) return;
  const known = owners.get(word);
  if (known === undefined) owners.set(word, index); else if (known !== index) owners.set(word, -1);
}

/** End of a name that goes on in other letters, an apostrophe or a hyphen: "D'Souza", "Müller". */
function nameEnd(text: string, from: number): number {
  let at = from;
  while (isAnyLetter(text, at) || (isNameMark(text.charCodeAt(at)) && isAnyLetter(text, at + 1))) at++;
  return at;
}

const isNameMark = (code: number): boolean => code === 39 || code === 45 || code === 0x2019;

const WORD_BEFORE = byRange(/([\p{L}.'’-]+)(,?)\s$/u);
const NO_LETTERS = byRange(/[^\p{L}]/gu);

/** Small words that join the parts of a name. */
const PARTICLES = new Set('bin binti bte bint ibn al el van von der den de da dos del la'.split(' '));

/** Where a name begins that ends with a surname, given names and all; -1 where a form of address or another name stands before it. */
function bareStart({ text, sentences }: Joined, from: number, own: readonly string[]): number {
  let start = from;
  for (;;) {
    if (start === 0 || sentences[firstFrom(sentences.length, at => sentences[at]!.start, start)]?.start === start) return start;
    const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - 30), start));
    if (before === null) return -1;
    const joins = PARTICLES.has(before[1]!) && before[2] === '';
    if (!joins && (before[2] !== '' || !isCapital(before[1]!, 0))) return before[1]!.endsWith('.') || /['’-]$/.test(text.charAt(start - 1)) ? -1 : start;
    if (!joins && !own.includes(keysOf([before[1]!])[0] ?? '')) return -1;
    start -= before[0].length;
  }
}

/** No report has as many people of one name; beyond this the last ones are looked at. */
const MOST_BEARERS = 400;

class Grouping {
  readonly persons: Draft[] = [];
  private readonly byWord = new Map<string, Draft[]>();
  /** Those in a list or an agenda whose name nobody bears so far. */
  private readonly unknown: PersonMention[] = [];
  private named: ReadonlySet<string> | undefined;

  constructor(private readonly people: readonly PersonMention[]) {}

  /** Whether a word stands anywhere in a name of several. */
  private isNamed(word: string): boolean {
    this.named ??= new Set(this.people.flatMap(({ keys }) => (keys.length > 1 ? keys : [])));
    return this.named.has(word);
  }

  add(mention: PersonMention): void {
    const { keys: words } = mention;
    const home = this.homeOf(mention, words);
    if (home !== null) {
      home.mentions.push(mention);
      if (words.length > home.words.length) {
        home.words = words;
        home.whole = words.join('');
        this.note(home, words);
      }
      return;
    }
    // who else is in the list must be known before a name there is taken for a slip
    if (mention.late) { this.unknown.push(mention); return; }
    this.begin(mention, words);
  }

  settle(): void {
    for (const mention of this.unknown) {
      const home = this.homeOf(mention, mention.keys);
      if (home === null) this.begin(mention, mention.keys); else home.mentions.push(mention);
    }
  }

  private begin(mention: PersonMention, words: readonly string[]): void {
    const near = this.nearTo(mention, words);
    if (near !== null) { near.nearly.push(mention); return; }
    const draft: Draft = { words, whole: words.join(''), mentions: [mention], nearly: [] };
    this.persons.push(draft);
    this.note(draft, words);
  }

  private note(draft: Draft, words: readonly string[]): void {
    for (const word of words) {
      const list = this.byWord.get(word);
      if (list === undefined) this.byWord.set(word, [draft]);
      else if (!list.includes(draft)) list.push(draft);
    }
  }

  private bearersOf(word: string): readonly Draft[] | null {
    const bearers = this.byWord.get(word);
    return bearers === undefined ? null : bearers.length > MOST_BEARERS ? bearers.slice(-MOST_BEARERS) : bearers;
  }

  /** The one person whose name has all these words, or all of whose words these are; of several the one who is addressed alike and named last. */
  private homeOf(mention: PersonMention, words: readonly string[]): Draft | null {
    const whole = words.join('');
    // those who bear the first of these words that somebody bears
    const bearers = this.bearersOf(words[0] ?? '') ?? this.bearersOf(words.at(-1) ?? '') ?? this.bearersOf(whole);
    if (bearers === null) return null;
    let first: Draft | null = null;
    let more: Draft[] | null = null;
    for (const draft of bearers) {
      if (!isOneName(words, whole, draft)) continue;
      if (first === null) first = draft; else (more ??= [first]).push(draft);
    }
    if (more === null) return first;
    const same = more.find(draft => draft.words.length === words.length);
    if (same !== undefined) return same;
    const addressed = more.filter(({ mentions }) => mentions.some(({ titles }) => titles.join(' ') === mention.titles.join(' ')));
    const alike = addressed.length > 0 ? addressed : more.filter(({ mentions }) => !mentions.some(other => differInSex(other, mention)));
    return (alike.length > 0 ? alike : more).at(-1)!;
  }

  /** A surname that nobody else of the report bears and that begins or goes on as that of somebody who is addressed alike: "Mr. Vanderberg" for "Mr. Vanderlaan", "Ms. Fowler" for "Ms. Bowler". */
  private isMisheard(mention: PersonMention, words: readonly string[], { words: full, mentions }: Draft): boolean {
    const [word] = words;
    const surname = full.at(-1)!;
    const heard = word!.length > HEARD && surname.length > HEARD && (word!.slice(0, HEARD) === surname.slice(0, HEARD) || soundsAlike(word!, surname));
    return words.length === 1 && full.length > 1 && (heard || (word!.length >= HEARD && word!.slice(1) === surname.slice(1)))
      && mentions[0]!.titles.join(' ') === mention.titles.join(' ') && !this.isNamed(word!);
  }

  /** The one person whose name differs in the spelling of one word, where nobody else is named so. */
  private nearTo(mention: PersonMention, words: readonly string[]): Draft | null {
    const known = words.length === 1 ? this.persons.slice(-MOST_BEARERS) : new Set(words.flatMap(word => this.bearersOf(word) ?? []));
    let near: Draft | null = null;
    for (const draft of known) {
      const { words: full, mentions } = draft;
      if (!(isNearly(words, full) || this.isMisheard(mention, words, draft) || (isAlike(words, full) && mentions.some(other => isSamePost(other, mention))) || isOneElsewhere(mention, words, draft)) || (mention.listed && mentions.some(other => other.listed))) continue;
      if (near !== null) return null;
      near = draft;
    }
    return near;
  }
}

/** So many letters of a surname are heard rightly. */
const HEARD = 5;
const HEARD_FIRST = 3;

/** The same at the front and at the end, and little else between: "Ashton" and "Ashdown". */
const soundsAlike = (a: string, b: string): boolean => a.slice(0, HEARD_FIRST) === b.slice(0, HEARD_FIRST) && a.at(-1) === b.at(-1) && editDistance(a, b, 3) <= 3;

/** Whether all words of one name stand in the other, be it with some of them written as one. */
function isOneName(words: readonly string[], whole: string, { words: full, whole: other }: Draft): boolean {
  if (holds(full, words) || (words.length > 1 && (whole === other || full.includes(whole)))) return true;
  if (full.length > 1) return holds(words, full) || whole === other || words.includes(other);
  return full.length === 1 && words.length > 1 && full[0] === words.at(-1);
}

function holds(full: readonly string[], words: readonly string[]): boolean {
  for (const word of words) if (!full.includes(word)) return false;
  return true;
}

/** Lower case, without accents, dots and hyphens. */
export const keysOf = (words: readonly string[]): string[] =>
  words.map(word => word.normalize('NFKD').replace(NO_LETTERS, '').toLowerCase()).filter(word => word !== '');

/** All words but one are the same, in their places, and that one is misspelt. */
function isNearly(words: readonly string[], full: readonly string[]): boolean {
  if (words.length === 1) return full.length > 0 && (isMisspelt(words[0]!, full.at(-1)!) || ((full.length > 2 || full[0]!.length > 5) && isMisspelt(words[0]!, full[0]!)));
  // a family name of several words: "van Houten", "Te Rangi"
  const own = words.length < full.length ? full.slice(-words.length) : full;
  const at = onlyOther(words, own);
  return at >= 0 && isMisspelt(words[at]!, own[at]!);
}

/** All words but one are the same, in their places, and that one begins alike. */
function isAlike(words: readonly string[], full: readonly string[]): boolean {
  const at = words.length < 2 ? -1 : onlyOther(words, full);
  return at >= 0 && words[at]![0] === full[at]![0] && editDistance(words[at]!, full[at]!, 3) <= Math.max(2, Math.min(3, full[at]!.length >> 1));
}

/** Index of the one word in which two names of as many words differ; -1 where they differ in none or more. */
function onlyOther(words: readonly string[], full: readonly string[]): number {
  if (words.length !== full.length) return -1;
  let at = -1;
  for (let index = 0; index < words.length; index++) {
    if (words[index] === full[index]) continue;
    if (at >= 0) return -1;
    at = index;
  }
  return at;
}

/** Letters of a word that is told from another one by a single letter, where the name has more words beside it. */
const FEWEST_LETTERS = 3;
const FEWEST_AT_FRONT = 5;

/** Whether a list has somebody whom the text alone names with one letter more, less or other, addressed alike: "Nguyen Van Luc", "Helena Brandt". */
function isOneElsewhere(mention: PersonMention, words: readonly string[], { words: full, mentions }: Draft): boolean {
  if (!mention.listed || mentions.some(({ listed, titles }) => listed || titles.join(' ') !== mention.titles.join(' '))) return false;
  const at = words.length < 2 ? -1 : onlyOther(words, full);
  if (at < 0) return false;
  const [a, b] = [words[at]!, full[at]!];
  // a given name and its short form: "Luke", "Lucas"
  if (at === 0 && words.length === 2 && Math.min(a.length, b.length) > FEWEST_LETTERS && a.slice(0, 2) === b.slice(0, 2) && editDistance(a, b, 3) <= 3) return true;
  return Math.min(a.length, b.length) >= (words.length > 2 ? FEWEST_LETTERS : FEWEST_AT_FRONT) && editDistance(a, b, 1) <= 1;
}

const FEWEST_OF_POST = 3;

/** Whether two persons hold one post, be it that one place says more of it. */
function isSamePost({ post: a }: PersonMention, { post: b }: PersonMention): boolean {
  if (a === null || b === null) return false;
  const [x, y] = [new Set(significantWords(a.text)), new Set(significantWords(b.text))];
  const shared = [...x].filter(word => y.has(word)).length;
  return shared >= FEWEST_OF_POST && shared >= 0.8 * Math.min(x.size, y.size);
}

function isMisspelt(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return length >= 4 && a !== b && a[0] === b[0] && editDistance(a, b, 2) <= (length >= 7 || areExchanged(a, b) ? 2 : 1);
}

/** Two letters have changed places: "Savoth" for "Sovath". */
const areExchanged = (a: string, b: string): boolean => a.length === b.length && a.length > FEWEST_LETTERS && [...a].sort().join('') === [...b].sort().join('');

const SEX: ReadonlyMap<string, 'm' | 'f'> = new Map([['Mr', 'm'], ['Sir', 'm'], ['Awang', 'm'], ['Ms', 'f'], ['Mrs', 'f'], ['Miss', 'f'], ['Madam', 'f'], ['Dame', 'f'], ['Dayang', 'f'], ['Daw', 'f']]);

export const sexOf = ({ titles }: PersonMention): 'm' | 'f' | null => titles.map(title => SEX.get(title)).find(sex => sex !== undefined) ?? null;

export function differInSex(a: PersonMention, b: PersonMention): boolean {
  const [x, y] = [sexOf(a), sexOf(b)];
  return x !== null && y !== null && x !== y;
}
