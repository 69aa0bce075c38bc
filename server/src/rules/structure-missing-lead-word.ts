import { isUsualForm, speaks, support } from '../match/compare';
import { titleSpan } from '../match/place';
import type { MemberValue } from '../profile/conventions-members';
import { leadWordsOf } from '../profile/lead-words';
import { STRENGTH } from '../profile/strength';
import { say } from '../text/say';
import type { Rule } from './rule';

/** A word with which a line of nearly all past reports begins ("Present:", "RESOLVED:") and no line of the draft. */
export const missingLeadWord: Rule = {
  id: 'structure/missing-lead-word',
  title: 'No line begins with a word that past reports have',
  severity: 'information',
  basis: 'past',
  *check({ report, profile }) {
    if (profile.familyReports < STRENGTH.warning.reports || !speaks(report, profile)) return;
    const usual = profile.conventions.filter(convention => convention.topic === 'lead-word' && isUsualForm(convention));
    if (usual.length === 0) return;
    const own = leadWordsOf(report);
    for (const convention of usual) {
      const { name, wordings } = convention.value as MemberValue;
      if (own.has(name)) continue;
      yield {
        span: titleSpan(report), evidence: convention.evidence,
        message: say`No line begins with "${wordings[0] ?? name}", as in ${support(convention)}. Add it where it belongs, unless there is nothing to say.`,
      };
    }
  },
};
