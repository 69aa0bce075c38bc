import { capitalised } from '../text/letters';
import { say } from '../text/say';
import { NOUNS } from './numbering-words';
import { agendaItems, keyOf, lastOf, namedInstead } from './reference-targets';
import type { Rule } from './rule';

/** "agenda item 9" that does not exist, or that is named as another item. */
export const referenceAgendaItem: Rule = {
  id: 'reference/agenda-item',
  title: 'An agenda item that the report refers to exists and bears the name it is given',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions }) {
    const items = agendaItems(report);
    if (items === null) return;
    for (const reference of mentions.references) {
      if (reference.kind !== 'agenda-item' || reference.another) continue;
      const target = items.get(keyOf(reference.path));
      if (target === undefined) {
        yield { span: reference.span, message: say`There is no agenda item ${reference.label}; the last one is ${lastOf(items.keys())}. Give the number of the item that is meant.` };
        continue;
      }
      const other = namedInstead(reference.name?.text, target, items);
      if (other !== null) {
        yield {
          span: reference.span,
          message: say`Agenda item ${reference.label} is "${target.title}", not "${reference.name!.text}", which is item ${other[0]}. Check the number and the name.`,
          related: [{ span: target.span, message: say`${capitalised(NOUNS.agendaItem.within(reference.label))} stands here.` }],
        };
      }
    }
  },
};
