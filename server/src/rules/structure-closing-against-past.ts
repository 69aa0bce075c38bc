import { speaks, support } from '../match/compare';
import type { MemberValue } from '../profile/conventions-members';
import { sectionKinds } from '../profile/kinds';
import { closingOf } from '../profile/observe';
import { STRENGTH } from '../profile/strength';
import { say } from '../text/say';
import type { Rule } from './rule';

/** Something that the closing of nearly all past reports says, and that of the draft does not; on its heading. */
export const closingAgainstPast: Rule = {
  id: 'structure/closing-against-past',
  title: 'The closing lacks something that past reports say there',
  severity: 'information',
  basis: 'past',
  *check({ report, profile }) {
    if (!speaks(report, profile)) return;
    const closing = closingOf(report);
    if (closing === null) return;
    // Where past reports have a closing and the draft has none, it is the section that is missing.
    if (!sectionKinds(closing.heading.title).includes('closing') && (profile.get('section:closing')?.strength ?? null) !== null) return;
    for (const convention of profile.conventions) {
      if (convention.topic !== 'closing' || convention.strength === null || convention.evidence.of < STRENGTH.warning.reports || convention.mean < STRENGTH.closing) continue;
      const { name } = convention.value as MemberValue;
      if (closing.says.has(name)) continue;
      yield {
        span: closing.heading.nameSpan, evidence: convention.evidence,
        message: messageOf(name, support(convention)),
      };
    }
  },
};

function messageOf(name: string, past: string): string {
  switch (name) {
    case 'thanks': return say`This closing says no thanks; ${past} do. Add a sentence, unless there is nothing to say.`;
    case 'thanks-to-host': return say`This closing says nothing of the hospitality of the host; ${past} do. Add a sentence, unless there is nothing to say.`;
    case 'next-meeting': return say`This closing says nothing of the next meeting; ${past} do. Add a sentence, unless there is nothing to say.`;
    case 'time-of-closing': return say`This closing does not tell at what time the meeting ended; ${past} do. Add it, unless it is not wanted.`;
    case 'no-further-business': return say`This closing does not say that there was no further business; ${past} do. Add a sentence, unless there is nothing to say.`;
    case 'declared-closed': return say`This closing does not say who declared the meeting closed; ${past} do. Add a sentence, unless there is nothing to say.`;
    default: return say`This closing says nothing of ${name}; ${past} do. Add a sentence, unless there is nothing to say.`;
  }
}
