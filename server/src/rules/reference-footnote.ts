import type { Footnote } from '../report/mentions';
import { say } from '../text/say';
import type { Finding, Rule } from './rule';

/** Marks that lead to no note, notes that no mark leads to, and marks out of order. */
export const referenceFootnote: Rule = {
  id: 'reference/footnote',
  title: 'Each footnote has its mark and each mark its footnote, in order',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ mentions: { footnotes } }) {
    const notes = byLabel(footnotes.filter(({ isNote }) => isNote));
    const marks = byLabel(footnotes.filter(({ isNote }) => !isNote).flatMap(mark => apart(mark, notes)));
    // notes that a converter lost, or wrote in plain figures, are all unknown
    if (notes.size === 0) return;
    const lost = [...marks.values()].filter(([mark]) => !notes.has(mark!.label)).map(([mark]) => mark!);
    const idle = [...notes.values()].filter(([note]) => !marks.has(note!.label)).map(([note]) => note!);
    if (lost.length === 1 && idle.length === 1) {
      yield { span: lost[0]!.span, message: say`There is no footnote ${lost[0]!.label}, and nothing leads to footnote ${idle[0]!.label}. Correct the mark or the note.`, related: [{ span: idle[0]!.span, message: say`This note has no mark.` }] };
      return;
    }
    const first = [...notes.values()][0]![0]!;
    for (const { span, label } of lost) yield { span, message: say`There is no footnote ${label}. Add it, or correct the mark.`, related: [{ span: first.span, message: say`The notes stand here.` }] };
    for (const { span, label } of idle) yield { span, message: say`Nothing in the text leads to footnote ${label}. Put its mark where it belongs, or take the note out.` };
    yield* twice(notes, marks);
    if (lost.length + idle.length === 0) yield* disordered(marks, notes);
  },
};

function byLabel(footnotes: readonly Footnote[]): Map<string, Footnote[]> {
  const out = new Map<string, Footnote[]>();
  for (const footnote of footnotes) out.set(footnote.label, [...out.get(footnote.label) ?? [], footnote]);
  return out;
}

/** "¹²" is two marks where no note has that number, and notes have both figures. */
const apart = (mark: Footnote, notes: ReadonlyMap<string, unknown>): Footnote[] =>
  (!notes.has(mark.label) && /^\d{2,}$/.test(mark.label) && [...mark.label].every(figure => notes.has(figure)) ? [...mark.label].map(label => ({ ...mark, label })) : [mark]);

/** Notes that begin anew on each page have as many marks. */
function* twice(notes: ReadonlyMap<string, readonly Footnote[]>, marks: ReadonlyMap<string, readonly Footnote[]>): Iterable<Finding> {
  for (const [label, [first, second]] of notes) {
    if (second === undefined || marks.get(label)?.length !== 1) continue;
    yield { span: second.span, message: say`There are two footnotes ${label}. Number the notes one after the other.`, related: [{ span: first!.span, message: say`The other one stands here.` }] };
  }
}

/** Numbered notes whose marks do not follow one another. */
function* disordered(marks: ReadonlyMap<string, readonly Footnote[]>, notes: ReadonlyMap<string, readonly Footnote[]>): Iterable<Finding> {
  if ([...notes.values()].some(({ length }) => length > 1)) return;
  const firsts = [...marks.values()].map(([mark]) => mark!).filter(({ label }) => /^\d+$/.test(label));
  for (const [index, { span, label }] of firsts.entries()) {
    const before = firsts[index - 1];
    if (before === undefined || Number(label) > Number(before.label)) continue;
    yield { span, severity: 'information', message: say`The mark of footnote ${label} stands behind that of footnote ${before.label}. Number the notes in the order of their marks.`, related: [{ span: before.span, message: say`That mark stands here.` }] };
    return;
  }
}
