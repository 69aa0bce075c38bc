/** Gives the places of series new numbers, and lets what refers to them follow. */
import type { Mentions } from '../../report/mentions';
import type { Heading, Report } from '../../report/model';
import { countedHeadings, isContinued } from '../../rules/numbering-findings';
import { valueIn, writeIn } from '../../text/labels';
import { say } from '../../text/say';
import { sliceOf, type Span } from '../../text/span';
import type { Composer } from './plan';
import type { Place, Series, SeriesKind } from './series';

/** A series in its new order; null stands for a thing that is yet to be written. */
export interface Reorder {
  readonly series: Series;
  readonly order: readonly (Place | null)[];
  /** Values by place in the order. */
  readonly values: readonly number[];
}

/** Values for a new order that keep what numbers there are: a thing put in or taken out shifts those after it, and a slip elsewhere stays. */
export function keptValues(series: Series, order: readonly (Place | null)[]): number[] {
  const old = series.places.map(({ value }) => value);
  const difference = order.length - old.length;
  if (difference === 0) return old;
  const at = order.findIndex((place, index) => place !== series.places[index]);
  const from = at < 0 ? order.length : at;
  return order.map((_, index) => {
    if (index < from) return old[index]!;
    if (difference > 0 && index < from + difference) return (from > 0 ? old[from - 1]! : old[0]! - 1) + 1 + index - from;
    return old[index - difference]! + difference;
  });
}

/** `value`: null where the number changes its kind with its label, as an item does that becomes a sub-item. */
type Outcome = { readonly label: string; readonly value: number | null } | 'gone' | 'unclear';

/** New labels of all places, and what becomes of each number that is referred to. */
export class Relabelling {
  private readonly values = new Map<Place, number>();
  private readonly seriesOf = new Map<Place, Series>();
  private readonly labels = new Map<Place, string>();
  private readonly gone = new Set<Place>();
  private bearers: Map<string, Place | 'unclear'> | undefined;

  /** `mendPrefixes`: sub-items get the number they stand under even where they had another before. */
  constructor(private readonly all: readonly Series[], changes: readonly Reorder[], private readonly mendPrefixes = false) {
    for (const series of all) for (const place of series.places) this.seriesOf.set(place, series);
    for (const { series, order, values } of changes) {
      const kept = new Set(order);
      for (const place of series.places) if (!kept.has(place)) this.gone.add(place);
      order.forEach((place, index) => { if (place) this.values.set(place, values[index]!); });
    }
  }

  valueOf(place: Place): number { return this.values.get(place) ?? place.value; }

  labelOf(place: Place): string {
    const known = this.labels.get(place);
    if (known !== undefined) return known;
    const series = this.seriesOf.get(place)!;
    const value = this.valueOf(place);
    const stop = place.label.lastIndexOf('.');
    const last = value === place.value ? place.label.slice(stop + 1) : series.write(value);
    const label = stop < 0 ? last : `${this.prefixOf(place.label.slice(0, stop), series.parent)}.${last}`;
    this.labels.set(place, label);
    return label;
  }

  private prefixOf(written: string, parent: Place | null): string {
    return parent !== null && (this.mendPrefixes || written === parent.label) ? this.labelOf(parent) : written;
  }

  write(composer: Composer): void {
    for (const { places } of this.all) {
      for (const place of places) if (!this.gone.has(place)) composer.replace(place.span, this.labelOf(place));
    }
  }

  /** What becomes of a number of that kind; undefined when nothing bears it. */
  outcome(kind: SeriesKind, key: string): Outcome | undefined {
    const found = (this.bearers ??= this.indexed()).get(`${kind} ${key}`);
    if (found === undefined || found === 'unclear') return found;
    return this.gone.has(found) ? 'gone' : { label: this.labelOf(found), value: this.valueOf(found) };
  }

  private indexed(): Map<string, Place | 'unclear'> {
    const out = new Map<string, Place | 'unclear'>();
    for (const { kind, places } of this.all) {
      for (const place of places) {
        const key = `${kind} ${keyOf(place)}`;
        out.set(key, out.has(key) ? 'unclear' : place);
      }
    }
    return out;
  }
}

/** Sub-items are known by all parts of their label, everything else by its value. */
const keyOf = (place: Place): string => place.label.includes('.') ? place.label : String(place.value);

interface Reference {
  readonly span: Span;
  readonly kinds: readonly SeriesKind[];
  readonly key: string;
}

/** Opens a sentence. */
function nameOf(kind: SeriesKind, key: string): string {
  switch (kind) {
    case 'paragraph': return say`Paragraph ${key}`;
    case 'item': return say`Agenda item ${key}`;
    case 'section': case 'sub-item': return say`Section ${key}`;
    case 'session': return say`Session ${key}`;
    case 'entry': return say`Point ${key}`;
    case 'row': return say`Row ${key}`;
    case 'delegate': return say`Delegate ${key}`;
  }
}

/**
 * Lets references follow. `sure`: false where numbers are mended, so that a reference may already mean the new number; it is then asked about.
 */
export function followReferences(composer: Composer, report: Report, mentions: Mentions, labels: Pick<Relabelling, 'outcome'>, sure = true): void {
  for (const { span, kinds, key } of referencesIn(report, mentions)) {
    for (const kind of kinds) {
      const outcome = labels.outcome(kind, key);
      if (outcome === undefined) continue;
      const words = sliceOf(report.text, span);
      if (outcome === 'gone') composer.replace(span, words, say`${nameOf(kind, key)} is taken out, and this refers to it.`);
      else if (outcome === 'unclear') { if (!sure) composer.replace(span, words, say`${nameOf(kind, key)} stands more than once. Check which one this refers to.`); }
      else {
        const written = kind === 'sub-item' || outcome.value === null ? outcome.label : likeWritten(words, outcome.value);
        if (written !== words) composer.replace(span, written, sure && outcome.value !== null ? null : say`${nameOf(kind, key)} becomes ${outcome.label}. Check that this refers to it.`);
      }
      break;
    }
  }
}

/** The value in figures or numerals, as the reference had it. */
const likeWritten = (before: string, value: number): string => writeIn(valueIn('arabic', before) === null ? 'roman' : 'arabic', value);

/** What a reference may mean, the likeliest first. */
const MEANT: Readonly<Record<Mentions['references'][number]['kind'], readonly SeriesKind[]>> = {
  paragraph: ['paragraph'], 'agenda-item': ['item', 'section'], section: ['section', 'item'], 'sub-item': ['sub-item'], session: ['session'], row: ['row'],
};

function* referencesIn(report: Report, mentions: Mentions): Iterable<Reference> {
  for (const { span, label, path, kind, another } of mentions.references) {
    // "Session One" is left to its writer, and another paper's numbers to that paper
    if (another || !/^[\dIVX]/.test(label)) continue;
    yield { span, kinds: path.length > 1 ? ['sub-item'] : MEANT[kind], key: path.length > 1 ? label : String(path[0]) };
  }
  for (const heading of countedHeadings(report)) {
    if (!isContinued(heading) || heading.labelSpan === null || heading.path.length !== 1) continue;
    yield { span: labelOnly(report, heading), kinds: heading.kind === 'session' ? ['session'] : ['item', 'section'], key: String(heading.path[0]) };
  }
}

function labelOnly({ text }: Report, heading: Heading): Span {
  const start = heading.labelSpan!.start + Math.max(0, sliceOf(text, heading.labelSpan!).indexOf(heading.label!));
  return { start, end: start + heading.label!.length };
}

/** Numbers in the agenda that is annexed follow only when asked; where numbers are mended, only if all of them are numbers of items: else the agenda is right already. */
export function followAgenda(composer: Composer, report: Report, labels: Relabelling, sure = true): void {
  for (const annex of report.annexes) {
    if (annex.content !== 'agenda' && annex.content !== 'programme') continue;
    const entries = annex.children.flatMap(node => node.kind === 'agenda-table' ? node.entries : []).filter(entry => entry.item !== null && entry.itemSpan !== null);
    const outcomes = entries.map(({ item }) => labels.outcome('item', String(item)));
    if (!sure && outcomes.some(outcome => outcome === undefined || outcome === 'unclear')) continue;
    for (const [index, { itemSpan, item }] of entries.entries()) {
      const outcome = outcomes[index];
      const words = sliceOf(report.text, itemSpan!);
      const at = words.lastIndexOf(String(item));
      if (at < 0) continue;
      const span = { start: itemSpan!.start + at, end: itemSpan!.start + at + String(item).length };
      if (outcome === 'gone') composer.replace(span, String(item), say`Agenda item ${String(item)} is taken out of the report. Take it out of ${annex.label} too, if it was not dealt with.`);
      else if (typeof outcome === 'object' && outcome.value !== null && outcome.value !== item) composer.replace(span, String(outcome.value), say`Change the number in ${annex.label} too?`);
    }
  }
}
