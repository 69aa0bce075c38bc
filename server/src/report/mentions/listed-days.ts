/** Days that a table or a list of lines gives, where the text gives what it lists another one. */
import { agrees, findDates } from '../../text/dates';
import { memo } from '../memory';
import type { CalendarDate, DateMention, Node, Phrase, Report } from '../model';
import type { Unit } from '../units';
import { textIn } from '../watch';
import { telling } from '../wording';
import type { WordingSource } from '../wordings';
import { linesIn, rowsOf } from './event-rows';
import { PASSING, STEMS, WITHOUT_PARTIES } from './row-words';

/** A day in a row or line, and what the text gives instead. */
export interface ListedDay {
  readonly date: DateMention;
  readonly told: Phrase;
}

/** A row or line with the one day it gives. */
interface Entry { readonly date: DateMention; readonly stems: ReadonlySet<string> }

/** What a sentence gives days for. */
interface Told { readonly date: DateMention; readonly unit: Unit; readonly sentence: () => ReadonlySet<string>; readonly paragraph: () => ReadonlySet<string> }

/** Rows that the text does not date may be as many, of so many. */
const STRAY = 1 / 4;
const FEWEST = 2;
/** Words of a row that a sentence must have, and their share among all of the row. */
const SHARED = 2;
const SAME = 0.5;
const LONGER = 4;
/** Where not one figure alone differs. */
const SURE_SHARED = 3;
const SURE = 0.65;

const DATED_SENTENCES = telling(wording => (/\d/.test(wording.text) ? wording.sentences.flatMap(({ start, end }) => {
  const dates = wording.dates(start, end).filter(({ to }) => to.day !== null);
  return dates.length === 0 ? [] : [{ start, end, dates }];
}) : []));
const ROW_DATES = memo(text => findDates(text));
const HOURS = /\b\d{1,2}[.:]\d{2}\b|\b\d{3,4}\s?(?:hrs|hours)\b|\b\d{1,2}\s?[ap]\.?m\b/i;

/** One for each row whose day stands nowhere in the text, where a sentence on the same gives a day that stands in no row. */
export function listedDaysOf(report: Report, units: readonly Unit[], wordings: WordingSource): readonly ListedDay[] {
  const lists = listsIn(report, wordings).filter(entries => entries.length >= FEWEST);
  if (lists.length === 0) return [];
  const told = toldIn(units, wordings);
  const own = [...report.title?.dates ?? []].flatMap(({ from, to }) => [from, to]);
  const listed = lists.flatMap(entries => entries.map(({ date }) => date));
  const isListed = ({ from, to }: Pick<DateMention, 'from' | 'to'>): boolean => listed.some(each => agrees(each.to, to) && agrees(each.from, from) || agrees(each.to, to) && isSpan(each) !== isSpan({ from, to }));
  const free = told.filter(({ date }) => !isListed(date));
  if (free.length === 0) return [];
  const isTold = (row: DateMention): boolean => told.some(({ date }) => (isSpan(date) && isSpan(row) ? agrees(date.from, row.from) && agrees(date.to, row.to) : isIn(date, row.from) || isIn(date, row.to))) || own.some(each => isIn(row, each));
  return lists.flatMap(entries => {
    const stray = entries.filter(({ date }) => !isTold(date));
    if (stray.length === 0 || stray.length > Math.max(1, entries.length * STRAY)) return [];
    return stray.flatMap(({ date, stems }) => {
      const near = free.filter(each => isSlip(date, each, stems, stray.length === 1 && entries.length >= LONGER));
      const [only] = near;
      // one sentence with one such day
      return only === undefined || near.some(each => each !== only && !agrees(each.date.to, only.date.to)) ? [] : [{ date, told: only.unit.joined.phrase(only.date.span.start, only.date.span.end) }];
    });
  });
}

/** `alone`: all other rows of a longer list have their days in the text. */
function isSlip(row: DateMention, { date, sentence: said, paragraph }: Told, stems: ReadonlySet<string>, alone: boolean): boolean {
  if (isSpan(row) !== isSpan(date)) return false;
  const [a, b] = [row.to, date.to];
  const one = Number(a.day !== b.day) + Number(a.month !== b.month) + Number(a.year !== null && b.year !== null && a.year !== b.year) === 1;
  const telling = [...stems].filter(stem => !PASSING.has(stem) && !/^\d/.test(stem));
  const sharedWith = (heard: ReadonlySet<string>): number => telling.filter(stem => heard.has(stem)).length;
  const shared = sharedWith(said());
  if (!one) return shared >= SURE_SHARED && shared >= telling.length * SURE;
  if (shared === 0) return false;
  const around = sharedWith(paragraph());
  return (around >= SHARED && around >= telling.length * SAME) || (alone && around > 0);
}

const isSpan = ({ from, to }: Pick<DateMention, 'from' | 'to'>): boolean => from.day !== to.day || from.month !== to.month;

const isIn = ({ from, to }: DateMention, day: CalendarDate): boolean => agrees(from, day) || agrees(to, day);

function toldIn(units: readonly Unit[], wordings: WordingSource): Told[] {
  return units.flatMap(unit => unit.joined.ask(DATED_SENTENCES).flatMap(({ start, end, dates }): Told[] => {
    const sentence = (): ReadonlySet<string> => wordings.recall(STEMS, unit.joined.text.slice(start, end));
    const paragraph = (): ReadonlySet<string> => wordings.recall(STEMS, unit.joined.text);
    return dates.map(date => ({ date, unit, sentence, paragraph }));
  }));
}

/** Tables and runs of lines, each with the entries that give one day. */
function listsIn(report: Report, wordings: WordingSource): Entry[][] {
  const out: Entry[][] = [];
  const put = (places: readonly { readonly start: number; readonly end: number }[]): void => {
    out.push(places.flatMap(place => {
      const text = textIn(report, place);
      if (!/\d/.test(text) || HOURS.test(text)) return [];
      const [date, ...others] = wordings.recall(ROW_DATES, text);
      if (date?.to.day == null || others.length > 0) return [];
      const { start, end } = date.span;
      return [{ date: { ...date, span: { start: place.start + start, end: place.start + end } }, stems: wordings.recall(STEMS, wordings.recall(WITHOUT_PARTIES, text)) }];
    }));
  };
  const read = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.kind === 'table') put(rowsOf(node).map(({ span }) => span));
      else if (node.kind === 'text') put(linesIn(report, node.span));
    }
  };
  read(report.children);
  for (const { children } of report.headings) read(children);
  for (const { content, children } of report.annexes) if (content === 'other') read(children);
  put((report.followUp?.rows ?? []).map(({ span }) => span));
  return out;
}
