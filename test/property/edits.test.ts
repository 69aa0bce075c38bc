import assert from 'node:assert/strict';
import fc from 'fast-check';
import { extractMentions } from '../../server/src/report/extract';
import type { Heading } from '../../server/src/report/model';
import { Reader } from '../../server/src/report/reader';
import { moveBeside, moveBy, takeOut, type EditInput } from '../../server/src/features/edits/arrange';
import { dragHeading } from '../../server/src/features/edits/drag';
import { insertAfter, splitAt } from '../../server/src/features/edits/insert';
import { demote, promote } from '../../server/src/features/edits/levels';
import type { EditPlan } from '../../server/src/features/edits/plan';
import { renameableAt, renameTo } from '../../server/src/features/edits/rename';
import { convertAnnexes, renumberAll } from '../../server/src/features/edits/renumber';
import { thingAt, type Thing, type ThingKind } from '../../server/src/features/edits/things';
import { applyEdits } from '../../server/src/features/fixes';
import { treeFaults } from '../support/tree';
import { copyOf, drafts, headOf, paperOf, parasOf, pointWordsOf, render, rowWordsOf, SOUND, subsOf, wordsOf, type Draft, type Labels } from '../support/drafts';

const read = (text: string): EditInput => {
  const report = new Reader().read(text);
  return { report, mentions: extractMentions(report) };
};

/** Makes the edits, sees that they can be undone and leave a sound tree, and that they are what was to come out. */
function assertGives(input: EditInput, plan: EditPlan | null, expected: string): void {
  assert.ok(plan, 'there is an edit');
  const { text } = input.report;
  for (const [index, { span }] of plan.edits.entries()) assert.ok(span.start <= span.end && (index === 0 || span.start >= plan.edits[index - 1]!.span.end), 'edits are in order and apart');
  const after = applyEdits(text, plan.edits);
  assert.equal(after, expected);
  let shift = 0;
  const undo = plan.edits.map(({ span, newText }) => {
    const start = span.start + shift;
    shift += newText.length - (span.end - span.start);
    return { span: { start, end: start + newText.length }, newText: text.slice(span.start, span.end) };
  });
  assert.equal(applyEdits(after, undo), text);
  assert.deepEqual(treeFaults(new Reader().read(after)), []);
}

function thing({ report }: EditInput, words: string, kind: ThingKind): Thing {
  const at = report.text.indexOf(words);
  assert.ok(at >= 0, `${words} stands in the text`);
  const found = thingAt(report, at, [kind]);
  assert.ok(found, `${words} is a ${kind}`);
  return found;
}

const runs = (numRuns: number) => ({ numRuns });
const any = fc.nat(1000);

function moved<T>(list: T[], from: number, to: number): void {
  list.splice(to, 0, ...list.splice(from, 1));
}

describe('edits of a report', function () {
  this.timeout(120_000);

  it('move a paragraph among those of its heading', () => {
    fc.assert(fc.property(drafts, any, any, (draft, which, where) => {
      const list = listsOf(draft)[which % listsOf(draft).length]!;
      if (list.length < 2) return fc.pre(false);
      const from = where % list.length;
      const by = from === 0 ? 1 : -1;
      const input = read(render(draft));
      const id = list[from]!.id;
      const after = copyOf(draft);
      moved(listsOf(after)[which % listsOf(after).length]!, from, from + by);
      assertGives(input, moveBy(input, thing(input, wordsOf(id), 'paragraph'), by), render(after));
    }), runs(1200));
  });

  it('move a paragraph anywhere', () => {
    fc.assert(fc.property(drafts, any, any, fc.boolean(), (draft, which, where, before) => {
      const all = parasOf(draft);
      const one = all[which % all.length]!;
      const other = all[where % all.length]!;
      const list = listsOf(draft).find(each => each.includes(one))!;
      if (one === other || list.length < 2) return fc.pre(false);
      const input = read(render(draft));
      const after = copyOf(draft);
      const home = listsOf(after).find(each => each.some(({ id }) => id === one.id))!;
      const [taken] = home.splice(home.findIndex(({ id }) => id === one.id), 1);
      const target = listsOf(after).find(each => each.some(({ id }) => id === other.id))!;
      const at = target.findIndex(({ id }) => id === other.id);
      target.splice(before ? at : at + 1, 0, taken!);
      const plan = moveBeside(input, thing(input, wordsOf(one.id), 'paragraph'), thing(input, wordsOf(other.id), 'paragraph'), before ? 'before' : 'after');
      assertGives(input, plan, render(after));
    }), runs(1200));
  });

  it('move an agenda item or session with all that stands under it', () => {
    fc.assert(fc.property(drafts, any, any, (draft, which, where) => {
      const from = which % draft.items.length;
      const to = where % draft.items.length;
      if (from === to) return fc.pre(false);
      const input = read(render(draft));
      const after = copyOf(draft);
      moved(after.items, from, to);
      assertGives(input, moveBy(input, heading(input, draft, from), to - from), render(after));
    }), runs(1200));
  });

  it('drag an agenda item or session onto another, or below all', () => {
    fc.assert(fc.property(drafts, any, any, (draft, which, where) => {
      const from = which % draft.items.length;
      const to = where % (draft.items.length + 1);
      const input = read(render(draft));
      const after = copyOf(draft);
      moved(after.items, from, Math.min(to, draft.items.length - 1));
      const startOf = (at: number): number => (heading(input, draft, at).node as Heading).nameSpan.start;
      const plan = dragHeading(input, startOf(from), to === draft.items.length ? null : startOf(to));
      assert.ok(typeof plan !== 'string', String(plan));
      assertGives(input, plan, render(after));
    }), runs(600));
  });

  it('take out a paragraph, an item, a row, a point or an annex', () => {
    fc.assert(fc.property(drafts, fc.constantFrom('paragraph', 'item', 'row', 'entry', 'annex'), any, (draft, kind, which) => {
      const input = read(render(draft));
      const after = copyOf(draft);
      const gone = new Map<string, string>();
      let what: Thing;
      if (kind === 'paragraph') {
        const all = parasOf(draft);
        const at = which % all.length;
        const list = listsOf(after).find(each => each.some(({ id }) => id === all[at]!.id))!;
        if (list.length < 2 || at === 0) return fc.pre(false);
        list.splice(list.findIndex(({ id }) => id === all[at]!.id), 1);
        gone.set(`paragraph ${all[at]!.id}`, String(at + 1));
        what = thing(input, wordsOf(all[at]!.id), 'paragraph');
      } else if (kind === 'item') {
        const at = which % draft.items.length;
        let before = parasOf({ ...draft, items: draft.items.slice(0, at) }).length;
        after.items.splice(at, 1);
        const item = draft.items[at]!;
        gone.set(`item ${item.id}`, String(at + 1));
        item.subs.forEach(({ id }, index) => gone.set(`sub-item ${id}`, `${at + 1}.${index + 1}`));
        for (const { id } of parasOf({ ...draft, intro: [], items: [item] })) gone.set(`paragraph ${id}`, String(++before));
        what = heading(input, draft, at);
      } else if (kind === 'row') {
        const at = which % draft.rows.length;
        if (draft.style.table === 'none' || draft.rows.length < 2) return fc.pre(false);
        after.rows.splice(at, 1);
        gone.set(`row ${draft.rows[at]!}`, String(at + 1));
        what = thing(input, rowWordsOf(draft.rows[at]!), 'row');
      } else if (kind === 'entry') {
        const home = parasOf(draft).find(({ points }) => points.length > 2);
        if (!home) return fc.pre(false);
        const at = which % home.points.length;
        parasOf(after).find(({ id }) => id === home.id)!.points.splice(at, 1);
        what = thing(input, pointWordsOf(home.points[at]!), 'entry');
      } else {
        const at = which % draft.annexes.length;
        if (!draft.style.bodies || draft.annexes.length < 3) return fc.pre(false);
        after.annexes.splice(at, 1);
        gone.set(`annex ${draft.annexes[at]!}`, label(draft, at));
        what = thing(input, `What the ${paperOf(draft.annexes[at]!)} says`, 'annex');
      }
      const plan = takeOut(input, what);
      assertGives(input, plan, render(after, SOUND, gone));
      const asks = plan!.edits.filter(({ ask }) => ask !== null).length;
      assert.equal(asks, kind === 'annex' ? cites(after).reduce((sum, { form, ids }) => sum + (form === 'range' ? Number(ids.some(id => gone.has(`annex ${id}`))) : ids.filter(id => gone.has(`annex ${id}`)).length), 0) : parasOf(after).flatMap(({ refs }) => refs).filter(({ to, id }) => gone.has(`${to === 'session' ? 'item' : to} ${id}`)).length, 'what refers to it is asked about');
    }), runs(1200));
  });

  it('put in a paragraph, an item, a row, a point or an annex', () => {
    fc.assert(fc.property(drafts, fc.constantFrom('paragraph', 'item', 'sub-item', 'row', 'entry', 'annex'), any, (draft, kind, which) => {
      const input = read(render(draft));
      const after = copyOf(draft);
      let plan: EditPlan | null;
      if (kind === 'paragraph') {
        const all = parasOf(draft);
        const one = all[which % all.length]!;
        // what never follows another shows no gap to copy
        if (listsOf(draft).every(({ length }) => length < 2)) return fc.pre(false);
        const list = listsOf(after).find(each => each.some(({ id }) => id === one.id))!;
        list.splice(list.findIndex(({ id }) => id === one.id) + 1, 0, { id: 60, refs: [], points: [], cites: [] });
        const words = `${wordsOf(60)} the delegates of the coast had brought with them.`;
        plan = insertAfter(input, thing(input, wordsOf(one.id), 'paragraph'), [words]);
        assertGives(input, plan, render(after));
        return;
      } else if (kind === 'item') {
        const at = which % draft.items.length;
        after.items.splice(at + 1, 0, { id: 50, paras: [], subs: [] });
        plan = insertAfter(input, heading(input, draft, at), [headOf(50).toUpperCase()]);
      } else if (kind === 'sub-item') {
        const subs = subsOf(draft);
        if (subs.length === 0) return fc.pre(false);
        const one = subs[which % subs.length]!;
        const item = after.items.find(each => each.subs.some(({ id }) => id === one.id))!;
        item.subs.splice(item.subs.findIndex(({ id }) => id === one.id) + 1, 0, { id: 50, paras: [] });
        plan = insertAfter(input, thing(input, `. ARF Workshop on ${headOf(one.id)}`, 'heading'), [`ARF Workshop on ${headOf(50)}`]);
        assertGives(input, plan, render(after).replace(new RegExp(`(ARF Workshop on ${headOf(50)})(?:\r\n|\n){2}(?=\r|\n)`), '$1'));
        return;
      } else if (kind === 'row') {
        if (draft.style.table === 'none') return fc.pre(false);
        const at = which % draft.rows.length;
        after.rows.splice(at + 1, 0, 70);
        plan = insertAfter(input, thing(input, rowWordsOf(draft.rows[at]!), 'row'), [rowWordsOf(70), '31 May 2016', 'Fiji and Japan']);
      } else if (kind === 'entry') {
        const home = parasOf(draft).find(({ points }) => points.length > 1);
        if (!home) return fc.pre(false);
        const at = which % home.points.length;
        parasOf(after).find(({ id }) => id === home.id)!.points.splice(at + 1, 0, 60);
        plan = insertAfter(input, thing(input, pointWordsOf(home.points[at]!), 'entry'), [`${pointWordsOf(60)} dry and clean at all times;`]);
      } else {
        if (!draft.style.bodies) return fc.pre(false);
        const at = which % draft.annexes.length;
        after.annexes.splice(at + 1, 0, 40);
        plan = insertAfter(input, thing(input, `What the ${paperOf(draft.annexes[at]!)} says`, 'annex'), [paperOf(40).toUpperCase()]);
        assertGives(input, plan, render(after).replace(new RegExp(`(?:\r\n|\n){2}What the ${paperOf(40)} says of the sea.`), ''));
        return;
      }
      assertGives(input, plan, render(after));
    }), runs(1200));
  });

  it('split a paragraph or a point', () => {
    fc.assert(fc.property(drafts, any, (draft, which) => {
      const input = read(render(draft));
      const all = parasOf(draft);
      const at = which % all.length;
      const { text } = input.report;
      const words = 'that the delegates';
      const place = text.indexOf(words, text.indexOf(wordsOf(all[at]!.id)));
      const after = render(draft, { ...SOUND, para: index => index + (index > at ? 2 : 1) });
      const where = after.indexOf(words, after.indexOf(wordsOf(all[at]!.id)));
      const next = draft.style.number === '1.' ? `${at + 2}.` : `(${at + 2})`;
      const plan = splitAt(input, thing(input, wordsOf(all[at]!.id), 'paragraph'), place);
      assert.ok(plan);
      const cut = plan.edits.find(({ newText }) => /\n/.test(newText))!.newText;
      assert.match(cut, /^(?:\r?\n)+/);
      assertGives(input, plan, `${after.slice(0, where).trimEnd()}${/^[\r\n]+/.exec(cut)![0]}${next}${draft.style.tab ? '\t' : ' '}${after.slice(where)}`);
    }), runs(800));
  });

  it('move a row, a point, a sub-item or an annex', () => {
    fc.assert(fc.property(drafts, fc.constantFrom('row', 'entry', 'sub-item', 'annex'), any, any, (draft, kind, which, where) => {
      const input = read(render(draft));
      const after = copyOf(draft);
      const list = (of: Draft): { id: number }[] | number[] | undefined => kind === 'row' ? (of.style.table === 'none' ? undefined : of.rows)
        : kind === 'annex' ? (of.style.bodies ? of.annexes : undefined)
        : kind === 'entry' ? parasOf(of).find(({ points }) => points.length > 1)?.points
        : of.items.find(({ subs }) => subs.length > 1)?.subs;
      const own = list(draft);
      if (!own || own.length < 2) return fc.pre(false);
      const from = which % own.length;
      const to = where % own.length;
      if (from === to) return fc.pre(false);
      moved(list(after) as unknown[], from, to);
      const one = own[from]!;
      const id = typeof one === 'number' ? one : one.id;
      const found = kind === 'row' ? thing(input, rowWordsOf(id), 'row') : kind === 'entry' ? thing(input, pointWordsOf(id), 'entry')
        : kind === 'annex' ? thing(input, `What the ${paperOf(id)} says`, 'annex') : thing(input, `. ARF Workshop on ${headOf(id)}`, 'heading');
      assertGives(input, moveBy(input, found, to - from), render(after));
    }), runs(1200));
  });

  it('renumber whatever has gaps, and let everything that refers to it follow', () => {
    fc.assert(fc.property(drafts, fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 40, maxLength: 40 }), (draft, gaps) => {
      const sums = gaps.map((_, index) => gaps.slice(0, index + 1).reduce((a, b) => a + b, 0));
      const gapped = (index: number): number => index + 1 + (index === 0 ? 0 : Math.floor(sums[index % 40]! / 2));
      // inside a range nothing may be missing, so annexes keep their labels where one is cited
      const annex = cites(draft).some(({ form }) => form === 'range') || draft.style.annex !== 'arabic' ? SOUND.annex : gapped;
      const labels: Labels = { para: gapped, top: gapped, sub: gapped, row: gapped, annex, point: SOUND.point };
      const input = read(render(draft, labels));
      const plan = renumberAll(input);
      assertGives(input, plan, render(draft));
      assert.deepEqual(renumberAll(read(render(draft))).edits, [], 'a sound report stays as it is');
    }), runs(1200));
  });

  it('count doubled and lost numbers anew without touching a word', () => {
    fc.assert(fc.property(drafts, any, any, (draft, which, where) => {
      const bare = { ...draft, intro: draft.intro.map(plain), items: draft.items.map(item => ({ ...item, paras: item.paras.map(plain), subs: item.subs.map(sub => ({ ...sub, paras: sub.paras.map(plain) })) })) };
      const all = parasOf(bare).length;
      const at = 1 + which % Math.max(1, all - 1);
      const item = 1 + where % Math.max(1, draft.items.length - 1);
      const labels: Labels = { ...SOUND, para: index => index + (index >= at ? 0 : 1), top: index => index + (index >= item ? 0 : 1) };
      const input = read(render(bare, labels));
      if (input.report.numbering !== 'sequence') return fc.pre(false);
      assertGives(input, renumberAll(input), render(bare));
    }), runs(800));
  });

  it('convert annex labels, and let two change places', () => {
    fc.assert(fc.property(drafts, fc.constantFrom('arabic', 'roman', 'letter'), any, any, (draft, style, which, where) => {
      const input = read(render(draft));
      const converted = { ...draft, style: { ...draft.style, annex: style } };
      const plan = convertAnnexes(input, style);
      if (style === draft.style.annex) assert.equal(plan, null); else assertGives(input, plan, render(converted));
      const from = which % draft.annexes.length;
      const to = where % draft.annexes.length;
      if (from === to || draft.style.bodies) return fc.pre(false);
      const after = copyOf(draft);
      [after.annexes[from], after.annexes[to]] = [after.annexes[to]!, after.annexes[from]!];
      const target = renameableAt(input, input.report.text.indexOf(`ANNEX ${label(draft, from)}`) + 'ANNEX '.length);
      assert.equal(target?.kind, 'annex');
      assertGives(input, renameTo(input, target!, `Annex ${label(draft, to)}`), render(after));
    }), runs(1200));
  });

  const TOLD = 'brought with them.';
  /** The draft with words at the end of what is told first in some of its paragraphs. */
  const telling = (draft: Draft, chosen: readonly number[], words: (index: number) => string): string => {
    const all = parasOf(draft).length;
    const at = new Set(chosen.map(each => each % all));
    let seen = 0;
    let told = 0;
    return render(draft).replaceAll(TOLD, () => (at.has(seen++) ? `brought with them ${words(told++)}.` : TOLD));
  };
  const some = fc.array(any, { minLength: 2, maxLength: 6 });

  it('rename an acronym wherever it is used', () => {
    fc.assert(fc.property(drafts, some, fc.constantFrom('PSWG', 'PORTS', 'P-2', 'Lao PDR'), (draft, chosen, name) => {
      const input = read(telling(draft, chosen, index => (index === 0 ? 'to the Port Safety Group (PSG)' : 'to the PSG')));
      const { text } = input.report;
      const target = renameableAt(input, text.lastIndexOf('PSG') + 1);
      assert.equal(target?.kind, 'acronym');
      assertGives(input, renameTo(input, target!, name), text.replaceAll('PSG', name));
    }), runs(600));
  });

  it('rename an activity in its heading and wherever it is named', () => {
    fc.assert(fc.property(drafts, some, any, (draft, chosen, which) => {
      const subs = subsOf(draft);
      if (subs.length === 0) return fc.pre(false);
      const name = `Workshop on ${headOf(subs[which % subs.length]!.id)}`;
      const input = read(telling(draft, chosen, () => `to the ARF ${name}`));
      const { text } = input.report;
      const target = renameableAt(input, text.indexOf(`. ARF ${name}`) + '. ARF W'.length);
      assert.equal(target?.kind, 'activity');
      const plan = renameTo(input, target!, 'ARF Workshop on Broken Ropes');
      assertGives(input, plan, text.replaceAll(name, 'Workshop on Broken Ropes'));
      assert.equal(plan!.edits.filter(({ ask }) => ask !== null).length, text.split(name).length - 2, 'all but the heading is asked about');
    }), runs(600));
  });

  it('make an item a sub-item and the other way round', () => {
    fc.assert(fc.property(drafts, any, (draft, which) => {
      const text = render({ ...draft, intro: draft.intro.map(plain), items: draft.items.map(item => ({ ...item, paras: item.paras.map(plain), subs: item.subs.map(sub => ({ ...sub, paras: sub.paras.map(plain) })) })) });
      const input = read(text);
      const at = which % draft.items.length;
      const down = demote(input, (heading(input, draft, at) as Thing & { kind: 'heading' }).node);
      if (draft.style.top === 'session' || at === 0) {
        assert.equal(down, null);
        return;
      }
      assert.ok(down);
      const after = applyEdits(text, down.edits);
      const again = read(after);
      assert.deepEqual(treeFaults(again.report), []);
      assert.equal(again.report.headings.filter(({ kind }) => kind === 'agenda-item').length, draft.items.length - 1);
      const sub = again.report.headings.find(({ title }) => title === headOf(draft.items[at]!.id).toUpperCase());
      assert.equal(sub?.kind, 'sub-item');
      assert.equal(sub?.label, `${at}.${draft.items[at - 1]!.subs.length + 1}`);
      const up = promote(again, sub!);
      assert.ok(up);
      assert.equal(applyEdits(after, up.edits), text, 'promoting undoes it');
    }), runs(800));
  });
});

const listsOf = (draft: Draft) => [draft.intro, ...draft.items.flatMap(item => [item.paras, ...item.subs.map(({ paras }) => paras)])].filter(list => list.length > 0);
const cites = (draft: Draft) => parasOf(draft).flatMap(para => para.cites);
const plain = <T extends { refs: unknown[] }>(para: T): T => ({ ...para, refs: [] });

function label(draft: Draft, index: number): string {
  const text = render({ ...draft, style: { ...draft.style, bodies: true, hashes: false } });
  return new RegExp(`^ANNEX (\\S+): ${paperOf(draft.annexes[index]!).toUpperCase()}`, 'm').exec(text)![1]!;
}

function heading(input: EditInput, draft: Draft, index: number): Thing {
  const words = headOf(draft.items[index]!.id).toUpperCase();
  const node = input.report.headings.find(({ title }) => title === words);
  assert.ok(node, words);
  return { kind: 'heading', node };
}


