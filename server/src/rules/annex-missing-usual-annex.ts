import { speaks, support } from '../match/compare';
import { titleSpan } from '../match/place';
import type { MemberValue } from '../profile/conventions-members';
import { ALIKE } from '../profile/cluster';
import { isAnnexKind } from '../profile/kinds';
import { annexNamesOf } from '../profile/observe';
import { STRENGTH } from '../profile/strength';
import type { Mentions } from '../report/mentions';
import type { Report } from '../report/model';
import { phrase, said, say } from '../text/say';
import { dice } from '../text/similarity';
import type { Rule } from './rule';

const NAMES: Readonly<Record<string, string>> = {
  'participants': phrase`the list of participants`, 'agenda': phrase`the agenda`, 'programme': phrase`the programme`, 'remarks': phrase`the opening remarks`, 'presentations': phrase`the presentations`,
  'concept-papers': phrase`the concept papers`, 'work-plan': phrase`the work plan`, 'activities': phrase`the list of activities`, 'follow-up': phrase`the follow-up matters`,
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
        message: calledOtherwise(report, mentions)
          ? say`Nothing that is attached holds ${described(name, wordings[0])}, which stands in ${support(convention)}. Attach it and cite it, unless there was none.`
          : convention.evidence.of === 1
          ? say`No annex holds ${described(name, wordings[0])}, which ${support(convention)} has. Annex it and cite it, unless there was none.`
          : say`No annex holds ${described(name, wordings[0])}, which ${support(convention)} have. Annex it and cite it, unless there was none.`,
      };
    }
  },
};

/** Usual kinds are the same or not; other annexes go by names that vary a little. */
const isSame = (a: string, b: string): boolean => a === b || (!isAnnexKind(a) && !isAnnexKind(b) && dice(a.split('-'), b.split('-')) >= ALIKE);

/** Whether what is annexed bears other labels: "Appendix A", "Attachment 1". */
function calledOtherwise({ annexes }: Report, { citations }: Mentions): boolean {
  const words = [...annexes.map(({ label }) => label), ...citations.flatMap(({ keyword }) => keyword ?? [])];
  return words.length > 0 && !words.some(word => /^\W*annex/i.test(word));
}

function described(name: string, wording: string | undefined): string {
  if (!isAnnexKind(name)) return say`"${wording ?? name.replaceAll('-', ' ')}"`;
  const kind = said(NAMES[name] ?? name);
  return wording === undefined ? kind : say`${kind} (such as "${wording}")`;
}
