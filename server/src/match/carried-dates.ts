/** Deadlines and inter-sessional years that lay ahead in the precedent and are over in the draft. */
import { findDates } from '../text/dates';
import type { CarriedOver, Pair } from './carried-over';
import { firstOf } from './carried-statements';
import { dayNumber, sameDates } from './own-facts';
import { wordsOf } from './statements';

/** Deadlines left standing: in the follow-up table any of the precedent's year that is over; in the text, those of copied statements. */
export function carriedDeadlines({ draft, past, copies }: Pair): CarriedOver[] {
  const meeting = draft.facts.title.dates.length === 1 ? dayNumber(draft.facts.title.dates[0]!.value.from) : null;
  const before = past.facts.title.dates.length === 1 ? past.facts.title.dates[0]! : null;
  const lastTime = before === null ? null : dayNumber(before.value.to);
  if (meeting === null || before === null || lastTime === null || meeting <= lastTime) return [];
  const found: CarriedOver[] = [];
  for (const { deadline } of draft.mentions.followUps) {
    const day = deadline === null ? null : dayNumber(deadline.date);
    if (deadline === null || day === null || day >= meeting || day <= lastTime) continue;
    const same = past.mentions.followUps.find(each => each.deadline !== null && dayNumber(each.deadline.date) === day);
    if (same === undefined && deadline.date.year !== before.value.to.year) continue;
    found.push({ kind: 'deadline', span: deadline.span, text: deadline.text, own: null, past: same?.deadline?.span ?? before.span });
  }
  for (const statement of draft.facts.statements) {
    if (statement.place === 'heading') continue;
    const ahead = findDates(statement.joined.text, statement.start, statement.end).filter(date => {
      const day = dayNumber(date.from);
      return day !== null && day > lastTime && day < meeting;
    });
    const copy = ahead.length === 0 ? null : copies.originOf(statement);
    if (copy === null || !copy.exact) continue;
    for (const date of ahead) {
      const there = firstOf(copy.statements, origin => {
        const same = findDates(origin.joined.text, origin.start, origin.end).find(each => sameDates(each, date));
        return same === undefined ? null : origin.joined.span(same.span.start, same.span.end);
      });
      if (there !== null) found.push({ kind: 'deadline', span: statement.joined.span(date.span.start, date.span.end), text: date.text, own: null, past: there });
    }
  }
  return found;
}

/** "2023–2024", "2023/24" */
const YEARS = /\b((?:19|20)\d\d)\s?[-–—/]\s?((?:19|20)?\d\d)\b/;
/** What carries its years as part of its name. */
const NAMED_YEARS = /\b(?:plan|strategy|vision|programme|program|agenda for|masterplan|blueprint|action|decade|framework)\b/i;

/** Inter-sessional years in headings that are over by more than a year and stand in the precedent's heading as well. */
export function carriedYears({ draft, past, copies }: Pair): CarriedOver[] {
  const year = draft.facts.title.dates[0]?.value.from.year ?? null;
  const before = past.facts.title.dates[0]?.value.from.year ?? null;
  if (year === null || before === null || year <= before) return [];
  const found: CarriedOver[] = [];
  for (const statement of draft.facts.statements) {
    if (statement.place !== 'heading') continue;
    const words = wordsOf(statement);
    const hit = YEARS.exec(words);
    if (hit === null || NAMED_YEARS.test(words)) continue;
    const [first, last] = [Number(hit[1]), Number(hit[2]!.length === 2 ? hit[1]!.slice(0, 2) + hit[2]! : hit[2]!)];
    if (last !== first + 1 || last >= year || (first !== before && last !== before)) continue;
    const copy = copies.originOf(statement);
    const there = firstOf(copy?.statements ?? [], origin => {
      const same = YEARS.exec(wordsOf(origin));
      const at = origin.start + (same?.index ?? 0);
      return same === null || same[1] !== hit[1] ? null : origin.joined.span(at, at + same[0].length);
    });
    if (there !== null) found.push({ kind: 'year', span: statement.joined.span(statement.start + hit.index, statement.start + hit.index + hit[0].length), text: hit[0], own: null, past: there });
  }
  return found;
}
