/** The words of a title that say what kind of report it is: "Co-Chairs' Summary Report", "Chairman's Statement", "Report of the ...". */
import { isBlank, isSpace } from '../text/span';
import { initialOf, Words } from './words';

const CHAIR = new Set('chair chairs chairmen chairmens chairman chairmans chairperson chairpersons chairwoman chairwomans'.split(' '));

/** First letters of what may open a kind: chair, co-chair, summary, final, meeting, report, proceedings, agreed, draft. */
const OPENS = [...'csfmrpad'].reduce((found, letter) => found | initialOf(letter.charCodeAt(0)), 0);

/** Where the first kind in a text stands; null for none. */
export function kindIn(text: string): { readonly start: number; readonly end: number } | null {
  if (!/report|record|summary|conclusion|statement|minutes|proceedings/i.test(text)) return null;
  const words = Words.of(text);
  for (let index = 0; index < words.count; index++) {
    if ((words.initial(index) & OPENS) === 0) continue;
    const end = chairsPaper(words, index) ?? paperOfChairs(words, index);
    if (end !== null) return { start: words.start(index), end };
  }
  return null;
}

/** Whether nothing but white space stands before a word. */
function isApart(words: Words, index: number): boolean {
  const from = words.end(index - 1);
  const to = words.start(index);
  return index < words.count && to > from && isBlank(words.line, from, to);
}

const APOSTROPHES = "'’`´";

/** Whether nothing stands there but white space and so many of some marks at most. */
function marks(between: string, allowed: string, most: number): boolean {
  let found = 0;
  for (let at = 0; at < between.length; at++) {
    if (isSpace(between.charCodeAt(at))) continue;
    if (!allowed.includes(between[at]!) || ++found > most) return false;
  }
  return true;
}

/** End of "Co-Chairs' Summary Report", "Chair's Final Report". */
function chairsPaper(words: Words, index: number): number | null {
  let at = index;
  if (words.lower(at) === 'co') {
    if (!marks(between(words, at + 1), '-‐–', 1)) return null;
    at++;
  }
  const chair = words.lower(at);
  if (!CHAIR.has(at === index && chair.startsWith('cochair') ? chair.slice(2) : chair)) return null;
  at++;
  if (words.lower(at) === 's' && marks(between(words, at), APOSTROPHES, 1)) at++;
  if (at >= words.count || !isSpace(words.line.charCodeAt(words.start(at) - 1)) || !marks(between(words, at), APOSTROPHES, 2)) return null;
  if (words.lower(at) === 'summary') {
    const next = isApart(words, at + 1) ? beginning(words, at + 1, ['report', 'record', 'conclusions', 'conclusion', 'statement']) : null;
    return next ?? words.end(at);
  }
  if (words.lower(at).startsWith('summary')) return words.start(at) + 'summary'.length;
  if (words.lower(at) === 'final' && isApart(words, at + 1)) return beginning(words, at + 1, ['report']);
  return beginning(words, at, ['report', 'statement', 'conclusions', 'conclusion']);
}

/** End of "Summary Report of the Co-Chairs", "Report of the Chairman", "Summary of Discussions", and of "Report" before "of the". */
function paperOfChairs(words: Words, index: number): number | null {
  const word = words.lower(index);
  if (word === 'summary' || word === 'final' || word === 'meeting') {
    const paper = isApart(words, index + 1) ? beginning(words, index + 1, ['report', 'record']) : null;
    if (paper !== null) return paper === words.end(index + 1) ? chairsBehind(words, index + 2, true) ?? paper : paper;
  }
  if (word === 'report') {
    const end = chairsBehind(words, index + 1, false);
    if (end !== null) return end;
  }
  if (word === 'summary' && isApart(words, index + 1) && words.lower(index + 1) === 'of' && isApart(words, index + 2)) {
    const end = beginning(words, index + 2, ['proceedings', 'discussions', 'discussion']) ?? chairsBehind(words, index + 1, false);
    if (end !== null) return end;
  }
  if (word === 'report') return isOfThe(words, index + 1) ? words.end(index) : null;
  // "Record of the Fifth Meeting", "Agreed Minutes of the": only where the title begins so
  const paper = index === 0 ? (AGREED.has(word) && isApart(words, 1) ? 1 : 0) : -1;
  return paper >= 0 && PAPERS.has(words.lower(paper)) && isOfThe(words, paper + 1) ? words.end(paper) : null;
}

const AGREED = new Set(['agreed', 'draft', 'final', 'approved', 'provisional']);
const PAPERS = new Set(['record', 'minutes', 'proceedings']);

const isOfThe = (words: Words, index: number): boolean => isApart(words, index) && words.lower(index) === 'of' && isApart(words, index + 1) && words.lower(index + 1) === 'the';

const ALONE = new Set(['chair', 'chairs', 'chairman', 'chairmen', 'chairperson', 'chairpersons', 'chairwoman']);

/** End of "of the Co-Chairs" that begins with a word; without "co" for none but a plain one. */
function chairsBehind(words: Words, index: number, plain: boolean): number | null {
  if (!isOfThe(words, index) || !isApart(words, index + 2)) return null;
  const first = words.lower(index + 2);
  // "Report of the Chair of the Workshop", not "of the Chair's visit"
  if (ALONE.has(first) && (index + 3 >= words.count || words.lower(index + 3) === 'of' || between(words, index + 3).includes('\n'))) return words.end(index + 2);
  if (first.startsWith('cochair')) return words.start(index + 2) + (first.startsWith('cochairs') ? 8 : 7);
  if (first !== 'co' || !(plain ? /^-?$/ : /^\s?-?\s?$/).test(between(words, index + 3))) return null;
  return beginning(words, index + 3, ['chairpersons', 'chairs', 'chairmen', 'chairman', 'chair']);
}

const between = (words: Words, index: number): string => (index < words.count ? words.line.slice(words.end(index - 1), words.start(index)) : '|');

/** End of the first of some beginnings that a word has. */
function beginning(words: Words, index: number, beginnings: readonly string[]): number | null {
  const found = beginnings.find(each => words.lower(index).startsWith(each));
  return found === undefined ? null : words.start(index) + found.length;
}
