/** What makes a line of words a heading: keywords with labels, sections every report knows, capitals. */
import { isDigit } from '../text/date-parts';
import { firstWord, isAnyLetter, isCapital, opensWithCapital, lowered } from '../text/letters';
import { fromCardinal, fromLetters, fromOrdinal, fromRoman } from '../text/numerals';
import { readOpening } from './keyword-opening';
import type { Capitals, Heading, LabelStyle } from './model';
import { WordPattern } from './word-pattern';
import { Words } from './words';

/** Lines that say who or when, or what is to be done, and head nothing. */
const LEAD = /^(?:actions?(?: (?:points?|items?))?(?: \d{1,2})?|decisions?(?: \d{1,2})?|moderators?|speakers?|chair(?:ed by|person|s)?|co-chairs?|rapporteurs?|presenters?|panell?ists?|facilitators?|venue|date|time|note|source|table|figure)\s*:/i;
export const isLead = (words: string): boolean => words.includes(':') && LEAD.test(words);

export interface KeywordHeading {
  readonly kind: Heading['kind'];
  readonly keyword: string | null;
  readonly label: string | null;
  readonly labelStart: number;
  readonly labelEnd: number;
  readonly path: readonly number[];
  /** Of several items or sessions under one heading the number of the last; null for one alone. */
  readonly last: number | null;
  readonly style: LabelStyle;
  readonly separator: string;
  /** Where the title's words begin; equal to the length of the words when there are none. */
  readonly title: number;
}

const SESSION_KEYWORDS = new Set(['session', 'plenary session', 'breakout session', 'working session', 'day', 'module', 'panel', 'unit', 'segment']);

/** Reads "AGENDA ITEM 3: TITLE", "Session IV – Title", "First Session", "Opening Session - Title"; null for anything else. */
export function readKeywordHeading(words: string): KeywordHeading | null {
  const opening = readOpening(words);
  if (opening === null) return null;
  const { keyword, label, labelStart, labelEnd, title } = opening;
  const separator = words.slice(opening.end, title).replace(/\*\*|__/g, '').trim();
  const bare = separator === '' && title < words.length;
  if (opening.kind === 'named') {
    if (bare && (!isTitleLike(words) || words.length > 90)) return null;
    return { kind: 'session', keyword: null, label: null, labelStart: 0, labelEnd: 0, path: [], last: null, style: 'none', separator, title: 0 };
  }
  if (opening.kind === 'ordinal') return bare ? null : { kind: 'session', keyword, label, labelStart, labelEnd, path: [fromOrdinal(label) ?? 0], last: null, style: 'arabic', separator, title };
  // "Session I discussed" is prose; a heading has a separator, nothing after its label, or words in capitals
  if (bare && !isCapital(words, title) && !'"“\'('.includes(words[title]!)) return null;
  if (bare && (words.endsWith('.') || words.endsWith(';')) && words.length - title > 60) return null;
  // "Module One: very good 20; good 10; fair 2"
  if (/\d;\s.*\d$/.test(words)) return null;
  // a lone small letter
  if (label.length === 1 && label >= 'a' && label <= 'z') return null;
  const name = keyword.toLowerCase().replace(/\s+/g, ' ');
  const path = label.includes('.') ? label.split('.').map(Number) : [valueOf(label)];
  if (path.some(part => !(part > 0))) return null;
  const kind = name === 'agenda item' || name === 'item' ? (path.length > 1 ? 'sub-item' : 'agenda-item') : SESSION_KEYWORDS.has(name) ? 'session' : 'section';
  const last = opening.last === '' ? null : valueOf(opening.last);
  // "Sections 4 and 2" heads nothing
  if (last !== null && (path.length > 1 || last <= path[0]!)) return null;
  return { kind, keyword, label, labelStart, labelEnd, path, last, style: styleOf(label), separator, title };
}

function valueOf(label: string): number {
  if (isDigit(label.charCodeAt(0))) return Number.parseInt(label, 10); // 2A and 2B are parts of 2
  return fromCardinal(label) ?? fromRoman(label) ?? fromLetters(label) ?? 0;
}

function styleOf(label: string): LabelStyle {
  if (isDigit(label.charCodeAt(0)) || fromCardinal(label) !== null) return 'arabic';
  return fromRoman(label) !== null ? 'roman' : 'letter';
}

const KNOWN_SECTION = new WordPattern('(introduction|background|preamble|overview|executive summary|opening (remarks|ceremony|statement|statements|address|formalities)?|welcome (and opening)? (remarks|address)?|welcoming remarks|keynote (address|speech|remarks|presentation)|adoption of (the)? (provisional)? agenda|(any)? other (matters|business)|aob|closing (remarks|ceremony|statement|statements|formalities)?|closure (of the (meeting|session|workshop|seminar|conference))?|(conclusion|conclusions) (and recommendations)?|concluding remarks|recommendations|(the)? way (forward|ahead)|next (steps|meeting)|date and venue of (the)? next meeting|(acknowledgement|acknowledgements|acknowledgment|acknowledgments)|future (direction|work|activities)|attendance|participation|election of (the)? (chair|officers)|document access|summary of (discussion|discussions)|key (points|takeaways|findings)|vote of thanks) $');
const FIRST_OF_SECTION = new Set('introduction background preamble overview executive opening welcome welcoming keynote adoption any other aob closing closure conclusion conclusions concluding recommendations the way next date acknowledgement acknowledgements acknowledgment acknowledgments future attendance participation election document summary key vote'.split(' '));

const FOLLOW_UP = '((list|table|summary|matrix) of)? (key)? ((issues|matters|items|action|actions|points|decisions|tasks|action items|action points) (arising|agreed|and decisions)? ((to be|for)? ((follow|followed) up|followup) (on)?|requiring (follow up|followup)|for (further)? action|to be taken|arising (from the (meeting|workshop|seminar|session|discussion|discussions))?)'
  + '|(follow up|followup) (action|actions|matter|matters|issue|issues|item|items|table|matrix|list|point|points|activities|arrangements|plan|measures)?|action (items|points|plan|matrix|list|table|log|register|tracker|sheet)|(task|to do) list|(agreed|required|proposed) (action|actions|follow (up|ups)|followup|followups) (items|points)?|(matter|matters) arising|(decision|decisions) and (follow up|followup|action|actions) (action|actions)?'
  + '|(actions|follow (up|ups)|followup|followups)|(action|actions) (to be taken|required|agreed)|outstanding (issues|actions|matters)|undertakings)';
/** Alone, or of a meeting that is named behind it. */
const FOLLOW_UP_TITLE = new WordPattern(`${FOLLOW_UP} ($|(of|from|arising from) the|to (the|this) (meeting|session|workshop|seminar|conference|course|training) $)`);
const FIRST_OF_FOLLOW_UP = new Set('list table summary matrix key issues matters matter items action actions points decision decisions task tasks to follow followup followups agreed required proposed outstanding undertakings'.split(' '));

/** Whether a pattern that ends with `$` fits the whole of some words. */
function fitsAll(pattern: WordPattern, words: Words): boolean {
  return words.count > 0 && words.end(words.count - 1) === words.line.length && pattern.after(words, 0) >= 0;
}

export function isKnownSection(words: string): boolean {
  return words.length <= 70 && FIRST_OF_SECTION.has(firstWord(words)) && fitsAll(KNOWN_SECTION, Words.of(words.replace(/[:.]$/, '')));
}

/** "Follow-up of the Fifth Meeting" tells what became of things, and asks for none. */
const BARE = new Set(['follow', 'followup', 'matter', 'matters']);
const isAnother = (word: string): boolean => fromOrdinal(word) !== null || word === 'previous' || word === 'last' || word === 'preceding' || word === 'earlier' || word === 'past';

export function isFollowUpTitle(title: string): boolean {
  if (title.length > 110 || !FIRST_OF_FOLLOW_UP.has(firstWord(title))) return false;
  const words = Words.of(title.replace(/[:.]$/, '').replace(/\s\([^()]*\)$/, '').trim());
  const after = words.count === 0 ? -1 : FOLLOW_UP_TITLE.after(words, 0);
  if (after < 0) return false;
  const left = words.line.length - words.end(after - 1);
  return words.lower(after - 1) === 'the' ? left >= 2 && left <= 61 && !(after <= 4 && isAnother(words.lower(after)) && BARE.has(words.lower(0))) : left === 0;
}

const SMALL: ReadonlySet<string> = new Set(['a', 'an', 'the', 'of', 'on', 'in', 'and', 'to', 'for', 'at', 'by', 'with', 'from', 'as', 'or', 'its', 'into', 'under', 'between', 'de', 'du', 'la', 'el', 'bin', 'al', 'van', 'v', 'vs', 'per', 'via', 'through', 'among', 'toward', 'towards', 'against', 'within', 'upon', 'over', 'after', 'before', 'during']);

/** How the words are capitalised; digits and marks do not count. */
export function capitalsOf(words: string): Capitals {
  let upper = 0;
  let letters = 0;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (code < 128) {
      if (code >= 97 && code <= 122) letters++;
      else if (code >= 65 && code <= 90) { letters++; upper++; }
    } else {
      const letter = words[at]!;
      const capital = letter !== letter.toLowerCase();
      if (capital || letter !== letter.toUpperCase()) letters++;
      if (capital) upper++;
    }
  }
  if (letters >= 2 && upper / letters > 0.8) return 'upper';
  let capital = 0;
  let counted = 0;
  for (let at = 0; at < words.length;) {
    const start = at;
    while (at < words.length && isOfWord(words, at)) at++;
    if (at === start) { at++; continue; }
    const first = words[start]!;
    if (first === '-' || first === '.' || (at - start <= 7 && SMALL.has(lowered(words.slice(start, at))))) continue;
    counted++;
    if (isCapital(words, start)) capital++;
  }
  return counted > 1 ? (capital / counted >= 0.75 ? 'title' : 'sentence') : counted === 1 && capital === 1 ? 'title' : 'sentence';
}

/** Whether a letter, mark over a letter, apostrophe, stop or hyphen stands at an offset. */
function isOfWord(words: string, at: number): boolean {
  const code = words.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 39 || code === 45 || code === 46;
  return code === 0x2019 || (code >= 0x300 && code < 0x370) || isAnyLetter(words, at);
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
