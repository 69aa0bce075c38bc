/** Findings on things that count up, in one wording for paragraphs, items, sessions, list items and delegates. */
import type { Disturbance } from '../text/sequence';
import type { Span } from '../text/span';
import type { Heading, Report } from '../report/model';
import type { Finding, Fix, TextEdit } from './rule';

export interface Counted {
  /** Where a finding lands. */
  readonly span: Span;
  readonly value: number;
}

export interface Wording {
  /** "Paragraph", "Agenda item": opens a sentence. */
  readonly noun: string;
  /** The number as such things write it. */
  readonly show: (value: number) => string;
  /** What to do about it. */
  readonly advice: string;
}

/** One finding per disturbance: left-out and wrong beginnings are warnings, contradictions errors. */
export function* sequenceFindings(items: readonly Counted[], found: readonly Disturbance[], wording: Wording, fix?: (disturbance: Disturbance) => Fix | null): Iterable<Finding> {
  for (const disturbance of found) {
    const item = items[disturbance.index]!;
    const other = disturbance.against === null ? null : items[disturbance.against]!;
    yield {
      span: item.span,
      message: `${describe(disturbance, item.value, other?.value ?? null, wording)} ${wording.advice}`,
      severity: disturbance.kind === 'gap' || disturbance.kind === 'start' ? 'warning' : 'error',
      ...(other && { related: [{ span: other.span, message: `${wording.noun} ${wording.show(other.value)} stands here.` }] }),
      ...(fix && { fix: () => fix(disturbance) }),
    };
  }
}

function describe({ kind, expected }: Disturbance, value: number, other: number | null, { noun, show }: Wording): string {
  const name = `${noun} ${show(value)}`;
  const before = show(expected - 1);
  const lower = lowerFirst(noun);
  switch (kind) {
    case 'gap': return `${name} follows ${before}: ${missing(expected, value - 1, show)} missing.`;
    case 'start': return `${name} comes first, but counting begins with ${show(expected)}.`;
    case 'duplicate': return `${name} is numbered like the ${lower} before it; ${show(expected)} is due here.`;
    case 'restart': return `Numbering starts again at ${show(value)} after ${lower} ${before}; ${show(expected)} is due here.`;
    case 'back': return `Numbering falls back to ${show(value)} after ${lower} ${before}; ${show(expected)} is due here.`;
    case 'swapped': return `${name} stands after ${lower} ${show(other ?? value + 1)}.`;
    case 'stray': return other === value
      ? `${name} follows ${before}, and ${show(value)} is used already; ${show(expected)} is due here.`
      : `${name} follows ${before}; ${show(expected)} is due here.`;
  }
}

/** "7 is", "7 and 8 are", "7 to 12 are" */
export function missing(from: number, to: number, show: (value: number) => string): string {
  if (from === to) return `${show(from)} is`;
  return to === from + 1 ? `${show(from)} and ${show(to)} are` : `${show(from)} to ${show(to)} are`;
}

const lowerFirst = (noun: string): string => noun[0]!.toLowerCase() + noun.slice(1);

/** Edits that let the items count on from the disturbance; `write` gives an item's place and its new words. */
export function renumberEdits(items: readonly Counted[], disturbance: Disturbance, write: (index: number, value: number) => TextEdit): TextEdit[] {
  const from = disturbance.kind === 'swapped' ? Math.min(disturbance.index, disturbance.against ?? disturbance.index) : disturbance.index;
  const edits: TextEdit[] = [];
  for (let index = from; index < items.length; index++) {
    const value = disturbance.expected + index - from;
    if (items[index]!.value !== value) edits.push(write(index, value));
  }
  return edits;
}

/** Headings of the body, without those that stand inside annexes. */
export function bodyHeadings(report: Report): Heading[] {
  const out: Heading[] = [];
  let annex = 0;
  for (const heading of report.headings) {
    while (annex < report.annexes.length && report.annexes[annex]!.span.end <= heading.span.start) annex++;
    if (annex === report.annexes.length || heading.span.start < report.annexes[annex]!.span.start) out.push(heading);
  }
  return out;
}

/** A heading that takes up an earlier one: "Session 2 (continued)". */
export const isContinued = (heading: Heading): boolean => /\bcont(?:inued|inuation|['’]?d)\b/i.test(heading.title);

/** The second or later part of one item or session: 2B after 2A. */
export const isLaterPart = (heading: Heading): boolean => /^\d+[b-z]$/i.test(heading.label ?? '');

/** Whether the report covers two meetings, each with a place and a date of its own; numbering may then start again with the second. */
export const coversTwoMeetings = (report: Report): boolean => (report.title?.venues.length ?? 0) >= 2 && (report.title?.dates.length ?? 0) >= 2;

/** Disturbances without the one restart that two meetings in one report explain. */
export function withoutSecondMeeting(report: Report, found: readonly Disturbance[]): readonly Disturbance[] {
  const restarts = found.filter(one => one.kind === 'restart');
  return restarts.length === 1 && coversTwoMeetings(report) ? found.filter(one => one.kind !== 'restart') : found;
}
