/** Who attended, as sets that the attendance rules share. */
import { participantsIn } from '../report/ministerials';
import type { Attendance, Mentions, ParticipantMention } from '../report/mentions';
import type { Annex, Report } from '../report/model';
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

/** Whether a title speaks of a meeting of the Forum's, whatever kind it is. */
export const isOfForum = ({ text, title }: Report): boolean => title !== null && OF_FORUM.test(text.slice(title.span.start, title.span.end));
const OF_FORUM = /\bASEAN\s+REGIONAL\s+FORUM\b|\bARF\b/i;

/** Year of the meeting, by the title or the first date of the text; null where neither has one. */
export const yearOf = (report: Report, mentions: Mentions): number | null => report.title?.dates[0]?.to.year ?? mentions.dates.find(({ to }) => to.year !== null)?.to.year ?? null;

/** All Participants of the year; of today where the year is not known. */
export const allIn = (year: number | null): readonly string[] => participantsIn(year ?? 9999);

export interface NamedInTwoLists {
  readonly later: ParticipantMention;
  readonly earlier: ParticipantMention;
  readonly lists: readonly [AttendanceList, AttendanceList];
}

/** Participants in two lists that exclude one another, with the later mention. */
export function inTwoLists(attendance: Attendance): readonly NamedInTwoLists[] {
  const lists = listsOf(attendance);
  const out: NamedInTwoLists[] = [];
  for (const [index, a] of lists.entries()) {
    for (const b of lists.slice(index + 1)) {
      const others = new Map<string, ParticipantMention>();
      for (const name of b.names) if (!others.has(name.participant)) others.set(name.participant, name);
      // "Attended by A, B and C. A attended in person." says the same thing twice; lists that complete one another do not.
      if (a.kind === 'present' && b.kind !== 'absent' && [...others.keys()].every(participant => a.names.some(name => name.participant === participant))) continue;
      for (const one of a.names) {
        const other = others.get(one.participant);
        if (other === undefined) continue;
        const swap = other.span.start < one.span.start;
        out.push({ later: swap ? one : other, earlier: swap ? other : one, lists: swap ? [a, b] : [b, a] });
      }
    }
  }
  return out;
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
