import assert from 'node:assert/strict';
import { extractMentions } from '../../server/src/report/extract';
import { FAMILIES } from '../../server/src/report/model';
import { Reader } from '../../server/src/report/reader';
import { fixtureCases, fixtureReports, seedCases } from '../support/truth';
import { ASPECTS, type Reading } from '../support/truth-differences';

describe('reading a report', () => {
  for (const { name, text, truth } of [...seedCases(), ...fixtureCases()]) {
    describe(name, () => {
      let reading: Reading;
      before(() => {
        const report = new Reader().read(text);
        reading = { report, mentions: extractMentions(report) };
      });
      for (const [aspect, differences] of Object.entries(ASPECTS)) {
        it(`agrees with the truth in its ${aspect}`, () => assert.deepEqual(differences(reading, truth), []));
      }
    });
  }

  it('has a truth beside every fixture, over all families', () => {
    const cases = fixtureCases();
    assert.deepEqual(cases.map(({ truth }) => truth.report).sort(), fixtureReports());
    assert.deepEqual([...new Set(cases.map(({ truth }) => truth.family))].sort(), [...FAMILIES].sort());
  });

  it('has fixtures whose bytes are kept: three encodings, a byte order mark, carriage returns', () => {
    const cases = fixtureCases();
    assert.deepEqual([...new Set(cases.map(({ encoding }) => encoding))].sort(), ['utf-16le', 'utf-8', 'windows-1252']);
    assert.ok(cases.some(({ encoding, bom }) => encoding === 'utf-8' && bom));
    assert.ok(cases.some(({ text }) => text.includes('\r\n')));
    assert.ok(cases.some(({ text }) => text.includes('\u00a0')));
  });
});

describe('the family of a report', () => {
  const familyOf = (title: string): string => new Reader().read(`${title}\n\nManila, 3 May 2019\n\n1. The meeting was held.\n`).family;

  it('is told by the meeting where only the kind of report speaks of a statement', () => {
    assert.equal(familyOf("CHAIRMAN'S STATEMENT OF THE 20TH ASEAN REGIONAL FORUM"), 'statement');
    assert.equal(familyOf("CHAIRMAN'S STATEMENT\nARF WORKSHOP ON AVIATION SECURITY"), 'workshop');
  });
});

describe('minutes of other institutions', () => {
  const items = ['Opening of the meeting', 'Matters arising', 'Budget and staff', 'Any other business'];
  const minutes = `MINUTES OF THE 7TH MEETING OF THE RIVER BASIN COMMITTEE\nGeneva, 3 March 2014\n\n${items.map((title, index) => `${index + 1}. ${title}\n\nThe members considered the matter and agreed with the secretary.\n`).join('\n')}`;

  it('have their numbered headings in the capitals of a sentence read as headings', () => {
    const report = new Reader().read(minutes);
    assert.deepEqual(report.headings.map(({ level, title }) => [level, title]), items.map(title => [1, title]));
    assert.equal(report.followUp, null);
    assert.equal(report.paragraphs.length, 4);
  });

  it('have a number before a word that only begins like a month read as that of a heading', () => {
    const titles = ['Apologies', 'Declarations of interest', 'Marine works', 'Any other business'];
    const { headings } = new Reader().read(`Minutes of the Board\n\nLeeds, 3 May 2019\n\n${titles.map((title, index) => `${index + 1} ${title}\n\n${index + 1}.1 The report was received and its contents were noted.`).join('\n\n')}\n`);
    assert.deepEqual(headings.map(({ title }) => title), titles);
  });

  it('do not have short items of a list read so', () => {
    assert.deepEqual(new Reader().read(minutes.replace(/\n\nThe members[^\n]*\n/g, '')).headings, []);
  });
});
