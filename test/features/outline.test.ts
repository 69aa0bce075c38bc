import assert from 'node:assert/strict';
import { folds } from '../../server/src/features/folding';
import { outlineNodes, outlineOf, type OutlineNode } from '../../server/src/features/outline';
import { Ranges } from '../../server/src/features/ranges';
import { firstWords, plainWords } from '../../server/src/features/words';
import { Reader } from '../../server/src/report/reader';
import { LineTable } from '../../server/src/text/lines';
import { marked } from '../support/marked';

const DRAFT = marked(`CO-CHAIRS' SUMMARY REPORT

4TH ARF INTER-SESSIONAL MEETING ON MARITIME SECURITY
(ARF ISM on MS)

Manila, Philippines, 14-15 June 2012

INTRODUCTION

1. The 4th ARF Inter-Sessional Meeting on Maritime Security (ARF ISM on MS) was held in Manila, Philippines, on 14-15 June 2012. The List of Participants appears as ANNEX 1.

⟪item:AGENDA ITEM 1: EXCHANGE OF VIEWS

⟪sub:1.1. Sea Lanes

2. The Meeting noted the following points:

a. that lanes are long; and
b. that ships are many.⟫⟫

CLOSING REMARKS

3. The Co-Chairs thanked all participants.

ISSUES TO BE FOLLOWED UP

No.	Issue	Deadline	Follow-up by
1	Comments on the concept paper	31 July 2012	ARF Participants

ANNEX 1: LIST OF PARTICIPANTS

Delegation of Fiji

1. Ana Vula – Director
`);

const find = (nodes: readonly OutlineNode[], kind: string): OutlineNode | undefined => {
  for (const node of nodes) {
    const found = node.kind === kind ? node : find(node.children, kind);
    if (found) return found;
  }
  return undefined;
};

describe('the outline', () => {
  const report = new Reader().read(DRAFT.text);

  it('gives the title in plain values', () => {
    const { title, family } = outlineOf(report);
    assert.deepEqual(title, {
      kind: "CO-CHAIRS' SUMMARY REPORT", meeting: title.meeting, ordinal: 4, acronym: 'ARF ISM on MS', venue: 'Manila, Philippines',
      dates: [{ text: '14-15 June 2012', from: '2012-06-14', to: '2012-06-15' }],
    });
    assert.match(title.meeting ?? '', /INTER-SESSIONAL MEETING ON MARITIME SECURITY/);
    assert.equal(family, 'ism');
  });

  it('names headings by their words, paragraphs by their first words, rows by their issue', () => {
    const nodes = outlineNodes(report);
    assert.deepEqual(nodes.map(({ kind, label, name }) => [kind, label, name]), [
      ['section', null, 'INTRODUCTION'],
      ['agenda-item', '1', 'EXCHANGE OF VIEWS'],
      ['section', null, 'CLOSING REMARKS'],
      ['follow-up-table', null, 'ISSUES TO BE FOLLOWED UP'],
      ['annex', '1', 'ANNEX 1: LIST OF PARTICIPANTS'],
    ]);
    const paragraph = find(nodes, 'paragraph');
    assert.deepEqual([paragraph?.label, paragraph?.name], ['1', 'The 4th ARF Inter-Sessional Meeting on Maritime Security…']);
    assert.deepEqual([find(nodes, 'sub-item')?.label, find(nodes, 'sub-item')?.name], ['1.1', 'Sea Lanes']);
    assert.equal(find(nodes, 'row')?.name, 'Comments on the concept paper');
    assert.equal(find(nodes, 'delegation')?.name, 'Fiji');
    assert.deepEqual(find(nodes, 'list')?.children.map(item => [item.label, item.name]), [['a', 'that lanes are long; and'], ['b', 'that ships are many.']]);
  });

  it('spans what stands under a heading', () => {
    const nodes = outlineNodes(report);
    assert.deepEqual(find(nodes, 'agenda-item')?.range, report.lines.rangeOf(DRAFT.span('item')));
    assert.deepEqual(find(nodes, 'sub-item')?.range, report.lines.rangeOf(DRAFT.span('sub')));
  });

  it('keeps labels in names where nothing else shows them', () => {
    const nodes = outlineNodes(report, 'labelled');
    assert.equal(nodes[1]?.name, 'AGENDA ITEM 1: EXCHANGE OF VIEWS');
    assert.equal(find(nodes, 'sub-item')?.name, '1.1. Sea Lanes');
    assert.equal(find(nodes, 'paragraph')?.name, '1. The 4th ARF Inter-Sessional Meeting on Maritime Security…');
    assert.equal(find(nodes, 'row')?.name, '1. Comments on the concept paper');
  });

  it('folds an item to its last words', () => {
    const { start, end } = report.lines.rangeOf(DRAFT.span('item'));
    assert.ok(folds(report).some(fold => fold.startLine === start.line && fold.endLine === end.line));
  });

  it('keeps the outermost folds when there may be few', () => {
    const all = folds(report);
    const few = folds(report, 4);
    assert.equal(few.length, 4);
    assert.ok(few.every(fold => all.some(each => each.startLine === fold.startLine)));
    const sub = report.lines.rangeOf(DRAFT.span('sub')).start.line;
    assert.ok(all.some(fold => fold.startLine === sub) && !few.some(fold => fold.startLine === sub));
  });
});

describe('words', () => {
  const whole = (text: string): { start: number; end: number } => ({ start: 0, end: text.length });

  it('fold white space and drop bold marks', () => {
    const text = '  The **List**\n of\u00a0Delegates ';
    assert.equal(plainWords(text, whole(text)), 'The List of Delegates');
  });

  it('are cut between words, or inside one that is too long, never inside a character', () => {
    const cut = firstWords('word '.repeat(30), { start: 0, end: 150 });
    assert.ok(cut.length <= 61 && cut.endsWith('word…'), cut);
    const emoji = `${'x'.repeat(59)}${'\u{1f600}'.repeat(20)}`;
    assert.doesNotMatch(firstWords(emoji, whole(emoji)), /[\ud800-\udbff](?![\udc00-\udfff])/);
    assert.equal(firstWords('Short.', whole('Short.')), 'Short.');
  });
});

describe('ranges', () => {
  it('are those of the line table, in whatever order they are asked for', () => {
    const text = 'a\r\nbb\n\nccc\rdddd';
    const lines = LineTable.of(text);
    const ranges = new Ranges(lines, text.length);
    for (const offset of [0, 3, 1, 15, 2, 14, 6, 7, 8, 4, 11, 12, 99, -1, 5, 0]) assert.deepEqual(ranges.position(offset), lines.positionAt(offset), String(offset));
  });
});
