/** Lists that give a number of persons behind each Participant: "Australia (3), Brunei Darussalam (2) and Japan (4)", or a table of them. */
import type { Headcount } from '../mentions';
import type { Report } from '../model';
import { telling } from '../wording';
import type { Stretch } from '../wordings';

/** A list of so many is one of all who came. */
const FEWEST = 4;

/** A list in a stretch: where it stands, and what its numbers add up to, with and without those who are no Participants. */
interface Listed { readonly start: number; readonly end: number; readonly bodies: number; readonly participants: readonly string[]; readonly others: number; readonly people: number; readonly all: number; readonly total: number | null }

/** "Co-Chairs: Viet Nam (9 delegates); Canada (6)" on a line of its own is a part of the list beside it. */
const isPart = ({ bodies }: Listed): boolean => bodies < FEWEST;

const NONE: readonly Listed[] = [];
const NUMBERS = /\(\d{1,3}(?: [a-z]+)?\)|[a-z]\s{1,40}\d{1,3}\s*\n|[\t|:]\s*\d{1,3}\s*[\t|\n]|[:–—-]\s\d{1,3}\s[a-z]+/;
const BRACKETED = /^\s*\((\d{1,3})(?: [a-z]+)?\)/;
/** Figures that end a line, and nothing else. */
const COLUMNS = /^(?:\s*[:\t|]\s*\d{1,3})+\s*\|?[ \t\r]*(?=\n|$)/;
/** "Japan 4" on a line of its own. */
const SPACED = /^[ \u00a0]{1,40}(?:\.{2,40}[ \u00a0]?)?\d{1,3}[ \t\r]*(?=\n|$)/;
/** "Japan: 2 experts, led by Mr. A". */
const PERSONS = '(?:experts?|delegates?|officials?|officers?|persons?|people|representatives?|members?|guests?|observers?|trainees?|students?)';
const WORDED = new RegExp(`^\\s?(?::|\\s[–—-])\\s(\\d{1,3})\\s${PERSONS}\\b[^\\n]*`);
const WORDED_LINE = new RegExp(`^[^:\\n\\d]{2,70}(?::|\\s[–—-])\\s(\\d{1,3})\\s${PERSONS}\\b`);
const IN_BRACKETS = /\((\d{1,3})(?: [a-z]+)?\)/g;

const LISTED = telling<readonly Listed[]>(wording => {
  const { text } = wording;
  if (!NUMBERS.test(text)) return NONE;
  const names = wording.participants();
  const bracketed: Found[] = [];
  const rows: Found[] = [];
  const worded: Found[] = [];
  for (const { participant, start, end } of names) {
    const rest = text.slice(end, end + 60);
    const inline = BRACKETED.exec(rest);
    if (inline !== null) { bracketed.push({ participant, start, end: end + inline[0].length, value: Number(inline[1]) }); continue; }
    const told = text[start - 1] === '\n' || start === 0 ? WORDED.exec(text.slice(end, end + LONGEST_ROW)) : null;
    if (told !== null) { worded.push({ participant, start, end: end + told[0].length, value: Number(told[1]) }); continue; }
    const row = COLUMNS.exec(rest) ?? (text[start - 1] === '\n' || start === 0 ? SPACED.exec(rest) : null);
    if (row === null) continue;
    const value = rowValue((row[0].match(/\d+/g) ?? []).map(Number));
    if (value === null) return NONE;
    rows.push({ participant, start, end: end + row[0].length, value });
  }
  if (worded.length >= FEWEST && bracketed.length + rows.length === 0) return wordedList(text, worded);
  const found = bracketed.length >= rows.length ? bracketed : rows;
  if (found.length < (found === bracketed ? 1 : FEWEST) || new Set(found.map(({ participant }) => participant)).size < found.length) return NONE;
  const people = found.reduce((sum, { value }) => sum + value, 0);
  const [start, end] = [found[0]!.start, found.at(-1)!.end];
  const line = text.indexOf('\n', end);
  const beside = found === rows ? othersIn(text, start, end, found) : [];
  const inAll = found === rows ? people + beside.reduce((sum, value) => sum + value, 0) : [...text.slice(start, line < 0 ? text.length : line).matchAll(IN_BRACKETS)].reduce((sum, [, digits]) => sum + Number(digits), 0);
  return [{ start, end, bodies: found.length, participants: found.map(({ participant }) => participant), others: beside.length, people, all: inAll, total: found === rows ? null : totalBehind(text.slice(end, end + LONGEST_TOTAL)) }];
});

/** A line for each: those between and below that are for others count apart, up to the sum. */
function wordedList(text: string, found: readonly Found[]): readonly Listed[] {
  if (new Set(found.map(({ participant }) => participant)).size < found.length) return NONE;
  const people = found.reduce((sum, { value }) => sum + value, 0);
  const own = new Set(found.map(({ start }) => start));
  const others: number[] = [];
  let total: number | null = null;
  let at = found[0]!.start;
  for (const line of text.slice(at).split('\n')) {
    const here = at;
    at += line.length + 1;
    if (own.has(here) || line.trim() === '') continue;
    if (TOTAL.test(line)) { total = Number(/\d{1,4}/.exec(line)?.[0] ?? NaN); break; }
    const row = WORDED_LINE.exec(line);
    if (row !== null) others.push(Number(row[1]));
    else if (here < found.at(-1)!.start) return NONE;
    else break;
  }
  return [{ start: found[0]!.start, end: found.at(-1)!.end, bodies: found.length, participants: found.map(({ participant }) => participant), others: others.length, people, all: people + others.reduce((sum, value) => sum + value, 0), total: total === null || Number.isNaN(total) ? null : total }];
}

/** "Viet Nam (6). Total: 52 delegates." */
const LONGEST_ROW = 160;
const LONGEST_TOTAL = 40;
function totalBehind(rest: string): number | null {
  const hit = /^[\s.,;(]*(?:grand )?(?:total|in all|altogether)\b[^\d\n()]{0,24}(\d{1,4})\b/i.exec(rest);
  return hit === null ? null : Number(hit[1]);
}

interface Found { readonly participant: string; readonly start: number; readonly end: number; readonly value: number }

const TOTAL = /^(?:grand\s)?(?:sub-?)?total/i;
const ROW = /^\s*\|?\s*([^\t|:\n]*?)((?:\s*[:\t|]\s*\d{1,3})+|[ \u00a0.]{1,40}\d{1,3})\s*\|?\s*$/;

/** The figures of rows between those of Participants and right below them that are for others: a guest, or an institution. */
function othersIn(text: string, start: number, end: number, found: readonly Found[]): number[] {
  const own = new Set(found.map(({ start: at }) => text.lastIndexOf('\n', at) + 1));
  const out: number[] = [];
  for (let line = text.lastIndexOf('\n', start) + 1; line < text.length;) {
    const stop = text.indexOf('\n', line);
    const next = stop < 0 ? text.length : stop;
    const row = own.has(line) || next - line > 200 ? null : ROW.exec(text.slice(line, next));
    const value = row === null || TOTAL.test(row[1]!.trim()) ? null : rowValue(row[2]!.match(/\d+/g)!.map(Number));
    // right below the last of them too: "ASEAN Secretariat 2"
    if (value === null && line >= end) break;
    if (value !== null) out.push(value);
    line = next + 1;
  }
  return out;
}

/** One figure, or several of which the last is the sum. */
function rowValue(figures: readonly number[]): number | null {
  const last = figures.at(-1)!;
  return figures.length === 1 || figures.slice(0, -1).reduce((sum, figure) => sum + figure, 0) === last ? last : null;
}

/** What tells that those numbered are the ones who came. */
const OF_PERSONS = /\b(?:participants?|participation|delegates?|delegations?|trainees?|attendance|attendees|students?|fellows)\b/i;

export function headcountsOf({ annexes, text }: Report, stretches: readonly Stretch[]): readonly Headcount[] {
  const own = annexes.filter(({ content, title }) => content === 'delegates' || OF_PERSONS.test(title));
  if (own.length === 0) return [];
  const out: Headcount[] = [];
  const parts: Headcount[] = [];
  for (const { wording, start } of stretches) {
    if (start + wording.text.length <= own[0]!.span.start || start > text.length) continue;
    for (const listed of wording.ask(LISTED)) {
      const annex = own.find(({ span }) => span.start <= start + listed.start && span.end > start + listed.start);
      if (annex !== undefined) (isPart(listed) ? parts : out).push({ ...listed, annex, span: { start: start + listed.start, end: start + listed.end } });
    }
  }
  return out.map(list => (out.some(other => other !== list && other.annex === list.annex) ? list : parts.filter(({ annex }) => annex === list.annex).reduce(joined, list)));
}

/** A list with a part of it, unless that names what the list has as well. */
function joined(list: Headcount, part: Headcount): Headcount {
  if (part.participants.some(name => list.participants.includes(name))) return list;
  return { ...list, bodies: list.bodies + part.bodies, participants: [...list.participants, ...part.participants], others: list.others + part.others, people: list.people + part.people, all: list.all + part.all };
}
