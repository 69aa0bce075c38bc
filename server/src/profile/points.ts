/**
 * What can be said about one report in one word, with the place that shows it: the same functions serve observing past
 * reports and comparing a draft with them. A report that cannot tell (no annexes, too few headings) gives no point.
 */
import type { Heading, List, ListStyle, Report } from '../report/model';
import type { Span } from '../text/span';
import { kindsOf, type SectionKind } from './kinds';
import { annexStylePoints } from './points-annex';
import { attendancePoints } from './points-attendance';
import { followUpPoints } from './points-follow-up';
import { FEWEST_PARAGRAPHS, Tally, type Point, type Observed } from './tally';
import { kindForm } from './title-kind';

export type Extractor = (report: Report, mentions: Observed) => Point[];

export interface PointGroup {
  /** What the ids of its points begin with. */
  readonly ids: readonly string[];
  readonly extract: Extractor;
}

export const POINT_GROUPS = {
  title: { ids: ['title-order'], extract: titlePoints },
  titleKind: { ids: ['title-kind'], extract: titleKindPoints },
  numbering: { ids: ['numbering-form', 'numbering-scope'], extract: numberingPoints },
  lists: { ids: ['list-form'], extract: listPoints },
  headings: { ids: ['heading-', 'sub-item-form'], extract: headingPoints },
  annexStyle: { ids: ['annex-label-', 'annex-citation-'], extract: annexStylePoints },
  annexBodies: { ids: ['annex-bodies'], extract: bodyPoints },
  attendance: { ids: ['attendance-'], extract: attendancePoints },
  followUp: { ids: ['follow-up'], extract: followUpPoints },
} satisfies Record<string, PointGroup>;

/** Order of the parts of the title block, such as "kind meeting venue date". */
function titlePoints(report: Report): Point[] {
  const title = report.title;
  if (title === null) return [];
  const parts: [string, Span | undefined][] = [['kind', title.kind?.span], ['meeting', title.meeting?.span], ['venue', title.venues[0]?.span], ['date', title.dates[0]?.span]];
  const present = parts.filter((part): part is [string, Span] => part[1] !== undefined).sort((a, b) => a[1].start - b[1].start);
  return present.length < 3 ? [] : [{ id: 'title-order', value: present.map(part => part[0]).join(' '), span: title.span }];
}

/** Value of the point about a title that does not say what kind of report it is. */
export const UNNAMED = 'unnamed';

function titleKindPoints({ title }: Report): Point[] {
  if (title === null) return [];
  const form = title.kind === null ? '' : kindForm(title.kind.text);
  return [{ id: 'title-kind', value: form === '' ? UNNAMED : form, span: title.kind?.span ?? title.lines[0] ?? title.span }];
}


/** How paragraph numbers are written, or that there are none; nothing where some have numbers and some do not, or the numbers were lost in copying. */
function numberingPoints(report: Report): Point[] {
  if (report.numbering === 'lost') return [];
  if (report.numbering === 'none') {
    // Where all that is said stands in lists ("a) The Chair welcomed ..."), their points are the paragraphs.
    const paragraphs = report.paragraphs.length < FEWEST_PARAGRAPHS ? report.lists.flatMap(({ items }) => items) : report.paragraphs;
    return paragraphs.length < FEWEST_PARAGRAPHS ? [] : [{ id: 'numbering-form', value: UNNUMBERED, span: paragraphs[0]!.nameSpan }];
  }
  const tally = new Tally();
  for (const paragraph of report.paragraphs) if (paragraph.form !== null) tally.add(paragraph.form, paragraph.labelSpan);
  return [...tally.point('numbering-form', 3), ...scopePoint(report)];
}

/** Whether numbers run through the report or start anew under each heading, on the first that does. */
function scopePoint({ numbering, paragraphs }: Report): Point[] {
  if (numbering !== 'sequence' && numbering !== 'sections') return [];
  const numbered = paragraphs.filter(({ number }) => number !== null);
  const anew = numbered.find(({ number }, index) => index > 0 && number === 1);
  return numbered.length < FEWEST_PARAGRAPHS ? [] : [{ id: 'numbering-scope', value: numbering, span: (anew ?? numbered[0]!).labelSpan }];
}

/** Value of a point about numbers where there are none. */
export const UNNUMBERED = 'unnumbered';

/** How the items of lists are marked; lists within lists follow a custom of their own. */
function listPoints({ lists, text }: Report): Point[] {
  const tally = new Tally();
  const single = new Tally();
  const nested = new Set<List>();
  for (const list of lists) {
    if (nested.has(list)) continue;
    for (const item of list.items) for (const inner of item.children) nested.add(inner);
    const first = list.items[0];
    // One point alone is as often a heading of few words.
    if (first !== undefined) (list.items.length > 1 ? tally : single).add(first.labelSpan === null ? BULLETS : text.slice(first.labelSpan.start, first.labelSpan.end).trim().replace(/[^\W_]+/, FIRST_MARK[list.style]), first.labelSpan ?? first.nameSpan);
  }
  return [...tally.point('list-form', 1), ...single.point('list-form:single', 3)];
}

const FIRST_MARK: Readonly<Record<ListStyle, string>> = { 'lower-letter': 'a', 'upper-letter': 'A', 'lower-roman': 'i', 'upper-roman': 'I', 'arabic': '1', 'bullet': '' };

/** Value of a point about lists whose items bear neither letter nor number. */
export const BULLETS = 'bullets';

/** Keyword, separator, numerals and capitals of the headings of each kind, and how sub-items are labelled. */
function headingPoints(report: Report): Point[] {
  const points: Point[] = [];
  for (const kind of ['section', 'agenda-item', 'session'] as const) {
    // lettered sections, "A. Threads", below which nothing but their number tells them from sub-items
    const headings = report.headings.filter(heading => heading.level === 1 && (heading.kind === kind || (kind === 'section' && heading.kind === 'sub-item')));
    points.push(...headingForms(kind, headings));
  }
  points.push(...labelledPoints(report), ...wordPoints(report));
  const subItems = new Tally();
  for (const heading of report.headings) if (heading.kind === 'sub-item' && heading.level > 1 && heading.labelSpan !== null) subItems.add(labelForm(report, heading), heading.labelSpan);
  points.push(...subItems.point('sub-item-form', 2));
  return points;
}

/** Whether sections bear numbers or letters; introduction and closing do without them in many reports. */
function labelledPoints(report: Report): Point[] {
  const tally = new Tally();
  for (const heading of report.headings) {
    if (heading.level !== 1 || kindsOf(heading).some(kind => UNLABELLED.has(kind))) continue;
    tally.add(heading.label === null ? UNNUMBERED : 'numbered', heading.nameSpan);
  }
  return tally.point('heading-labels', 3);
}

/** Value where no word stands before the labels of headings, or no sign behind them. */
export const NOTHING = 'none';

/** The word before the labels of headings, of whatever kind these are. */
function wordPoints({ headings }: Report): Point[] {
  const tally = new Tally();
  for (const { level, label, form: { keyword }, nameSpan } of headings) if (level === 1 && label !== null) tally.add(keyword === null ? NOTHING : keyword.toLowerCase(), nameSpan);
  return tally.point('heading-word', 3);
}

const UNLABELLED: ReadonlySet<SectionKind> = new Set<SectionKind>(['introduction', 'closing', 'follow-up']);

function headingForms(kind: Heading['kind'], headings: readonly Heading[]): Point[] {
  const capitals = new Tally();
  const keyword = new Tally();
  const separator = new Tally();
  const numerals = new Tally();
  // "Opening Session" may stand between sessions that are counted.
  const counted = headings.filter(({ label }) => label !== null);
  for (const heading of counted.length < 2 ? headings : counted) capitals.add(capitalsClass(heading), heading.nameSpan);
  for (const heading of headings) {
    if (heading.form.keyword !== null) keyword.add(heading.form.keyword.toLowerCase(), heading.nameSpan);
    if (heading.label === null) continue;
    separator.add(separatorClass(heading.form.separator) || NOTHING, heading.nameSpan);
    numerals.add(heading.labelStyle, heading.nameSpan);
  }
  return [...capitals.point(`heading-capitals:${kind}`, 2), ...keyword.point(`heading-keyword:${kind}`, 2), ...separator.point(`heading-separator:${kind}`, 2), ...numerals.point(`heading-numerals:${kind}`, 2)];
}

/** Capitals throughout or not: title case and sentence case differ by too little to be told apart in short headings. */
export const capitalsClass = (heading: Heading): 'upper' | 'mixed' => (heading.form.capitals === 'upper' ? 'upper' : 'mixed');

/** Dashes of any length are one: extraction from PDF changes them. */
export function separatorClass(separator: string): string {
  const trimmed = separator.trim();
  return /^[-‐‑‒–—―]+$/.test(trimmed) ? '–' : trimmed;
}

/** "3.1." as "1.1.", "(a)" as "(a)", "B." as "A.": the label's first value in its own form. */
function labelForm(report: Report, heading: Heading): string {
  const label = report.text.slice(heading.labelSpan!.start, heading.labelSpan!.end).trim();
  if (heading.labelStyle === 'arabic') return label.replace(/\d+/g, '1');
  return label.replace(/[A-Za-z]+/, letters => (letters === letters.toUpperCase() ? 'A' : 'a'));
}

function bodyPoints(report: Report, mentions: Observed): Point[] {
  if (report.annexes.length > 0) return [{ id: 'annex-bodies', value: 'carried', span: report.annexes[0]!.nameSpan }];
  const first = mentions.citations[0];
  return first === undefined ? [] : [{ id: 'annex-bodies', value: 'not carried', span: first.span }];
}
