/** What a writer may want done to a report, in values that can be sent, and the edits that do it. */
import { isHeading, type Heading, type Report } from '../../report/model';
import type { CountingStyle } from '../../text/labels';
import { touches } from '../../text/span';
import { undertakingAt } from '../follow-up-state';
import { moveBeside, moveBy, takeOut, type EditInput } from './arrange';
import { addFollowUpRow } from './follow-up-row';
import { insertAfter, makeRoom, splitAt } from './insert';
import { demote, promote } from './levels';
import type { EditPlan } from './plan';
import { convertAnnexes, renumberAll } from './renumber';
import { annexKeysAt, thingAt, type Thing } from './things';

/** `item`: the agenda item, session or numbered section in which the offset lies; `sub-item` the one below it. */
export type Kind = 'paragraph' | 'item' | 'sub-item' | 'entry' | 'row' | 'annex';
export const KINDS: readonly Kind[] = ['paragraph', 'item', 'sub-item', 'entry', 'row', 'annex'];
export const STYLES: readonly CountingStyle[] = ['arabic', 'roman', 'letter'];

export type Intent =
  | { readonly do: 'renumber' }
  | { readonly do: 'move'; readonly kind: Kind; readonly at: number; readonly by: number }
  | { readonly do: 'move-beside'; readonly kind: Kind; readonly at: number; readonly to: number; readonly side: 'before' | 'after' }
  | { readonly do: 'insert'; readonly kind: Kind; readonly at: number; readonly words: readonly string[] }
  | { readonly do: 'take-out'; readonly kind: Kind; readonly at: number }
  | { readonly do: 'split'; readonly kind: 'paragraph' | 'entry'; readonly at: number }
  | { readonly do: 'promote' | 'demote'; readonly at: number }
  /** A row for the undertaking at the place. */
  | { readonly do: 'add-row'; readonly at: number }
  | { readonly do: 'convert-annexes'; readonly style: CountingStyle };

/** Null where there is nothing of that kind at the place, or it cannot be done there; a plan without edits where nothing is to do. */
export function planEdit(input: EditInput, intent: Intent): EditPlan | null {
  switch (intent.do) {
    case 'renumber': return renumberAll(input);
    case 'convert-annexes': return convertAnnexes(input, intent.style);
    case 'add-row': {
      const undertaking = undertakingAt(input.mentions, intent.at);
      return undertaking && addFollowUpRow(input, undertaking);
    }
    case 'promote': {
      const heading = headingAt(input.report, intent.at, 'sub-item');
      return heading && promote(input, heading);
    }
    case 'demote': {
      const heading = headingAt(input.report, intent.at, 'item');
      return heading && demote(input, heading);
    }
    case 'insert': {
      const thing = ofKind(input.report, intent.kind, intent.at);
      if (thing) return insertAfter(input, thing, intent.words);
      const key = intent.kind === 'annex' ? annexKeysAt(input.report, input.mentions, intent.at).at(-1) : undefined;
      return key === undefined ? null : makeRoom(input, key);
    }
    case 'move-beside': {
      const thing = ofKind(input.report, intent.kind, intent.at);
      const target = ofKind(input.report, intent.kind, intent.to);
      return thing && target && moveBeside(input, thing, target, intent.side);
    }
    default: {
      const thing = ofKind(input.report, intent.kind, intent.at);
      if (!thing) return null;
      return intent.do === 'move' ? moveBy(input, thing, intent.by) : intent.do === 'split' ? splitAt(input, thing, intent.at) : takeOut(input, thing);
    }
  }
}

export function ofKind(report: Report, kind: Kind, at: number): Thing | null {
  if (kind !== 'item' && kind !== 'sub-item') return thingAt(report, at, [kind]);
  const node = headingAt(report, at, kind);
  return node && { kind: 'heading', node };
}

/** The heading of that kind under which the offset lies; headings without a number are none. */
export function headingAt(report: Report, at: number, kind: 'item' | 'sub-item'): Heading | null {
  let found: Heading | null = null;
  for (let nodes = report.children; ;) {
    const next = nodes.find(node => isHeading(node) && touches(node.span, at));
    if (!next || !isHeading(next)) return found;
    const own = next.kind === 'sub-item' ? 'sub-item' : 'item';
    if (own === kind && next.label !== null) found = next;
    nodes = next.children;
  }
}
