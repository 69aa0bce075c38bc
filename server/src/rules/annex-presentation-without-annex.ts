import type { Citation, Mentions } from '../report/mentions';
import type { Paragraph, Report } from '../report/model';
import { say } from '../text/say';
import { annexLabels, firstCitations } from './annex-labels';
import { sortOf, sortOfNoun, headNoun } from './annex-subjects';
import type { Rule } from './rule';

/** Fewer annexed presentations show no habit. */
const LEAST = 3;
/** Where more speakers than this share have none, it is usual to speak without slides. */
const FEW = 0.1;

/** A presentation without an annex in a report that annexes the others: a question, as some speakers use no slides. */
export const presentationWithoutAnnex: Rule = {
  id: 'annex/presentation-without-annex',
  title: 'A presentation has no annex, though the others have one',
  severity: 'information',
  basis: 'draft',
  *check({ report, mentions }) {
    if (mentions.citations.length < LEAST || mentions.presentations.length < LEAST) return;
    const told = new Set(mentions.presentations.map(({ paragraph }) => paragraph));
    const annexed = new Set<Paragraph>();
    const shown = new Set<Paragraph>();
    for (const citation of mentions.citations) {
      const { paragraph } = citation;
      // what a citation is about is read only where it matters
      if (paragraph === null || !told.has(paragraph) || shown.has(paragraph)) continue;
      annexed.add(paragraph);
      if (isOfPresentation(citation)) shown.add(paragraph);
    }
    const speaking = mentions.presentations.filter(({ paragraph }) => shown.has(paragraph) || !annexed.has(paragraph));
    const without = speaking.filter(({ paragraph }) => !shown.has(paragraph));
    const having = speaking.length - without.length;
    if (having < LEAST || without.length > Math.max(1, FEW * speaking.length)) return;
    for (const { paragraph, speaker, presents } of without) {
      if (!presents || isToldAsGap(paragraph, report, mentions)) continue;
      yield {
        span: speaker.span,
        message: say`${having} other presentations are annexed, that of ${speaker.text} is not. Was it left out on purpose?`,
      };
    }
  },
};

const isOfPresentation = ({ subject }: Citation): boolean => subject !== null && (sortOf(subject.text) ?? sortOfNoun(headNoun(subject.text) ?? '')) === 'presentation';

/** Whether the labels cited before and after the paragraph leave one out: that is told there. */
function isToldAsGap({ span }: Paragraph, report: Report, mentions: Mentions): boolean {
  const labels = annexLabels(report, mentions);
  const firsts = [...firstCitations(mentions, labels).values()];
  const values = (side: (start: number) => boolean): number[] => firsts.filter(citation => side(citation.span.start)).map(({ id }) => labels.valueOf(id)).filter(value => value !== null);
  const before = values(start => start < span.start).at(-1);
  const after = values(start => start > span.end)[0];
  return before !== undefined && after !== undefined && after > before + 1;
}
