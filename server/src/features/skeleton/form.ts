/** What a writer tells of the meeting before the report is begun. */
import { participantOf } from '../../report/participants';
import { findDates } from '../../text/dates';
import { fromOrdinal } from '../../text/numerals';
import { say } from '../../text/say';

export interface MeetingForm {
  /** Name of the meeting without its number; null where the writer left it open, as with all that follows. */
  readonly meeting: string | null;
  readonly ordinal: number | null;
  /** As they are to stand: "11-12 March 2025". */
  readonly dates: string | null;
  readonly year: number | null;
  /** As it is to stand: "Busan, Republic of Korea". */
  readonly venue: string | null;
  /** Country of the venue, where it is known for one: "Republic of Korea". */
  readonly host: string | null;
  /** Names with honorific and post, each as it is to stand. */
  readonly coChairs: readonly string[];
}

/** Each as typed; empty or absent for what is left open. */
export type FormWords = { readonly [K in 'meeting' | 'ordinal' | 'dates' | 'venue' | 'coChairs']?: string };

/** Why a field cannot be understood: words that follow its name, without a final stop. */
export interface FormProblem {
  readonly field: keyof FormWords;
  readonly why: string;
}

export const isProblem = (value: MeetingForm | FormProblem): value is FormProblem => 'why' in value;

export function readForm(words: FormWords): MeetingForm | FormProblem {
  const meeting = typed(words.meeting);
  const dates = typed(words.dates);
  const venue = typed(words.venue);
  const number = typed(words.ordinal);
  const ordinal = number === null ? null : /^\d{1,3}$/.test(number) ? Number(number) : fromOrdinal(number);
  if (number !== null && (ordinal === null || ordinal < 1)) return { field: 'ordinal', why: say`"${number}" is no number of a meeting. Write 6, 6th or sixth` };
  const found = dates === null ? undefined : findDates(dates)[0];
  if (dates !== null && (found === undefined || found.from.day === null || (found.to.year ?? found.from.year) === null)) {
    return { field: 'dates', why: say`"${dates}" is no date with day, month and year. Write it as in 11-12 March 2025` };
  }
  const country = venue?.split(',').at(-1)?.trim() ?? '';
  return {
    meeting, ordinal, dates, venue,
    year: found?.from.year ?? found?.to.year ?? null,
    host: participantOf(country) === null ? null : country,
    coChairs: (typed(words.coChairs) ?? '').split(';').map(name => name.trim()).filter(name => name !== ''),
  };
}

const typed = (words: string | undefined): string | null => {
  const folded = (words ?? '').replace(/\s+/g, ' ').trim();
  return folded === '' ? null : folded;
};
