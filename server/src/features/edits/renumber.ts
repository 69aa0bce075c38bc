/** Counts everything anew: paragraphs, items with their sub-items, sessions, lists, rows, delegates, annexes with their citations. */
import type { Annex } from '../../report/model';
import { annexLabels } from '../../rules/annex-labels';
import type { CountingStyle } from '../../text/labels';
import { phrase, said, say } from '../../text/say';
import { annexSlots, relabelAnnexes, type AnnexSlot } from './annex-labels';
import type { EditInput } from './arrange';
import { followAgenda, followReferences, Relabelling, type Reorder } from './follow';
import { Composer, type EditPlan } from './plan';
import { seriesOf } from './series';

export function renumberAll(input: EditInput): EditPlan {
  const { report, mentions } = input;
  const composer = new Composer(report.text);
  const all = seriesOf(report);
  const changes = all.map((series): Reorder => ({ series, order: series.places, values: series.places.map((_, index) => series.first + index) }));
  const labels = new Relabelling(all, changes, true);
  labels.write(composer);
  followReferences(composer, report, mentions, labels, false);
  followAgenda(composer, report, labels, false);
  relabelInOrder(composer, input);
  return composer.plan(say`Renumber the report`);
}

/** Annex labels without gap: in the order of the bodies, without bodies in that of the first citations. A label borne twice goes on counting at the second. */
function relabelInOrder(composer: Composer, { report, mentions }: EditInput): void {
  const labels = annexLabels(report, mentions);
  const slots = annexSlots(report, mentions);
  const order: { readonly slot: AnnexSlot; readonly body: Annex | null }[] = [];
  const bodies = report.annexes.flatMap(body => {
    const key = labels.keyOf(body.id);
    const slot = slots.find(each => each.key === key);
    return slot ? [{ slot, body }] : [];
  });
  if (bodies.length > 0) {
    order.push(...bodies);
    for (const slot of slots) {
      if (slot.bodies.length > 0) continue;
      const at = order.findIndex(each => each.slot.value > slot.value);
      order.splice(at < 0 ? order.length : at, 0, { slot, body: null });
    }
  } else {
    const first = new Set(mentions.citations.flatMap(({ id }) => labels.keyOf(id) ?? []));
    const byKey = new Map(slots.map(slot => [slot.key, slot]));
    for (const key of first) if (byKey.has(key)) order.push({ slot: byKey.get(key)!, body: null });
    for (const slot of slots) if (!first.has(slot.key)) order.push({ slot, body: null });
  }
  const values = new Map<string, number>();
  const unclear = new Set<string>();
  const own = new Map<Annex, number>();
  order.forEach(({ slot, body }, index) => {
    if (values.has(slot.key)) unclear.add(slot.key); else values.set(slot.key, index + 1);
    if (body) own.set(body, index + 1);
  });
  relabelAnnexes(composer, report, mentions, { values, unclear, bodies: own });
}

const TITLES: Readonly<Record<CountingStyle, string>> = { arabic: phrase`Label all annexes in figures: Annex 4`, roman: phrase`Label all annexes in Roman numerals: Annex IV`, letter: phrase`Label all annexes in letters: Annex D` };

/** Letters end with Z. */
const LAST_LETTER = 26;

/** All annex labels in another style; null where there is nothing to convert, or more annexes than letters. */
export function convertAnnexes({ report, mentions }: EditInput, style: CountingStyle): EditPlan | null {
  const slots = annexSlots(report, mentions);
  if (slots.length === 0 || (style === 'letter' && slots.at(-1)!.value > LAST_LETTER)) return null;
  const composer = new Composer(report.text);
  relabelAnnexes(composer, report, mentions, { values: new Map(), style });
  const plan = composer.plan(said(TITLES[style]));
  return plan.edits.length === 0 ? null : plan;
}
