import { isFormal } from '../report/mentions/agenda-names';
import { secondsOf } from '../report/mentions/copies';
import type { AgendaItem, AnnexedAgenda } from '../report/mentions';
import { isFollowUpTitle } from '../report/heading-words';
import type { Heading } from '../report/model';
import { say } from '../text/say';
import { annexWords, headingWords, itemWords, quoted } from './agenda-words';
import { withoutCounterpart } from './certainty';
import type { Finding, Rule, Severity } from './rule';

/** Sections and sub-items of the report that the annexed agenda does not list. */
export const agendaUnlistedSection: Rule = {
  id: 'agenda/unlisted-section',
  title: 'The annexed agenda lists every item the report has a section on',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ mentions }) {
    const doubled = secondsOf(mentions.copies);
    for (const agenda of mentions.agendas) {
      if (!agenda.followed) continue;
      yield* withoutCounterpart(unlisted(agenda, doubled), hasLeftOver(agenda));
      for (const item of agenda.items) yield* withoutCounterpart(unlistedUnder(agenda, item), item.subItems.some(({ named, heading }) => named && heading === null));
    }
  },
};

function* unlisted(agenda: AnnexedAgenda, doubled: ReturnType<typeof secondsOf>): Generator<Finding> {
  for (const heading of agenda.unlisted) {
    if (doubled.has(heading)) continue;
    const severity = weight(agenda, heading);
    if (severity === null) continue;
    const before = agenda.items.findLast(item => item.heading !== null && item.heading.span.start < heading.span.start);
    yield {
      span: heading.nameSpan, severity,
      message: heading.label === null
        ? say`${annexWords(agenda)} does not list ${quoted(heading.title)}. Add it to the annex, or check the heading.`
        : say`${annexWords(agenda)} does not list ${quoted(heading.title)} (${headingWords(heading)}). Add it to the annex, or check the heading.`,
      related: before === undefined ? [] : [{ span: before.name.span, message: say`The agenda goes on from here.` }],
    };
  }
}

/** Sub-headings that it does not list, where it lists others of the same item. */
function* unlistedUnder(agenda: AnnexedAgenda, item: AgendaItem): Generator<Finding> {
  if (!item.subItems.some(({ heading }) => heading !== null)) return;
  for (const heading of item.unlisted) {
    yield {
      span: heading.nameSpan,
      message: say`${annexWords(agenda)} does not list ${quoted(heading.title)} under ${itemWords(item)}, where it lists the others. Add it to the annex, or check the heading.`,
      related: [{ span: item.subItems.findLast(each => each.heading !== null && each.heading.span.start < heading.span.start)?.name.span ?? item.name.span, message: say`The agenda goes on from here.` }],
    };
  }
}

/** Whether an item of the agenda has no section: it may be the one that is called otherwise in the report. */
const hasLeftOver = ({ items }: AnnexedAgenda): boolean => items.some(({ kind, entry, heading }) => kind === 'item' && entry.item !== null && heading === null);

/** Numbered items and sessions surely stand in an agenda; a topic heading does where its neighbours do; openings and closings need not, unless their number is left out between those of others. */
function weight(agenda: AnnexedAgenda, heading: Heading): Severity | null {
  const { kind, label, title, form } = heading;
  if (isFormal(title)) return isSkipped(agenda, heading) ? 'warning' : label === null && isAlone(agenda, heading) ? 'information' : null;
  const same = agenda.items.filter(({ heading: other }) => other?.kind === kind && (other.label === null) === (label === null)).length;
  if (label !== null && (isItem(heading) || form.keyword !== null || countAlike(agenda, heading))) return same >= 2 ? 'warning' : null;
  if (isPart(agenda, heading)) return null;
  // A programme may leave out what an agenda has; where it lists all but this, it was forgotten.
  const alone = agenda.annex.content === 'agenda' ? isAmong(agenda, heading, true) : same >= HABIT && isAmong(agenda, heading, false) && agenda.unlisted.every(other => other === heading || isFormal(other.title));
  return same >= 3 && alone && agenda.items.filter(({ kind: each }) => each === 'item').every(({ heading: other }) => other !== null) ? 'information' : null;
}

/** "Other Business" between two items of an agenda that has all sections but this, and no item without a section. */
function isAlone(agenda: AnnexedAgenda, heading: Heading): boolean {
  const items = agenda.items.filter(({ kind }) => kind === 'item');
  const listed = agenda.items.flatMap(({ heading: own }) => own?.span.start ?? []);
  const stands = ({ span }: Heading): boolean => listed.some(start => start < span.start) && listed.some(start => start > span.start);
  return agenda.annex.content === 'agenda' && items.length >= HABIT && items.every(({ heading: own }) => own?.label === null && own.level === heading.level)
    && stands(heading) && !isFollowUpTitle(heading.title) && agenda.unlisted.every(other => other === heading || !stands(other));
}

/** So many topics of a programme have a section where all but one of the sections stand in it. */
const HABIT = 4;

/** Whether topics that are listed, or for an agenda any of its items, stand before and behind it: a summary before them or a list at the end is no part of it. */
const isAmong = ({ items }: AnnexedAgenda, { span }: Heading, formal: boolean): boolean => [-1, 1].every(side => items.some(({ kind, heading }) => (kind === 'item' || (formal && kind === 'formal')) && heading !== null && Math.sign(heading.span.start - span.start) === side));

/** Letters and numerals of sections are not those of items. */
const isItem = ({ kind }: Pick<Heading, 'kind'>): boolean => kind === 'agenda-item' || kind === 'session';

/** Whether sections and items have the same numbers, but for those behind this one, which may have moved up. */
function countAlike({ items }: AnnexedAgenda, { kind, path, labelStyle, span, title }: Heading): boolean {
  if (path.length !== 1 || isFollowUpTitle(title) || !items.some(({ heading }) => heading !== null && heading.span.start > span.start)) return false;
  const same = items.filter(({ heading, entry }) => heading !== null && entry.item !== null && heading.kind === kind && heading.labelStyle === labelStyle && heading.path.length === 1);
  return same.filter(({ heading, entry }) => heading!.path[0] === entry.item).length >= HABIT - 1
    && same.length >= HABIT && same.every(({ heading, entry }) => heading!.path[0] === entry.item || (heading!.span.start > span.start && heading!.path[0] === entry.item! + 1));
}

/** Whether it is one of the parts of the item above it, as in a text without levels: several follow that item, or it stands right under its heading. */
function isPart({ items, unlisted }: AnnexedAgenda, heading: Heading): boolean {
  const listed = items.flatMap(({ heading: own }) => own ?? []).sort((a, b) => a.span.start - b.span.start);
  const above = listed.findLast(({ span }) => span.start < heading.span.start);
  if (above === undefined) return false;
  const next = listed.find(({ span }) => span.start > heading.span.start)?.span.start ?? Infinity;
  const beside = unlisted.filter(({ label, title, span }) => label === null && !isFormal(title) && span.start > above.span.start && span.start < next);
  return beside.length > 1 || above.children.length === 0;
}

/** Whether the agenda lists the items before and behind it, and none between them: their numbers leave its number out, or count on without it. */
function isSkipped(agenda: AnnexedAgenda, heading: Heading): boolean {
  const { items } = agenda;
  const { path, kind, form } = heading;
  const [number] = path;
  if (number === undefined || number === 1 || path.length !== 1 || (!isItem({ kind }) && form.keyword === null && !countAlike(agenda, heading))) return false;
  const at = (value: number): number => items.findIndex(({ entry, heading }) => entry.item !== null && heading?.kind === kind && heading.path.length === 1 && heading.path[0] === value);
  const [before, after] = [at(number - 1), at(number + 1)];
  if (after < 0 || before < 0 || items.slice(before + 1, after).some(({ kind: each, entry }) => each !== 'pause' && entry.item !== null)) return false;
  const step = items[after]!.entry.item! - items[before]!.entry.item!;
  return step === 1 || step === 2;
}
