import type { Attendance, DelegateList, Mentions, ParticipantMention } from '../report/mentions';
import type { Person, Report } from '../report/model';
import { say } from '../text/say';
import { bodiesNotListed } from './attendance-bodies';
import { countedOtherwise } from './attendance-headcounts';
import { allIn, annexSpan, inTwoLists, atStart, repeated, yearOf } from './attendance-sets';
import { listWords, namesOf } from './follow-up-words';
import { coversTwoMeetings } from './numbering-findings';
import type { Finding, Rule } from './rule';

/** Shares of those expected that a list must have: one that names its Participants, and one of nearly all. */
const MOST = 0.5;
const NEARLY_ALL = 0.8;
/** So many may be missing in a list of nearly all before it is taken for a list of some. */
const FEW = 4;
const MANY_NAMED = 8;
/** "All 22 participants attended, that is to say": one by one. */
const namesAll = ({ form, present, partial }: Attendance): boolean => form === 'all' && present.length >= MANY_NAMED && !partial;

/** The paragraph on attendance against the list of delegates. */
export const attendanceListOfDelegates: Rule = {
  id: 'attendance/list-of-delegates',
  title: 'The list of delegates has the Participants that attended',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    const { attendance } = mentions;
    if (attendance === null) return;
    for (const list of differing(report, mentions)) yield* differences(report, mentions, attendance, list);
    yield* remarks(attendance, mentions);
    yield* bodiesNotListed(report, mentions);
    yield* countedOtherwise(mentions);
  },
};

const DIFFERING = Symbol('lists that differ');

/** Lists of delegates that have or lack anything against the text. */
export const differing = (report: Report, mentions: Mentions): ReadonlySet<DelegateList> => mentions.once(DIFFERING, () => {
  const { attendance } = mentions;
  return new Set(attendance === null ? [] : mentions.delegateLists.filter(list => !differences(report, mentions, attendance, list).next().done));
});

/** What a list of delegates has or lacks against the text. */
function* differences(report: Report, mentions: Mentions, attendance: Attendance, list: DelegateList): Generator<Finding> {
  if (attendance.form === 'count') return;
  const listed = new Set(list.delegations.map(({ participant }) => participant));
  // A name that stands twice, or is nobody's, may stand where another one should, and has its own finding.
  const listedTwice = repeated(list.delegations.map(({ participant }) => participant));
  const excepted = repeated(attendance.absent.map(({ participant }) => participant)) + attendance.strangers.filter(({ nearest, among }) => nearest === null && among === 'absent').length;
  const named = repeated([...attendance.present, ...attendance.inPerson, ...attendance.online].map(({ participant }) => participant));
  yield* coChairs(report, mentions, list);
  // Who was not at one of two meetings may have been at the other.
  if (!coversTwoMeetings(report)) yield* extra(attendance, mentions, list, named);
  yield* missing(attendance, mentions, listed, list, listedTwice);
  // "all other Participants joined online", and a list of both
  const both = attendance.form === 'hybrid' && attendance.all?.online === true && attendance.all.other && !mentions.listsInPerson && mentions.listedAttendance.length === 0;
  // those who are named one by one are held against the list as they stand
  if ((attendance.form === 'all' && !namesAll(attendance)) || attendance.form === 'all-but' || both) yield* leftOut(attendance, listed, list, allIn(yearOf(report, mentions)), listedTwice + excepted);
}

/** Whether a list has also those who joined online, where the text names them too. */
const listsOnline = ({ form, all, online, partial }: Attendance, mentions: Mentions, delegations: DelegateList['delegations']): boolean => form === 'hybrid' && all === null && !partial && !mentions.listsInPerson
  && mentions.listedAttendance.length === 0 && online.filter(({ participant }) => delegations.some(each => each.participant === participant)).length > MOST * online.length;

/** Delegations of those who, by the text, were not there. */
function* extra(attendance: Attendance, mentions: Mentions, { delegations, annex }: DelegateList, slips: number): Generator<Finding> {
  const told = inTwoLists(attendance).map(({ later }) => later.participant);
  const named = attendance.form === 'list' || listsOnline(attendance, mentions, delegations) ? [...attendance.present, ...attendance.inPerson, ...attendance.online]
      : attendance.form === 'hybrid' && (mentions.listsInPerson || mentions.listedAttendance.some(({ all }) => all?.online === true)) ? attendance.inPerson : null;
  const isNamed = (participant: string): boolean => named !== null && named.some(each => each.participant === participant) || mentions.coChairs.some(chair => chair.participant === participant) && attendance.form === 'list' && attendance.present.length === 0;
  const known = delegations.filter(({ participant }) => isNamed(participant)).length;
  const complete = named !== null && !attendance.partial && (attendance.all === null) === (attendance.form === 'list' || listsOnline(attendance, mentions, delegations)) && known >= MOST * delegations.length && delegations.length - known > slips;
  // Below a line of its own ("Instructors") stand others than the text may speak of.
  const parted = annex.children.find(({ kind, span }) => kind === 'text' && delegations.some(each => each.node.span.start < span.start) && delegations.some(each => each.node.span.start > span.start))?.span.start ?? Infinity;
  for (const { node, participant } of delegations) {
    if (told.includes(participant)) continue;
    const absent = attendance.absent.find(each => each.participant === participant);
    if (absent === undefined && (!complete || isNamed(participant) || node.span.start > parted)) continue;
    yield {
      span: node.nameSpan,
      message: absent !== undefined
        ? say`${annex.label} has a delegation of ${node.name}, which according to the text did not attend. Correct one of them.`
        : attendance.form === 'hybrid' && !listsOnline(attendance, mentions, delegations)
        ? say`${annex.label} has a delegation of ${node.name}, but the text does not name it among those who attended in person. Correct one of them.`
        : say`${annex.label} has a delegation of ${node.name}, but the text does not name it among those who attended. Correct one of them.`,
      related: [{ span: absent?.span ?? attendance.span, message: absent === undefined ? say`Those who attended are named here.` : say`It is said here not to have attended.` }],
    };
  }
}

/** A list of those alone for whom something was held. */
const OF_SOME = /\b(?:trainees|students|fellows|graduates|speakers|presenters|panell?ists|instructors|trainers|resource persons|observers|guests)\W*$/i;

/** A co-chair whom the list does not have, by any part of the name. */
function* coChairs({ text }: Report, mentions: Mentions, { delegations, annex }: DelegateList): Generator<Finding> {
  if (OF_SOME.test(annex.title)) return;
  let whole: string | undefined;
  for (const { participant, name, post } of mentions.coChairs) {
    const own = delegations.find(each => each.participant === participant);
    if (post === null || own === undefined || own.node.people.length === 0) continue;
    const parts = partsOf(name.text);
    const isNamed = (person: Person): boolean => names(person, parts);
    // most stand where they belong
    if (parts.length === 0 || own.node.people.some(isNamed) || delegations.some(({ node }) => node.people.some(isNamed))) continue;
    // or above the delegations, under a head of their own
    whole ??= text.slice(annex.span.start, annex.span.end).toLowerCase();
    if (parts.every(part => whole!.includes(part))) continue;
    yield {
      span: own.node.nameSpan,
      message: say`The delegation of ${own.node.name} in ${annex.label} does not have ${name.text}, who co-chaired the meeting. Add the co-chair, or correct the name.`,
      related: [{ span: name.span, message: say`The co-chair is named here.` }],
    };
  }
}

const partsOf = (name: string): string[] => name.toLowerCase().split(/[^\p{L}'’-]+/u).filter(part => part.length > 2);

/** Whether a name or post has one of the parts of a name. */
function names({ name, post }: Person, parts: readonly string[]): boolean {
  const has = (words: string): boolean => {
    const lowered = words.toLowerCase();
    return parts.some(part => lowered.includes(part)) && partsOf(words).some(part => parts.includes(part));
  };
  return has(name.text) || (post !== null && has(post.text));
}

/** Those whom the text names as there, without a delegation. */
function* missing(attendance: Attendance, mentions: Mentions, listed: ReadonlySet<string>, { annex, delegations }: DelegateList, slips: number): Generator<Finding> {
  const expected = listsOnline(attendance, mentions, delegations) ? [...attendance.inPerson, ...attendance.online] : attendance.form === 'hybrid' ? attendance.inPerson : (attendance.form === 'list' && !attendance.partial) || namesAll(attendance) ? [...attendance.present, ...attendance.inPerson] : attendance.all === null || attendance.all.online ? attendance.inPerson : [];
  const told = inTwoLists(attendance).map(({ later }) => later.participant);
  const has = distinct(expected.filter(({ participant }) => listed.has(participant)));
  if (has < MOST * expected.length || distinct(expected) - has <= slips) return;
  for (const name of once(expected)) {
    if (listed.has(name.participant) || told.includes(name.participant)) continue;
    yield {
      span: name.span,
      message: say`${atStart(name)} is named as attending, but ${annex.label} has no delegation of it. Add the delegation, or correct the text.`,
      related: [{ span: annexSpan(annex), message: say`The list of delegates.` }],
    };
  }
}

/** A list of nearly all that leaves out a few who, by the text, were there. */
function* leftOut(attendance: Attendance, listed: ReadonlySet<string>, { annex, whole }: DelegateList, all: readonly string[], slips: number): Generator<Finding> {
  const expected = all.filter(participant => !attendance.absent.some(each => each.participant === participant));
  const lacking = expected.filter(participant => !listed.has(participant));
  if (lacking.length <= slips || lacking.length > FEW || expected.length - lacking.length < NEARLY_ALL * expected.length) return;
  const names = listWords(namesOf(lacking.map(participant => ({ participant, text: participant, span: annex.span }))));
  yield {
    span: annexSpan(annex), severity: lacking.length <= 2 && whole ? 'warning' : 'information',
    message: lacking.length === 1
      ? say`${annex.label} has no delegation of ${names}, which attended according to the text. Add it, or correct the text.`
      : say`${annex.label} has no delegation of ${names}, which attended according to the text. Add them, or correct the text.`,
    related: [{ span: attendance.span, message: say`Attendance is told here.` }],
  };
}

/** "Other Participants except A and B joined online" beside the list, against those excepted in the text. */
function* remarks(attendance: Attendance, mentions: Mentions): Generator<Finding> {
  for (const remark of mentions.listedAttendance) yield* modesOf(remark, attendance);
  if (attendance.absent.length === 0) return;
  for (const remark of mentions.listedAttendance) {
    if (remark.absent.length === 0) continue;
    const lacking = once(attendance.absent).filter(({ participant }) => !remark.absent.some(each => each.participant === participant));
    const added = once(remark.absent).filter(({ participant }) => !attendance.absent.some(each => each.participant === participant));
    const [first] = added;
    if (first === undefined && lacking.length === 0) continue;
    yield {
      span: first?.span ?? remark.span,
      message: bothSay(remark.absent, added, lacking),
      related: [{ span: (lacking[0] ?? attendance.absent[0]!).span, message: say`Those who did not attend are named here.` }],
    };
  }
}

/** "Bangladesh, India and Mongolia joined online", of whom one came in person or not at all by the text. */
function* modesOf({ online, present, inPerson }: Attendance, attendance: Attendance): Generator<Finding> {
  for (const here of once([...online, ...present, ...inPerson])) {
    const is = ({ participant }: ParticipantMention): boolean => participant === here.participant;
    const absent = attendance.absent.find(is);
    const there = absent === undefined && online.some(is) && !attendance.online.some(is) ? attendance.inPerson.find(is) : undefined;
    if (absent !== undefined) yield { span: here.span, message: say`${atStart(here)} is said here to attend, but is named among those who did not. Correct one of them.`, related: [{ span: absent.span, message: say`It is said here not to have attended.` }] };
    else if (there !== undefined) yield { span: here.span, message: say`${atStart(here)} is said here to be online, but is named among those who attended in person. Correct one of them.`, related: [{ span: there.span, message: say`Attendance is told here.` }] };
  }
}

/** Who is absent here, who of them was there by the text, and who else was not. */
function bothSay(absent: readonly ParticipantMention[], added: readonly ParticipantMention[], lacking: readonly ParticipantMention[]): string {
  const [here, there, not] = [absent, added, lacking].map(each => listWords(namesOf(each))) as [string, string, string];
  if (added.length === 0) return say`Here ${here} did not attend; in the text ${not} did not either. Name the same ones in both.`;
  return lacking.length === 0
    ? say`Here ${here} did not attend; in the text ${there} did. Name the same ones in both.`
    : say`Here ${here} did not attend; in the text ${there} did, and ${not} did not. Name the same ones in both.`;
}

const distinct = (names: readonly ParticipantMention[]): number => new Set(names.map(({ participant }) => participant)).size;
const once = (names: readonly ParticipantMention[]): ParticipantMention[] => names.filter((name, index) => names.findIndex(({ participant }) => participant === name.participant) === index);
