import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { isProblem, readForm, type FormWords, type MeetingForm } from '../../server/src/features/skeleton/form';
import { skeletonText } from '../../server/src/features/skeleton/skeleton';
import { decode, isRefusal } from '../../server/src/formats/encoding';
import builtin from '../../server/src/profile/builtin';
import { learnProfile } from '../../server/src/profile/learn';
import { precedentProfile } from '../../server/src/profile/precedent';
import type { Profile } from '../../server/src/profile/stored';
import { FAMILIES, type Family } from '../../server/src/report/model';
import { checkReport, newReportView, readReport } from '../../server/src/service';
import { makeReport } from '../support/archive';
import { ROOT } from '../support/cli';

const NOTHING: FormWords = {};
const HALF: FormWords = { ordinal: '7', dates: '15 April 2025', venue: 'Jakarta, Indonesia' };
const FILLED: FormWords = { meeting: 'Inter-Sessional Meeting on Harbour Safety', ordinal: '41st', dates: '11-12 March 2027', venue: 'Busan, Republic of Korea', coChairs: 'Mr. Kim Min-jae, Director-General of the Ministry of Oceans of the Republic of Korea; Ms. Laura Bennett, Assistant Secretary of the Department of Foreign Affairs of Australia' };

function formOf(words: FormWords): MeetingForm {
  const form = readForm(words);
  assert.ok(!isProblem(form));
  return form;
}

const skeleton = (profile: Profile, words: FormWords, family?: Family): string => skeletonText(newReportView(profile, family), formOf(words));
/** A skeleton is full of placeholders, and these alone are to be filled in. */
const findings = (text: string, profile: Profile, family?: Family): string[] => checkReport(readReport(text, profile, { family })).filter(({ rule }) => rule !== 'residue/placeholder').map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);

const REPORTS = ['seeds', 'test/fixtures/reports', 'test/rules/fixtures/residue/past'].flatMap(folder =>
  readdirSync(path.join(ROOT, folder)).filter(name => /\.(?:txt|md)$/.test(name)).map(name => path.join(folder, name)));
const like = (file: string): Profile => {
  const decoded = decode(readFileSync(path.join(ROOT, file)));
  assert.ok(!isRefusal(decoded));
  const profile = precedentProfile(file, decoded.text);
  assert.ok(profile);
  return profile;
};

describe('the skeleton of a report', () => {
  for (const family of FAMILIES) {
    for (const [filled, words] of [['empty', NOTHING], ['half filled', HALF], ['filled', FILLED]] as const) {
      it(`of the family ${family} checks clean with the form ${filled}`, () => {
        const text = skeleton(builtin, words, family);
        assert.deepEqual(findings(text, builtin, family), [], text);
      });
    }
  }

  for (const file of REPORTS) {
    it(`like ${path.basename(file)} checks clean, empty and filled`, () => {
      for (const words of [NOTHING, HALF, FILLED, { ...FILLED, meeting: '' }]) {
        const text = skeleton(like(file), words);
        assert.deepEqual(findings(text, like(file)), [], text);
        assert.deepEqual(findings(text, builtin).filter(each => !/ (?:structure|annex|numbering|follow-up|attendance|title)\/[a-z-]*(?:past|missing|absent)/.test(each)), [], text);
      }
    });
  }

  it('has no blank that is not known as one', () => {
    for (const family of FAMILIES) {
      const text = skeleton(builtin, NOTHING, family);
      const { mentions } = readReport(text, builtin, { family });
      const blanks = [...text.matchAll(/\[[^\]\n]*\]/g)].map(hit => hit.index);
      assert.deepEqual(blanks.filter(at => !mentions.placeholders.some(({ span }) => span.start <= at && at < span.end)).map(at => text.slice(at, at + 40)), []);
      assert.ok(blanks.length > 3);
    }
  });

  it('takes over from a past report its sections, numbering, annexes and table, and none of its facts', () => {
    const text = skeleton(like('seeds/2024-04-24-ism-icts-security-moscow.txt'), { ...FILLED, meeting: '' });
    for (const words of ['41ST', '6TH', 'Moscow', 'Shin', '24 April']) assert.equal(new RegExp(`\\b${words}`).test(text), words === '41ST', words);
    assert.match(text, /^CO-CHAIRS' SUMMARY REPORT\n\n?41ST ASEAN REGIONAL FORUM INTER-SESSIONAL MEETING ON SECURITY OF AND IN THE USE/);
    assert.match(text, /^AGENDA ITEM 6: OTHER MATTERS$/m);
    assert.match(text, /appears as \*\*ANNEX 1\*\*/);
    assert.match(text, /^\| No\. \| Key Discussions\/ Issues \| Timeline \| Follow-up by \|$/m);
    assert.match(text, /^ANNEX 2: AGENDA$/m);
    const roman = skeleton(like('seeds/2013-09-11-workshop-cyber-security-beijing.txt'), NOTHING);
    assert.match(roman, /^Session I – /m);
    assert.match(roman, /ANNEX I\b/);
  });

  it('numbers no section where past reports do not, though one does, and cites the agenda where no section adopts it', () => {
    const past = (year: number, label: string): string => `CO-CHAIRS' SUMMARY REPORT
MEETING OF THE ARF INTER-SESSIONAL SUPPORT GROUP ON CONFIDENCE BUILDING MEASURES
Kuching, Malaysia, 3-4 March ${year}

INTRODUCTION

1. The Meeting of the ARF Inter-Sessional Support Group on Confidence Building Measures was held in Kuching, Malaysia, on 3-4 March ${year}. It was co-chaired by Malaysia and Japan. The List of Delegates is attached as Annex 1. The Agenda is attached as Annex 2.

${label.replace('N', '1')}EXCHANGE OF VIEWS ON REGIONAL ISSUES

2. Japan spoke of the year ${year}.

${label.replace('N', '2')}REVIEW OF CONFIDENCE BUILDING MEASURES

3. Malaysia spoke of measures.

CLOSING

4. The Co-Chairs thanked all.
`;
    const { profile } = learnProfile([2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year, index) => ({ file: `${year}.txt`, text: past(year, index === 0 ? 'AGENDA ITEM N: ' : '') })));
    const text = skeleton(profile, HALF, 'isg');
    assert.doesNotMatch(text, /AGENDA ITEM/);
    assert.match(text, /^EXCHANGE OF VIEWS ON REGIONAL ISSUES$/m);
    assert.match(text, /The Agenda is attached as ANNEX 2|The Agenda is attached as Annex 2/);
    assert.deepEqual(findings(text, profile, 'isg').filter(line => !/^information/.test(line)), []);
    assert.deepEqual(findings(text, profile, 'isg').filter(line => /heading-form|usual-annex/.test(line)), []);
  });

  it('names each column of the table once, and counts decimals within their sections', () => {
    const table = skeleton(like('test/bench/reports/ism-pipes.txt'), NOTHING).split('\n').find(line => line.startsWith('| '))!;
    const heads = table.split('|').map(head => head.trim()).filter(head => head !== '');
    assert.ok(heads.length >= 4);
    assert.equal(new Set(heads).size, heads.length, table);
    const decimals = skeleton(like('test/fixtures/reports/ism-coastal-rescue-penang-1997.report.txt'), NOTHING);
    assert.deepEqual(decimals.match(/^\d+\.\d+(?= )/gm), ['1.1', '2.1', '3.1', '4.1', '5.1', '6.1']);
  });

  it('leaves years of past meetings open in headings that are usual', () => {
    const past = [1, 2, 3].map(number => makeReport({ number, wording: { 'REVIEW OF ACTIVITIES': `REVIEW OF ACTIVITIES ${2013 + number}-${2014 + number}` } }));
    const text = skeleton(learnProfile(past).profile, NOTHING, 'ism');
    assert.match(text, /REVIEW OF ACTIVITIES \[YEAR\]-\[YEAR\]/);
    assert.doesNotMatch(text, /\b20\d\d\b/);
  });

  it('has what past reports of the archive have besides: their annexes, what their closing says, and subjects where they stand', () => {
    const past = [1, 2, 3, 4, 5, 6].map(number => {
      const { file, text } = makeReport({ number, wording: { 'EXCHANGE OF VIEWS ON {subject}': ['DREDGING WORKS', 'PILOT TRAINING', 'COASTAL RADIO'][number % 3]! }, order: ['OPENING REMARKS', 'EXCHANGE OF VIEWS ON {subject}', 'WORK PLAN', 'OTHER MATTERS'] });
      const closed = text.replace('their active participation.', 'their active participation and the host for its hospitality.').replace('\nCLOSING REMARKS\n', '\nAGENDA ITEM 5: CLOSING REMARKS\n');
      return { file, text: closed.replace('took note of the views expressed.', 'took note of the views expressed. The draft Work Plan appears as ANNEX 2.') };
    });
    const { profile } = learnProfile(past);
    const text = skeleton(profile, { ...NOTHING, meeting: 'Harbour Safety' }, 'ism');
    assert.match(text, /INTER-SESSIONAL MEETING ON HARBOUR SAFETY/);
    assert.match(text, /AGENDA ITEM 2: \[SUBJECT\]\n[^]*AGENDA ITEM 3: WORK PLAN\n\n\d+\. \[What was said\.\] The draft Work Plan appears as ANNEX 2\.\n/);
    assert.match(text, /\nAGENDA ITEM 5: CLOSING REMARKS\n[^]*hospitality/);
    assert.deepEqual(findings(text, profile), [], text);
  });

  it('introduces the meeting before the first heading where no section is for that', () => {
    const text = skeleton(like('test/fixtures/reports/statement-arf-cebu-2026.report.txt'), NOTHING);
    assert.match(text, /\n\n1 The \[ordinal\] ASEAN Regional Forum was held in [^\n]+\n\nOverview/);
  });

  it('closes no statement with thanks', () => {
    const text = skeleton(builtin, NOTHING, 'statement');
    assert.match(text, /^Introduction$/m);
    assert.doesNotMatch(text, /remarks|thanked/i);
  });

  it('moves inter-sessional years on, or leaves them open', () => {
    const past = like('seeds/2024-04-24-ism-icts-security-moscow.txt');
    assert.match(skeleton(past, { dates: '3 May 2025' }), /ICTs 2024–2025\n[^]*ICTS 2025 – 2026\n/);
    assert.match(skeleton(past, NOTHING), /ICTs \[Year\]–\[Year\]\n/);
  });

  it('leaves the subjects of another series open', () => {
    const text = skeleton(like('seeds/2013-09-11-workshop-cyber-security-beijing.txt'), { meeting: 'Workshop on Marine Litter' });
    assert.match(text, /^Session I – \[Subject\]$/m);
    assert.doesNotMatch(text, /cyber/i);
  });

  it('is filled from the form', () => {
    const text = skeleton(builtin, FILLED, 'ism');
    assert.match(text, /41ST ASEAN REGIONAL FORUM INTER-SESSIONAL MEETING ON HARBOUR SAFETY/);
    assert.match(text, /The 41st ARF Inter-Sessional Meeting on Harbour Safety was held in Busan, Republic of Korea on 11-12 March 2027\./);
    assert.match(text, /co-chaired by Mr\. Kim Min-jae, Director-General[^.]*, and Ms\. Laura Bennett, Assistant Secretary/);
    assert.match(text, /and the Republic of Korea for the arrangements/);
    const { report, mentions } = readReport(text, builtin);
    assert.deepEqual([report.family, report.title?.ordinal?.value, report.title?.venues[0]?.city, report.title?.dates[0]?.from.year, mentions.coChairs.length], ['ism', 41, 'Busan', 2027, 2]);
  });
});

describe('the form of a new report', () => {
  const wrong: readonly [FormWords, string, RegExp][] = [
    [{ ordinal: 'some' }, 'ordinal', /"some" is no number/],
    [{ ordinal: '0' }, 'ordinal', /"0" is no number/],
    [{ dates: 'soon' }, 'dates', /"soon" is no date/],
    [{ dates: 'March 2025' }, 'dates', /is no date with day/],
    [{ dates: '3 March' }, 'dates', /is no date with day, month and year/],
  ];
  for (const [words, field, why] of wrong) {
    it(`names what it cannot understand: ${JSON.stringify(words)}`, () => {
      const form = readForm(words);
      assert.ok(isProblem(form));
      assert.equal(form.field, field);
      assert.match(form.why, why);
    });
  }

  it('takes numbers in figures and in words, and empty fields as open', () => {
    for (const ordinal of ['6', '6th', 'sixth', ' Sixth ']) assert.equal(formOf({ ordinal }).ordinal, 6, ordinal);
    assert.deepEqual(formOf({ meeting: ' ', dates: '' }), formOf({}));
  });
});
