/** The words of rows of the follow-up table, and of what is held against them. */
import { findDates } from '../../text/dates';
import { memo } from '../memory';
import type { CalendarDate } from '../model';
import { nameWords } from '../name-index';
import { findParticipants } from '../participants';
import { Words } from '../words';
import { meansSeveral } from './activity-finder';
import { activityNamesIn } from './activity-names';
import { topicOf } from './activity-topics';
import { periodEndIn } from './period-ends';
import { stemsOf } from './stems';

/** Who asks is no part of what is asked: a row on the co-chairmanship is not about what "the Co-Chairs requested". */
const ASKER = /\bCo-?Chairs? (?=(?:also |further |then )*(?:request|ask|urge|invit|encourag|remind|agree))/gi;
const BODIES = /\b(?:(?:all|interested|other) )*(?:ARF )?(?:participants|participating countries|members|unit|ASEAN secretariat|proponents|co-chairs)\b/gi;

/** "Concept papers under Agenda Item 5" */
const UNDER_ITEM = /\b(?:concept (?:papers|notes)|proposals|proposed activities|activities)\b.{0,20}\b(?:under|of|in)\s(?:the\s)?(?:agenda\s)?item\s\d/i;

/** "5/1 Forecast by quarter": the number of an action stands before what it is about. */
const NUMBERED = /^(?:\d{1,3}[/.]\d{1,3}|[A-Z]{1,3}[-.]?\d{1,3}(?:[/.]\d{1,3})?)[.:)]?\s+(?=[A-Z])/;

export const STEMS = memo((text): ReadonlySet<string> => stemsOf(text.replace(NUMBERED, '')));
export const STEMS_ASKED = memo((text): ReadonlySet<string> => stemsOf(text.replace(ASKER, '')));
export const MEANS_SEVERAL = memo(text => meansSeveral(Words.of(text)) || UNDER_ITEM.test(text));
export const PARTIES = memo(text => findParticipants(text));

/** Names of activities in a cell. */
export const NAMES = memo(text => activityNamesIn(Words.of(text)));
/** What each of them is about; those that say nothing of it are left out. */
export const TOPICS = memo(text => NAMES.make(text).map(({ start, end }) => ({ name: text.slice(start, end), topic: topicOf(text.slice(start, end)) as ReadonlySet<string> })).filter(({ topic }) => topic.size > 0));

export interface DueWords { readonly start: number; readonly end: number; readonly date: CalendarDate }

/** The first date of a cell, else the part of a year that it names. */
export const DUE_WORDS = memo((text): DueWords | null => {
  const [date] = findDates(text);
  return date === undefined ? periodEndIn(text) : { start: date.span.start, end: date.span.end, date: date.to };
});

/** Where the matter stands. */
const PARAGRAPHS = /\bpara(?:graph)?s?\.?\s[\d\s,and–-]+/gi;

/** The words of a list item without those that say who is to act, by when, and where that stands. */
export const WITHOUT_PARTIES = memo(words => {
  let left = words;
  for (const { start, end } of [...findParticipants(words).map(({ start, end }) => ({ start, end })), ...findDates(words).map(({ span }) => span)].sort((a, b) => b.start - a.start)) left = `${left.slice(0, start)} ${left.slice(end)}`;
  return left.replace(BODIES, ' ').replace(PARAGRAPHS, ' ');
});

/** Parts the words of a row from the names that are to be taken out of it. */
export const NAMES_BEHIND = '\0';

/** Stems of the words of a row that are not those of the names behind it. */
export const STEMS_BESIDE = memo((key): ReadonlySet<string> => {
  const [matter, ...names] = key.split(NAMES_BEHIND);
  const known = new Set(names.flatMap(nameWords));
  return stemsOf(matter!.replace(NUMBERED, '').split(/\s+/).filter(word => !nameWords(word).every(part => known.has(part))).join(' '));
});

/** Ways to pass something on, which text and row word differently. */
export const PASSING = stemsOf('send circulate submit provide share forward distribute convey');

/** What is to be done about whatever is to be held, said or not. */
export const GENERAL = stemsOf('preparations arrangements organisation organization hosting holding conduct participation implementation convening dates venue logistics invitations registration final');
