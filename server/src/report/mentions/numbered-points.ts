/** Where the text refers by number to what one list of the report counts: "recommendation 7", "stages 1 to 3", and by letter to the points of a paragraph: "paragraph 15 (iv)". */
import { foldPlural } from '../../text/similarity';
import type { Span } from '../../text/span';
import type { CountedPoint, PointReference } from '../mentions';
import { numbersInBrackets, ofAnother } from './references';
import type { Annex, List, ListItem, Paragraph, Phrase, Report } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';

const NOUNS = 'recommendations?|lessons?|conclusions?|proposals?|options?|measures?|stages?|phases?|steps?|principles?|priorit(?:y|ies)|objectives?|findings?|suggestions?|challenges?|questions?|tasks?|undertakings?|commitments?|themes?|activit(?:y|ies)|projects?|points?|decisions?|observations?';
const NUMBER = '\\d{1,2}(?![\\d.,:/]\\d|[\\d%]|(?:st|nd|rd|th)\\b)';
/** "recommendation 4", "recommendations 5 and 6", "Stages 1 to 3" */
const CITED = new RegExp(`\\b(${NOUNS}) (?:[Nn]o\\.? ?)?(${NUMBER}(?:(?:, ?(?:and )?| and | or | to |[-–]| & )${NUMBER})*)(?= ?(?:[.,;:)]|$|(?:and|or|above|below|were|was|is|are|which|that|concern|had|would|should|could|in|on|as|for|from|by|with|of the (?:present |above )?(?:report|list)|be|has|have)\\b))`, 'gi');
const HINT = new RegExp(`\\b(?:${NOUNS}) (?:[Nn]o\\.? ?)?\\d`, 'i');

interface Told { readonly noun: string; readonly whole: Sentence; readonly value: number; readonly at: Sentence; readonly first: boolean }

const NONE: readonly Told[] = [];

const TOLD = telling((wording): readonly Told[] => {
  const { text } = wording;
  if (!HINT.test(text)) return NONE;
  const out: Told[] = [];
  for (const hit of text.matchAll(CITED)) {
    const { 0: words, 1: noun = '', 2: numbers = '', index } = hit;
    const end = index + words.length;
    if (ofAnother(text, index, end)) continue;
    // "Lesson 2: boats return"
    const first = /^(?:[\d.()[\]*#\s]*)$/.test(text.slice(0, index)) && /^\s?[:.–—-]/.test(text.slice(end));
    for (const number of numbers.matchAll(/\d+/g)) {
      const start = end - numbers.length + number.index;
      out.push({ noun: foldPlural(noun.toLowerCase()), whole: { start: index, end }, value: Number(number[0]), at: { start, end: start + number[0].length }, first });
    }
  }
  return out;
});

interface Count { readonly last: number; readonly span: Span }

/** Numbers beyond the last of the one list that counts what they are said to be. */
export function countedPointsOf(report: Report, units: readonly Unit[]): readonly CountedPoint[] {
  const cited = units.flatMap(({ joined }) => joined.ask(TOLD).map(told => ({ ...told, joined })));
  if (cited.length === 0) return [];
  const counts = new Map<string, Count | null>();
  const countOf = (noun: string): Count | null => {
    let count = counts.get(noun);
    if (count === undefined) counts.set(noun, count = cited.some(told => told.noun === noun && told.first) ? null : onlyCount(report, noun));
    return count;
  };
  return cited.flatMap(({ noun, value, at, whole, joined }): CountedPoint[] => {
    const count = countOf(noun);
    if (count === null || value <= count.last || cited.filter(other => other.noun === noun && other.value === value).length > 1) return [];
    return [{ ...joined.phrase(whole.start, whole.end), numberSpan: joined.span(at.start, at.end), last: count.last, lastSpan: count.span }];
  });
}

/** Fewer are no list that anybody would refer to by number. */
const FEWEST = 2;

/** The one list that counts up from 1 and is announced or headed as such things; null where there is none, or another. */
function onlyCount(report: Report, noun: string): Count | null {
  const named = new RegExp(`\\b${noun.replace(/y$/, '(?:y|ie)')}s\\b`, 'i');
  const found = [...report.lists.flatMap(list => announced(report, list, named)), ...report.annexes.flatMap(annex => (named.test(annex.title) ? listed(report, annex) : []))];
  return found.length === 1 ? found[0]! : null;
}

const LONGEST_LEAD = 240;

function announced({ text, headings }: Report, list: List, named: RegExp): Count[] {
  const last = list.style === 'arabic' ? countedTo(list.items.map(({ ordinal }) => ordinal)) : 0;
  if (last === 0) return [];
  const { start } = list.span;
  const lead = text.slice(Math.max(0, start - LONGEST_LEAD), start);
  const over = headings.findLast(({ span }) => span.start < start);
  return named.test(lead.slice(lead.lastIndexOf('. ') + 1)) || (over !== undefined && named.test(over.title)) ? [{ last, span: list.items.at(-1)!.nameSpan }] : [];
}

/** Points that make up an annex, as a list or one on each line. */
export function listed({ text }: Pick<Report, 'text'>, { children }: Annex): Count[] {
  const points = children.flatMap((child): readonly (Pick<ListItem, 'ordinal' | 'span'>)[] => {
    if (child.kind === 'list') return child.style === 'arabic' ? child.items : [];
    const number = child.kind === 'text' ? /^\(?(\d{1,2})[.)]\s/.exec(text.slice(child.span.start, child.span.end))?.[1] : undefined;
    return number === undefined ? [] : [{ ordinal: Number(number), span: child.span }];
  });
  const last = countedTo(points.map(({ ordinal }) => ordinal));
  return last === 0 ? [] : [{ last, span: points.at(-1)!.span }];
}

/** The last of numbers that count up from 1; 0 where they do not. */
const countedTo = (numbers: readonly (number | null)[]): number => (numbers.length >= FEWEST && numbers.every((number, index) => number === index + 1) ? numbers.length : 0);

/** "paragraph 15 (iv)" */
const LETTERED = /\b[Pp]ara(?:graph)?s?\.? (\d{1,3}(?:\.\d{1,2}){0,2}) ?\(([a-z]{1,4})\)/g;
/** "item (e) of paragraph 4.1" */
const LETTER_OF = /\b(?:item|point|letter|element|sub-?paragraph|lesson|recommendation|measure|proposal) \(([a-z]{1,4})\) (?:of|in|under) paragraph (\d{1,3}(?:\.\d{1,2}){0,2})(?![.\d]*\d)/g;
const CELL = /^(\d{1,3}(?:\.\d{1,2}){0,2}) ?\(([a-z]{1,4})\)$/;

interface Lettered { readonly whole: Sentence; readonly number: string; readonly label: string; readonly at: Sentence }

const NO_LETTERS: readonly Lettered[] = [];

const IN_PARAGRAPHS = telling(({ text }): readonly Lettered[] => {
  if (!text.includes('(') || !text.includes('ara')) return NO_LETTERS;
  const told = ({ 0: words, index }: RegExpExecArray, number: string, label: string): Lettered[] => {
    const whole = { start: index, end: index + words.length };
    const at = index + words.indexOf(`(${label})`);
    // "the activity under paragraph 13 (ii) to be open to all"
    return ofAnother(text, whole.start, text.startsWith(' to ', whole.end) ? text.length : whole.end) ? [] : [{ whole, number, label, at: { start: at, end: at + label.length + 2 } }];
  };
  return [...[...text.matchAll(LETTERED)].flatMap(hit => told(hit, hit[1]!, hit[2]!)), ...[...text.matchAll(LETTER_OF)].flatMap(hit => told(hit, hit[2]!, hit[1]!))];
});

/** Points that a paragraph, in the text or in the column of the table that names paragraphs, is said to have and has not. */
export function lostPointsOf(report: Report, units: readonly Unit[]): readonly PointReference[] {
  if (report.numbering !== 'sequence' && report.numbering !== 'decimal') return [];
  let byNumber: Map<string, Paragraph> | undefined;
  const lost = (number: string, label: string, span: Span, whole: Phrase): PointReference[] => {
    byNumber ??= new Map(report.paragraphs.flatMap(paragraph => (paragraph.label === null ? [] : [[paragraph.label, paragraph] as const])));
    const paragraph = byNumber.get(number);
    const [list, another] = paragraph === undefined ? [] : listsOf(report, paragraph);
    if (list === undefined || another !== undefined || !(list.style === 'lower-roman' ? /^[ivx]+$/.test(label) : list.style === 'lower-letter' && label.length === 1)) return [];
    return list.items.some(each => each.label?.toLowerCase() === label) ? [] : [{ span, whole, label, list, item: null, meant: null }];
  };
  const found = units.flatMap(({ joined }) => joined.ask(IN_PARAGRAPHS).flatMap(({ whole, number, label, at }) => lost(number, label, joined.span(at.start, at.end), joined.phrase(whole.start, whole.end))));
  if (report.followUp === null || numbersInBrackets(report)) return found;
  const column = report.followUp.columns.findIndex(({ role, text }) => role === 'reference' && /para/i.test(text));
  for (const { cells } of column < 0 ? [] : report.followUp.rows) {
    const cell = cells.find(each => each.column === column);
    const hit = cell === undefined ? null : CELL.exec(cell.text);
    if (hit !== null) found.push(...lost(hit[1]!, hit[2]!, { start: cell!.span.end - hit[2]!.length - 2, end: cell!.span.end }, { text: cell!.text, span: cell!.span }));
  }
  return found;
}

/** Lists that stand in a paragraph or right behind it, before the next. */
function listsOf({ paragraphs, lists }: Report, paragraph: Paragraph): readonly List[] {
  if (paragraph.children.length > 0) return paragraph.children;
  const next = paragraphs[paragraphs.indexOf(paragraph) + 1]?.span.start ?? Infinity;
  return lists.filter(({ span }) => span.start >= paragraph.span.start && span.start < next);
}
