/** Writes annex labels anew wherever they stand: heads of annexes, citations alone, in pairs and in ranges, lists of annexes. */
import type { Citation, Mentions } from '../../report/mentions';
import type { Annex, Report } from '../../report/model';
import { annexLabels, type AnnexLabels } from '../../rules/annex-labels';
import { valueIn, writeIn, type CountingStyle } from '../../text/labels';
import { say } from '../../text/say';
import { sliceOf, type Span } from '../../text/span';
import type { Composer } from './plan';

/** One annex, by whatever bears its label. */
export interface AnnexSlot {
  /** The same for every way of writing its label. */
  readonly key: string;
  readonly value: number;
  readonly bodies: readonly Annex[];
  readonly cited: boolean;
}

/** Annexes whose labels count, in the order of these. */
export function annexSlots(report: Report, mentions: Mentions): AnnexSlot[] {
  const labels = annexLabels(report, mentions);
  const slots = new Map<string, { key: string; value: number; bodies: Annex[]; cited: boolean }>();
  const slotOf = (id: string) => {
    const key = labels.keyOf(id);
    const value = labels.valueOf(id);
    if (key === null || value === null) return null;
    const slot = slots.get(key) ?? { key, value, bodies: [], cited: false };
    slots.set(key, slot);
    return slot;
  };
  for (const annex of report.annexes) slotOf(annex.id)?.bodies.push(annex);
  for (const { id } of mentions.citations) { const slot = slotOf(id); if (slot) slot.cited = true; }
  for (const { id } of mentions.annexListings) slotOf(id);
  return [...slots.values()].sort((a, b) => a.value - b.value);
}

export interface AnnexChange {
  /** New value by key; what is missing keeps its value. */
  readonly values: ReadonlyMap<string, number>;
  /** Keys of annexes that are taken out. */
  readonly gone?: ReadonlySet<string>;
  /** Keys of labels that stand for more than one annex. */
  readonly unclear?: ReadonlySet<string>;
  /** New values of bodies that share a key with others. */
  readonly bodies?: ReadonlyMap<Annex, number>;
  /** Another style for all labels; left out, each keeps its own. */
  readonly style?: CountingStyle;
}

export function relabelAnnexes(composer: Composer, report: Report, mentions: Mentions, change: AnnexChange): void {
  const labels = annexLabels(report, mentions);
  const write = (id: string, value?: number): string => written(labels, change, id, value);
  for (const annex of report.annexes) {
    const key = labels.keyOf(annex.id);
    if (key === null || change.gone?.has(key)) continue;
    const words = sliceOf(report.text, annex.labelSpan);
    composer.replace(lastOf(annex.labelSpan, words, annex.id), write(annex.id, change.bodies?.get(annex)));
  }
  for (const { span, id } of mentions.annexListings) if (labels.keyOf(id) !== null) composer.replace(span, write(id), doubt(labels, change, id));
  const done = new Set<Citation>();
  for (const citation of mentions.citations) {
    if (done.has(citation) || labels.keyOf(citation.id) === null) continue;
    const words = sliceOf(report.text, citation.span);
    if (citation.form !== 'range') {
      composer.replace(lastOf(citation.span, words, citation.id), write(citation.id), doubt(labels, change, citation.id));
      continue;
    }
    const members = mentions.citations.filter(other => other.form === 'range' && other.span.start === citation.span.start && other.span.end === citation.span.end);
    members.forEach(member => done.add(member));
    if (members.length > 1) relabelRange(composer, citation.span, words, members, labels, change);
    else composer.replace(lastOf(citation.span, words, citation.id), write(citation.id), doubt(labels, change, citation.id));
  }
}

const lastOf = (span: Span, words: string, id: string): Span => {
  const start = span.start + words.lastIndexOf(id);
  return { start, end: start + id.length };
};

function valueFor(labels: AnnexLabels, change: AnnexChange, id: string): number {
  const key = labels.keyOf(id)!;
  return change.values.get(key) ?? labels.valueOf(id)!;
}

/** The id of a label after the change, in its own style unless another is asked for; untouched where nothing changes. */
function written(labels: AnnexLabels, change: AnnexChange, id: string, own?: number): string {
  const before = labels.valueOf(id);
  if (before === null) return id;
  const value = own ?? valueFor(labels, change, id);
  const style = change.style ?? styleOf(labels, id);
  return value === before && (change.style === undefined || valueIn(change.style, id.toUpperCase()) === value) ? id : writeIn(style, value);
}

function styleOf(labels: AnnexLabels, id: string): CountingStyle {
  if (labels.style !== null && valueIn(labels.style, id.toUpperCase()) !== null) return labels.style;
  return (['arabic', 'roman', 'letter'] as const).find(style => valueIn(style, id.toUpperCase()) !== null) ?? 'arabic';
}

function doubt(labels: AnnexLabels, change: AnnexChange, id: string): string | null {
  const key = labels.keyOf(id)!;
  if (change.gone?.has(key)) return say`Annex ${id} is taken out, and this cites it.`;
  return change.unclear?.has(key) ? say`More than one annex is labelled ${id}. Check which one this cites.` : null;
}

/** A range keeps its two ends where its members still follow one another; else its members are told in shorter ranges. */
function relabelRange(composer: Composer, span: Span, words: string, members: readonly Citation[], labels: AnnexLabels, change: AnnexChange): void {
  const first = members[0]!.id;
  const last = members.at(-1)!.id;
  const ask = members.map(({ id }) => doubt(labels, change, id)).find(each => each !== null) ?? null;
  const head = firstId(span, words, first);
  const tail = lastOf(span, words, last);
  const left = members.filter(({ id }) => !change.gone?.has(labels.keyOf(id)!));
  const values = left.map(({ id }) => valueFor(labels, change, id)).sort((a, b) => a - b);
  const style = change.style ?? styleOf(labels, first);
  if (values.length > 1 && values.every((value, index) => index === 0 || value === values[index - 1]! + 1)) {
    composer.replace(head, values[0] === labels.valueOf(first) && change.style === undefined ? first : writeIn(style, values[0]!), ask);
    composer.replace(tail, values.at(-1) === labels.valueOf(last) && change.style === undefined ? last : writeIn(style, values.at(-1)!), null);
    return;
  }
  const dash = /to|through|[-–—]/.exec(words.slice(head.end - span.start, tail.start - span.start))?.[0] ?? '-';
  const whole = { start: head.start, end: tail.end };
  if (values.length === 0) composer.replace(whole, words.slice(head.start - span.start), ask);
  else composer.replace(whole, inRuns(values, value => writeIn(style, value), /[-–—]/.test(dash) ? dash : ` ${dash} `), ask ?? say`The annexes of this range no longer follow one another.`);
}

function firstId(span: Span, words: string, id: string): Span {
  const keyword = /^\p{L}+/u.exec(words)?.[0].length ?? 0;
  const start = span.start + words.indexOf(id, keyword);
  return { start, end: start + id.length };
}

/** "6, 7 and 9-12" */
function inRuns(values: readonly number[], write: (value: number) => string, dash: string): string {
  const parts: string[] = [];
  for (let from = 0; from < values.length;) {
    let to = from;
    while (to + 1 < values.length && values[to + 1] === values[to]! + 1) to++;
    if (to - from >= 2) parts.push(`${write(values[from]!)}${dash}${write(values[to]!)}`);
    else for (let at = from; at <= to; at++) parts.push(write(values[at]!));
    from = to + 1;
  }
  return parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
