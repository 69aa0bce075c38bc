/** Which mentions of persons are of one and the same person, and which only seem to be of another one. */
import { editDistance } from '../../text/similarity';
import type { NamedPerson, PersonMention } from '../mentions';
import type { Phrase } from '../model';
import type { Passage } from '../passages';

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
  const bare = bareNames(grouping.persons, passages);
  return grouping.persons.map(({ mentions, nearly }, index) => ({ mentions, nearly, bare: bare[index]! }));
}

/** What a person does whose name begins a sentence or clause. */
const SPEAKS = /^\s(?:(?:also|further|then|briefly|in turn)\s)?(?:noted|said|stated|stressed|explained|outlined|described|presented|shared|informed|briefed|highlighted|emphasi[sz]ed|underlined|underscored|added|argued|pointed out|observed|recalled|suggested|proposed|concluded|expressed|reiterated|reaffirmed|conveyed|mentioned|remarked|elaborated|delivered|introduced|invited|thanked|welcomed|encouraged|called|drew|gave|spoke|opined|touched|provided|offered|updated|discussed|supported|showed|agreed|asked|urged|warned|compared|taught|reported|opened|closed|moderated|replied|responded|clarified|announced|referred|recommended|advised|acknowledged|cited|echoed|looked|reminded|reviewed|illustrated|demonstrated|analy[sz]ed|cautioned|described|voiced)\b/;

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
  for (const { place, joined } of passages) {
    if (place !== 'body') continue;
    for (const { start } of joined.sentences) {
      const word = /^[\p{Lu}][\p{L}'’-]+/u.exec(joined.text.slice(start, start + 40))?.[0];
      const owner = word === undefined ? undefined : owners.get(word);
      if (owner === undefined || owner < 0 || !SPEAKS.test(joined.text.slice(start + word!.length, start + word!.length + 40))) continue;
      const at = joined.phrase(start, start + word!.length);
      if (persons[owner]!.mentions[0]!.span.start < at.span.start) out[owner]!.push(at);
    }
  }
  return out;
}

class Grouping {
  readonly persons: Draft[] = [];
  private readonly byWord = new Map<string, Draft[]>();

  add(mention: PersonMention): void {
    const words = keysOf(mention.words);
    const home = this.homeOf(mention, words);
    if (home !== null) {
      home.mentions.push(mention);
      if (words.length > home.words.length) { home.words = words; this.note(home, words); }
      return;
    }
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

  /** The one person whose name has all these words, or all of whose words these are; of several the one who is addressed alike and named last. */
  private homeOf(mention: PersonMention, words: readonly string[]): Draft | null {
    const fitting = (this.byWord.get(words[0]!) ?? this.byWord.get(words.at(-1)!) ?? []).filter(({ words: full }) => isWithin(words, full) || (isWithin(full, words) && full.length > 1) || (full.length === 1 && words.length > 1 && full[0] === words.at(-1)));
    if (fitting.length < 2) return fitting[0] ?? null;
    const same = fitting.filter(({ words: full }) => full.length === words.length);
    if (same.length > 0) return same[0]!;
    const alike = fitting.filter(({ mentions }) => !mentions.some(other => differInSex(other, mention)));
    return (alike.length > 0 ? alike : fitting).at(-1)!;
  }

  /** The one person whose name differs in the spelling of one word, where nobody else is named so. */
  private nearTo({ listed }: PersonMention, words: readonly string[]): Draft | null {
    const known = words.length === 1 ? this.persons : [...new Set(words.flatMap(word => this.byWord.get(word) ?? []))];
    const near = known.filter(({ words: full, mentions }) => isNearly(words, full) && !(listed && mentions.some(other => other.listed)));
    return near.length === 1 ? near[0]! : null;
  }
}

/** Lower case, without accents, dots and hyphens. */
export const keysOf = (words: readonly string[]): string[] =>
  words.map(word => word.normalize('NFKD').replace(/[^\p{L}]/gu, '').toLowerCase()).filter(word => word !== '');

/** Whether all words stand in the name, be it with some of them written as one. */
const isWithin = (words: readonly string[], full: readonly string[]): boolean => words.every(word => full.includes(word)) || (words.length > 1 && words.join('') === full.join(''));

/** All words but one are the same, in their places, and that one is misspelt. */
function isNearly(words: readonly string[], full: readonly string[]): boolean {
  if (words.length === 1) return full.length > 0 && (isMisspelt(words[0]!, full.at(-1)!) || ((full.length > 2 || full[0]!.length > 5) && isMisspelt(words[0]!, full[0]!)));
  if (words.length !== full.length) return false;
  const wrong = words.flatMap((word, index) => (word === full[index] ? [] : [index]));
  return wrong.length === 1 && isMisspelt(words[wrong[0]!]!, full[wrong[0]!]!);
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
