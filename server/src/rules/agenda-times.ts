import type { AgendaItem, AnnexedAgenda } from '../report/mentions';
import type { DayPart } from '../report/mentions/day-parts';
import type { OwnHour } from '../report/mentions/own-hours';
import type { Phrase } from '../report/model';
import { say } from '../text/say';
import { annexWords, itemWords } from './agenda-words';
import type { Finding, Rule, Severity } from './rule';

/** An entry with its time, in minutes that count on over noon where the agenda counts to twelve. */
interface Slot { readonly item: AgendaItem; readonly time: Phrase; readonly from: number; readonly to: number | null; readonly stated: number | null }

/** A drop from the afternoon to the morning is a new day, even where no line says so. */
const EVENING = 14 * 60;
const MORNING = 11 * 60;
/** Before this hour an agenda without am and pm means the afternoon. */
const EARLIEST = 8 * 60;
const NOON = 12 * 60;
/** A pause that the agenda does not list lasts this long: a lunch, the time before a dinner. */
const UNLISTED = 60;
/** What people go to from where they sat takes a while to get to. */
const OUTSIDE = /\b(?:visit|tour|walk|excursion|trip|outing|departure|reception|dinner|banquet|barbecue|cruise|cultural|sightseeing|transfer|transport|bus|buses)\b/i;
/** How many entries back one may end where this one begins: what runs side by side. */
const ASIDE = 12;

/** Times of an agenda that do not add up: ends that are not the next beginning, stated minutes that are not the difference, times that run backwards. */
export const agendaTimes: Rule = {
  id: 'agenda/times',
  title: 'The times of the annexed agenda add up',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ mentions }) {
    for (const agenda of mentions.agendas) yield* judgeAll(daysOf(agenda));
    for (const part of mentions.dayParts) yield* atAnotherTime(part, mentions.agendas);
    const [agenda, another] = mentions.agendas;
    if (agenda !== undefined && another === undefined && agenda.followed) for (const told of mentions.ownHours) yield* notAsTold(told, agenda);
  },
};

/** "In the morning participants visited the port", and the agenda has the visit from 13.30 on; where it has several entries for the section, none of them fits. */
function* atAnotherTime({ span, part, heading }: DayPart, agendas: readonly AnnexedAgenda[]): Generator<Finding> {
  for (const agenda of agendas) {
    const own = agenda.items.filter(each => each.heading === heading && each.entry.from !== null);
    const [first] = own;
    if (first === undefined || !own.every(({ entry }) => isOutside(part, entry.from!, entry.to))) continue;
    yield {
      span, message: say`${annexWords(agenda)} has ${itemWords(first)} at ${hour(first.entry.from!)}, and the text puts it in another part of the day. Check the time, or the words.`,
      related: [{ span: first.entry.time!.span, message: say`Its time in the agenda.` }],
    };
  }
}

const HALF = 12 * 60;

/** "The Meeting closed at 16.30", and the last entry ends at 16.45; an agenda may give beginnings only, and count to twelve. */
function* notAsTold({ span, text, ends, minutes }: OwnHour, agenda: AnnexedAgenda): Generator<Finding> {
  const days = daysOf(agenda);
  const slots = (ends ? days.at(-1) : days[0])?.filter(({ item }) => item.kind !== 'pause' && !OUTSIDE.test(item.name.text)) ?? [];
  const slot = ends ? slots.at(-1) : slots[0];
  if (slot === undefined || slots.length < 2) return;
  const known = ends ? slot.to : slot.from;
  if (known === null || known % HALF === minutes % HALF) return;
  yield {
    span, severity: 'information',
    message: ends
      ? say`The text has the meeting end at ${text}, and ${annexWords(agenda)} has ${nameOf(slot)} end at ${hour(known)}. Check the time.`
      : say`The text has the meeting begin at ${text}, and ${annexWords(agenda)} has ${nameOf(slot)} begin at ${hour(known)}. Check the time.`,
    related: [{ span: slot.time.span, message: say`Its time in the agenda.` }],
  };
}

/** Before seven an agenda that counts to twelve may mean the afternoon. */
const SEVEN = 7 * 60;

function isOutside(part: DayPart['part'], from: number, to: number | null): boolean {
  if (part === 'morning') return from > NOON;
  return from >= SEVEN && (to ?? from) <= (part === 'afternoon' ? NOON : AFTERNOON_ENDS);
}
const AFTERNOON_ENDS = 16 * 60;

function daysOf(agenda: AnnexedAgenda): Slot[][] {
  const days: Slot[][] = [];
  let day = -1;
  let noon = false;
  for (const item of agenda.items) {
    const { entry } = item;
    if (entry.time === null || entry.from === null) continue;
    const last = days.at(-1)?.at(-1);
    if (last === undefined || entry.day !== day || (entry.from < last.from && entry.from <= MORNING && (last.to ?? last.from) >= EVENING && !(noon && entry.from < EARLIEST))) {
      days.push([]);
      day = entry.day;
      noon = false;
    }
    const before = days.at(-1)!.at(-1);
    let { from, to } = entry;
    if (before !== undefined && before.from < 13 * 60 && from < before.from && from < EARLIEST) noon = true;
    if (noon && from < EARLIEST) from += NOON;
    if (to !== null && to < from && to + NOON > from && to <= EARLIEST) to += NOON;
    days.at(-1)!.push({ item, time: entry.time, from, to, stated: entry.minutesStated });
  }
  return days;
}

/** Where the days leave more than one short time between their entries free, that is how they are made. */
function* judgeAll(days: readonly (readonly Slot[])[]): Generator<Finding> {
  const all = days.map(slots => slots.map((_, index) => gapBefore(slots, index)));
  const free = all.map((gaps, day) => gaps.filter((gap, index) => isFree(days[day]!, index, gap)).length);
  const total = free.reduce((sum, count) => sum + count, 0);
  for (const [day, slots] of days.entries()) yield* judge(slots, all[day]!, total - free[day]! > 0 && total > 1);
}

/** Whether a short time before an entry is left free, and no way there or back tells why. */
const isFree = (slots: readonly Slot[], index: number, gap: number | null): boolean => gap !== null && gap > 0 && gap < UNLISTED && !isWay(slots, index);

/** People come from there, or go there. */
const isWay = (slots: readonly Slot[], index: number): boolean => [slots[index], slots[index - 1]].some(slot => slot !== undefined && OUTSIDE.test(slot.item.name.text));

function* judge(slots: readonly Slot[], gaps: (number | null)[], leavesFree: boolean): Generator<Finding> {
  const close = gaps.filter(gap => gap === 0).length;
  const tight = close >= 2 && close >= 0.6 * gaps.filter(gap => gap !== null).length;
  // where not even the long pause stands in it, short ones do not either
  const withoutPauses = slots.every(({ item }) => item.kind !== 'pause') && gaps.some(gap => gap !== null && gap >= UNLISTED);
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index]!;
    const next = slots[index + 1];
    const wrong = slot.to !== null && slot.to < slot.from;
    const unequal = !wrong && slot.to !== null && slot.stated !== null && slot.to - slot.from !== slot.stated;
    const after = gaps[index + 1] ?? 0;
    if (wrong || unequal) {
      const pressed = after === 0 ? undefined : next;
      yield finding(slot, 'warning', wrong ? endsBefore(slot, pressed) : lastsOther(slot, pressed), slots[index - 1]);
      if (after !== 0) gaps[index + 1] = 0;
      continue;
    }
    const gap = gaps[index] ?? 0;
    if (gap === 0 || (gap > 0 && (!tight || withoutPauses || leavesFree || !isFree(slots, index, gap)))) continue;
    const nextWrong = slot.to !== null && after !== 0 && gap * after < 0 && Math.abs(gap) === Math.abs(after);
    const before = slots[index - 1]!;
    yield finding(slot, gap < 0 ? 'warning' : 'information', gap < 0 ? tooEarly(slot, before) : tooLate(slot, before), before);
    // the whole entry is shifted, and that is one slip
    if (nextWrong) gaps[index + 1] = 0;
  }
}

/** Minutes between the end of what comes before and this beginning; 0 where they meet, less where they overlap; null at the start. */
function gapBefore(slots: readonly Slot[], index: number): number | null {
  const before = slots[index - 1];
  const slot = slots[index]!;
  if (before === undefined) return null;
  // what begins within a pause that follows another entry does not run beside it
  if (before.item.kind === 'pause' && slot.item.kind !== 'pause' && before.to !== null && slot.from < before.to && slots[index - 2]?.to === before.from) return slot.from - before.to;
  if (before.from === slot.from) {
    const taken = before.to !== null && before.to !== slot.to && before.item.entry.item !== null && slot.item.entry.item !== null;
    // side by side, unless both are items, which are taken one after the other
    return taken ? slot.from - before.to! : 0;
  }
  for (let other = index - 1; other >= Math.max(0, index - ASIDE); other--) if (slots[other]!.to === slot.from) return 0;
  if (before.to === null) return slot.from < before.from ? slot.from - before.from : 0;
  return slot.from - before.to;
}

const finding = (slot: Slot, severity: Severity, message: string, before: Slot | undefined): Finding => ({ span: slot.time.span, severity, message: message[0]!.toUpperCase() + message.slice(1), related: before === undefined ? [] : [{ span: before.time.span, message: say`The time of the entry before it.` }] });

const endsBefore = (slot: Slot, next: Slot | undefined): string => (next === undefined
  ? say`The time of ${nameOf(slot)} ends before it begins. Correct the time.`
  : say`The time of ${nameOf(slot)} ends before it begins, and ${nameOf(next)} begins at ${hour(next.from)}. Correct the time.`);

const lastsOther = ({ time, from, to, stated }: Slot, next: Slot | undefined): string => (next === undefined
  ? say`${plain(time)} is ${to! - from} minutes, not ${stated!}. Correct the time.`
  : say`${plain(time)} is ${to! - from} minutes, not ${stated!}, and ${nameOf(next)} begins at ${hour(next.from)}. Correct the time.`);

const tooEarly = (slot: Slot, before: Slot): string => (before.to === null
  ? say`${nameOf(slot)} begins at ${hour(slot.from)}, before ${nameOf(before)} begins at ${hour(before.from)}. Correct one of the times.`
  : say`${nameOf(slot)} begins at ${hour(slot.from)}, before ${nameOf(before)} ends at ${hour(before.to)}. Correct one of the times.`);

const tooLate = (slot: Slot, before: Slot): string =>
  say`${nameOf(before)} ends at ${hour(before.to!)} and ${nameOf(slot)} begins at ${hour(slot.from)}, where the other times follow one another. Check the times.`;

const nameOf = ({ item }: Slot): string => itemWords(item);
const plain = ({ text }: Phrase): string => text.replace(/\s*\([^()]*\)\s*$/, '');
const hour = (minutes: number): string => `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, '0')}`;
