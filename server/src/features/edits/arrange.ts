/** Puts in, takes out, moves and splits; the numbers of all series, citations and references follow. */
import type { Mentions } from '../../report/mentions';
import type { Report } from '../../report/model';
import { annexLabels } from '../../rules/annex-labels';
import { say } from '../../text/say';
import { covers, type Span } from '../../text/span';
import { annexSlots, relabelAnnexes } from './annex-labels';
import { followAgenda, followReferences, keptValues, Relabelling, type Reorder } from './follow';
import { gapBeside, leaving } from './gaps';
import { Composer, type EditPlan } from './plan';
import { seriesOf, type Place, type Series } from './series';
import { linesOf, siblingsOf, type Thing } from './things';

export interface EditInput {
  readonly report: Report;
  readonly mentions: Mentions;
}

/** Moves a thing by so many places among its like; null where there are not so many. */
export function moveBy(input: EditInput, thing: Thing, by: number): EditPlan | null {
  const siblings = siblingsOf(input.report, thing);
  const at = siblings.findIndex(({ node }) => node === thing.node);
  const target = by === 0 ? undefined : siblings[at + by];
  return target === undefined ? null : moveBeside(input, thing, target, by < 0 ? 'before' : 'after');
}

/** Moves a thing before or behind another of its kind, wherever that stands. */
export function moveBeside(input: EditInput, thing: Thing, target: Thing, side: 'before' | 'after'): EditPlan | null {
  const { report } = input;
  const content = linesOf(report, thing);
  const beside = linesOf(report, target);
  if (!content || !beside || thing.kind !== target.kind || covers(content, beside) || covers(beside, content)) return null;
  const composer = new Composer(report.text);
  const siblings = siblingsOf(report, thing).some(({ node }) => node === target.node);
  const left = leaving(report, thing, content, siblings && side === 'before');
  const taken = report.text.slice(left.start, content.start) + report.text.slice(content.end, left.end);
  // among its like a thing takes its gap along, so that moving it back gives the same text
  const gap = taken !== '' && siblings ? taken : gapBeside(report, target, beside);
  const to = side === 'before' ? beside.start : beside.end;
  composer.move(left, content, to, side === 'after' ? gap : '', side === 'before' ? gap : '');
  const place = (offset: number): number => offset < content.start || offset >= content.end ? offset : to - 0.5 + (offset - content.start) / (content.end - content.start) / 4;
  const reorder = (series: Series): readonly Place[] => [...series.places].sort((a, b) => place(a.span.start) - place(b.span.start));
  renumberAround(composer, input, seriesOf(report), reorder);
  if (thing.kind === 'annex') {
    const bodies = report.annexes.filter(({ ordinal }) => ordinal !== null);
    const moved = [...bodies].sort((a, b) => place(a.span.start) - place(b.span.start));
    const labels = annexLabels(report, input.mentions);
    const values = new Map(moved.flatMap((annex, index) => { const key = labels.keyOf(annex.id); return key === null ? [] : [[key, labels.valueOf(bodies[index]!.id)!] as const]; }));
    relabelAnnexes(composer, report, input.mentions, { values });
  }
  return composer.plan(place(content.start) < content.start ? say`Move ${nameOf(thing)} up` : say`Move ${nameOf(thing)} down`);
}

/** Takes a thing out with all that belongs to it. */
export function takeOut(input: EditInput, thing: Thing): EditPlan | null {
  const { report, mentions } = input;
  const content = linesOf(report, thing);
  if (!content) return null;
  const composer = new Composer(report.text);
  composer.remove(leaving(report, thing, content));
  const outside = ({ span }: Place): boolean => !covers(content, span);
  renumberAround(composer, input, seriesOf(report), series => series.places.filter(outside));
  if (thing.kind === 'annex') {
    const labels = annexLabels(report, mentions);
    const key = labels.keyOf(thing.node.id);
    const own = labels.valueOf(thing.node.id);
    if (key !== null && own !== null && report.annexes.filter(each => labels.keyOf(each.id) === key).length === 1) {
      const values = new Map(annexSlots(report, mentions).flatMap(({ key: other, value }) => value > own ? [[other, value - 1] as const] : []));
      relabelAnnexes(composer, report, mentions, { values, gone: new Set([key]) });
    }
  }
  return composer.plan(say`Take out ${nameOf(thing)}`);
}

/** Writes the new orders of all series that change, with what refers to them. */
export function renumberAround(composer: Composer, { report, mentions }: EditInput, all: readonly Series[], orderOf: (series: Series) => readonly (Place | null)[]): void {
  const changes: Reorder[] = [];
  for (const series of all) {
    const order = orderOf(series);
    if (order.length === series.places.length && order.every((place, index) => place === series.places[index])) continue;
    changes.push({ series, order, values: keptValues(series, order) });
  }
  if (changes.length === 0) return;
  const labels = new Relabelling(all, changes);
  labels.write(composer);
  followReferences(composer, report, mentions, labels);
  if (changes.some(({ series }) => series.kind === 'item')) followAgenda(composer, report, labels);
}

/** A number with its series, among all series of the report. */
export interface Counted {
  readonly all: readonly Series[];
  readonly series: Series;
  readonly place: Place;
}

/** Puts words where something new is to stand behind what is counted. */
export function putIn(input: EditInput, at: Span, words: (label: string) => string, { all, series, place }: Counted, title: string): EditPlan {
  const index = series.places.indexOf(place) + 1;
  const order: (Place | null)[] = [...series.places.slice(0, index), null, ...series.places.slice(index)];
  const value = keptValues(series, order)[index]!;
  const composer = new Composer(input.report.text);
  composer.open(at, words(place.label.slice(0, place.label.lastIndexOf('.') + 1) + series.write(value)));
  renumberAround(composer, input, all, each => each === series ? order : each.places);
  return composer.plan(title);
}

/** As it stands in the titles of edits: "paragraph 7", "this row". */
export function nameOf(thing: Thing): string {
  switch (thing.kind) {
    case 'paragraph': return thing.node.label === null ? say`this paragraph` : say`paragraph ${thing.node.label}`;
    case 'row': return thing.node.label === null ? say`this row` : say`row ${thing.node.label}`;
    case 'entry': return thing.node.label === null ? say`this point` : say`point ${thing.node.label}`;
    case 'annex': return thing.node.label;
    case 'heading': {
      const { kind, label, form } = thing.node;
      if (label === null) return say`this section`;
      if (kind === 'agenda-item') return say`agenda item ${label}`;
      if (kind === 'sub-item') return say`sub-item ${label}`;
      // "Day 1": the report's own word
      return kind === 'session' || /^session$/i.test(form.keyword ?? '') ? say`session ${label}` : form.keyword ? `${form.keyword.toLowerCase()} ${label}` : say`section ${label}`;
    }
  }
}
