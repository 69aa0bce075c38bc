/** Days that a text gives to the meeting itself: what it did on a day, and what lay the day before or after it. */
import type { DateMention } from '../model';
import type { Unit } from '../units';
import { WordPattern } from '../word-pattern';
import { telling } from '../wording';

export interface OwnDay {
  /** `during`: the meeting did something then; `before`, `after`: it was the day right before or after the meeting; `preceded`, `followed`: something met then, before or after it; `part`: its participants did something on a part of that day. */
  readonly kind: 'during' | 'before' | 'after' | 'preceded' | 'followed' | 'part';
  /** 0 for the first of two meetings, 1 for the second; null where the text does not say. */
  readonly which: 0 | 1 | null;
  /** What the meeting is called there: "meeting", "workshop". */
  readonly noun: string;
  readonly date: DateMention;
}

const DID = new WordPattern('the (first|second)? (meeting|workshop|seminar|conference|course|symposium|roundtable|session) (was|then|finally|also|formally)? (adopted|opened|closed|concluded|ended|adjourned|began|commenced|started|finished)');
/** Behind that, up to the day. */
const ITS_PAPER = /^(?:\s(?:these|this|its|the)\s(?:(?:present|draft|final|provisional|Co-Chairs'|co-chairs'|Co-Chairs’|Summary|summary)\s)*(?:Minutes|minutes|Report|report|Agenda|agenda|Record|record|Programme|programme|Statement|statement))?\s(?:by consensus\s|without amendment\s|as amended\s)?on\s(?:[A-Z][a-z]{2,5}day,?\s)?$/;
/** The same, told of who did it: "was closed by the Co-Chairs on". */
const BY_WHOM = /^\sby\s[^;\d\n]{3,80}\son\s(?:[A-Z][a-z]{2,5}day,?\s)?$/;
/** "The Chair declared the session closed at 4.30 p.m. on 21 April" */
const DECLARED = /\b[Dd]eclared (?:the|this) (meeting|workshop|seminar|conference|course|symposium|roundtable|session) (?:formally |officially )?(?:closed|open|adjourned)(?: at \d[\d.:]*(?: ?(?:[ap]\.?m\.?|hours|hrs))?,?)? on (?:[A-Z][a-z]{2,5}day,? )?(?:the )?$/i;
/** "closed the Workshop at noon on 26 October", "The Meeting closed at 12.30 p.m. on 9 March" */
const NOUN = '(meeting|workshop|seminar|conference|course|symposium|roundtable|exercise)';
const AT = '(?:,? (?:at (?:noon|midday|\\d[\\d.:]*(?: ?(?:[ap]\\.?m\\.?|hours|hrs))?)(?: \\([A-Z]{2,4}[^()]{0,8}\\))?|in the (?:morning|afternoon|evening)|on the (?:morning|afternoon|evening)))?,? (?:on|of) (?:[A-Z][a-z]{2,5}day,? )?(?:the )?$';
const CLOSED = new RegExp(`\\b(?:closed|adjourned|brought to a close) (?:the|this) ${NOUN}(?: formally)?${AT}|(?:^|and )(?:the|this) ${NOUN} (?:was )?(?:closed|adjourned|ended|rose)${AT}`, 'i');
/** Behind a day: "the day before the first meeting". */
const BESIDE = /^,?\s\(?(?:on\s)?(?:one day|the day|a day|the eve)\s(before|after|prior to|following|of)\s(?:the|this|its)\s(?:(first|second)\s)?(Meeting|meeting|Workshop|workshop|Seminar|seminar|Conference|conference|Course|course|Symposium|Roundtable)\b(?!\s(?:of|on)\b)/;
/** The same before a day: "on the eve of the Meeting, on 4 November". */
const BESIDE_BEFORE = /\b(?:one day|the day|a day|the eve)\s(before|after|prior to|following|of)\s(?:the|this|its)\s(?:(first|second)\s)?(Meeting|meeting|Workshop|workshop|Seminar|seminar|Conference|conference|Course|course|Symposium|Roundtable),?\s(?:on|\()\s?(?:[A-Z][a-z]{2,5}day,?\s)?$/;
/** What met before or after the meeting: "It was preceded by the Dialogue, which met on 7 November". */
const BY_ANOTHER = /^(?:It|The (Meeting|Workshop|Seminar|Conference|Course|Symposium)) (?:was|had been) (?:also |immediately )?(preceded|followed) by\b[^;]{0,160}\bon\s(?:[A-Z][a-z]{2,5}day,?\s)?$/;
/** "On the afternoon of 3 March, participants visited" */
const PART_OF = /^On the (?:morning|afternoon|evening) of (?:[A-Z][a-z]{2,5}day,? )?(?:the )?$/;
const DID_TOGETHER = /^,?\s(?:all |the )?(?:participants|delegates|delegations|EEPs|Meeting|Workshop|Seminar|Conference|trainees|experts)\s(?:also |then )?[a-z]+(?:ed|t|k|oke)\b/;
/** What may well follow the meeting. */
const OUTING = /\b(?:visit|tour|travel|excursion|depart|left|flew|return|call(?:ed|s)? on|sight|dinner|reception)/i;
const REACH = 100;
const NONE: readonly OwnDay[] = [];

const TOLD = telling((wording): readonly OwnDay[] => {
  const { text, words } = wording;
  if (!/\d/.test(text)) return NONE;
  let out: OwnDay[] | null = null;
  for (const { start, end } of wording.sentences) {
    const dates = wording.dates(start, end);
    if (dates.length === 0) continue;
    const first = words.from(start);
    const did = DID.after(words, first, words.from(end));
    for (const date of dates) {
      if (date.from.day === null) continue;
      const { start: from, end: to } = date.span;
      const beside = BESIDE.exec(text.slice(to, Math.min(end, to + REACH))) ?? BESIDE_BEFORE.exec(text.slice(Math.max(start, from - REACH), from));
      const another = BY_ANOTHER.exec(text.slice(start, from));
      const declared = DECLARED.exec(text.slice(start, from)) ?? CLOSED.exec(text.slice(start, from));
      if (another !== null) (out ??= []).push({ kind: another[2] as 'preceded' | 'followed', which: null, noun: another[1]?.toLowerCase() ?? 'meeting', date });
      else if (PART_OF.test(text.slice(start, from)) && DID_TOGETHER.test(text.slice(to, Math.min(end, to + REACH)))) (out ??= []).push({ kind: OUTING.test(text.slice(to, end)) ? 'part' : 'during', which: null, noun: 'meeting', date });
      else if (declared !== null) (out ??= []).push({ kind: 'during', which: null, noun: (declared[1] ?? declared[2]!).toLowerCase(), date });
      else if (beside !== null) (out ??= []).push({ kind: beside[1] === 'after' || beside[1] === 'following' ? 'after' : 'before', which: whichOf(beside[2]), noun: beside[3]!.toLowerCase(), date });
      else if (did >= 0 && words.end(did - 1) < from && from - words.end(did - 1) < REACH && (ITS_PAPER.test(text.slice(words.end(did - 1), from)) || BY_WHOM.test(text.slice(words.end(did - 1), from)))) (out ??= []).push({ kind: 'during', which: whichOf(words.lower(first + 1)), noun: words.lower(whichOf(words.lower(first + 1)) === null ? first + 1 : first + 2), date });
    }
  }
  return out ?? NONE;
});

const whichOf = (word: string | undefined): OwnDay['which'] => (word === 'first' ? 0 : word === 'second' ? 1 : null);

export function ownDaysOf(units: readonly Unit[]): readonly OwnDay[] {
  return units.flatMap(({ joined }) => joined.ask(TOLD).map(day => ({ ...day, date: { ...day.date, span: joined.span(day.date.span.start, day.date.span.end) } })));
}
