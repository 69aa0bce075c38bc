/** One past report -> what it shows, as plain JSON. */
import type { Mentions } from '../report/mentions';
import { memo } from '../report/memory';
import type { Heading, Report } from '../report/model';
import { AFRESH, type WordingSource } from '../report/wordings';
import type { Span } from '../text/span';
import { digestOf, normalisedLength } from './digest';
import { annexKind, annexName, kindsOf } from './kinds';
import { leadWordsOf } from './lead-words';
import { phraseKey } from './phrases';
import { POINT_GROUPS } from './points';
import { dutiesOf } from './points-follow-up';
import { seriesWords } from './series';
import type { MemberGroup, Observation, ObservedMembers, ObservedPoint, StoredRange } from './stored';
import type { Observed } from './tally';
import { toldIn } from '../report/watch';
import { telling } from '../report/wording';

/** Longest passage that is kept, in UTF-16 units. */
const LONGEST_PASSAGE = 160;
/** Sections kept per report; beyond that it is no report of a meeting. */
const MOST_SECTIONS = 80;
/** A report with fewer headings of the first level cannot tell which sections are usual. */
export const FEWEST_SECTIONS = 3;

// Most reports of an archive say these in the same words.
const SERIES = memo(seriesWords);
const ANNEX_NAME = memo(annexName);
const ANNEX_KIND = memo(annexKind);
const PHRASE_KEY = memo(phraseKey);

export interface ObserveInput {
  /** Name under which the report is known; kept as given. */
  readonly file: string;
  readonly report: Report;
  readonly mentions: Observed;
  /** False keeps file, line and counts only. */
  readonly passages?: boolean;
  /** Of the text, when it is known already. */
  readonly digest?: string;
  /** Has what the words of texts read before tell. */
  readonly wordings?: WordingSource;
  /** See `slipsIn`; nothing where it was not asked for its faults. */
  readonly slips?: ObservedMembers;
}

/** What rules that need no past find at warning or above, each rule once, with the first place. */
export type Inspect = (report: Report, mentions: Mentions, part: 'follow-up' | 'rest') => readonly { readonly rule: string; readonly span: Span }[];

export function observe(input: ObserveInput): Observation {
  const { report, mentions, file, slips = {}, wordings = AFRESH } = input;
  for (const heading of report.headings) kindsOf(heading, wordings);
  const note = noteMaker(report, input.passages ?? true);
  const values: Record<string, ObservedPoint> = {};
  for (const { extract } of Object.values(POINT_GROUPS)) {
    for (const point of extract(report, mentions)) values[point.id] = note(point.value, point.span);
  }
  return {
    digest: input.digest ?? digestOf(report.text),
    length: normalisedLength(report.text),
    file,
    family: report.family,
    year: yearOf(report),
    meeting: wordings.recall(SERIES, report.title?.meeting?.text ?? ''),
    ...(report.recognised ? {} : { doubtful: true }),
    values,
    members: { ...membersOf(report, mentions, note, wordings), ...slips },
  };
}

/** The faults of a report; asking for them costs more than all else. */
export function slipsIn(report: Report, mentions: Mentions, inspect: Inspect): ObservedMembers {
  const of = (part: 'follow-up' | 'rest'): ObservedPoint[] => inspect(report, mentions, part).map(({ rule, span }) => ({ value: rule, range: storedRange(report, span) }));
  return { slips: of('rest'), followUpSlips: of('follow-up') };
}

/** Year of the meeting by the title; null when it gives none. */
export function yearOf(report: Report): number | null {
  const date = report.title?.dates[0];
  return date?.from.year ?? date?.to.year ?? null;
}

type Note = (value: string, at: Span | null) => ObservedPoint;

function noteMaker(report: Report, passages: boolean): Note {
  return (value, at) => {
    const range: StoredRange | null = at === null ? null : storedRange(report, at);
    if (!passages || at === null) return { value, range };
    // Slicing a little more than is kept, so that white space folded away does not shorten the passage.
    const words = folded(report.text.slice(at.start, Math.min(at.end, at.start + 4 * LONGEST_PASSAGE)));
    return { value, range, text: words.length > LONGEST_PASSAGE ? `${cut(words, LONGEST_PASSAGE - 1)}…` : words };
  };
}

function storedRange(report: Report, at: Span): StoredRange {
  const { start, end } = report.lines.rangeOf(at);
  return [start.line, start.character, end.line, end.character];
}

function membersOf(report: Report, mentions: Observed, note: Note, wordings: WordingSource): ObservedMembers {
  const members: Partial<Record<MemberGroup, ObservedPoint[]>> = {};
  const sections = report.headings.filter(heading => heading.level === 1 && !kindsOf(heading).includes('follow-up'));
  if (sections.length >= FEWEST_SECTIONS) {
    members.sections = sections.slice(0, MOST_SECTIONS).map(heading => note(headingWords(heading.title), heading.nameSpan));
  }
  if (report.followUp !== null && report.followUp.columns.length > 1) {
    members.columns = [...dutiesOf(report.followUp.columns)].map(([duty, column]) => note(duty, column.span));
  }
  const annexes = [...annexNamesOf(report, mentions, wordings)].map(([kind, at]) => note(kind, at));
  if (annexes.length > 0) members.annexes = annexes;
  const phrases = phrasesOf(mentions, note, wordings);
  if (phrases.length > 0) members.phrases = phrases;
  const closing = closingOf(report);
  if (closing !== null) members.closing = [...closing.says].map(said => note(said, closing.heading.nameSpan));
  // Also none: that a report has not the words of others counts.
  members.leadWords = [...leadWordsOf(report)].map(([words, at]) => note(words, at));
  return members;
}

const headingWords = (title: string): string => cut(folded(title), LONGEST_PASSAGE);

/** With one space for all white space; most passages have no other. */
const folded = (text: string): string => (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** At most so many units, never half of a surrogate pair. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? most - 1 : most);
}

/** See `Citation.phrase`. */
const BRACKETED = 'bracket';

/** What is annexed, from the titles of the bodies and the subjects of the citations, with the first place of each. */
export function annexNamesOf(report: Report, mentions: Observed, wordings: WordingSource = AFRESH): Map<string, Span> {
  const found = new Map<string, Span>();
  const add = (title: string, at: Span): void => {
    const name = wordings.recall(ANNEX_NAME, title);
    if (name !== null && !found.has(name)) found.set(name, at);
  };
  const titled = new Set<string>();
  for (const annex of report.annexes) {
    if (annex.titleSpan === null) continue;
    add(annex.title, annex.titleSpan);
    titled.add(annex.id);
  }
  for (const { subject, phrase, id } of mentions.citations) {
    if (subject === null) continue;
    // What stands before brackets is a sentence rather than a name, and the title of a body is the better one.
    if (phrase === BRACKETED || titled.has(id)) {
      const kind = wordings.recall(ANNEX_KIND, subject.text);
      if (kind !== null && !found.has(kind)) found.set(kind, subject.span);
    } else add(subject.text, subject.span);
  }
  return found;
}

/** Phrases that cite annexes, with how often. */
function phrasesOf(mentions: Observed, note: Note, wordings: WordingSource): ObservedPoint[] {
  const found = new Map<string, { count: number; at: Span }>();
  for (const citation of mentions.citations) {
    if (citation.phrase === null) continue;
    const phrase = wordings.recall(PHRASE_KEY, citation.phrase);
    const seen = found.get(phrase);
    if (seen === undefined) found.set(phrase, { count: 1, at: citation.span }); else seen.count++;
  }
  return [...found].map(([phrase, { count, at }]) => ({ ...note(phrase, at), count }));
}

/** Reports with fewer sections may not have come to their closing. */
const FEWEST_CLOSED = 5;

/** The closing section, or the last one where none is called so, and what it says; null without one. */
export function closingOf(report: Report): { readonly heading: Heading; readonly says: ReadonlySet<string> } | null {
  const sections = report.headings.filter(candidate => candidate.level === 1);
  const heading = sections.findLast(candidate => kindsOf(candidate).includes('closing'))
    ?? (sections.length < FEWEST_CLOSED ? undefined : sections.findLast(candidate => !kindsOf(candidate).includes('follow-up')));
  if (heading === undefined) return null;
  const { start, end } = heading.span;
  return { heading, says: end - start > LONGEST_CLOSING ? saidIn(report.text.slice(start, start + LONGEST_CLOSING)) : toldIn(report, heading.span, CLOSING) };
}

/** UTF-16 units of a closing that are looked at. */
const LONGEST_CLOSING = 20_000;

function saidIn(closing: string): ReadonlySet<string> {
  const words = closing.toLowerCase();
  const says = new Set<string>();
  if (/\b(?:appreciation|gratitude|thank)/.test(words)) says.add('thanks');
  if (words.includes('hospitality')) says.add('thanks-to-host');
  if (/\b(?:closed|adjourned|ended|concluded|rose|risen)\b[^.;]{0,60}?\bat\s+(?:\d|noon|midday)/.test(words)) says.add('time-of-closing');
  if (/\bno\s+(?:further|other)\s+(?:business|matters?|items?)\b/.test(words)) says.add('no-further-business');
  if (/\bdeclared\b[^.;]{0,60}?\b(?:closed|adjourned)\b/.test(words)) says.add('declared-closed');
  if (/\bnext\s+(?:meeting|workshop|ism\b|isg\b|round)/.test(words)) says.add('next-meeting');
  return says;
}

const CLOSING = telling(({ text }) => saidIn(text));
