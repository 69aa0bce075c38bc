/** Numbers, dates and places of the precedent's own meeting in statements that were copied from it. */
import { findDates } from '../text/dates';
import type { CarriedOver, Pair } from './carried-over';
import { placeKey } from '../report/places';
import { dayNumber, ordinalsIn, sameDates, type City, type Fact } from './own-facts';
import { wordsOf, type Statement } from './statements';

/** Words by which a statement speaks of another meeting than its own. */
export const ANOTHER_MEETING = /\b(?:previous|preceding|last (?:year|meeting|session|round)|earlier|past|former|outcomes? of|since the|recall(?:ed|ing)?|follow-up to|next)\b/i;

export function carriedStatements(pair: Pair): CarriedOver[] {
  const found: CarriedOver[] = [];
  for (const statement of pair.draft.facts.statements) {
    if (statement === pair.draft.facts.held) continue;
    const candidates = [...ordinals(statement, pair), ...dates(statement, pair), ...cities(statement, pair)];
    if (candidates.length === 0) continue;
    const copy = pair.copies.originOf(statement);
    if (copy === null) continue;
    // A statement that speaks of another meeting in both reports says of neither what its own was.
    const origins = copy.statements.filter(origin => !ANOTHER_MEETING.test(wordsOf(origin)));
    for (const { carried, inOrigin } of candidates) {
      const past = firstOf(origins, inOrigin);
      if (past !== null) found.push({ ...carried, past });
    }
  }
  return found;
}

/** The first answer that is one. */
export function firstOf<T>(origins: readonly Statement[], ask: (origin: Statement) => T | null): T | null {
  for (const origin of origins) {
    const answer = ask(origin);
    if (answer !== null) return answer;
  }
  return null;
}

interface Candidate {
  readonly carried: Omit<CarriedOver, 'past'>;
  /** Where the origin has the same fact as one of its own meeting; null where it has not. */
  inOrigin(origin: Statement): CarriedOver['past'] | null;
}

function ordinals(statement: Statement, { draft: { facts: draft }, past: { facts: past } }: Pair): Candidate[] {
  const own = draft.title.ordinal ?? draft.opening.ordinal;
  const old = past.title.ordinal ?? past.opening.ordinal;
  if (own === null || old === null || own.value === old.value) return [];
  return ordinalsIn(statement, past.name).filter(({ value }) => value === old.value).map(({ text, span }) => ({
    carried: { kind: 'ordinal', span, text, own },
    inOrigin: origin => ordinalsIn(origin, past.name).find(({ value }) => value === old.value)?.span ?? null,
  }));
}

function dates(statement: Statement, { draft: { facts: draft }, past: { facts: past } }: Pair): Candidate[] {
  const mine = [...draft.title.dates, ...draft.opening.dates];
  const theirs = [...past.title.dates, ...past.opening.dates];
  if (mine.length === 0 || theirs.length === 0) return [];
  const isTheirs = (date: ReturnType<typeof findDates>[number]): boolean => theirs.some(({ value }) => sameDates(value, date));
  const isMine = (date: ReturnType<typeof findDates>[number]): boolean => mine.some(({ value }) => sameDates(value, date));
  return findDates(statement.joined.text, statement.start, statement.end).filter(date => isTheirs(date) && !isMine(date)).map(date => ({
    carried: { kind: 'date', span: statement.joined.span(date.span.start, date.span.end), text: date.text, own: later(mine[0]!, theirs[0]!) },
    inOrigin: origin => {
      const same = findDates(origin.joined.text, origin.start, origin.end).find(each => sameDates(each, date));
      return same === undefined ? null : origin.joined.span(same.span.start, same.span.end);
    },
  }));
}

/** The draft's date as what is meant, when it is not an earlier one. */
function later<T extends Fact<Parameters<typeof sameDates>[0]>>(mine: T, theirs: T): T | null {
  const [a, b] = [dayNumber(mine.value.from), dayNumber(theirs.value.from)];
  return a !== null && b !== null && a > b ? mine : null;
}

function cities(statement: Statement, { draft: { facts: draft }, past: { facts: past } }: Pair): Candidate[] {
  const mine = [...draft.title.cities, ...draft.opening.cities];
  const theirs = [...past.title.cities, ...past.opening.cities].filter(({ value }) => !mine.some(each => each.value.key === value.key));
  if ((mine.length === 0 && !draft.online) || theirs.length === 0) return [];
  return theirs.flatMap(city => {
    const span = placeIn(statement, city);
    return span === null ? [] : [{ carried: { kind: 'venue' as const, span, text: city.text, own: mine[0] ?? null }, inOrigin: (origin: Statement) => placeIn(origin, city) }];
  });
}

/** Where the statement has something take place in the city; in a title of an annex the city may stand alone. */
export function placeIn({ joined, start, end, place }: Statement, city: Fact<City>): CarriedOver['past'] | null {
  const words = joined.text.slice(start, end);
  const lower = words.toLowerCase();
  const name = city.text.trim();
  const sought = name.toLowerCase();
  for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) {
    const before = words.slice(Math.max(0, at - 24), at);
    const whole = !/\w$/.test(before) && !/^\w/.test(words.slice(at + name.length));
    if (whole && placeKey(name) === city.value.key && (place === 'annex' || /\b(?:in|at|to)\s(?:the\s)?(?:city of\s)?$/i.test(before))) return joined.span(start + at, start + at + name.length);
  }
  return null;
}
