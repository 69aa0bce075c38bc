import type { Reference } from '../report/mentions';
import type { Report } from '../report/model';
import { capitalised } from '../text/letters';
import { say } from '../text/say';
import { NOUNS } from './numbering-words';
import { agendaItems, keyOf, lastOf, namedInstead } from './reference-targets';
import type { Finding, Rule } from './rule';

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
      } else if (reference.day !== null) yield* onAnotherDay(reference, report);
    }
  },
};

/** "to take up agenda item 5 on the second day", which the annexed agenda has on the first. */
function* onAnotherDay({ span, label, path, day }: Reference, report: Report): Iterable<Finding> {
  for (const annex of report.annexes) {
    const entries = annex.children.flatMap(node => (node.kind === 'agenda-table' ? node.entries : []));
    const last = entries.at(-1)?.day ?? 0;
    const own = entries.filter(({ item }) => item === path[0]);
    if (last < 1 || day! > last || own.length === 0 || own.some(entry => entry.day === day)) continue;
    yield {
      span, message: say`${annex.label} has agenda item ${label} on day ${own[0]!.day + 1}, not on day ${day! + 1}. Check the number and the day.`,
      related: [{ span: own[0]!.span, message: say`The annexed agenda has it here.` }],
    };
  }
}
