/** Which lines make the title block. */
import { findDates } from '../text/dates';
import { hasSmall } from '../text/letters';
import { firstOrdinal } from '../text/numerals';
import { columnsOf } from './blocks';
import { isFollowUpTitle, isKnownSection, isTitleLike, readKeywordHeading, wordCount } from './heading-words';
import type { DateMention } from './model';
import { kindIn } from './report-kind';
import type { Source } from './source';
import { isPlace, isStatus, namesBody, namesMeeting } from './title-words';
import { WordPattern } from './word-pattern';
import { Words } from './words';

const HELD = new WordPattern('(was|were|is|are|held|convened|hosted|met)');
const ALONE = new Set(['report', 'chairman', 'summary']);
const isAlone = (words: string): boolean => words.length <= 8 && ALONE.has(words.toLowerCase());
const MOST_LINES = 30;

const isQuoted = (words: string): boolean => '"“‘(['.includes(words[0] ?? ' ');

/** A line with what its words say, each told once. */
export class TitleLine {
  private kind: boolean | null = null;
  private found: readonly DateMention[] | null = null;
  private status: boolean | null = null;
  private meeting: boolean | null = null;

  constructor(readonly line: number, readonly words: string) {}

  get hasKind(): boolean { return this.kind ??= kindIn(this.words) !== null; }
  /** As if a text began with these words. */
  get dates(): readonly DateMention[] { return this.found ??= findDates(this.words); }
  get isStatus(): boolean { return this.status ??= isStatus(this.words); }
  get namesMeeting(): boolean { return this.meeting ??= namesMeeting(this.words); }
}

/** Lines of the title block: from the first that speaks of a report or meeting to where the body begins. */
export function titleLines(source: Source, to: number, furniture: Uint8Array): { lines: readonly TitleLine[]; reach: number } {
  const lines: TitleLine[] = [];
  let seen = 0;
  let kind = false;
  let date = false;
  let gap = false;
  let line = 0;
  for (; line < to && seen < MOST_LINES; line++) {
    const info = source.info(line);
    if (info.blank) { gap = true; continue; }
    if (furniture[line] && lines.length === 0) continue;
    seen++;
    const own = new TitleLine(line, source.words(line));
    if (opensBody(source, own, lines.length > 0, kind && date)) break;
    const { words } = own;
    const hasKind = own.hasKind || isAlone(words);
    // the day of a version is not that of the meeting
    const hasDate = own.dates.length > 0 && !(own.isStatus && !hasKind);
    const titleish = hasKind || hasDate || own.isStatus || isQuoted(words);
    // a dash on a line of its own goes on with the name above it
    const dashed = info.bullet >= 0 && lines.length > 0 && !date;
    if (gap && kind && date && !titleish) break;
    if (gap && lines.length > 0 && !titleish && !dashed && !own.namesMeeting && !(!date && namesBody(words)) && !isPlace(words) && (kind || date) && !continuesName(lines.at(-1)!, words)) break;
    if (gap && lines.length > 0 && kind && date && !own.isStatus && hasDate === false && hasKind === false && !isQuoted(words)) break;
    // site furniture above the title speaks of no report, meeting or date
    if (gap && lines.length > 0 && !kind && !date && !lines.some(before => before.namesMeeting || namesBody(before.words) || before.isStatus)) lines.length = 0;
    lines.push(own);
    kind ||= hasKind;
    date ||= hasDate;
    gap = false;
  }
  const named = kind || date || lines.some(each => each.namesMeeting);
  return { lines: named ? withoutSite(lines) : [], reach: Math.min(line + 1, to) };
}

/**
 * A page saved from a site repeats the kind of report in its breadcrumbs: the title begins where the kind stands last,
 * when the meeting or the date still follows.
 */
function withoutSite(lines: readonly TitleLine[]): readonly TitleLine[] {
  const kinds = lines.filter(({ line, hasKind }, index) => hasKind && (index === 0 || line - lines[index - 1]!.line > 1 || !lines[index - 1]!.hasKind));
  const last = kinds.at(-1);
  if (kinds.length < 2 || last === undefined) return lines;
  const rest = lines.slice(lines.indexOf(last));
  return rest.some(({ dates }) => dates.length > 0) || rest.some(each => each !== last && each.namesMeeting) ? rest : lines;
}

/** A meeting's name goes on below a blank line when the line above ends in a word that wants more. */
const continuesName = (above: TitleLine, words: string): boolean =>
  /\b(?:of|the|on|and|in|for|to|–|-)$/i.test(above.words) || /^(?:on|of|and|in|for|–|-|:)\s/i.test(words) || !hasSmall(words, 1) && above.namesMeeting && !isKnownSection(words);

function opensBody(source: Source, own: TitleLine, begun: boolean, complete: boolean): boolean {
  const { line, words } = own;
  const info = source.info(line);
  if (columnsOf(source, line) !== null && begun) return true;
  if (info.marker && !(info.marker.form === '1' && firstOrdinal(words.slice(0, 6)) !== null)) {
    const { dates } = own;
    if (dates.length === 0 || dates[0]!.span.start > 6 || words.length > 90) return !(info.marker.letter !== null && info.marker.form === 'a.' && !begun);
  }
  if (words.length > 240 || (info.stops === 'sentence' && wordCount(words) >= 10)) return true;
  const keyword = readKeywordHeading(words);
  // "SENATE / 41ST SESSION / SUMMARY RECORD": which session it was belongs to the name while kind and date are still to come
  if (keyword && begun && !complete && keyword.labelStart === 0 && keyword.label !== null && keyword.title >= words.length && /session$/i.test(keyword.keyword ?? '')) return false;
  if (keyword && begun && (keyword.label === null || keyword.separator !== '' || keyword.title >= words.length)) return true;
  if (isKnownSection(words) || isFollowUpTitle(words)) return true;
  // a wrapped first paragraph
  return wordCount(words) >= 9 && !isTitleLike(words) && HELD.within(Words.of(words)) && own.dates.length === 0 && !own.hasKind;
}
