import { speaks, support } from '../match/compare';
import { titleSpan } from '../match/place';
import type { MemberValue } from '../profile/conventions-members';
import { annexKindsOf } from '../profile/observe';
import { STRENGTH } from '../profile/strength';
import type { Rule } from './rule';

const NAMES: Readonly<Record<string, string>> = {
  'participants': 'the list of participants', 'agenda': 'the agenda', 'programme': 'the programme', 'remarks': 'the opening remarks', 'presentations': 'the presentations',
  'concept-papers': 'the concept papers', 'work-plan': 'the work plan', 'activities': 'the list of activities', 'follow-up': 'the follow-up matters',
};

/** An annex that past reports have and the draft neither cites nor carries; on its first citation, else on the title. */
export const annexMissingUsualAnnex: Rule = {
  id: 'annex/missing-usual-annex',
  title: 'An annex that past reports have is missing',
  severity: 'warning',
  lesser: ['information'],
  basis: 'past',
  *check({ report, mentions, profile }) {
    if (!speaks(report, profile)) return;
    const usual = profile.conventions.filter(({ topic, strength, evidence }) => topic === 'usual-annex' && strength !== null && evidence.of >= STRENGTH.warning.reports);
    // Sorting out what a long draft annexes is wasted time where the past reports are too few to miss anything.
    if (usual.length === 0) return;
    const kinds = annexKindsOf(report, mentions);
    // A draft without any known annex has not come to them yet, or has none by design.
    if (kinds.size === 0) return;
    for (const convention of usual) {
      const { name, wordings } = convention.value as MemberValue;
      if (kinds.has(name as never)) continue;
      const called = wordings[0] === undefined ? '' : ` (such as "${wordings[0]}")`;
      yield {
        span: mentions.citations[0]?.span ?? titleSpan(report), severity: convention.strength ?? undefined, evidence: convention.evidence,
        message: `No annex holds ${NAMES[name] ?? name}${called}, which ${support(convention)} ${convention.evidence.of === 1 ? 'has' : 'have'}. Annex it and cite it, unless there was none.`,
      };
    }
  },
};
