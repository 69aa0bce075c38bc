/** What rules that rest on the draft alone find in a past report: counted when learning, so that a habit is not taken for a fault. */
import type { Inspect } from '../profile/observe';
import type { ProfileView } from '../profile/model';
import { acronymUnexpanded, unexpandedSlip } from '../rules/acronym-unexpanded';
import { RULES } from '../rules/registry';
import type { Severity } from '../rules/rule';
import { runRules } from './check';

const isLoud = (severity: Severity): boolean => severity === 'warning' || severity === 'error';
/** Those that can find anything loud. */
const DRAFT_RULES = RULES.filter(rule => rule.basis === 'draft' && isLoud(rule.severity));
const PARTS = { 'follow-up': DRAFT_RULES.filter(rule => rule.id.startsWith('follow-up/')), 'rest': DRAFT_RULES.filter(rule => !rule.id.startsWith('follow-up/')) };

/** A profile of nothing. */
const NOTHING: ProfileView = { digest: '', reports: 0, familyReports: 0, openings: 0, series: null, family: 'other', leftOut: null, years: [], conventions: [], get: () => undefined };

export const slipsOf: Inspect = (report, mentions, part) => {
  const first = new Map<string, { rule: string; span: { start: number; end: number } }>();
  const found = runRules({ report, mentions, profile: NOTHING, binding: { sections: [], byHeading: new Map() } }, { faulted: () => undefined }, PARTS[part]);
  for (const { rule, severity, span } of found) {
    // Which acronyms a house leaves as they are is asked for each of them.
    const name = rule === acronymUnexpanded.id ? unexpandedSlip(report.text.slice(span.start, span.end)) : isLoud(severity) ? rule : null;
    if (name !== null && !first.has(name)) first.set(name, { rule: name, span });
  }
  return [...first.values()];
};
