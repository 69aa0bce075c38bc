/** The dates that head annexed agendas, programmes and lists, and the days of a programme. */
import type { Annex, DateMention, Report } from '../model';
import { meetingWords } from '../meeting-words';
import { containment } from '../../text/similarity';

export interface AnnexDay {
  readonly annex: Annex;
  readonly date: DateMention;
  /** `head`: the date of the whole; `day`: heads what happens on it. */
  readonly role: 'head' | 'day';
}

const HEAD_LINES = 8;
const LONGEST = 140;
const TIME = /\b\d{1,2}[.:]\d\d\b|\b\d{1,2}\s?(?:am|pm|hrs|hours)\b/i;
const DAY = /^\W*(?:day\s+(?:\d|one|two|three|four|five)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)/i;
const EVENT = /\b(?:workshop|seminar|meeting|dialogue|conference|course|symposium|exercise|ISM|ISG|DOD)\b/i;

export function annexDaysOf(report: Report, dates: readonly DateMention[]): readonly AnnexDay[] {
  const out: AnnexDay[] = [];
  const own = meetingWords(`${report.title?.meeting?.text ?? ''} ${report.title?.acronym?.text ?? ''}`);
  for (const annex of report.annexes) {
    if (annex.content !== 'agenda' && annex.content !== 'programme' && annex.content !== 'delegates') continue;
    const inside = dates.filter(({ span }) => span.start >= annex.span.start && span.end <= annex.span.end);
    if (inside.length === 0) continue;
    const head = headEnd(report, annex);
    // the agenda of a dialogue held beside the meeting has its own dates
    if (isOfAnother(report.text.slice(annex.span.start, head), own)) continue;
    for (const date of inside) {
      const line = report.lines.lineAt(date.span.start);
      const words = report.text.slice(report.lines.start(line), report.lines.end(line));
      if (words.length > LONGEST) continue;
      if (date.span.end <= head && !DAY.test(words)) out.push({ annex, date, role: 'head' });
      else if (annex.content !== 'delegates' && (DAY.test(words) || words.replace(/[*_#|\s]/g, '') === date.text.replace(/\s/g, ''))) out.push({ annex, date, role: 'day' });
    }
  }
  return out;
}

/** Where the lines that name the meeting end and times, rows or people begin. */
function headEnd({ text, lines }: Report, annex: Annex): number {
  let seen = 0;
  let line = lines.lineAt(annex.span.start);
  const last = lines.lineAt(Math.max(annex.span.start, annex.span.end - 1));
  for (; line <= last && seen < HEAD_LINES; line++) {
    const words = text.slice(lines.start(line), lines.end(line)).trim();
    if (words === '') continue;
    if (seen > 0 && (TIME.test(words) || /[\t|]/.test(words) || DAY.test(words) || /^(?:\d{1,3}[.)]|delegation\b|agenda item\b|session\b)/i.test(words))) break;
    seen++;
  }
  return Math.min(lines.start(Math.min(line, last)), annex.span.end);
}

function isOfAnother(head: string, own: readonly string[]): boolean {
  return own.length > 0 && head.split('\n').slice(1).some(line => EVENT.test(line) && meetingWords(line).length >= 3 && containment(meetingWords(line).filter(word => own.includes(word)), own) < 0.4 && containment(meetingWords(line), own) < 0.5);
}
