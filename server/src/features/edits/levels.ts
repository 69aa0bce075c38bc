/** An agenda item becomes a sub-item of the one above it, a sub-item an item of its own; nothing moves, and all numbers follow. */
import type { Heading } from '../../report/model';
import { bodyHeadings } from '../../rules/numbering-findings';
import { say } from '../../text/say';
import { sliceOf, type Span } from '../../text/span';
import { nameOf, type EditInput } from './arrange';
import { wholeLines } from './blocks';
import { followAgenda, followReferences, keptValues, Relabelling, type Reorder } from './follow';
import { Composer, type EditPlan } from './plan';
import { seriesOf, type Place, type Series } from './series';

interface Numbered { readonly all: readonly Series[]; readonly items: Series; readonly subItems: readonly Series[] }

/** 3.2 becomes item 4; the sub-items behind it become 4.1, 4.2. */
export function promote(input: EditInput, heading: Heading): EditPlan | null {
  const numbered = numberedOf(input, heading);
  const own = numbered?.subItems.find(({ places }) => places.some(({ node }) => node === heading));
  const parent = own?.parent;
  if (!numbered || !own || !parent || parent.node === null || !numbered.items.places.includes(parent)) return null;
  if (numbered.all.some(series => series.parent !== null && own.places.includes(series.parent))) return null;
  const { all, items } = numbered;
  const at = own.places.findIndex(({ node }) => node === heading);
  const place = own.places[at]!;
  const index = items.places.indexOf(parent) + 1;
  const order = [...items.places.slice(0, index), null, ...items.places.slice(index)];
  const values = keptValues(items, order);
  const value = values[index]!;
  const following = own.places.slice(at + 1);
  return relevel(input, heading, parent.node as Heading, items.write(value), {
    all, gone: place, changes: [{ series: items, order, values }, { series: own, order: own.places.slice(0, at), values: own.places.slice(0, at).map(each => each.value) }],
    renamed: following.map((each, offset) => ({ place: each, label: `${items.write(value)}.${own.write(offset + 1)}` })),
  }, say`Make ${nameOf({ kind: 'heading', node: heading })} an item of its own`);
}

/** Item 4 becomes 3.2; its own sub-items follow it as 3.3, 3.4. */
export function demote(input: EditInput, heading: Heading): EditPlan | null {
  const numbered = numberedOf(input, heading);
  if (!numbered) return null;
  const { all, items, subItems } = numbered;
  const at = items.places.findIndex(({ node }) => node === heading);
  const above = items.places[at - 1];
  if (!above || items.places.some((place, index) => index !== at && place.node === heading) || above.node === null || hasDeeper(heading)) return null;
  const upper = subItems.find(({ parent }) => parent === above);
  const lower = subItems.find(({ parent }) => parent === items.places[at]);
  const model = (upper ?? subItems.find(({ parent }) => parent !== null))?.places[0]?.node as Heading | undefined;
  const order = items.places.filter(({ node }) => node !== heading);
  const last = upper?.places.at(-1)?.value ?? 0;
  const write = (upper ?? lower)?.write ?? String;
  const label = `${above.label}.${write(last + 1)}`;
  return relevel(input, heading, model ?? null, label, {
    all, gone: items.places[at]!, changes: [{ series: items, order, values: keptValues(items, order) }, ...lower ? [{ series: lower, order: [], values: [] }] : []],
    renamed: (lower?.places ?? []).map((place, offset) => ({ place, label: `${above.label}.${write(last + 2 + offset)}` })),
  }, say`Make ${nameOf({ kind: 'heading', node: heading })} a sub-item of ${nameOf({ kind: 'heading', node: above.node as Heading })}`);
}

const hasDeeper = (heading: Heading): boolean => heading.children.some(child => child.kind === 'sub-item' && (child.path.length > 2 || child.children.some(each => each.kind === 'sub-item')));

function numberedOf({ report }: EditInput, heading: Heading): Numbered | null {
  if (!bodyHeadings(report).includes(heading)) return null;
  const all = seriesOf(report);
  const subItems = all.filter(({ kind, places }) => kind === 'sub-item' && places.every(({ label }) => label.split('.').length === 2));
  const holds = (series: Series): boolean => series.places.some(({ node }) => node === heading) || subItems.some(({ parent, places }) => parent !== null && series.places.includes(parent) && places.some(({ node }) => node === heading));
  const items = all.find(series => (series.kind === 'item' || series.kind === 'section') && holds(series));
  return items ? { all, items, subItems } : null;
}

interface Consequences {
  readonly all: readonly Series[];
  /** The number the heading had. */
  readonly gone: Place;
  readonly changes: readonly Reorder[];
  /** Sub-items that come under another number. */
  readonly renamed: readonly { readonly place: Place; readonly label: string }[];
}

/** Writes the heading like the model at its new level, and everything that follows from it. */
function relevel({ report, mentions }: EditInput, heading: Heading, model: Heading | null, label: string, { all, gone, changes, renamed }: Consequences, title: string): EditPlan | null {
  const lines = wholeLines(report, heading.nameSpan);
  if (!lines) return null;
  const composer = new Composer(report.text);
  composer.replace(lines, writtenLike(report.text, report.lines.start(report.lines.lineAt((model ?? heading).nameSpan.start)), model, heading, label));
  const own = new Map([...renamed.map(each => [each.place, each.label] as const), [gone, label] as const]);
  const labels = new Relabelling(all, changes);
  for (const series of all) {
    for (const place of series.places) {
      const to = own.get(place) ?? labels.labelOf(place);
      if (place !== gone) composer.replace(place.span, to);
    }
  }
  followReferences(composer, report, mentions, {
    outcome(kind, key) {
      const outcome = labels.outcome(kind, key);
      if (outcome !== 'gone') return outcome;
      const place = all.filter(series => series.kind === kind).flatMap(({ places }) => places).find(each => own.has(each) && (each.label.includes('.') ? each.label : String(each.value)) === key);
      return place ? { label: own.get(place)!, value: null } : outcome;
    },
  });
  followAgenda(composer, report, labels);
  return composer.plan(title);
}

/** The heading's own words with the keyword, marks and separator of the model; without one as plain as can be. */
function writtenLike(text: string, lineStart: number, model: Heading | null, heading: Heading, label: string): string {
  if (!model?.labelSpan) return `${heading.form.hashes > 0 ? `${'#'.repeat(heading.form.hashes + 1)} ` : ''}${label}. ${heading.title}`;
  const words: Span = { start: model.titleSpan.start, end: model.nameSpan.end };
  const tail = /(?:\*\*|__)?\s*$/.exec(sliceOf(text, words))![0].trimEnd();
  const labelStart = model.labelSpan.start + Math.max(0, sliceOf(text, model.labelSpan).indexOf(model.label!));
  return `${text.slice(lineStart, labelStart)}${label}${text.slice(labelStart + model.label!.length, model.titleSpan.start)}${heading.title}${tail}`;
}
