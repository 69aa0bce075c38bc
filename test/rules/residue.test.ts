import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { precedentProfile } from '../../server/src/profile/precedent';
import type { Profile } from '../../server/src/profile/stored';

import { checkReport, readReport } from '../../server/src/service';
import { assertScenario, rulesOf, scenariosIn } from '../support/rule-fixture';
import type { CheckedFinding } from '../../server/src/check/check';

const file = (name: string): string => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');
const DRAFT = file('fixtures/residue/ism-busan-2025.txt');
const PAST = file('fixtures/residue/past/ism-penang-2024.txt');
const precedentOf = (text: string): Profile => precedentProfile('past/penang.txt', text)!;

const found = (draft: string, profile: Profile = precedentOf(PAST)): CheckedFinding[] =>
  checkReport(readReport(draft, profile)).filter(finding => finding.rule === 'residue/carried-over');

/** "severity: words", one a finding. */
const inShort = (draft: string, profile?: Profile): string[] => found(draft, profile).map(({ severity, span }) => `${severity}: ${draft.slice(span.start, span.end)}`);

function changed(...changes: readonly (readonly [from: string, to: string])[]): string {
  let text = DRAFT;
  for (const [from, to] of changes) {
    assert.ok(text.includes(from), `the draft has no "${from}"`);
    text = text.replace(from, to);
  }
  return text;
}

describe('residue/carried-over', () => {
  it('leaves alone the meeting before, mentioned as such', () => assert.deepEqual(inShort(DRAFT), []));

  it('is silent without a precedent', () => {
    const { precedent, ...whole } = precedentOf(PAST);
    assert.ok(precedent);
    assert.deepEqual(inShort(changed(['1. The 6th', '1. The 5th']), whole), []);
  });

  it('finds a co-chair in a sentence of the past report, whether it speaks of remarks or not', () => {
    const sentence = 'Mr. Ahmad Faizal bade the delegates a warm welcome and wished them fruitful days.';
    const past = precedentOf(PAST.replace('3. In his opening remarks', `3. ${sentence} In his opening remarks`));
    const heading = /^3\. /m;
    assert.deepEqual(inShort(DRAFT.replace(heading, `3. ${sentence} `), past), ['warning: Ahmad Faizal']);
    // one who came again and speaks otherwise
    assert.deepEqual(inShort(DRAFT.replace(heading, '3. Mr. Ahmad Faizal thanked the new Co-Chairs for the list of lamps. '), past), []);
  });

  it('is silent where the draft is the precedent itself', () => assert.deepEqual(inShort(PAST), []));

  it('is silent on another version of the same report', () => assert.deepEqual(inShort(PAST.replace('e-mail', 'letter')), []));

  const cases: readonly [name: string, changes: readonly (readonly [string, string])[], expected: readonly string[]][] = [
    ['the ordinal in the first paragraph', [['1. The 6th', '1. The 5th']], ['warning: 5th']],
    ['the ordinal in the first paragraph, in words', [['1. The 6th', '1. The Fifth']], ['warning: Fifth']],
    ['the ordinal in the title', [['6TH ASEAN', '5TH ASEAN']], ['warning: 5TH']],
    ['the ordinal in both, though the meeting was held a year later', [['6TH ASEAN', '5TH ASEAN'], ['1. The 6th', '1. The 5th']], ['warning: 5TH']],
    ['the ordinal in a sentence copied', [['participants in the 6th', 'participants in the 5th']], ['warning: 5th']],
    ['the dates in the first paragraph', [['on 11-12 March 2025', 'on 3-4 March 2024']], ['warning: 3-4 March 2024']],
    ['the dates in the title', [['Korea, 11-12 March 2025', 'Korea, 3-4 March 2024']], ['warning: 3-4 March 2024']],
    ['the year alone', [['Korea on 11-12 March 2025', 'Korea on 11-12 March 2024']], ['warning: 11-12 March 2024']],
    ['the venue in the first paragraph', [['held in Busan, Republic of Korea', 'held in Penang, Malaysia']], ['warning: Penang']],
    ['the venue in the title', [['Busan, Republic of Korea, 11', 'Penang, Malaysia, 11']], ['warning: Penang']],
    ['the venue in a sentence copied', [['participants to Busan', 'participants to Penang']], ['warning: Penang']],
    ['the host who is thanked', [['Government of the Republic of Korea', 'Government of Malaysia']], ['warning: Malaysia']],
    ['a co-chair who makes the opening remarks', [['Mr. Kim welcomed', 'Mr. Faizal welcomed']], ['warning: Mr. Faizal']],
    ['a co-chair of whom nothing else in the draft knows', [['Mr. Kim Min-jae, Director-General of the Ministry of Oceans and Fisheries of the Republic of Korea', 'Mr. Ahmad Faizal, Director of the Marine Department of Malaysia']], ['warning: Ahmad Faizal']],
    ['a deadline in the text', [['by 30 June 2025.', 'by 31 May 2024.'], ['comments on the draft list of lights', 'comments on the draft guide']], ['warning: 31 May 2024']],
    ['a deadline in the table', [['lights | 30 June 2025', 'lights | 30 June 2024']], ['warning: 30 June 2024']],
    ['inter-sessional years in a heading', [['YEAR 2024-2025', 'YEAR 2023-2024']], ['information: 2023-2024']],
    ['several things at once', [['1. The 6th', '1. The 5th'], ['on 11-12 March 2025', 'on 3-4 March 2024'], ['Mr. Kim welcomed', 'Mr. Faizal welcomed']], ['warning: 5th', 'warning: 3-4 March 2024', 'warning: Mr. Faizal']],
  ];
  for (const [name, changes, expected] of cases) {
    it(`finds ${name}`, () => assert.deepEqual(inShort(changed(...changes)), expected));
  }

  const sound: readonly [name: string, changes: readonly (readonly [string, string])[]][] = [
    ['a co-chair of the past meeting who is introduced again', [['Mr. Kim welcomed the participants to Busan', 'Mr. Kim and Mr. Ahmad Faizal, Director of the Marine Department of Malaysia, gave opening remarks and welcomed the participants to Busan']]],
    ['a former co-chair who speaks of the past', [['Mr. Kim welcomed the participants', 'Mr. Kim thanked Mr. Faizal, Co-Chair of the previous meeting, and welcomed the participants']]],
    ['the past host, thanked for an activity', [['in contact by e-mail', 'in contact by e-mail and thanked Malaysia for hosting the Workshop on Harbour Lights']]],
    ['the same place twice running', [['Busan, Republic of Korea, 11', 'Penang, Malaysia, 11'], ['held in Busan, Republic of Korea', 'held in Penang, Malaysia'], ['participants to Busan', 'participants to Penang'], ['Government of the Republic of Korea', 'Government of Malaysia']]],
    ['the same co-chairs twice running', [['Mr. Kim Min-jae, Director-General of the Ministry of Oceans and Fisheries of the Republic of Korea', 'Mr. Ahmad Faizal, Director of the Marine Department of Malaysia'], ['Mr. Kim welcomed', 'Mr. Faizal welcomed']]],
    ['a plan that carries its years in its name', [['ACTIVITIES OF THE INTER-SESSIONAL YEAR 2024-2025', 'ACTIVITIES OF THE WORK PLAN FOR THE YEARS 2023-2024']]],
    ['an event of the year before', [['on 4 September 2024', 'on 5 March 2024']]],
  ];
  for (const [name, changes] of sound) {
    it(`leaves alone ${name}`, () => assert.deepEqual(inShort(changed(...changes)), []));
  }

  it('says what is meant instead and where the past report has it', () => {
    const [finding] = found(changed(['on 11-12 March 2025', 'on 3-4 March 2024']));
    assert.match(finding!.message, /"3-4 March 2024" is the date of the past meeting.*Write "11-12 March 2025"/);
    const [passage] = finding!.evidence!.passages;
    assert.deepEqual([passage!.file, passage!.text, passage!.range.start.line], ['past/penang.txt', '3-4 March 2024', 4]);
    assert.deepEqual(finding!.related!.map(({ span }) => span.start), [DRAFT.indexOf('11-12 March 2025')]);
  });
});

for (const { file: name, scenarios } of scenariosIn(fileURLToPath(new URL('fixtures/remains', import.meta.url)))) {
  describe(`residue: ${name}`, () => {
    for (const scenario of scenarios) it(scenario.name, () => assertScenario(scenario, rulesOf('residue')));
  });
}
