import assert from 'node:assert/strict';
import builtin from '../../server/src/profile/builtin';
import { checkReport, fixReport, readReport } from '../../server/src/service';
import { TITLE } from '../support/drawing';

const profile = builtin;
const prose = (words: string): string => `${words} and noted with appreciation the work that had been done since the last meeting.`;
const found = (text: string): string[] => checkReport(readReport(text, profile)).filter(({ rule }) => /^(?:numbering|annex)\//.test(rule)).map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end).slice(0, 12)}`);
const numbers = (text: string): (string | null)[] => readReport(text, profile).report.paragraphs.map(({ label }) => label);

const BODY = [1, 2, 3, 4, 5, 6, 7, 8].map(number => prose(`${number}. The Meeting discussed matter number ${number}`));

describe('reading what extraction leaves', () => {
  it('reads a paragraph whose number has lost its stop, and says how to write it', () => {
    const text = `${TITLE}INTRODUCTION\n\n${BODY.join('\n\n').replace('5. The', '5 The')}\n`;
    assert.deepEqual(numbers(text), ['1', '2', '3', '4', '5', '6', '7', '8']);
    assert.deepEqual(found(text), ['numbering/label-form 5']);
    assert.match(fixReport(text, profile).text, /\n5\. The Meeting/);
  });

  for (const damaged of ['5, The', 'l5. The']) {
    it(`mends "${damaged}" and renumbers nothing else`, () => {
      const text = `${TITLE}INTRODUCTION\n\n${BODY.join('\n\n').replace('5. The', damaged)}\n`;
      assert.equal(found(text).length, 1);
      assert.equal(fixReport(text, profile).text, `${TITLE}INTRODUCTION\n\n${BODY.join('\n\n')}\n`);
    });
  }

  it('joins the first paragraph again where it has no number and a page break cut it', () => {
    const first = prose('The Meeting was held in Hanoi and discussed many matters');
    const text = `${TITLE}INTRODUCTION\n\n${[first.replace(' with appreciation', '\n\nwith appreciation'), ...BODY.slice(1)].join('\n\n')}\n`;
    assert.deepEqual(numbers(text), [null, '2', '3', '4', '5', '6', '7', '8']);
    assert.deepEqual(found(text), []);
  });

  it('leaves a figure that opens the rest of a cut paragraph alone', () => {
    const text = `${TITLE}INTRODUCTION\n\n${BODY.join('\n\n').replace('4 and noted', '4 with\n\n5 Participants and noted')}\n`;
    assert.deepEqual(numbers(text), ['1', '2', '3', '4', '5', '6', '7', '8']);
    assert.deepEqual(found(text), []);
  });

  it('reads annexes where no blank line stands between the lines', () => {
    const cited = BODY.join('\n').replace('discussed matter number 1', 'discussed the List of Delegates, which appears as ANNEX 1,').replace('discussed matter number 2', 'discussed the Agenda, which appears as ANNEX 2,').replace('discussed matter number 3', 'discussed the concept paper, which appears as ANNEX 3,');
    const text = `${TITLE}INTRODUCTION\n${cited}\nISSUES TO BE FOLLOWED UP\nNo.\tIssue\tTimeline\tFollow-up by\n1\tComments on the concept paper for the seminar\t30 April 2025\tARF Participants, Indonesia and the United States\nANNEX 1: LIST OF DELEGATES\nDelegation of Australia\n1. Karen Blackwood – Director for Humanitarian Assistance, Department of Foreign Affairs\nANNEX 2: AGENDA\n9.00 – 9.30\tAgenda Item 1\tOpening Remarks\nANNEX 3: CONCEPT PAPER\n`;
    assert.deepEqual(readReport(text, profile).report.annexes.map(({ label, title }) => `${label} ${title}`), ['ANNEX 1 LIST OF DELEGATES', 'ANNEX 2 AGENDA', 'ANNEX 3 CONCEPT PAPER']);
    assert.deepEqual(found(text), []);
  });

  for (const head of ['RESTRICTED', 'ARF ISM on DR – Draft', "Co-Chairs' Summary Report, 24th ARF ISM on DR"]) {
    it(`passes over the running head "${head}"`, () => {
      const paragraphs = [...BODY];
      paragraphs.splice(3, 0, head);
      paragraphs.splice(7, 0, head);
      const text = `${TITLE}INTRODUCTION\n\n${paragraphs.join('\n\n')}\n`;
      const { report } = readReport(text, profile);
      assert.deepEqual(report.headings.map(({ title }) => title), ['INTRODUCTION']);
      assert.deepEqual(numbers(text), ['1', '2', '3', '4', '5', '6', '7', '8']);
    });
  }

  it('keeps a long numbered heading that a printed page wrapped, and a name that goes on after a dash', () => {
    const text = `Co-Chairs' Summary Report of the\n\nARF Workshop on Harbour Lights\n\n– Legal and Cultural Aspects\n\nSemarang, Indonesia, 3-4 May 2016\n\nAGENDA ITEM 1: PROPOSALS\n\n1.1. ARF Workshop on National Survey of Implementation of United\nNations recommendations on responsible use of lights\n\n${BODY.join('\n\n')}\n`;
    const { report } = readReport(text, profile);
    assert.equal(report.title?.meeting?.text, 'ARF Workshop on Harbour Lights – Legal and Cultural Aspects');
    assert.equal(report.headings[1]?.title, 'ARF Workshop on National Survey of Implementation of United Nations recommendations on responsible use of lights');
  });

  it('parts what the meeting was about from the place behind it on the same line', () => {
    const { title } = readReport("Co-Chairs' Summary Report of the Third ARF Inter-Sessional Meeting\non Harbours, Lights and Pilotage, Dili, Timor-Leste, 3-4 May 2012\n\n1. The Meeting was held in Dili.\n", profile).report;
    assert.equal(title?.meeting?.text, 'ARF Inter-Sessional Meeting on Harbours, Lights and Pilotage');
    assert.deepEqual(title?.venues.map(({ text }) => text), ['Dili, Timor-Leste']);
  });

  it('takes no wrapped line for a heading where the one above leads to it', () => {
    const text = `${TITLE}AGENDA ITEM 1: OPENING\n\n1. The Meeting was opened, and the question of lost lights was taken up under\nAgenda Item 2.\n\nAGENDA ITEM 2: LOST LIGHTS\n\n2. The Meeting discussed lost lights.\n`;
    assert.deepEqual(readReport(text, profile).report.headings.map(({ title }) => title), ['OPENING', 'LOST LIGHTS']);
    assert.deepEqual(found(text), []);
  });

  it('asks before it renumbers what the text refers to', () => {
    const doubled = BODY.join('\n\n').replace('6. The', '5. The');
    const plain = checkReport(readReport(`${TITLE}INTRODUCTION\n\n${doubled}\n`, profile))[0]!;
    assert.equal(plain.fix!()!.safety, 'safe');
    const referring = checkReport(readReport(`${TITLE}INTRODUCTION\n\n${doubled.replace('matter number 8', 'what stands in paragraph 5')}\n`, profile))[0]!;
    assert.equal(referring.fix!()!.safety, 'confirm');
    assert.match(referring.fix!()!.title, /check the reference/);
  });
});
