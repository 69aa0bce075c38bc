import { say } from '../text/say';
import { labelConflicts } from './annex-conflicts';
import { labelled } from './annex-labels';
import type { Rule } from './rule';

/** One label is given to two different papers: "The Agenda appears as ANNEX 2 ... Her remarks appear as ANNEX 2". */
export const oneLabelTwoThings: Rule = {
  id: 'annex/one-label-two-things',
  title: 'One annex label is not used for two different papers',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions }) {
    for (const { citation, other } of labelConflicts(report, mentions)) {
      const name = labelled(citation.keyword, citation.id);
      const same = citation.subject!.text.toLowerCase() === other.subject!.text.toLowerCase();
      yield {
        span: citation.span,
        message: same
          ? say`${name} is given to "${citation.subject!.text}" here and in an earlier paragraph, and the next label is left out. Give this one a label of its own, if it is another paper.`
          : say`${name} is given here to "${citation.subject!.text}", but earlier to "${other.subject!.text}". Give one of them a label of its own.`,
        related: [{ span: other.span, message: say`${labelled(other.keyword, other.id)} is given to "${other.subject!.text}" here.` }],
      };
    }
  },
};
