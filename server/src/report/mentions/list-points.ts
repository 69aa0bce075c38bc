/** Where the text refers to a point of one of its lists: "in line with point (d) above", "with regard to recommendation (c)". */
import { significantWords } from '../../text/similarity';
import type { Span } from '../../text/span';
import type { PointReference } from '../mentions';
import type { List, Report } from '../model';
import type { Sentence } from '../sentences';
import { findParticipants } from '../participants';
import { unitsOf, type Unit } from '../units';
import { telling, type Wording } from '../wording';
import { meaningOf } from './matter-words';
import { ofAnother } from './references';

const NOUNS = new Set('point recommendation subparagraph paragraph letter item option proposal element measure conclusion bullet under'.split(' '));
/** Others that a list may be announced as: a letter behind them is one of that list alone. So is one behind any other noun that the words over the list have in the plural. */
const ANNOUNCED = new Set('lesson step finding principle priority area question task action aim objective observation suggestion comment decision idea gap rule commitment theme topic need request condition aspect reason test advice undertaking remark requirement challenge'.split(' '));
/** "(d)", or "d)" as lists may be lettered. */
const LETTER = /\(([a-z]{1,4})\)|(?<=\s)([a-z]|[ivx]{2,4})\)|(?<=\b[A-Z][a-z]{4,13} )([ivx]{1,4}|[b-h])(?=[ ,.;])/g;
/** "Point iv is taken up": a letter without brackets, behind a noun with a capital. */
const BARE = /\b[A-Z][a-z]{4,13} (?:[ivx]{1,4}|[b-h])[ ,.;]/;
const MORE = /(?:(?:, ?(?:and )?| and | to | or |\s?[-–]\s?)\([a-z]{1,4}\))*/y;
const PLACE = /,? (?:above|below)\b/y;

/** "the seminar mentioned in recommendation (c) in Penang": a place, and no paper. */
const IN_PLACE = /^ in (?!(?:[A-Z][a-z]+ )?(?:Annex|Appendix|Part|Section|Chapter|Article|Statement|Plan|Report|Declaration|Charter|Agreement|Paper|Document|Summary|Resolution|Convention|Treaty)\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=[,.;]| (?:in|on|from|by|before|during|at)\b|$)/;

interface Told {
  readonly at: Sentence;
  readonly whole: Sentence;
  /** What its list must be announced as; null where any will do. */
  readonly noun: string | null;
  readonly label: string;
  readonly below: boolean;
  /** Words of the sentence that mean something, and those of them that stand behind "the". */
  readonly words: readonly string[];
  readonly definite: readonly string[];
  /** Participants that the sentence names. */
  readonly named: readonly string[];
}

const POINTS = telling((wording): readonly Told[] => {
  const { text } = wording;
  if (!text.includes(')') && !BARE.test(text)) return [];
  const out: Told[] = [];
  LETTER.lastIndex = 0;
  for (let hit = LETTER.exec(text); hit !== null; hit = LETTER.exec(text)) {
    const noun = nounBefore(text, hit.index);
    if (noun === null || (hit[3] !== undefined && /^under$/i.test(noun))) continue;
    const start = hit.index - noun.length - 1;
    const end = endOf(MORE, text, LETTER.lastIndex);
    const labels = [...text.slice(hit.index, end).matchAll(/\(?\b([a-z]+)\)|^([a-z]{1,4})$/g)];
    LETTER.lastIndex = end;
    // "the following points: (a) ...": the list itself
    if (labels.length === 1 && noun.endsWith('s')) continue;
    const placed = endOf(PLACE, text, end);
    // what stands above is the report's own, whatever place is named behind it
    if (placed === end && ofAnother(text, start, placed) && !IN_PLACE.test(text.slice(placed, placed + 80))) continue;
    const sentence = wording.sentences.find(each => each.start <= start && end <= each.end) ?? { start, end };
    const words = labels.length === 1 ? saidOf(wording, sentence, { start, end }) : { words: [], definite: [], named: [] };
    for (const { 0: whole, 1: bracketed, 2: bare, index } of labels) out.push({ at: { start: hit.index + index, end: hit.index + index + whole.length }, whole: { start, end }, noun: NOUNS.has(singularOf(noun)) ? null : singularOf(noun), label: bracketed ?? bare ?? '', below: text.endsWith('below', placed), ...words });
  }
  return out;
});

/** The word right before a bracket, if it is one for a point of a list. */
function nounBefore(text: string, at: number): string | null {
  const word = /([A-Za-z-]{4,15}) $/.exec(text.slice(Math.max(0, at - 17), at))?.[1];
  return word !== undefined && (NOUNS.has(singularOf(word)) || ANNOUNCED.has(singularOf(word)) || /^[a-z]+$/.test(word)) ? word : null;
}

const singularOf = (word: string): string => word.toLowerCase().replace('-', '').replace(/ies$/, 'y').replace(/s$/, '');

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** What a sentence says beside the reference: no names, and nothing that any sentence says. */
function saidOf(wording: Wording, sentence: Sentence, { start, end }: Sentence): Pick<Told, 'words' | 'definite' | 'named'> {
  const { words, text } = wording;
  const said: string[] = [];
  const definite: string[] = [];
  for (let index = words.from(sentence.start); index < words.count && words.start(index) < sentence.end; index++) {
    if (words.start(index) >= start && words.start(index) < end) continue;
    const word = /^[a-z]/.test(text[words.start(index)]!) ? meaningOf(words.lower(index)) : null;
    if (word === null || word.length < 4) continue;
    said.push(word);
    if (words.lower(index - 1) === 'the') definite.push(word);
  }
  return { words: said, definite, named: [...new Set(wording.participants(sentence.start, sentence.end).map(({ participant }) => participant))] };
}

/** Points, each with the list it is one of; those of which no list can be told are left out. */
export function pointReferencesOf(report: Report, units: readonly Unit[] = unitsOf(report)): readonly PointReference[] {
  const found: PointReference[] = [];
  let lists: readonly List[] | undefined;
  // a word that the sentence has in common with one point of the list and with nothing else
  const telltale = (word: string): boolean => word.length >= TELLTALE && units.filter(({ joined }) => joined.ask(WORDS).has(word)).length === 2;
  for (const { joined } of units) {
    for (const { at, whole, noun, label, below, words, definite, named } of joined.ask(POINTS)) {
      const span = joined.span(at.start, at.end);
      lists ??= lettered(report.lists);
      const list = listFor(lists, span, label, below);
      if (list === null || (noun !== null && !announcedAs(report, list, noun))) continue;
      const item = list.items.find(each => each.label?.toLowerCase() === label) ?? null;
      if (item === null && lists.some(({ items }) => items.some(each => each.label?.toLowerCase() === label))) continue;
      const meant = item === null || list.span.start <= span.start && span.end <= list.span.end ? null : meantBy(report, list, item, { words, definite, named }, telltale) ?? namedBy(report, list, item, named);
      found.push({ span, whole: joined.phrase(whole.start, whole.end), label, list, item, meant });
    }
  }
  return found;
}

/** Shorter words say little of the matter. */
const TELLTALE = 7;
const WORDS = telling(({ text }): ReadonlySet<string> => new Set(significantWords(text)));

const LONGEST_LEAD = 240;

/** Whether the words over a list have the noun: "drew five lessons:". */
function announcedAs(report: Report, { span: { start } }: List, noun: string): boolean {
  const lead = report.text.slice(Math.max(0, start - LONGEST_LEAD), start).toLowerCase();
  const last = lead.slice(lead.lastIndexOf('. ') + 1);
  return ANNOUNCED.has(noun) ? last.includes(noun.replace(/y$/, '')) : new RegExp(`\\b${noun.replace(/y$/, '(?:y|ie)')}s\\b`).test(last);
}

const lettered = (lists: readonly List[]): List[] => lists.flatMap(list => [...(list.style === 'lower-letter' || list.style === 'lower-roman' ? [list] : []), ...list.items.flatMap(({ children }) => lettered(children))]);

/** The list that a point is one of: the one around it, else the nearest above or, where that is said, below. */
function listFor(lists: readonly List[], { start, end }: Span, label: string, below: boolean): List | null {
  const fitting = lists.filter(({ style }) => (style === 'lower-roman' ? /^[ivx]+$/.test(label) : label.length === 1));
  return fitting.find(({ span }) => span.start <= start && end <= span.end) ?? (below ? fitting.find(({ span }) => span.start >= end) : fitting.findLast(({ span }) => span.end <= start)) ?? null;
}

/** The one other point that names all Participants of the sentence, two at least, where the one it names has none of them. */
function namedBy(report: Report, list: List, item: List['items'][number], named: readonly string[]): PointReference['meant'] {
  if (named.length < 2) return null;
  const heard = (each: List['items'][number]): ReadonlySet<string> => new Set(findParticipants(report.text.slice(each.textSpan.start, each.span.end)).map(({ participant }) => participant));
  const own = heard(item);
  if (own.size === 0 || named.some(name => own.has(name))) return null;
  const [only, other] = list.items.filter(each => { const names = heard(each); return each !== item && each.label !== null && named.every(name => names.has(name)); });
  return only === undefined || other !== undefined ? null : { item: only, words: named.join(', ') };
}

/** The one other point that the sentence speaks of, where the one it names says nothing of it. */
function meantBy(report: Report, list: List, item: List['items'][number], { words, definite, named }: Pick<Told, 'words' | 'definite' | 'named'>, telltale: (word: string) => boolean): PointReference['meant'] {
  const heard = (each: List['items'][number]): ReadonlySet<string> => new Set(significantWords(report.text.slice(each.textSpan.start, each.span.end)));
  const beginnings = new Set([...heard(item)].map(word => word.slice(0, 4)));
  if (words.some(word => beginnings.has(word.slice(0, 4)))) return null;
  const others = list.items.filter(each => each !== item && each.label !== null).map(each => ({ each, own: heard(each) })).map(({ each, own }) => ({ item: each, shared: words.filter(word => own.has(word)), definite: definite.filter(word => own.has(word)) }));
  const speaking = others.filter(({ shared }) => shared.length > 0);
  const [only] = speaking;
  if (only === undefined || speaking.length > 1) return null;
  const own = only.definite.length > 0 || only.shared.length > 1 ? null : findParticipants(report.text.slice(item.textSpan.start, item.span.end));
  return own === null || (only.shared.some(telltale) && !own.some(({ participant }) => named.includes(participant))) ? { item: only.item, words: (only.definite.length > 0 ? only.definite : only.shared).join(', ') } : null;
}
