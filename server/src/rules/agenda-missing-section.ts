import { isFormal } from '../report/mentions/agenda-names';
import type { AgendaItem, AnnexedAgenda } from '../report/mentions';
import type { NamedItems } from '../report/mentions/named-items';
import { isFollowUpTitle } from '../report/heading-words';
import { isHeading, type Report } from '../report/model';
import { textIn } from '../report/watch';
import { say } from '../text/say';
import { significantWords } from '../text/similarity';
import { annexWords, itemWords, quoted, headingWords } from './agenda-words';
import { withoutCounterpart } from './certainty';
import type { Finding, Rule } from './rule';

/** Items and sub-items of the annexed agenda of which the report says nothing under a heading of their own. */
export const agendaMissingSection: Rule = {
  id: 'agenda/missing-section',
  title: 'Every item of the annexed agenda has its section in the report',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    if (mentions.namedItems !== null) yield* namedOnly(mentions.namedItems);
    for (const agenda of mentions.agendas) {
      if (!agenda.followed) continue;
      yield* withoutCounterpart(missing(agenda, report), agenda.unlisted.some(({ label, title }) => label !== null && !isFormal(title)));
      for (const item of agenda.items) yield* withoutCounterpart(subItems(agenda, item), item.unlisted.length > 0);
    }
  },
};

/** What may be left out where nothing was raised under it. */
const OTHER = /\bother (?:matters|business|issues|items)\b/i;

/** What the opening names as a part of the meeting, where all the others have headings and none is left that may be its own. */
function* namedOnly({ items, unnamed }: NamedItems): Generator<Finding> {
  const lacking = items.filter(({ heading }) => heading === null);
  for (const [index, { heading, text, span }] of items.entries()) {
    if (heading !== null || isFormal(text) || OTHER.test(text)) continue;
    const before = items.slice(0, index).findLast(each => each.heading !== null)?.heading;
    const after = items.slice(index + 1).find(each => each.heading !== null)?.heading;
    const free = unnamed.filter(({ title, span: { start } }) => !isFormal(title) && start > (before?.span.start ?? 0) && start < (after?.span.start ?? Infinity));
    if (free.length > 0) continue;
    yield {
      span, severity: lacking.length === 1 ? 'warning' : 'information',
      message: say`${quoted(text)} is named here among what the report takes up, but has no heading as the others have. Add the section, or take the name out.`,
      related: before == null ? [] : [{ span: before.nameSpan, message: say`The section of the item before it.` }],
    };
  }
}

/** What is done outside the room or for a session, and told with it. */
const ELSEWHERE = /\b(?:visits?|tours?|walk|excursion|trip|dinner|lunch|reception|prepar\w+|reports? (?:of|by|from)|reporting|rapporteurs?|discussions?|(?:(?:^|and |& )questions?(?! (?:of|on|about)\b)|questions? (?:and|&))|group|groups|presentations?|ceremony|certificates?|drafting|summary|address|remarks|speech|statement|briefing by|demonstration|(?:table-?top|practical|field|group|map|simulation) exercises?|practical|drills?|bus|flight|hotel|conference room)\b/i;

/** So many topics of a timetable have their section. */
const HABIT = 4;

/** "6. (deleted)" */
const GIVEN_UP = /^\W*(?:deleted|dropped|withdrawn|void|vacant|not used|intentionally left blank|reserved|merged with [^)]*)\W*$/i;

function* missing(agenda: AnnexedAgenda, report: Report): Generator<Finding> {
  const numbered = agenda.items.filter(({ number, heading }) => number !== null && heading !== null).length >= 2;
  const bare = agenda.items.every(({ entry }) => entry.item === null && entry.time === null);
  const topics = agenda.items.filter(({ kind }) => kind === 'item');
  // the table of follow-ups is the section on them
  const isTable = ({ name }: AgendaItem): boolean => report.followUp !== null && isFollowUpTitle(name.text);
  const lacking = topics.filter(item => item.heading === null && !isTable(item));
  // A timetable tells of visits and photographs too; where every other topic has its section, the one that has none was forgotten.
  const own = lacking.filter(({ entry, name }) => entry.item !== null || (!ELSEWHERE.test(name.text) && !topics.some(({ heading }) => heading !== null && isToldOf(name.text, heading.title))));
  const alone = own.length === 1 && !isTakenWithin(agenda, own[0]!) && topics.length > HABIT && topics.length > 2 * lacking.length && own[0]!.entry.item === null && topics.every(({ entry, heading }) => heading === null || entry.item === null || heading.kind === 'session');
  // "Module 4: Simulation, second round" on the next day
  const goesOn = ({ entry, name }: AgendaItem): boolean => entry.item !== null && agenda.items.some(other => other.entry.item === entry.item && other.heading !== null && other.name.span.start < name.span.start);
  for (const item of agenda.items) {
    if (item.kind === 'item' && item.heading === null && (item.entry.item !== null || bare || (alone && item === own[0])) && !isTable(item) && !GIVEN_UP.test(item.name.text) && !goesOn(item)) {
      yield {
        span: item.entry.itemSpan ?? item.name.span,
        severity: numbered && !alone ? 'warning' : 'information',
        message: item.entry.item === null || item.name.text === ''
          ? say`${quoted(item.name.text || textIn(report, item.entry.itemSpan!))} in ${annexWords(agenda)} has no section in the report. Add the section, or take the item out of the annex if it was dropped.`
          : say`Item ${item.entry.item} of ${annexWords(agenda)}, ${quoted(item.name.text)}, has no section in the report. Add the section, or take the item out of the annex if it was dropped.`,
        related: above(agenda, item),
      };
    }
  }
}

/** What stands between a session and its second part belongs to it. */
function isTakenWithin({ items }: AnnexedAgenda, item: AgendaItem): boolean {
  const at = items.indexOf(item);
  const behind = items.slice(at + 1).find(({ heading, kind }) => heading !== null && kind !== 'formal');
  return behind !== undefined && items.slice(0, at).some(({ heading }) => heading === behind.heading);
}

/** "Briefing on the outcomes of the Dialogue" tells of the Dialogue that the programme has on the day before. */
function isToldOf(name: string, title: string): boolean {
  const told = new Set(significantWords(title));
  const words = significantWords(name);
  return words.length > 1 && words.every(word => told.has(word));
}

/** Sub-items without a heading, where others of the same item have theirs. */
function* subItems(agenda: AnnexedAgenda, item: AgendaItem): Generator<Finding> {
  const { heading } = item;
  if (heading === null || !item.subItems.some(each => each.heading !== null)) return;
  for (const { name, named, heading: own } of item.subItems) {
    if (own !== null || !named) continue;
    yield {
      span: name.span,
      message: say`${annexWords(agenda)} lists ${quoted(name.text)} under ${itemWords(item)}, but the report has no such heading under ${headingWords(heading)}. Add it, or take it out of the annex.`,
      related: heading.children.filter(isHeading).slice(-1).map(({ nameSpan }) => ({ span: nameSpan, message: say`The last heading there.` })),
    };
  }
}

/** The section of the item before it. */
function above(agenda: AnnexedAgenda, item: AgendaItem): Finding['related'] {
  const before = agenda.items.slice(0, agenda.items.indexOf(item)).findLast(({ heading }) => heading !== null)?.heading;
  return before ? [{ span: before.nameSpan, message: say`The section of the item before it.` }] : [];
}
