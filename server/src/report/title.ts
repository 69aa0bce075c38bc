/** The title block of a report: its lines are found first, then what they say together. */
import { allMoved, moved, movedSpan } from '../text/moved';
import { copied, memoOf } from './memory';
import type { Phrase, TitleBlock } from './model';
import type { Source } from './source';
import { parseTitle, type BlockLine } from './title-block';
import { titleLines } from './title-lines';
import { namesMeeting } from './title-words';
import type { WordingSource } from './wordings';

export interface TitleReading {
  readonly title: TitleBlock | null;
  /** First line after the title. */
  readonly next: number;
  /** Whether it names a kind of report, and a meeting or date with it. */
  readonly recognised: boolean;
  /** Lines that were looked at: what stands below them does not change the reading. */
  readonly reach: number;
}

/** What any club keeps is read as a report is, and not taken for one by its opening alone. */
const OF_ANY_CLUB = /^(?:(?:agreed|draft|final|approved|provisional)\s+)?(?:minutes|record|proceedings)$/i;

/** By the shape of the lines and their words. */
const TITLE = memoOf<TitleBlock>();

export function readTitle(source: Source, to: number, furniture: Uint8Array, wordings: WordingSource): TitleReading {
  const { lines, reach } = titleLines(source, to, furniture, wordings);
  if (lines.length === 0) return { title: null, next: 0, recognised: false, reach };
  const last = lines.at(-1)!.line;
  const from = firstOf(source, lines[0]!.line);
  const block = lines.map(({ line, told }): BlockLine => ({ span: { start: firstOf(source, line) - from, end: source.end(line) - from }, start: source.start(line) - from, told }));
  const text = copied(source.text.slice(from, source.end(last)));
  const shape = block.map(({ span, start }) => `${span.start}-${start}-${span.end}`).join();
  const title = titleAt(wordings.recall(TITLE(() => parseTitle(text, block)), `${shape}\n${text}`), from);
  const meeting = title.meeting !== null && namesMeeting(title.meeting.text);
  return { title, next: last + 1, recognised: title.kind !== null && !OF_ANY_CLUB.test(title.kind.text) && (title.dates.length > 0 || meeting), reach };
}

/** A dash that begins a title line belongs to the name: "– Legal and Cultural Aspects". */
const firstOf = (source: Source, line: number): number => (source.info(line).bullet >= 0 ? source.lines.start(line) + source.info(line).bullet : source.start(line));

function titleAt(title: TitleBlock, by: number): TitleBlock {
  if (by === 0) return title;
  const at = <T extends Phrase>(phrase: T | null): T | null => phrase && moved(phrase, by);
  return {
    span: movedSpan(title.span, by), lines: title.lines.map(line => movedSpan(line, by)), kind: at(title.kind), meeting: at(title.meeting), ordinal: at(title.ordinal),
    acronym: at(title.acronym), theme: at(title.theme), status: at(title.status), venues: allMoved(title.venues, by), dates: allMoved(title.dates, by),
  };
}
