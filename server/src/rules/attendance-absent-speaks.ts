import type { Attendance, DelegateList, Headcount, Mentions, ParticipantMention } from '../report/mentions';
import type { Report } from '../report/model';
import { findParticipants } from '../report/participants';
import { textIn, toldIn } from '../report/watch';
import { telling } from '../report/wording';
import { covers } from '../text/span';
import { say } from '../text/say';
import { bodiesAbsent } from './attendance-bodies';
import { inTwoLists, listsOf, atStart, repeated } from './attendance-sets';
import { activityWords } from './follow-up-words';
import { coversTwoMeetings } from './numbering-findings';
import type { Finding, Rule } from './rule';

/** A list this long is taken for that of all who attended. */
const FEWEST = 3;
/** And this long beside those who did not. */
const MANY = 8;

/** Participants that speak, co-chair or bring a proposal although they did not attend. */
export const attendanceAbsentSpeaks: Rule = {
  id: 'attendance/absent-speaks',
  title: 'Only Participants that attended speak',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    // of two meetings each has its own attendance
    const both = coversTwoMeetings(report);
    for (const finding of speakersOutside(report, mentions)) yield both ? { ...finding, severity: 'information' } : finding;
  },
};

function* speakersOutside(report: Report, mentions: Mentions): Generator<Finding> {
  const { attendance } = mentions;
  if (attendance === null) return;
  yield* bodiesAbsent(report, mentions);
  const named = listsOf(attendance).filter(({ kind }) => kind !== 'absent').flatMap(({ names }) => names);
  const twice = repeated(attendance.present.map(({ participant }) => participant)) > 0;
  // Who teaches is not among those who are taught.
  // A number that is much larger than the list shows that the list is not all.
  const more = attendance.counts.some(({ of, value }) => of === 'participants' && value > 2 * named.length);
  const complete = !twice && !more && report.family !== 'training' && ((attendance.form === 'list' || attendance.form === 'all-but' && attendance.present.length >= MANY) && !attendance.partial && attendance.all === null && named.length >= FEWEST || attendance.form === 'hybrid' && attendance.all === null && !attendance.partial);
  const list = complete ? null : counted(report, mentions, attendance);
  const heads = complete || list !== null ? null : headsOf(report, mentions, attendance);
  if (attendance.absent.length === 0 && !complete && list === null && heads === null) return;
  // "Of the partners invited, Japan came": told besides, in words that nobody foresaw.
  let around: ReadonlySet<string> | undefined;
  const beside = (): ReadonlySet<string> => around ??= besideLists(report, attendance);
  // What another list contradicts already has its finding.
  const told = new Set([...inTwoLists(attendance).map(({ later }) => later.participant), ...mentions.delegateLists.flatMap(({ delegations }) => delegations.map(({ participant }) => participant))]);
  const outside = (participant: string): ParticipantMention | Attendance | null => attendance.absent.find(each => each.participant === participant)
    ?? (complete && !named.some(each => each.participant === participant) && !beside().has(participant) || list !== null && !told.has(participant) || heads !== null && !heads.participants.includes(participant) ? attendance : null);
  for (const { participant, span } of mentions.coChairs) {
    const from = participant === null ? null : outside(participant);
    if (participant === null || from === null || told.has(participant)) continue;
    told.add(participant);
    yield {
      span: from.span,
      message: 'participant' in from
        ? say`${atStart(from)} co-chaired the meeting and cannot have been absent from it. Correct the list.`
        : say`${participant} co-chaired the meeting, but is not named among those who attended. Add it.`,
      related: [{ span, message: say`The co-chairs are named here.` }],
    };
  }
  for (const intervention of mentions.interventions) {
    const { participant, speaker, earlier, span } = intervention;
    const from = outside(participant);
    if (from === null || told.has(participant) || (span.start < attendance.span.end && span.end > attendance.span.start)) continue;
    told.add(participant);
    if (SAYS_ABSENT.test(textIn(report, { start: span.end, end: sentenceEnd(report, span.end) }))) continue;
    const name = speaker === 'person' ? participant : atStart(intervention);
    yield {
      span, severity: speaker === 'person' || earlier ? 'information' : 'warning',
      message: 'participant' in from
        ? say`${name} speaks here, but is said not to have attended. Check the list of those absent.`
        : say`${name} speaks here, but is not named among those who attended. Check the list.`,
      related: [{ span: from.span, message: 'participant' in from ? say`It is said here not to have attended.` : say`Those who attended are named here.` }],
    };
  }
  for (const member of [...mentions.groupMembers, ...mentions.groups.flat()]) {
    const from = outside(member.participant);
    if (from === null || told.has(member.participant)) continue;
    told.add(member.participant);
    yield {
      span: member.span,
      message: 'participant' in from
        ? say`${atStart(member)} has a place in a group, but is said not to have attended. Correct one of them.`
        : say`${atStart(member)} has a place in a group, but is not named among those who attended. Correct one of them.`,
      related: [{ span: from.span, message: 'participant' in from ? say`It is said here not to have attended.` : say`Those who attended are named here.` }],
    };
  }
  for (const activity of mentions.activities) {
    if (!activity.proposed) continue;
    for (const lead of activity.leads) {
      const from = attendance.absent.find(each => each.participant === lead.participant);
      if (from === undefined || told.has(lead.participant)) continue;
      told.add(lead.participant);
      yield {
        span: lead.span, severity: 'information',
        message: say`${atStart(lead)} is among the proponents of ${activityWords(activity)}, but is said not to have attended. Check which is right.`,
        related: [{ span: from.span, message: say`It is said here not to have attended.` }],
      };
    }
  }
}

/** ", although not represented at the Seminar, had informed New Zealand": told with what it did. */
const SAYS_ABSENT = /^,? ?\(?(?:which|who|that|although|though|while|whilst|itself|not|absent|unable)\b[^.;]{0,30}\b(?:not (?:represented|present|attending|able to attend)|absent|unable to (?:attend|be present|send)|did not attend|had not attended|could not attend)\b/i;
const SENTENCE = 120;
const sentenceEnd = ({ text }: Report, at: number): number => Math.min(text.length, at + SENTENCE);

const CHAIR = /\bin the chair\b/i;

/** Being there. */
const PRESENCE = /\b(?:join(?:ed|ing)|attend(?:ed|ing)|took part|taking part|participat(?:ed|ing)|present|admitted|connect(?:ed|ing)|observers?|guests?|withdrew|left the (?:room|meeting))\b|(?:,|\b(?:was|were|been|specially)) invited\b|\binvitation of\b/i;
/** For a part of the meeting, or not as a member: the list of those who attended may do without them. */
const IN_PART = /\b(?:(?:this|that|the (?:present|following)) (?:agenda )?(?:item|point|session|part|segment|discussion)|(?:for|during|on|at) the (?:first|second|third|last|final|opening|closing|whole of the (?:first|second)) (?:day|morning|afternoon|evening|session|hour|item)|(?:for|during) (?:one|two|a|an|half an) (?:hours?|items?|sessions?)|(?:items?|sessions?|points?) (?:\d|[IVX]+\b|one|two|three|four|five)|observers?|guests?)\b/i;

/** Participants of whom a sentence says that they came for one item, or as observers. */
const VISITORS = telling(({ text }): readonly string[] => (PRESENCE.test(text) ? text.replace(/\s+/g, ' ').split(/(?<=[a-z)]\.)\s(?=[A-Z])/).filter(sentence => PRESENCE.test(sentence) && IN_PART.test(sentence)).flatMap(sentence => findParticipants(sentence).map(({ participant }) => participant)) : []));

/** "Ms. A, Ambassador of Japan, was in the chair": the Participants that such a paragraph names. */
const CHAIRING = telling(({ text }): readonly string[] => (CHAIR.test(text) ? findParticipants(text).map(({ participant }) => participant) : []));

/** All Participants that the paragraph on attendance names behind its first list, those who chaired, and those who came for a part only. */
function besideLists(report: Report, { span }: Attendance): ReadonlySet<string> {
  const paragraph = report.paragraphs.find(each => covers(each.span, span));
  const beside = paragraph === undefined ? [] : findParticipants(textIn(report, { start: span.start, end: Math.max(span.start, paragraph.span.end) })).map(({ participant }) => participant);
  const chairing = report.paragraphs.flatMap(each => (each.span.end <= span.start ? toldIn(report, each.span, CHAIRING) : []));
  return new Set([...beside, ...chairing, ...report.paragraphs.flatMap(each => toldIn(report, each.span, VISITORS))]);
}

/** The one list of delegates of a report that tells how many Participants attended: it names all of them. */
function counted(report: Report, mentions: Mentions, { form, counts }: Attendance): DelegateList | null {
  const [list, other] = mentions.delegateLists;
  if (form !== 'count' || report.family === 'training' || list === undefined || other !== undefined || !list.whole) return null;
  const bodies = new Set(list.delegations.map(({ participant }) => participant)).size;
  return counts.some(({ of, value, mode }) => of === 'participants' && value === bodies && mode !== 'online') ? list : null;
}

/** The one annex that says how many came from each Participant, where it has as many of them as the text says. */
function headsOf(report: Report, { headcounts, delegateLists }: Mentions, { form, counts }: Attendance): Headcount | null {
  const [only, other] = headcounts;
  if (form !== 'count' || report.family === 'training' || only === undefined || other !== undefined || delegateLists.some(({ annex }) => annex !== only.annex)) return null;
  return counts.some(({ of, value, mode }) => of === 'participants' && (value === only.bodies || value === only.bodies + only.others) && mode !== 'online') ? only : null;
}
