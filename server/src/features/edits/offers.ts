/** Which edits are worth offering where the cursor is; cheap, as none is worked out yet. */
import type { CheckedFinding } from '../../check/check';
import { annexLabels } from '../../rules/annex-labels';
import { nameOfStyle } from '../../text/labels';
import { say } from '../../text/say';
import { isSpace, touches } from '../../text/span';
import { undertakingAt } from '../follow-up-state';
import { nameOf, type EditInput } from './arrange';
import { headingAt, STYLES, type Intent, type Kind } from './intents';
import { annexKeysAt, linesOf, siblingsOf, thingAt, type Thing } from './things';

export interface Offer {
  readonly title: string;
  /** As editors sort such things. */
  readonly kind: 'quickfix' | 'refactor.move' | 'refactor.rewrite';
  readonly intent: Intent;
}

/** Rules whose findings counting anew can end. */
const ON_NUMBERS = /^(?:numbering\/|annex\/(?:body-order|citation-order|duplicate-label)|follow-up\/row-number)/;

export function offersAt(input: EditInput & { readonly findings: readonly CheckedFinding[] }, at: number): Offer[] {
  const { report, mentions, findings } = input;
  const out: Offer[] = [];
  const add = (title: string, kind: Offer['kind'], intent: Intent): void => { out.push({ title, kind, intent }); };
  const thing = thingAt(report, at, ['row', 'entry', 'paragraph', 'annex']);
  const item = headingAt(report, at, 'item');
  const subItem = headingAt(report, at, 'sub-item');
  const on = [item, subItem].find(heading => heading !== null && touches(heading.nameSpan, at)) ?? null;
  if (on) {
    const kind = on === item ? 'item' : 'sub-item';
    changes(input, { kind: 'heading', node: on }, kind, at, add);
    if (kind === 'sub-item' && on.path.length === 2) add(say`Make ${nameOf({ kind: 'heading', node: on })} an item of its own`, 'refactor.rewrite', { do: 'promote', at });
    if (kind === 'item' && siblingsOf(report, { kind: 'heading', node: on })[0]?.node !== on && on.kind !== 'session') add(say`Make ${nameOf({ kind: 'heading', node: on })} a sub-item of the one above`, 'refactor.rewrite', { do: 'demote', at });
  } else if (thing && (thing.kind !== 'annex' || touches(thing.node.nameSpan, at))) {
    changes(input, thing, thing.kind as Kind, at, add);
    if ((thing.kind === 'paragraph' || thing.kind === 'entry') && thing.node.label !== null) {
      const { textSpan } = thing.node;
      if (at > textSpan.start && at < textSpan.end && (isSpace(report.text.charCodeAt(at)) || isSpace(report.text.charCodeAt(at - 1)))) add(say`Split ${nameOf(thing)} here`, 'refactor.rewrite', { do: 'split', kind: thing.kind, at });
    }
  }
  out.push(...rowOffers(input, at));
  if (annexKeysAt(report, mentions, at).length > 0) {
    if (report.annexes.length === 0) add(say`Make room for another annex`, 'refactor.rewrite', { do: 'insert', kind: 'annex', at, words: [] });
    const { style } = annexLabels(report, mentions);
    for (const other of STYLES) if (other !== style) add(say`Label all annexes in ${nameOfStyle(other)}`, 'refactor.rewrite', { do: 'convert-annexes', style: other });
  }
  if (findings.some(({ rule }) => ON_NUMBERS.test(rule))) add(say`Renumber the report`, 'refactor.rewrite', { do: 'renumber' });
  return out;
}

/** A row for what the text asks for here, where the table has none. */
export function rowOffers({ mentions, findings }: { readonly mentions: EditInput['mentions']; readonly findings: readonly CheckedFinding[] }, at: number): Offer[] {
  if (!findings.some(({ rule, span }) => rule === 'follow-up/undertaking-without-row' && touches(span, at))) return [];
  return undertakingAt(mentions, at) === null ? [] : [{ title: say`Add to the follow-up table`, kind: 'quickfix', intent: { do: 'add-row', at } }];
}

/** Moves it, puts another behind it, takes it out. */
function changes({ report }: EditInput, thing: Thing, kind: Kind, at: number, add: (title: string, kind: Offer['kind'], intent: Intent) => void): void {
  const siblings = siblingsOf(report, thing);
  const place = siblings.findIndex(({ node }) => node === thing.node);
  const name = nameOf(thing);
  if (place > 0) add(say`Move ${name} up`, 'refactor.move', { do: 'move', kind, at, by: -1 });
  if (place >= 0 && place + 1 < siblings.length) add(say`Move ${name} down`, 'refactor.move', { do: 'move', kind, at, by: 1 });
  if (thing.node.label !== null && linesOf(report, thing) !== null) add(thing.kind === 'annex' ? say`Insert an annex after ${name}` : say`Insert after ${name}`, 'refactor.rewrite', { do: 'insert', kind, at, words: [] });
  add(say`Take out ${name}`, 'refactor.rewrite', { do: 'take-out', kind, at });
}
