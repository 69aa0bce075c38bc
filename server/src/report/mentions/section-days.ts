/** Days on which a section says that what its heading names took place: "On the morning of 16 March, the participants watched", "The exercise was held on the second day". */
import { fromOrdinal } from '../../text/numerals';
import { wordsOf } from '../../text/similarity';
import type { DateMention, Heading, Phrase } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';

export interface SectionDay extends Phrase {
  /** Null where the day is told by its number. */
  readonly date: DateMention | null;
  /** Counted from 0, -1 for the last one; null for a date. */
  readonly day: number | null;
  /** Headings above, the nearest last. */
  readonly headings: readonly Heading[];
  /** Words for what took place, as they are compared. */
  readonly stems: readonly string[];
  /** Whether the whole company did something then. */
  readonly together: boolean;
}

const ORDINALS = 'first|second|third|fourth|fifth|sixth|last|final|closing|opening';
const NUMBERED = new RegExp(`\\bthe (${ORDINALS}) day(?: of the (?:Meeting|Workshop|Seminar|Conference|Course|Exercise|Symposium|Training|Dialogue|programme))?(?![\\w-])`, 'gi');
const PART = '(?:(?:in|on|during) the (?:early |late )?(?:morning|afternoon|evening)(?:,? (?:of|on) )?)';
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?';
/** What stands before a day that opens a sentence. */
const OPENS = new RegExp(`^(?:${PART}|on )${WEEKDAY}(?:the )?$`, 'i');
const COMPANY = '(?:participants|delegates|delegations|trainees|experts|EEPs|guests|fellows|officers|group)';
const DID = `(?:also |then |all |together |first )?(?:[a-z]{2,}ed|took|saw|met|went|spent|held|heard|had|made|drove|flew|sailed|left|were)\\b`;
const TOGETHER = new RegExp(`^,? (?:all |the |all the )*${COMPANY} ${DID}`, 'i');
/** "The participants visited ... on" */
const COMPANY_FIRST = new RegExp(`^(?:all |the |all the )*${COMPANY} ${DID}[^.;:\\d]{0,140} (?:${PART}|on )${WEEKDAY}(?:the )?$`, 'i');
/** "The final exercise took place ... on", "The field visit of" */
const TOOK_PLACE = new RegExp(`^(?:The|This|These|A|An) ([A-Za-z][A-Za-z' -]{2,60}?)(?: (?:took place|(?:was|were) (?:then |also )?(?:held|conducted|run|carried out|organi[sz]ed|staged|offered|given)|began|started|opened|lasted)\\b[^.;:\\d]{0,120})? (?:${PART}|on |of )${WEEKDAY}(?:the )?$`);
const NOT_YET = /\b(?:would|will|to be|planned|scheduled|next|originally|postponed|instead|earlier|previous|last year|had)\b/i;
/** Shorter words, and those that any part of a meeting may be called by, name nothing. */
const SHORTEST = 4;
const STEM = 5;
const GENERAL = /^(?:participants?|delegat\w+|trainees?|experts?|meeting|workshop|seminar|conference|forum|held|then|also|with|from|that|which|their|were|where|took|place|morning|afternoon|evening|first|second|third|last|final|after|before|other)$/;
const REACH = 160;

export const stemsOf = (text: string): string[] => [...new Set(wordsOf(text).filter(word => word.length >= SHORTEST && !/\d/.test(word) && !GENERAL.test(word)).map(word => word.slice(0, STEM)))];

interface Told extends Sentence { readonly date: DateMention | null; readonly day: number | null; readonly stems: readonly string[]; readonly together: boolean }

const NONE: readonly Told[] = [];

const TOLD = telling((wording): readonly Told[] => {
  const { text } = wording;
  if (!/\d| day\b/.test(text)) return NONE;
  const out: Told[] = [];
  for (const { start, end } of wording.sentences) {
    const dated = wording.dates(start, end).filter(({ from, to }) => from.day !== null && from.day === to.day && from.month === to.month).map(date => ({ ...date.span, date, day: null }));
    const counted = [...text.slice(start, end).matchAll(NUMBERED)].map(hit => ({ start: start + hit.index + 4, end: start + hit.index + hit[0].length, date: null, day: dayOf(hit[1]!.toLowerCase()) }));
    const days = [...dated, ...counted];
    const [only] = days;
    // a sentence with several days tells of several things
    if (only === undefined || days.length > 1 || NOT_YET.test(text.slice(start, Math.min(end, only.end + REACH)))) continue;
    const lead = text.slice(start, only.start);
    if (lead.length > REACH * 2) continue;
    const behind = text.slice(only.end, Math.min(end, only.end + REACH));
    const opens = OPENS.test(lead) && TOGETHER.test(behind);
    const place = opens || COMPANY_FIRST.test(lead) ? null : TOOK_PLACE.exec(lead);
    if (!opens && place === null && !COMPANY_FIRST.test(lead)) continue;
    out.push({ ...only, stems: stemsOf(place === null ? `${lead} ${behind}` : place[1]!), together: place === null });
  }
  return out;
});

const dayOf = (word: string): number => (/^(?:last|final|closing)$/.test(word) ? -1 : word === 'opening' ? 0 : fromOrdinal(word)! - 1);

export const sectionDaysOf = (units: readonly Unit[]): readonly SectionDay[] => units.flatMap(({ headings, joined, paragraph }): SectionDay[] => (paragraph === null || headings.length === 0 ? []
  : joined.ask(TOLD).map(({ start, end, date, ...told }) => ({ ...joined.phrase(start, end), ...told, headings, date: date === null ? null : { ...date, span: joined.span(date.span.start, date.span.end) } }))));
