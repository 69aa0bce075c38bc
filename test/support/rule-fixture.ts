/**
 * The fixture language of the rule tests. A fixture file holds reports in which the expected findings stand inline;
 * every line that begins with `%%` is stripped before the report is read:
 *
 *   %%# a remark
 *   %%= name                      a new scenario; what stands before the first one opens every scenario of the file
 *   %%! group/name {"a": true}    options that are set for a rule in this scenario
 *   %% "7" group/name error: part of the message
 *                                 the line above has this finding, on the words in quotes; several such lines may follow
 *                                 one line. `"7"#2` means the second "7" of the line. A finding that spans lines is named
 *                                 by its part in the first one. Severity and message part are compared, the latter as a substring.
 *   %%+ "6" on "6. The Meeting"   the finding just named has a related place on the words "6", in the line that begins so
 *   %%~ 7. The Meeting noted      how the line above reads once every safe fix is applied (`%%~` alone: it is gone)
 *
 * A scenario states all findings of the rules under test and all changes of their safe fixes.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runRules, type CheckedFinding, type CheckSettings, type RuleSetting } from '../../server/src/check/check';
import type { ProfileView } from '../../server/src/profile/model';
import { extractMentions } from '../../server/src/report/extract';
import { Reader } from '../../server/src/report/reader';
import { RULES } from '../../server/src/rules/registry';
import type { Rule, RuleContext, TextEdit } from '../../server/src/rules/rule';
import { LineTable } from '../../server/src/text/lines';

export interface Expectation {
  /** 0-based line of the stripped text. */
  readonly line: number;
  readonly words: string;
  /** Offset of the words in the stripped text. */
  readonly start: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly related: { readonly words: string; readonly lineStart: string }[];
}

export interface Scenario {
  readonly name: string;
  readonly text: string;
  readonly settings: CheckSettings;
  readonly expected: readonly Expectation[];
  /** The text after every safe fix. */
  readonly fixed: string;
}

/** Reads the context in which rules judge a text. */
export type ContextOf = (text: string) => RuleContext;

/** A profile that knows nothing: what rests on past reports stays silent. */
export const EMPTY_PROFILE: ProfileView = { digest: '', reports: 0, familyReports: 0, openings: 0, series: null, family: 'other', leftOut: null, years: [], conventions: [], get: () => undefined };

export const draftAlone: ContextOf = text => {
  const report = new Reader().read(text);
  return { report, mentions: extractMentions(report), binding: { sections: [], byHeading: new Map() }, profile: EMPTY_PROFILE };
};

const EXPECTATION = /^%% "([^"]*)"(?:#(\d+))? ([a-z-]+\/[a-z-]+) (error|warning|information|hint):(.*)$/;
const OPTIONS = /^%%! ([a-z-]+\/[a-z-]+) (\{.*\})$/;
const RELATED = /^%%\+ "([^"]*)" on "([^"]*)"$/;

/** Scenarios of one fixture file, in order. Throws on a marker line it cannot read. */
export function parseScenarios(source: string, file: string): Scenario[] {
  const opening: string[] = [];
  const parts: { name: string; lines: string[] }[] = [];
  for (const line of source.split('\n')) {
    if (line.startsWith('%%#')) continue;
    if (line.startsWith('%%=')) parts.push({ name: line.slice(3).trim(), lines: [...opening] });
    else (parts.at(-1)?.lines ?? opening).push(line);
  }
  return parts.map(part => readScenario(part.name, part.lines, file));
}

function readScenario(name: string, source: readonly string[], file: string): Scenario {
  const kept: string[] = [];
  const fixed: string[] = [];
  const expected: Expectation[] = [];
  const rules: Record<string, RuleSetting> = {};
  let start = 0;
  for (const line of source) {
    const set = OPTIONS.exec(line);
    if (set) {
      rules[set[1]!] = { options: JSON.parse(set[2]!) as RuleSetting['options'] };
      continue;
    }
    if (!line.startsWith('%%')) {
      if (kept.length > 0) start += kept.at(-1)!.length + 1;
      kept.push(line);
      fixed.push(line);
      continue;
    }
    const above = kept.at(-1);
    assert.ok(above !== undefined, `${file}, ${name}: a marker line needs a line above it: ${line}`);
    if (line.startsWith('%%~')) {
      if (line.length > 3) fixed[fixed.length - 1] = line.slice(4); else fixed.pop();
      continue;
    }
    const related = RELATED.exec(line);
    if (related) {
      const last = expected.at(-1);
      assert.ok(last, `${file}, ${name}: a related place needs a finding above it: ${line}`);
      last.related.push({ words: related[1]!, lineStart: related[2]! });
      continue;
    }
    const match = EXPECTATION.exec(line);
    assert.ok(match, `${file}, ${name}: cannot read the marker line: ${line}`);
    const [, words, nth, rule, severity, message] = match;
    let at = -1;
    for (let count = Number(nth ?? 1); count > 0; count--) {
      at = above.indexOf(words!, at + 1);
      assert.ok(at >= 0, `${file}, ${name}: "${words}" does not stand in: ${above}`);
    }
    expected.push({ line: kept.length - 1, words: words!, start: start + at, rule: rule!, severity: severity!, message: message!.trim(), related: [] });
  }
  return { name, text: kept.join('\n'), settings: { rules }, expected, fixed: fixed.join('\n') };
}

/** Every `.txt` fixture of a folder, by file name. */
export function scenariosIn(folder: string): { file: string; scenarios: Scenario[] }[] {
  return readdirSync(folder).filter(name => name.endsWith('.txt')).sort()
    .map(name => ({ file: basename(name, '.txt'), scenarios: parseScenarios(readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'), name) }));
}

/** Rules of a group ("numbering") or one rule by id. Throws when there is none. */
export function rulesOf(name: string): readonly Rule[] {
  const rules = RULES.filter(rule => rule.id === name || rule.id.startsWith(`${name}/`));
  assert.ok(rules.length > 0, `no rule is named ${name}`);
  return rules;
}

/** Asserts that the rules find exactly what the scenario states, and that their safe fixes give exactly the text it states. */
export function assertScenario(scenario: Scenario, rules: readonly Rule[], contextOf: ContextOf = draftAlone): void {
  const context = contextOf(scenario.text);
  const { settings } = scenario;
  const found = runRules(context, settings, rules);
  const lines = LineTable.of(scenario.text);
  for (const { rule, severity } of found) assert.ok(declares(rules.find(({ id }) => id === rule)!, severity), `${scenario.name}: ${rule} does not declare that it gives ${severity}`);
  assert.deepEqual(found.map(finding => describeFinding(finding, scenario.text, lines)), scenario.expected.map(wanted => describeExpected(wanted, lines, found)), scenario.name);
  for (const wanted of scenario.expected) assertRelated(wanted, found, scenario, lines);

  const fixed = applySafeFixes(scenario.text, rules, contextOf, settings);
  assert.equal(fixed, scenario.fixed, `${scenario.name}: the fixed text`);
  assert.equal(applySafeFixes(fixed, rules, contextOf, settings), fixed, `${scenario.name}: fixing twice changes nothing more`);
  const isSafe = (finding: CheckedFinding): boolean => finding.fix?.()?.safety === 'safe';
  const left = runRules(contextOf(fixed), settings, rules);
  assert.deepEqual(left.filter(isSafe).map(one => one.message), [], `${scenario.name}: what a safe fix could not mend`);
  assert.ok(left.length <= found.filter(one => !isSafe(one)).length, `${scenario.name}: fixing gave new findings: ${left.map(one => one.message).join(' | ')}`);
}

const declares = ({ severity, lesser = [] }: Rule, given: string): boolean => [severity, ...lesser].some(one => one === given);

function assertRelated(wanted: Expectation, found: readonly CheckedFinding[], scenario: Scenario, lines: LineTable): void {
  if (wanted.related.length === 0) return;
  const finding = found.find(one => one.rule === wanted.rule && one.span.start === wanted.start);
  const places = (finding?.related ?? []).map(place => ({ words: scenario.text.slice(place.span.start, place.span.end), line: scenario.text.slice(lines.start(lines.lineAt(place.span.start)), lines.end(lines.lineAt(place.span.start))) }));
  for (const place of wanted.related) {
    assert.ok(places.some(one => one.words === place.words && one.line.startsWith(place.lineStart)), `${scenario.name}: ${wanted.rule} names no related place "${place.words}" on "${place.lineStart}" but ${JSON.stringify(places)}`);
  }
}

function describeFinding(finding: CheckedFinding, text: string, lines: LineTable): string {
  const line = lines.lineAt(finding.span.start);
  return `${line + 1}: ${finding.rule} ${finding.severity} "${text.slice(finding.span.start, Math.min(finding.span.end, lines.end(line)))}"@${finding.span.start - lines.start(line)} ${finding.message}`;
}

/** The expectation in the words of the finding it fits, so that the comparison shows a plain difference when none does. */
function describeExpected(wanted: Expectation, lines: LineTable, found: readonly CheckedFinding[]): string {
  const fitting = found.find(one => one.rule === wanted.rule && one.span.start === wanted.start && one.message.includes(wanted.message));
  return `${wanted.line + 1}: ${wanted.rule} ${wanted.severity} "${wanted.words}"@${wanted.start - lines.start(wanted.line)} ${fitting?.message ?? `... ${wanted.message} ...`}`;
}

/** Applies safe fixes until none is offered: those of one round in document order, leaving out what overlaps. Throws when they never end. */
export function applySafeFixes(text: string, rules: readonly Rule[], contextOf: ContextOf = draftAlone, settings: CheckSettings = {}): string {
  let current = text;
  for (let round = 0; round < 20; round++) {
    const edits: TextEdit[] = [];
    for (const finding of runRules(contextOf(current), settings, rules)) {
      const fix = finding.fix?.();
      if (!fix || fix.safety !== 'safe') continue;
      assert.ok(fix.edits.length > 0, `a fix without edits: ${fix.title}`);
      if (fix.edits.every(edit => edits.every(other => edit.span.end <= other.span.start || other.span.end <= edit.span.start))) edits.push(...fix.edits);
    }
    if (edits.length === 0) return current;
    const next = applyEdits(current, edits);
    assert.notEqual(next, current, 'a safe fix that changes nothing');
    current = next;
  }
  assert.fail('safe fixes do not come to an end');
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    assert.ok(edit.span.start >= at, 'edits overlap');
    out += text.slice(at, edit.span.start) + edit.newText;
    at = edit.span.end;
  }
  return out + text.slice(at);
}
