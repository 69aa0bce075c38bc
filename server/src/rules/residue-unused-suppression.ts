import type { Rule } from './rule';

/** Found where suppressions are applied, after all other rules have spoken; here it only has its name and its words. */
export const unusedSuppression: Rule = {
  id: 'residue/unused-suppression',
  title: 'A suppression that silences nothing, or that says no reason',
  severity: 'information',
  basis: 'draft',
  fix: 'confirm',
  check: () => [],
};
