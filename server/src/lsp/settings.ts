/** What a writer sets in the section `rapporteur`. */
import type { LensChoice } from '../features/lenses';
import { FAMILIES, type Family } from '../report/model';
import type { RuleSetting } from '../check/check';
import { STAGES, type Stage } from '../check/stages';
import { RULES } from '../rules/registry';
import { field } from './params';

export interface Settings {
  /** Path or URI of a profile file; null for the built-in one. */
  readonly profile: string | null;
  /** Null: each draft's own opening tells. */
  readonly family: Family | null;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Null: every rule is as loud as it thinks fit. */
  readonly stage: Stage | null;
  /** Whether files that a configuration names may be read; a client that says nothing of it trusts. */
  readonly trusted: boolean;
  /** Whether plain text and Markdown that opens as a summary report is checked. */
  readonly recognisePlainText: boolean;
  /** Lines above the text that are shown. */
  readonly lenses: LensChoice;
  /** Whether words are shown behind annexes and rows. */
  readonly hints: boolean;
}

export const DEFAULTS: Settings = { profile: null, family: null, rules: {}, stage: null, trusted: true, recognisePlainText: true, lenses: { followUps: true, sections: true }, hints: true };

/** What is missing or of no use is taken from the defaults; `complain` is told of rules whose setting cannot be used. */
export async function settingsFrom(value: unknown, complain: (why: string) => void): Promise<Settings> {
  const profile = field(value, 'profile');
  const family = field(value, 'family');
  const rules = field(value, 'rules');
  const recognise = field(value, 'recognisePlainText');
  return {
    profile: typeof profile === 'string' && profile.trim() !== '' ? profile.trim() : null,
    family: FAMILIES.find(each => each === family) ?? null,
    rules: isEmpty(rules) ? DEFAULTS.rules : (await import('../check/config')).parseRules(rules, RULES, complain),
    stage: STAGES.find(each => each === field(value, 'stage')) ?? null,
    trusted: field(value, 'trusted') !== false,
    recognisePlainText: typeof recognise === 'boolean' ? recognise : DEFAULTS.recognisePlainText,
    lenses: { followUps: field(value, 'lenses', 'followUps') !== false, sections: field(value, 'lenses', 'sections') !== false },
    hints: field(value, 'hints') !== false,
  };
}

const isEmpty = (value: unknown): boolean => typeof value !== 'object' || value === null || Object.keys(value).length === 0;
