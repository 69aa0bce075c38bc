import { seriesKeyOf } from '../match/event-series';
import { otherDates } from '../match/prepared-events';
import type { DatedEvent } from '../report/mentions/events';
import type { Mentions } from '../report/mentions';
import type { Report } from '../report/model';
import { textIn } from '../report/watch';
import { relation } from '../text/calendar';
import { say } from '../text/say';
import { rowWords } from './follow-up-words';
import type { Finding, Rule } from './rule';

/** One event under two dates, in the text, the headings and the annexed agenda; on the later one. */
export const dateEventDatedTwice: Rule = {
  id: 'date/event-dated-twice',
  title: 'An event bears the same date wherever it is dated',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    const byKey = new Map<string, DatedEvent[]>();
    const { opening } = mentions;
    // where the meeting's own number is in doubt its sentence may name another one
    const doubtful = opening?.ordinal != null && report.title?.ordinal != null && opening.ordinal.value !== report.title.ordinal.value ? opening.sentence : null;
    for (const event of mentions.events) {
      const key = seriesKeyOf(event, report);
      if (key === null || (doubtful !== null && event.date.span.start >= doubtful.start && event.date.span.end <= doubtful.end)) continue;
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [event]); else list.push(event);
    }
    for (const [key, events] of byKey) {
      const different: DatedEvent[] = [];
      for (const event of events) if (different.length <= 2 && different.every(each => differ(each, event))) different.push(event);
      const [first, second] = different;
      // what has three dates is held again and again under one name
      if (first === undefined || second === undefined || different.length > 2 || isAnother(key, first, second)) continue;
      yield {
        ...relation(first.date, second.date) === 'within' && { severity: 'information' as const },
        span: second.date.span, related: [{ span: first.date.span, message: say`"${first.date.text}" here.` }],
        message: say`"${first.name.text}" is dated "${first.date.text}" elsewhere in the report, and "${second.date.text}" here. Give the right date in both places.`,
      };
    }
    yield* toTheMinisters(report, mentions);
    for (const { followUp, row, text } of otherDates(mentions)) {
      yield {
        span: row.span, related: [{ span: text.span, message: say`"${text.text}" here.` }],
        message: say`${rowWords(followUp)} gives "${row.text}", and the text "${text.text}". Let both say the same.`,
      };
    }
  },
};

/** What goes before the Ministers goes to them on the day on which they meet. */
const BEFORE_MINISTERS = /\b(?:to|before|by) the (?:ARF |Foreign )*Ministers(?:,? (?:at|in|during) (?:their|the)? ?[A-Z]?[\w ]{2,30})?,? on (?:[A-Z][a-z]{2,5}day,? )?$/;
const REACH = 90;

function* toTheMinisters(report: Report, { dates, events }: Mentions): Iterable<Finding> {
  const meetings = events.filter(({ told, name, date }) => told === 'future' && date.from.day !== null && /^(?:the )?\d{1,2}(?:st|nd|rd|th) (?:ARF|ASEAN Regional Forum)$/i.test(name.text));
  const [met] = meetings;
  if (met === undefined) return;
  for (const date of dates) {
    if (date.from.day === null || date.from.year !== met.date.from.year || meetings.some(other => relation(other.date, date) !== 'apart')) continue;
    if (!BEFORE_MINISTERS.test(textIn(report, { start: Math.max(0, date.span.start - REACH), end: date.span.start }).replace(/\s+/g, ' '))) continue;
    yield {
      span: date.span, related: [{ span: met.date.span, message: say`"${met.date.text}" here.` }],
      message: say`"${met.name.text}" is dated "${met.date.text}" elsewhere in the report, and "${date.text}" here. Give the right date in both places.`,
    };
  }
}

/** Other days; a month alone says nothing against a day in it. */
function differ({ date: a }: DatedEvent, { date: b }: DatedEvent): boolean {
  const kind = relation(a, b);
  return kind === 'apart' || (kind === 'within' && a.from.day !== null && b.from.day !== null);
}

/** Without a number, an event of another year and another day is rather the next one of its kind. */
function isAnother(key: string, { date: a }: DatedEvent, { date: b }: DatedEvent): boolean {
  const numbered = /^(?:\d|arf)/.test(key);
  return !numbered && a.from.year !== null && b.from.year !== null && a.from.year !== b.from.year && (a.from.month !== b.from.month || a.from.day !== b.from.day);
}
