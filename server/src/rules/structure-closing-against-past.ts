import { speaks, support } from '../match/compare';
import type { MemberValue } from '../profile/conventions-members';
import { sectionKinds } from '../profile/kinds';
import { closingOf } from '../profile/observe';
import { STRENGTH } from '../profile/strength';
import type { Rule } from './rule';

const NAMES: Readonly<Record<string, string>> = { 'thanks': 'no thanks', 'thanks-to-host': 'nothing of the hospitality of the host', 'next-meeting': 'nothing of the next meeting' };

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
        message: `This closing says ${NAMES[name] ?? `nothing of ${name}`}; ${support(convention)} do. Add a sentence, unless there is nothing to say.`,
      };
    }
  },
};
