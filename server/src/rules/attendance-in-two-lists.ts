import type { ParticipantMention } from '../report/mentions';
import { said, say } from '../text/say';
import { inTwoLists, atStart } from './attendance-sets';
import type { Finding, Rule } from './rule';

/** A Participant that was there and was not, or came in person and online. */
export const attendanceInTwoLists: Rule = {
  id: 'attendance/in-two-lists',
  title: 'No Participant is named in two lists of which only one can hold',
  severity: 'warning',
  basis: 'draft',
  *check({ mentions }) {
    yield* inTwoGroups(mentions.groups, mentions.groups.flat().length);
    if (mentions.groups.length === 0) yield* inTwoGroups(mentions.groupMembers.map(member => [member]), mentions.groupMembers.length);
    for (const { later, earlier } of mentions.bodiesInTwoLists) {
      yield {
        span: later.span,
        message: say`${later.text} is named among those who attended and also among those who did not. Take it out of one of the lists.`,
        related: [{ span: earlier.span, message: say`It is named here too.` }],
      };
    }
    const { attendance } = mentions;
    if (attendance === null) return;
    for (const { later, earlier, lists: [list, other] } of inTwoLists(attendance)) {
      yield {
        span: later.span,
        message: say`${atStart(later)} is named ${said(list.words)} and also ${said(other.words)}. Take it out of one of the lists.`,
        related: [{ span: earlier.span, message: say`It is named here too.` }],
      };
    }
    const { all, inPerson, online } = attendance;
    const there = inPerson.length > 0 ? inPerson : online;
    if (all === null || !all.online || all.other || inPerson.length === 0) return;
    yield {
      span: all.span,
      message: inPerson.length === 1
        ? say`"${all.text.trim()}" would have attended online, but one is named as attending in person. Write "all other".`
        : say`"${all.text.trim()}" would have attended online, but ${inPerson.length} are named as attending in person. Write "all other".`,
      related: [{ span: there[0]!.span, message: say`Those who attended in person are named here.` }],
    };
  },
};

/** Members of groups of which more than this share are in several: they may well be. */
const OFTEN = 1 / 6;

/** The one or two of all members that are in two groups. */
function* inTwoGroups(groups: readonly (readonly ParticipantMention[])[], members: number): Generator<Finding> {
  const first = new Map<string, ParticipantMention>();
  const twice: { readonly later: ParticipantMention; readonly earlier: ParticipantMention }[] = [];
  for (const group of groups) {
    for (const member of group) {
      const earlier = first.get(member.participant);
      if (earlier === undefined) first.set(member.participant, member);
      else if (!group.includes(earlier)) twice.push({ later: member, earlier });
    }
  }
  if (twice.length > members * OFTEN) return;
  for (const { later, earlier } of twice) yield { span: later.span, message: say`${atStart(later)} is named as a member of two groups. Name it in one of them.`, related: [{ span: earlier.span, message: say`It is named here too.` }] };
}
