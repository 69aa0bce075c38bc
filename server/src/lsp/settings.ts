/** What a writer sets in the section `rapporteur`. */
import { FAMILIES, type Family } from '../report/model';
import type { RuleSetting } from '../check/check';
import { RULES } from '../rules/registry';
import { field } from './params';

export interface Settings {
  /** Path or URI of a profile file; null for the built-in one. */
  readonly profile: string | null;
  /** Null: each draft's own opening tells. */
  readonly family: Family | null;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Whether plain text and Markdown that opens as a summary report is checked. */
  readonly recognisePlainText: boolean;
}

export const DEFAULTS: Settings = { profile: null, family: null, rules: {}, recognisePlainText: true };

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
    recognisePlainText: typeof recognise === 'boolean' ? recognise : DEFAULTS.recognisePlainText,
  };
}

const isEmpty = (value: unknown): boolean => typeof value !== 'object' || value === null || Object.keys(value).length === 0;

export const sameSettings = (a: Settings, b: Settings): boolean => JSON.stringify(a) === JSON.stringify(b);
