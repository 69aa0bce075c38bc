import { writeIn } from '../text/labels';
import { say } from '../text/say';
import { disturbances, type Disturbance } from '../text/sequence';
import type { Citation, Mentions } from '../report/mentions';
import { claimedByConflicts } from './annex-conflicts';
import { annexLabels, firstBodies, firstCitations, labelled, type AnnexLabels } from './annex-labels';
import type { Finding, Rule } from './rule';

interface First { readonly citation: Citation; readonly value: number; readonly rank: number }

/** Annexes are first cited in the order of their labels, none left out. */
export const citationOrder: Rule = {
  id: 'annex/citation-order',
  title: 'Annexes are first cited in the order of their labels, without gap',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    const labels = annexLabels(report, mentions);
    if (labels.style === null) return;
    const { style } = labels;
    const bodies = firstBodies(report.annexes, labels);
    const ranged = rangedValues(mentions, labels);
    const firsts = countedFirsts(mentions, labels, ranged);
    if (firsts.length < 2) return;
    const show = (value: number): string => writeIn(style, value);
    // where the annexes are at hand, a wrong label is told as a citation without a body, and a body that nobody cites where it stands
    const atHand = bodies.size > 0 && bodies.size * 2 >= firsts.length;
    const claimed = claimedByConflicts(report, mentions);
    const found = disturbances(firsts.map(first => first.rank), 1)
      .filter(one => !((one.kind === 'gap' || one.kind === 'start') && leftOut(one, firsts, ranged).every(value => claimed.has(String(value)))))
      .filter(one => !(atHand && (!bodies.has(String(firsts[one.index]!.value)) || toldByBodies(one, firsts, ranged, bodies))));
    if (found.length >= 3 && found.length * 3 > firsts.length) {
      yield notInOrder(firsts, found);
      return;
    }
    for (const one of found) if (!isExplained(one, firsts, report.text)) yield explain(one, firsts, ranged, show);
  },
};

/** "Annex D, placed last because it is older": the writer knows of the order, and says why. */
const EXPLAINED = /\b(?:placed|stands|put|comes|numbered|lettered|attached)\s(?:first|last|before|after|behind|ahead|out of)\b[^.;]{0,120}?\b(?:because|since|as it|for)\b/i;
const REACH = 160;

function isExplained(one: Disturbance, firsts: readonly First[], text: string): boolean {
  const places = [firsts[one.index]!, ...(one.against === null ? [] : [firsts[one.against]!])];
  return places.some(({ citation: { span } }) => EXPLAINED.test(text.slice(Math.max(0, span.start - REACH), span.end + REACH)));
}

/** Values of labels cited in a range ("Annexes 6-11"): papers taken over as they were numbered, which keep no order of citation. */
function rangedValues(mentions: Mentions, labels: AnnexLabels): number[] {
  const out = new Set<number>();
  for (const citation of mentions.citations) {
    const value = citation.form === 'range' ? labels.valueOf(citation.id) : null;
    if (value !== null) out.add(value);
  }
  return [...out].sort((a, b) => a - b);
}

/** First citations that count, ranked as though the labels of ranges did not exist. */
function countedFirsts(mentions: Mentions, labels: AnnexLabels, ranged: readonly number[]): First[] {
  const out: First[] = [];
  for (const citation of firstCitations(mentions, labels).values()) {
    const value = labels.valueOf(citation.id);
    if (value === null || value > 200 || ranged.includes(value)) continue;
    out.push({ citation, value, rank: value - ranged.filter(one => one < value).length });
  }
  return out;
}

/** The values left out before a gap. */
function leftOut(one: Disturbance, firsts: readonly First[], ranged: readonly number[]): number[] {
  const to = firsts[one.index]!.value;
  const from = one.against === null ? 1 : firsts[one.against]!.value + 1;
  const out: number[] = [];
  for (let value = from; value < to; value++) if (!ranged.includes(value)) out.push(value);
  return out;
}

function toldByBodies(one: Disturbance, firsts: readonly First[], ranged: readonly number[], bodies: ReadonlyMap<string, unknown>): boolean {
  if (one.kind !== 'gap' && one.kind !== 'start') return false;
  return leftOut(one, firsts, ranged).every(value => bodies.has(String(value)) && !firsts.some(first => first.value === value));
}

function explain(one: Disturbance, firsts: readonly First[], ranged: readonly number[], show: (value: number) => string): Finding {
  const { citation, value } = firsts[one.index]!;
  const name = labelled(citation.keyword, show(value));
  const other = one.against === null ? null : firsts[one.against]!;
  const earlier = other && labelled(other.citation.keyword, show(other.value));
  const related = other ? [{ span: other.citation.span, message: say`${earlier!} is first cited here.` }] : [];
  const gap = leftOut(one, firsts, ranged);
  const later = gap.map(missed => firsts.find(first => first.value === missed)).find(first => first !== undefined);
  if ((one.kind === 'gap' || one.kind === 'start') && gap.length > 0) {
    const [from, to] = [gap[0]!, gap.at(-1)!];
    return {
      span: citation.span,
      message: later ? citedLater(name, earlier, notBefore(from, to, show)) : leavesOut(name, earlier, never(from, to, show)),
      related: later ? [...related, { span: later.citation.span, message: say`${labelled(later.citation.keyword, show(later.value))} is first cited only here.` }] : related,
    };
  }
  return {
    span: citation.span, related,
    message: earlier
      ? say`${name} is first cited after ${earlier}, out of order. Annexes are lettered or numbered in the order in which the text first cites them.`
      : say`${name} is first cited here, out of order. Annexes are lettered or numbered in the order in which the text first cites them.`,
  };
}

const citedLater = (name: string, earlier: string | null, others: string): string => (earlier
  ? say`${name} is the first annex cited after ${earlier}, though ${others}. Annexes are lettered or numbered in the order in which the text first cites them.`
  : say`${name} is the first annex cited, though ${others}. Annexes are lettered or numbered in the order in which the text first cites them.`);

const leavesOut = (name: string, earlier: string | null, others: string): string => (earlier
  ? say`${name} is the first annex cited after ${earlier}: ${others}. Cite what is missing, or renumber the annexes.`
  : say`${name} is the first annex cited: ${others}. Cite what is missing, or renumber the annexes.`);

function notBefore(from: number, to: number, show: (value: number) => string): string {
  if (from === to) return say`${show(from)} is not cited before`;
  return to === from + 1 ? say`${show(from)} and ${show(to)} are not cited before` : say`${show(from)} to ${show(to)} are not cited before`;
}

function never(from: number, to: number, show: (value: number) => string): string {
  if (from === to) return say`${show(from)} is never cited`;
  return to === from + 1 ? say`${show(from)} and ${show(to)} are never cited` : say`${show(from)} to ${show(to)} are never cited`;
}

function notInOrder(firsts: readonly First[], found: readonly Disturbance[]): Finding {
  const { citation } = firsts[found[0]!.index]!;
  return {
    span: citation.span,
    severity: 'information',
    message: say`The text does not cite the annexes in the order of their labels. If that order is wanted, relabel the annexes as they are first cited.`,
    related: found.slice(1).map(one => ({ span: firsts[one.index]!.citation.span, message: say`Out of order here too.` })),
  };
}
