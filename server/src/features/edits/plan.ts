/** What an edit of a report is made of, and how small changes go along with a passage that is moved. */
import type { TextEdit } from '../../rules/rule';
import { covers, sliceOf, type Span } from '../../text/span';
import { applyEdits } from '../fixes';

/** `ask`: what the writer is asked to look at before it is made; null where numbers, labels and layout alone change. */
export interface Edit extends TextEdit { readonly ask: string | null }

export interface EditPlan {
  /** What is done, as a command names it: "Move agenda item 3 up". */
  readonly title: string;
  /** In document order, free of overlaps. An edit that leaves its words as they are only asks. */
  readonly edits: readonly Edit[];
  /** Offset in the changed text at which what was moved stands, or at which what was put in is to be written. */
  readonly focus?: number;
}

/** Stands in new words where the writer is to go on; no report holds it. */
export const BLANK = '\0';

/** A stretch that leaves its place: whole lines with the gap below them. Without `to` it is taken out. */
interface Cut {
  readonly span: Span;
  readonly ask: string | null;
  readonly content: Span;
  readonly to: number | null;
  readonly before: string;
  readonly after: string;
}

/** Collects changes in offsets of the text as it is, in any order. */
export class Composer {
  private readonly small: Edit[] = [];
  private readonly cuts: Cut[] = [];
  private opened: { readonly at: number; readonly within: number } | null = null;

  constructor(private readonly text: string) {}

  /** A change that changes nothing is kept only where it asks. */
  replace(span: Span, newText: string, ask: string | null = null): void {
    if (ask !== null || sliceOf(this.text, span) !== newText) this.small.push({ span, newText, ask });
  }

  insert(at: number, newText: string, ask: string | null = null): void {
    this.small.push({ span: { start: at, end: at }, newText, ask });
  }

  /** Puts in words with a blank (BLANK) in them, at which the writer is to go on. */
  open(span: Span, newText: string): void {
    const within = newText.indexOf(BLANK);
    if (within >= 0) this.opened = { at: span.start, within };
    this.replace(span, newText.replace(BLANK, ''));
  }

  remove(span: Span, ask: string | null = null): void {
    this.cuts.push({ span, ask, content: span, to: null, before: '', after: '' });
  }

  /** Takes `span` out and puts its `content` to another place, with what is to stand before and after it there. */
  move(span: Span, content: Span, to: number, before: string, after: string): void {
    this.cuts.push({ span, ask: null, content, to, before, after });
  }

  /** Changes inside what is moved go along with it; those inside what is taken out fall away. */
  edits(): Edit[] {
    const out: Edit[] = [];
    const inside = new Map<Cut, Edit[]>(this.cuts.map(cut => [cut, []]));
    for (const edit of this.small) {
      const cut = this.cuts.find(each => covers(each.span, edit.span) && !(edit.span.start === edit.span.end && (edit.span.start === each.span.start || edit.span.start === each.span.end)));
      if (cut) inside.get(cut)!.push(edit); else out.push(edit);
    }
    for (const cut of this.cuts) {
      const own = inside.get(cut)!.filter(({ span }) => covers(cut.content, span)).sort(byPlace);
      out.push({ span: cut.span, newText: '', ask: cut.ask });
      if (cut.to === null) continue;
      const { start } = cut.content;
      const words = applyEdits(sliceOf(this.text, cut.content), own.map(({ span, newText }) => ({ span: { start: span.start - start, end: span.end - start }, newText })));
      out.push({ span: { start: cut.to, end: cut.to }, newText: cut.before + words + cut.after, ask: joined(own.map(({ ask }) => ask)) });
    }
    return out.sort(byPlace);
  }

  plan(title: string): EditPlan {
    const edits = this.edits();
    const moved = this.cuts.find(({ to }) => to !== null);
    if (!moved) return this.opened === null ? { title, edits } : { title, edits, focus: this.opened.at + shiftBefore(edits, this.opened.at) + this.opened.within };
    let shift = 0;
    for (const { span, newText } of edits) {
      if (span.start === moved.to && span.end === moved.to && newText.length >= moved.before.length + moved.after.length + 1) break;
      shift += newText.length - (span.end - span.start);
    }
    return { title, edits, focus: moved.to! + shift + moved.before.length };
  }
}

/** By how much what stands before an offset grows. */
const shiftBefore = (edits: readonly Edit[], at: number): number =>
  edits.reduce((sum, { span, newText }) => (span.start < at ? sum + newText.length - (span.end - span.start) : sum), 0);

const byPlace = (a: Edit, b: Edit): number => a.span.start - b.span.start || a.span.end - b.span.end;

function joined(asks: readonly (string | null)[]): string | null {
  const distinct = new Set(asks.filter(ask => ask !== null));
  return distinct.size === 0 ? null : [...distinct].join(' ');
}
