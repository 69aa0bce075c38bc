/** What makes a line of words a heading: keywords with labels, sections every report knows, capitals. */
import { fromLetters, fromOrdinal, fromRoman } from '../text/numerals';
import type { Capitals, Heading, LabelStyle } from './model';

export interface KeywordHeading {
  readonly kind: Heading['kind'];
  readonly keyword: string | null;
  readonly label: string | null;
  readonly labelStart: number;
  readonly labelEnd: number;
  readonly path: readonly number[];
  readonly style: LabelStyle;
  readonly separator: string;
  /** Where the title's words begin; equal to the length of the words when there are none. */
  readonly title: number;
}

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const KEYWORD = /^(agenda\s+item|item|plenary\s+session|breakout\s+session|working\s+session|session|day|module|panel|part|topic|theme|unit|chapter|section|segment)(\s+(?:no\.?\s*)?)(\d{1,2}(?:\.\d{1,2}){0,2}|\d{1,2}[a-d]|[ivxl]{1,6}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![A-Za-z0-9\u00c0-\u024f])(\s*[:–—.)-]?\s*)/i;
const ORDINAL_SESSION = /^(first|second|third|fourth|fifth|sixth|seventh|eighth|\d{1,2}(?:st|nd|rd|th))\s+((?:plenary|working|breakout)?\s*session|day)(?![A-Za-z0-9\u00c0-\u024f])(\s*[:–—.-]?\s*)/i;
const NAMED_SESSION = /^(?:opening|closing|concluding|plenary|working|introductory|final|wrap-?up)\s+(?:plenary\s+)?session(?![A-Za-z0-9\u00c0-\u024f])(\s*[:–—.-]?\s*)/i;
const SESSION_KEYWORDS = /^(?:(?:plenary |breakout |working )?session|day|module|panel|unit|segment)$/;

/** Reads "AGENDA ITEM 3: TITLE", "Session IV – Title", "First Session", "Opening Session - Title"; null for anything else. */
export function readKeywordHeading(words: string): KeywordHeading | null {
  const match = KEYWORD.exec(words);
  if (match) {
    const [whole, keyword, gap, label, tail] = match as unknown as [string, string, string, string, string];
    const separator = tail.trim();
    const rest = words.slice(whole.length);
    // "Session I discussed" is prose; a heading has a separator, nothing after its label, or words in capitals
    if (separator === '' && rest !== '' && !/^[\p{Lu}"“'(]/u.test(rest)) return null;
    if (separator === '' && rest !== '' && /[.;]$/.test(rest) && rest.length > 60) return null;
    if (/^[ivxl]$|^[a-z]$/.test(label)) return null;
    const name = keyword.toLowerCase().replace(/\s+/g, ' ');
    const path = label.includes('.') ? label.split('.').map(Number) : [valueOf(label)];
    if (path.some(part => !(part > 0))) return null;
    const kind = name === 'agenda item' || name === 'item' ? (path.length > 1 ? 'sub-item' : 'agenda-item') : SESSION_KEYWORDS.test(name) ? 'session' : 'section';
    const labelStart = keyword.length + gap.length;
    return { kind, keyword, label, labelStart, labelEnd: labelStart + label.length, path, style: styleOf(label), separator, title: whole.length };
  }
  const ordinal = ORDINAL_SESSION.exec(words);
  if (ordinal) {
    const rest = words.slice(ordinal[0].length);
    if (ordinal[3]!.trim() === '' && rest !== '') return null;
    const label = ordinal[1]!;
    return { kind: 'session', keyword: ordinal[2]!, label, labelStart: 0, labelEnd: label.length, path: [fromOrdinal(label) ?? 0], style: 'arabic', separator: ordinal[3]!.trim(), title: ordinal[0].length };
  }
  const named = NAMED_SESSION.exec(words);
  if (named) {
    if (named[1]!.trim() === '' && words.length > named[0].length) {
      if (!isTitleLike(words) || words.length > 90) return null;
    }
    return { kind: 'session', keyword: null, label: null, labelStart: 0, labelEnd: 0, path: [], style: 'none', separator: named[1]!.trim(), title: 0 };
  }
  return null;
}

function valueOf(label: string): number {
  if (/^\d+[a-d]?$/i.test(label)) return Number.parseInt(label, 10); // 2A and 2B are parts of 2
  const word = NUMBER_WORDS.indexOf(label.toLowerCase());
  if (word >= 0) return word + 1;
  return fromRoman(label) ?? fromLetters(label) ?? 0;
}

function styleOf(label: string): LabelStyle {
  if (/^\d/.test(label) || NUMBER_WORDS.includes(label.toLowerCase())) return 'arabic';
  return fromRoman(label) !== null ? 'roman' : 'letter';
}

const KNOWN_SECTION = /^(?:introduction|background|preamble|overview|executive summary|opening(?: remarks| ceremony| statements?| address| formalities)?|welcome(?: and opening)?(?: remarks| address)?|welcoming remarks|keynote (?:address|speech|remarks|presentation)|adoption of (?:the )?(?:provisional )?agenda|(?:any )?other (?:matters|business)|any other business|aob|closing(?: remarks| ceremony| statements?| formalities)?|closure(?: of the (?:meeting|session|workshop|seminar|conference))?|conclusions?(?: and recommendations)?|concluding remarks|recommendations|way forward|the way forward|(?:the )?way ahead|next steps|next meeting|date and venue of (?:the )?next meeting|acknowledge?ments?|future (?:direction|work|activities)|attendance|participation|election of (?:the )?(?:chair|officers)|document access|summary of discussions?|key (?:points|takeaways|findings)|vote of thanks)$/i;
const FOLLOW_UP = /^(?:(?:list|table|summary|matrix) of )?(?:key )?(?:(?:issues|matters|items|actions?|points|decisions|tasks|action items|action points)(?: (?:arising|agreed|and decisions))? (?:(?:to be |for )?follow(?:ed)?[- ]?up(?: on)?|requiring follow[- ]?up|for (?:further )?action|to be taken|arising(?: from the (?:meeting|workshop|seminar|session|discussions?))?)|follow[- ]?up(?: (?:actions?|matters?|issues?|items?|table|matrix|list|points?|activities|arrangements|plan|measures))?|action (?:items|points|plan|matrix|list|table)|(?:agreed|required|proposed) (?:actions?|follow[- ]?ups?)(?: (?:items|points))?|matters? arising|decisions? and (?:follow[- ]?up|actions?)(?: actions?)?|list of (?:actions|follow[- ]?ups?)|actions? (?:to be taken|required|agreed)|outstanding (?:issues|actions|matters)|undertakings)(?: (?:of|from|arising from) the .{1,60})?$/i;

export const isKnownSection = (words: string): boolean => words.length <= 70 && KNOWN_SECTION.test(words.replace(/[:.]$/, ''));
/** Looked at before the long pattern, which costs more to compile than to run. */
const FOLLOW_UP_HINT = /follow|action|arising|decision|issue|matter|undertak/i;
export const isFollowUpTitle = (words: string): boolean => words.length <= 110 && FOLLOW_UP_HINT.test(words) && FOLLOW_UP.test(words.replace(/[:.]$/, '').trim());

const SMALL: ReadonlySet<string> = new Set(['a', 'an', 'the', 'of', 'on', 'in', 'and', 'to', 'for', 'at', 'by', 'with', 'from', 'as', 'or', 'its', 'into', 'under', 'between', 'de', 'du', 'la', 'el', 'bin', 'al', 'van', 'v', 'vs', 'per', 'via', 'through', 'among', 'toward', 'towards', 'against', 'within', 'upon', 'over', 'after', 'before', 'during']);

/** How the words are capitalised; digits and marks do not count. */
export function capitalsOf(words: string): Capitals {
  let upper = 0;
  let letters = 0;
  let foreign = false;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (code < 128) {
      if (code >= 97 && code <= 122) letters++;
      else if (code >= 65 && code <= 90) { letters++; upper++; }
    } else {
      foreign = true;
      const letter = words[at]!;
      const capital = letter !== letter.toLowerCase();
      if (capital || letter !== letter.toUpperCase()) letters++;
      if (capital) upper++;
    }
  }
  if (letters >= 2 && upper / letters > 0.8) return 'upper';
  let capital = 0;
  let counted = 0;
  // Letters of all scripts are much dearer to tell from the rest than those of ASCII.
  for (const word of words.split(foreign ? /[^\p{L}\p{M}'’.-]+/u : /[^A-Za-z'.-]+/)) {
    const first = word[0];
    if (first === undefined || first === '-' || first === '.' || (word.length <= 7 && SMALL.has(word.toLowerCase()))) continue;
    counted++;
    if (first !== first.toLowerCase()) capital++;
  }
  return counted > 1 ? (capital / counted >= 0.75 ? 'title' : 'sentence') : counted === 1 && capital === 1 ? 'title' : 'sentence';
}

export const isTitleLike = (words: string): boolean => /^["“'‘([]?\p{Lu}/u.test(words) && capitalsOf(words) !== 'sentence';

/** Number of words, a cheap measure of how long a heading is. */
export function wordCount(words: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < words.length; at++) {
    const space = words.charCodeAt(at) <= 32 || words.charCodeAt(at) === 0xa0;
    if (!space && !inside) count++;
    inside = !space;
  }
  return count;
}
