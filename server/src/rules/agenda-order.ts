import type { AgendaItem, AgendaSubItemMention, AnnexedAgenda } from '../report/mentions';
import { annexWords, headingWords, inOrder, itemWords, quoted } from './agenda-words';
import type { Finding, Rule } from './rule';

type Placed = (AgendaItem | AgendaSubItemMention) & { readonly heading: NonNullable<AgendaItem['heading']> };

/** Items and sub-items that stand in another order in the annexed agenda than in the report. */
export const agendaOrder: Rule = {
  id: 'agenda/order',
  title: 'The annexed agenda has its items in the order of the report',
  severity: 'warning',
  basis: 'draft',
  *check({ mentions }) {
    for (const agenda of mentions.agendas) {
      if (!agenda.followed) continue;
      yield* orderOf(agenda, agenda.items.filter((item): item is AgendaItem & Placed => item.heading !== null), 'items', '');
      for (const item of agenda.items) yield* orderOf(agenda, item.subItems.filter((each): each is AgendaSubItemMention & Placed => each.heading !== null), 'sub-items', ` of ${itemWords(item).replace(/^Item/, 'item')}`);
    }
  },
};

/** One finding for each list, on the first of those that would have to move. */
function* orderOf(agenda: AnnexedAgenda, placed: readonly Placed[], noun: string, of: string): Generator<Finding> {
  const kept = inOrder(placed.map(({ heading }) => heading.span.start));
  const astray = placed.filter((_, index) => !kept.has(index));
  const [first] = astray;
  if (first === undefined) return;
  yield {
    span: first.name.span,
    message: astray.length === 1
      ? `${annexWords(agenda)} has ${quoted(first.name.text)} at another place than the report, where it is ${headingWords(first.heading)}. Put the ${noun}${of} in one order.`
      : `${annexWords(agenda)} has the ${noun}${of} in another order than the report, from ${quoted(first.name.text)} on. Put them in one order.`,
    related: [{ span: first.heading.nameSpan, message: 'It stands here in the report.' }],
  };
}
