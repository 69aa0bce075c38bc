/** The usual sections and annexes of the genre, known by meaning whatever their wording. */
import { memo } from '../report/memory';
import type { Heading } from '../report/model';
import { AFRESH, type WordingSource } from '../report/wordings';
import { significantWords } from '../text/similarity';

/** In the order in which they stand in a report. */
export type SectionKind = 'introduction' | 'opening' | 'adoption-of-agenda' | 'other-matters' | 'closing' | 'follow-up';

export type AnnexKind = 'participants' | 'agenda' | 'programme' | 'remarks' | 'presentations' | 'concept-papers' | 'work-plan' | 'activities' | 'follow-up';

/** A heading that says more than this many words is about a subject, whatever usual words it holds. */
const LONGEST = 7;

const ENDING = new Set(['closing', 'closure', 'close', 'adjournment', 'concluding', 'conclusion', 'wrap']);
const SPEECH = new Set(['remark', 'address', 'addresse', 'statement', 'speech', 'session', 'ceremony', 'message']);
/** All that a heading over the follow-up table may say. */
const FOLLOW_UP_WORDS = new Set(['issue', 'matter', 'item', 'action', 'point', 'follow', 'followed', 'following', 'followup', 'up', 'key', 'list', 'be', 'table', 'summary', 'matrix', 'arising', 'meeting', 'further', 'agreed', 'required', 'that', 'need']);

/** Usual kinds a heading's title stands for; several for "Other Matters and Closing", none for a heading of its own subject. */
export function sectionKinds(title: string): SectionKind[] {
  const words = significantWords(title);
  if (words.length === 0) return [];
  const has = new Set(words);
  if (isFollowUp(words, has)) return ['follow-up'];
  if (words.length > LONGEST) return [];
  const kinds: SectionKind[] = [];
  if (isIntroduction(title, words, has)) kinds.push('introduction');
  if (isOpening(has)) kinds.push('opening');
  if (isAdoption(words, has)) kinds.push('adoption-of-agenda');
  if (isOther(words, has)) kinds.push('other-matters');
  if (words.some(word => ENDING.has(word))) kinds.push('closing');
  return kinds;
}

const KNOWN = new WeakMap<Heading, readonly SectionKind[]>();
const KINDS = memo<readonly SectionKind[]>(sectionKinds);

/** The same of a heading, worked out once however many ask. */
export function kindsOf(heading: Heading, wordings: WordingSource = AFRESH): readonly SectionKind[] {
  let kinds = KNOWN.get(heading);
  if (kinds === undefined) KNOWN.set(heading, kinds = wordings.recall(KINDS, heading.title));
  return kinds;
}

function isFollowUp(words: readonly string[], has: ReadonlySet<string>): boolean {
  if (!words.every(word => FOLLOW_UP_WORDS.has(word))) return false;
  return has.has('followup') || (has.has('up') && (has.has('follow') || has.has('followed') || has.has('following')))
    || (has.has('action') && (has.has('item') || has.has('point') || has.has('matrix') || has.has('required')));
}

/** "Introduction", "Introduction and Background", but not "Introduction to Digital Forensics". */
const isIntroduction = (title: string, words: readonly string[], has: ReadonlySet<string>): boolean =>
  has.has('introduction') && words.length <= 3 && !/introduction\s+(?:to|of|on)\b/i.test(title);

const isOpening = (has: ReadonlySet<string>): boolean =>
  has.has('opening') || has.has('inauguration')
  || ((has.has('welcome') || has.has('welcoming') || has.has('inaugural') || has.has('introductory')) && (has.size === 1 || [...has].some(word => SPEECH.has(word))));

const isAdoption = (words: readonly string[], has: ReadonlySet<string>): boolean =>
  ((has.has('agenda') || has.has('programme') || has.has('program')) && (has.has('adoption') || has.has('approval') || has.has('consideration') || has.has('adopting')))
  || (words.length === 1 && has.has('agenda'));

const isOther = (words: readonly string[], has: ReadonlySet<string>): boolean =>
  has.has('aob') || (has.has('other') && (has.has('matter') || has.has('business') || has.has('issue')) && (words.length <= 3 || words[0] === 'other' || words[0] === 'any'));

/** Of several headings for one section the last is meant for these: "Conclusions" of a session, "Other issues" of an item come before the real one. */
export const standsLast = (section: string): boolean => section === 'closing' || section === 'other-matters';

/** All that the title of a schedule says that tells the hours of a meeting: a schedule of applications or of fees does not. */
const OF_A_MEETING = new Set('schedule meeting workshop seminar conference session exercise course training event visit day time daily tentative provisional final detailed arf'.split(' '));

/** Usual kind of an annex by its title or by the words it is cited with; null for one of its own kind. */
export function annexKind(title: string): AnnexKind | null {
  const words = significantWords(title);
  const has = new Set(words);
  if (has.has('participant') || has.has('delegate') || has.has('delegation') || has.has('attendee') || has.has('attendance')) return 'participants';
  if (has.has('follow') || has.has('followed')) return 'follow-up';
  if (has.has('concept') && has.has('paper')) return 'concept-papers';
  if ((has.has('work') && (has.has('plan') || has.has('programme') || has.has('program'))) || has.has('workplan')) return 'work-plan';
  if (has.has('presentation') || has.has('slide')) return 'presentations';
  if (has.has('remark') || has.has('speech') || has.has('addresse') || has.has('address')) return 'remarks';
  if (has.has('agenda')) return 'agenda';
  if (has.has('activity') && (has.has('list') || has.has('track') || has.has('matrix'))) return 'activities';
  if (has.has('programme') || has.has('program') || (has.has('schedule') && words.every(word => OF_A_MEETING.has(word)))) return 'programme';
  return null;
}

/** An annex whose title says more than this many words is about a subject of its meeting alone. */
const LONGEST_ANNEX = 5;

/** What an annex is: its usual kind, else its own words whatever their order ("account-management"); null for a long title, or one of a single meeting. */
export function annexName(title: string): string | null {
  const kind = annexKind(title);
  if (kind !== null) return kind;
  const words = subjectWords(title);
  return words.length === 0 || words.length > LONGEST_ANNEX ? null : [...new Set(words)].sort().join('-');
}

const ANNEX_KINDS: ReadonlySet<string> = new Set<AnnexKind>(['participants', 'agenda', 'programme', 'remarks', 'presentations', 'concept-papers', 'work-plan', 'activities', 'follow-up']);

export const isAnnexKind = (name: string): boolean => ANNEX_KINDS.has(name);

/** Words of a title that tell one section from another: figures (years, ordinals of meetings) say nothing. */
export function subjectWords(title: string): string[] {
  return significantWords(title).filter(word => !/^\d/.test(word));
}
