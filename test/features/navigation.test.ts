import assert from 'node:assert/strict';
import { hoverAt } from '../../server/src/features/hover';
import { definitions, highlights, references } from '../../server/src/features/navigation';
import { readReport, type ReadReport } from '../../server/src/service';
import builtin from '../../server/src/profile/builtin';
import { marked, type Marked } from '../support/marked';

const HEAD = `CO-CHAIRS' SUMMARY REPORT
ARF WORKSHOP ON HARBOUR SAFETY
Suva, Fiji, 3-4 May 2016

INTRODUCTION

1. The ARF Workshop on Harbour Safety was held in Suva, Fiji, on 3-4 May 2016. `;
const BODIES = `

ANNEX A: LIST OF PARTICIPANTS

Delegation of Fiji

⟪a:ANNEX B⟫: PROGRAMME

Opening.

⟪c:ANNEX C⟫: PRESENTATION

Slides.
`;

function read(source: string): { read: ReadReport; at: Marked } {
  const at = marked(source);
  return { read: readReport(at.text, builtin), at };
}

/** Words at the places found. */
const wordsAt = ({ read: { report } }: { read: ReadReport }, ranges: readonly { start: { line: number; character: number }; end: { line: number; character: number } }[]): string[] =>
  ranges.map(range => report.text.slice(report.lines.offsetAt(range.start), report.lines.offsetAt(range.end)));

describe('going between citations and annexes', () => {
  it('from one of a pair to its own body', () => {
    const case_ = read(`${HEAD}The Programme and the Presentation appear as ANNEXES B and ⟪|⟫C. The List of Participants appears as ANNEX A.${BODIES}`);
    const [found, more] = definitions(case_.read.report, case_.read.mentions, case_.at.cursor);
    assert.ok(found && !more);
    assert.deepEqual(found.targetName, case_.read.report.lines.rangeOf(case_.at.span('c')));
  });

  it('from a range to all bodies in it', () => {
    const case_ = read(`${HEAD}The papers appear as Annexes ⟪|⟫A-C.${BODIES}`);
    const found = definitions(case_.read.report, case_.read.mentions, case_.at.cursor);
    assert.deepEqual(wordsAt(case_, found.map(each => each.targetName)), ['ANNEX A', 'ANNEX B', 'ANNEX C']);
  });

  it('from a body to every citation of it', () => {
    const case_ = read(`${HEAD}The Programme appears as ANNEX B.\n\n2. The Meeting followed the Programme (ANNEX B).${BODIES.replace('ANNEX B', 'AN⟪|⟫NEX B')}`);
    const found = definitions(case_.read.report, case_.read.mentions, case_.at.cursor);
    assert.deepEqual(wordsAt(case_, found.map(each => each.targetName)), ['ANNEX B', 'ANNEX B']);
    assert.equal(references(case_.read.report, case_.read.mentions, case_.at.cursor, true).length, 3);
    assert.equal(references(case_.read.report, case_.read.mentions, case_.at.cursor, false).length, 2);
    assert.deepEqual(highlights(case_.read.report, case_.read.mentions, case_.at.cursor).map(each => each.kind), ['read', 'read', 'write']);
  });

  it('finds the other citations also where the report carries no bodies', () => {
    const case_ = read(`${HEAD}The Programme appears as AN⟪|⟫NEX B.\n\n2. The Meeting followed the Programme (ANNEX B).\n`);
    assert.deepEqual(definitions(case_.read.report, case_.read.mentions, case_.at.cursor), []);
    assert.deepEqual(wordsAt(case_, references(case_.read.report, case_.read.mentions, case_.at.cursor, true)), ['ANNEX B', 'ANNEX B']);
    assert.ok(hoverAt(case_.read, case_.at.cursor)?.lines.includes('This report carries no annex bodies.'));
  });

  it('tells an annex that no paragraph cites', () => {
    const case_ = read(`${HEAD}The List of Participants appears as ANNEX A.${BODIES.replace('ANNEX C', 'AN⟪|⟫NEX C')}`);
    assert.deepEqual(hoverAt(case_.read, case_.at.cursor)?.lines, ['No paragraph cites this annex.']);
  });

  it('tells a cited annex without a body where others have one', () => {
    const case_ = read(`${HEAD}The Work Plan appears as AN⟪|⟫NEX D. The List of Participants appears as ANNEX A.${BODIES}`);
    assert.ok(hoverAt(case_.read, case_.at.cursor)?.lines.includes('This report carries no body for ANNEX D.'));
  });
});

describe('hovering over a name', () => {
  it('tells of a Participant how it attended, who came and where it speaks', () => {
    const text = `${HEAD}The Workshop was participated in-person by representatives from Australia and Viet Nam. All ARF Participants attended via video conference except Mongolia.

2. Australia noted that ropes wear out. ⟪name:Vietnam⟫ and ⟪japan:Japan⟫ supported this. ⟪absent:Mongolia⟫ did not speak.${BODIES.replace('Delegation of Fiji', 'AUSTRALIA\n\n1. Mr. Tom Reed, Director, Ministry of Ports\n2. Ms. Ann Lee, Officer, Ministry of Ports\n\nVIET NAM\n\n3. Mr. Tran Van Nam, Director, Ministry of Ports\n\nJAPAN\n\n4. Mr. Kenji Sato, Director, Ministry of Ports')}`;
    const case_ = read(text);
    const over = (offset: number): string[] => { const found = hoverAt(case_.read, offset); return found ? [found.head, ...found.lines] : []; };
    assert.deepEqual(over(case_.read.report.text.indexOf('Australia noted') + 2), ['Australia', 'Attended in person (line 7).', '2 delegates in ANNEX A.', 'Speaks in paragraph 2.']);
    assert.deepEqual(over(case_.at.span('name').start + 2), ['Viet Nam', 'Attended in person (line 7).', '1 delegate in ANNEX A.', 'Speaks in paragraph 2.', 'Written “Viet Nam” and “Vietnam” in this report.']);
    assert.deepEqual(over(case_.at.span('absent').end), ['Mongolia', 'Did not attend (line 7).']);
    assert.deepEqual(over(case_.at.span('japan').start), ['Japan', 'Attended online (line 7).', '1 delegate in ANNEX A.', 'Speaks in paragraph 2.']);
  });

  it('tells of an acronym what it stands for and how often it is used', () => {
    const case_ = read(`${HEAD}The Port Safety Group (PSG) met.\n\n2. The P⟪|⟫SG and the IMO agreed.\n`);
    const found = hoverAt(case_.read, case_.at.cursor)!;
    assert.deepEqual([found.head, ...found.lines], ['PSG', 'Stands for “Port Safety Group” (line 7).', 'Used 2 times in this report.']);
    assert.deepEqual(wordsAt(case_, [found.range]), ['PSG']);
    assert.deepEqual(hoverAt(case_.read, case_.read.report.text.indexOf('IMO'))?.lines, ['It is not written out in this report. Its official name: International Maritime Organization.', 'Used once in this report.']);
    assert.equal(hoverAt(case_.read, case_.read.report.text.indexOf('agreed')), null);
  });
});
