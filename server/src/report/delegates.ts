/** The body of a list of delegates: delegations and their people, as lines or as a table. */
import { isCapital } from '../text/letters';
import { trimSpan, type Span } from '../text/span';
import { delegateTable, tableRows, tellsFigures, type DraftDelegation } from './delegate-table';
import { honorificOf, titlesOf } from './delegate-titles';
import { capitalsOf, wordCount } from './heading-words';
import type { Delegation, Node, Person, Phrase } from './model';
import { isCountry } from './mentions/strangers';
import { participantOf } from './participants';
import type { Source } from './source';
import { DELEGATION, isWrapped, jointOf, wrappingWidth } from './wrapped-people';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const ORGANISATION = /\b(?:secretariat|unit|united nations|UN[A-Z]{1,5}|organi[sz]ations?|council|committee|interpol|CSCAP|centre|center|institute|institutions?|bodies|union|academy|university|commission|agency|agencies|forum|speakers?|presenters?|commentators?|discussants?|panell?ists?|trainers?|facilitators?|rapporteurs?|observers?|(?:co-)?chairs?|secretary|experts?|resource persons?|moderators?|organi[sz]ers?|host|others?)\b/i;

export function readDelegates(source: Source, from: number, to: number, furniture: Uint8Array): Node[] {
  const nodes: Node[] = [];
  let delegation: DraftDelegation | null = null;
  let previous: Writable<Person> | null = null;
  const numbered = hasNumbers(source, from, to);
  const width = wrappingWidth(source, from, to);
  /** The line before, where the words of a person stand. */
  let last = -1;
  for (let line = from; line < to; line++) {
    const info = source.info(line);
    if (info.blank || furniture[line]) { if (info.blank) previous = null; continue; }
    const above = last;
    last = line;
    const table = delegateTable(source, line, to, furniture);
    if (table !== null && table.rows.length > 0) {
      if (tellsFigures(table.rows)) {
        const span = { start: source.start(line), end: source.end(table.last) };
        nodes.push({ kind: 'text', span, nameSpan: span });
        delegation = null;
        line = table.last;
        previous = null;
        continue;
      }
      delegation = tableRows(table.head, table.rows, nodes, delegation);
      line = table.last;
      previous = null;
      continue;
    }
    const words = source.words(line);
    const body = info.marker !== null && info.marker.path.length === 1 ? info.marker.body - info.start : 0;
    const joined = info.marker !== null && body === 0 ? null : besideName(words.slice(body));
    if (joined !== null) {
      const uncounted = UNNAMED.exec(words)?.[0].length ?? 0;
      delegation = onOneLine(source, line, body, joined, uncounted);
      nodes.push(delegation as Delegation);
      if (uncounted > 0) {
        const span = trimSpan(source.text, { start: source.end(line) - uncounted, end: source.end(line) });
        nodes.push({ kind: 'text', span, nameSpan: span });
      }
      previous = null;
      continue;
    }
    // "Mr. Adam Reid / Director, Department of Home Affairs": the post stands below the name
    const wrapped: boolean = previous !== null && above >= 0 && !info.marker && info.bullet < 0 && honorificOf(words) === null && isWrapped(source, above, line, width);
    const below: boolean = wrapped || previous !== null && (delegation !== null || numbered) && previous.honorific !== null && previous.post === null && !info.marker && info.bullet < 0 && honorificOf(words) === null && participantOf(words) === null && !DELEGATION.test(words);
    const name: string | null = below || info.marker || info.bullet >= 0 ? null : delegationName(source, line, to, words, numbered);
    if (name) {
      const start = source.start(line);
      const at = words.lastIndexOf(name);
      delegation = { kind: 'delegation', name, people: [], span: { start, end: source.end(line) }, nameSpan: { start, end: start + (at < 0 ? words.length : Math.max(words.replace(/\s*:$/, '').length, at + name.length)) } };
      nodes.push(delegation as Delegation);
      previous = null;
      continue;
    }
    const goesOn = below || previous !== null && !info.marker && info.bullet < 0 && (info.startsLower || (numbered && !isPersonLike(words)));
    if (goesOn && previous && (delegation || below)) {
      const post: Phrase | null = previous.post;
      const end = source.end(line) - trailing(words);
      const own = words.slice(0, words.length - trailing(words));
      const joint = above < 0 ? ' ' : jointOf(source.words(above));
      previous.post = post ? { text: post.text.replace(/-$/, joint === '' ? '-' : '') + joint + own, span: { start: post.span.start, end } } : { text: own, span: { start: source.start(line), end } };
      previous.span = { start: previous.span.start, end: source.end(line) };
      if (delegation) delegation.span = { start: delegation.span.start, end: source.end(line) };
      continue;
    }
    const isPerson = info.marker !== null && info.marker.form !== '5.2' && !isPartOfList(source, line) || info.bullet >= 0 || (delegation !== null && !numbered && isPersonLike(words));
    if (isPerson) {
      const person = personOf(source, line);
      previous = person;
      if (delegation) {
        // a remark between a delegation and more of its people belongs to the delegation
        while (nodes.at(-1)?.kind === 'text') nodes.pop();
        delegation.people.push(person);
        delegation.span = { start: delegation.span.start, end: person.span.end };
      } else nodes.push(person);
      continue;
    }
    // "B. By video conference": whoever follows belongs to none of the delegations above
    if (isPartOfList(source, line)) delegation = null;
    const span = { start: source.start(line), end: source.end(line) };
    const node = nodes.at(-1);
    if (node?.kind === 'text' && line > 0 && !source.info(line - 1).blank) nodes[nodes.length - 1] = { ...node, span: { start: node.span.start, end: span.end } };
    else nodes.push({ kind: 'text', span, nameSpan: span });
    previous = null;
  }
  return nodes;
}

/** Length of the delegation's name in "Indonesia (2): Ms. A, Ministry; Mr. B, Ministry"; null for any other line. */
function besideName(words: string): number | null {
  const colon = words.indexOf(':');
  if (colon < 2 || colon > 70) return null;
  const name = words.slice(0, colon).replace(/\s*\([^()]*\)$/, '');
  const behind = words.slice(colon + 1).trimStart().replace(COUNTED, '');
  // ranks are shortened in ways nobody can list: behind a Participant's name a capital will do
  if (participantOf(name) !== null) return isCapital(behind, 0) ? name.length : null;
  return honorificOf(behind) !== null && (ACRONYM.test(name) || isCountry(name) || ORGANISATION.test(name)) ? name.length : null;
}

/** "Japan: 9. Ms. A; 10. Mr. B": the number of one person of several on a line. */
const COUNTED = /^\(?(\d{1,3})[.)]\s+(?=\S)/;

/** A body by its short name: "IFC: Colonel A", "ReCAAP ISC: Mr. B". */
const ACRONYM = /^[A-Z][A-Za-z]?[A-Z][A-Za-z-]{0,8}(?: [A-Z]{2,6})?$/;

/** Those of a delegation who are counted and not named: "and two officials", "; one official". */
const UNNAMED = /(?:[;,]\s*(?:and\s+)?|\s+and\s+)(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\s+(?:other\s+|more\s+)?(?:officials?|others?|delegates?|members?|advis[eo]rs?|officers?|persons?|staff|assistants?|experts?|aides?)(?:\s+(?:of|from)\s+[^;,:]{2,40})?\.?$/i;

/** Parts the people on one line: a semicolon, or a comma before somebody who is addressed. */
function nextPerson(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const mark = text.charCodeAt(at);
    if (mark === 59 || (mark === 44 && honorificOf(text.slice(at + 1, Math.min(end, at + LONGEST_TITLE)).trimStart().replace(COUNTED, '')) !== null)) return at;
  }
  return end;
}

const LONGEST_TITLE = 40;

function numberOf([label, digits]: RegExpExecArray, start: number): Pick<Person, 'number' | 'labelSpan' | 'numberSpan'> {
  const at = start + label.indexOf(digits!);
  return { number: Number(digits), labelSpan: { start, end: start + label.trimEnd().length }, numberSpan: { start: at, end: at + digits!.length } };
}

/** A delegation and its people on one line, behind a number or none. */
function onOneLine(source: Source, line: number, body: number, name: number, uncounted: number): DraftDelegation {
  const { marker } = source.info(line);
  const base = source.lines.start(line);
  const start = source.start(line) + body;
  const end = source.end(line) - uncounted;
  const people: Person[] = [];
  let from = source.text.indexOf(':', start + name) + 1;
  while (from < end) {
    const to = nextPerson(source.text, from, end);
    const span = trimSpan(source.text, { start: from, end: to });
    if (span.end > span.start) {
      const counted = COUNTED.exec(source.text.slice(span.start, Math.min(span.end, span.start + LONGEST_TITLE)));
      const parts = split(source.text, counted === null ? span : { start: span.start + counted[0].length, end: span.end });
      const own = counted !== null ? numberOf(counted, span.start) : marker !== null && people.length === 0
        ? { number: marker.path[0]!, labelSpan: { start: base + marker.start, end: base + marker.end }, numberSpan: { start: base + marker.labelStart, end: base + marker.labelEnd } } : { number: null, labelSpan: null, numberSpan: null };
      people.push({ kind: 'person', ...own, ...parts, span, nameSpan: parts.name.span });
    }
    from = to + 1;
  }
  return { kind: 'delegation', name: source.text.slice(start, start + name), people, span: { start: source.start(line), end }, nameSpan: { start, end: start + name } };
}

/** Whether people are numbered or bulleted; the letters of its parts ("A. In person") number nobody. */
function hasNumbers(source: Source, from: number, to: number): boolean {
  let marked = 0;
  for (let line = from; line < to; line++) {
    const { marker, bullet } = source.info(line);
    if (bullet >= 0 || (marker !== null && !isPartOfList(source, line))) marked++;
  }
  return marked >= 2;
}

/** "A. In person", "II. Online": the letter of a part of the list, with no name behind it. */
function isPartOfList(source: Source, line: number): boolean {
  const { marker } = source.info(line);
  if (marker === null || !marker.upper || marker.path.length > 0) return false;
  const words = source.text.slice(source.lines.start(line) + marker.body, source.end(line));
  return honorificOf(words) === null && !/[,;–—\t]|\s-\s/.test(words) && MODE.test(words);
}

const MODE = /\b(?:in[- ]person|physical\w*|on[- ]?site|online|virtual\w*|remote\w*|video\w*|hybrid|participants|delegates|delegations|members|observers|organi[sz]ations|secretariat|speakers|resource persons|experts|organi[sz]ers|guests)\b/i;

function delegationName(source: Source, line: number, to: number, words: string, numbered: boolean): string | null {
  if (words.length > 100 || source.info(line).stops === 'sentence' || source.info(line).stops === 'list') return null;
  const named = DELEGATION.exec(words);
  if (named && wordCount(named[1]!) <= 10) return named[1]!;
  const bare = words.replace(/\s*:$/, '').replace(/\s*\(\d+\)$/, '');
  if (participantOf(bare) !== null) return bare;
  if (/[,;–—\t]|\s-\s/.test(bare) || honorificOf(bare) !== null || wordCount(bare) > 10) return null;
  let below = line + 1;
  while (below < to && source.info(below).blank) below++;
  if (below >= to) return null;
  const person = source.info(below).marker !== null || source.info(below).bullet >= 0 || (!numbered && isPersonLike(source.words(below)));
  return person && (ORGANISATION.test(bare) || isCountry(bare) || (capitalsOf(bare) !== 'sentence' && source.info(line).blank === false && numbered)) ? bare : null;
}

/** Whether the word before a stop is an initial, or short for a title. */
function endsShort(words: string, stop: number): boolean {
  const two = words.slice(stop - 2, stop);
  return two === 'Jr' || two === 'Sr' || two === 'Dr' || (isCapital(words, stop - 1) && !/\w/.test(words[stop - 2] ?? ' '));
}

/** A list of countries is that of nobody's names. */
const isPersonLike = (words: string): boolean => honorificOf(words) !== null || (participantOf(words.slice(0, Math.max(0, words.indexOf(',')))) === null && /^\p{Lu}[\p{L}'’.-]+(?:\s+[\p{L}'’.-]+){0,6}(?:,|\s[–—-]\s|\t)/u.test(words) && words.length < 300);
const trailing = (words: string): number => /[;.,]$/.test(words) && !/\b[A-Z]\.$/.test(words) ? 1 : 0;

function personOf(source: Source, line: number): Writable<Person> {
  const info = source.info(line);
  const base = source.lines.start(line);
  const marker = info.marker;
  const start = marker ? base + marker.body : base + info.start;
  const end = base + info.end;
  const person = split(source.text, { start: Math.min(start, end), end });
  return {
    kind: 'person', number: marker ? marker.path[0] ?? null : null,
    labelSpan: marker ? { start: base + marker.start, end: base + marker.end } : null,
    numberSpan: marker && marker.path.length > 0 ? { start: base + marker.labelStart, end: base + marker.labelEnd } : null,
    ...person, span: { start: base + (marker?.start ?? info.start), end }, nameSpan: person.name.span,
  };
}

/** What somebody is at the meeting, in brackets behind the name. */
const ROLE = /\s+\((?:deputy |alternate )?(?:head|chair|leader|online|virtual|in person|moderator|speaker|facilitator|rapporteur|observer|via)[^()]*\)/;

/** "Mr. Name – Post;" into honorific, name and post. */
function split(text: string, span: Span): Pick<Person, 'honorific' | 'name' | 'post'> {
  const words = text.slice(span.start, span.end);
  const { words: titles, length: at } = titlesOf(words);
  const rest = words.slice(at);
  const role = ROLE.exec(rest);
  const dash = /\s+[–—-]\s+|\t|–|—/.exec(rest);
  const comma = /,\s+|:\s+/.exec(rest);
  const cut = dash && (!comma || dash.index < comma.index || /\s[–—]\s/.test(dash[0])) ? dash : comma;
  const phrase = (from: number, to: number): Phrase => {
    let stop = to;
    while (stop > from && /[\s;,*]/.test(words[stop - 1]!)) stop--;
    if (stop > from && words[stop - 1] === '.' && !endsShort(words, stop - 1)) stop--;
    let begin = from;
    while (begin < stop && /[\s*]/.test(words[begin]!)) begin++;
    return { text: words.slice(begin, stop), span: { start: span.start + begin, end: span.start + stop } };
  };
  // "Dr. A (Japan)" gives whom he is of, and no more of his name
  const whole = rest.slice(0, Math.min(cut?.index ?? rest.length, role?.index ?? rest.length));
  const name = phrase(at, at + whole.length - (/\s\([^()]*\)[\s;,.*]*$/.exec(whole)?.[0].length ?? 0));
  const post = cut ? phrase(at + cut.index + cut[0].length, words.length) : null;
  return { honorific: titles.length > 0 ? titles.join(' ') : null, name, post: post && post.text !== '' ? post : null };
}
