/** Which lines make the title block. */
import { hasSmall } from '../text/letters';
import { firstOrdinal } from '../text/numerals';
import { columnsOf } from './blocks';
import { isKnownSection } from './heading-words';
import { memo } from './memory';
import type { Source } from './source';
import { TitleWords } from './title-words';
import type { WordingSource } from './wordings';

const ALONE = new Set(['report', 'chairman', 'summary']);
const isAlone = (words: string): boolean => words.length <= 8 && ALONE.has(words.toLowerCase());
const MOST_LINES = 30;

export interface TitleLine {
  readonly line: number;
  readonly told: TitleWords;
}

const TITLE_WORDS = memo(words => new TitleWords(words));

/** Lines of the title block: from the first that speaks of a report or meeting to where the body begins. */
export function titleLines(source: Source, to: number, furniture: Uint8Array, wordings: WordingSource): { lines: readonly TitleLine[]; reach: number } {
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
    const own = wordings.recall(TITLE_WORDS, source.words(line));
    if (opensBody(source, line, own, lines.length > 0, kind && date)) break;
    const { words } = own;
    const hasKind = own.hasKind || isAlone(words);
    // the day of a version is not that of the meeting
    const hasDate = own.dates.length > 0 && !(own.isStatus && !hasKind);
    const titleish = hasKind || hasDate || own.isStatus || own.isQuoted;
    // a dash on a line of its own goes on with the name above it
    const dashed = info.bullet >= 0 && lines.length > 0 && !date;
    if (gap && kind && date && !titleish) break;
    if (gap && lines.length > 0 && !titleish && !dashed && !own.namesMeeting && !(!date && own.namesBody) && !own.isPlace && (kind || date) && !continuesName(lines.at(-1)!.told, words)) break;
    if (gap && lines.length > 0 && kind && date && !own.isStatus && hasDate === false && hasKind === false && !own.isQuoted) break;
    // site furniture above the title speaks of no report, meeting or date
    if (gap && lines.length > 0 && !kind && !date && !lines.some(({ told }) => told.namesMeeting || told.namesBody || told.isStatus)) lines.length = 0;
    lines.push({ line, told: own });
    kind ||= hasKind;
    date ||= hasDate;
    gap = false;
  }
  const named = kind || date || lines.some(({ told }) => told.namesMeeting);
  return { lines: named ? withoutSite(lines) : [], reach: Math.min(line + 1, to) };
}

/**
 * A page saved from a site repeats the kind of report in its breadcrumbs: the title begins where the kind stands last,
 * when the meeting or the date still follows.
 */
function withoutSite(lines: readonly TitleLine[]): readonly TitleLine[] {
  const kinds = lines.filter(({ line, told }, index) => told.hasKind && (index === 0 || line - lines[index - 1]!.line > 1 || !lines[index - 1]!.told.hasKind));
  const last = kinds.at(-1);
  if (kinds.length < 2 || last === undefined) return lines;
  const rest = lines.slice(lines.indexOf(last));
  return rest.some(({ told }) => told.dates.length > 0) || rest.some(each => each !== last && each.told.namesMeeting) ? rest : lines;
}

/** A meeting's name goes on below a blank line when the line above ends in a word that wants more. */
const continuesName = (above: TitleWords, words: string): boolean =>
  /\b(?:of|the|on|and|in|for|to|–|-)$/i.test(above.words) || /^(?:on|of|and|in|for|–|-|:)\s/i.test(words) || !hasSmall(words, 1) && above.namesMeeting && !isKnownSection(words);

function opensBody(source: Source, line: number, own: TitleWords, begun: boolean, complete: boolean): boolean {
  const { words } = own;
  const info = source.info(line);
  if (columnsOf(source, line) !== null && begun) return true;
  if (info.marker && !(info.marker.form === '1' && firstOrdinal(words.slice(0, 6)) !== null)) {
    const { dates } = own;
    if (dates.length === 0 || dates[0]!.span.start > 6 || words.length > 90) return !(info.marker.letter !== null && info.marker.form === 'a.' && !begun);
  }
  if (words.length > 240 || (info.stops === 'sentence' && own.wordCount >= 10)) return true;
  const { keyword } = own;
  // "SENATE / 41ST SESSION / SUMMARY RECORD": which session it was belongs to the name while kind and date are still to come
  if (keyword && begun && !complete && keyword.labelStart === 0 && keyword.label !== null && keyword.title >= words.length && /session$/i.test(keyword.keyword ?? '')) return false;
  if (keyword && begun && (keyword.label === null || keyword.separator !== '' || keyword.title >= words.length)) return true;
  // "SUMMARY OF DISCUSSIONS" heads a section, and the whole report where it stands first
  return (own.headsSection && (begun || !own.hasKind)) || own.isWrapped;
}
