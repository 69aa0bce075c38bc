/** The dates that head annexed agendas, programmes and lists, and the days of a programme. */
import type { Annex, DateMention, Report } from '../model';
import { Joined } from '../joined';
import { meetingWords } from '../meeting-words';
import { containment } from '../../text/similarity';

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

export function annexDaysOf(report: Report, dates: readonly DateMention[]): readonly AnnexDay[] {
  const out: AnnexDay[] = [];
  const own = ownWords(report);
  for (const annex of report.annexes) {
    if (!hasHead(annex)) continue;
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

/** Heads of this meeting's own annexes. */
export function annexHeadsOf(report: Report): readonly AnnexHead[] {
  const own = ownWords(report);
  return report.annexes.filter(hasHead).flatMap(annex => {
    const head = { start: annex.span.start, end: headEnd(report, annex) };
    if (isOfAnother(report.text.slice(head.start, head.end), own)) return [];
    const lines: Joined[] = [];
    for (let line = report.lines.lineAt(head.start); line < report.lines.count && report.lines.start(line) < head.end; line++) {
      lines.push(Joined.of(report.text, [{ start: Math.max(report.lines.start(line), head.start), end: Math.min(report.lines.end(line), head.end) }]));
    }
    return [{ annex, lines }];
  });
}

const hasHead = ({ content }: Annex): boolean => content === 'agenda' || content === 'programme' || content === 'delegates';
const ownWords = ({ title }: Report): readonly string[] => meetingWords(`${title?.meeting?.text ?? ''} ${title?.acronym?.text ?? ''}`);

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

/** Words that meetings of all kinds share. */
const SHARED = new Set('asean regional forum inter sessional support group meeting workshop seminar conference course symposium exercise agenda programme list delegate participant activity annex tentative provisional'.split(' '));
const topicsOf = (words: readonly string[]): string[] => words.filter(word => !SHARED.has(word));

/** Whether a line below the label names an event on another subject than the meeting's. */
function isOfAnother(head: string, own: readonly string[]): boolean {
  const subject = topicsOf(own);
  return subject.length > 0 && head.split('\n').slice(1).some(line => EVENT.test(line) && topicsOf(meetingWords(line)).length >= 2 && containment(topicsOf(meetingWords(line)), subject) < 0.5 && containment(subject, topicsOf(meetingWords(line))) < 0.5);
}
