/** Times of day in an agenda: "10.20 – 11.00 (40 minutes)", "0900-0930 hrs", "9 am to 10.30 am", "14:00". */

export interface Clock {
  readonly start: number;
  readonly end: number;
  /** Minutes after midnight, as written; a time without am or pm is taken as it stands. */
  readonly from: number;
  readonly to: number | null;
  /** Minutes that are said in brackets behind it. */
  readonly stated: number | null;
}

/** No entry of an agenda lasts longer. */
const LONGEST = 8 * 60;

interface Moment { readonly hour: number; readonly minute: number; readonly half: 'a' | 'p' | null; readonly end: number; readonly military: boolean; readonly suffix: boolean }

const MOMENT = /(?:(\d{1,2})\s?[.:hH]\s?(\d{2})|(\d{2})(\d{2})|(\d{1,2})(?=\s?[aApP]\.?[mM]\b))(?![\d/]|\.\d)(?:\s?(?:([aApP])\.?[mM]\b\.?|(hrs?\b\.?|hours?\b|[hH]\b|noon\b|midday\b)))?/y;
const UNTIL = /\s*(?:[–—−-]|to\b|until\b|till\b)\s*/y;
const STATED = /\s*[([]\s*(?:(\d{1,2}(?:\.\d)?)\s*(?:hours?|hrs?)\b\.?)?\s*(?:and\s+)?(?:(\d{1,3})\s*(?:min(?:ute)?s?\b\.?|'))?\s*[)\]]/y;

/** The time, or span of time, that stands at an offset; null for anything else, years like "2018-2019" among it. */
export function clockAt(text: string, at: number): Clock | null {
  const first = momentAt(text, at);
  if (first === null) return null;
  UNTIL.lastIndex = first.end;
  const joined = UNTIL.test(text) ? momentAt(text, UNTIL.lastIndex) : null;
  const last = joined !== null && joined.military === first.military ? joined : null;
  // Four figures alone are a time only with "hrs" or in a span that no two years would give.
  if (first.military && !first.suffix && !(last !== null && (last.suffix || /^[01]/.test(text.slice(at, at + 1)))) && !(joined === null && standsAlone(text, at, first))) return null;
  if (first.military && last === null && joined !== null) return null;
  let end = (last ?? first).end;
  const stated = statedAt(text, end);
  if (stated !== null) end = STATED.lastIndex;
  const to = last === null ? null : minutes(last, last.half);
  return { start: at, end, from: fromOf(first, last, to), to, stated };
}

/** Minutes that brackets from an offset on say; null where they say nothing of the kind. */
function statedAt(text: string, at: number): number | null {
  STATED.lastIndex = at;
  const said = STATED.exec(text);
  return said === null || (said[1] === undefined && said[2] === undefined) ? null : Math.round(Number(said[1] ?? 0) * 60) + Number(said[2] ?? 0);
}

/** "Break (30 minutes)": minutes in the brackets that close an entry. */
export function minutesBehind(title: string): number | null {
  const open = Math.max(title.lastIndexOf('('), title.lastIndexOf('['));
  const stated = open < 0 ? null : statedAt(title, open);
  return stated !== null && title.slice(STATED.lastIndex).trim() === '' ? stated : null;
}

/** "0900" in a column of its own, or before its item; years there may be from 1900 on. */
const standsAlone = (text: string, at: number, { end, minute }: Moment): boolean =>
  end - at === 4 && minute % 5 === 0 && !/^(?:19|20)/.test(text.slice(at, at + 2)) && /^(?:[ \u00a0]{0,3}(?:[\t|]|$)|[ \u00a0]{1,4}(?:Agenda )?(?:Item|Session|Module|Panel) )/.test(text.slice(end, end + 20));

/** "9.00 – 10.30 am": what holds for the end holds for the beginning too, unless it would then come later. */
function fromOf(first: Moment, last: Moment | null, to: number | null): number {
  const half = first.half ?? last?.half ?? null;
  const from = minutes(first, half);
  if (first.half !== null || half === null || to === null || from <= to) return from;
  const other = minutes(first, half === 'p' ? 'a' : 'p');
  return other < to && to - other <= LONGEST ? other : from;
}

const minutes = ({ hour, minute }: Moment, half: 'a' | 'p' | null): number => (half === null ? hour : hour % 12 + (half === 'p' ? 12 : 0)) * 60 + minute;

function momentAt(text: string, at: number): Moment | null {
  MOMENT.lastIndex = at;
  const hit = MOMENT.exec(text);
  if (hit === null) return null;
  const hour = Number(hit[1] ?? hit[3] ?? hit[5]);
  const minute = Number(hit[2] ?? hit[4] ?? 0);
  if (hour > 24 || minute > 59) return null;
  return { hour, minute, half: hit[6] === undefined ? null : hit[6].toLowerCase() as 'a' | 'p', end: MOMENT.lastIndex, military: hit[3] !== undefined, suffix: hit[7] !== undefined };
}
