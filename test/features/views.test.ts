import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import builtin from '../../server/src/profile/builtin';
import { checkReport, readReport } from '../../server/src/service';
import type { ViewNode, Views } from '../../server/src/features/views/model';
import { viewsOf } from '../../server/src/features/views/views';
import { MOSCOW } from '../support/cli';
import { fixtureCases } from '../support/truth';

function views(text: string): Views {
  const { report, mentions, binding, profile, family } = readReport(text, builtin);
  return viewsOf({ report, mentions, binding, profile, findings: checkReport(readReport(text, builtin, { family })) });
}

const MOSCOW_TEXT = readFileSync(MOSCOW, 'utf8');
const short = (nodes: readonly ViewNode[]): string[] => nodes.map(({ label, detail, state }) => `${state}: ${label} (${detail})`);

describe('the views beside the editor', () => {
  const moscow = views(MOSCOW_TEXT);

  it('show the sections in their order, those under them below, and the follow-up table', () => {
    const labels = moscow.structure.map(({ label }) => label);
    assert.equal(labels[0], 'INTRODUCTION');
    assert.ok(labels.indexOf('AGENDA ITEM 6: OTHER MATTERS') < labels.indexOf('CLOSING REMARKS'));
    const third = moscow.structure.find(({ label }) => label.startsWith('AGENDA ITEM 3'));
    assert.ok(third!.children.length >= 3 && third!.children[0]!.label.startsWith('3.1'));
    const lines = moscow.structure.map(({ range }) => range!.start.line);
    assert.deepEqual(lines, [...lines].sort((a, b) => a - b));
  });

  it('show a section that past reports have and the draft lacks', () => {
    const without = views(MOSCOW_TEXT.replace(/^\**CLOSING REMARKS\**$/m, '').replace('Moscow, Russia', 'Kazan, Russia'));
    const labels = without.structure.map(({ label }) => label);
    const at = labels.indexOf('CLOSING REMARKS');
    assert.deepEqual(short(without.structure.slice(at, at + 1)), ['missing: CLOSING REMARKS (not here; in the only past report)']);
    assert.match(labels[at - 1]!, /OTHER MATTERS/);
  });

  it('show each annex once, with its body and the paragraphs that cite it', () => {
    const annexes = short(moscow.annexes);
    assert.equal(annexes[0], 'sound: Annex 1: LIST OF DELEGATES (cited once)');
    assert.equal(new Set(annexes).size, annexes.length);
    assert.deepEqual(moscow.annexes[0]!.children.map(({ label }) => label.split(' ')[0]), ['Body', 'Paragraph']);
    const uncited = views(MOSCOW_TEXT.replace(/The List of Delegates appears as \*{0,2}ANNEX 1\*{0,2}/, 'The List of Delegates was long'));
    assert.match(short(uncited.annexes)[0]!, /^open: ANNEX 1: LIST OF DELEGATES \(no paragraph cites it\)$/);
  });

  it('show what is asked for with its row, and what has none', () => {
    const states = moscow.followUps.map(({ state }) => state);
    assert.equal(states.filter(state => state === 'missing').length, 1);
    assert.ok(states.includes('sound'));
    assert.ok(moscow.followUps.some(({ label, detail }) => label.startsWith('ARF Participants: submit written feedback') && detail === 'paragraph 13 \u00b7 by 31 May 2024 \u00b7 row 2, row 3'));
    assert.ok(moscow.followUps.some(({ state, label }) => state === 'open' && label === 'Row 1'), 'row 1 stands for nothing');
  });

  it('show the facts of the meeting', () => {
    const facts = new Map(moscow.facts.map(({ label, detail }) => [label, detail]));
    assert.equal(facts.get('Dates'), '24 April 2024');
    assert.match(facts.get('Venue')!, /Moscow/);
    assert.ok(moscow.facts.find(({ label }) => label === 'Co-chairs')!.children.length >= 2);
    assert.ok(moscow.facts.find(({ label }) => label === 'Attendance')!.children.length >= 2);
  });

  it('lead to places inside the report, whatever it is', () => {
    const all = (nodes: readonly ViewNode[]): ViewNode[] => nodes.flatMap(node => [node, ...all(node.children)]);
    for (const { text } of [...fixtureCases(), { text: '' }, { text: 'Remember the milk.' }]) {
      const lines = text.split(/\r\n|\r|\n/);
      for (const nodes of Object.values(views(text))) {
        for (const { range, label } of all(nodes)) {
          assert.notEqual(label, '');
          if (range !== null) assert.ok(range.end.line < lines.length && range.end.character <= lines[range.end.line]!.length);
        }
      }
    }
  });
});
