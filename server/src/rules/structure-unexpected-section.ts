import { support } from '../match/compare';
import { standIn } from '../match/place';
import { say } from '../text/say';
import type { Rule } from './rule';

/** A section no past report has, in a family whose past reports never have sections of their own subject. */
export const unexpectedSection: Rule = {
  id: 'structure/unexpected-section',
  title: 'A section that no past report has',
  severity: 'information',
  basis: 'past',
  *check({ report, binding, profile }) {
    const closed = profile.get('sections-closed');
    // Most meetings have sections of their own; only many reports without any make another one worth a word.
    if (closed === undefined || closed.value !== true || closed.strength !== 'warning') return;
    // Of a heading that stands where a usual one is missed that is said.
    const stoodIn = new Set(binding.sections.map(({ convention, heading }) => (heading === null && convention.strength !== null ? standIn(convention, report, binding) : null)));
    for (const heading of report.headings) {
      if (heading.level !== 1 || stoodIn.has(heading) || binding.byHeading.has(heading) || heading.title === '' || isBlank(heading.title)) continue;
      yield {
        span: heading.nameSpan,
        message: say`No past report of this kind has a section "${heading.title}"; the sections of ${support(closed)} are all shared with others. Check the heading, or keep it if the meeting needs it.`,
        evidence: closed.evidence,
      };
    }
  },
};

/** "[Subject]": still to be named. */
const isBlank = (title: string): boolean => title.startsWith('[') && title.endsWith(']');
