import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { runRules, type CheckedFinding } from '../../server/src/check/check';
import { slipsOf } from '../../server/src/check/slips';
import builtin from '../../server/src/profile/builtin';
import { learnProfile } from '../../server/src/profile/learn';
import type { Profile } from '../../server/src/profile/stored';
import { RULES } from '../../server/src/rules/registry';
import { checkReport, readReport } from '../../server/src/service';
import { INSTITUTIONS, render, usualPlan, type Plan } from '../support/institutions';
import { ROOT } from '../support/lsp-client';
import { inPseudo, unsaid } from '../support/pseudo';
import { draftAlone, scenariosIn } from '../support/rule-fixture';

/** What is told of a finding, with the words it may quote: those of the draft and of past reports, and those it would put there. */
function sayingsOf({ message, related = [], fix }: CheckedFinding, quotable: readonly string[]): { readonly saying: string; readonly texts: readonly string[] }[] {
  const offered = fix?.() ?? null;
  const texts = [...quotable, ...offered?.edits.map(({ newText }) => newText) ?? []];
  return [message, ...related.map(each => each.message), ...offered === null ? [] : [offered.title]].map(saying => ({ saying, texts }));
}

describe('what rules say in another language', () => {
  const found = new Map<string, string[]>();
  const take = (quotable: readonly string[], findings: readonly CheckedFinding[]): void => {
    for (const finding of findings) {
      const faults = found.get(finding.rule) ?? [];
      found.set(finding.rule, faults);
      for (const { saying, texts } of sayingsOf(finding, quotable)) faults.push(...unsaid(saying, texts));
    }
  };
  const check = (text: string, profile: Profile, past: readonly string[]): void => inPseudo(() => take([text, ...past], checkReport(readReport(text, profile))));

  before(() => {
    const fixtures = path.join(ROOT, 'test', 'rules', 'fixtures');
    for (const folder of readdirSync(fixtures)) {
      for (const { scenarios } of scenariosIn(path.join(fixtures, folder))) {
        for (const { text, settings } of scenarios) inPseudo(() => take([text], runRules(draftAlone(text), settings, RULES)));
      }
    }
    const seeds = readdirSync(path.join(ROOT, 'seeds')).filter(each => each.endsWith('.txt')).map(name => readFileSync(path.join(ROOT, 'seeds', name), 'utf8'));
    for (const seed of seeds) check(seed, builtin, seeds);
    const settings = { institution: INSTITUTIONS[0]!, size: 10 };
    const past = Array.from({ length: 10 }, (_, index) => render(usualPlan(settings, index + 1), settings.institution));
    const { profile } = learnProfile(past, { inspect: slipsOf });
    const usual = usualPlan(settings, 11);
    const changes: readonly Partial<Plan>[] = [
      { title: 'kind last' }, { annexes: ['List of Participants', 'Opening Remarks', 'Work Plan'] }, { bodies: false }, { attendance: 'list' }, { tableTitle: 'ACTION POINTS' }, { dayFirst: false }, { thanks: false },
    ];
    for (const change of changes) check(render({ ...usual, ...change }, settings.institution).text, profile, past.map(({ text }) => text));
  });

  it('says in whole sentences of the catalogue, with words of the draft alone put in', () => {
    const faulty = [...found].filter(([, faults]) => faults.length > 0);
    assert.deepEqual(faulty.map(([rule, faults]) => `${rule}: ${faults[0]}`), []);
  });
});
