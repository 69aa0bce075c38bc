/** Groups into which a meeting divided itself: what each of them said, beside what is said of it, and who is in them. */
import type { Misreference, ParticipantMention } from '../mentions';
import type { Named } from '../participants';
import { foldPlural, significantWords } from '../../text/similarity';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';
import { meaningOf } from './matter-words';

const GROUP = '(?:Working |Breakout |Discussion |Study )?Group ([A-H]|\\d|I{1,3}|IV|V)\\b';
const MADE = 'recommended|suggested|proposed|noted|found|requested|advised|agreed|reported|put forward|identified|made|raised';
/** "as recommended by Group 3" */
const BY_GROUP = new RegExp(`\\b(?:${MADE}) by (?:the )?${GROUP}`, 'g');
/** What the paragraph of a group begins with. */
const OPENS = new RegExp(`^(?:\\([a-z]\\) )?(?:The )?${GROUP}`);

const ANY = new RegExp(`\\b${GROUP}`, 'g');

interface Said { readonly whole: Sentence; readonly label: string; readonly words: readonly string[]; readonly written: ReadonlyMap<string, string> }

const SAID = telling((wording): readonly Said[] => {
  const { text, words } = wording;
  if (!text.includes('by ') || !text.includes('Group ')) return [];
  return [...text.matchAll(BY_GROUP)].flatMap(hit => {
    const sentence = wording.sentences.find(({ start, end }) => start <= hit.index && hit.index < end);
    if (sentence === undefined) return [];
    const said = new Map<string, string>();
    for (let index = words.from(sentence.start); index < words.count && words.start(index) < hit.index; index++) {
      const word = meaningOf(words.lower(index));
      if (word !== null && word.length > 3) said.set(word, text.slice(words.start(index), words.end(index)));
    }
    const end = hit.index + hit[0].length;
    const start = end - hit[0].slice(hit[0].search(/Group/)).length;
    return [{ whole: { start, end }, label: hit[1]!, words: [...said.keys()], written: said }];
  });
});

interface Own { readonly label: string; readonly at: number; readonly words: ReadonlySet<string> }

/** The sentences of each group: from the one that begins with it to the next that begins with another. */
const OWN = telling((wording): readonly Own[] => {
  if (!wording.text.includes('Group ')) return [];
  const out: { label: string; at: number; words: Set<string> }[] = [];
  for (const { start, end } of wording.sentences) {
    const sentence = wording.text.slice(start, end);
    const label = OPENS.exec(sentence)?.[1];
    if (label !== undefined) out.push({ label, at: start, words: new Set() });
    // what is said of two of them at once tells them not apart
    const several = new Set([...sentence.matchAll(ANY)].map(([, each]) => each)).size > 1;
    for (const word of out.length === 0 || several ? [] : significantWords(sentence)) out.at(-1)!.words.add(foldPlural(word));
  }
  return out;
});

/** Words in common with another group, and none with the one named. */
const SHARED = 2;
const BEGINNING = 5;

export function groupMattersOf(units: readonly Unit[]): readonly Misreference[] {
  const said = units.flatMap(({ joined }) => joined.ask(SAID).map(each => ({ ...each, joined })));
  if (said.length === 0) return [];
  const heard = new Map<string, { readonly words: Set<string>; readonly nameSpan: Misreference['meant'][number]['nameSpan'] }>();
  for (const { joined, paragraph } of units) {
    for (const { label, at, words } of paragraph === null ? [] : joined.ask(OWN)) {
      const known = heard.get(label);
      if (known === undefined) heard.set(label, { words: new Set(words), nameSpan: joined.span(at, Math.min(joined.text.length, at + 7)) });
      else for (const word of words) known.words.add(word);
    }
  }
  const shares = (word: string, words: ReadonlySet<string>): boolean => words.has(word) || [...words].some(other => word.length >= BEGINNING && other.startsWith(word.slice(0, BEGINNING)));
  return said.flatMap(({ whole, label, words, written, joined }): Misreference[] => {
    const own = heard.get(label);
    if (own === undefined || words.some(word => shares(word, own.words))) return [];
    const others = [...heard].filter(([other]) => other !== label).map(([other, { words: known, nameSpan }]) => ({ label: other, nameSpan, shared: words.filter(word => shares(word, known)) }));
    const [meant, another] = others.filter(({ shared }) => shared.length >= SHARED);
    return meant === undefined || another !== undefined ? [] : [{ whole: joined.phrase(whole.start, whole.end), kind: 'session', words: meant.shared.map(word => written.get(word)!).join(', '), meant: [meant], sure: meant.shared.length > SHARED }];
  });
}

/** "Group A (Australia, Cambodia and Canada)" */
const MEMBERS_BEHIND = new RegExp(`\\b${GROUP},? (?:\\(|consisted of |comprised |was composed of |was made up of )`, 'g');
const FEWEST = 2;
const LONGEST = 700;
const MEMBERS = telling((wording): readonly (readonly Named[])[] => {
  const { text } = wording;
  if (!text.includes('Group ')) return [];
  return [...text.matchAll(MEMBERS_BEHIND)].flatMap(hit => {
    const from = hit.index + hit[0].length;
    const rest = text.slice(from, from + LONGEST);
    const length = hit[0].endsWith('(') ? rest.indexOf(')') : rest.search(/[.;](?:\s|$)/);
    const named = length < 0 ? [] : wording.participants(from, from + length);
    return named.length >= FEWEST && named[0]!.start - from < NEAR ? [named] : [];
  });
});
/** Before the first name stand no more than an article and the like. */
const NEAR = 12;

/** Each list of members of a group in the body. */
export const groupsOf = (units: readonly Unit[]): readonly (readonly ParticipantMention[])[] =>
  units.flatMap(({ joined }) => joined.ask(MEMBERS).map(named => named.map(({ participant, start, end }) => ({ ...joined.phrase(start, end), participant }))));
