import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/features/fixes';
import { planEdit } from '../../server/src/features/edits/intents';
import { offersAt } from '../../server/src/features/edits/offers';
import { hintsIn } from '../../server/src/features/hints';
import { hoverAt } from '../../server/src/features/hover';
import { lensesOf } from '../../server/src/features/lenses';
import { linksOf } from '../../server/src/features/links';
import { definitions, highlights, references } from '../../server/src/features/navigation';
import { selectionsAt } from '../../server/src/features/selection';
import { symbolsOf } from '../../server/src/features/symbols';
import { TOKEN_TYPES, tokensOf } from '../../server/src/features/tokens';
import builtin from '../../server/src/profile/builtin';
import type { Range } from '../../server/src/text/lines';
import { checkReport, readReport } from '../../server/src/service';
import { marked } from '../support/marked';

const REPORT = `CO-CHAIRS' SUMMARY REPORT
ARF WORKSHOP ON HARBOUR SAFETY
Suva, Fiji, 3-4 May 2016

INTRODUCTION

1. The ARF Workshop on Harbour Safety was held in Suva, Fiji, on 3-4 May 2016. The List of Participants appears as ANNEX A.

AGENDA ITEM 1: ROPES

⟪two:2.⟫ ⟪ask:The Co-Chairs requested ARF Participants to submit to Fiji comments on the concept paper for the ARF Seminar on Ropes by 31 May 2016.⟫ As told in resolution A/RES/64/211 and document A/68/98, ropes wear out.

3. ⟪late:The Co-Chairs requested Japan to circulate the list of focal points to ARF Participants by 30 June 2016.⟫ The Port Safety Group (PSG) would help, as paragraph ⟪ref:2⟫ and ⟪item:agenda item 1⟫ say. The PSG met.

ISSUES TO BE FOLLOWED UP

No.\tIssues\tTimeline\tFollow-up by
⟪row:1\tComments on the concept paper for the ARF Seminar on Ropes\t31 May 2016\tARF Participants and Fiji⟫

⟪annex:ANNEX A⟫: LIST OF PARTICIPANTS

Delegation of Fiji
`;
const at = marked(REPORT);
const read = readReport(at.text, builtin);
const { report, mentions } = read;
const findings = checkReport(read);
const wordsAt = (range: Range): string => report.text.slice(report.lines.offsetAt(range.start), report.lines.offsetAt(range.end));

describe('lenses', () => {
  const both = { followUps: true, sections: true };

  it('say of each request whether it has a row, and lead there', () => {
    const lenses = lensesOf(report, { mentions, findings }, { followUps: true, sections: false });
    const told = lenses.map(({ title }) => title);
    assert.deepEqual(told, ['In the follow-up table: row 1', 'Not in the follow-up table: add a row', 'From paragraph 2']);
    assert.ok(lenses[0]!.action?.kind === 'go' && wordsAt(lenses[0]!.action.targets[0]!).startsWith('1\tComments'));
    assert.ok(lenses[2]!.action?.kind === 'go' && wordsAt(lenses[2]!.action.targets[0]!).includes('submit to Fiji comments'));
  });

  it('count what a section holds', () => {
    assert.deepEqual(lensesOf(report, { mentions, findings }, { followUps: false, sections: true }).map(({ range, title }) => [wordsAt(range), title]), [
      ['INTRODUCTION', '1 paragraph · 1 citation'], ['AGENDA ITEM 1: ROPES', '2 paragraphs · 2 follow-ups'],
    ]);
  });

  it('can be switched off, each kind by itself', () => {
    assert.deepEqual(lensesOf(report, { mentions, findings }, { followUps: false, sections: false }), []);
    assert.equal(lensesOf(report, { mentions, findings }, both).length, 5);
  });
});

describe('a row for a request', () => {
  const offset = at.span('late').start + 30;

  it('is offered where the finding stands, and nowhere else', () => {
    assert.ok(offersAt({ report, mentions, findings }, offset).some(({ kind, intent }) => kind === 'quickfix' && intent.do === 'add-row'));
    assert.ok(!offersAt({ report, mentions, findings }, at.span('ask').start + 5).some(({ intent }) => intent.do === 'add-row'));
  });

  it('has issue, deadline and party, the next number, and is asked about', () => {
    const plan = planEdit(read, { do: 'add-row', at: offset })!;
    assert.deepEqual(plan.edits.map(({ ask }) => ask), ['Drafted from the text: check issue, deadline and party.']);
    const line = applyEdits(report.text, plan.edits).split('\n').find(each => each.startsWith('2\t'))!;
    const [, issue, deadline, party] = line.split('\t');
    assert.equal(issue, 'Circulate the list of focal points to ARF Participants');
    assert.equal(deadline, '30 June 2016');
    assert.match(party!, /Japan/);
    const again = readReport(applyEdits(report.text, plan.edits), builtin);
    assert.deepEqual(checkReport(again).filter(({ rule }) => rule === 'follow-up/undertaking-without-row'), []);
  });
});

describe('going within the report', () => {
  const inside = (name: string): number => at.span(name).start + 1;

  it('from a reference to what it refers to, and back', () => {
    assert.deepEqual(definitions(report, mentions, inside('ref')).map(({ targetName }) => wordsAt(targetName)), ['2.']);
    assert.deepEqual(definitions(report, mentions, inside('item')).map(({ targetName }) => wordsAt(targetName)), ['AGENDA ITEM 1: ROPES']);
    assert.deepEqual(references(report, mentions, at.span('two').start, false).map(wordsAt), ['2']);
    assert.match(hoverAt(read, inside('ref'))!.lines[0]!, /^2\. The Co-Chairs requested/);
  });

  it('from a row to the request it stands for', () => {
    const [found, more] = definitions(report, mentions, inside('row'));
    assert.ok(found && !more);
    const start = report.lines.offsetAt(found.targetName.start);
    assert.ok(start >= at.span('ask').start && start < at.span('ask').end);
  });

  it('lights all uses of an acronym, where it is spelled out as the place that gives it', () => {
    assert.deepEqual(highlights(report, mentions, report.text.indexOf('PSG met') + 1).map(({ range, kind }) => [wordsAt(range), kind]), [['PSG', 'read'], ['PSG', 'write']]);
  });
});

describe('links', () => {
  it('lead to documents of the United Nations', () => {
    assert.deepEqual(linksOf(report, mentions, []).map(({ range, target }) => [wordsAt(range), target]), [
      ['A/RES/64/211', { address: 'https://undocs.org/A/RES/64/211' }], ['A/68/98', { address: 'https://undocs.org/A/68/98' }],
    ]);
  });

  it('take only what is a symbol', () => {
    const { mentions: own } = readReport('The ratio was A/B and 24/7; see S/RES/1540 (2004), A/66/359, A/AC.290/2021/CRP.2 and A/C.1/70/L.45/Rev.1, not and/or, TCP/IP or 2023/2024.', builtin);
    assert.deepEqual(own.documentSymbols.map(({ symbol }) => symbol), ['S/RES/1540(2004)', 'A/66/359', 'A/AC.290/2021/CRP.2', 'A/C.1/70/L.45/Rev.1']);
  });

  it('lead to files of annexes beside the report', () => {
    const found = linksOf(report, mentions, ['Annex A - List.docx', 'Annex B.pdf', 'notes.txt']).filter(({ target }) => 'file' in target);
    assert.deepEqual(found.map(({ range, target }) => [wordsAt(range), target]), [['ANNEX A', { file: 'Annex A - List.docx' }], ['ANNEX A', { file: 'Annex A - List.docx' }]]);
    assert.deepEqual(linksOf(report, mentions, ['Annex A.docx', 'annex_a.pdf']).filter(({ target }) => 'file' in target), [], 'two files for one annex');
  });
});

describe('small helps', () => {
  it('hints tell where annexes are cited and rows come from', () => {
    assert.deepEqual(hintsIn(report, mentions, 0, report.lines.count).map(({ label }) => label), ['cited in paragraph 1', '¶ 2']);
    assert.deepEqual(hintsIn(report, mentions, 0, 3), []);
  });

  it('a selection grows by word, sentence, paragraph, section', () => {
    const spans = selectionsAt(report, report.text.indexOf('focal points') + 2);
    const words = spans.map(({ start, end }) => report.text.slice(start, end));
    assert.equal(words[0], 'focal');
    assert.match(words[1]!, /^The Co-Chairs requested Japan.*2016\.$/);
    assert.match(words[2]!, /^The Co-Chairs requested Japan.*The PSG met\.$/s);
    assert.match(words[3]!, /^3\. /);
    assert.match(words[4]!, /^AGENDA ITEM 1/);
    assert.equal(words.at(-1), report.text);
  });

  it('symbols are found by some of their letters', () => {
    assert.deepEqual(symbolsOf(report, 'item rope').map(({ name }) => name), ['AGENDA ITEM 1: ROPES']);
    assert.deepEqual(symbolsOf(report, 'zzz'), []);
    assert.equal(symbolsOf(report, '').length, 4);
  });

  it('tokens stand in order, on one line each, and mean what they cover', () => {
    const data = tokensOf(report, mentions);
    let line = 0;
    let character = 0;
    const found: string[] = [];
    for (let index = 0; index < data.length; index += 5) {
      const [lines, characters, length, type] = data.slice(index, index + 4) as [number, number, number, number];
      character = lines === 0 ? character + characters : characters;
      line += lines;
      found.push(`${TOKEN_TYPES[type]} ${wordsAt({ start: { line, character }, end: { line, character: character + length } })}`);
    }
    for (const expected of ['number 1.', 'keyword AGENDA ITEM 1', 'class ANNEX A', 'number paragraph 2', 'macro PSG', 'string by 31 May 2016']) assert.ok(found.some(each => each === expected || each === expected.replace('by ', '')), `${expected} in ${found.join(' | ')}`);
  });
});
