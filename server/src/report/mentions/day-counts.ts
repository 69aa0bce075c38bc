/** Numbers of days that the text gives the meeting: "the two-day workshop", "on the third day". */
import { fromCardinal, fromOrdinal } from '../../text/numerals';
import type { Phrase } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';

export interface DayCount extends Phrase {
  /** How long it lasted, or a day that it must have had. */
  readonly kind: 'length' | 'day';
  readonly value: number;
  /** "meeting", "workshop". */
  readonly noun: string;
}

const KINDS = 'meeting|workshop|seminar|conference|roundtable|symposium|training course|training|course|exercise|dialogue|event|programme';
const LENGTH = new RegExp(`\\b(?:the|this|our) (two|three|four|five|six|2|3|4|5|6)[- ]days?(?:[- ]long)? (?:ARF )?(${KINDS})\\b(?! (?:in|on|for|held|of|at|organi[sz]ed|conducted|which|that)\\b)`, 'i');
/** "over the two days", said of the meeting where nothing else is spoken of. */
const OVER = new RegExp(`\\b(?:during|over|throughout|within) (?:the|these) (two|three|four|five|six|2|3|4|5|6) days\\b(?= of the (?:${KINDS})\\b|[.,;)]|$)(?! of the (?!${KINDS}))`, 'i');
const OTHER = new RegExp(`\\b(?:held|${KINDS}|visit|drill|deployment|phase)\\b`, 'i');
const DAY = new RegExp(`\\b(?:on|of|during|for) the (second|third|fourth|fifth|sixth) day of the (${KINDS})\\b`, 'i');

interface Told extends Sentence { readonly kind: DayCount['kind']; readonly value: number; readonly noun: string }

const TOLD = telling((wording): readonly Told[] => {
  const { text } = wording;
  if (!/\bdays?\b/i.test(text)) return NONE;
  const out: Told[] = [];
  const length = LENGTH.exec(text);
  if (length !== null) out.push({ start: length.index, end: length.index + length[0].length, kind: 'length', value: /^\d/.test(length[1]!) ? Number(length[1]) : fromCardinal(length[1]!.toLowerCase())!, noun: length[2]!.toLowerCase() });
  const over = length === null ? OVER.exec(text) : null;
  const sentence = over === null ? undefined : wording.sentences.find(({ end }) => end > over.index);
  if (over !== null && sentence !== undefined && !OTHER.test(text.slice(sentence.start, over.index))) out.push({ start: over.index, end: over.index + over[0].length, kind: 'length', value: /^\d/.test(over[1]!) ? Number(over[1]) : fromCardinal(over[1]!.toLowerCase())!, noun: 'meeting' });
  const day = DAY.exec(text);
  if (day !== null) out.push({ start: day.index, end: day.index + day[0].length, kind: 'day', value: fromOrdinal(day[1]!.toLowerCase())!, noun: day[2]!.toLowerCase() });
  return out;
});

const NONE: readonly Told[] = [];

export const dayCountsOf = (units: readonly Unit[]): readonly DayCount[] =>
  units.flatMap(({ joined }) => joined.ask(TOLD).map(({ start, end, ...told }) => ({ ...joined.phrase(start, end), ...told })));
