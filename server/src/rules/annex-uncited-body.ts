import { say } from '../text/say';
import { LEAST_LISTED } from '../report/mentions/annex-entries';
import { claimedByConflicts } from './annex-conflicts';
import { annexLabels, firstCitations } from './annex-labels';
import type { Rule } from './rule';

/** An annex is part of the report, and no paragraph mentions it. */
export const uncitedBody: Rule = {
  id: 'annex/uncited-body',
  title: 'Every annex of the report is cited in its text',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    if (report.annexes.length === 0) return;
    const unlabelled = mentions.citations.some(citation => citation.id === '');
    const labels = annexLabels(report, mentions);
    const cited = firstCitations(mentions, labels);
    const claimed = claimedByConflicts(report, mentions);
    // what a list of annexes names is told there
    const listed = new Set(mentions.annexListings.length < LEAST_LISTED ? [] : mentions.annexListings.map(({ id }) => labels.keyOf(id)));
    const uncited = report.annexes.filter(annex => {
      const key = labels.keyOf(annex.id);
      if (key !== null && listed.has(key)) return false;
      // labels such as "4A" may be what an "Annex" without plain label means
      return key === null || labels.valueOf(annex.id) === null ? !unlabelled && (key === null || !cited.has(key)) : !cited.has(key) && !claimed.has(key);
    });
    if (uncited.length === 0) return;
    // "the Annex" may mean any one of them
    if (unlabelled && uncited.length === 1) return;
    if (cited.size === 0 && !unlabelled) {
      const first = uncited[0]!;
      yield {
        span: first.labelSpan,
        severity: 'information',
        message: uncited.length === 1
          ? say`The text never mentions ${first.label}. Say in the text what is attached.`
          : say`The text mentions none of the ${uncited.length} annexes. Say in the text what is attached as which annex.`,
      };
      return;
    }
    const seen = new Set<string>();
    for (const annex of uncited) {
      const key = labels.keyOf(annex.id) ?? '';
      if (seen.has(key)) continue;
      seen.add(key);
      yield { span: annex.labelSpan, message: say`The text never cites ${annex.label}. Say where it belongs ("... appears as ${annex.label}"), or take it out.` };
    }
  },
};
