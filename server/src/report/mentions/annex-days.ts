/** The dates that head annexed agendas, programmes and lists, and the days of a programme. */
import { containment } from '../../text/similarity';
import type { Joined } from '../joined';
import { meetingWords } from '../meeting-words';
import { memo } from '../memory';
import type { Annex, DateMention, Report } from '../model';
import type { WordingSource } from '../wordings';
import { textIn } from '../watch';

export interface AnnexDay {
  readonly annex: Annex;
  readonly date: DateMention;
  /** `head`: the date of the whole; `day`: heads what happens on it. */
  readonly role: 'head' | 'day';
}

/** The lines over an annexed agenda, programme or list, which name the meeting. */
export interface AnnexHead {
  readonly annex: Annex;
  readonly lines: readonly Joined[];
}

const HEAD_LINES = 8;
const LONGEST = 140;
const TIME = /\b\d{1,2}[.:]\d\d\b|\b\d{1,2}\s?(?:am|pm|hrs|hours)\b/i;
const DAY = /^\W*(?:day\s+(?:\d|one|two|three|four|five)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)/i;
const EVENT = /\b(?:workshop|seminar|meeting|dialogue|conference|course|symposium|exercise|ISM|ISG|DOD)\b/i;

/** An annex of this meeting, and where the lines end that name the meeting and times, rows or people begin. */
export interface OwnAnnex { readonly annex: Annex; readonly headEnd: number }

/** Agendas, programmes and lists; the agenda of a dialogue held beside the meeting has its own dates and places. */
export function ownAnnexesOf(report: Report, wordings: WordingSource): readonly OwnAnnex[] {
  const out: OwnAnnex[] = [];
  let subject: readonly string[] | undefined;
  for (const annex of report.annexes) {
    if (annex.content !== 'agenda' && annex.content !== 'programme' && annex.content !== 'delegates') continue;
    subject ??= topicsOf(meetingWords(`${report.title?.meeting?.text ?? ''} ${report.title?.acronym?.text ?? ''}`));
    const headEnd = headEndOf(report, annex, wordings);
    if (!isOfAnother(report.text.slice(annex.span.start, headEnd), subject, wordings)) out.push({ annex, headEnd });
  }
  return out;
}

export function annexDaysOf(report: Report, annexes: readonly OwnAnnex[], dates: readonly DateMention[]): readonly AnnexDay[] {
  const { lines } = report;
  const out: AnnexDay[] = [];
  for (const { annex, headEnd } of annexes) {
    for (let index = firstFrom(dates, annex.span.start); index < dates.length && dates[index]!.span.start < annex.span.end; index++) {
      const date = dates[index]!;
      if (date.span.end > annex.span.end) continue;
      const line = lines.lineAt(date.span.start);
      if (lines.end(line) - lines.start(line) > LONGEST) continue;
      const words = textIn(report, lines.span(line));
      if (date.span.end <= headEnd && !DAY.test(words)) out.push({ annex, date, role: 'head' });
      else if (annex.content !== 'delegates' && (DAY.test(words) || words.replace(/[*_#|\s]/g, '') === date.text.replace(/\s/g, ''))) out.push({ annex, date, role: 'day' });
    }
  }
  return out;
}

/** Index of the first date that begins at or behind an offset. */
function firstFrom(dates: readonly DateMention[], offset: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle]!.span.start < offset) low = middle + 1; else high = middle;
  }
  return low;
}

/** Heads of this meeting's own annexes. */
export const annexHeadsOf = (report: Report, annexes: readonly OwnAnnex[], wordings: WordingSource): readonly AnnexHead[] => annexes.map(({ annex, headEnd }) => {
  const head: Joined[] = [];
  const { lines } = report;
  for (let line = lines.lineAt(annex.span.start); line < lines.count && lines.start(line) < headEnd; line++) {
    head.push(wordings.join(report, [{ start: Math.max(lines.start(line), annex.span.start), end: Math.min(lines.end(line), headEnd) }]));
  }
  return { annex, lines: head };
});

/** What a line does where a head may stand. */
const IN_HEAD = memo(line => {
  const words = line.trim();
  if (words === '') return 'empty';
  return TIME.test(words) || /[\t|]/.test(words) || DAY.test(words) || /^(?:\d{1,3}[.)]|delegation\b|agenda item\b|session\b)/i.test(words) ? 'ends' : 'goes on';
});

function headEndOf({ text, lines }: Report, annex: Annex, wordings: WordingSource): number {
  let seen = 0;
  let line = lines.lineAt(annex.span.start);
  const last = lines.lineAt(Math.max(annex.span.start, annex.span.end - 1));
  for (; line <= last && seen < HEAD_LINES; line++) {
    const role = wordings.recall(IN_HEAD, text.slice(lines.start(line), lines.end(line)));
    if (role === 'ends' && seen > 0) break;
    if (role !== 'empty') seen++;
  }
  return Math.min(lines.start(Math.min(line, last)), annex.span.end);
}

/** Words that meetings of all kinds share. */
const SHARED = new Set('asean regional forum inter sessional support group meeting workshop seminar conference course symposium exercise agenda programme list delegate participant activity annex tentative provisional'.split(' '));
const topicsOf = (words: readonly string[]): string[] => words.filter(word => !SHARED.has(word));
/** What a line is about that names an event. */
const EVENT_TOPICS = memo(line => (EVENT.test(line) ? topicsOf(meetingWords(line)) : null));

/** Whether a line below the label names an event on another subject than the meeting's. */
function isOfAnother(head: string, subject: readonly string[], wordings: WordingSource): boolean {
  if (subject.length === 0) return false;
  return head.split('\n').slice(1).some(line => {
    const topics = wordings.recall(EVENT_TOPICS, line);
    return topics !== null && topics.length >= 2 && containment(topics, subject) < 0.5 && containment(subject, topics) < 0.5;
  });
}
