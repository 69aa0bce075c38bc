/** Finds bodies and treaties that are nearly, but not quite, named by their official names. */
import { editDistance } from '../../text/similarity';
import type { AcronymUse, OfficialNameSlip, ProperName } from '../mentions';
import type { Phrase } from '../model';
import { JOINING, plainWords } from '../name-words';
import { officialNames, officialOf, type OfficialName } from '../official-names';

interface Known {
  readonly official: OfficialName;
  /** All words, and those that do not only join. */
  readonly words: readonly string[];
  readonly solid: readonly string[];
  readonly spaced: string;
  readonly apostrophe: boolean;
}

let known: { readonly names: readonly Known[]; readonly byWord: ReadonlyMap<string, readonly number[]> } | undefined;

function table(): NonNullable<typeof known> {
  if (known !== undefined) return known;
  const names = officialNames().flatMap(official => [official.name, ...official.also].map((name): Known => {
    const words = plainWords(name.split(' '));
    return { official, words, solid: words.filter(isSolid), spaced: ` ${words.join(' ')} `, apostrophe: name.includes("s'") };
  }));
  const byWord = new Map<string, number[]>();
  names.forEach(({ solid }, index) => {
    for (const word of new Set(solid)) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [index]); else list.push(index);
    }
  });
  return known = { names, byWord };
}

const isSolid = (word: string): boolean => !JOINING.has(word);

/** Fewer words than these are too few to know a name by when one of them is wrong. */
const FEWEST = 3;

export function officialNameSlipsOf(names: readonly ProperName[], acronyms: readonly AcronymUse[]): readonly OfficialNameSlip[] {
  const out: OfficialNameSlip[] = [];
  const known = new Map<string, Slip | null>();
  for (const name of names) {
    let slip = known.get(name.text);
    if (slip === undefined) known.set(name.text, slip = slipIn(name));
    if (slip !== null) out.push({ ...slip.slip, ...wordsAt(name, slip.words) });
  }
  for (const { acronym, introductions } of acronyms) {
    for (const { expansion } of introductions) {
      if (expansion === null || isOfficial(acronym, expansion.text) !== false || out.some(({ span }) => span.start < expansion.span.end && expansion.span.start < span.end)) continue;
      const official = officialOf(acronym)!;
      out.push({ text: expansion.text, span: expansion.span, official: official.name, acronym, kind: 'words' });
    }
  }
  return out.sort((a, b) => a.span.start - b.span.start);
}

interface Slip {
  readonly slip: Pick<OfficialNameSlip, 'official' | 'acronym' | 'kind'>;
  /** First and last of the words that are wrong as a name, in plain form. */
  readonly words: readonly [first: string, last: string];
}

/** The part of a name from one of its words to another; all of it where they cannot be told in the text. */
function wordsAt({ text, span, words }: ProperName, [first, last]: Slip['words']): Phrase {
  const ends = (word: string, of: string): boolean => plainWords([word]).join(' ').split(' ').includes(of);
  const from = words.find(word => ends(word, first));
  const to = words.findLast(word => ends(word, last));
  if (span.end - span.start !== text.length || from === undefined || to === undefined) return { text, span };
  const start = text.indexOf(from);
  const end = text.lastIndexOf(to) + to.length;
  return end <= start ? { text, span } : { text: text.slice(start, end), span: { start: span.start + start, end: span.start + end } };
}

function slipIn(name: ProperName): Slip | null {
  const { names, byWord } = table();
  const words = plainWords(name.words);
  const counts = new Map<number, number>();
  for (const word of new Set(words)) for (const index of byWord.get(word) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1);
  const near = [...counts].filter(([index, count]) => count >= Math.max(2, new Set(names[index]!.solid).size - 1)).map(([index]) => names[index]!);
  if (near.length === 0) return null;
  const spaced = ` ${words.join(' ')} `;
  const right = near.filter(each => spaced.includes(each.spaced));
  const apostrophe = right.find(each => each.apostrophe && !/s'/i.test(name.text) && !right.some(other => other !== each && !other.apostrophe && other.spaced === each.spaced));
  const told = ({ official, words: all }: Known, kind: OfficialNameSlip['kind'], found: readonly string[] = all): Slip => ({ slip: { official: official.name, acronym: official.acronym, kind }, words: [found[0]!, found.at(-1)!] });
  if (apostrophe !== undefined) return told(apostrophe, 'apostrophe');
  const left = right.reduce((rest, each) => rest.replace(each.spaced, ' | '), spaced).trim().split(/\s+/);
  for (const each of near) {
    if (right.includes(each) || each.solid.length < FEWEST) continue;
    const slip = slipOf(left, each);
    if (slip !== null && !right.some(({ official }) => official === each.official)) return told(each, slip.kind, slip.found);
  }
  return null;
}

/** What is wrong with the words that come nearest to a name; null where they are another name. */
function slipOf(words: readonly string[], { words: wanted, solid }: Known): { readonly kind: OfficialNameSlip['kind']; readonly found: readonly string[] } | null {
  const places = words.flatMap((word, index) => (isSolid(word) ? [index] : []));
  for (let first = 0; first + solid.length <= places.length; first++) {
    const window = places.slice(first, first + solid.length);
    const found = window.map(index => words[index]!);
    if (found.includes('|')) continue;
    const wrong = found.flatMap((word, index) => (word === solid[index] ? [] : [index]));
    if (wrong.length === 0) {
      const between = words.slice(window[0]!, window.at(-1)! + 1).join(' ');
      return between === wanted.slice(wanted.indexOf(solid[0]!), wanted.lastIndexOf(solid.at(-1)!) + 1).join(' ') ? null : { kind: 'joining', found };
    }
    if (wrong.length === 1) {
      const at = wrong[0]!;
      if (isMisspelt(found[at]!, solid[at]!)) return { kind: 'spelling', found };
    } else if (solid.length >= 4 - Number(wrong.length === 2) && [...found].sort().join(' ') === [...solid].sort().join(' ')) return { kind: 'order', found };
  }
  return null;
}

/** A slip in a longer word; a plural is none: there may be several such bodies. */
function isMisspelt(found: string, wanted: string): boolean {
  if (Math.min(found.length, wanted.length) < 4 || found[0] !== wanted[0] || /\d/.test(found) || found === `${wanted}s`) return false;
  return editDistance(found, wanted, 2) <= (wanted.length >= 8 ? 2 : 1);
}

/** Whether words are what an acronym officially stands for; null where they are another thing altogether, or nothing official is known. */
export function isOfficial(acronym: string, words: string): boolean | null {
  const official = officialOf(acronym);
  if (official === null) return null;
  const said = plainWords(words.split(' '));
  const spaced = ` ${said.join(' ')} `;
  const names = table().names.filter(each => each.official === official);
  if (names.some(each => spaced.includes(each.spaced) || each.spaced.includes(spaced))) return true;
  const shared = Math.max(...names.map(({ solid }) => solid.filter(word => said.includes(word)).length / Math.max(solid.length, said.filter(isSolid).length)));
  return shared >= 0.5 ? false : null;
}
