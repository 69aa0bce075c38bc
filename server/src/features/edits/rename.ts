/** New names for what is under the cursor: an annex label, an acronym, an activity. */
import type { Activity, Acronym } from '../../report/mentions';
import { annexLabels } from '../../rules/annex-labels';
import { commonStyle, valueIn, valueOfLabel } from '../../text/labels';
import { say } from '../../text/say';
import { covers, sliceOf, touches, type Span } from '../../text/span';
import { mayBeAcronym } from '../words';
import { annexSlots, relabelAnnexes } from './annex-labels';
import type { EditInput } from './arrange';
import { Composer, type EditPlan } from './plan';
import { placesOfWords, type WordsPlace } from './words-places';

export type Renameable =
  | { readonly kind: 'annex'; readonly span: Span; readonly name: string; readonly key: string }
  | { readonly kind: 'acronym'; readonly span: Span; readonly name: string; readonly acronym: Acronym }
  | { readonly kind: 'activity'; readonly span: Span; readonly name: string; readonly activity: Activity };

/** What can be renamed at the offset, and its name as it stands there; null for everything else. */
export function renameableAt({ report, mentions }: EditInput, offset: number): Renameable | null {
  const labels = annexLabels(report, mentions);
  const body = report.annexes.find(each => touches(each.labelSpan, offset));
  const places = body ? [{ span: body.labelSpan, id: body.id }] : mentions.citations.filter(({ span, form }) => form !== 'range' && touches(span, offset));
  const place = places.at(-1);
  const key = place ? labels.keyOf(place.id) : null;
  if (place && key !== null && labels.valueOf(place.id) !== null) {
    const start = place.span.start + sliceOf(report.text, place.span).lastIndexOf(place.id);
    return { kind: 'annex', span: { start, end: start + place.id.length }, name: place.id, key };
  }
  if (mayBeAcronym(report, offset)) for (const acronym of mentions.acronyms) {
    const span = acronym.uses.find(each => touches(each, offset));
    if (span) return { kind: 'acronym', span, name: acronym.acronym, acronym };
  }
  const named = mentions.activities.find(({ name, heading }) => touches(name.span, offset) || (heading !== null && touches(heading.titleSpan, offset)));
  const activity = named ?? activityInWords({ report, mentions }, offset);
  if (!activity) return null;
  const span = placesOfWords(report, activity.name.text).find(each => touches(each.span, offset))?.span;
  return span ? { kind: 'activity', span, name: activity.name.text, activity } : null;
}

/** An activity whose heading's words stand here: in another paragraph, a row or an annex. */
function activityInWords({ report, mentions }: EditInput, offset: number): Activity | undefined {
  return mentions.activities.find(({ name, heading }) => heading !== null && placesOfWords(report, name.text).some(({ span }) => touches(span, offset)));
}

/** Null with a name that cannot be one; the reason stands in `whyNot`. */
export function renameTo(input: EditInput, target: Renameable, name: string): EditPlan | null {
  if (whyNot(target, name) !== null) return null;
  switch (target.kind) {
    case 'annex': return renameAnnex(input, target.key, idIn(name)!);
    case 'acronym': return renameAcronym(input, target.acronym, name.trim());
    case 'activity': return renameActivity(input, target.activity, name.trim());
  }
}

/** Why a name cannot be taken; null when it can. */
export function whyNot(target: Renameable, name: string): string | null {
  const words = name.trim();
  if (/[\r\n]/.test(words)) return say`A name stands on one line.`;
  switch (target.kind) {
    case 'annex': return idIn(words) === null ? say`An annex label is a number, a Roman numeral or a letter: 4, IV or D.` : null;
    case 'acronym': return /^[\p{L}\p{N}][\p{L}\p{N}&/-]{1,15}(?: [\p{L}\p{N}-]{1,15})?$/u.test(words) ? null : say`An acronym has two to sixteen letters or figures.`;
    case 'activity': return words.length < 3 ? say`Give the name of the activity in words.` : null;
  }
}

function idIn(name: string): string | null {
  const id = /^(?:annex(?:es)?\s+)?([0-9]{1,3}|[A-Za-z]{1,7})$/i.exec(name.trim())?.[1]?.toUpperCase();
  return id !== undefined && id !== '0' && commonStyle([id]) !== null ? id : null;
}

/** The label is written as given; where another annex has it, the two change labels. */
function renameAnnex({ report, mentions }: EditInput, key: string, id: string): EditPlan | null {
  const labels = annexLabels(report, mentions);
  const slots = annexSlots(report, mentions);
  const own = slots.find(slot => slot.key === key);
  const style = labels.style;
  const value = style !== null && valueIn(style, id) !== null ? valueIn(style, id) : valueOfLabel(id, style);
  if (!own || value === null) return null;
  const other = slots.find(slot => slot.value === value && slot !== own);
  const composer = new Composer(report.text);
  const values = new Map([[key, value]]);
  if (other) values.set(other.key, own.value);
  relabelAnnexes(composer, report, mentions, { values });
  return composer.plan(other ? say`Let the annexes change labels` : say`Label this annex ${id}`);
}

/** Every use as a word; what the letters stand for stays as it is, so that somebody must look at it. */
function renameAcronym({ report, mentions }: EditInput, { acronym, uses, definitions }: Acronym, name: string): EditPlan {
  const composer = new Composer(report.text);
  const taken = mentions.acronyms.some(other => other.acronym === name);
  for (const span of uses) {
    const definition = definitions.find(each => covers(each.span, span) || covers(span, each.span));
    const ask = taken ? say`${name} is used in this report already.`
      : definition ? say`${name} would now stand for “${definition.expansion.text}”.`
      : report.annexes.some(annex => covers(annex.span, span)) ? say`This stands in an annex, which may be somebody else’s paper.` : null;
    composer.replace(span, name, ask);
  }
  return composer.plan(say`Write ${name} for ${acronym}`);
}

/** Heading, text, table and annexes; all but the heading are asked about, as prose is altered. */
function renameActivity({ report }: EditInput, { name }: Activity, to: string): EditPlan {
  const composer = new Composer(report.text);
  const { from, into } = withoutCommonLead(name.text, to);
  for (const place of placesOfWords(report, from)) {
    const upper = sliceOf(report.text, place.span);
    composer.replace(place.span, upper === upper.toUpperCase() && into !== into.toUpperCase() ? into.toUpperCase() : into, askFor(place));
  }
  return composer.plan(say`Rename the activity to “${to}”`);
}

/** Text and table often leave out the "ARF" of a heading: what both names begin with need not change. */
function withoutCommonLead(from: string, to: string): { from: string; into: string } {
  const lead = /^(?:the )?ARF\s+/i.exec(from)?.[0] ?? '';
  return lead !== '' && to.startsWith(lead) ? { from: from.slice(lead.length), into: to.slice(lead.length) } : { from, into: to };
}

function askFor({ where }: WordsPlace): string | null {
  switch (where) {
    case 'heading': return null;
    case 'text': return say`This alters the words of a paragraph.`;
    case 'table': return say`This alters the follow-up table.`;
    case 'annex': return say`This stands in an annex, which may be somebody else’s paper.`;
  }
}
