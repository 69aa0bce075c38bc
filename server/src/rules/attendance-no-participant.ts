import { joined } from '../report/ministerials';
import type { Stranger } from '../report/mentions';
import { say } from '../text/say';
import { isOfForum, listsOf, yearOf } from './attendance-sets';
import type { Finding, Rule } from './rule';

/** A name in a list of Participants that is none of theirs, or was not yet. */
export const attendanceNoParticipant: Rule = {
  id: 'attendance/no-participant',
  title: 'Lists of Participants name Participants',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  fix: 'confirm',
  *check({ report, mentions }) {
    const { attendance } = mentions;
    if (attendance === null || report.family === 'other') return;
    // At a meeting of other bodies a country is no stranger; a name misspelt is one everywhere.
    const ofForum = isOfForum(report);
    for (const stranger of attendance.strangers) if (ofForum || stranger.nearest !== null) yield strange(stranger);
    const year = yearOf(report, mentions);
    if (year === null) return;
    for (const { names } of listsOf(attendance)) {
      for (const { participant, span } of names) {
        if (joined(participant) <= year) continue;
        yield { span, severity: 'information', message: say`${participant} has been a Participant since ${joined(participant)} only, and this meeting was in ${year}. Check the name and the year.`, related: [] };
      }
    }
  },
};

function strange({ text, span, nearest, among }: Stranger): Finding {
  if (nearest !== null) {
    return {
      span, message: say`"${text}" is no Participant's name. ${nearest} may be meant.`,
      fix: () => ({ title: say`Write "${nearest}"`, safety: 'confirm', edits: [{ span, newText: nearest }] }),
    };
  }
  return among === 'absent'
    ? { span, message: say`${text} is no ARF Participant, and cannot be excepted from all Participants. Take it out, or correct the name.` }
    : { span, severity: 'information', message: say`${text} is no ARF Participant. Check whether it attended, and name guests apart.` };
}
