import { isFormal } from '../report/mentions/agenda-names';
import type { AgendaItem, AnnexedAgenda } from '../report/mentions';
import { isHeading } from '../report/model';
import { say } from '../text/say';
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
  *check({ mentions }) {
    for (const agenda of mentions.agendas) {
      if (!agenda.followed) continue;
      yield* withoutCounterpart(missing(agenda), agenda.unlisted.some(({ label, title }) => label !== null && !isFormal(title)));
      for (const item of agenda.items) yield* withoutCounterpart(subItems(agenda, item), item.unlisted.length > 0);
    }
  },
};

/** "6. (deleted)" */
const GIVEN_UP = /^\W*(?:deleted|dropped|withdrawn|void|vacant|not used|intentionally left blank|reserved|merged with [^)]*)\W*$/i;

function* missing(agenda: AnnexedAgenda): Generator<Finding> {
  const numbered = agenda.items.filter(({ number, heading }) => number !== null && heading !== null).length >= 2;
  const bare = agenda.items.every(({ entry }) => entry.item === null && entry.time === null);
  for (const item of agenda.items) {
    if (item.kind === 'item' && item.heading === null && (item.entry.item !== null || bare) && !GIVEN_UP.test(item.name.text)) {
      yield {
        span: item.entry.itemSpan ?? item.name.span,
        severity: numbered ? 'warning' : 'information',
        message: item.entry.item === null
          ? say`${quoted(item.name.text)} in ${annexWords(agenda)} has no section in the report. Add the section, or take the item out of the annex if it was dropped.`
          : say`Item ${item.entry.item} of ${annexWords(agenda)}, ${quoted(item.name.text)}, has no section in the report. Add the section, or take the item out of the annex if it was dropped.`,
        related: above(agenda, item),
      };
    }
  }
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
