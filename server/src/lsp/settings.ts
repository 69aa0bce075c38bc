/** What a writer sets in the section `rapporteur`. */
import { FAMILIES, type Family } from '../report/model';
import type { Severity } from '../rules/rule';
import { field } from './params';

export interface Settings {
  /** Path or URI of a profile file; null for the built-in one. */
  readonly profile: string | null;
  /** Null: each draft's own opening tells. */
  readonly family: Family | null;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Whether plain text and Markdown that opens as a summary report is checked. */
  readonly recognisePlainText: boolean;
}

export const DEFAULTS: Settings = { profile: null, family: null, severities: {}, recognisePlainText: true };

const SEVERITIES: ReadonlySet<unknown> = new Set(['error', 'warning', 'information', 'hint', 'off']);

/** What is missing or of no use is taken from the defaults. */
export function settingsFrom(value: unknown): Settings {
  const profile = field(value, 'profile');
  const family = field(value, 'family');
  const rules = field(value, 'rules');
  const recognise = field(value, 'recognisePlainText');
  const severities: Record<string, Severity | 'off'> = {};
  if (typeof rules === 'object' && rules !== null) {
    for (const [rule, severity] of Object.entries(rules)) if (SEVERITIES.has(severity)) severities[rule] = severity as Severity | 'off';
  }
  return {
    profile: typeof profile === 'string' && profile.trim() !== '' ? profile.trim() : null,
    family: FAMILIES.find(each => each === family) ?? null,
    severities,
    recognisePlainText: typeof recognise === 'boolean' ? recognise : DEFAULTS.recognisePlainText,
  };
}

export const sameSettings = (a: Settings, b: Settings): boolean => JSON.stringify(a) === JSON.stringify(b);
