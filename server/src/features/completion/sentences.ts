/** What stands first under a heading of the opening or the closing, as past reports have it, with blanks for what is yet to be told. */
import { sectionKinds } from '../../profile/kinds';
import type { Mentions } from '../../report/mentions';
import type { Heading, Report } from '../../report/model';
import { annexLabels } from '../../rules/annex-labels';
import { bodyHeadings } from '../../rules/numbering-findings';
import { inForm } from '../../rules/numbering-paragraphs';
import { say } from '../../text/say';
import { annexSlots } from '../edits/annex-labels';
import type { MeetingForm } from '../skeleton/form';
import { inTitleCase, isFormal, sectionWords } from '../skeleton/skeleton';
import { firstWords } from '../words';
import type { Completion, CompletionInput, Place } from './model';

/** Nothing, where something stands in the section already. */
export function sentenceCompletions({ report, mentions, profile }: CompletionInput, place: Place): Completion[] {
  const number = /^\s*(?:\(?\d{1,3}[.)]?[ \t\u00a0]+)?$/.exec(place.before);
  const heading = number && bodyHeadings(report).findLast(({ level, nameSpan }) => level === 1 && nameSpan.end <= place.offset);
  if (!number || !heading || !isEmpty(report, heading, place)) return [];
  const kind = sectionKinds(heading.title).find(isFormal);
  if (kind === undefined) return [];
  const words = sectionWords(profile, meetingOf(report, mentions), kind, { count: annexSlots(report, mentions).at(-1)?.value ?? 0, style: annexLabels(report, mentions).style });
  const text = (number[0].trim() === '' ? nextNumber(report, place.offset) : '') + words;
  return [{ label: firstWords(text, { start: 0, end: text.length }), kind: 'phrase', text, span: { start: place.offset, end: place.offset }, detail: say`as in past reports`, rank: 0, blanks: true }];
}

/** Whether nothing but the line that is being written stands under the heading. */
function isEmpty({ text, lines }: Report, { nameSpan, span }: Heading, { line }: Place): boolean {
  const from = lines.end(lines.lineAt(nameSpan.end));
  return !/\S/.test(text.slice(from, Math.max(from, lines.start(line)))) && !/\S/.test(text.slice(lines.end(line), Math.max(lines.end(line), span.end)));
}

function nextNumber(report: Report, offset: number): string {
  if (report.numbering !== 'sequence') return '';
  const numbered = report.paragraphs.filter(({ number, path }) => number !== null && path.length === 1);
  const before = numbered.findLast(({ span }) => span.end <= offset);
  return numbered.length === 0 ? '' : `${inForm(numbered[0]!.form, (before?.number ?? 0) + 1)} `;
}

/** What the draft tells of its meeting by now. */
function meetingOf({ title }: Report, { coChairs }: Mentions): MeetingForm {
  const dates = title?.dates[0];
  return {
    meeting: title?.meeting ? inTitleCase(plain(title.meeting.text)) : null, ordinal: title?.ordinal?.value ?? null,
    dates: dates ? plain(dates.text) : null, year: dates?.from.year ?? null,
    venue: title?.venues[0] ? plain(title.venues[0].text) : null, host: title?.venues[0]?.country ?? null,
    coChairs: coChairs.map(({ honorific, name, post }) => plain([honorific, name.text].filter(Boolean).join(' ') + (post ? `, ${post.text}` : ''))),
  };
}

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();
