/** What the past says about a heading of a draft, for the reader who points at it. */
import type { SectionValue } from '../profile/conventions-sections';
import type { Heading } from '../report/model';
import type { Evidence, Severity } from '../rules/rule';
import type { Binding } from './binding';

export interface SectionEvidence {
  /** The commonest wording. */
  readonly title: string;
  /** Wordings of past reports, the commonest first. */
  readonly wordings: readonly string[];
  readonly evidence: Evidence;
  /** What its absence would be worth. */
  readonly strength: Severity | null;
}

/** Null for a heading that stands for no expected section. */
export function sectionEvidence(binding: Binding, heading: Heading): SectionEvidence | null {
  const convention = binding.byHeading.get(heading);
  if (convention === undefined) return null;
  const { title, wordings } = convention.value as SectionValue;
  return { title, wordings, evidence: convention.evidence, strength: convention.strength };
}
