/** Who attended, as sets that the attendance rules share. */
import { participantsIn } from '../report/ministerials';
import type { Attendance, Mentions, ParticipantMention } from '../report/mentions';
import type { Annex, Delegation, Report } from '../report/model';
import { participantOf } from '../report/participants';
import { phrase } from '../text/say';
import { namesOf } from './follow-up-words';

/** A list of the paragraph on attendance, with the words that tell it. */
export interface AttendanceList {
  readonly names: readonly ParticipantMention[];
  /** "among those who attended in person", to be said. */
  readonly words: string;
  readonly kind: 'present' | 'in-person' | 'online' | 'absent';
}

export function listsOf(attendance: Attendance): AttendanceList[] {
  const lists: AttendanceList[] = [
    { kind: 'present', names: attendance.present, words: phrase`among those who attended` },
    { kind: 'in-person', names: attendance.inPerson, words: phrase`among those who attended in person` },
    { kind: 'online', names: attendance.online, words: phrase`among those who attended online` },
    { kind: 'absent', names: attendance.absent, words: phrase`among those who did not attend` },
  ];
  return lists.filter(({ names }) => names.length > 0);
}

/** Year of the meeting, by the title or the first date of the text; null where neither has one. */
export const yearOf = (report: Report, mentions: Mentions): number | null => report.title?.dates[0]?.to.year ?? mentions.dates.find(({ to }) => to.year !== null)?.to.year ?? null;

/** All Participants of the year; of today where the year is not known. */
export const allIn = (year: number | null): readonly string[] => participantsIn(year ?? 9999);

/** Participants in two lists that exclude one another, with the later mention. */
export function inTwoLists(attendance: Attendance): { readonly later: ParticipantMention; readonly earlier: ParticipantMention; readonly lists: readonly [AttendanceList, AttendanceList] }[] {
  const lists = listsOf(attendance);
  return lists.flatMap((a, index) => lists.slice(index + 1).flatMap(b => {
    // "Attended by A, B and C. A attended in person." says the same thing twice; lists that complete one another do not.
    if (a.kind === 'present' && b.kind !== 'absent' && b.names.every(({ participant }) => a.names.some(name => name.participant === participant))) return [];
    return a.names.flatMap(one => {
      const other = b.names.find(({ participant }) => participant === one.participant);
      if (other === undefined) return [];
      const swap = other.span.start < one.span.start;
      return [{ later: swap ? one : other, earlier: swap ? other : one, lists: swap ? [a, b] as const : [b, a] as const }];
    });
  }));
}

/** A list of delegates with the delegations of Participants in it. */
export interface DelegateList {
  readonly annex: Annex;
  readonly delegations: readonly { readonly node: Delegation; readonly participant: string }[];
  readonly others: readonly Delegation[];
  /** Whether everything in it was read as delegations: nothing stands beside them. */
  readonly whole: boolean;
  readonly people: number;
}

export function delegateLists(report: Report): DelegateList[] {
  return report.annexes.flatMap(annex => {
    if (annex.content !== 'delegates') return [];
    const all = annex.children.filter(node => node.kind === 'delegation');
    const delegations = all.flatMap(node => {
      const participant = participantOf(node.name.replace(/\s*\([^()]*\)\s*$/, '').replace(/[’`]/g, "'"));
      return participant === null ? [] : [{ node, participant }];
    });
    if (delegations.length < 2) return [];
    return [{ annex, delegations, others: all.filter(node => !delegations.some(each => each.node === node)), whole: annex.children.every(({ kind }) => kind === 'delegation'), people: all.reduce((sum, { people }) => sum + people.length, 0) }];
  });
}

/** The name of a Participant as it stands at the start of a sentence. */
export function atStart(name: ParticipantMention): string {
  const [words] = namesOf([name]);
  return words![0]!.toUpperCase() + words!.slice(1);
}

/** How many names stand in a list a second time. */
export const repeated = (participants: readonly string[]): number => participants.length - new Set(participants).size;

/** Where a finding about a whole annex lands. */
export const annexSpan = ({ titleSpan, labelSpan }: Annex): Annex['labelSpan'] => titleSpan ?? labelSpan;
