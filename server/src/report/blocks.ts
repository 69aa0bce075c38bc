/** Groups lines into blocks: a line that opens something, and the lines that only go on with it. */
import { hasCapitals, hasSmall, isSmallLetter, lastWord } from '../text/letters';
import type { Marker } from './marker';
import { isFollowUpTitle, isKnownSection, isLead, isTitleLike, wordCount, type KeywordHeading } from './heading-words';
import type { Source } from './source';

export interface Block {
  readonly first: number;
  last: number;
  /** Absolute offset of the first word, and the end of the last. */
  readonly start: number;
  end: number;
  readonly marker: Marker | null;
  readonly bullet: boolean;
  readonly hashes: number;
  readonly bold: boolean;
  readonly indent: number;
  /** Follows its predecessor line without a blank one between. */
  readonly adjacent: boolean;
  /** The marker may be no marker: the line above runs on into this one. */
  readonly weak: boolean;
  readonly keyword: KeywordHeading | null;
  /** Columns: tabs beside the one after the marker, or pipes. */
  readonly columns: 'tabs' | 'pipes' | null;
}

/** Blocks of the lines from `from` to before `to`, without blank lines and page furniture. */
export function readBlocks(source: Source, from: number, to: number, furniture: Uint8Array): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  let above = -1; // the last line of words
  for (let line = from; line < to; line++) {
    const info = source.info(line);
    if (info.blank || furniture[line]) continue;
    const adjacent = above >= 0 && above === line - 1;
    if (open && adjacent && goesOn(source, open, line, to)) {
      open.last = line;
      open.end = source.end(line);
      above = line;
      continue;
    }
    const columns = columnsOf(source, line);
    const running: boolean = adjacent && open !== null && open.columns === null && (source.info(above).stops === 'none' || source.info(above).stops === 'comma') && source.info(above).end - source.info(above).start >= 55
      && (info.marker === null || !isTitleLike(source.words(above)));
    const short = info.end - info.start <= 300;
    open = {
      first: line, last: line, start: source.start(line), end: source.end(line),
      marker: info.marker, bullet: info.bullet >= 0, hashes: info.hashes, bold: info.bold, indent: info.indent, adjacent,
      weak: running && info.marker !== null,
      keyword: short && info.marker === null && columns === null ? source.keyword(line) : null,
      columns,
    };
    blocks.push(open);
    above = line;
  }
  return blocks;
}

/** True when the line under an open block is more of it: an unmarked line that is no heading of its own. */
function goesOn(source: Source, open: Block, line: number, to: number): boolean {
  const info = source.info(line);
  const above = source.info(line - 1);
  // a wrapped line that begins with the year of a date
  if (info.marker !== null && info.marker.form === '1.' && info.marker.path[0]! >= 1000 && above.stops === 'none' && above.end - above.start >= 55 && open.columns === null) return true;
  if (info.marker !== null || info.hashes > 0 || columnsOf(source, line) !== null || open.columns !== null) return false;
  if (info.bullet >= 0) return false;
  if (info.startsLower) return true;
  const words = info.end - info.start <= 300 ? source.words(line) : null;
  const finished = above.stops === 'sentence' || above.stops === 'colon' || above.stops === 'list';
  if (words !== null) {
    if (source.keyword(line) && (finished || (!isLedTo(source, line - 1) && isHeadingOver(source, line, to)))) return false;
    if ((isKnownSection(words) || isFollowUpTitle(words)) && isHeadingOver(source, line, to)) return false;
  }
  // a heading stays one line, unless it is long and the next line ends it in the same capitals
  if (isOneLineHeading(source, open, line - 1)) {
    return words !== null && source.info(open.first).end - source.info(open.first).start >= 50 && open.last - open.first < 3
      && info.stops === 'none' && info.bold === open.bold && !isLead(words) && (open.keyword === null || source.keyword(line) === null)
      && (sameCapitals(source, open, words) || (open.marker?.form === '5.2' && isHeadingOver(source, line, to)));
  }
  if (words === null || !finished) return true;
  if (info.stops === 'none' && (isKnownSection(words) || (hasCapitals(words, 4) && !hasSmall(words, 1)))) return false;
  if (info.bold && !open.bold && info.stops === 'none') return false;
  return !(info.stops === 'none' && wordCount(words) <= 16 && isTitleLike(words) && isHeadingOver(source, line, to));
}

/** Small words that end no line of their own: "was taken up under" is followed by what it was taken up under. */
const LEADING = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'see', 'the', 'to', 'under', 'with', 'during', 'than']);

/** Whether a line breaks off behind a small word, so that the next one goes on with it. */
function isLedTo(source: Source, line: number): boolean {
  if (source.info(line).stops !== 'none') return false;
  const words = source.words(line);
  return isSmallLetter(words, words.length - 1) && LEADING.has(lastWord(words));
}

/** Nothing but a blank, a marked line or the end of the text stands under a heading. */
function isHeadingOver(source: Source, line: number, to: number): boolean {
  if (line + 1 >= to) return true;
  const below = source.info(line + 1);
  return below.blank || below.marker !== null || below.hashes > 0 || below.bullet >= 0 || below.tab >= 0 || below.pipe >= 0;
}

function isOneLineHeading(source: Source, open: Block, last: number): boolean {
  const info = source.info(last);
  if (open.hashes > 0) return true;
  if (info.stops === 'sentence' || info.stops === 'list' || info.stops === 'comma') return false;
  if (open.end - open.start > 400) return false;
  const words = source.text.slice(open.start, open.end);
  if (open.keyword) return true;
  if (open.marker !== null) {
    const body = source.text.slice(source.lines.start(open.first) + open.marker.body, open.end);
    return open.marker.form === '5.2' ? isTitleLike(body) : !hasSmall(body, 1) && hasCapitals(body, 3);
  }
  return open.bold || isKnownSection(words) || isFollowUpTitle(words) || (hasCapitals(words, 3) && !hasSmall(words, 1));
}

function sameCapitals(source: Source, open: Block, words: string): boolean {
  const above = source.text.slice(open.start, open.end);
  return !hasSmall(above, 1) ? !hasSmall(words, 1) || (hasCapitals(words, 2) && !hasSmall(words, 3)) : hasSmall(words, 1) && (open.marker === null || isTitleLike(words) || isSmallLetter(words, 0));
}

/** Whether the line is a row of cells: tabs beside the one that follows a number, or at least two pipes. */
export function columnsOf(source: Source, line: number): 'tabs' | 'pipes' | null {
  const info = source.info(line);
  if (info.pipe >= 0) {
    const raw = source.raw(line);
    const second = raw.indexOf('|', info.pipe + 1);
    if (second >= 0) return 'pipes';
  }
  if (info.tab < 0) return null;
  // "1.<tab>words" is a paragraph; "1<tab>words<tab>words" is a row
  const tab = info.marker && info.tab >= info.marker.end && info.tab < info.marker.body ? source.raw(line).indexOf('\t', info.marker.body) : info.tab;
  return tab < 0 ? null : 'tabs';
}
