/** Events that a request or promise prepares, and rows of the follow-up table that stand for one. */
import type { FollowUp, Mentions, Undertaking } from '../report/mentions';
import type { DateMention, Report } from '../report/model';
import { textIn } from '../report/watch';
import { lastDay, relation } from '../text/calendar';
import { firstOrdinal } from '../text/numerals';
import { containment, significantWords } from '../text/similarity';
import { covers } from '../text/span';
import { meetingDays } from './meeting-days';

export interface TooLate {
  readonly deadline: NonNullable<Undertaking['deadline']>;
  readonly event: DateMention;
}

/** What comes before an event, and what comes after it. */
const PREPARES = /\b(?:concept|nominat\w+|regist\w+|invitations?|programme|agenda|participation|participate|attend\w*|speakers|moderators|trainees|conditions|administrative|logistic\w*|funding)\b/i;
const FOLLOWS = /\b(?:reports?|outcomes?|summary|findings|recommendations|proceedings|evaluations?|results|lessons|materials|presentations|after-action|minutes|record)\b/i;
/** Share of an activity's words that the name of its event has. */
const SAME = 0.6;

/** Deadlines for what prepares an event that lie behind it. */
export function tooLate(report: Report, mentions: Mentions): TooLate[] {
  const meeting = meetingDays(report, mentions);
  if (meeting === null) return [];
  return mentions.undertakings.flatMap(undertaking => {
    const { deadline, kind, object } = undertaking;
    const due = deadline?.date == null || deadline.event || (kind !== 'request' && kind !== 'promise') ? null : lastDay(deadline.date);
    if (due === null || object === null) return [];
    const event = PREPARES.test(object.text) && !FOLLOWS.test(object.text) ? eventOf(undertaking, report, mentions) : broughtTo(undertaking, report, mentions);
    const day = event === null ? null : lastDay(event.to);
    return event === null || day === null || day <= meeting.last || due <= day ? [] : [{ deadline: deadline!, event }];
  });
}

const BROUGHT = /\b(?:report|submit|present|send|circulate|forward|bring|put|transmit|hand over|table)\b[^.;]*\b(?:to|before)\s(?:the\s)?$/i;

/** "would report to the 30th ARF, to be held in July 2023, by 7 August 2023": the event to which something is brought. */
function broughtTo({ sentence }: Undertaking, report: Report, { events }: Mentions): DateMention | null {
  return events.find(({ told, name, date }) => told === 'future' && covers(sentence, name.span) && covers(sentence, date.span) && BROUGHT.test(textIn(report, { start: sentence.start, end: name.span.start }).replace(/\s+/g, ' ')))?.date ?? null;
}

/** "the first quarter of 2024" numbers no event. */
const PART_OF_TIME = /^\s(?:quarter|half|semester|weeks?|days?|months?|years?|time|part)\b/i;

function eventOf({ activities, paragraph, sentence }: Undertaking, report: Report, { events, dates }: Mentions): DateMention | null {
  if (activities.length === 1) {
    const [activity] = activities;
    const words = significantWords(activity!.name.text);
    return events.find(({ told, date, name }) => told !== 'past' && activity!.paragraphs.some(({ span }) => covers(span, date.span)) && containment(words, significantWords(name.text)) >= SAME)?.date ?? null;
  }
  // "planned a third in Chiang Mai on 12-14 February": the number alone stands for the event
  const said = report.text.slice(sentence.start, sentence.end);
  const ordinal = firstOrdinal(said);
  if (activities.length > 0 || ordinal === null || !/\b(?:the|this|that|its)\s$/.test(said.slice(0, ordinal.start)) || PART_OF_TIME.test(said.slice(ordinal.end))) return null;
  const section = report.headings.findLast(({ span }) => covers(span, paragraph.span))?.span ?? paragraph.span;
  const number = said.slice(ordinal.start, ordinal.end);
  return dates.find(({ span }) => covers(section, span) && span.end < sentence.start && new RegExp(`\\b(?:a|an|the|its)\\s${number}\\b[^.;]*$`).test(report.text.slice(Math.max(section.start, span.start - 90), span.start))) ?? null;
}

export interface OtherDate {
  readonly followUp: FollowUp;
  /** Days the row gives, and those the text gives what it stands for. */
  readonly row: DateMention;
  readonly text: DateMention;
}

/** Rows due on the days of an event, where the text gives it other days. */
export function otherDates(mentions: Mentions): OtherDate[] {
  return mentions.followUps.flatMap(followUp => {
    const { deadline, undertakings } = followUp;
    if (deadline === null || undertakings.length === 0 || undertakings.some(({ deadline: given }) => given?.date != null)) return [];
    const row = mentions.allDates.find(({ span }) => span.start === deadline.span.start);
    const told = mentions.dates.filter(({ span, from }) => from.day !== null && undertakings.some(({ span: own, sentence }) => span.start >= own.start && span.end <= sentence.end));
    const [text] = told;
    if (row === undefined || text === undefined || told.length > 1 || !isSpan(row) || !isSpan(text) || relation(row, text) !== 'apart') return [];
    return mentions.dates.some(date => date !== text && undertakings.some(({ paragraph }) => covers(paragraph.span, date.span)) && relation(date, row) !== 'apart') ? [] : [{ followUp, row, text }];
  });
}

const isSpan = ({ from, to }: DateMention): boolean => from.day !== null && (from.day !== to.day || from.month !== to.month);
