/** Builds a heading from its block: kind, label, title, form and level. */
import { isDash } from '../text/date-parts';
import { firstWord, isCapital } from '../text/letters';
import { fromLetters, fromRoman } from '../text/numerals';
import { isSpace } from '../text/span';
import type { Block } from './blocks';
import type { DraftHeading } from './draft';
import { capitalsOf, isKnownSection } from './heading-words';
import { participantOf } from './participants';
import type { Source } from './source';
import type { Heading, LabelStyle } from './model';

const ROMAN = /^([IVXL]{1,6})(\s*[.:–—)-]\s*|\s+)/;

/** "I OPENING REMARKS", "II – Adoption": the numeral and where the title begins; null for anything else. */
function splitRoman(words: string): { label: string; value: number; separator: string; title: number } | null {
  const match = 'IVXL'.includes(words[0] ?? ' ') ? ROMAN.exec(words) : null;
  if (!match || !opensTitle(words, match[0].length)) return null;
  const value = fromRoman(match[1]!);
  if (value === null) return null;
  const rest = words.slice(match[0].length);
  const separator = match[2]!.trim();
  // without a separator only capitals tell a heading from a sentence that begins with "I"
  if (separator === '' && capitalsOf(rest) !== 'upper' && !(match[1]!.length > 1 && capitalsOf(rest) === 'title')) return null;
  return { label: match[1]!, value, separator, title: match[0].length };
}

/** Whether a capital or a quotation mark stands at an offset. */
const opensTitle = (words: string, at: number): boolean => isCapital(words, at) || words[at] === '"' || words[at] === '“';

const LETTER = /^([A-Z])(\s*[–—]\s*|\s+-\s+)/;

/** "A – Opening of the session": the letter and where the title begins; null for anything else. */
function splitLetter(words: string): { label: string; value: number; separator: string; title: number } | null {
  const match = isSpace(words.charCodeAt(1)) || isDash(words.charCodeAt(1)) ? LETTER.exec(words) : null;
  return match && opensTitle(words, match[0].length) ? { label: match[1]!, value: fromLetters(match[1]!)!, separator: match[2]!.trim(), title: match[0].length } : null;
}

/** Whether the words begin like a labelled heading: "IV OTHER MATTERS", "B – Attendance". */
export const labelledHeading = (words: string): boolean => splitRoman(words) !== null || splitLetter(words) !== null;

const PERSON = /^(?:H\.?E\.?\s+)?(?:Mr|Mrs|Ms|Dr|Prof(?:essor)?|Amb(?:assador)?|Gen(?:eral)?|Col(?:onel)?)\.?\s+/;

/** First words of all of them. */
const TITLES = new Set('h mr mrs ms dr prof professor amb ambassador gen general col colonel'.split(' '));
const personalTitle = (words: string): RegExpExecArray | null => (TITLES.has(firstWord(words)) ? PERSON.exec(words) : null);

/** Whether the words begin with the name of a person. */
export function isPersonal(words: string): boolean {
  const title = personalTitle(words);
  return title !== null && isCapital(words, title[0].length);
}

/** V and X: nothing is lettered as far as that. */
const FARTHEST_LETTER = 22;
const FARTHEST_NUMERAL = 50;

/** So many headings of the highest level show that it is not marked by capitals. */
const MANY = 3;

/** What the headings read so far say about the level of the next. */
export class HeadingContext {
  private leastHashes = 7;
  private days = false;
  private items = false;
  /** Whether capitals mark the highest level, and how many headings of that level without label have stood there in small letters. */
  private upper = false;
  private small = 0;
  private labelledLevel = 1;
  private top: DraftHeading | null = null;
  /** Whether a session without number stands above all days. */
  private framed = false;
  /** Level of the session or item that is open. */
  private sessionLevel = 1;
  /** The section whose sessions stand under it: the first of them follows its heading at once. */
  private holder: DraftHeading | null = null;
  private labelled: DraftHeading | null = null;
  /** Value of the last roman numeral, whatever letters have been counted below it. */
  private roman = 0;
  /** How the last heading with each keyword was labelled. */
  private readonly styles = new Map<string, LabelStyle>();

  add(heading: DraftHeading): void {
    if (heading.form.hashes > 0) this.leastHashes = Math.min(this.leastHashes, heading.form.hashes);
    if (/^(?:day|part)$/i.test(heading.form.keyword ?? '')) this.days = true;
    if (heading.kind === 'agenda-item') this.items = true;
    if (heading.kind !== 'sub-item' || heading.path.length > 1) this.labelledLevel = heading.level;
    if (heading.label !== null) this.labelled = heading;
    if (heading.labelStyle === 'roman') this.roman = heading.path[0]!;
    if (heading.form.keyword !== null) this.styles.set(heading.form.keyword.toLowerCase(), heading.labelStyle);
    if (heading.level === 1 || heading.kind === 'session') this.sessionLevel = heading.level;
    if (heading.level !== 1) return;
    if (heading.kind === 'session' && heading.form.keyword === null && !this.days) this.framed = true;
    this.top = heading;
    if (heading.form.hashes > 0) return;
    // one in capitals among many that are not is a slip, and no higher level
    if (heading.form.capitals !== 'upper') { if (heading.label === null && heading.kind === 'section') this.small++; }
    else if (this.small < MANY) this.upper = true;
  }

  /** Tells that nothing stands between the heading read last and the one that follows. */
  holds(heading: DraftHeading): void {
    if (heading === this.top && heading.kind === 'section') this.holder = heading;
  }

  /** Whether the last heading with this keyword bore a letter: after "Section B" comes the letter C. */
  countsInLetters(keyword: string | null): boolean {
    return keyword !== null && this.styles.get(keyword.toLowerCase()) === 'letter';
  }

  /** Whether a letter is the one after that of the last heading with a label. */
  isFollowedBy(letter: number | null): boolean { return letter !== null && this.labelled?.labelStyle === 'letter' && this.labelled.path[0] === letter - 1; }

  /** Whether a letter counts on from the heading of the top level that bears one. */
  private isBeside(label: string | null): boolean {
    return this.top?.kind === 'sub-item' && this.top.labelStyle === 'letter' && label !== null && label.length === 1 && (label === label.toUpperCase()) === (this.top.label === this.top.label?.toUpperCase());
  }

  /** "I." after "H." is a letter; after nothing, or after a roman heading, it is a numeral, and so is "V." after "IV." and the letters below it. */
  readsRoman(roman: number, letter: number): boolean {
    if (this.isFollowedBy(letter)) return false;
    // no report counts to L, C, D or M
    return roman === 1 || (this.labelled?.labelStyle === 'roman' && roman < FARTHEST_NUMERAL) || roman === this.roman + 1 || letter >= FARTHEST_LETTER;
  }

  level(kind: Heading['kind'], path: readonly number[], block: Block, capitals: string, title: string, label: string | null, keyword: string | null): number {
    if (block.hashes > 0) return Math.max(block.hashes - Math.min(this.leastHashes, block.hashes) + 1, path.length);
    if (path.length > 1) return path.length;
    if (this.days && keyword !== null && /session|panel|module/i.test(keyword)) return 2;
    // an opening or closing session belongs to its day, unless the opening stands before the first
    if (kind === 'session' && keyword === null && !this.framed && /^day$/i.test(this.top?.form.keyword ?? '')) return 2;
    if (kind === 'session' && label !== null && this.holder !== null && this.holder === this.top) return 2;
    if (kind === 'agenda-item' || kind === 'session') return 1;
    // "A. Opening" with nothing above it is no part of anything
    if (kind === 'sub-item') return path.length === 1 && (this.top === null || this.isBeside(label)) ? 1 : Math.min(3, this.labelledLevel + 1);
    if (label !== null || isKnownSection(title) || !this.top) return 1;
    if (personalTitle(title) !== null || participantOf(title) !== null) return this.sessionLevel + 1;
    if (this.upper && capitals !== 'upper') return this.sessionLevel + 1;
    return this.items && this.top.kind === 'agenda-item' && capitals !== 'upper' ? 2 : 1;
  }
}

export function headingOf(source: Source, block: Block, context: HeadingContext): DraftHeading {
  const words = source.text.slice(block.start, block.end);
  const base = source.lines.start(block.first);
  let kind: Heading['kind'] = 'section';
  let label: string | null = null;
  let labelStart = 0;
  let labelEnd = 0;
  let path: readonly number[] = [];
  let style: LabelStyle = 'none';
  let keyword: string | null = null;
  let separator = '';
  let title = 0;
  const marker = block.marker;
  if (block.keyword) {
    ({ kind, keyword, label, labelStart, labelEnd, path, style, separator, title } = block.keyword);
    const letter = style === 'roman' && label?.length === 1 && context.countsInLetters(keyword) ? fromLetters(label) : null;
    if (letter !== null) { style = 'letter'; path = [letter]; }
  } else if (marker) {
    label = marker.form === '(a)' || marker.form === '(1)' ? `(${marker.label})` : marker.label;
    labelStart = base + marker.labelStart - block.start;
    labelEnd = base + marker.labelEnd - block.start;
    title = base + marker.body - block.start;
    separator = source.text.slice(block.start + labelEnd, base + marker.end).trim();
    const letters = marker.letter !== null || marker.roman !== null;
    const roman = letters && marker.roman !== null && (marker.letter === null || marker.label.length > 1 || context.readsRoman(marker.roman, marker.letter));
    style = !letters ? (/^[IVX]/.test(marker.label) ? 'roman' : 'arabic') : roman ? 'roman' : 'letter';
    path = letters ? [(roman ? marker.roman : marker.letter) ?? 0] : marker.path;
    kind = path.length > 1 || (letters && !roman && marker.form !== 'a.') || (letters && !marker.upper) || (style === 'letter') ? 'sub-item' : 'section';
  } else {
    const roman = splitRoman(words);
    const letter = splitLetter(words);
    const split = letter && !(roman && context.readsRoman(roman.value, letter.value)) ? letter : roman;
    if (split) {
      label = split.label;
      labelEnd = split.label.length;
      path = [split.value];
      style = split === letter ? 'letter' : 'roman';
      separator = split.separator;
      title = split.title;
      if (style === 'letter') kind = 'sub-item';
    }
  }
  const titleStart = Math.min(block.start + title, block.end);
  const titleText = joinWords(source.text.slice(titleStart, block.end));
  const capitals = capitalsOf(titleText === '' ? words : titleText);
  const level = context.level(kind, path, block, capitals, titleText, label, keyword);
  if (level > 1 && kind === 'section' && label === null) kind = 'sub-item';
  return {
    kind, level, label, path, labelStyle: style,
    ...(block.keyword?.last != null && { last: block.keyword.last }),
    labelSpan: label === null ? null : { start: block.start + labelStart, end: block.start + labelEnd },
    title: titleText, titleSpan: { start: titleStart, end: block.end },
    form: { keyword, separator, capitals, bold: block.bold, hashes: block.hashes },
    span: { start: block.start, end: block.end }, nameSpan: { start: block.start, end: block.end }, children: [],
  };
}

/** Words over line breaks as one line, bold marks left out. */
export function joinWords(text: string): string {
  let out = text;
  if (out.includes('**') || out.includes('__')) out = out.replace(/\*\*|__/g, '');
  if (/[^\S ]| {2}/.test(out)) out = out.replace(/\s+/g, ' ');
  return out.trim();
}
