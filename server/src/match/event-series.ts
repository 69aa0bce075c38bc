/** Which dated events are one: those with one key, and earlier meetings of the report's own series, which it may name by their number alone. */
import { meetingWords } from '../report/meeting-words';
import type { DatedEvent } from '../report/mentions/events';
import type { Report } from '../report/model';
import { firstOrdinal } from '../text/numerals';

/** Characters before an event's name in which it shows whose series it is of. */
const NAME_REACH = 60;
/** A line that begins with a name in capitals and a comma. */
const BEHIND_TOPIC = /(?:^|\n)\s*(?:[•*–-]\s*|\(?[a-z0-9]{1,3}[.)]\s+)?[A-Z][A-Za-z' -]{3,50},\s$/;
/** "Inter-Sessional Meeting on Maritime Security (ISM on MS), 11th meeting": of the series named before. */
const BEHIND_NAME = /\),\s$/;
/** Of whoever is spoken of: "the ARF since its first meeting". */
const BEHIND_ITS = /\b(?:ARF|Forum)\b[^.;]*\bits\s$/;
const NOUN = /^\s(?:ARF\s)?(Meeting|Workshop|Seminar|Conference|Symposium|Round\s?table|Dialogue|Training Course|Course|Exercise|ISM|ISG)$/i;

/** The same for the same event; null where that cannot be told. */
export function seriesKeyOf({ key, name: { text, span }, told }: DatedEvent, { title, text: report }: Report): string | null {
  const own = title?.meeting?.text ?? '';
  const before = report.slice(Math.max(0, span.start - NAME_REACH), span.start);
  if (BEHIND_NAME.test(before)) return key;
  if (BEHIND_ITS.test(before)) return null;
  // "Maritime Security, 8th Meeting, Manila": one line of a list of several
  if (BEHIND_TOPIC.test(before) && NOUN.test(text.replace(/^\S+/, ''))) return null;
  const ordinal = firstOrdinal(text);
  if (own === '' || ordinal?.value == null || ordinal.start > 0 || ordinal.value === title?.ordinal?.value) return key;
  const noun = NOUN.exec(text.slice(ordinal.end).replace(/\s*\([^()]*\)$/, ''))?.[1];
  // of those to come each year has a first one
  if (noun !== undefined) return told !== 'future' && new RegExp(`\\b${noun.replace(/\s/g, '\\s?')}\\b`, 'i').test(own) ? `${ordinal.value} own` : key;
  return key !== null && isSame(meetingWords(text.replace(/\([^()]*\)/g, ' ')), meetingWords(own)) ? `${ordinal.value} own` : key;
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.every(word => b.includes(word)) && b.every(word => a.includes(word));
