/** Lines that head the body of an annex: `ANNEX 1: LIST OF DELEGATES`, or `ANNEX 1` alone with the title below. */
import { firstWord, isCapital } from '../text/letters';
import { fromCardinal, fromLetters, fromRoman } from '../text/numerals';
import { capitalsOf, wordCount } from './heading-words';
import type { LabelStyle } from './model';
import type { Source } from './source';

export interface AnnexHeading {
  readonly line: number;
  /** Last line of the heading; later than `line` when the title stands below the label. */
  readonly lastLine: number;
  readonly labelStart: number;
  readonly labelEnd: number;
  readonly label: string;
  readonly id: string;
  readonly style: LabelStyle;
  readonly ordinal: number | null;
  readonly titleStart: number;
  readonly titleEnd: number;
  /** Written as a line of a list is, "Annex C  Paper by Japan": a heading only behind the bodies of others, in a row of such. */
  readonly listed: boolean;
}

const HEADING = /^(annex(?:ure)?|appendix|attachment|enclosure)(?:(?:\s+|-(?=\d|[IVX]))(?:no\.?\s*)?["“']?(\d{1,3}|[IVXLC]{1,7}|[A-Z]{1,2}|[A-Z]\.?\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)["”']?)?(?![A-Za-z0-9\u00c0-\u024f])(?:\*\*|__)?(\s*[:–—.-]?\s*)(?:\*\*|__)?(.*)$/i;
/** Tells most lines from them without a closer look. */
const KEYWORDS = new Set(['annex', 'annexure', 'appendix', 'attachment', 'enclosure']);
const headingIn = (words: string): RegExpExecArray | null => (KEYWORDS.has(firstWord(words)) ? HEADING.exec(words) : null);
const LIST_OF_ANNEXES = /^(?:list of )?(?:annexes|annexures|appendices|attachments|enclosures)\s*(?:\([^()]{3,90}\))?\s*:?$/i;

/** The id of a label as it is written: "Annex Two" has that of "Annex 2". */
export const idOf = (written: string): string => (written.length < 3 ? written : String(fromCardinal(written) ?? written));

/** Style and value of a label's id; a lone roman letter reads as roman only when `roman` is preferred. */
export function readId(id: string, prefer: LabelStyle = 'none'): { style: LabelStyle; ordinal: number | null } {
  if (id === '') return { style: 'none', ordinal: null };
  if (/^\d+$/.test(id)) return { style: 'arabic', ordinal: Number(id) };
  const roman = fromRoman(id);
  const letter = fromLetters(id);
  if (roman !== null && (letter === null || prefer === 'roman' || (prefer === 'none' && (id.length > 1 || /^[IVX]$/i.test(id))))) return { style: 'roman', ordinal: roman };
  if (letter !== null && id.length === 1) return { style: 'letter', ordinal: letter };
  return roman !== null ? { style: 'roman', ordinal: roman } : { style: letter !== null ? 'letter' : 'none', ordinal: letter };
}

/** Every annex heading from `from` on, in document order. Lists of annexes (label and title, line upon line) are no bodies. */
export function findAnnexHeadings(source: Source, from: number, furniture: Uint8Array): AnnexHeading[] {
  const found: AnnexHeading[] = [];
  for (let line = from; line < source.count; line++) {
    const info = source.info(line);
    if (info.blank || info.end - info.start > 260 || furniture[line]) continue;
    const first = source.text.charCodeAt(source.start(line)) | 32;
    if (first !== 97 && first !== 101) continue; // a(nnex, ppendix, ttachment), e(nclosure)
    const heading = readAnnexHeading(source, line, furniture);
    if (heading) found.push(heading);
  }
  return dropLists(source, preferStyle(withoutListed(source, found, furniture)), furniture);
}

function readAnnexHeading(source: Source, line: number, furniture: Uint8Array): AnnexHeading | null {
  const words = source.words(line);
  const match = headingIn(words);
  if (!match) return null;
  const keyword = match[1]!;
  const written = match[2] ?? '';
  const id = idOf(written);
  const separator = match[3]!.trim();
  let title = match[4]!.replace(/\s*(?:\*\*|__)$/, '');
  if (keyword[0] === keyword[0]!.toLowerCase()) return null;
  if (id === '' && (title !== '' && separator === '')) return null;
  if (id !== '' && (id === written ? id !== id.toUpperCase() : !/^[A-Z]/.test(written))) return null;
  if (source.info(line).tab >= 0 || source.info(line).pipe >= 0) return null;
  // the tail of a wrapped sentence: "... is attached as / ANNEX 4. His presentation"
  const above = line > 0 && !source.info(line - 1).blank && !furniture[line - 1];
  const plain = title === '' || separator === '' || separator === '.';
  if (above && plain && source.info(line - 1).marker === null && source.info(line - 1).tab < 0 && !['sentence', 'list'].includes(source.info(line - 1).stops) && source.info(line - 1).end - source.info(line - 1).start > 45 && !isAnnexLike(source, line - 1)) return null;
  let listed = false;
  if (title !== '') {
    // one of a list in two columns, or of one without marks
    listed = separator === '' && ((match[3]!.length > 1 && (isAnnexLike(source, line - 1) || isAnnexLike(source, line + 1))) || capitalsOf(title) === 'sentence');
    if (listed && (id === '' || !isCapital(title, 0) || /[.;,:]$/.test(title))) return null;
    if (separator === '.' && /[.;]$/.test(title)) return null;
    if (wordCount(title) > 30 || (/[.;]$/.test(title) && wordCount(title) > 12)) return null;
    if (/^(?:and|to|of|which|is|are|appears?)\b/.test(title)) return null;
  } else if (separator === '.' && above) {
    return null;
  }
  if (title === '' && endsSentence(source, line, furniture)) return null;
  const start = source.start(line);
  const labelLength = id === '' ? keyword.length : words.indexOf(written, keyword.length) + written.length;
  let lastLine = line;
  let titleStart = start + words.length - match[4]!.length;
  let titleEnd = titleStart + title.length;
  if (title === '') {
    const below = titleBelow(source, line, furniture);
    if (below >= 0) {
      lastLine = below;
      titleStart = source.start(below);
      titleEnd = source.end(below);
      title = source.words(below);
    }
  }
  return { line, lastLine, labelStart: start, labelEnd: start + labelLength, label: words.slice(0, labelLength), id, ...readId(id), titleStart, titleEnd: title === '' ? titleStart : titleEnd, listed };
}

/** The label ends a sentence that a page break cut: "... is attached as / (blank) / ANNEX 7." */
function endsSentence(source: Source, line: number, furniture: Uint8Array): boolean {
  let above = line - 1;
  while (above >= 0 && (source.info(above).blank || furniture[above])) above--;
  return above >= 0 && /(?:^|\s)(?:as|at|in|see|and|to|is|are|the|appears?|\()$/i.test(source.words(above).slice(-12)) && !/\p{Lu}{2}\s+\p{Lu}+$/u.test(source.words(above));
}

const isAnnexLike = (source: Source, line: number): boolean => line >= 0 && line < source.count && headingIn(source.words(line)) !== null;

/** The title under a bare label: a short line without stop, before anything else. */
function titleBelow(source: Source, line: number, furniture: Uint8Array): number {
  let at = line + 1;
  while (at < source.count && (source.info(at).blank || furniture[at]) && at - line <= 3) at++;
  if (at >= source.count) return -1;
  const info = source.info(at);
  const words = source.words(at);
  if (info.blank || info.marker || info.bullet >= 0 || info.tab >= 0 || info.pipe >= 0 || info.stops === 'sentence' || headingIn(words) !== null) return -1;
  if (/^delegation\b/i.test(words)) return -1;
  // a title in sentence case stands close under its label and apart from what follows
  const apart = at - line === 1 && (at + 1 >= source.count || source.info(at + 1).blank) && wordCount(words) <= 14 && !info.startsLower;
  return wordCount(words) <= 25 && (capitalsOf(words) !== 'sentence' || apart) ? at : -1;
}

/** Where most labels can only be letters, a lone I, C or D is a letter too; the same for roman numerals. */
function preferStyle(found: AnnexHeading[]): AnnexHeading[] {
  const letters = found.filter(heading => /^[A-Z]$/.test(heading.id) && fromRoman(heading.id) === null).length;
  const romans = found.filter(heading => heading.id.length > 1 && fromRoman(heading.id) !== null).length;
  if (letters === 0 && romans === 0) return found;
  const prefer: LabelStyle = letters >= romans ? 'letter' : 'roman';
  return found.map(heading => /^[IVXLCDM]$/.test(heading.id)
    ? { ...heading, ...(prefer === 'letter' ? { style: 'letter' as const, ordinal: fromLetters(heading.id) } : readId(heading.id, prefer)) } : heading);
}

/** So many of a form that lists have, one below the other, are the annexes of which the text has the titles alone. */
const LEAST_ALONE = 3;

/** Without what is written as a line of a list is, but where rows of them with labels of their own go on from the bodies of others. */
function withoutListed(source: Source, found: AnnexHeading[], furniture: Uint8Array): AnnexHeading[] {
  if (!found.some(({ listed }) => listed)) return found;
  const kept: AnnexHeading[] = [];
  const known = new Set<string>();
  for (let from = 0; from < found.length;) {
    let to = from + 1;
    while (to < found.length && onlyBlank(source, found[to - 1]!.lastLine + 1, found[to]!.line, furniture)) to++;
    const row = found.slice(from, to);
    from = to;
    const alone = row.filter(({ listed }) => listed);
    const goesOn = alone.length >= LEAST_ALONE && known.size > 0 && alone.every(({ id }) => !known.has(id)) && new Set(alone.map(({ id }) => id)).size === alone.length;
    for (const heading of row) {
      if (heading.listed && !goesOn) continue;
      kept.push(heading);
      known.add(heading.id);
    }
  }
  return kept;
}

/** Annex titles line upon line, or under "List of Annexes", name the annexes and do not carry them. */
function dropLists(source: Source, found: AnnexHeading[], furniture: Uint8Array): AnnexHeading[] {
  const kept: AnnexHeading[] = [];
  for (let index = 0; index < found.length; index++) {
    const heading = found[index]!;
    let above = heading.line - 1;
    while (above >= 0 && (source.info(above).blank || furniture[above])) above--;
    let last = index;
    if (above >= 0 && LIST_OF_ANNEXES.test(source.words(above))) {
      // every entry that has nothing but blank lines under it belongs to the list; a label met again opens a body
      while (last + 1 < found.length && onlyBlank(source, found[last]!.lastLine + 1, found[last + 1]!.line, furniture) && !found.slice(index, last + 1).some(entry => entry.id === found[last + 1]!.id)) last++;
      index = last;
      continue;
    }
    while (last + 1 < found.length && found[last + 1]!.line === found[last]!.lastLine + 1) last++;
    // after a body, new labels line upon line are annexes that are still empty
    const empty = kept.length > 0 && found.slice(index, last + 1).every(entry => !kept.some(body => body.id === entry.id));
    if (last > index && !empty) { index = last; continue; }
    kept.push(heading);
  }
  return kept;
}

function onlyBlank(source: Source, from: number, to: number, furniture: Uint8Array): boolean {
  for (let line = from; line < to; line++) if (!source.info(line).blank && !furniture[line]) return false;
  return true;
}
