import assert from 'node:assert/strict';
import { runRules } from '../../server/src/check/check';
import { ConfigError, parseConfig, parseRules } from '../../server/src/check/config';
import { choice, flag, wholeNumber, words, type ValuesOf } from '../../server/src/rules/options';
import type { Rule } from '../../server/src/rules/rule';
import { draftAlone } from '../support/rule-fixture';

const OPTIONS = {
  spelling: choice('Which spelling the report keeps to', ['own', 'british'], 'own'),
  quotations: flag('Whether quotations are looked at', false),
  least: wholeNumber('How often a name must stand', 2, [1, 9]),
  names: words('Names that are left alone'),
};
const echo: Rule<typeof OPTIONS> = {
  id: 'name/echo', title: 'Says what was set', severity: 'warning', basis: 'draft', options: OPTIONS,
  *check(_context, options) { yield { span: { start: 0, end: 1 }, message: JSON.stringify(options satisfies ValuesOf<typeof OPTIONS>) }; },
};
const plain: Rule = { id: 'name/plain', title: 'Has nothing to set', severity: 'hint', basis: 'draft', check: () => [] };
const RULES = [echo, plain];

const told = (rules: ReturnType<typeof parseConfig>['rules']): unknown => JSON.parse(runRules(draftAlone('x'), { rules }, RULES)[0]!.message);
const configOf = (rules: unknown): ReturnType<typeof parseConfig> => parseConfig(JSON.stringify({ rules }), RULES);

describe('options of rules', () => {
  it('are the defaults unless they are set', () => {
    assert.deepEqual(told(undefined), { spelling: 'own', quotations: false, least: 2, names: [] });
    const { rules } = configOf({ 'name/echo': { severity: 'error', options: { spelling: 'british', names: ['AHA Centre'] } } });
    assert.deepEqual(told(rules), { spelling: 'british', quotations: false, least: 2, names: ['AHA Centre'] });
    assert.equal(runRules(draftAlone('x'), { rules }, RULES)[0]!.severity, 'error');
  });

  it('leave the severity to the rule where none is given, and are not asked for where it is off', () => {
    assert.equal(runRules(draftAlone('x'), configOf({ 'name/echo': { options: { least: 3 } } }), RULES)[0]!.severity, 'warning');
    assert.deepEqual(runRules(draftAlone('x'), configOf({ 'name/echo': { severity: 'off', options: { least: 3 } } }), RULES), []);
    assert.deepEqual(configOf({ 'name/plain': 'off' }).rules, { 'name/plain': { severity: 'off' } });
  });

  const bad: readonly [string, unknown, RegExp][] = [
    ['a word that is none of the choices', { spelling: 'welsh' }, /^has a value for the option "spelling" of name\/echo that does not exist\. Use one of: own, british$/],
    ['something that is neither true nor false', { quotations: 'yes' }, /the option "quotations" of name\/echo\. It must be true or false$/],
    ['a number that is too great', { least: 12 }, /the option "least" of name\/echo\. It must be 9 or less$/],
    ['a fraction', { least: 1.5 }, /the option "least" of name\/echo\. It must be a whole number$/],
    ['a word in the place of a list', { names: 'AHA' }, /the option "names" of name\/echo\. It must be a list of words in square brackets$/],
    ['an option that does not exist', { colour: 1 }, /^sets an option "colour" that name\/echo does not have\. Those it has: spelling, quotations, least, names$/],
  ];
  for (const [name, options, message] of bad) {
    it(`refuse ${name}, in one line that names rule and option`, () => {
      assert.throws(() => configOf({ 'name/echo': { options } }), (error: unknown) => error instanceof ConfigError && message.test(error.message));
    });
  }

  it('of an editor are taken rule by rule: one that cannot be used is complained of, the others hold', () => {
    const complaints: string[] = [];
    const rules = parseRules({ 'name/echo': { options: { least: 0 } }, 'name/plain': 'error', 'name/none': 'off' }, RULES, why => complaints.push(why));
    assert.deepEqual(rules, { 'name/plain': { severity: 'error' } });
    assert.deepEqual(complaints, ['has a value of the wrong kind for the option "least" of name/echo. It must be 1 or more', 'sets a rule that does not exist: "name/none". See rapporteur rules for those that do']);
  });
});
