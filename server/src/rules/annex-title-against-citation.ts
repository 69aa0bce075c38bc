import { annexLabels, firstBodies, labelled } from './annex-labels';
import { sortOf, type PaperSort } from './annex-subjects';
import type { Rule } from './rule';

/** Papers that every report names alike; a heading or sentence that names another one of them is a slip. */
const PLAIN: ReadonlySet<PaperSort> = new Set(['participants', 'agenda', 'contacts']);

/** The text cites one paper under a label, and the annex with that label is another. */
export const titleAgainstCitation: Rule = {
  id: 'annex/title-against-citation',
  title: 'An annex is what the text says it is',
  severity: 'information',
  basis: 'draft',
  *check({ report, mentions }) {
    if (report.annexes.length === 0) return;
    const labels = annexLabels(report, mentions);
    const bodies = firstBodies(report, labels);
    const seen = new Set<string>();
    for (const citation of mentions.citations) {
      const key = labels.keyOf(citation.id);
      if (key === null || citation.form !== 'single' || citation.subject === null || seen.has(key)) continue;
      const body = bodies.get(key);
      if (!body || body.titleSpan === null) continue;
      seen.add(key);
      const said = sortOf(citation.subject.text);
      const found = sortOf(body.title);
      if (said === null || found === null || said === found || !(PLAIN.has(said) || PLAIN.has(found))) continue;
      yield {
        span: body.titleSpan,
        message: `The text gives "${citation.subject.text}" as ${labelled(citation.keyword, citation.id)}, but ${body.label} is headed "${body.title}". Check which is right.`,
        related: [{ span: citation.span, message: 'It is cited here.' }],
      };
    }
  },
};
