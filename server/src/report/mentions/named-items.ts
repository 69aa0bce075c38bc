/** What the opening paragraphs say that the report is made up of: "an agenda of five items: A, B, ...", "in three panels, on A, on B and on C". */
import { CARDINAL_UNITS } from '../../text/numerals';
import { containment, dice, significantWords } from '../../text/similarity';
import type { Heading, Phrase, Report } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';

const OPENING = 10;
const NUMBER = `(?:${CARDINAL_UNITS.slice(2, 13).join('|')}|[2-9]|1[0-2])`;
const PARTS = '(?:sessions|panels|parts|themes|topics|clusters|modules|sections|plenaries|segments)';
/** What leads to the names: those of an agenda, and those in which the meeting worked. */
const LEADS = new RegExp(`\\b(?:agenda\\b[^.:;]{0,60}?\\b(?:items?|points|topics|subjects)\\b[^.:;,]{0,20}(?:: |, namely:? )|(?:in|into|over|of) ${NUMBER} (?:[a-z]+ )?${PARTS}(?: |)?(?:: |, namely:? |, (?=on )))`, 'i');
const ON = /,? (?:and )?on (?=[a-z])/;
const LONGEST = 600;
const FEWEST = 3;
/** Words that say that a list names what is taken up, with the first of its labels or with the list below them. */
const TAKEN_UP = '\\b(?:agenda|items?|topics|subjects|themes|sessions|panels|segments|modules)\\b[^.:;]{0,80}:\\s*';
const LABELLED = new RegExp(`${TAKEN_UP}(?=\\((?:a|i|1)\\)\\s)`, 'i');
const ABOVE = new RegExp(`${TAKEN_UP}$`, 'i');
const LABEL = /[;,]?\s(?:and\s)?\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s/;
const LONGEST_NAME = 140;

/** Names behind such words, by the ways in which they may be parted. */
const NAMED = telling((wording): readonly (readonly Sentence[])[] | null => {
  const { text } = wording;
  if (!/\bagenda\b|: \([ai1]\) /i.test(text) && !/ (?:sessions|panels|parts|themes|topics|clusters|modules|sections|plenaries|segments)/.test(text)) return null;
  for (const { start, end } of wording.sentences) {
    const labelled = end - start > 2 * LONGEST ? null : LABELLED.exec(text.slice(start, end));
    if (labelled !== null) {
      const from = start + labelled.index + labelled[0].length;
      const parts = partsOf(` ${text.slice(from, end).replace(/[.\s]+$/, '')}`, from - 1, LABEL).filter(part => part.end > part.start);
      if (parts.length >= FEWEST && parts.every(part => part.end - part.start <= LONGEST_NAME)) return [parts];
    }
    const hit = LEADS.exec(text.slice(start, end));
    if (hit === null || end - start > LONGEST) continue;
    const from = start + hit.index + hit[0].length;
    const list = text.slice(from, end).replace(/[.\s]+$/, '');
    if (/[:()]/.test(list)) continue;
    const ways = (list.includes(';') ? [/;\s(?:and\s)?/] : list.startsWith('on ') ? [ON] : [/,\s(?:and\s)?/, /,\s(?:and\s)?|\sand\s(?!.*,\s)/]).map(joint => partsOf(list, from, joint)).filter(parts => parts.length >= FEWEST);
    return ways.length === 0 ? null : ways;
  }
  return null;
});

function partsOf(list: string, from: number, joint: RegExp): Sentence[] {
  const out: Sentence[] = [];
  let at = /^(?:on )?/.exec(list)![0].length;
  for (const { 0: whole, index } of list.matchAll(new RegExp(joint, 'g'))) {
    if (index < at) continue;
    out.push({ start: from + at, end: from + index });
    at = index + whole.length;
  }
  out.push({ start: from + at, end: from + list.length });
  return out;
}

/** "The Dialogue adopted the following agenda:" over a list: what its items say. */
const LEADS_TO_LIST = telling(({ text }) => text.trimEnd().endsWith(':') && ABOVE.test(text.trimEnd()));
const ITEM = telling(({ text }): Sentence | null => {
  const end = text.replace(/[;,.\s]*(?:\sand)?\s*$/, '').length;
  return end < 2 || end > LONGEST_NAME ? null : { start: 0, end };
});

/** Names in the words of a paragraph, or in the list below them, by the ways in which they may be parted. */
function* waysOf(units: readonly Unit[], index: number): Generator<readonly Phrase[]> {
  const { joined, paragraph } = units[index]!;
  for (const way of joined.ask(NAMED) ?? []) yield way.map(({ start, end }) => joined.phrase(start, end));
  if (paragraph?.children.length !== 1 || !joined.ask(LEADS_TO_LIST)) return;
  const below: Phrase[] = [];
  for (const { joined: words } of units.slice(index + 1, index + 1 + paragraph.children[0]!.items.length)) {
    const item = words.ask(ITEM);
    if (item === null) return;
    below.push(words.phrase(item.start, item.end));
  }
  if (below.length >= FEWEST) yield below;
}

/** A name, with the heading it stands for. */
export interface NamedItem extends Phrase { readonly heading: Heading | null }

export interface NamedItems {
  readonly items: readonly NamedItem[];
  /** Headings of the level of those named for which no name stands. */
  readonly unnamed: readonly Heading[];
}

const SAME = 0.6;
const WITHIN = 0.8;

function likeness(name: readonly string[], title: readonly string[]): number {
  const score = dice(name, title);
  return Math.max(score, Math.min(name.length, title.length) < 2 ? 0 : Math.max(containment(name, title), containment(title, name)) >= WITHIN ? SAME : 0);
}

/** The one heading between those of the names beside it, where it has a word of this name. */
function between({ text }: NamedItem, before: Heading | null | undefined, after: Heading | null | undefined, headings: readonly Heading[]): Heading | null {
  if (before == null || after == null || before.level !== after.level) return null;
  const [only, another] = headings.filter(({ level, span }) => level === before.level && span.start > before.span.start && span.start < after.span.start);
  return only === undefined || another !== undefined || dice(significantWords(text), significantWords(only.title)) === 0 ? null : only;
}

/** The one list of the opening whose names stand, but for one or two, for headings of one level. */
export function namedItemsOf(report: Report, units: readonly Unit[]): NamedItems | null {
  const headings = report.headings.filter(({ path }) => path.length < 2);
  if (headings.length < FEWEST) return null;
  const titles = headings.map(({ title }) => significantWords(title));
  for (let index = 0; index < units.length && index < OPENING; index++) {
    const { paragraph } = units[index]!;
    for (const way of waysOf(units, index)) {
      const items = way.map((name): NamedItem => ({ ...name, heading: null }));
      const taken = new Set<number>();
      const bound = items.map((item): NamedItem => {
        const words = significantWords(item.text);
        let best = -1;
        let most = SAME;
        titles.forEach((title, index) => { const score = taken.has(index) ? 0 : likeness(words, title); if (score >= most && (best < 0 || score > most)) { best = index; most = score; } });
        if (best < 0) return item;
        taken.add(best);
        return { ...item, heading: headings[best]! };
      });
      bound.forEach((item, at) => { const own = item.heading === null ? between(item, bound[at - 1]?.heading, bound[at + 1]?.heading, headings) : null; if (own !== null) { bound[at] = { ...item, heading: own }; taken.add(headings.indexOf(own)); } });
      const found = bound.flatMap(({ heading }) => heading ?? []);
      const levels = new Set(found.map(({ level }) => level));
      if (found.length < Math.max(2, bound.length - 2) || levels.size > 1 || (paragraph !== null && found.some(({ span }) => span.end <= paragraph.span.start))) continue;
      return { items: bound, unnamed: headings.filter((heading, index) => levels.has(heading.level) && !taken.has(index)) };
    }
  }
  return null;
}
