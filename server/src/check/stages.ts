/** How far a draft is, and what that makes louder or quieter: what is natural while one writes must not go out. */
import type { Severity } from '../rules/rule';

export type Stage = 'draft' | 'circulation' | 'final';

export const STAGES: readonly Stage[] = ['draft', 'circulation', 'final'];

/**
 * A severity is what becomes of warnings and errors; what the rule itself is less sure of is lowered to it, and never raised. `as is` leaves
 * the rule its own severity; `loud` raises information and hints to warning.
 */
type Change = Severity | 'off' | 'as is' | 'loud';

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/** By the beginning of a rule's id, the most particular first. */
export const STAGE_TABLE: readonly (readonly [rules: string, change: Readonly<Record<Stage, Change>>])[] = [
  ['title/status-word', { draft: 'off', circulation: 'loud', final: 'loud' }],
  ['residue/unused-suppression', { draft: 'hint', circulation: 'as is', final: 'as is' }],
  ['residue/carried-over', { draft: 'as is', circulation: 'as is', final: 'error' }],
  ['residue/doubled-', { draft: 'as is', circulation: 'as is', final: 'error' }],
  ['residue/another-meeting', { draft: 'as is', circulation: 'as is', final: 'error' }],
  ['residue/closing-thanks', { draft: 'as is', circulation: 'as is', final: 'error' }],
  ['residue/', { draft: 'hint', circulation: 'warning', final: 'error' }],
  ['follow-up/absent-table', { draft: 'information', circulation: 'as is', final: 'as is' }],
  ['follow-up/empty-cell', { draft: 'information', circulation: 'as is', final: 'error' }],
  ['follow-up/undertaking-without-row', { draft: 'information', circulation: 'as is', final: 'as is' }],
  ['annex/unresolved-citation', { draft: 'information', circulation: 'as is', final: 'as is' }],
  ['annex/missing-usual-annex', { draft: 'information', circulation: 'as is', final: 'as is' }],
  ['structure/missing-section', { draft: 'information', circulation: 'as is', final: 'as is' }],
  ['structure/closing-against-past', { draft: 'hint', circulation: 'as is', final: 'as is' }],
];

/** `own`: what the rule says where no stage is named. */
export function atStage(rule: string, own: Severity, stage: Stage | undefined): Severity | 'off' {
  if (stage === undefined) return own;
  const change = STAGE_TABLE.find(([rules]) => rule.startsWith(rules))?.[1][stage] ?? 'as is';
  if (change === 'as is') return own;
  if (change === 'loud') return own === 'error' ? own : 'warning';
  const sure = own === 'error' || own === 'warning';
  return change === 'off' || sure || RANK[own] > RANK[change] ? change : own;
}
