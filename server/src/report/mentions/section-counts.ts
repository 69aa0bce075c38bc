/** Numbers of what a section itself has: the proposals under its sub-headings, "agreed to forward all three proposals", and the papers presented in it, "Three papers were presented". */
import { CARDINAL_UNITS, numberOf } from '../../text/numerals';
import type { Citation, StatedCount } from '../mentions';
import { isHeading, type Heading } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';

type Told = Sentence & { readonly of: 'items' | 'papers'; readonly value: number };

const NONE: readonly Told[] = [];
const NUMBER = `(${CARDINAL_UNITS.slice(0, 12).join('|')}|[2-9]|1[0-2])`;
const ITEMS = '(?:proposals|proposed activities|concept papers|activities|projects|initiatives)';
/** Of all that the section took up: "forward all three proposals", "of the four proposals, two". */
const ALL_ITEMS = new RegExp(`\\b(?:all|all the|all of the|these|(?<=\\b(?:that|and),? )of the|^of the) ${NUMBER} (?:new )?${ITEMS}(?=[,.;]| (?:to|would|will|were|be|had|as|for)\\b)|\\bboth (?:new )?${ITEMS}(?=[,.;]| (?:to|would|will|were|be|had|as|for)\\b)`, 'i');
/** What that has in it, by a pattern that is soon compiled. */
const SO_MANY = new RegExp(`\\bboth |\\b(?:all|these|the) ${NUMBER} `, 'i');
const PAPERS = '(?:papers|presentations|lectures|talks|briefings)';
const HEARD = new RegExp(`(?:^|[.] )${NUMBER} (?:${PAPERS}|(?:paper|presentation|lecture|talk)) (?:was|were) (?:presented|given|delivered|heard|made)(?=[,.;]|$)`, 'i');
/** What a paper is annexed as. */
const PAPER = /\b(?:papers?|presentations?|slides|lectures?|talks?|briefings?|texts?)\b/i;


const TOLD = telling(({ text, sentences }): readonly Told[] => {
  const out: Told[] = [];
  if (/ (?:proposals|activities|papers|projects|initiatives)\b/.test(text) && SO_MANY.test(text)) for (const { start, end } of sentences) {
    const hit = ALL_ITEMS.exec(text.slice(start, end));
    if (hit !== null) out.push({ start: start + hit.index, end: start + hit.index + hit[0].length, of: 'items', value: hit[1] === undefined ? 2 : numberOf(hit[1]) });
  }
  const heard = / (?:was|were) (?:presented|given|delivered|heard|made)/.test(text) ? HEARD.exec(text) : null;
  if (heard !== null) {
    const at = heard.index + (heard[0].startsWith('. ') ? 2 : 0);
    out.push({ start: at, end: heard.index + heard[0].length, of: 'papers', value: numberOf(heard[1]!) });
  }
  return out.length === 0 ? NONE : out;
});

const CITES = telling(({ text }): boolean => PAPER.test(text));

/** Where a section closes, or opens, with the number of all that it has; of papers only where another section has as many as it says. */
export function sectionCountsOf(units: readonly Unit[], citations: () => readonly Citation[]): readonly StatedCount[] {
  const out: StatedCount[] = [];
  const papers: { readonly said: StatedCount; readonly agrees: boolean }[] = [];
  units.forEach(({ joined, headings, paragraph }, index) => {
    if (paragraph === null) return;
    for (const { start, end, of, value } of joined.ask(TOLD)) {
      const heading = of === 'items' ? headings.findLast(each => subItems(each) > 1) : headings.at(-1);
      if (heading === undefined) continue;
      const said = (counted: number): StatedCount => ({ ...joined.phrase(start, end), kind: 'report', value, counted });
      if (of === 'items') {
        const closes = !units.slice(index + 1).some(other => other.paragraph !== paragraph && other.headings.includes(heading));
        const counted = subItems(heading);
        if (closes && value > 1 && Math.abs(value - counted) === 1 && value !== counted) out.push(said(counted));
      } else {
        const counted = papersUnder(heading, units, citations());
        papers.push({ said: said(counted), agrees: counted === value });
      }
    }
  });
  if (papers.some(({ agrees }) => agrees)) out.push(...papers.filter(({ agrees, said }) => !agrees && said.counted > 0).map(({ said }) => said));
  return out;
}

/** Sub-headings that are one activity each. */
function subItems({ children }: Heading): number {
  const below = children.filter(isHeading);
  return below.length > 1 && below.every(({ kind, title }) => kind === 'sub-item' && /\b(?:workshop|seminar|conference|symposium|round\s?table|course|training|exercise|dialogue|study|project)\b/i.test(title)) ? below.length : 0;
}

/** Paragraphs of a section that annex a paper. */
const papersUnder = (heading: Heading, units: readonly Unit[], citations: readonly Citation[]): number => new Set(units.filter(({ paragraph, headings, joined }) => paragraph !== null && headings.at(-1) === heading && joined.ask(CITES)
  && citations.some(({ span }) => span.start >= paragraph.span.start && span.end <= paragraph.span.end)).map(({ paragraph }) => paragraph)).size;
