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

/** Names behind such words, by the ways in which they may be parted. */
const NAMED = telling((wording): readonly (readonly Sentence[])[] | null => {
  const { text } = wording;
  if (!/\bagenda\b/i.test(text) && !/ (?:sessions|panels|parts|themes|topics|clusters|modules|sections|plenaries|segments)/.test(text)) return null;
  for (const { start, end } of wording.sentences) {
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

/** The one list of the opening whose names stand, but for one or two, for headings of one level. */
export function namedItemsOf(report: Report, units: readonly Unit[]): NamedItems | null {
  const headings = report.headings.filter(({ path }) => path.length < 2);
  if (headings.length < FEWEST) return null;
  const titles = headings.map(({ title }) => significantWords(title));
  for (const { joined, paragraph } of units.slice(0, OPENING)) {
    for (const way of joined.ask(NAMED) ?? []) {
      const items = way.map(({ start, end }): NamedItem => ({ ...joined.phrase(start, end), heading: null }));
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
      const found = bound.flatMap(({ heading }) => heading ?? []);
      const levels = new Set(found.map(({ level }) => level));
      if (found.length < Math.max(2, bound.length - 2) || levels.size > 1 || (paragraph !== null && found.some(({ span }) => span.end <= paragraph.span.start))) continue;
      return { items: bound, unnamed: headings.filter((heading, index) => levels.has(heading.level) && !taken.has(index)) };
    }
  }
  return null;
}
