import { say } from '../text/say';
import type { Rule } from './rule';

/** "The List and the Agenda appear as Annexes 1, 2 and 3, respectively": labels that are shared out do not come out even. */
export const papersAndLabels: Rule = {
  id: 'annex/papers-and-labels',
  title: 'Labels shared out "respectively" are as many as the papers named',
  severity: 'warning',
  basis: 'draft',
  *check({ mentions }) {
    for (const { shared, span } of mentions.citations) {
      if (shared === null || shared.papers === shared.labels) continue;
      yield {
        span,
        message: say`The sentence names ${shared.papers} papers and shares ${shared.labels} labels out among them. Give each paper one label.`,
      };
    }
  },
};
