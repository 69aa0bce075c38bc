import type { Annex } from '../report/model';
import { say } from '../text/say';
import { isSameBody } from './annex-conflicts';
import { annexLabels } from './annex-labels';
import type { Rule } from './rule';

/** Two annexes bear one label. */
export const duplicateLabel: Rule = {
  id: 'annex/duplicate-label',
  title: 'No two annexes bear the same label',
  severity: 'error',
  basis: 'draft',
  *check({ report, mentions }) {
    if (report.annexes.length < 2) return;
    const labels = annexLabels(report, mentions);
    const first = new Map<string, Annex>();
    for (const annex of report.annexes) {
      const key = labels.keyOf(annex.id);
      if (key === null) continue;
      const earlier = first.get(key);
      if (!earlier) { first.set(key, annex); continue; }
      if (isSameBody(earlier, annex)) continue;
      yield {
        span: annex.labelSpan,
        message: say`${annex.label} stands twice: "${earlier.title}" and "${annex.title}". Give one of them a label of its own, in the text too.`,
        related: [{ span: earlier.labelSpan, message: say`${earlier.label} stands here already.` }],
      };
    }
  },
};
