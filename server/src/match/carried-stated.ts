/** Title and opening state the same facts: where one has the precedent's and the other does not, the one was left standing. */
import type { DateMention } from '../report/model';
import type { CarriedOver, Pair } from './carried-over';
import { dayNumber, sameDates, type City, type Fact } from './own-facts';

export function carriedStated(pair: Pair): CarriedOver[] {
  return [...ordinals(pair), ...dates(pair), ...cities(pair)];
}

function ordinals({ draft: { facts: draft }, past: { facts: past }, series }: Pair): CarriedOver[] {
  const old = past.title.ordinal ?? past.opening.ordinal;
  if (!series || old === null) return [];
  const { title: { ordinal: title }, opening: { ordinal: opening } } = draft;
  const carried = (fact: Fact<number>, own: Fact<number> | null): CarriedOver => ({ kind: 'ordinal', span: fact.span, text: fact.text, own, past: old.span });
  if (title !== null && opening !== null && title.value !== opening.value) {
    return title.value === old.value ? [carried(title, opening)] : opening.value === old.value ? [carried(opening, title)] : [];
  }
  const fact = title ?? opening;
  // The next meeting of a series bears the next number.
  return fact !== null && fact.value === old.value && isLater(draft.title.dates, past.title.dates) ? [carried(fact, null)] : [];
}

/** Meetings of a series are at least so many days apart; less is one meeting whose dates were mistyped. */
const APART = 60;

function isLater(draft: readonly Fact<DateMention>[], past: readonly Fact<DateMention>[]): boolean {
  if (draft.length !== 1 || past.length !== 1) return false;
  const [mine, other] = [dayNumber(draft[0]!.value.from), dayNumber(past[0]!.value.to)];
  return mine !== null && other !== null && mine - other > APART;
}

function dates({ draft: { facts: draft }, past: { facts: past }, series }: Pair): CarriedOver[] {
  const old = past.title.dates.length > 0 ? past.title.dates : past.opening.dates;
  const isOld = (fact: Fact<DateMention>): Fact<DateMention> | undefined => old.find(each => sameDates(each.value, fact.value));
  const [title, opening] = [draft.title.dates[0], draft.opening.dates[0]];
  if (title === undefined || draft.title.dates.length > 1) return [];
  if (opening === undefined || sameDates(title.value, opening.value)) {
    const same = isOld(title);
    const [mine, other] = [draft.title.ordinal, past.title.ordinal];
    // Two meetings of a series, and yet one date.
    return series && same !== undefined && mine !== null && other !== null && mine.value !== other.value ? [{ kind: 'date', span: title.span, text: title.text, own: null, past: same.span }] : [];
  }
  for (const [fact, own] of [[title, opening], [opening, title]] as const) {
    const same = isOld(fact);
    if (same !== undefined && isOld(own) === undefined) return [{ kind: 'date', span: fact.span, text: fact.text, own, past: same.span }];
    const yearOfOld = old.find(each => each.value.from.year === fact.value.from.year);
    if (yearOfOld !== undefined && sameButYear(fact.value, own.value)) return [{ kind: 'date', span: fact.span, text: fact.text, own, past: yearOfOld.span }];
  }
  return [];
}

const sameButYear = (a: DateMention, b: DateMention): boolean =>
  a.from.month === b.from.month && a.from.day === b.from.day && a.from.year !== null && b.from.year !== null && b.from.year > a.from.year;

function cities({ draft: { facts: draft }, past: { facts: past } }: Pair): CarriedOver[] {
  const old = past.title.cities.length > 0 ? past.title.cities : past.opening.cities;
  const isOld = (fact: Fact<City>): Fact<City> | undefined => old.find(each => each.value.key === fact.value.key);
  const [title, opening] = [draft.title.cities[0], draft.opening.cities[0]];
  if (title === undefined || opening === undefined || draft.title.cities.length > 1 || title.value.key === opening.value.key) return [];
  for (const [fact, own] of [[title, opening], [opening, title]] as const) {
    const same = isOld(fact);
    if (same !== undefined && isOld(own) === undefined) return [{ kind: 'venue', span: fact.span, text: fact.text, own, past: same.span }];
  }
  return [];
}
