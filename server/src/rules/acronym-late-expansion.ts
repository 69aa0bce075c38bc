import { officialOf } from '../report/official-names';
import { say } from '../text/say';
import type { Rule } from './rule';

/** What names of meetings have in them may be written out where it matters. */
const IN_NAMES = new Set(['ARF', 'ASEAN', 'ISM', 'ISG', 'CBM', 'PD', 'UN', 'US', 'USA', 'UK']);

/** An acronym that is used in the text before the place that says what it stands for. */
export const acronymLateExpansion: Rule = {
  id: 'acronym/late-expansion',
  title: 'An acronym is written out where it is first used',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    // the name and its acronym stand in the title, be they in capitals there
    const own = report.title?.acronym?.text.toLowerCase();
    for (const { acronym, introductions, uses, inCompound, familiar } of mentions.acronymUses) {
      const [introduction] = introductions;
      const [use] = uses;
      // a treaty that everybody knows may go without its words, but where they are given they come first
      if ((familiar && (IN_NAMES.has(acronym) || introduction?.inBody !== true)) || inCompound || introduction === undefined || use === undefined || introduction.expansion === null || acronym.toLowerCase() === own || introduction.span.start < use.start) continue;
      yield {
        span: use,
        // What everybody knows may be used first and written out where it matters.
        ...((familiar || (officialOf(acronym) !== null && !introduction.inBody)) && { severity: 'information' as const }),
        message: say`"${acronym}" is used here and written out only later, as "${introduction.expansion.text}". Write it out here, and use the acronym alone from then on.`,
        related: [{ span: introduction.span, message: say`It is written out here.` }],
      };
    }
  },
};
