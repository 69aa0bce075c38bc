/** Which mentions of persons are of one and the same person, and which only seem to be of another one. */
import { byRange, isAnyLetter, isCapital } from '../../text/letters';
import { firstFrom } from '../../text/order';
import { isSpace } from '../../text/span';
import type { Joined } from '../joined';
import type { NamedPerson, PersonMention } from '../mentions';
import type { Phrase } from '../model';
import type { Passage } from '../passages';
import { SIGNAL } from '../signals';
import { telling } from '../wording';
import type { Words } from '../words';
import { titleEnd } from './titles';
import { isOneName, keysOf, isNearly, isAlike, isOneElsewhere, isSamePost, differInSex, isMisheard, isMisheardShort, isNamesake, isOneByGivenName, isOneOfDelegation, isTurned, type Draft } from './person-likeness';

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

/** "Markoff's presentation" */
const OWN_WORDS = byRange(/(?<![\p{L}'’-])(\p{Lu}[\p{L}-]{2,40})['’]s? (?:(?:opening|closing|welcome|keynote|introductory|own) )?(?:presentation|remarks|statement|address|paper|intervention|speech|talk|lecture|briefing|slides)\b/gu);

const SPEAKERS = telling(({ text, words }): readonly Speaker[] => {
  let out: Speaker[] | null = null;
  if (/['’]/.test(text)) for (const { index, 1: name } of text.matchAll(OWN_WORDS)) (out ??= []).push({ start: index, end: index + name!.length, name: name! });
  for (let verb = words.next(SPEAKS, 0); verb < words.count; verb = words.next(SPEAKS, verb + 1)) {
    if (text.charCodeAt(words.start(verb)) < 97 || (wordAt(text, words, verb) === 'pointed' && (words.lower(verb + 1) !== 'out' || !isApart(text, words, verb + 1)))) continue;
    let first = verb;
    if (verb > 0 && BETWEEN.has(wordAt(text, words, verb - 1)) && isApart(text, words, verb)) first--;
    else if (verb > 1 && wordAt(text, words, verb - 1) === 'turn' && wordAt(text, words, verb - 2) === 'in' && isApart(text, words, verb) && isApart(text, words, verb - 1)) first -= 2;
    const end = words.start(first) - 1;
    const apart = end > 1 && text.charCodeAt(end - 1) === 44 ? SPEAKING_FOR.exec(text.slice(Math.max(0, end - LONGEST_FOR), end)) : null;
    if (apart !== null) {
      const start = Math.max(0, end - LONGEST_FOR) + apart.index;
      (out ??= []).push({ start, end: start + apart[1]!.length, name: apart[1]! });
      continue;
    }
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

/** "Lestari, on behalf of the Co-Chairs, thanked" */
const SPEAKING_FOR = byRange(/(?<![\p{L}'’-])(\p{Lu}[\p{L}'’-]{2,}), (?:on behalf of|in the name of|speaking|replying|answering|in reply|in response|in turn|in (?:his|her) )[^,;.]{0,70},$/u);
const LONGEST_FOR = 130;
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

/** Small words that join the parts of a name. */
const PARTICLES = new Set('bin binti bte bint ibn al el van von der den de da dos del la'.split(' '));

/** Where a name begins that ends with a surname, given names and all; -1 where a form of address or another name stands before it. */
function bareStart({ text, sentences }: Joined, from: number, own: readonly string[]): number {
  let start = from;
  for (;;) {
    if (start === 0 || sentences[firstFrom(sentences.length, at => sentences[at]!.start, start)]?.start === start) return start;
    const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - 30), start));
    if (before === null || titleEnd(text, start - before[0].length) >= 0) return -1;
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

  /** Whether a full name stands in one place alone: whoever is named again with another given name is somebody else. */
  private isOnce(words: readonly string[]): boolean {
    const name = words.join(' ');
    return this.people.filter(({ keys }) => keys.length === words.length && keys.join(' ') === name).length === 1;
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

  /** Whether the text has "Mr. Lim" without a word of who he is, where a list has "Mr. Sungho Lim". */
  private isCalled({ titles }: PersonMention, words: readonly string[]): boolean {
    return (this.bearersOf(words.at(-1)!) ?? []).some(({ words: full, mentions }) => full.length === 1 && mentions.every(other => !other.late && other.titles.join(' ') === titles.join(' ')));
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

  /** The one person whose name differs in the spelling of one word, where nobody else is named so. */
  private nearTo(mention: PersonMention, words: readonly string[]): Draft | null {
    // of a name in a list of which nobody bears a word, both may be misspelt
    const isUnknown = mention.late && !mention.listed && words.every(word => !this.byWord.has(word));
    const known = words.length === 1 || isUnknown ? this.persons.slice(-MOST_BEARERS) : new Set(words.flatMap(word => this.bearersOf(word) ?? []));
    let near: Draft | null = null;
    for (const draft of known) {
      const { words: full, mentions } = draft;
      if (!(isNearly(words, full) || ((isMisheard(mention, words, draft) || isMisheardShort(mention, words, draft)) && !this.isNamed(words[0]!)) || (isAlike(words, full) && mentions.some(other => isSamePost(other, mention))) || isOneElsewhere(mention, words, draft) || isOneOfDelegation(mention, words, draft) || (isOneByGivenName(mention, words, draft, () => this.isCalled(mention, words)) && this.isOnce(words)) || (isNamesake(mention, words, draft) && (this.isOnce(words) || this.isOnce(full))) || isTurned(mention, draft)) || (mention.listed && mentions.some(other => other.listed))) continue;
      if (near !== null) return null;
      near = draft;
    }
    return near;
  }
}
