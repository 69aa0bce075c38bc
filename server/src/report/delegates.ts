/** The body of a list of delegates: delegations and their people, as lines or as a table. */
import { delegateTable, tableRows, tellsFigures, type DraftDelegation } from './delegate-table';
import { besideName, hasDashed, ORGANISATION, onOneLine, type BesideName } from './delegate-line';
import { honorificOf } from './delegate-titles';
import { capitalsOf, wordCount } from './heading-words';
import type { Delegation, Node, Person, Phrase } from './model';
import { isCountry } from './mentions/strangers';
import { participantOf } from './participants';
import { partsOf } from './person-parts';
import type { Source } from './source';
import { DELEGATION, isWrapped, jointOf, wrappingWidth } from './wrapped-people';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export function readDelegates(source: Source, from: number, to: number, furniture: Uint8Array): Node[] {
  const nodes: Node[] = [];
  let delegation: DraftDelegation | null = null;
  /** The last that stands on one line with its people, and whether other words stand below it: then whoever follows is none of them. */
  let onLine: DraftDelegation | null = null;
  let closed = false;
  let previous: Writable<Person> | null = null;
  const numbered = hasNumbers(source, from, to);
  const width = wrappingWidth(source, from, to);
  let dashed: boolean | undefined;
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
    const joined: BesideName | null = info.marker !== null && body === 0 ? null : besideName(words.slice(body), delegation !== null && delegation.people.length > 0, () => (dashed ??= hasDashed(source, from, to)));
    if (joined !== null) {
      delegation = onLine = onOneLine(source, line, body, joined);
      closed = false;
      nodes.push(delegation as Delegation);
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
    const isPerson = info.marker !== null && info.marker.form !== '5.2' && !isPartOfList(source, line) || (info.bullet >= 0 && !NOTE.test(source.raw(line))) || (delegation !== null && !numbered && isPersonLike(words));
    if (isPerson) {
      const person = personOf(source, line);
      previous = person;
      if (delegation && !(closed && delegation === onLine)) {
        // a remark between a delegation and more of its people belongs to the delegation
        while (nodes.at(-1)?.kind === 'text') nodes.pop();
        delegation.people.push(person);
        delegation.span = { start: delegation.span.start, end: person.span.end };
      } else nodes.push(person);
      continue;
    }
    // "B. By video conference": whoever follows belongs to none of the delegations above
    if (isPartOfList(source, line) || isMode(words)) delegation = null;
    // "Instructors" below "Japan: Mr. A; Ms. B"
    closed = delegation === onLine;
    const span = { start: source.start(line), end: source.end(line) };
    const node = nodes.at(-1);
    if (node?.kind === 'text' && line > 0 && !source.info(line - 1).blank) nodes[nodes.length - 1] = { ...node, span: { start: node.span.start, end: span.end } };
    else nodes.push({ kind: 'text', span, nameSpan: span });
    previous = null;
  }
  return nodes;
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

/** "Online", "In person": over a part of the list, and nobody's name. */
const isMode = (words: string): boolean => words.length <= 40 && MODE_ALONE.test(words);
const MODE_ALONE = /^(?:in[- ]person|physical(?:ly)?|on[- ]?site|in the room|online|virtual(?:ly)?|remote(?:ly)?|(?:by|via|through) (?:video|web|tele|zoom)[\w-]*(?: (?:link|conference|conferencing))?)(?: (?:participants|participation|attendance|delegates|delegations))?\s*:?$/i;

function delegationName(source: Source, line: number, to: number, words: string, numbered: boolean): string | null {
  if (isMode(words)) return null;
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

/** "* second day only": what a mark behind a name above stands for. */
const NOTE = /^\s*\*\s*[a-z]/;

/** A list of countries is that of nobody's names. */
const isPersonLike = (words: string): boolean => honorificOf(words) !== null || (participantOf(words.slice(0, Math.max(0, words.indexOf(',')))) === null && /^\p{Lu}[\p{L}'’.-]+(?:\s+[\p{L}'’.-]+){0,6}(?:,|\s[–—-]\s|\t)/u.test(words) && words.length < 300);
const trailing = (words: string): number => /[;.,]$/.test(words) && !/\b[A-Z]\.$/.test(words) ? 1 : 0;

function personOf(source: Source, line: number): Writable<Person> {
  const info = source.info(line);
  const base = source.lines.start(line);
  const marker = info.marker;
  const start = marker ? base + marker.body : base + info.start;
  const end = base + info.end;
  const person = partsOf(source.text, { start: Math.min(start, end), end });
  return {
    kind: 'person', number: marker ? marker.path[0] ?? null : null,
    labelSpan: marker ? { start: base + marker.start, end: base + marker.end } : null,
    numberSpan: marker && marker.path.length > 0 ? { start: base + marker.labelStart, end: base + marker.labelEnd } : null,
    ...person, span: { start: base + (marker?.start ?? info.start), end }, nameSpan: person.name.span,
  };
}
