/** Finds bodies and treaties that are nearly, but not quite, named by their official names. */
import { editDistance } from '../../text/similarity';
import type { Joined } from '../joined';
import { memo } from '../memory';
import type { AcronymUse, OfficialNameSlip } from '../mentions';
import type { Phrase } from '../model';
import { COMMON, isHeadSwap, plainWords } from '../name-words';
import { officialOf } from '../official-names';
import type { Passage } from '../passages';
import { telling } from '../wording';
import type { WordingSource } from '../wordings';
import { articlesIn, isSolid, officialTable, START, type KnownName } from './official-name-table';
import { RUNS, WORDS, type NameWords, type Run } from './proper-names';

/** No name is as long. */
const MOST_WORDS = 60;
/** Fewer words than these are too few to know a name by when one of them is wrong. */
const FEWEST = 3;

export function officialNameSlipsOf(passages: readonly Passage[], acronyms: readonly AcronymUse[]): readonly OfficialNameSlip[] {
  const out: OfficialNameSlip[] = [];
  for (const { joined } of passages) for (const found of joined.ask(SLIPS)) out.push({ ...found.slip, ...phraseAt(joined, found) });
  for (const { acronym, introductions } of acronyms) {
    for (const { expansion, official } of introductions) {
      if (expansion === null || official !== false || out.some(({ span }) => span.start < expansion.span.end && expansion.span.start < span.end)) continue;
      out.push({ text: expansion.text, span: expansion.span, official: officialOf(acronym)!.name, acronym, kind: 'words' });
    }
  }
  return out.sort((a, b) => a.span.start - b.span.start);
}

/** The words that are wrong; all of the name where it is not written in one line. */
function phraseAt(joined: Joined, { start, end, from, to }: SlipAt): Phrase {
  const whole = joined.phrase(start, end);
  return whole.span.end - whole.span.start !== end - start ? whole : joined.phrase(from, to);
}

/** What is wrong with the name that stands at these offsets, and where the words are that are wrong. */
interface SlipAt {
  readonly slip: Slip['slip'];
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

const NO_SLIPS: readonly SlipAt[] = [];

const SLIPS = telling((wording): readonly SlipAt[] => {
  let out: SlipAt[] | null = null;
  for (const run of wording.ask(RUNS)) {
    const own = run.own ??= WORDS.make(run.text);
    const found = slipIn(run.text, own);
    if (found !== null) (out ??= []).push({ slip: found.slip, start: run.start, end: run.end, ...wordsAt(run, own.words, found.words) });
  }
  return out ?? NO_SLIPS;
});

interface Slip {
  readonly slip: Pick<OfficialNameSlip, 'official' | 'acronym' | 'kind'>;
  /** First and last of the words that are wrong as a name, in plain form. */
  readonly words: readonly [first: string, last: string];
}

/** Where the part of a name stands that goes from one of its words to another; all of it where they cannot be told. */
function wordsAt({ text, start, end }: Run, words: readonly string[], [first, last]: Slip['words']): Pick<SlipAt, 'from' | 'to'> {
  const ends = (word: string, of: string): boolean => plainWords([word]).join(' ').split(' ').includes(of);
  const opening = words.find(word => ends(word, first));
  const closing = words.findLast(word => ends(word, last));
  if (opening === undefined || closing === undefined) return { from: start, to: end };
  const from = text.indexOf(opening);
  const to = text.lastIndexOf(closing) + closing.length;
  return to <= from ? { from: start, to: end } : { from: start + from, to: start + to };
}

function slipIn(text: string, { words: written, plain: words }: NameWords): Slip | null {
  if (words.length > MOST_WORDS) return null;
  const near = nearTo(words);
  if (near.length === 0) return null;
  const spaced = ` ${words.join(' ')} `;
  const right = near.filter(each => spaced.includes(each.spaced));
  if (right.length > 0) {
    const own = right.flatMap(each => ownSlip(text, written, each, right)).find(slip => slip !== null);
    if (own !== undefined) return own;
  }
  const left = right.reduce((rest, each) => rest.replace(each.spaced, ' | '), spaced).trim().split(/\s+/);
  for (const each of near) {
    if (right.includes(each)) continue;
    const slip = each.solid.length < FEWEST ? shortSlip(left, each) : slipOf(left, each);
    // "Universities/Colleges/Institutions": a stroke stands for whatever joins them.
    if (slip !== null && !(slip.kind === 'joining' && text.includes('/')) && !right.some(({ official }) => official === each.official)) return told(each, slip.kind, slip.found);
  }
  return null;
}

const told = ({ official, words }: KnownName, kind: OfficialNameSlip['kind'], found: readonly string[] = words): Slip => ({ slip: { official: official.name, acronym: official.acronym, kind }, words: [found[0]!, found.at(-1)!] });

/** Names of which all words stand there but one at most. */
function nearTo(words: readonly string[]): readonly KnownName[] {
  const { byWord, short } = officialTable();
  const out: KnownName[] = [];
  for (const word of words) {
    for (const name of byWord.get(word) ?? []) {
      if (out.includes(name)) continue;
      let missing = name.solid.length > 1 ? 1 : 0;
      for (let index = 0; missing >= 0 && index < name.solid.length; index++) if (!words.includes(name.solid[index]!) && name.solid.indexOf(name.solid[index]!) === index) missing--;
      if (missing >= 0 && (name.size > 2 || missing === 1)) out.push(name);
    }
    if (word.length >= START) for (const name of short.get(word.slice(0, START)) ?? []) if (!out.includes(name)) out.push(name);
  }
  return out;
}

/** What is wrong with a name of which all words are there: an apostrophe, an article, the spelling that is its own. */
function ownSlip(text: string, words: readonly string[], known: KnownName, right: readonly KnownName[]): Slip | null {
  const others = right.filter(other => other !== known);
  if (known.apostrophe && !/s'/i.test(text) && !others.some(other => !other.apostrophe && other.spaced === known.spaced)) return told(known, 'apostrophe');
  if (known.articles > 0 && articlesIn(words) < known.articles && !others.some(other => other.articles < known.articles && other.spaced.includes(known.spaced))) return told(known, 'joining');
  for (const [plain, wanted] of known.spelt) {
    const written = words.map(word => word.toLowerCase()).filter(word => word.length > 4 && plainWords([word])[0] === plain);
    if (written.length > 0 && !written.includes(wanted)) return told(known, 'form');
  }
  return null;
}

type Found = { readonly kind: OfficialNameSlip['kind']; readonly found: readonly string[] } | null;

/** A slip in the long word of a name of two words. */
function shortSlip(words: readonly string[], { solid }: KnownName): Found {
  const at = words.findIndex((word, index) => index > 0 && words[index - 1] === solid[0] && word !== solid[1] && word !== `${solid[1]}s` && editDistance(word, solid[1]!, 1) === 1);
  return at < 0 ? null : { kind: 'spelling', found: [words[at - 1]!, words[at]!] };
}

/** What is wrong with the words that come nearest to a name; null where they are another name. */
function slipOf(words: readonly string[], known: KnownName): Found {
  const { solid } = known;
  const places: number[] = [];
  for (let index = 0; index < words.length; index++) if (isSolid(words[index]!)) places.push(index);
  for (let first = 0; first + solid.length <= places.length; first++) {
    let wrong = 0;
    let at = -1;
    let among = true;
    for (let index = 0; index < solid.length; index++) {
      const word = words[places[first + index]!]!;
      if (word === solid[index]) continue;
      wrong++;
      at = index;
      if (!solid.includes(word)) among = false;
      if (!among && wrong > 1) break;
    }
    if (!among && wrong > 1) continue;
    const window = places.slice(first, first + solid.length);
    const slip = slipAt(words, window, known, wrong, at);
    if (slip !== undefined) return slip;
  }
  return null;
}

/** Small words behind the first word of a name that has none there. */
const PARTS: ReadonlySet<string> = new Set(['for', 'at', 'to', 'from', 'with', 'by']);

/** Small words that part one thing from another rather than join the words of a name. */
const PARTING: ReadonlySet<string> = new Set(['under', 'before', 'after', 'as', 'that', 'which', 'is', 'was', 'were', 'via', 'through', 'until', 'since', 'than', 'whose', 'by']);

/** What is wrong with as many words as the name has; undefined where they are not it. */
function slipAt(words: readonly string[], window: readonly number[], { words: wanted, solid, head }: KnownName, wrong: number, at: number): Found | undefined {
  const found = window.map(index => words[index]!);
  if (found.includes('|')) return undefined;
  if (wrong === 0) {
    const between = words.slice(window[0]!, window.at(-1)! + 1);
    const official = wanted.slice(wanted.indexOf(solid[0]!), wanted.lastIndexOf(solid.at(-1)!) + 1);
    // "Deputy Secretary-General of ASEAN for Political-Security Community": the name ends before that word, and another begins behind it
    if (PARTS.has(between[1]!) && official[1] === solid[1]) return null;
    // "due to the United Nations under Security Council resolution 1373"
    if (between.some(word => PARTING.has(word) && !official.includes(word))) return null;
    return between.join(' ') === official.join(' ') ? null : { kind: 'joining', found };
  }
  if (wrong === 1) {
    if (isMisspelt(found[at]!, solid[at]!, at === head || at === solid.length - 1)) return { kind: 'spelling', found };
    return isHeadSwap(found[at]!, solid[at]!) && solid.filter((word, index) => index !== at && !COMMON.has(word)).length >= 2 ? { kind: 'head', found } : undefined;
  }
  return solid.length >= 4 - Number(wrong === 2) && [...found].sort().join(' ') === [...solid].sort().join(' ') && !isTurned(words, window, solid) ? { kind: 'order', found } : undefined;
}

/** "General Assembly of the United Nations", "Convention of the United Nations on the Law of the Sea": what the name begins with stands behind "of", as English may put any name. */
function isTurned(words: readonly string[], window: readonly number[], solid: readonly string[]): boolean {
  const found = window.map(place => words[place]!);
  return window.some((place, index) => {
    if (index === 0 || words[place - 1] !== 'of') return false;
    let size = 0;
    while (index + size < found.length && found[index + size] === solid[size]) size++;
    const rest = [...found.slice(0, index), ...found.slice(index + size)];
    return size > 0 && rest.every((word, at) => word === solid[size + at]);
  });
}

/** A slip in a longer word; the plural of what it is is none: there may be several such bodies. */
function isMisspelt(found: string, wanted: string, isHead: boolean): boolean {
  if (Math.min(found.length, wanted.length) < 4 || found[0] !== wanted[0] || /\d/.test(found) || (isHead && found === `${wanted}s`)) return false;
  return editDistance(found, wanted, 2) <= (wanted.length >= 8 ? 2 : 1) || (!isHead && isOfOneStem(found, wanted));
}

/** "Crime" and "Criminal", "Environment" and "Environmental". */
const isOfOneStem = (a: string, b: string): boolean => Math.min(a.length, b.length) >= 5 && a.slice(0, 4) === b.slice(0, 4) && (/als?$/.test(a) !== /als?$/.test(b) || /ics?$/.test(a) !== /ics?$/.test(b));

/** Whether plain words are an official name, no more and no less. */
export function isOfficialName(words: readonly string[]): boolean {
  const spaced = ` ${words.join(' ')} `;
  return nearTo(words).some(known => known.spaced === spaced);
}

/** Whether words are what an acronym officially stands for; null where they are another thing altogether, or nothing official is known. */
export function isOfficial(acronym: string, words: string, wordings: WordingSource): boolean | null {
  return officialOf(acronym) === null ? null : wordings.recall(OFFICIAL, `${acronym}\n${words}`);
}

const OFFICIAL = memo((key): boolean | null => {
  const [acronym, words] = key.split('\n') as [string, string];
  const said = plainWords(words.replace(/[()]/g, '').replace(/\bASEAN Regional Forum(?: ARF)?/i, 'ARF').replace(QUARTER, (_, half: string, side: string) => half + side.toLowerCase()).split(/[ /]/));
  const spaced = ` ${said.join(' ')} `;
  const names = officialTable().byOfficial.get(officialOf(acronym)!)!;
  if (names.some(each => spaced.includes(each.spaced) || each.spaced.includes(spaced))) return true;
  // "ISM on Counter-Terrorism and Transnational Crime (ISM on CTTC)": what the acronym keeps as it is need not be written out
  const kept = sharedStart(acronym.split(' '), words.split(' '));
  if (kept > 0 && names.some(each => each.spaced.endsWith(` ${plainWords(words.split(' ').slice(kept)).join(' ')} `))) return true;
  if (words.includes('/') && names.some(({ solid }) => said.filter(isSolid).join(' ').includes(solid.join(' ')))) return true;
  const shared = Math.max(...names.map(({ solid }) => solid.filter(word => said.includes(word)).length / Math.max(solid.length, said.filter(isSolid).length)));
  return shared >= 0.5 ? false : null;
});

/** "South-East Asia": the United Nations write it so, others "Southeast". */
const QUARTER = /\b(north|south)[- ](east|west)/gi;

function sharedStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a[count] === b[count]) count++;
  return count;
}
