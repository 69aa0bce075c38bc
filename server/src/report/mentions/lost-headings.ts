/** Paragraphs that have lost their sub-heading: the others of a series, or the other activities under one item, have theirs. */
import { fromRoman } from '../../text/numerals';
import { significantWords } from '../../text/similarity';
import type { Span } from '../../text/span';
import type { Activity } from '../mentions';
import type { Heading, Paragraph, Phrase, Report } from '../model';
import type { Unit } from '../units';
import { isWithin } from '../watch';

export interface LostHeading {
  readonly paragraph: Paragraph;
  /** What it would be called: "Group 2", or the activity's name. */
  readonly name: Phrase;
  /** The heading under which the paragraph has fallen. */
  readonly under: Heading;
  /** The names of two others, as their headings have them. */
  readonly others: readonly Heading[];
}

/** "Group 1: Boats" counts by its title. */
const COUNTED = /^([A-Z][A-Za-z]+(?: [A-Za-z]+)?) (\d{1,2}|[IVX]{1,4}|[A-H])(?=\s?[:.–—-]|$)/;
/** A paragraph says at once whom it is about. */
const OPENING = 80;
/** An activity is named in the sentence that opens its paragraph. */
const NAMED_BY = 110;
/** What is told of other activities under a sub-heading: plans, and what went before or comes after. */
const BESIDE = /\b(?:would|will|should|could|propos\w+|plan(?:s|ned)?|announc\w+|intend\w*|offer\w*|follow(?:ed|ing|s)?|follow-up|previous|earlier|next|similar|also|build(?:ing)? on|link\w*|in addition|complement\w*|synerg\w+)\b/i;

export function lostHeadingsOf(report: Report, units: readonly Unit[], activities: () => readonly Activity[]): readonly LostHeading[] {
  return [...seriesIn(report).flatMap(series => [...lostOfSeries(series, report, units)]), ...lostActivities(report, units, activities)]
    .sort((a, b) => a.paragraph.span.start - b.paragraph.span.start);
}

interface Counted { readonly heading: Heading; readonly prefix: string; readonly value: number }

/** Headings whose titles count on, two or more of one name and level. */
function seriesIn({ headings }: Report): Counted[][] {
  const found = new Map<string, Counted[]>();
  for (const heading of headings) {
    const hit = heading.form.keyword === null && heading.label === null ? COUNTED.exec(heading.title) : null;
    if (hit === null) continue;
    const key = `${heading.level} ${hit[1]!.toLowerCase()}`;
    const counted = { heading, prefix: hit[1]!, value: valueOf(hit[2]!) };
    const series = found.get(key);
    if (series === undefined) found.set(key, [counted]); else series.push(counted);
  }
  return [...found.values()].filter(series => series.length > 1 && series.every(({ value }, index) => index === 0 || value > series[index - 1]!.value));
}

const valueOf = (label: string): number => (/^\d/.test(label) ? Number(label) : /^[A-H]$/i.test(label) ? label.toUpperCase().charCodeAt(0) - 64 : fromRoman(label) ?? 0);

function* lostOfSeries(series: readonly Counted[], report: Report, units: readonly Unit[]): Iterable<LostHeading> {
  const { title } = report;
  const { prefix } = series[0]!;
  const naming = new RegExp(`\\b${prefix} (\\d{1,2}|[IVX]{1,4}|[A-H])\\b`, 'i');
  const values = new Set(series.map(({ value }) => value));
  let last: Heading | null = null;
  for (const { paragraph, headings, joined } of units) {
    const under: Heading | undefined = headings.at(-1);
    const first: boolean = under !== last;
    last = under ?? null;
    if (paragraph === null || under === undefined || title === null) continue;
    const at = series.findLastIndex(({ heading }) => heading.span.start < paragraph.span.start);
    const own = series[at];
    // the words right under a heading are its own
    if (own === undefined ? !isWithin(report, paragraph.span.end, series[0]!.heading.span.start, OPENING + 1) : own.heading !== under || first) continue;
    const hit = naming.exec(joined.text.slice(0, OPENING));
    if (hit === null) continue;
    const value = valueOf(hit[1]!);
    if (values.has(value) || value !== (own === undefined ? series[0]!.value - 1 : own.value + 1)) continue;
    values.add(value);
    yield { paragraph, under, name: joined.phrase(hit.index, hit.index + hit[0].length), others: series.map(({ heading }) => heading).slice(Math.max(0, at), Math.max(0, at) + 2) };
  }
}

/** Under an item all of whose sub-headings name activities, one is reported on by those who ran it and has no sub-heading. */
function* lostActivities(report: Report, units: readonly Unit[], activities: () => readonly Activity[]): Iterable<LostHeading> {
  const items = report.headings.filter(({ children }) => children.filter(({ kind }) => kind === 'sub-item').length > 1);
  if (items.length === 0) return;
  const headed = new Set(activities().flatMap(({ heading }) => heading ?? []));
  for (const { name, heading, paragraphs, leads } of activities()) {
    const [paragraph] = paragraphs;
    if (heading !== null || paragraph === undefined || leads.length === 0 || !opens(report, name.span, paragraph)) continue;
    const item = items.find(({ span }) => span.start < paragraph.span.start && paragraph.span.end <= span.end);
    const subItems = item?.children.flatMap(child => (child.kind === 'sub-item' ? child : [])) ?? [];
    const under = subItems.find(({ children }) => children.indexOf(paragraph) > 0);
    if (under === undefined || !subItems.every(each => headed.has(each))) continue;
    const unit = units.find(each => each.paragraph === paragraph)!;
    const sentence = unit.joined.sentences[0]!;
    const words = unit.joined.text.slice(sentence.start, sentence.end);
    if (BESIDE.test(words) || speaksOf(unit.joined.text, under.title, name.text) || unit.joined.participants()[0]?.start !== sentence.start && !/^The $/.test(words.slice(0, unit.joined.participants()[0]?.start))) continue;
    yield { paragraph, under, name, others: subItems.slice(0, 2) };
  }
}

const opens = (report: Report, { start, end }: Span, { textSpan }: Paragraph): boolean => start >= textSpan.start && end <= textSpan.end && isWithin(report, textSpan.start, start, NAMED_BY);

/** Whether the paragraph goes on with what the sub-heading names: some word of it that the activity has not. */
function speaksOf(text: string, title: string, name: string): boolean {
  const own = new Set(significantWords(name));
  const words = new Set(significantWords(text));
  return significantWords(title).some(word => !own.has(word) && words.has(word) && word.length > 3);
}
