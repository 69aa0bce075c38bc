import { findDates } from '../text/dates';
import { firstWord } from '../text/letters';
import type { ColumnRole } from './model';
import { findParticipants } from './participants';
import { WordPattern } from './word-pattern';
import { Words } from './words';

const NUMBER = /^(?:no\.?|nos\.?|#|№|s\.?\s?\/?\s?no?\.?|sr\.?(?: no\.?)?|sl\.?(?: no\.?)?|ser(?:ial)?\.?(?: no\.?)?|item no\.?|number)$/i;
const REFERENCE = /^(?:agenda item(?: no\.?)?|para(?:graph)?s?\.?(?: no\.?)?|ref(?:erence)?s?\.?|section|session|report para(?:graph)?)$/i;
const STATUS = new WordPattern('(current)? (status|remark|remarks|progress|note|notes|comment|comments|update|updates|outcome) $');
/** No head that these fit is longer. */
const LONGEST_NUMBER = 11;
const LONGEST_REFERENCE = 19;

const FIRST_OF_NUMBER = 'nNsSiI#№';
const FIRST_OF_REFERENCE = new Set('agenda para paras paragraph paragraphs ref refs reference references section session report'.split(' '));

/** What a head may say anywhere in its words; the first that fits counts. */
const ROLES: readonly [ColumnRole, WordPattern][] = [
  ['party', new WordPattern('((follow|followed) up by|followup by|lead|leads|leading|responsib*|action by|actor|actioned by|party|parties|(participant|participants) concerned|who|owner|focal point|proponent|proponents|implementer|implementing|implemented by|assigned to|by whom|in charge|country|countries|coordinator|submitted by|to be done by|addressee|addressees|addressed to|assignee|assignees|delegated to|undertaken by)')],
  ['deadline', new WordPattern('(timeline|timelines|deadline|deadlines|time (frame|frames)|timeframe|timeframes|timing|due|by when|date|dates|target|when|schedule|time)')],
  ['issue', new WordPattern('(issue|issues|discussion|discussions|matter|matters|topic|topics|subject|subjects|activity|activities|proposal|proposals|description|descriptions|point|points|item|items)')],
  ['action', new WordPattern('(action|actions|(follow|followed) (up|ups)|followup|followups|task|tasks|decision|decisions|(next)? (step|steps)|measure|measures|what|undertaking|undertakings|deliverable|deliverables|recommendation|recommendations|commitment|commitments|assignment|assignments|to do)')],
];

/** Heads that name those who are to act where another column says what is to be done, and may mean anything else elsewhere. */
const ACTORS = new WordPattern('(all)? (member|members|delegation|delegations|person|persons|expert|experts|officer|officers|office|offices|organisation|organisations|organization|organizations|agency|agencies|department|departments|institution|institutions|unit|units|team|teams|body|bodies|participant|participants|name|names) (concerned)? $');
const BY = /^by[:.]?$/i;

/** What a column of a follow-up table holds, from the words of its head. */
export function columnRole(head: string): ColumnRole {
  const text = head.replace(/[:*]+$/, '').trim();
  if (text === '' || text.length > 60) return 'other';
  if (text.length <= LONGEST_NUMBER && FIRST_OF_NUMBER.includes(text[0]!) && NUMBER.test(text)) return 'number';
  if (text.length <= LONGEST_REFERENCE && FIRST_OF_REFERENCE.has(firstWord(text)) && REFERENCE.test(text)) return 'reference';
  const words = Words.of(text);
  // "What is due"
  if (words.lower(0) === 'what') return 'action';
  for (const [role, pattern] of ROLES) {
    if (role === 'issue' && words.count > 0 && words.start(0) === 0 && words.end(words.count - 1) === text.length && STATUS.after(words, 0) >= 0) return 'status';
    if (pattern.within(words)) return role;
  }
  return 'other';
}

/** What the columns hold, from the words of their heads: a head that may mean several things means what the others leave to be told. */
export function columnRoles(heads: readonly string[]): ColumnRole[] {
  const roles = heads.map(columnRole);
  const settle = (role: ColumnRole, isIt: (head: string) => boolean): void => {
    const at = roles.includes(role) ? -1 : heads.findIndex((head, index) => roles[index] === 'other' && isIt(head.replace(/[:*]+$/, '').trim()));
    if (at >= 0) roles[at] = role;
  };
  if (roles.includes('action')) settle('party', isActor);
  settle(roles.includes('party') || !roles.includes('deadline') ? 'deadline' : 'party', head => BY.test(head) && (roles.includes('party') || roles.includes('deadline')));
  return roles;
}

function isActor(head: string): boolean {
  const words = head.length > LONGEST_ACTOR ? null : Words.of(head);
  return words !== null && words.count > 0 && words.end(words.count - 1) === head.length && ACTORS.after(words, 0) >= 0;
}

const LONGEST_ACTOR = 40;

const PLACE = new WordPattern('(place|places|venue|venues|location|locations|city|host|hosts|where)');

/** "Date and Venue" beside "Lead Countries": when and where an activity will take place. */
const DATE_AND_PLACE = new WordPattern('((date|dates) (and|or) (place|venue|location|city)|(place|venue|location|city) and (date|dates)|(venue|venues))');

/** Whether the heads are those of a follow-up table: what is to be done, and by whom or when. */
export function isFollowUpHead(cells: readonly string[]): boolean {
  const roles = columnRoles(cells);
  // what took place somewhere is a list of events
  if (!roles.includes('action') && cells.some(cell => (roles.includes('party') ? DATE_AND_PLACE : PLACE).within(Words.of(cell)))) return false;
  return (roles.includes('issue') || roles.includes('action')) && (roles.includes('party') || roles.includes('deadline'))
    && roles.filter(role => role !== 'other').length >= Math.min(cells.length, 2);
}

const CLOCK = /^(?:(?:at|from|about|c\.)\s)?\d{1,2}[:.h]?\d{2}(?:\s?(?:hrs?|h|am|pm|a\.m\.|p\.m\.))?\b(?!\s?(?:January|February|March|April|May|June|July|August|September|October|November|December))|^\d{1,4}(?:[.,]\d+)?\s?(?:min(?:ute)?s?|hours?|hrs?|h|sec(?:ond)?s?|days?|weeks?)?\.?$/i;

/** Whether what stands under the heads of days is mostly hours of the clock, or how long something took: a programme, or results. */
export function holdsHours(heads: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const at = columnRoles(heads).indexOf('deadline');
  const texts = rows.flatMap(cells => { const text = cells[at]?.trim() ?? ''; return text === '' ? [] : [text]; });
  return at >= 0 && texts.length > 0 && 2 * texts.filter(text => CLOCK.test(text) && !YEAR.test(text)).length > texts.length;
}
const YEAR = /^(?:19|20)\d\d$/;

/** Whether at least two heads are known, or the one of two. */
export const isKnownHead = (cells: readonly string[]): boolean => columnRoles(cells).filter(role => role !== 'other').length >= 2 && cells.every(cell => cell.length <= 60);

/** What the cells of a column hold by their own words, when more than half of those with words are days or name those who are to act; else null. */
export function roleOfCells(texts: readonly string[]): 'deadline' | 'party' | null {
  const most = (test: (text: string) => boolean): boolean => texts.length > 0 && texts.filter(test).length > texts.length / 2;
  if (most(text => text.length < 60 && findDates(text).length > 0)) return 'deadline';
  if (most(text => text.length < 120 && (findParticipants(text).length > 0 || /\b(?:ARF (?:Participants|Unit)|ASEAN Secretariat)\b/.test(text)))) return 'party';
  return null;
}
