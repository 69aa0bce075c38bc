/** Which mentions of persons are of one and the same person, and which only seem to be of another one. */
import { byRange, isAnyLetter, isCapital } from '../../text/letters';
import { firstFrom } from '../../text/order';
import { editDistance, significantWords } from '../../text/similarity';
import type { Joined } from '../joined';
import type { NamedPerson, PersonMention } from '../mentions';
import type { Phrase } from '../model';
import type { Passage } from '../passages';
import { initialOf } from '../words';

interface Draft {
  /** The longest form of the name. */
  words: readonly string[];
  readonly mentions: PersonMention[];
  readonly nearly: PersonMention[];
}

/** Persons in the order in which they are first named; who is known by one word alone counts too. */
export function personsOf(people: readonly PersonMention[], passages: readonly Passage[]): readonly NamedPerson[] {
  const grouping = new Grouping();
  for (const mention of people) grouping.add(mention);
  grouping.settle();
  const bare = bareNames(grouping.persons, passages);
  return grouping.persons.map(({ mentions, nearly }, index) => ({ mentions, nearly, bare: bare[index]! }));
}

/** What a person does whose name begins a sentence or clause. */
const SPEAKS = new Set('noted said stated stressed explained outlined described presented shared informed briefed highlighted emphasised emphasized underlined underscored added argued observed recalled suggested proposed concluded expressed reiterated reaffirmed conveyed mentioned remarked elaborated delivered introduced invited thanked welcomed encouraged called drew gave spoke opined touched provided offered updated discussed supported showed agreed asked urged warned compared taught reported opened closed moderated replied responded clarified announced referred recommended advised acknowledged cited echoed looked reminded reviewed illustrated demonstrated analysed analyzed cautioned voiced'.split(' '));
const BEFORE_VERB = /^\s(?:(?:also|further|then|briefly|in turn)\s)?([a-z]+)(\sout\b)?/;

function speaksAt(text: string, at: number): boolean {
  const verb = BEFORE_VERB.exec(text.slice(at, at + 40));
  return verb !== null && (SPEAKS.has(verb[1]!) || (verb[1] === 'pointed' && verb[2] !== undefined));
}

/** For each person, where the surname by which it is addressed stands without any address before a verb of speaking. */
function bareNames(persons: readonly Draft[], passages: readonly Passage[]): readonly (readonly Phrase[])[] {
  const out: Phrase[][] = persons.map(() => []);
  const owners = new Map<string, number>();
  persons.forEach(({ mentions }, index) => {
    const addressed = mentions.filter(({ listed, titles }) => !listed && titles.length > 0);
    for (const { words } of addressed) {
      for (const word of words.length === 1 ? words : [words[0]!, words.at(-1)!]) {
        if (word.length < 3) continue;
        owners.set(word, owners.has(word) && owners.get(word) !== index ? -1 : index);
      }
    }
  });
  if (owners.size === 0) return out;
  let initials = 0;
  for (const word of owners.keys()) initials |= initialOf(word.charCodeAt(0));
  for (const { place, joined } of passages) {
    if (place !== 'body') continue;
    const { words, text } = joined;
    for (let index = 0; index < words.count; index++) {
      if ((words.initial(index) & initials) === 0 || text.charCodeAt(words.start(index)) >= 97) continue;
      const next = text.charCodeAt(words.end(index));
      // behind the name stands what somebody does; a name may go on in a hyphen or a letter that is not of these
      if (next === 32 ? text.charCodeAt(words.end(index) + 1) < 97 : next < 128 && next !== 45 && next !== 39) continue;
      const end = nameEnd(text, words.end(index));
      const owner = owners.get(text.slice(words.start(index), end));
      if (owner === undefined || owner < 0 || !speaksAt(text, end)) continue;
      const start = bareStart(joined, words.start(index), persons[owner]!.words);
      if (start < 0) continue;
      const at = joined.phrase(start, end);
      if (persons[owner]!.mentions[0]!.span.start < at.span.start) out[owner]!.push(at);
    }
  }
  return out;
}

/** End of a name that goes on in other letters, an apostrophe or a hyphen: "D'Souza", "Müller". */
function nameEnd(text: string, from: number): number {
  let at = from;
  while (isAnyLetter(text, at) || (/['’-]/.test(text.charAt(at)) && isAnyLetter(text, at + 1))) at++;
  return at;
}

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
  /** Those in a list whose name nobody bears so far. */
  private readonly unknown: PersonMention[] = [];

  add(mention: PersonMention): void {
    const words = keysOf(mention.words);
    const home = this.homeOf(mention, words);
    if (home !== null) {
      home.mentions.push(mention);
      if (words.length > home.words.length) { home.words = words; this.note(home, words); }
      return;
    }
    // who else is in the list must be known before a name there is taken for a slip
    if (mention.listed) { this.unknown.push(mention); return; }
    this.begin(mention, words);
  }

  settle(): void {
    for (const mention of this.unknown) {
      const words = keysOf(mention.words);
      const home = this.homeOf(mention, words);
      if (home === null) this.begin(mention, words); else home.mentions.push(mention);
    }
  }

  private begin(mention: PersonMention, words: readonly string[]): void {
    const near = this.nearTo(mention, words);
    if (near !== null) { near.nearly.push(mention); return; }
    const draft: Draft = { words, mentions: [mention], nearly: [] };
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

  /** Those who bear the first of these words that somebody bears. */
  private bearersOf(...words: readonly string[]): readonly Draft[] {
    for (const word of words) {
      const bearers = this.byWord.get(word);
      if (bearers !== undefined) return bearers.length > MOST_BEARERS ? bearers.slice(-MOST_BEARERS) : bearers;
    }
    return [];
  }

  /** The one person whose name has all these words, or all of whose words these are; of several the one who is addressed alike and named last. */
  private homeOf(mention: PersonMention, words: readonly string[]): Draft | null {
    const fitting = this.bearersOf(words[0]!, words.at(-1)!, words.join('')).filter(({ words: full }) => isWithin(words, full) || (isWithin(full, words) && full.length > 1) || (full.length === 1 && words.length > 1 && full[0] === words.at(-1)));
    if (fitting.length < 2) return fitting[0] ?? null;
    const same = fitting.filter(({ words: full }) => full.length === words.length);
    if (same.length > 0) return same[0]!;
    const alike = fitting.filter(({ mentions }) => !mentions.some(other => differInSex(other, mention)));
    return (alike.length > 0 ? alike : fitting).at(-1)!;
  }

  /** The one person whose name differs in the spelling of one word, where nobody else is named so. */
  private nearTo(mention: PersonMention, words: readonly string[]): Draft | null {
    const known = words.length === 1 ? this.persons.slice(-MOST_BEARERS) : [...new Set(words.flatMap(word => this.bearersOf(word)))];
    const near = known.filter(({ words: full, mentions }) => (isNearly(words, full) || (isAlike(words, full) && mentions.some(other => isSamePost(other, mention)))) && !(mention.listed && mentions.some(other => other.listed)));
    return near.length === 1 ? near[0]! : null;
  }
}

/** Lower case, without accents, dots and hyphens. */
export const keysOf = (words: readonly string[]): string[] =>
  words.map(word => word.normalize('NFKD').replace(NO_LETTERS, '').toLowerCase()).filter(word => word !== '');

/** Whether all words stand in the name, be it with some of them written as one. */
const isWithin = (words: readonly string[], full: readonly string[]): boolean => words.every(word => full.includes(word)) || (words.length > 1 && (words.join('') === full.join('') || full.includes(words.join(''))));

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
  return length >= 4 && a !== b && a[0] === b[0] && editDistance(a, b, 2) <= (length >= 7 ? 2 : 1);
}

const SEX: ReadonlyMap<string, 'm' | 'f'> = new Map([['Mr', 'm'], ['Sir', 'm'], ['Awang', 'm'], ['Ms', 'f'], ['Mrs', 'f'], ['Miss', 'f'], ['Madam', 'f'], ['Dame', 'f'], ['Dayang', 'f'], ['Daw', 'f']]);

export const sexOf = ({ titles }: PersonMention): 'm' | 'f' | null => titles.map(title => SEX.get(title)).find(sex => sex !== undefined) ?? null;

export function differInSex(a: PersonMention, b: PersonMention): boolean {
  const [x, y] = [sexOf(a), sexOf(b)];
  return x !== null && y !== null && x !== y;
}
