/** When two names are one person's, written in the same or in another way. */
import { byRange } from '../../text/letters';
import { editDistance, significantWords } from '../../text/similarity';
import type { PersonMention } from '../mentions';
import type { Phrase } from '../model';
import { findParticipants } from '../participants';

/** A person while the mentions are gathered. */
export interface Draft {
  /** The longest form of the name, and its words in one. */
  words: readonly string[];
  whole: string;
  readonly mentions: PersonMention[];
  readonly nearly: PersonMention[];
}

const NO_LETTERS = byRange(/[^\p{L}]/gu);

/** So many letters of a surname are heard rightly. */
const HEARD = 5;
const HEARD_FIRST = 3;

/** The same at the front and at the end, and little else between: "Ashton" and "Ashdown". */
const soundsAlike = (a: string, b: string): boolean => a.slice(0, HEARD_FIRST) === b.slice(0, HEARD_FIRST) && a.at(-1) === b.at(-1) && editDistance(a, b, 3) <= 3;

/** A surname that begins or goes on as that of somebody who is addressed alike: "Mr. Vanderberg" for "Mr. Vanderlaan", "Ms. Fowler" for "Ms. Bowler". */
export function isMisheard(mention: PersonMention, words: readonly string[], { words: full, mentions }: Draft): boolean {
  const [word, another] = words;
  const surname = full.at(-1);
  if (word === undefined || another !== undefined || surname === undefined || full.length < 2 || mentions[0]!.titles.join(' ') !== mention.titles.join(' ')) return false;
  const heard = word.length > HEARD && surname.length > HEARD && (word.slice(0, HEARD) === surname.slice(0, HEARD) || soundsAlike(word, surname));
  return heard || (word.length >= HEARD && word.slice(1) === surname.slice(1));
}

/** Whether all words of one name stand in the other, be it with some of them written as one. */
export function isOneName(words: readonly string[], whole: string, { words: full, whole: other }: Draft): boolean {
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
export function isNearly(words: readonly string[], full: readonly string[]): boolean {
  if (words.length === 1) return full.length > 0 && (isMisspelt(words[0]!, full.at(-1)!) || ((full.length > 2 || full[0]!.length > 5) && isMisspelt(words[0]!, full[0]!)));
  // a family name of several words: "van Houten", "Te Rangi"
  const own = words.length < full.length ? full.slice(-words.length) : full;
  const at = onlyOther(words, own);
  return at >= 0 && (isMisspelt(words[at]!, own[at]!) || (words.length > 2 && at === 0 && isShortSlip(words[0]!, own[0]!)) || (words.length > 1 && isLongSlip(words[at]!, own[at]!)));
}

/** "Vo" and "Vu" before two other names that are the same. */
const isShortSlip = (a: string, b: string): boolean => a.length === b.length && a.length < FEWEST_TOLD && a[0] === b[0] && editDistance(a, b, 1) <= 1;
const FEWEST_TOLD = 4;

/** "Montecillo" and "Monticelo" beside a given name that is the same. */
const isLongSlip = (a: string, b: string): boolean => Math.min(a.length, b.length) > LONG && a.slice(0, 4) === b.slice(0, 4) && a.at(-1) === b.at(-1) && editDistance(a, b, 3) <= 3;
const LONG = 8;

/** A short name nobody bears, for one who is addressed alike: "Mr. Hung" for "Mr. Le Quang Huy". */
export function isMisheardShort(mention: PersonMention, words: readonly string[], { words: full, mentions }: Draft): boolean {
  const [word, another] = words;
  if (word === undefined || another !== undefined || mention.listed || mention.titles.length === 0 || full.length < 3 || mentions[0]!.titles.join(' ') !== mention.titles.join(' ')) return false;
  return mentions.some(({ keys }) => keys.length === 1) && [full[0]!, full.at(-1)!].some(own => own.length < FEWEST_TOLD && word.length <= FEWEST_TOLD && own.slice(0, 2) === word.slice(0, 2) && editDistance(own, word, 2) <= 2);
}

/** All words but one are the same, in their places, and that one begins alike. */
export function isAlike(words: readonly string[], full: readonly string[]): boolean {
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
export function isOneElsewhere(mention: PersonMention, words: readonly string[], { words: full, mentions }: Draft): boolean {
  if (!mention.listed || mentions.some(({ listed, titles }) => listed || titles.join(' ') !== mention.titles.join(' '))) return false;
  const at = words.length < 2 ? -1 : onlyOther(words, full);
  if (at < 0) return false;
  const [a, b] = [words[at]!, full[at]!];
  // a given name and its short form: "Luke", "Lucas"
  if (at === 0 && words.length === 2 && Math.min(a.length, b.length) > FEWEST_LETTERS && a.slice(0, 2) === b.slice(0, 2) && editDistance(a, b, 3) <= 3) return true;
  const least = Math.min(a.length, b.length);
  // a surname of which the end alone is another one: "Rasheed", "Rashid"
  if (at > 0 && least >= FEWEST_AT_FRONT && a.slice(0, HEARD_FIRST) === b.slice(0, HEARD_FIRST) && editDistance(a, b, 2) <= 2) return true;
  return least >= (words.length > 2 ? FEWEST_LETTERS : FEWEST_AT_FRONT) && editDistance(a, b, 1) <= 1;
}

/** Letters of a surname that few families share. */
const RARE = 6;

/** Whether a list has somebody whom the text alone names, of the same country or body and addressed alike, with another given name or a surname that begins alike: "Ricardo" and "Rodrigo Villafuerte". */
export function isOneOfDelegation(mention: PersonMention, words: readonly string[], { words: full, mentions }: Draft): boolean {
  const { late, country, given, titles } = mention;
  if (!late || (country ?? given) === null || words.length < 2 || mentions.some(other => other.listed || other.titles.join(' ') !== titles.join(' '))) return false;
  if (!mentions.some(other => (country === null ? other.given === given : (other.country ?? countryOfPost(other)) === country))) return false;
  const at = onlyOther(words, full);
  if (at < 0) return words.length === full.length && words.every((word, index) => isHeardAs(word, full[index]!));
  const [a, b] = [words[at]!, full[at]!];
  if (a[0] !== b[0]) return false;
  return at === 0 ? full.at(-1)!.length >= RARE : Math.min(a.length, b.length) >= FEWEST_AT_FRONT && a.slice(0, 2) === b.slice(0, 2) && editDistance(a, b, 2) <= 2;
}

/** "Bashir" and "Basheer", "Ahsanullah" and "Ahsanulah": both names of one person put into other letters. */
const isHeardAs = (a: string, b: string): boolean => Math.min(a.length, b.length) >= FEWEST_AT_FRONT && a.slice(0, 2) === b.slice(0, 2) && a.at(-1) === b.at(-1) && editDistance(a, b, 2) <= 2;

/** Where the family name stands last, so that two delegates of one country hardly share the first one. */
const GIVEN_FIRST: ReadonlySet<string> = new Set(['Indonesia', 'Philippines', 'Australia', 'New Zealand', 'Canada', 'United States', 'India', 'Sri Lanka', 'European Union', 'Papua New Guinea', 'Timor-Leste', 'Thailand', "Lao People's Democratic Republic"]);
/** Given names that many bear. */
const USUAL = /^(?:m[ou]ham\w+|ahmad|ahmed|abdul|david|john|peter|michael|mark|paul|james|robert|andrew|richard|thomas|daniel|anna?e?|mary|maria|sarah?|jose|juan|carlos|susan|jane|kate|emma|laura|helen)$/;

/** Where people are addressed by what may be a given name, so that the first word may be the family's. */
const BY_LAST: ReadonlySet<string> = new Set(['Viet Nam', 'Cambodia', 'Myanmar', 'Mongolia']);

/**
 * Whether a list has somebody of one country and addressed alike whom the text alone names, with the same given name and another surname: "Major Hendra
 * Wibowo" and "Major Hendra Wijaya" of Indonesia; `isCalled`: whether somebody is addressed by that surname whom the text does not introduce.
 */
export function isOneByGivenName({ listed, late, country, titles }: PersonMention, words: readonly string[], { words: full, mentions }: Draft, isCalled: () => boolean): boolean {
  if (!(listed || late) || country === null || words.length !== 2 || full.length !== 2 || words[0] !== full[0] || words[0]!.length < HEARD || USUAL.test(words[0]!)) return false;
  // the given name stands first where the last word is the one that people are addressed by
  const isLast = !BY_LAST.has(country) && !mentions.some(({ keys }) => keys.length === 1 && keys[0] === full[0]) && (mentions.length === 1 ? isCalled() : mentions.some(({ keys }) => keys.length === 1 && keys[0] === full[1]));
  if (!GIVEN_FIRST.has(country) && !isLast) return false;
  return mentions.every(other => !other.listed && !other.late && other.titles.length > 0 && other.titles.join(' ') === titles.join(' ')) && mentions.some(other => { const own = other.country ?? countryOfPost(other); return own === country || (own === null && other.post === null && titles.length > 0 && !titles.some(title => CIVIL.test(title))); });
}
/** Forms of address that too many share for a name to be known again by them. */
const CIVIL = /^(?:Mr|Ms|Mrs|Miss|Madam|Dr|Prof|Professor|Ambassador|H\.?E|Sir)\b/i;

/** Letters of a surname that hardly two delegations share. */
const VERY_RARE = 7;

/** Another given name beside a surname that few bear, of somebody who is addressed alike and of no other country: "Ms. Joanna" and "Ms. Johanna Whitfield". */
export function isNamesake(mention: PersonMention, words: readonly string[], { words: full, mentions }: Draft): boolean {
  const { titles, country, listed } = mention;
  if (titles.length === 0 || words.length !== 2 || full.length !== 2 || words[0] === full[0] || words[1] !== full[1] || full[1]!.length < VERY_RARE || full[0]!.length < FEWEST_LETTERS) return false;
  return !mentions.some(other => areOfTwo(mention.post ?? mention.body, other.post ?? other.body) || (listed && other.listed) || other.titles.join(' ') !== titles.join(' ') || (country !== null && other.country !== null && country !== other.country));
}

/** Two posts or bodies that have hardly a word in common are two persons'. */
function areOfTwo(a: Phrase | null, b: Phrase | null): boolean {
  if (a === null || b === null) return false;
  const [x, y] = [new Set(significantWords(a.text)), new Set(significantWords(b.text))];
  return 2 * [...x].filter(word => y.has(word)).length < Math.min(x.size, y.size);
}

const countryOfPost = ({ post, body }: PersonMention): string | null => findParticipants(post?.text ?? body?.text ?? '').at(-1)?.participant ?? null;

/** A surname of two parts the other way round: "Ms. Leduc-Beaumont". */
export function isTurned({ words }: PersonMention, { words: full }: Draft): boolean {
  return words.some(word => DOUBLE.test(word) && full.includes(keysOf([word.split('-').reverse().join('')])[0]!) && !full.includes(keysOf([word])[0]!));
}
const DOUBLE = byRange(/^\p{Lu}[^-]{2,}-\p{Lu}[^-]{2,}$/u);

const FEWEST_OF_POST = 3;

/** Whether two persons hold one post, be it that one place says more of it. */
export function isSamePost({ post: a }: PersonMention, { post: b }: PersonMention): boolean {
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
