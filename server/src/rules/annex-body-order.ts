import { writeIn } from '../text/labels';
import { say } from '../text/say';
import { disturbances } from '../text/sequence';
import type { Annex } from '../report/model';
import { annexLabels, firstBodies, firstCitations, keywordOf, labelled } from './annex-labels';
import { missingWords } from './numbering-words';
import type { Finding, Rule } from './rule';

/** The annexes stand in the order of their labels, none left out. */
export const bodyOrder: Rule = {
  id: 'annex/body-order',
  title: 'Annexes stand in the order of their labels, without gap',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions }) {
    if (report.annexes.length === 0) return;
    const labels = annexLabels(report, mentions);
    if (labels.style === null) return;
    const { style } = labels;
    const cited = firstCitations(mentions, labels);
    let furthest = 0;
    for (const citation of cited.values()) furthest = Math.max(furthest, labels.valueOf(citation.id) ?? 0);
    const bodies: { annex: Annex; value: number }[] = [];
    for (const annex of firstBodies(report.annexes, labels).values()) {
      const value = labels.valueOf(annex.id);
      if (value !== null) bodies.push({ annex, value });
    }
    // several that have one heading together are there
    const together = new Set(mentions.sharedHeads.map(({ id }) => labels.keyOf(id)));
    const show = (value: number): string => writeIn(style, value);
    for (const { kind, index, expected, against } of disturbances(bodies.map(body => body.value), 1)) {
      const { annex, value } = bodies[index]!;
      const other = against === null ? null : bodies[against]!;
      const name = labelled(keywordOf(annex), show(value));
      if (kind === 'gap' || kind === 'start') {
        // a missing annex that is cited is told at its citation; one that the citations leave out as well, at the next of them
        if (furthest >= value || Array.from({ length: value - expected }, (_, at) => String(expected + at)).every(key => cited.has(key) || together.has(key))) continue;
        const lacking = missingWords(expected, value - 1, show);
        yield place(annex, other
          ? say`${name} follows ${other.annex.label}: ${lacking}. Add what is missing, or relabel the annexes.`
          : say`${name} is the first annex: ${lacking}. Add what is missing, or relabel the annexes.`, other?.annex);
      } else {
        yield place(annex, say`${name} stands after ${(other ?? bodies[index - 1]!).annex.label}, out of order. Put the annexes in the order of their labels.`, other?.annex);
      }
    }
  },
};

const place = (annex: Annex, message: string, other: Annex | undefined): Finding => ({
  span: annex.labelSpan,
  message,
  ...(other && { related: [{ span: other.labelSpan, message: say`${other.label} stands here.` }] }),
});
