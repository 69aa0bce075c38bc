import { isUsualForm, speaks, support } from '../match/compare';
import { wordingKey, type WordingValue } from '../profile/conventions-wordings';
import type { SectionValue } from '../profile/conventions-sections';
import { sectionKinds } from '../profile/kinds';
import { STRENGTH } from '../profile/strength';
import { say } from '../text/say';
import type { Rule } from './rule';

/** The heading of a section in other words than nearly all past reports have for it. */
export const headingWording: Rule = {
  id: 'structure/heading-wording',
  title: 'A heading is worded otherwise than in past reports',
  severity: 'information',
  basis: 'past',
  *check({ report, binding, profile }) {
    if (profile.familyReports < STRENGTH.warning.reports || !speaks(report, profile)) return;
    for (const { convention, heading } of binding.sections) {
      if (heading === null || heading.level > 1) continue;
      const wording = profile.get(`section-wording:${(convention.value as SectionValue).section}`);
      if (wording === undefined || !isUsualForm(wording)) continue;
      const { key, title } = wording.value as WordingValue;
      // "Other Matters and Closing" is two sections in one.
      if (wordingKey(heading.title) === key || sectionKinds(heading.title).length > 1) continue;
      yield {
        span: heading.nameSpan, evidence: wording.evidence,
        message: say`This heading is worded "${heading.title}" here, and "${title}" in ${support(wording)}. Use the usual words, unless you mean others.`,
      };
    }
  },
};
