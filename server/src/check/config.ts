/** `rapporteur.config.json`: what a folder of drafts is held against. Loaded only where such a file stands. */
import * as z from 'zod/mini';
import { FAMILIES } from '../report/model';
import type { Family } from '../report/model';
import type { RuleOption } from '../rules/options';
import type { Rule, Severity } from '../rules/rule';
import { jsonFault } from '../text/json';
import { phrase, say } from '../text/say';
import type { CheckSettings, RuleSetting } from './check';
import { wordsFor } from './config-words';
import { STAGES, type Stage } from './stages';

export const CONFIG_FILE = 'rapporteur.config.json';

/** What may be set for all drafts below a folder, and for some of them. Paths are relative to the configuration's folder. */
export interface ConfigPart {
  readonly profile?: string;
  /** One past report in the place of the profile. */
  readonly like?: string;
  readonly family?: Family;
  readonly rules?: NonNullable<CheckSettings['rules']>;
  readonly failOn?: Severity | 'never';
  readonly stage?: Stage;
  readonly baseline?: string;
}

export interface Config extends ConfigPart {
  /** The later ones win. */
  readonly overrides?: readonly Override[];
}

export interface Override extends ConfigPart {
  readonly files: readonly string[];
}

/** The configuration cannot be used; the message says why in one line, without the file's name. */
export class ConfigError extends Error {}

const SEVERITY = z.enum(['error', 'warning', 'information', 'hint', 'off']);

/** An optional key with what the schema says of it to people. */
function said<S extends z.ZodMiniType>(schema: S, description: string): z.ZodMiniOptional<S> {
  z.globalRegistry.add(schema, { description });
  return z.optional(schema);
}

const path = () => z.string().check(z.minLength(1));

/** The schema of a configuration for these rules. */
export function configSchema(rules: readonly Rule[]) {
  const ofRules = rulesSchema(rules);
  const part = () => ({
    profile: said(path(), phrase`File with what was learned from past reports, as written by rapporteur learn. Relative to this file.`),
    like: said(path(), phrase`One past report in the place of the profile. Relative to this file.`),
    family: said(z.enum([...FAMILIES]), phrase`The kind of meeting, where the guess is wrong.`),
    rules: said(ofRules, phrase`How loudly each rule speaks, and its options.`),
    failOn: said(z.enum(['error', 'warning', 'information', 'never']), phrase`Least severity that makes rapporteur check fail.`),
    stage: said(z.enum([...STAGES]), phrase`How far the drafts are: what is natural in a draft must not be circulated.`),
    baseline: said(path(), phrase`File of accepted findings, as written by rapporteur check --write-baseline. Relative to this file.`),
  });
  return z.strictObject({
    $schema: z.optional(z.string()),
    ...part(),
    overrides: said(z.array(z.strictObject({ files: z.array(path()).check(z.minLength(1)).register(z.globalRegistry, { description: phrase`Patterns of paths below this folder: * and ? within a name, ** over folders; without a slash, names in any folder.` }), ...part() })), phrase`Settings for some of the drafts; the later ones win.`),
  });
}

/** `rules` of a configuration, or `rapporteur.rules` of an editor: a severity each, or an object with severity and options. */
const rulesSchema = (rules: readonly Rule[]) => z.strictObject(Object.fromEntries(rules.map(rule => [rule.id, z.optional(ruleSchema(rule))])));

const PLAIN_RULE = z.union([SEVERITY, z.strictObject({ severity: z.optional(SEVERITY) })]);

function ruleSchema({ options = {} }: Rule) {
  if (Object.keys(options).length === 0) return PLAIN_RULE;
  const given = z.strictObject(Object.fromEntries(Object.entries(options).map(([name, option]) => [name, z.optional(optionSchema(option))])));
  return z.union([SEVERITY, z.strictObject({ severity: z.optional(SEVERITY), options: z.optional(given) })]);
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
    throw new ConfigError(say`is not JSON from line ${plain.slice(0, jsonFault(plain.trimEnd())).split('\n').length} on. Correct it there, or remove the file to go without`);
  }
  const { data, issue } = validate(configSchema(rules), value);
  if (issue) throw new ConfigError(wordsFor(issue, rules));
  const { overrides, ...config } = data;
  for (const part of [config, ...overrides ?? []]) {
    if (part.like !== undefined && part.profile !== undefined) throw new ConfigError(say`names both a profile and a past report with "like", which takes the place of the profile. Keep one of the two`);
  }
  return { ...partOf(config), ...overrides === undefined ? {} : { overrides: overrides.map(({ files, ...part }) => ({ files, ...partOf(part) })) } };
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

function partOf({ profile, like, family, rules, failOn, stage, baseline }: Omit<ConfigPart, 'rules'> & { readonly rules?: Written }): ConfigPart {
  const part = { profile, like, family, rules: rules && settingsOf(rules), failOn, stage, baseline };
  // A key that is not set must not hide what is set for all drafts.
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
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
