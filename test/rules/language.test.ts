import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { runRules, type CheckedFinding } from '../../server/src/check/check';
import { sieveOf } from '../../server/src/check/sieve';
import { slipsOf } from '../../server/src/check/slips';
import builtin from '../../server/src/profile/builtin';
import { learnProfile } from '../../server/src/profile/learn';
import { precedentProfile } from '../../server/src/profile/precedent';
import type { Profile } from '../../server/src/profile/stored';
import { RULES } from '../../server/src/rules/registry';
import { checkReport, readReport } from '../../server/src/service';
import { INSTITUTIONS, render, usualPlan, type Institution, type Plan } from '../support/institutions';
import { ROOT } from '../support/lsp-client';
import { inPseudo, unsaid } from '../support/pseudo';
import { draftAlone, scenariosIn } from '../support/rule-fixture';

/** What is told of a finding, with the words it may quote: those of the draft and of past reports, and those it would put there. */
function sayingsOf({ message, related = [], fix }: CheckedFinding, quotable: readonly string[]): { readonly saying: string; readonly texts: readonly string[] }[] {
  const offered = fix?.() ?? null;
  const texts = [...quotable, ...offered?.edits.map(({ newText }) => newText) ?? []];
  return [message, ...related.map(each => each.message), ...offered === null ? [] : [offered.title]].map(saying => ({ saying, texts }));
}

/** Each another way to depart from what past reports have in common. */
const departures = ({ sections, table }: Plan): readonly (readonly [plan: Partial<Plan>, institution?: Partial<Institution>])[] => [
  [{ title: 'kind last' }], [{}, { kind: 'SUMMARY REPORT' }], [{ annexes: ['List of Participants', 'Opening Remarks', 'Work Plan'] }], [{ bodies: false }], [{ phrase: 'may be found at' }], [{ labels: 'letter' }], [{ keyword: 'Annex' }],
  [{ attendance: 'list' }], [{ table: null }], [{ table: table!.slice(0, -1) }], [{ tableTitle: 'ACTION POINTS' }], [{ dayFirst: false }], [{ thanks: false }], [{ paragraph: '(1)' }],
  [{ sections: sections.slice(1) }], [{ sections: sections.slice(0, -1) }], [{ sections: [sections[1]!, sections[0]!, ...sections.slice(2)] }], [{ sections: [...sections, 'proposals'] }], [{ capitals: 'mixed' }], [{ separator: ' – ' }], [{}, { heading: 'ITEM' }], [{}, { heading: null }],
];

/** The draft with one thing after the other left in it from the meeting before. */
const carriedOver = (draft: string): readonly string[] => [
  ['1. The 6th', '1. The 5th'], ['on 11-12 March 2025', 'on 3-4 March 2024'], ['held in Busan, Republic of Korea', 'held in Penang, Malaysia'], ['Government of the Republic of Korea', 'Government of Malaysia'],
  ['Mr. Kim welcomed', 'Mr. Faizal welcomed'], ['lights | 30 June 2025', 'lights | 30 June 2024'], ['YEAR 2024-2025', 'YEAR 2023-2024'],
].map(([own, old]) => draft.replace(own!, old!));

describe('what rules say in another language', () => {
  const found = new Map<string, string[]>();
  const take = (quotable: readonly string[], findings: readonly CheckedFinding[]): void => {
    for (const finding of findings) {
      const faults = found.get(finding.rule) ?? [];
      found.set(finding.rule, faults);
      for (const { saying, texts } of sayingsOf(finding, quotable)) faults.push(...unsaid(saying, texts));
    }
  };
  const check = (text: string, profile: Profile, past: readonly string[], companions?: () => readonly string[]): void =>
    inPseudo(() => take([text, ...past], checkReport(readReport(text, profile, companions && { companions }))));

  before(function () {
    // all fixtures, one after the other
    this.timeout(120_000);
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
    const usual = usualPlan(settings, 11);
    for (const reports of [past, past.slice(0, 1)]) {
      const { profile } = learnProfile(reports, { inspect: slipsOf });
      for (const [change, institution] of departures(usual)) check(render({ ...usual, ...change }, { ...settings.institution, ...institution }).text, profile, past.map(({ text }) => text));
    }
    const worded = past.map(({ file, text }) => ({ file, text: text.replace('AGENDA ITEM 5: OTHER MATTERS', 'AGENDA ITEM 5: OTHER MATTERS\n\nDecision: none.') }));
    check(render(usual, settings.institution).text.replace(': OTHER MATTERS', ': ANY OTHER BUSINESS'), learnProfile(worded, { inspect: slipsOf }).profile, worded.map(({ text }) => text));
    const companions = ['Annex 1 - Agenda.docx', 'Annex 2 - List of Participants.docx', 'Annex 3.docx'];
    check(render({ ...usual, bodies: false }, settings.institution).text, builtin, companions, () => companions);
    const sieve = sieveOf({ suppressions: null, baseline: null, rules: new Set(RULES.map(({ id }) => id)) });
    for (const words of ['numbering/sessions: settled', 'numbering/sessions', 'numbering/none: settled', ': settled']) {
      const text = `<!-- rapporteur-disable-next-line ${words} -->\n${seeds[0]!}`;
      inPseudo(() => take([text, ...seeds], checkReport(readReport(text, builtin), { sieve })));
    }
    const precedent = readFileSync(path.join(fixtures, 'residue', 'past', 'ism-penang-2024.txt'), 'utf8');
    for (const draft of carriedOver(readFileSync(path.join(fixtures, 'residue', 'ism-busan-2025.txt'), 'utf8'))) check(draft, precedentProfile('past.txt', precedent)!, [precedent]);
  });

  it('says in whole sentences of the catalogue, with words of the draft alone put in', () => {
    const faulty = [...found].filter(([, faults]) => faults.length > 0);
    assert.deepEqual(faulty.map(([rule, faults]) => `${rule}: ${faults[0]}`), []);
  });

  it('is heard of every rule', () => assert.deepEqual(RULES.filter(({ id }) => !found.has(id)).map(({ id }) => id), []));
});
