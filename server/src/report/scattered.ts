/** A table whose cells extraction put on lines of their own: the heads first, then row after row, long cells over several lines. */
import { findDates } from '../text/dates';
import { columnRole, isFollowUpHead } from './columns';
import type { Cell, ColumnRole, Row } from './model';
import { findParticipants } from './participants';
import { plainWords } from './plain';
import type { Source } from './source';
import type { RawTable } from './tables';

const MOST_COLUMNS = 8;
/** Lines of one row; more are no table. */
const MOST_LINES = 24;
/** How far the number of a row may be from that of the row above, slips included. */
const FAR = 3;
const NUMBER = /^\d{1,2}[.)]?$/;
const PERIOD = /\d|\b(?:ongoing|continu\w+|tb[acd]|quarter|immediate\w*|as soon as|before|prior|next|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;
const BODY = /\b(?:ARF|ASEAN|secretariat|participants?|co-?chairs?|proponents?|co-?sponsors?|countries|members|hosts?|organi[sz]ers?|all)\b/i;

/** Words with which no cell ends. */
const UNFINISHED = /(?:,|\b(?:a|an|the|of|on|in|for|to|and|or|by|with|from))$/i;

/** Reads the table whose first head stands on `first`; null when there is none. */
export function readScattered(source: Source, first: number, to: number): RawTable | null {
  const heads: number[] = [];
  for (const line of wordLines(source, first, to, MOST_COLUMNS + 1)) {
    if (heads.length === MOST_COLUMNS || source.info(line).end >= 60 || source.info(line).marker !== null || columnRole(source.words(line)) === 'other') break;
    heads.push(line);
  }
  const names = heads.map(line => source.words(line));
  if (heads.length < 3 || columnRole(names[0]!) !== 'number' || !isFollowUpHead(names)) return null;
  const roles = names.map(columnRole);
  const rows: Row[] = [];
  let start = wordLines(source, heads.at(-1)! + 1, to, 1)[0];
  let last = heads.at(-1)!;
  let number = 0;
  while (start !== undefined && NUMBER.test(source.words(start))) {
    const value = Number.parseInt(source.words(start), 10);
    if (value > number + FAR + 1) break;
    const { lines, next } = linesOfRow(source, start, to, roles.length, value);
    if (lines.length === 0) break;
    rows.push(rowOf(source, start, lines, roles));
    last = lines.at(-1)!;
    number = value;
    start = next;
  }
  if (rows.length === 0) return null;
  const head: Row = { kind: 'row', span: { start: source.full(heads[0]!).start, end: source.full(heads.at(-1)!).end }, nameSpan: source.full(heads[0]!), label: null, cells: heads.map((line, column) => cellOf(source, [line], column)) };
  return { form: 'aligned', head, rows, first, last };
}

/** The next lines with words, `most` at the most. */
function wordLines(source: Source, from: number, to: number, most: number): number[] {
  const lines: number[] = [];
  for (let line = from; line < to && lines.length < most; line++) if (!source.info(line).blank) lines.push(line);
  return lines;
}

/** The lines of a row below its number, and the line of the next number where one follows. */
function linesOfRow(source: Source, start: number, to: number, width: number, value: number): { lines: number[]; next: number | undefined } {
  const lines: number[] = [];
  for (let line = start + 1; line < to && lines.length < MOST_LINES; line++) {
    const info = source.info(line);
    if (info.blank) {
      if (lines.length >= width - 1) {
        const below = wordLines(source, line, to, 1)[0];
        if (below === undefined || !isNext(source, below, value)) return { lines, next: undefined };
      }
      continue;
    }
    if (lines.length > 0 && isNext(source, line, value)) return { lines, next: line };
    if (info.hashes > 0 || (info.marker !== null && info.marker.form !== '5.2' && info.marker.body < info.end)) break;
    lines.push(line);
  }
  return { lines, next: undefined };
}

function isNext(source: Source, line: number, value: number): boolean {
  const words = source.words(line);
  if (!NUMBER.test(words)) return false;
  const next = Number.parseInt(words, 10);
  return next >= value && next <= value + FAR;
}

function rowOf(source: Source, start: number, lines: readonly number[], roles: readonly ColumnRole[]): Row {
  const groups = share(source, lines, roles.slice(1));
  const end = source.full(lines.at(-1)!).end;
  let at = source.full(start).end;
  const cells = [cellOf(source, [start], 0)];
  groups.forEach((group, index) => {
    cells.push(group.length === 0 ? { span: { start: at, end: at }, text: '', column: index + 1 } : cellOf(source, group, index + 1));
    at = cells.at(-1)!.span.end;
  });
  return { kind: 'row', span: { start: source.full(start).start, end }, nameSpan: source.full(start), label: null, cells };
}

function cellOf(source: Source, lines: readonly number[], column: number): Cell {
  return { span: { start: source.full(lines[0]!).start, end: source.full(lines.at(-1)!).end }, text: lines.map(line => plainWords(source.words(line))).join(' '), column };
}

/** Shares the lines out among the columns, in order, so that dates and names come under their heads at the least cost. */
function share(source: Source, lines: readonly number[], roles: readonly ColumnRole[]): number[][] {
  const costs: number[][] = [];
  const from: number[][] = [];
  for (let column = 0; column <= roles.length; column++) {
    costs.push(new Array<number>(lines.length + 1).fill(Infinity));
    from.push(new Array<number>(lines.length + 1).fill(0));
  }
  costs[0]![0] = 0;
  for (let column = 0; column < roles.length; column++) {
    for (let begin = 0; begin <= lines.length; begin++) {
      let cost = costs[column]![begin]!;
      if (cost === Infinity) continue;
      for (let end = begin; end <= lines.length; end++) {
        if (end > begin) cost += lineCost(source, lines, end - 1, roles[column]!, end - 1 === begin);
        const whole = end === begin ? cost + 4 : cost;
        if (whole < costs[column + 1]![end]!) { costs[column + 1]![end] = whole; from[column + 1]![end] = begin; }
      }
    }
  }
  const groups: number[][] = [];
  let end = lines.length;
  for (let column = roles.length; column > 0; column--) {
    const begin = from[column]![end]!;
    groups.unshift(lines.slice(begin, end));
    end = begin;
  }
  return groups;
}

/** How ill a line goes with a column: as its first line, or as one more. */
function lineCost(source: Source, lines: readonly number[], index: number, role: ColumnRole, opens: boolean): number {
  const line = lines[index]!;
  const words = source.words(line);
  const lower = source.info(line).startsLower;
  let cost = opens ? (lower && index > 0 ? 1.5 : 0) : role === 'issue' || role === 'action' ? 0.4 : 0.8;
  if (!opens && lines[index - 1] !== line - 1) cost += 1;
  if (opens && index > 0 && UNFINISHED.test(source.words(lines[index - 1]!))) cost += 3;
  const dated = words.length < 40 && findDates(words).length > 0;
  const names = words.length < 120 ? findParticipants(words) : [];
  const named = names.reduce((sum, name) => sum + name.end - name.start, 0) > words.length * 0.6;
  if (role === 'deadline') return cost + (dated ? 0 : PERIOD.test(words) && words.length < 50 ? 0.5 : 3);
  if (role === 'party') return cost + (dated ? 4 : names.length > 0 || BODY.test(words) ? 0 : 2);
  if (role === 'reference') return cost + (/^(?:agenda item|item|para|session)?\.?\s*\d/i.test(words) && words.length < 30 && !dated ? 0 : 3);
  return cost + (dated ? 2 : 0) + (named ? 2 : 0) + (/^\d+(?:\.\d+)*\.?$/.test(words) ? 1 : 0);
}
