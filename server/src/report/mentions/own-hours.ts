/** Times of day at which the text has the meeting begin or end: "The Meeting closed at 16.30". */
import { clockAt } from '../clock';
import type { Phrase } from '../model';
import type { Unit } from '../units';
import { telling } from '../wording';

export interface OwnHour extends Phrase {
  readonly ends: boolean;
  /** Minutes after midnight, as written. */
  readonly minutes: number;
}

const MEETING = '(?:Meeting|Workshop|Seminar|Conference|Symposium|Roundtable|Dialogue|Session|Course|Training|Exercise|DOD|ISG|ISM)';
const TOLD = new RegExp(`(?:^|\\b(?:[Tt]he|[Tt]his|declared the|[Ii]t|and)\\s+)(?:(?:\\S+\\s){0,3}?${MEETING}\\s+|[Ii]t\\s+)?(?:then |was |were |had been |duly )*(?:(closed|ended|concluded|adjourned|rose|came to (?:an end|a close))|(opened|began|started|convened|commenced|was called to order))(?: as (?:planned|foreseen|scheduled))?,? at (?=[\\dnm])`, 'i');
/** What tells that it was another time than the one foreseen. */
const OTHERWISE = /\b(?:earlier|later|late|early|ahead|before|after|instead|minutes|overr\w+|delay\w*|than|although|though|but)\b/i;
const NOON = /^(?:12 )?(?:noon|midday)\b/;

const HOURS = telling((wording): readonly { readonly start: number; readonly end: number; readonly ends: boolean; readonly minutes: number }[] => {
  const { text, sentences } = wording;
  if (!/\bat (?:\d|noon|midday)/.test(text)) return [];
  return sentences.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const hit = words.length > 300 || OTHERWISE.test(words) ? null : TOLD.exec(words);
    if (hit === null) return [];
    const at = hit.index + hit[0].length;
    const noon = NOON.exec(words.slice(at));
    const clock = noon === null ? clockAt(words, at) : null;
    if (noon === null && (clock === null || clock.to !== null)) return [];
    return [{ start: start + at, end: start + (noon === null ? clock!.end : at + noon[0].length), ends: hit[1] !== undefined, minutes: noon === null ? clock!.from : 12 * 60 }];
  });
});

/** Of the whole body; the last end and the first beginning are those of the meeting. */
export function ownHoursOf(units: readonly Unit[]): readonly OwnHour[] {
  const all = units.flatMap(({ joined }) => joined.ask(HOURS).map(({ start, end, ends, minutes }) => ({ ...joined.phrase(start, end), ends, minutes })));
  return [all.find(({ ends }) => !ends), all.findLast(({ ends }) => ends)].flatMap(hour => hour ?? []);
}
