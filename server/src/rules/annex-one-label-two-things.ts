import { containment, significantWords } from '../text/similarity';
import type { Citation } from '../report/mentions';
import { labelled } from './annex-labels';
import { headNoun, isKnownNoun, sortOf } from './annex-subjects';
import type { Rule } from './rule';

/** So many citations of one label are compared with each other. */
const COMPARED = 20;

/** One label is given to two different papers: "The Agenda appears as ANNEX 2 ... Her remarks appear as ANNEX 2". */
export const oneLabelTwoThings: Rule = {
  id: 'annex/one-label-two-things',
  title: 'One annex label is not used for two different papers',
  severity: 'warning',
  basis: 'draft',
  *check({ mentions }) {
    const times = new Map<string, number>();
    for (const { id } of mentions.citations) times.set(id.toUpperCase(), (times.get(id.toUpperCase()) ?? 0) + 1);
    const byLabel = new Map<string, Citation[]>();
    for (const citation of mentions.citations) {
      const key = citation.id.toUpperCase();
      // what is annexed is read only where it is compared
      if (key === '' || times.get(key) === 1) continue;
      const known = byLabel.get(key) ?? [];
      if (known.length === 0) byLabel.set(key, known);
      if (known.length >= COMPARED || !says(citation)) continue;
      const other = known.find(earlier => differ(earlier, citation));
      known.push(citation);
      if (!other) continue;
      const name = labelled(citation.keyword, citation.id);
      yield {
        span: citation.span,
        message: `${name} is given here to "${citation.subject!.text}", but earlier to "${other.subject!.text}". Give one of them a label of its own.`,
        related: [{ span: other.span, message: `${labelled(other.keyword, other.id)} is given to "${other.subject!.text}" here.` }],
      };
    }
  },
};

/** Whether the citation says itself what is annexed; of a pair or range nobody knows which part is meant. */
const says = (citation: Citation): boolean => citation.form === 'single' && citation.subject !== null;

function differ(a: Citation, b: Citation): boolean {
  const [first, second] = [a.subject!.text, b.subject!.text];
  const sorts = [sortOf(first), sortOf(second)] as const;
  const nouns = [headNoun(first), headNoun(second)] as const;
  const known = sorts[0] !== null && sorts[1] !== null;
  if (known && sorts[0] !== sorts[1]) return true;
  if (nouns[0] === null || nouns[1] === null) return false;
  if (known || nouns[0] === nouns[1]) return speaker(first) !== null && speaker(second) !== null && speaker(first) !== speaker(second) && a.paragraph !== b.paragraph;
  if (!isKnownNoun(nouns[0]) || !isKnownNoun(nouns[1])) return false;
  const words = [significantWords(first), significantWords(second)] as const;
  return containment(words[0], words[1]) === 0;
}

/** "his", "her": two papers of one sort by two speakers are two papers. */
const speaker = (subject: string): string | null => /\b(his|her)\b/i.exec(subject)?.[1]!.toLowerCase() ?? null;
