/** `rapporteur.config.json`: what a folder of drafts is held against. Loaded only where such a file stands. */
import * as z from 'zod/mini';
import { FAMILIES } from '../report/model';
import type { Family } from '../report/model';
import type { Severity } from '../rules/rule';
import { jsonFault } from '../text/json';

export const CONFIG_FILE = 'rapporteur.config.json';

export interface Config {
  /** Path of the profile, relative to the configuration's folder. */
  readonly profile?: string;
  readonly family?: Family;
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly failOn?: Severity | 'never';
}

/** The configuration cannot be used; the message says why in one line, without the file's name. */
export class ConfigError extends Error {}

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

const SCHEMA = z.strictObject({
  $schema: z.optional(z.string()),
  profile: z.optional(z.string().check(z.minLength(1))),
  family: z.optional(z.enum([...FAMILIES])),
  rules: z.optional(z.record(z.string(), z.enum([...SEVERITIES, 'off']))),
  failOn: z.optional(z.enum(['error', 'warning', 'information', 'never'])),
});

const KNOWN = ['profile', 'family', 'rules', 'failOn'];

/** `ruleIds` are the rules that exist: a setting for any other is refused, as it would be lost in silence. Throws a ConfigError. */
export function parseConfig(text: string, ruleIds: readonly string[]): Config {
  const plain = text.replace(/^\ufeff/, '');
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    throw new ConfigError(`is not JSON from line ${plain.slice(0, jsonFault(plain.trimEnd())).split('\n').length} on. Correct it there, or remove the file to go without`);
  }
  const result = z.safeParse(SCHEMA, value);
  if (!result.success) throw new ConfigError(wordsFor(result.error.issues[0]!));
  const unknown = Object.keys(result.data.rules ?? {}).find(id => !ruleIds.includes(id));
  if (unknown !== undefined) throw new ConfigError(`sets a rule that does not exist: "${unknown}". See rapporteur rules for those that do`);
  return result.data;
}

function wordsFor(issue: z.core.$ZodIssue): string {
  const where = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') return `has an unknown key "${issue.keys[0]}". The keys it may have: ${KNOWN.join(', ')}`;
  if (where === '') return `must be a JSON object with these keys: ${KNOWN.join(', ')}`;
  if (issue.code === 'invalid_value') return `has a value for "${where}" that does not exist. Use one of: ${issue.values.map(String).join(', ')}`;
  return `has a value of the wrong kind for "${where}". It must be ${issue.code === 'invalid_type' && issue.expected === 'string' ? 'text in quotes' : issue.code === 'too_small' ? 'filled in' : 'an object of settings'}`;
}
