/** Findings on things that count up: paragraphs, items, sessions, list items, rows and delegates. */
import { accountsFor } from '../report/mentions/told-order';
import { capitalised } from '../text/letters';
import { say } from '../text/say';
import type { Disturbance } from '../text/sequence';
import type { Span } from '../text/span';
import type { Mentions } from '../report/mentions';
import type { Heading, Report } from '../report/model';
import { describe, type Noun } from './numbering-words';
import type { Finding, Fix, TextEdit } from './rule';

export interface Counted {
  /** Where a finding lands. */
  readonly span: Span;
  readonly value: number;
}

export interface Wording {
  readonly noun: Noun;
  /** The number as such things write it. */
  readonly show: (value: number) => string;
  /** What to do about it. */
  readonly advice: () => string;
}

/** One finding per disturbance: left-out and wrong beginnings are warnings, contradictions errors. */
export function* sequenceFindings(items: readonly Counted[], found: readonly Disturbance[], { noun, show, advice }: Wording, fix?: (disturbance: Disturbance) => Fix | null): Iterable<Finding> {
  for (const disturbance of found) {
    const item = items[disturbance.index]!;
    const other = disturbance.against === null ? null : items[disturbance.against]!;
    yield {
      span: item.span,
      message: `${describe(disturbance, item.value, other?.value ?? null, noun, show)} ${advice()}`,
      severity: disturbance.kind === 'gap' || disturbance.kind === 'start' ? 'warning' : 'error',
      ...(other && { related: [{ span: other.span, message: say`${capitalised(noun.within(show(other.value)))} stands here.` }] }),
      ...(fix && { fix: () => fix(disturbance) }),
    };
  }
}

/**
 * Findings on headings that count up; where one number is left out, with the only heading without a number that may have lost it. That counting
 * falls back or two have changed places is no more than a warning: another part of the text, such as a programme, may begin there, and items are
 * taken in another order at times.
 */
export function* headingFindings(report: Report, items: readonly Counted[], found: readonly Disturbance[], wording: Wording): Iterable<Finding> {
  let at = 0;
  for (const finding of sequenceFindings(items, found, wording)) {
    const { kind, index, expected } = found[at++]!;
    const lost = kind === 'gap' && index > 0 && items[index]!.value === expected + 1 ? unnumberedBetween(report, items[index - 1]!.span.end, items[index]!.span.start) : null;
    const told = kind === 'restart' || kind === 'back' || kind === 'swapped' ? { ...finding, severity: 'warning' as const } : finding;
    yield lost === null ? told : { ...told, related: [...(told.related ?? []), { span: lost.nameSpan, message: say`This heading bears no number.` }] };
  }
}

/** The only heading without a number between two places; null where there is none, or more than one. */
function unnumberedBetween(report: Report, start: number, end: number): Heading | null {
  const between = report.headings.filter(({ label, nameSpan }) => label === null && nameSpan.start > start && nameSpan.end < end);
  return between.length === 1 ? between[0]! : null;
}

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

/** Headings of the body that may count, with that of the follow-up table: "7. Action items" stands between the sections 6 and 8. */
export function countedHeadings(report: Report): Heading[] {
  const headings = bodyHeadings(report);
  const numbered = report.followUp?.numbered ?? null;
  if (numbered === null) return headings;
  const behind = headings.findIndex(({ span }) => span.start > numbered.span.start);
  headings.splice(behind < 0 ? headings.length : behind, 0, numbered);
  return headings;
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

/** Without what a report accounts for that tells how these items were taken in another order, made one or dropped. */
export function unexplained(found: readonly Disturbance[], items: readonly (Counted & { readonly heading: Heading })[], mentions: Pick<Mentions, 'orderTold'>): readonly Disturbance[] {
  if (found.length === 0 || mentions.orderTold.length === 0) return found;
  return found.filter(({ kind, index, expected, against }) => kind === 'duplicate'
    || !accountsFor(mentions.orderTold, [items[index]!.value, expected, ...against === null ? [] : [items[against]!.value]], [items[index]!.heading.title]));
}
