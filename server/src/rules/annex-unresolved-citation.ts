import type { Citation, Mentions } from '../report/mentions';
import type { Report } from '../report/model';
import { say } from '../text/say';
import { claimedByBodies } from './annex-conflicts';
import { annexLabels, firstBodies, firstCitations, labelled } from './annex-labels';
import { isSaidElsewhere, keptElsewhere } from './annex-kept-elsewhere';
import type { LabelAt } from '../report/mentions/citations';
import type { Finding, Rule } from './rule';

/** So many citations without a body, and more than there are bodies: the annexes are kept elsewhere on purpose; the agenda alone is often part of the text. */
const KEPT_ELSEWHERE = 4;
/** Most annexes that are named where they begin. */
const SHOWN = 8;

/** An annex is cited, other annexes are part of the report, but this one is not. */
export const unresolvedCitation: Rule = {
  id: 'annex/unresolved-citation',
  title: 'Every cited annex is part of the report, where the report carries its annexes',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    yield* withoutLabel(report, mentions);
    if (report.annexes.length === 0) return;
    const labels = annexLabels(report, mentions);
    const bodies = firstBodies(report.annexes, labels);
    if (bodies.size === 0) return;
    const claimed = claimedByBodies(report, labels);
    const cited = firstCitations(mentions, labels);
    const { labels: kept, all } = keptElsewhere(report, mentions);
    yield* neverCited(kept.filter(({ id }) => !bodies.has(labels.keyOf(id)!) && !cited.has(labels.keyOf(id)!)), kept.length);
    // what a list of annexes names, or a line says, is kept elsewhere
    const elsewhere = new Set([...mentions.annexListings, ...kept].map(({ id }) => labels.keyOf(id)));
    const absent = new Map(all ? [] : [...cited].filter(([key]) => !bodies.has(key) && !claimed.has(key) && !elsewhere.has(key)));
    for (const citation of absent.size === 0 ? [] : mentions.citations) {
      const key = labels.keyOf(citation.id);
      if (key !== null && absent.has(key) && isSaidElsewhere(report, citation)) absent.delete(key);
    }
    const missing = [...absent.values()];
    const names = [...bodies.values()].map(annex => annex.label);
    const related = report.annexes.slice(0, 1).map(annex => ({ span: annex.labelSpan, message: say`The annexes begin here: ${[...names.slice(0, SHOWN), ...(names.length > SHOWN ? ['...'] : [])].join(', ')}.` }));
    if (missing.length >= KEPT_ELSEWHERE && missing.length > bodies.size || bodies.size === 1 && missing.length > 2) {
      yield {
        span: missing[0]!.span,
        severity: 'information',
        message: bodies.size === 1
          ? say`${missing.length} of the cited annexes are not part of this text, though one is. Add them if the report is to carry its annexes.`
          : say`${missing.length} of the cited annexes are not part of this text, though ${bodies.size} are. Add them if the report is to carry its annexes.`,
        related: [...missing.slice(1).map(citation => ({ span: citation.span, message: say`${nameOf(citation)} is cited here.` })), ...related],
      };
      return;
    }
    for (const group of byPlace(missing)) yield finding(group, related);
  },
};

/** Of the annexes that are said to be kept elsewhere, the few which the text never cites. */
function* neverCited(uncited: readonly LabelAt[], all: number): Generator<Finding> {
  if (uncited.length === 0 || uncited.length * FEW > all) return;
  const names = uncited.map(({ id }) => id).join(', ');
  yield {
    span: uncited[0]!.span, severity: 'information',
    message: uncited.length === 1
      ? say`Annex ${names} is spoken of here, and the text cites no annex with this label. Correct the label, or say in the text what the annex is.`
      : say`Annexes ${names} are spoken of here, and the text cites no annexes with these labels. Correct the labels, or say in the text what the annexes are.`,
  };
}
const FEW = 3;

/** So many labelled citations show that every annex has its label. */
const LABELLED = 3;
/** "The paper appears as ANNEX." ends where the label should stand. */
const LABEL_LOST = /\b(?:as|at|in)(?: the)? $/;

function* withoutLabel({ text }: Report, { citations }: Mentions): Generator<Finding> {
  if (citations.filter(({ id }) => id !== '').length < LABELLED) return;
  for (const { id, span, keyword } of citations) {
    if (id !== '' || keyword === null || !/^A/.test(keyword) || !LABEL_LOST.test(text.slice(Math.max(0, span.start - 8), span.start)) || !/^(?:[.;)]|,? (?:and|respectively)\b|\s*$)/.test(text.slice(span.end, span.end + 14))) continue;
    if (/\bthe $/.test(text.slice(Math.max(0, span.start - 4), span.start))) continue;
    yield { span, message: say`"${keyword}" stands here without its label, where the other annexes have theirs. Add the number or letter.` };
  }
}

/** The members of one range stand on the same words and make one finding. */
function byPlace(citations: readonly Citation[]): Citation[][] {
  const out: Citation[][] = [];
  for (const citation of citations) {
    const last = out.at(-1);
    if (last && last[0]!.span.start === citation.span.start) last.push(citation); else out.push([citation]);
  }
  return out;
}

function finding(group: readonly Citation[], related: Finding['related']): Finding {
  const names = group.map(nameOf).join(', ');
  return {
    span: group[0]!.span,
    message: group.length === 1
      ? say`${names} is cited here but not among the annexes of this report. Add it, or correct the label.`
      : say`${names} are cited here but not among the annexes of this report. Add them, or correct the label.`,
    related,
  };
}

const nameOf = (citation: Citation): string => labelled(citation.keyword, citation.id);
