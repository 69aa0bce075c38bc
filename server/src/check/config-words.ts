/** What is wrong with a configuration, in one line that follows the file's name. */
import type * as z from 'zod/mini';
import type { RuleOptions } from '../rules/options';
import type { Rule } from '../rules/rule';
import { phrase, said, say } from '../text/say';

const KEYS = ['profile', 'like', 'family', 'rules', 'failOn', 'stage', 'baseline'];
const KNOWN = [...KEYS, 'overrides'];

export function wordsFor(issue: z.core.$ZodIssue, rules: readonly Rule[]): string {
  // What is wrong in the settings for some drafts is said as for all, with the place before it.
  const within = issue.path[0] === 'overrides' && issue.path.length >= 2 ? Number(issue.path[1]) + 1 : null;
  const path = within === null ? issue.path : issue.path.slice(2);
  const words = plainWords({ ...issue, path }, rules, within === null ? KNOWN : ['files', ...KEYS]);
  return within === null ? words : say`in entry ${within} of overrides ${words}`;
}

function plainWords(issue: z.core.$ZodIssue, rules: readonly Rule[], known: readonly string[]): string {
  const [head, id, inner] = issue.path;
  const where = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') return unknownKey(issue.path, issue.keys[0]!, rules, known);
  if (where === '') return say`must be a JSON object with these keys: ${known.join(', ')}`;
  const place = head === 'rules' && id !== undefined ? inner === 'options' && issue.path.length > 3 ? say`the option "${String(issue.path[3])}" of ${String(id)}` : String(id) : `"${where}"`;
  if (issue.code === 'invalid_value') return say`has a value for ${place} that does not exist. Use one of: ${issue.values.map(String).join(', ')}`;
  return say`has a value of the wrong kind for ${place}. It must be ${kindWords(issue)}`;
}

function unknownKey(path: readonly PropertyKey[], key: string, rules: readonly Rule[], known: readonly string[]): string {
  if (path.length === 0) return say`has an unknown key "${key}". The keys it may have: ${known.join(', ')}`;
  if (path.length === 1) return say`sets a rule that does not exist: "${key}". See rapporteur rules for those that do`;
  const id = String(path[1]);
  const options = Object.keys(optionsOf(rules, id));
  if (path.length === 2) return key === 'options' ? say`sets options for ${id}, which has none` : say`has an unknown key "${key}" for ${id}. The keys it may have: ${options.length > 0 ? 'severity, options' : 'severity'}`;
  return say`sets an option "${key}" that ${id} does not have. Those it has: ${options.join(', ')}`;
}

const optionsOf = (rules: readonly Rule[], id: string): RuleOptions => rules.find(rule => rule.id === id)?.options ?? {};

const KINDS: Readonly<Record<string, string>> = { string: phrase`text in quotes`, boolean: phrase`true or false`, number: phrase`a whole number`, int: phrase`a whole number`, array: phrase`a list of words in square brackets` };

function kindWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return issue.origin === 'string' || issue.origin === 'array' ? say`filled in` : say`${String(issue.minimum)} or more`;
  if (issue.code === 'too_big') return say`${String(issue.maximum)} or less`;
  const expected = issue.code === 'invalid_type' ? issue.expected : '';
  return said(KINDS[expected] ?? phrase`an object of settings`);
}
