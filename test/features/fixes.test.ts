import assert from 'node:assert/strict';
import type { CheckedFinding } from '../../server/src/check/check';
import { applyEdits, editsBetween, fixesAt, safeEdits } from '../../server/src/features/fixes';
import type { TextEdit } from '../../server/src/rules/rule';

const edit = (start: number, end: number, newText: string): TextEdit => ({ span: { start, end }, newText });
const finding = (start: number, edits: readonly TextEdit[], safety: 'safe' | 'confirm' = 'safe'): CheckedFinding =>
  ({ rule: 'a/b', severity: 'error', message: '', span: { start, end: start + 1 }, fix: () => ({ title: '', safety, edits }) });

describe('fixes', () => {
  it('are computed for the findings that touch the place, and no others', () => {
    let computed = 0;
    const counted = (start: number): CheckedFinding => ({ ...finding(start, []), fix: () => { computed++; return { title: `${start}`, safety: 'safe', edits: [edit(start, start + 1, 'x')] }; } });
    const offered = fixesAt([counted(0), counted(10), counted(20)], { start: 11, end: 15 });
    assert.deepEqual(offered.map(each => each.fix.title), ['10']);
    assert.equal(computed, 1);
  });

  it('that give nothing to do are not offered', () => {
    assert.deepEqual(fixesAt([{ ...finding(0, []), fix: () => null }, finding(0, [])], { start: 0, end: 1 }), []);
  });

  it('all safe ones: equal edits once, in document order, none that asks for confirmation', () => {
    const edits = safeEdits([finding(0, [edit(4, 5, 'b'), edit(8, 9, 'c')]), finding(1, [edit(0, 1, 'a'), edit(4, 5, 'b')]), finding(2, [edit(6, 7, 'z')], 'confirm')]);
    assert.deepEqual(edits, [edit(0, 1, 'a'), edit(4, 5, 'b'), edit(8, 9, 'c')]);
  });

  it('that get in the way of an earlier one are left out whole', () => {
    for (const clash of [edit(4, 6, 'x'), edit(3, 9, 'x'), edit(4, 5, 'x'), edit(2, 5, 'x')]) {
      assert.deepEqual(safeEdits([finding(0, [edit(4, 5, 'b')]), finding(1, [edit(20, 21, 'y'), clash])]), [edit(4, 5, 'b')], JSON.stringify(clash));
    }
    assert.equal(safeEdits([finding(0, [edit(4, 5, 'b')]), finding(1, [edit(5, 5, 'y')])]).length, 2, 'touching is no clash');
  });

  it('turn one text into the other', () => {
    for (const [before, after] of [['a\r\nb1\r\nc', 'a\r\nb22\r\nc'], ['one\ntwo', 'one\ntwo\nthree'], ['', 'x'], ['same\n', 'same\n'], ['1\n2\n3\n', '4\n2\n5\n'], ['aaa', 'aa']] as const) {
      assert.equal(applyEdits(before, editsBetween(before, after)), after);
    }
    assert.deepEqual(editsBetween('7. A\n8. B\n', '7. A\n9. B\n'), [edit(5, 6, '9')]);
  });
});
