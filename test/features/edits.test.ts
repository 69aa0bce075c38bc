import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/features/fixes';
import { moveBy } from '../../server/src/features/edits/arrange';
import { dragHeading } from '../../server/src/features/edits/drag';
import { afterEnter } from '../../server/src/features/edits/enter';
import { planEdit, type Intent } from '../../server/src/features/edits/intents';
import { offersAt, type Offer } from '../../server/src/features/edits/offers';
import type { EditPlan } from '../../server/src/features/edits/plan';
import { renameableAt, renameTo, whyNot } from '../../server/src/features/edits/rename';
import { thingAt, type Thing } from '../../server/src/features/edits/things';
import builtin from '../../server/src/profile/builtin';
import { checkReport, readReport, type ReadReport } from '../../server/src/service';
import { fixtureCases, seedCases } from '../support/truth';
import { marked } from '../support/marked';

const HEAD = `CO-CHAIRS' SUMMARY REPORT
ARF WORKSHOP ON HARBOUR SAFETY
Suva, Fiji, 3-4 May 2016

`;
const P = 'The Meeting noted what the delegates of the coast had told of their harbours';

interface Case { readonly read: ReadReport; readonly cursor: number; spans(name: string): readonly { start: number; end: number }[] }
function open(source: string): Case {
  const { text, cursor, spans } = marked(HEAD + source);
  return { read: readReport(text, builtin), cursor, spans };
}
const done = ({ read }: Case, plan: EditPlan | null): string => {
  assert.ok(plan);
  return applyEdits(read.report.text, plan.edits).slice(HEAD.length);
};
const plan = (case_: Case, intent: Intent): EditPlan | null => planEdit(case_.read, intent);
const asked = ({ edits }: EditPlan): string[] => edits.flatMap(({ ask }) => ask ?? []);

describe('renaming', () => {
  const BODIES = '\n\nANNEX 1: LIST OF DELEGATES\n\nDelegation of Fiji\n\nANNEX 2: PROGRAMME\n\nOpening.\n\nANNEX 3: PAPER\n\nWords.\n';
  const TEXT = `1. ${P}. The Programme and the Paper appear as ANNEXES 2 and ⟪|⟫3. The List of Delegates appears as ANNEX 1.\n\n2. ${P} (ANNEX 3).`;

  it('an annex that takes the label of another gives that one its own', () => {
    const case_ = open(TEXT + BODIES);
    const target = renameableAt(case_.read, case_.cursor)!;
    assert.equal(target.name, '3');
    assert.equal(done(case_, renameTo(case_.read, target, 'ANNEX 1')), `${TEXT}${BODIES}`.replace('⟪|⟫', '').replace(/(ANNEX(?:ES 2 and)? )([13])/g, (_, lead: string, id: string) => lead + (id === '1' ? '3' : '1')));
  });

  it('an annex to a free label changes that one alone', () => {
    const case_ = open(TEXT + BODIES);
    const text = done(case_, renameTo(case_.read, renameableAt(case_.read, case_.cursor)!, '7'));
    assert.match(text, /ANNEXES 2 and 7\. The List of Delegates appears as ANNEX 1\.[^]*\(ANNEX 7\)[^]*ANNEX 7: PAPER/);
    assert.ok(!text.includes('ANNEX 3'));
  });

  it('refuses what is no label', () => {
    const case_ = open(TEXT + BODIES);
    const target = renameableAt(case_.read, case_.cursor)!;
    for (const name of ['', 'the last', '0', 'ANNEX', '3b']) {
      assert.ok(whyNot(target, name), name);
      assert.equal(renameTo(case_.read, target, name), null);
    }
  });

  it('an acronym at every use, asking where it is spelled out', () => {
    const case_ = open(`1. ${P}, and the Port Safety Group (PSG) agreed.\n\n2. ${P}, and the P⟪|⟫SG met. The PSG ended.\n`);
    const target = renameableAt(case_.read, case_.cursor)!;
    assert.equal(target.name, 'PSG');
    const edits = renameTo(case_.read, target, 'PSWG')!;
    assert.deepEqual(asked(edits), ['PSWG would now stand for “Port Safety Group”.']);
    assert.equal(done(case_, edits), `1. ${P}, and the Port Safety Group (PSWG) agreed.\n\n2. ${P}, and the PSWG met. The PSWG ended.\n`);
  });

  const ACTIVITY = `AGENDA ITEM 1: PROPOSED ACTIVITIES

1.1. ARF Seminar on Mooring ⟪|⟫Failures

1. Fiji presented the concept paper for an ARF Seminar on Mooring
Failures. ${P}. The Seminar on Mooring Failures would be held in 2017.

ISSUES TO BE FOLLOWED UP

No.\tIssues\tTimeline\tFollow-up by
1\tComments on the ARF Seminar on Mooring Failures\t31 May 2016\tFiji

ANNEX 1: AGENDA

Agenda Item 1: ARF SEMINAR ON MOORING FAILURES
`;

  it('an activity in heading, text, table and annex, asking everywhere but in the heading', () => {
    const case_ = open(ACTIVITY);
    const target = renameableAt(case_.read, case_.cursor)!;
    assert.equal(target.kind, 'activity');
    const edits = renameTo(case_.read, target, 'ARF Seminar on Broken Ropes')!;
    assert.equal(done(case_, edits), ACTIVITY.replace('⟪|⟫', '').replace(/Seminar on Mooring\s+Failures/g, 'Seminar on Broken Ropes').replace('SEMINAR ON MOORING FAILURES', 'SEMINAR ON BROKEN ROPES'));
    assert.equal(asked(edits).length, edits.edits.length - 1);
  });

  it('has nothing to offer on ordinary words', () => {
    assert.equal(renameableAt(open(`1. The Meeting ⟪|⟫noted what the delegates had told of their harbours and ships.\n`).read, HEAD.length + 20), null);
  });
});

describe('Enter', () => {
  const enter = (source: string): string | null => {
    const case_ = open(source);
    const edits = afterEnter(case_.read, case_.cursor);
    return edits && done(case_, edits);
  };

  it('behind a paragraph opens the next number and shifts the rest with its references', () => {
    assert.equal(enter(`1. ${P}.\n\n2. ${P}.\n⟪|⟫\n\n3. ${P}, as in paragraph 3 and paragraph 2.\n`), `1. ${P}.\n\n2. ${P}.\n\n3. \n\n4. ${P}, as in paragraph 4 and paragraph 2.\n`);
  });

  it('opens the next number close below where paragraphs stand close', () => {
    assert.equal(enter(`1. ${P}.\n2. ${P}.\n⟪|⟫\n3. ${P}.\n`), `1. ${P}.\n2. ${P}.\n3. \n4. ${P}.\n`);
  });

  it('between two sentences makes two paragraphs', () => {
    assert.equal(enter(`1. ${P}.\n\n2. ${P}.\n⟪|⟫ ${P}.\n\n3. ${P}.\n`), `1. ${P}.\n\n2. ${P}.\n\n3. ${P}.\n\n4. ${P}.\n`);
  });

  it('in the middle of a sentence is left alone', () => {
    assert.equal(enter(`1. ${P}.\n\n2. The Meeting noted what\n⟪|⟫the delegates of the coast had told of their harbours.\n\n3. ${P}.\n`), null);
  });

  it('on an empty number ends the numbering there', () => {
    assert.equal(enter(`1. ${P}.\n\n2. ${P}.\n\n3. \n⟪|⟫\n4. ${P}, as in paragraph 4.\n`), `1. ${P}.\n\n2. ${P}.\n\n\n\n3. ${P}, as in paragraph 3.\n`);
  });

  it('in a list opens the next letter', () => {
    assert.equal(enter(`1. ${P}:\n  a. ropes are to be kept dry;\n⟪|⟫\n  b. lamps are to be kept clean.\n\n2. ${P}.\n`), `1. ${P}:\n  a. ropes are to be kept dry;\n  b. \n  c. lamps are to be kept clean.\n\n2. ${P}.\n`);
  });

  it('leaves broken numbering, other lines and annexes alone', () => {
    assert.equal(enter(`1. ${P}.\n\n2. ${P}.\n⟪|⟫\n\n7. ${P}.\n\n8. ${P}.\n`), null);
    assert.equal(enter(`INTRODUCTION\n⟪|⟫\n1. ${P}.\n`), null);
    assert.equal(enter(`1. ${P}. The Paper appears as ANNEX 1.\n\nANNEX 1: PAPER\n\n1. Words.\n⟪|⟫\n2. Words.\n`), null);
  });
});

describe('putting in', () => {
  const offered = ({ read: { report, mentions }, cursor }: Case, title: string): Offer => {
    const offers = offersAt({ report, mentions, findings: [] }, cursor);
    const offer = offers.find(each => each.title === title);
    assert.ok(offer, offers.map(each => each.title).join(', '));
    return offer;
  };

  /** What is offered at the cursor under a title, with the new text up to where the writer goes on and behind that. */
  const put = (source: string, title: string): [string, string] => {
    const case_ = open(source);
    const offer = offered(case_, title);
    const made = plan(case_, offer.intent)!;
    const after = applyEdits(case_.read.report.text, made.edits);
    assert.ok(made.focus !== undefined, 'the writer is led there');
    return [after.slice(HEAD.length, made.focus), after.slice(made.focus)];
  };

  it('a paragraph opens the next number, and what refers to the rest follows', () => {
    assert.deepEqual(put(`1. ${P}.\n\n2. The Meeting ⟪|⟫noted ropes.\n\n3. ${P}, as in paragraph 3.\n`, 'Insert after paragraph 2'),
      [`1. ${P}.\n\n2. The Meeting noted ropes.\n\n3. `, `\n\n4. ${P}, as in paragraph 4.\n`]);
  });

  it('an agenda item stands behind all that belongs to the one before, in its form', () => {
    const item = (label: number, words: string): string => `**AGENDA ITEM ${label}: ${words}**\n\n${label}. ${P}.`;
    assert.deepEqual(put(`${item(1, 'RO⟪|⟫PES')}\n\n${item(2, 'LAMPS')}\n`, 'Insert after agenda item 1'),
      [`${item(1, 'ROPES')}\n\n**AGENDA ITEM 2: `, `**\n\n**AGENDA ITEM 3: LAMPS**\n\n2. ${P}.\n`]);
  });

  it('a row waits for its first cell, a point for its words', () => {
    const table = 'ISSUES TO BE FOLLOWED UP\n\nNo.\tIssues\tTimeline\tFollow-up by\n';
    assert.deepEqual(put(`1. ${P}.\n\n${table}1\tRo⟪|⟫pes\t31 May 2016\tFiji\n2\tLamps\t31 May 2016\tFiji\n`, 'Insert after row 1'),
      [`1. ${P}.\n\n${table}1\tRopes\t31 May 2016\tFiji\n2\t`, '\t\t\n3\tLamps\t31 May 2016\tFiji\n']);
    assert.deepEqual(put(`1. ${P}:\n  a. ropes are ⟪|⟫to be kept dry;\n  b. lamps are to be kept clean.\n\n2. ${P}.\n`, 'Insert after point a'),
      [`1. ${P}:\n  a. ropes are to be kept dry;\n  b. `, `\n  c. lamps are to be kept clean.\n\n2. ${P}.\n`]);
  });

  it('an annex waits for its title, and the labels behind it move on', () => {
    const cited = (first: number): string => `1. ${P}. The Programme appears as ANNEX 1. The Paper appears as ANNEX ${first}.\n\n`;
    assert.deepEqual(put(`${cited(2)}ANN⟪|⟫EX 1: PROGRAMME\n\nOpening.\n\nANNEX 2: PAPER\n\nWords.\n`, 'Insert an annex after ANNEX 1'),
      [`${cited(3)}ANNEX 1: PROGRAMME\n\nOpening.\n\nANNEX 2: `, '\n\nANNEX 3: PAPER\n\nWords.\n']);
  });

  it('makes room for an annex where the report carries none', () => {
    const case_ = open(`1. ${P}. The Programme appears as ANNEX ⟪|⟫1. The Paper appears as ANNEX 2.\n`);
    const { intent } = offered(case_, 'Make room for another annex');
    assert.equal(done(case_, plan(case_, intent)), `1. ${P}. The Programme appears as ANNEX 1. The Paper appears as ANNEX 3.\n`);
  });
});

describe('moving agenda items', () => {
  const AGENDA = '\n\nANNEX 1: AGENDA\n\nTime\tAgenda\tSubject\n9.00\tAgenda Item 1\tOpening\n9.30\tAgenda Item 2\tHarbours\n10.00\tAgenda Item 3\tClosing\n';
  const items = (order: readonly [string, string, string]): string => order.map((words, index) => `AGENDA ITEM ${index + 1}: ${words.toUpperCase()}\n\n${index + 1}. ${words} was dealt with by the delegates of the coast and by all that had come.`).join('\n\n');

  it('asks before the annexed agenda changes', () => {
    const case_ = open(items(['Opening', 'Harbours', 'Lamps']) + AGENDA);
    const edits = plan(case_, { do: 'move', kind: 'item', at: case_.read.report.text.indexOf('Lamps was'), by: -1 })!;
    assert.equal(done(case_, edits), items(['Opening', 'Lamps', 'Harbours']) + AGENDA.replace('Item 2', 'Item ×').replace('Item 3', 'Item 2').replace('×', '3'));
    assert.deepEqual(asked(edits), ['Change the number in ANNEX 1 too?', 'Change the number in ANNEX 1 too?']);
  });

  it('does nothing beyond the first and the last', () => {
    const case_ = open(items(['Opening', 'Harbours', 'Lamps']));
    assert.equal(plan(case_, { do: 'move', kind: 'item', at: case_.read.report.text.indexOf('Opening was'), by: -1 }), null);
    assert.equal(plan(case_, { do: 'move', kind: 'item', at: case_.read.report.text.indexOf('Lamps was'), by: 1 }), null);
  });
});

describe('dragging parts in the structure', () => {
  const SOURCE = `INTRODUCTION

1. ${P}.

AGENDA ITEM 1: HARBOURS

2. ${P}.

1.1. Mooring

3. ${P}.

1.2. Lamps

4. ${P}.

AGENDA ITEM 2: ROPES

2.1. Old Ropes

5. ${P}, as in paragraph 2.
`;
  const start = ({ read }: Case, words: string): number => read.report.headings.find(({ title }) => title === words)!.nameSpan.start;
  /** What rules say of numbers and references, wherever. */
  const onNumbers = (read: ReadReport): string[] => checkReport(read, {}).filter(({ rule }) => /^(?:numbering|reference)\//.test(rule)).map(({ rule }) => rule).sort();
  const drag = (case_: Case, from: string, to: string | null): EditPlan | string => dragHeading(case_.read, start(case_, from), to === null ? null : start(case_, to));
  const titles = (case_: Case, plan: EditPlan | string): string[] => {
    assert.ok(typeof plan !== 'string', String(plan));
    return [...done(case_, plan).matchAll(/^(?:AGENDA ITEM )?\d.*: .*|^\d\.\d.*|paragraph \d/gm)].map(([words]) => words);
  };

  it('puts a part in the place of another, from above behind it and from below before it', () => {
    const case_ = open(SOURCE);
    const swapped = ['AGENDA ITEM 1: ROPES', '1.1. Old Ropes', 'paragraph 3', 'AGENDA ITEM 2: HARBOURS', '2.1. Mooring', '2.2. Lamps'];
    assert.deepEqual(titles(case_, drag(case_, 'HARBOURS', 'ROPES')), swapped);
    assert.deepEqual(titles(case_, drag(case_, 'ROPES', 'HARBOURS')), swapped);
    assert.deepEqual(titles(case_, drag(case_, 'HARBOURS', null)), swapped, 'below all');
    assert.deepEqual(titles(case_, drag(case_, 'HARBOURS', 'Old Ropes')), swapped, 'onto what stands under another');
    assert.deepEqual(titles(case_, drag(case_, 'Lamps', 'Mooring')).slice(1, 3), ['1.1. Lamps', '1.2. Mooring']);
  });

  it('changes nothing where the part already stands there', () => {
    const case_ = open(SOURCE);
    for (const [from, to] of [['ROPES', null], ['HARBOURS', 'HARBOURS'], ['HARBOURS', 'Mooring']] as const) {
      const plan = drag(case_, from, to);
      assert.ok(typeof plan !== 'string' && plan.edits.length === 0, `${from} onto ${to}`);
    }
  });

  it('says why a part cannot go there', () => {
    const case_ = open(SOURCE);
    assert.match(String(drag(case_, 'INTRODUCTION', 'ROPES')), /^A section can change places only with the sections beside it\./);
    assert.match(String(drag(case_, 'Mooring', 'Old Ropes')), /^A sub-item can change places only with the sub-items under the same heading\./);
    assert.match(String(drag(case_, 'ROPES', 'INTRODUCTION')), /^An agenda item can change places only with the agenda items/);
    assert.match(String(dragHeading(case_.read, start(case_, 'ROPES') + 1, null)), /^Only sections/, 'no heading begins there any more');
  });

  for (const { name, text } of [...seedCases(), ...fixtureCases()]) {
    it(`leaves all numbers sound and loses no part: ${name}`, () => {
      const read = readReport(text, builtin);
      const { headings } = read.report;
      const before = onNumbers(read);
      for (const from of headings) {
        for (const to of headings) {
          const plan = dragHeading(read, from.nameSpan.start, to.nameSpan.start);
          if (typeof plan === 'string' || plan.edits.length === 0) continue;
          const moved = readReport(applyEdits(text, plan.edits), builtin);
          assert.deepEqual(onNumbers(moved), before, `${from.title} onto ${to.title}`);
          assert.deepEqual(moved.report.headings.map(({ title }) => title).sort(), headings.map(({ title }) => title).sort());
        }
      }
    });
  }
});

describe('renumbering sound reports', () => {
  for (const { name, text } of [...seedCases(), ...fixtureCases()]) {
    it(`finds nothing to change in ${name}`, () => {
      const { report, mentions } = readReport(text, builtin);
      assert.deepEqual(planEdit({ report, mentions }, { do: 'renumber' })!.edits.map(({ span, newText }) => `${text.slice(span.start - 20, span.end)} -> ${newText}`), []);
    });
  }
});

describe('moving what stands in past reports', () => {
  for (const { name, text } of fixtureCases()) {
    it(`and back again gives the same text: ${name}`, () => {
      const read = readReport(text, builtin);
      const { report } = read;
      const things: Thing[] = [
        ...report.paragraphs.filter(({ label }) => label !== null).map((node): Thing => ({ kind: 'paragraph', node })), ...report.annexes.map((node): Thing => ({ kind: 'annex', node })),
        ...report.followUp?.rows.map((node): Thing => ({ kind: 'row', node, table: report.followUp! })) ?? [], ...report.lists.flatMap(list => list.items.map((node): Thing => ({ kind: 'entry', node, list }))),
      ];
      for (const thing of things) {
        const down = moveBy(read, thing, 1);
        if (!down) continue;
        const after = applyEdits(text, down.edits);
        const again = readReport(after, builtin);
        const moved = thingAt(again.report, down.focus! + 8, [thing.kind]);
        assert.ok(moved, text.slice(thing.node.span.start, thing.node.span.start + 40));
        const up = moveBy(again, moved, -1);
        assert.ok(up);
        assert.equal(applyEdits(after, up.edits), text);
      }
    });
  }
});
