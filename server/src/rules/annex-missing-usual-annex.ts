import { speaks, support } from '../match/compare';
import { titleSpan } from '../match/place';
import type { MemberValue } from '../profile/conventions-members';
import { ALIKE } from '../profile/cluster';
import { isAnnexKind } from '../profile/kinds';
import { annexNamesOf } from '../profile/observe';
import { STRENGTH } from '../profile/strength';
import { dice } from '../text/similarity';
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
    const names = [...annexNamesOf(report, mentions).keys()];
    // A draft without any annex has not come to them yet, or has none by design.
    if (names.length === 0) return;
    for (const convention of usual) {
      const { name, wordings } = convention.value as MemberValue;
      if (names.some(each => isSame(each, name))) continue;
      yield {
        // What an annex of another name holds cannot be told from its name.
        span: mentions.citations[0]?.span ?? titleSpan(report), severity: isAnnexKind(name) ? convention.strength ?? undefined : 'information', evidence: convention.evidence,
        message: `No annex holds ${described(name, wordings[0])}, which ${support(convention)} ${convention.evidence.of === 1 ? 'has' : 'have'}. Annex it and cite it, unless there was none.`,
      };
    }
  },
};

/** Usual kinds are the same or not; other annexes go by names that vary a little. */
const isSame = (a: string, b: string): boolean => a === b || (!isAnnexKind(a) && !isAnnexKind(b) && dice(a.split('-'), b.split('-')) >= ALIKE);

function described(name: string, wording: string | undefined): string {
  if (!isAnnexKind(name)) return `"${wording ?? name.replaceAll('-', ' ')}"`;
  return `${NAMES[name] ?? name}${wording === undefined ? '' : ` (such as "${wording}")`}`;
}
