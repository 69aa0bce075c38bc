/** `rapporteur.config.json`: what a folder of drafts is held against. Loaded only where such a file stands. */
import * as z from 'zod/mini';
import { FAMILIES } from '../report/model';
import type { Family } from '../report/model';
import type { RuleOption, RuleOptions } from '../rules/options';
import type { Rule, Severity } from '../rules/rule';
import { jsonFault } from '../text/json';
import type { CheckSettings, RuleSetting } from './check';

export const CONFIG_FILE = 'rapporteur.config.json';

export interface Config {
  /** Path of the profile, relative to the configuration's folder. */
  readonly profile?: string;
  readonly family?: Family;
  readonly rules?: NonNullable<CheckSettings['rules']>;
  readonly failOn?: Severity | 'never';
}

/** The configuration cannot be used; the message says why in one line, without the file's name. */
export class ConfigError extends Error {}

const SEVERITY = z.enum(['error', 'warning', 'information', 'hint', 'off']);

/** The schema of a configuration for these rules. */
export function configSchema(rules: readonly Rule[]) {
  return z.strictObject({
    $schema: z.optional(z.string()),
    profile: z.optional(z.string().check(z.minLength(1))),
    family: z.optional(z.enum([...FAMILIES])),
    rules: z.optional(rulesSchema(rules)),
    failOn: z.optional(z.enum(['error', 'warning', 'information', 'never'])),
  });
}

/** `rules` of a configuration, or `rapporteur.rules` of an editor: a severity each, or an object with severity and options. */
const rulesSchema = (rules: readonly Rule[]) => z.strictObject(Object.fromEntries(rules.map(rule => [rule.id, z.optional(ruleSchema(rule))])));

function ruleSchema({ options = {} }: Rule) {
  const given = Object.keys(options).length === 0 ? {} : { options: z.optional(z.strictObject(Object.fromEntries(Object.entries(options).map(([name, option]) => [name, z.optional(optionSchema(option))])))) };
  return z.union([SEVERITY, z.strictObject({ severity: z.optional(SEVERITY), ...given })]);
}

function optionSchema({ default: initial, choices, between: [least, greatest] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] }: RuleOption) {
  if (typeof initial === 'boolean') return z.boolean();
  if (typeof initial === 'number') return z.int().check(z.gte(least), z.lte(greatest));
  if (typeof initial !== 'string') return z.array(z.string().check(z.minLength(1)));
  return choices === undefined ? z.string() : z.enum(choices);
}

/** `rules` are those that exist: a setting for any other is refused, as it would be lost in silence. Throws a ConfigError. */
export function parseConfig(text: string, rules: readonly Rule[]): Config {
  const plain = text.replace(/^\ufeff/, '');
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    throw new ConfigError(`is not JSON from line ${plain.slice(0, jsonFault(plain.trimEnd())).split('\n').length} on. Correct it there, or remove the file to go without`);
  }
  const { data, issue } = validate(configSchema(rules), value);
  if (issue) throw new ConfigError(wordsFor(issue, rules));
  const { rules: written, ...config } = data;
  return written === undefined ? config : { ...config, rules: settingsOf(written) };
}

/** What an editor's setting `rapporteur.rules` says; a rule whose setting cannot be used is as by default and complained of. */
export function parseRules(value: unknown, rules: readonly Rule[], complain: (why: string) => void): NonNullable<CheckSettings['rules']> {
  const usable: [string, RuleSetting][] = [];
  for (const [id, setting] of Object.entries(typeof value === 'object' && value !== null ? value : {})) {
    const { data, issue } = validate(rulesSchema(rules), { [id]: setting });
    if (issue) complain(wordsFor({ ...issue, path: ['rules', ...issue.path] }, rules));
    else usable.push(...Object.entries(settingsOf(data)));
  }
  return Object.fromEntries(usable);
}

type Written = z.infer<ReturnType<typeof rulesSchema>>;

function settingsOf(written: Written): NonNullable<CheckSettings['rules']> {
  const out: Record<string, RuleSetting> = {};
  for (const [id, setting] of Object.entries(written)) if (setting !== undefined) out[id] = typeof setting === 'string' ? { severity: setting } : setting as RuleSetting;
  return out;
}

function validate<S extends z.ZodMiniType>(schema: S, value: unknown): { readonly data: z.infer<S>; readonly issue: z.core.$ZodIssue | undefined } {
  const result = z.safeParse(schema, value);
  return { data: result.data as z.infer<S>, issue: result.success ? undefined : innermost(result.error.issues[0]!, value) };
}

/** Of a value that may be written in two ways, the issue with the way it is written in. */
function innermost(issue: z.core.$ZodIssue, value: unknown): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const written = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], value);
  const isObject = typeof written === 'object' && written !== null && !Array.isArray(written);
  const inner = issue.errors[isObject ? 1 : 0]?.[0];
  return inner === undefined ? issue : innermost({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue, value);
}

function wordsFor(issue: z.core.$ZodIssue, rules: readonly Rule[]): string {
  const [head, id, inner] = issue.path;
  const where = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') return unknownKey(issue.path, issue.keys[0]!, rules);
  if (where === '') return `must be a JSON object with these keys: ${KNOWN.join(', ')}`;
  const place = head === 'rules' && id !== undefined ? inner === 'options' && issue.path.length > 3 ? `the option "${String(issue.path[3])}" of ${String(id)}` : String(id) : `"${where}"`;
  if (issue.code === 'invalid_value') return `has a value for ${place} that does not exist. Use one of: ${issue.values.map(String).join(', ')}`;
  return `has a value of the wrong kind for ${place}. It must be ${kindWords(issue)}`;
}

const KNOWN = ['profile', 'family', 'rules', 'failOn'];

function unknownKey(path: readonly PropertyKey[], key: string, rules: readonly Rule[]): string {
  if (path.length === 0) return `has an unknown key "${key}". The keys it may have: ${KNOWN.join(', ')}`;
  if (path.length === 1) return `sets a rule that does not exist: "${key}". See rapporteur rules for those that do`;
  const id = String(path[1]);
  const options = Object.keys(optionsOf(rules, id));
  if (path.length === 2) return key === 'options' ? `sets options for ${id}, which has none` : `has an unknown key "${key}" for ${id}. The keys it may have: severity${options.length > 0 ? ', options' : ''}`;
  return `sets an option "${key}" that ${id} does not have. Those it has: ${options.join(', ')}`;
}

const optionsOf = (rules: readonly Rule[], id: string): RuleOptions => rules.find(rule => rule.id === id)?.options ?? {};

function kindWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'filled in' : `${String(issue.minimum)} or more`;
  if (issue.code === 'too_big') return `${String(issue.maximum)} or less`;
  const expected = issue.code === 'invalid_type' ? issue.expected : '';
  return ({ string: 'text in quotes', boolean: 'true or false', number: 'a whole number', int: 'a whole number', array: 'a list of words in square brackets' } as Record<string, string>)[expected] ?? 'an object of settings';
}
