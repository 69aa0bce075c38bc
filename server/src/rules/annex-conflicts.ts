/** Citations that give a label to another paper than an earlier citation did, and bodies that bear another body's label. */
import { containment, dice, significantWords } from '../text/similarity';
import type { Citation, Mentions } from '../report/mentions';
import type { Annex, Report } from '../report/model';
import { annexLabels, firstBodies, firstCitations, type AnnexLabels } from './annex-labels';
import { headNoun, isKnownNoun, sortOf, sortOfNoun } from './annex-subjects';

export interface LabelConflict {
  /** The later citation. */
  readonly citation: Citation;
  /** The one it contradicts. */
  readonly other: Citation;
  /** Value of the label that a first citation in this place would have: one above all cited before. */
  readonly due: number;
}

/** So many citations of one label are compared with each other. */
const COMPARED = 20;

const CONFLICTS = Symbol('label conflicts');

/** One for each citation that gives a label to a second paper, in document order. */
export const labelConflicts = (report: Report, mentions: Mentions): readonly LabelConflict[] => mentions.once(CONFLICTS, () => conflicts(report, annexLabels(report, mentions), mentions));

/** Keys of the labels that were due where a citation gives one that is taken: what nobody else cites is told there. */
export function claimedByConflicts(report: Report, mentions: Mentions): ReadonlySet<string> {
  return new Set(labelConflicts(report, mentions).map(({ due }) => String(due)));
}

/** Keys of the labels that a body would bear, had it not that of another: what it leaves without a body is told at the double label. */
export function claimedByBodies(report: Report, labels: AnnexLabels): ReadonlySet<string> {
  const out = new Set<string>();
  const values = report.annexes.map(annex => labels.valueOf(annex.id));
  const first = new Map<number, number>();
  values.forEach((value, index) => {
    if (value === null) return;
    const earlier = first.get(value);
    if (earlier === undefined) { first.set(value, index); return; }
    if (isSameBody(report.annexes[earlier]!, report.annexes[index]!)) return;
    for (const at of [earlier, index]) out.add(String((at === 0 ? 0 : values[at - 1] ?? 0) + 1));
  });
  for (const value of first.keys()) out.delete(String(value));
  return out;
}

/** Titles that share this much of their words are one title: a page header that repeats. */
const SAME_TITLE = 0.75;

/** One annex going on: a repeated header, or a page that says it continues. */
export function isSameBody(a: Annex, b: Annex): boolean {
  if (a.title === '' || b.title === '' || /\bcont(?:inued|['’]?d)\b/i.test(b.title)) return true;
  return dice(significantWords(a.title), significantWords(b.title)) >= SAME_TITLE;
}

function conflicts(report: Report, labels: AnnexLabels, mentions: Mentions): LabelConflict[] {
  const times = new Map<string, number>();
  for (const { id } of mentions.citations) times.set(id.toUpperCase(), (times.get(id.toUpperCase()) ?? 0) + 1);
  const cited = firstCitations(mentions, labels);
  const bodies = firstBodies(report.annexes, labels);
  const furthest = [...cited.values()].reduce((most, { id }) => Math.max(most, labels.valueOf(id) ?? 0), 0);
  const isLeftOut = (value: number): boolean => !cited.has(String(value)) && (value < furthest || bodies.has(String(value)));
  const byLabel = new Map<string, Citation[]>();
  const out: LabelConflict[] = [];
  let due = 1;
  for (const citation of mentions.citations) {
    const here = due;
    due = Math.max(due, (labels.valueOf(citation.id) ?? 0) + 1);
    const key = citation.id.toUpperCase();
    // what is annexed is read only where it is compared
    if (key === '' || times.get(key) === 1) continue;
    const before = byLabel.get(key) ?? [];
    if (before.length === 0) byLabel.set(key, before);
    if (before.length >= COMPARED || !says(citation)) continue;
    const other = before.find(earlier => differ(earlier, citation) || (isRepeated(earlier, citation) && isLeftOut(here)));
    before.push(citation);
    if (other) out.push({ citation, other, due: here });
  }
  return out;
}

/** Whether the citation says itself what is annexed; of a pair or range nobody knows which part is meant. */
const says = (citation: Citation): boolean => citation.form === 'single' && citation.subject !== null;

/** "Its presentation appears as ANNEX 3" in two places: the same words, and yet hardly the same paper when a label is left out between them. */
function isRepeated(a: Citation, b: Citation): boolean {
  return a.paragraph !== b.paragraph && isBare(a) && isBare(b) && headNoun(a.subject!.text) === headNoun(b.subject!.text);
}

const isBare = ({ phrase, subject }: Citation): boolean => phrase !== null && /^(?:is|are|appears?|attached)\b/i.test(phrase) && /^(?:the|his|her|its|their|a|an)\s+(?:\w+\s+)?(?:presentations?|remarks|papers?|statements?|speech|interventions?|slides)$/i.test(subject!.text);

function differ(a: Citation, b: Citation): boolean {
  const [first, second] = [a.subject!.text, b.subject!.text];
  const sorts = [sortOf(first), sortOf(second)] as const;
  const nouns = [headNoun(first), headNoun(second)] as const;
  const known = sorts[0] !== null && sorts[1] !== null;
  if (known && sorts[0] !== sorts[1]) return true;
  if (nouns[0] === null || nouns[1] === null) return false;
  if ((known || nouns[0] === nouns[1]) && isOfAnother(first, second)) return a.paragraph !== b.paragraph;
  if (known || nouns[0] === nouns[1]) return speaker(first) !== null && speaker(second) !== null && speaker(first) !== speaker(second) && a.paragraph !== b.paragraph;
  const told = (index: 0 | 1): boolean => isKnownNoun(nouns[index]!) || sorts[index] !== null;
  if (!told(0) || !told(1)) return false;
  const kinds = [sorts[0] ?? sortOfNoun(nouns[0]), sorts[1] ?? sortOfNoun(nouns[1])] as const;
  if (kinds[0] !== null && kinds[0] === kinds[1]) return false;
  return containment(significantWords(first), significantWords(second)) === 0;
}

/** "his", "her": two papers of one sort by two speakers are two papers. */
const speaker = (subject: string): string | null => /\b(his|her)\b/i.exec(subject)?.[1]!.toLowerCase() ?? null;

/** "The presentation of Japan" and "the presentation of the IAEA": each names whose it is, and the names have no word in common. */
function isOfAnother(first: string, second: string): boolean {
  const [one, other] = [owner(first), owner(second)];
  return one !== null && other !== null && containment(significantWords(one), significantWords(other)) === 0 && containment(significantWords(other), significantWords(one)) === 0;
}

/** Names that stand for whoever meets or presides. */
const ANYBODY = /^(?:the\s+)?(?:Meetings?|Workshops?|Seminar|Conference|Course|Chair\w*|Co-?Chair\w*|Delegates?|Participants?|ARF)\b/;

function owner(subject: string): string | null {
  const named = /^(?:the|a|an)\s+(?:presentations?|slides|remarks|(?:opening|closing|welcome|keynote)\s+(?:remarks|address|statement|speech)|statement|papers?)\s+(?:of|by|from|delivered by|given by|made by)\s+((?:the\s+)?\p{Lu}[^,;]{1,60})$/u.exec(subject.replace(/^The /, 'the '))?.[1] ?? null;
  return named === null || ANYBODY.test(named) ? null : named;
}
