import { disturbances } from '../text/sequence';
import type { Span } from '../text/span';
import type { AgendaItem, AnnexedAgenda } from '../report/mentions';
import { say } from '../text/say';
import { annexWords, headingWords, inOrder, quoted } from './agenda-words';
import type { Finding, Rule } from './rule';

/** An item that has one number in the annexed agenda and another in the report; or numbers of the agenda that do not count on. */
export const agendaNumber: Rule = {
  id: 'agenda/number',
  title: 'An item has the same number in the annexed agenda and in the report',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ mentions }) {
    for (const agenda of mentions.agendas) {
      const comparable = agenda.items.filter(({ number, heading }) => number !== null && heading !== null).length;
      if (agenda.followed && comparable >= 2) {
        yield* against(agenda);
        yield* unnumbered(agenda);
      }
      else if (agenda.annex.content === 'agenda') yield* alone(agenda);
      else yield* byNumbers(agenda, mentions.agendas);
    }
  },
};

/** So many items with their numbers in both show that all should have them. */
const FEWEST_NUMBERED = 3;

/** The numbers of both, shifted together where an item is missing on one side, which has its own finding. */
function* against(agenda: AnnexedAgenda): Generator<Finding> {
  const all = agenda.items;
  const pairs = all.flatMap((item, index) => (item.number === null || item.heading === null ? [] : [{ item, index, heading: item.heading, shift: item.heading.path[0]! - item.number }]));
  const kept = inOrder(pairs.map(({ heading }) => heading.span.start));
  // Items out of order have their own finding, and that is not one about numbers.
  if (kept.size < pairs.length) return;
  let shift = pairs[0]!.heading.kind === 'section' ? pairs[0]!.shift : 0;
  for (let at = 0; at < pairs.length; at++) {
    const pair = pairs[at]!;
    if (pair.shift === shift) continue;
    const before = pairs[at - 1];
    const next = pairs[at + 1];
    const dropped = all.slice((before?.index ?? -1) + 1, pair.index).some(({ entry, heading, kind }) => entry.item !== null && heading === null && kind !== 'pause');
    const added = agenda.unlisted.some(({ label, span }) => label !== null && span.start < pair.heading.span.start && span.start > (before?.heading.span.start ?? -1));
    const alone = next !== undefined && next.shift === shift;
    if (!dropped && !added) yield finding(agenda, pair.item);
    if (!alone) ({ shift } = pair);
  }
}

const finding = (agenda: AnnexedAgenda, { entry, heading, name, number }: AgendaItem): Finding => ({
  span: entry.itemSpan!,
  message: say`${quoted(name.text)} is item ${number!} in ${annexWords(agenda)} and ${headingWords(heading!)} in the report. Give it one number.`,
  related: [{ span: heading!.labelSpan ?? heading!.nameSpan, message: say`Its number in the report.` }],
});

/** A section without number that is an item of the agenda, where the other items bear theirs: formal ones often have none. */
function* unnumbered({ annex, items }: AnnexedAgenda): Generator<Finding> {
  // "2. Session 1" has the number of the session, which is not that of the item
  const numbered = items.filter(({ entry, number, heading }) => number !== null && number === entry.item && heading?.path[0] === number);
  if (numbered.length < FEWEST_NUMBERED) return;
  for (const { entry, kind, heading } of items) {
    if (kind !== 'item' || entry.item === null || heading === null || heading.label !== null || heading.level !== 1 || numbered.some(({ number }) => number === entry.item)) continue;
    yield {
      span: heading.nameSpan, severity: 'information',
      message: say`${quoted(heading.title)} bears no number here; in ${annex.label} it is item ${entry.item}, and the other items bear their numbers in both. Write the number.`,
      related: [{ span: entry.itemSpan ?? entry.span, message: say`Its number in the agenda.` }],
    };
  }
}

/** An agenda whose items cannot be compared must at least count. */
function* alone(agenda: AnnexedAgenda): Generator<Finding> {
  const numbered = agenda.items.flatMap(({ entry: { item, itemSpan, title } }) => (item !== null && itemSpan !== null ? [{ value: item, span: itemSpan }] : together(title.text).map(value => ({ value, span: title.span }))));
  if (numbered.length < 3) return;
  for (const { index, kind, expected } of disturbances(numbered.map(({ value }) => value), null)) {
    if (kind === 'restart') return;
    const { value, span } = numbered[index]!;
    yield { span, message: say`Item ${value} of ${annexWords(agenda)} follows item ${numbered[Math.max(0, index - 1)]!.value}; ${expected} is due here. Check the numbers of the agenda.` };
  }
}

/** "Agenda items 4 and 5", "Agenda Items 7 to 9", with no words of their own. */
const BY_NUMBER = /^(?:agenda )?items?\s+(\d{1,2}(?:\s?(?:,\s?and|,|and|&|to|[-–/])\s?\d{1,2}){0,6})(?:\s?\((?:continued|cont['’]?d\.?)\))?$/i;

/** A programme that has its items by their numbers alone: one of the agenda may not be left out between them. An item may go on after a break. */
function* byNumbers(programme: AnnexedAgenda, agendas: readonly AnnexedAgenda[]): Generator<Finding> {
  const agenda = agendas.find(other => other.followed && other.annex !== programme.annex);
  const entries = programme.items.flatMap(({ entry: { item, itemSpan, title } }) => (item !== null && title.text === '' ? [{ values: [item], span: itemSpan ?? title.span }] : listed(title)));
  if (agenda === undefined || entries.length < FEWEST_NUMBERED) return;
  const told = new Set(entries.flatMap(({ values }) => values));
  const rises = entries.every(({ values }, index) => index === 0 || values[0]! >= entries[index - 1]!.values.at(-1)!);
  if (!rises) return;
  const missing = agenda.items.filter(({ entry: { item } }) => item !== null && item > entries[0]!.values[0]! && item < entries.at(-1)!.values.at(-1)! && !told.has(item));
  const [only, another] = missing;
  if (only === undefined || another !== undefined) return;
  // where the one before it stands again, that may be meant for it
  const again = entries.findLast(({ values }, index) => index > 0 && values[0] === only.entry.item! - 1 && entries[index - 1]!.values.at(-1) === values[0]);
  const next = again ?? entries.find(({ values }) => values[0]! > only.entry.item!);
  if (next !== undefined) yield { span: next.span, message: say`Item ${only.entry.item!} of the agenda, ${quoted(only.name.text)}, stands nowhere in ${annexWords(programme)}. Check the numbers.`, related: [{ span: only.name.span, message: say`Its number in the agenda.` }] };
}

function listed({ text, span }: AgendaItem['entry']['title']): { readonly values: readonly number[]; readonly span: Span }[] {
  const hit = BY_NUMBER.exec(text);
  if (hit === null) return [];
  const values: number[] = [];
  for (const [, joint, figure] of hit[1]!.matchAll(/(\D*)(\d+)/g)) {
    const value = Number(figure);
    if (/to|[-–]/.test(joint!)) for (let between = values.at(-1)! + 1; between < value; between++) values.push(between);
    values.push(value);
  }
  return values.length > MOST_LISTED ? [] : [{ values, span }];
}
const MOST_LISTED = 20;

/** "Items 4 and 5 Ports and nets": two that are taken in one. */
function together(title: string): number[] {
  const hit = /^(?:agenda )?items\s+(\d{1,2})\s*(?:,|and|&|to|[-–/])\s*(\d{1,2})\b/i.exec(title);
  const [from, to] = hit === null ? [0, 0] : [Number(hit[1]), Number(hit[2])];
  return hit === null || to <= from || to > from + 5 ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
