import { findDates } from '../text/dates';
import type { ColumnRole } from './model';
import { findParticipants } from './participants';

const ROLES: readonly [ColumnRole, RegExp][] = [
  ['number', /^(?:no\.?|nos\.?|#|№|s\.?\s?\/?\s?no?\.?|sr\.?(?: no\.?)?|sl\.?(?: no\.?)?|ser(?:ial)?\.?(?: no\.?)?|item no\.?|number)$/i],
  ['reference', /^(?:agenda item(?: no\.?)?|para(?:graph)?s?\.?(?: no\.?)?|ref(?:erence)?s?\.?|section|session|report para(?:graph)?)$/i],
  ['party', /\b(?:follow(?:ed)?[- ]?up by|lead(?:s|ing)?(?: countr(?:y|ies))?|responsib\w*|action by|act(?:or|ioned by)|part(?:y|ies)|participants? concerned|who|owner|focal point|proponents?|implement(?:er|ing|ed by)|assigned to|by whom|in charge|countr(?:y|ies)|coordinator|submitted by|to be done by)\b/i],
  ['deadline', /\b(?:timelines?|deadlines?|time ?frames?|timing|due(?: date)?|by when|dates?|target|when|schedule|time)\b/i],
  ['status', /^(?:current )?(?:status|remarks?|progress|notes?|comments?|updates?|outcome)$/i],
  ['issue', /\b(?:issues?|discussions?|matters?|topics?|subjects?|activit(?:y|ies)|proposals?|descriptions?|points?|items?)\b/i],
  ['action', /\b(?:actions?|follow(?:ed)?[- ]?ups?|tasks?|decisions?|next steps?|measures?|what|undertakings?|deliverables?)\b/i],
];

/** What a column of a follow-up table holds, from the words of its head. */
export function columnRole(words: string): ColumnRole {
  const text = words.replace(/[:*]+$/, '').trim();
  if (text === '' || text.length > 60) return 'other';
  for (const [role, pattern] of ROLES) if (pattern.test(text)) return role;
  return 'other';
}

/** Whether the heads are those of a follow-up table: what is to be done, and by whom or when. */
export function isFollowUpHead(cells: readonly string[]): boolean {
  const roles = cells.map(columnRole);
  return (roles.includes('issue') || roles.includes('action')) && (roles.includes('party') || roles.includes('deadline'))
    && roles.filter(role => role !== 'other').length >= Math.min(cells.length, 2);
}

/** Whether at least two heads are known, or the one of two. */
export const isKnownHead = (cells: readonly string[]): boolean => cells.filter(cell => columnRole(cell) !== 'other').length >= 2 && cells.every(cell => cell.length <= 60);

/** What the cells of a column hold by their own words, when more than half of those with words are days or name those who are to act; else null. */
export function roleOfCells(texts: readonly string[]): 'deadline' | 'party' | null {
  const most = (test: (text: string) => boolean): boolean => texts.length > 0 && texts.filter(test).length > texts.length / 2;
  if (most(text => text.length < 60 && findDates(text).length > 0)) return 'deadline';
  if (most(text => text.length < 120 && (findParticipants(text).length > 0 || /\b(?:ARF (?:Participants|Unit)|ASEAN Secretariat)\b/.test(text)))) return 'party';
  return null;
}
