import { speaks, support } from '../match/compare';
import type { OrderValue, SectionValue } from '../profile/conventions-sections';
import type { Convention, ProfileView } from '../profile/model';
import { STRENGTH } from '../profile/strength';
import type { Heading } from '../report/model';
import { say } from '../text/say';
import type { Rule } from './rule';

interface Standing {
  readonly section: string;
  readonly heading: Heading;
}

interface Reversal {
  readonly earlier: Standing;
  readonly later: Standing;
  readonly convention: Convention;
}

/** Two sections that past reports have the other way round; one finding for each section that is out of place. */
export const sectionOrder: Rule = {
  id: 'structure/section-order',
  title: 'Sections stand in another order than in past reports',
  severity: 'warning',
  lesser: ['information'],
  basis: 'past',
  *check({ report, binding, profile }) {
    if (!speaks(report, profile)) return;
    const standings: Standing[] = [];
    for (const { convention, heading } of binding.sections) {
      if (heading !== null && heading.level === 1) standings.push({ section: (convention.value as SectionValue).section, heading });
    }
    standings.sort((a, b) => a.heading.nameSpan.start - b.heading.nameSpan.start);
    for (const { stray, pair } of displaced(reversals(standings, profile))) {
      const other = pair.earlier.heading === stray ? pair.later.heading : pair.earlier.heading;
      const early = pair.earlier.heading === stray;
      yield {
        span: stray.nameSpan,
        severity: pair.convention.strength!,
        message: early
          ? say`"${stray.title}" stands before "${other.title}", but after it in ${support(pair.convention)}. Move one of the two.`
          : say`"${stray.title}" stands after "${other.title}", but before it in ${support(pair.convention)}. Move one of the two.`,
        related: [{ span: other.nameSpan, message: early ? say`In past reports this section comes first.` : say`In past reports this section comes later.` }],
        evidence: pair.convention.evidence,
      };
    }
  },
};

/** Pairs of sections whose order differs from a convention strong enough to speak of. */
function reversals(standings: readonly Standing[], profile: ProfileView): Reversal[] {
  const found: Reversal[] = [];
  standings.forEach((earlier, index) => {
    for (const later of standings.slice(index + 1)) {
      if (later.heading === earlier.heading) continue;
      const convention = profile.get(`order:${later.section}>${earlier.section}`);
      if (convention === undefined || convention.strength === null || isChance(convention, profile)) continue;
      const value = convention.value as OrderValue;
      if (value.first === later.section) found.push({ earlier, later, convention });
    }
  });
  return found;
}

/** Two sections that stand together in a few of many past reports alone: each meeting has its own subjects, in its own order. */
const isChance = ({ evidence }: Convention, { familyReports }: ProfileView): boolean => evidence.of < STRENGTH.warning.reports && familyReports >= STRENGTH.warning.reports;

/**
 * The fewest sections whose moving undoes every reversal, taken greedily: a closing put first is one fault, not five.
 * Of two that have changed places the later is the stray; each comes with the pair that lies furthest apart.
 */
function displaced(pairs: readonly Reversal[]): { stray: Heading; pair: Reversal }[] {
  const strays: { stray: Heading; pair: Reversal }[] = [];
  let left = [...pairs];
  while (left.length > 0) {
    const counts = new Map<Heading, number>();
    for (const { earlier, later } of left) for (const { heading } of [earlier, later]) counts.set(heading, (counts.get(heading) ?? 0) + 1);
    const stray = [...counts].reduce((best, entry) => (entry[1] > best[1] || (entry[1] === best[1] && start(entry[0]) > start(best[0])) ? entry : best))[0];
    const own = left.filter(pair => pair.earlier.heading === stray || pair.later.heading === stray);
    strays.push({ stray, pair: own.reduce((widest, pair) => (width(pair) > width(widest) ? pair : widest)) });
    left = left.filter(pair => !own.includes(pair));
  }
  return strays.sort((a, b) => start(a.stray) - start(b.stray));
}

const start = (heading: Heading): number => heading.nameSpan.start;
const width = ({ earlier, later }: Reversal): number => start(later.heading) - start(earlier.heading);
