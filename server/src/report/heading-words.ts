/** What makes a line of words a heading: keywords with labels, sections every report knows, capitals. */
import { isCapital, opensWithCapital } from '../text/letters';
import { fromCardinal, fromLetters, fromOrdinal, fromRoman } from '../text/numerals';
import type { Capitals, Heading, LabelStyle } from './model';
import { WordPattern } from './word-pattern';
import { Words } from './words';

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

const KEYWORD = /^(agenda\s+item|item|plenary\s+session|breakout\s+session|working\s+session|session|day|module|panel|part|topic|theme|unit|chapter|section|segment)(\s+(?:no\.?\s*)?)(\d{1,2}(?:\.\d{1,2}){0,2}|\d{1,2}[a-d]|[ivxl]{1,6}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![A-Za-z0-9\u00c0-\u024f])(\s*[:–—.)-]?\s*)/i;
const ORDINAL_SESSION = /^(first|second|third|fourth|fifth|sixth|seventh|eighth|\d{1,2}(?:st|nd|rd|th))\s+((?:plenary|working|breakout)?\s*session|day)(?![A-Za-z0-9\u00c0-\u024f])(\s*[:–—.-]?\s*)/i;
const NAMED_SESSION = /^(?:opening|closing|concluding|plenary|working|introductory|final|wrap-?up)\s+(?:plenary\s+)?session(?![A-Za-z0-9\u00c0-\u024f])(\s*[:–—.-]?\s*)/i;
const SESSION_KEYWORDS = /^(?:(?:plenary |breakout |working )?session|day|module|panel|unit|segment)$/;

const FIRST_OF_NAMED = new Set('opening closing concluding plenary working introductory final wrap wrapup'.split(' '));
const FIRST_OF_KEYWORD = new Set('agenda item plenary breakout working session day module panel part topic theme unit chapter section segment first second third fourth fifth sixth seventh eighth opening closing concluding introductory final wrap wrapup'.split(' '));

/** Reads "AGENDA ITEM 3: TITLE", "Session IV – Title", "First Session", "Opening Session - Title"; null for anything else. */
export function readKeywordHeading(words: string): KeywordHeading | null {
  // The first word tells most lines from headings, and which of the patterns could fit at all.
  const first = firstWord(words);
  if (!FIRST_OF_KEYWORD.has(first) && !(words.charCodeAt(0) >= 48 && words.charCodeAt(0) <= 57)) return null;
  const match = KEYWORD.exec(words);
  if (match) {
    const [whole, keyword, gap, label, tail] = match as unknown as [string, string, string, string, string];
    const separator = tail.trim();
    const rest = words.slice(whole.length);
    // "Session I discussed" is prose; a heading has a separator, nothing after its label, or words in capitals
    if (separator === '' && rest !== '' && !isCapital(rest, 0) && !/^["“'(]/.test(rest)) return null;
    if (separator === '' && rest !== '' && /[.;]$/.test(rest) && rest.length > 60) return null;
    if (/^[ivxl]$|^[a-z]$/.test(label)) return null;
    const name = keyword.toLowerCase().replace(/\s+/g, ' ');
    const path = label.includes('.') ? label.split('.').map(Number) : [valueOf(label)];
    if (path.some(part => !(part > 0))) return null;
    const kind = name === 'agenda item' || name === 'item' ? (path.length > 1 ? 'sub-item' : 'agenda-item') : SESSION_KEYWORDS.test(name) ? 'session' : 'section';
    const labelStart = keyword.length + gap.length;
    return { kind, keyword, label, labelStart, labelEnd: labelStart + label.length, path, style: styleOf(label), separator, title: whole.length };
  }
  const ordinal = FIRST_OF_NAMED.has(first) ? null : ORDINAL_SESSION.exec(words);
  if (ordinal) {
    const rest = words.slice(ordinal[0].length);
    if (ordinal[3]!.trim() === '' && rest !== '') return null;
    const label = ordinal[1]!;
    return { kind: 'session', keyword: ordinal[2]!, label, labelStart: 0, labelEnd: label.length, path: [fromOrdinal(label) ?? 0], style: 'arabic', separator: ordinal[3]!.trim(), title: ordinal[0].length };
  }
  const named = FIRST_OF_NAMED.has(first) ? NAMED_SESSION.exec(words) : null;
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
  return fromCardinal(label) ?? fromRoman(label) ?? fromLetters(label) ?? 0;
}

function styleOf(label: string): LabelStyle {
  if (/^\d/.test(label) || fromCardinal(label) !== null) return 'arabic';
  return fromRoman(label) !== null ? 'roman' : 'letter';
}

const KNOWN_SECTION = new WordPattern('(introduction|background|preamble|overview|executive summary|opening (remarks|ceremony|statement|statements|address|formalities)?|welcome (and opening)? (remarks|address)?|welcoming remarks|keynote (address|speech|remarks|presentation)|adoption of (the)? (provisional)? agenda|(any)? other (matters|business)|aob|closing (remarks|ceremony|statement|statements|formalities)?|closure (of the (meeting|session|workshop|seminar|conference))?|(conclusion|conclusions) (and recommendations)?|concluding remarks|recommendations|(the)? way (forward|ahead)|next (steps|meeting)|date and venue of (the)? next meeting|(acknowledgement|acknowledgements|acknowledgment|acknowledgments)|future (direction|work|activities)|attendance|participation|election of (the)? (chair|officers)|document access|summary of (discussion|discussions)|key (points|takeaways|findings)|vote of thanks) $');
const FIRST_OF_SECTION = new Set('introduction background preamble overview executive opening welcome welcoming keynote adoption any other aob closing closure conclusion conclusions concluding recommendations the way next date acknowledgement acknowledgements acknowledgment acknowledgments future attendance participation election document summary key vote'.split(' '));

const FOLLOW_UP = '((list|table|summary|matrix) of)? (key)? ((issues|matters|items|action|actions|points|decisions|tasks|action items|action points) (arising|agreed|and decisions)? ((to be|for)? ((follow|followed) up|followup) (on)?|requiring (follow up|followup)|for (further)? action|to be taken|arising (from the (meeting|workshop|seminar|session|discussion|discussions))?)'
  + '|(follow up|followup) (action|actions|matter|matters|issue|issues|item|items|table|matrix|list|point|points|activities|arrangements|plan|measures)?|action (items|points|plan|matrix|list|table)|(agreed|required|proposed) (action|actions|follow (up|ups)|followup|followups) (items|points)?|(matter|matters) arising|(decision|decisions) and (follow up|followup|action|actions) (action|actions)?'
  + '|(actions|follow (up|ups)|followup|followups)|(action|actions) (to be taken|required|agreed)|outstanding (issues|actions|matters)|undertakings)';
const WHOLE_FOLLOW_UP = new WordPattern(`${FOLLOW_UP} $`);
/** Of a meeting that is named behind it. */
const FOLLOW_UP_OF = new WordPattern(`${FOLLOW_UP} (of|from|arising from) the`);
const FIRST_OF_FOLLOW_UP = new Set('list table summary matrix key issues matters matter items action actions points decision decisions tasks follow followup followups agreed required proposed outstanding undertakings'.split(' '));

/** First word in small letters; "" where no letter stands first. */
function firstWord(words: string): string {
  let end = 0;
  while (end < words.length && isAsciiLetter(words.charCodeAt(end))) end++;
  return words.slice(0, end).toLowerCase();
}

const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Whether a pattern that ends with `$` fits the whole of some words. */
function fitsAll(pattern: WordPattern, words: Words): boolean {
  return words.count > 0 && words.end(words.count - 1) === words.line.length && pattern.after(words, 0) >= 0;
}

export function isKnownSection(words: string): boolean {
  return words.length <= 70 && FIRST_OF_SECTION.has(firstWord(words)) && fitsAll(KNOWN_SECTION, Words.of(words.replace(/[:.]$/, '')));
}

export function isFollowUpTitle(title: string): boolean {
  if (title.length > 110 || !FIRST_OF_FOLLOW_UP.has(firstWord(title))) return false;
  const words = Words.of(title.replace(/[:.]$/, '').trim());
  if (fitsAll(WHOLE_FOLLOW_UP, words)) return true;
  const after = FOLLOW_UP_OF.after(words, 0);
  const left = after < 0 ? 0 : words.line.length - words.end(after - 1) - 1;
  return left >= 1 && left <= 60;
}

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

export const isTitleLike = (words: string): boolean => opensWithCapital(words) && capitalsOf(words) !== 'sentence';

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
