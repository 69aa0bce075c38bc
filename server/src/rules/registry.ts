/** The only list of rules. */
import type { Rule } from './rule';
import { paragraphSequence } from './numbering-paragraph-sequence';

export const RULES: readonly Rule[] = [
  paragraphSequence,
];
