/** Persons in lists of delegates and speakers, in agendas and tables, and on lines that give no more than their names. */
import type { AnnexListing, CoChair, PersonMention } from '../mentions';
import { memo } from '../memory';
import { isHeading, type Annex, type Node, type Phrase, type Report, type Table } from '../model';
import { participantOf } from '../participants';
import { byRange, isAnyLetter } from '../../text/letters';
import type { Span } from '../../text/span';
import type { WordingSource } from '../wordings';
import type { Passage } from '../passages';
import { namedIn, PEOPLE, peopleInText } from './people';
import { keysOf } from './person-likeness';
import { locate } from './row-cells';
import { plainTitle } from './titles';

/** Those of the text, then delegates, those on lines, those of lists of annexes and of agendas, and those that tables name. */
export function peopleOf(report: Report, passages: readonly Passage[], coChairs: readonly CoChair[], listings: readonly AnnexListing[], wordings: WordingSource): readonly PersonMention[] {
  const out = peopleInText(passages, coChairs);
  for (const annex of report.annexes) if (annex.content === 'delegates') listedIn(annex.children, wordings, out);
  textBlocks(report.children, block => { linesWithin(report, block, (line, inList) => namedOn(line, report, wordings, out, inList)); });
  for (const { title } of listings) namedOn(title.span, report, wordings, out);
  for (const { content, span } of report.annexes) if (content === 'agenda' || content === 'programme') for (const line of linesOf(report, span)) namedOn(line, report, wordings, out);
  for (const annex of report.annexes) for (const line of listLines(report, annex)) namedOn(line, report, wordings, out, true);
  namedInCells(report, wordings, out);
  return out;
}

/** Blocks of lines below headings: "Moderator: Ms. A (Japan)". */
function textBlocks(nodes: readonly Node[], use: (block: Span) => void): void {
  for (const node of nodes) {
    if (isHeading(node)) textBlocks(node.children, use);
    else if (node.kind === 'text') use(node.span);
  }
}

/** Such a block itself; of a longer one that says line by line who came from where, its lines: "Sweden: Mr. A, Director; Ms. B, Head of Section". */
function linesWithin(report: Report, block: Span, use: (line: Span, inList: boolean) => void): void {
  if (block.end - block.start <= LONGEST_LINE) { use(block, false); return; }
  const lines = [...linesOf(report, { start: block.start - 1, end: block.end })];
  if (lines.length > 1 && lines.every(line => HEAD.test(report.text.slice(line.start, line.start + LONGEST_HEAD)))) for (const line of lines) use(line, true);
}

const LONGEST_HEAD = 64;
const LONGEST_LINE = 200;

function* linesOf({ lines }: Report, { start, end }: Span): Iterable<Span> {
  for (let line = lines.lineAt(start) + 1; line < lines.count && lines.start(line) < end; line++) {
    const at = lines.start(line);
    const to = Math.min(lines.end(line), end);
    if (to - at > SHORTEST_LINE) yield { start: at, end: to };
  }
}

/** A line with a person on it has more characters. */
const SHORTEST_LINE = 6;
/** "List of Speakers", "Trainees and Instructors". */
const LISTS = /\b(?:speakers?|presenters?|moderators?|instructors?|trainers?|lecturers?|experts?|facilitators?|panell?ists?|rapporteurs?|resource persons|members|contacts?|participants|delegates|delegations?|attendance|observers)\b/i;

/** "Rapporteur: Commander Cruz", in an annex of another kind. */
const ROLE = /^(?:[a-z]{1,2}[.)] |[-•*] )?[A-Z][a-z-]+(?: [A-Za-z-]+){0,3}: (?:[A-Z]|H\.E)/;

/** Lines of a list of people that was not read as delegations. */
function* listLines(report: Report, { title, content, children }: Annex): Iterable<Span> {
  if (content !== 'delegates' && content !== 'other') return;
  const isList = content === 'delegates' || LISTS.test(title);
  for (const { kind, span } of children) {
    if (kind !== 'text') continue;
    for (let line = report.lines.lineAt(span.start); line < report.lines.count && report.lines.start(line) < span.end; line++) {
      const [start, end] = [Math.max(span.start, report.lines.start(line)), Math.min(span.end, report.lines.end(line))];
      if (end - start > SHORTEST_LINE && end - start <= LONGEST_LINE && (isList || ROLE.test(report.text.slice(start, start + LONGEST_HEAD)))) yield { start, end };
    }
  }
}

/** Before the persons of a line: "Thailand: 16. Mr. A". */
const HEAD = /^[^:]{2,60}(?=:\s)/;
/** Behind a person: "Ms. A, UNIDIR". */
const BEHIND = /^,\s([^,;()]{2,56})(?=$|[,;(])/;

/** Persons on a line that gives no more than their names; in a list, with whom they stand for before or behind them. */
function namedOn(line: Span, report: Report, wordings: WordingSource, out: PersonMention[], inList = false): void {
  const joined = wordings.join(report, [line]);
  const people = joined.ask(PEOPLE);
  const head = inList && people.length > 0 ? HEAD.exec(joined.text)?.[0] ?? null : null;
  for (const { span, titles, name, words, keys, country, given } of people) {
    const behind = inList ? BEHIND.exec(joined.slice(span.end, span.end + LONGEST_LINE))?.[1]?.trim() ?? null : null;
    const own = given ?? behind ?? head;
    out.push({ span: joined.span(span.start, span.end), titles, name: joined.phrase(name.start, name.end), words, keys, post: null, body: null, listed: false, late: true, country: country ?? (own === null ? null : participantOf(own)), given: own, pronoun: null });
  }
}

/** "Mere Tuiasau", "Azlan Mokhtar and Rizal Santos": names without any address. */
const BARE = byRange(/^\p{Lu}[\p{L}'’-]+(?: (?:(?:bin|binti|van|von|de|da|al) )?\p{Lu}[\p{L}'’-]*){1,4}$/u);
const BETWEEN_NAMES = /\s*(?:,|;|\/|&|\band\b)\s*/;
const LONGEST_CELL = 120;
/** Letters of a word of a name that tells of whom it is. */
const TELLING = 4;

/** Names in the cells of tables that have a word of the name of somebody. */
function namedInCells(report: Report, wordings: WordingSource, out: PersonMention[]): void {
  const tables: Table[] = [];
  tablesIn(report.children, tables);
  for (const { children, content } of report.annexes) if (content !== 'agenda' && content !== 'programme') tablesIn(children, tables);
  for (const { rows } of report.followUp === null ? tables : [report.followUp, ...tables]) for (const { cells } of rows) for (const cell of cells) addressedIn(report, cell, wordings, out);
  for (const { children, content } of report.annexes) if (content === 'agenda' || content === 'programme') tablesIn(children, tables);
  const cells: Phrase[] = tables.flatMap(({ rows }) => rows.flatMap(row => row.cells));
  for (const { children } of report.annexes) for (const node of children) if (node.kind === 'agenda-table') for (const { lead } of node.entries) if (lead !== null) cells.push(lead);
  if (cells.length === 0) return;
  const known = new Set(out.flatMap(({ keys }) => (keys.length > 1 ? keys.filter(key => key.length >= TELLING) : [])));
  if (known.size === 0) return;
  for (const cell of cells) {
    if (cell.text.length > LONGEST_CELL) continue;
    for (const { text, words, keys } of wordings.recall(BARE_NAMES, cell.text)) {
      if (!keys.some(key => known.has(key))) continue;
      const place = locate(report.text, cell, text);
      out.push({ span: place.span, titles: [], name: place, words, keys, post: null, body: null, listed: false, late: true, country: null, given: null, pronoun: null });
    }
  }
}

/** Persons of a cell who are addressed: "Ambassador Orlov (Russia)". */
function addressedIn(report: Report, cell: Phrase, wordings: WordingSource, out: PersonMention[]): void {
  if (cell.text.length > LONGEST_CELL) return;
  for (const { titles, words, keys, country, given, text, written } of wordings.recall(ADDRESSED, cell.text)) {
    const { span } = locate(report.text, cell, text);
    out.push({ span, titles, name: locate(report.text, { text, span }, written), words, keys, post: null, body: null, listed: false, late: true, country, given, pronoun: null });
  }
}

const ADDRESSED = memo((cell): readonly (Pick<PersonMention, 'titles' | 'words' | 'keys' | 'country' | 'given'> & { readonly text: string; readonly written: string })[] => (
  namedIn(cell).map(({ span, name, ...person }) => ({ ...person, text: cell.slice(span.start, span.end), written: cell.slice(name.start, name.end) }))
));

function tablesIn(nodes: readonly Node[], out: Table[]): void {
  for (const node of nodes) {
    if (isHeading(node)) tablesIn(node.children, out);
    else if (node.kind === 'table') out.push(node);
  }
}

const BARE_NAMES = memo((cell): readonly { readonly text: string; readonly words: readonly string[]; readonly keys: readonly string[] }[] => cell.split(BETWEEN_NAMES).flatMap(text => {
  if (!BARE.test(text) || participantOf(text) !== null) return [];
  const words = text.split(' ');
  return [{ text, words, keys: keysOf(words) }];
}));

const BEFORE_CAPITAL = byRange(/\s(?=\p{Lu})/u);

function listedIn(nodes: readonly Node[], wordings: WordingSource, out: PersonMention[], country: string | null = null): void {
  for (const node of nodes) {
    if (node.kind === 'delegation') listedIn(node.people, wordings, out, participantOf(node.name));
    else if (node.kind === 'person') {
      const { words, keys, text } = wordings.recall(LISTED_NAME, node.name.text);
      if (words.length === 0) continue;
      const post = node.post === null || REMARK.test(node.post.text) ? null : { text: wordings.recall(PLAIN, node.post.text).replace(PART, ''), span: node.post.span };
      out.push({ span: node.name.span, titles: node.honorific === null ? [] : wordings.recall(TITLES, node.honorific), name: { text, span: node.name.span }, words, keys, post, body: null, listed: true, late: true, country, given: null, pronoun: null });
    }
  }
}

/** "Dr. A (OIE), who are not included in the total" */
const REMARK = /^(?:who|whom|which|that|both|not|both of whom)\s/;

/** What somebody was at the meeting, behind the post: "Ministry of Defence (Co-Chair)". */
const PART = /\s*\((?:also |head|leader|(?:co-?)?chair|rapporteur|speaker|moderator|facilitator|observer|resource|expert)[^()]*\)$/i;
const PLAIN = memo((text): string => text.replace(/[’‘`]/g, "'").replace(/[\s\u00a0]+/g, ' '));
const LISTED_NAME = memo((name): Pick<PersonMention, 'words' | 'keys'> & { readonly text: string } => {
  const text = PLAIN.make(name);
  const words = text.split(/\s+/).filter(word => word.startsWith('(') || isAnyLetter(word, 0));
  return { text, words, keys: keysOf(words) };
});
const TITLES = memo((honorific): readonly string[] => honorific.split(BEFORE_CAPITAL).map(plainTitle));
