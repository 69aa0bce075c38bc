/** Whether the tree of a report is that of the version before, but for places. Asked at each keystroke, so that each kind of node is compared by itself. */
import type { Span } from '../text/span';
import { Likeness } from './alike';
import type { Edit } from './edit';
import type { Annex, Heading, List, ListItem, Node, Paragraph, Report } from './model';

/** False as well where something was typed in an annex: nobody looks there. */
export function sameTree(before: Report, after: Report, edit: Edit): boolean {
  const [annex] = before.annexes;
  if (!edit.isShort || before.lines.count !== after.lines.count || (annex !== undefined && edit.oldEnd >= annex.span.start)) return false;
  const tree = new SameTree(edit);
  return before.family === after.family && before.recognised === after.recognised && before.numbering === after.numbering
    && before.headings.length === after.headings.length && before.paragraphs.length === after.paragraphs.length && before.lists.length === after.lists.length
    && before.annexWords.length === after.annexWords.length && before.annexWords.every((at, index) => edit.begin(at) === after.annexWords[index])
    && tree.any(before.title, after.title) && tree.any(before.followUp, after.followUp) && tree.nodes(before.children, after.children);
}

class SameTree {
  /** A part that is added to the model does not compile here until it is compared. */
  static readonly complete: [Left] extends [never] ? true : false = true;
  private readonly likeness: Likeness;

  constructor(private readonly edit: Edit) { this.likeness = new Likeness(edit, false); }

  any(a: unknown, b: unknown): boolean { return this.likeness.of(a, b); }

  nodes(a: readonly Node[], b: readonly Node[]): boolean {
    if (a.length !== b.length) return false;
    for (let index = 0; index < a.length; index++) if (!this.node(a[index]!, b[index]!)) return false;
    return true;
  }

  private node(a: Node, b: Node): boolean {
    if (a.kind !== b.kind || !this.place(a.span, b.span) || !this.place(a.nameSpan, b.nameSpan)) return false;
    switch (a.kind) {
      case 'paragraph': return this.paragraph(a, b as Paragraph);
      case 'list': return a.style === (b as List).style && this.nodes(a.items, (b as List).items);
      case 'list-item': return this.item(a, b as ListItem);
      case 'section': case 'agenda-item': case 'session': case 'sub-item': return this.heading(a, b as Heading);
      case 'annex': return this.annex(a, b as Annex);
      default: return this.any(a, b);
    }
  }

  private paragraph(a: Paragraph, b: Paragraph): boolean {
    return a.label === b.label && a.number === b.number && a.form === b.form && same(a.path, b.path) && this.placeOrNone(a.labelSpan, b.labelSpan) && this.placeOrNone(a.numberSpan, b.numberSpan)
      && this.place(a.textSpan, b.textSpan) && this.places(a.pieces, b.pieces) && this.nodes(a.children, b.children);
  }

  private item(a: ListItem, b: ListItem): boolean {
    return a.label === b.label && a.ordinal === b.ordinal && this.placeOrNone(a.labelSpan, b.labelSpan) && this.place(a.textSpan, b.textSpan) && this.nodes(a.children, b.children);
  }

  private heading(a: Heading, b: Heading): boolean {
    return a.level === b.level && a.label === b.label && a.labelStyle === b.labelStyle && a.title === b.title && a.last === b.last && same(a.path, b.path) && this.placeOrNone(a.labelSpan, b.labelSpan)
      && this.place(a.titleSpan, b.titleSpan) && this.any(a.form, b.form) && this.nodes(a.children, b.children);
  }

  /** What stands below its heading is as it was: nothing was typed there. */
  private annex(a: Annex, b: Annex): boolean {
    return a.label === b.label && a.id === b.id && a.style === b.style && a.ordinal === b.ordinal && a.title === b.title && a.content === b.content
      && this.place(a.labelSpan, b.labelSpan) && this.placeOrNone(a.titleSpan, b.titleSpan);
  }

  private place(a: Span, b: Span): boolean { return this.edit.begin(a.start) === b.start && this.edit.end(a.end) === b.end; }

  private placeOrNone(a: Span | null, b: Span | null): boolean { return a === null || b === null ? a === b : this.place(a, b); }

  private places(a: readonly Span[], b: readonly Span[]): boolean {
    if (a.length !== b.length) return false;
    for (let index = 0; index < a.length; index++) if (!this.place(a[index]!, b[index]!)) return false;
    return true;
  }
}

function same(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

type Common = 'kind' | 'span' | 'nameSpan';
/** Parts of nodes that are not compared above. */
type Left = Exclude<keyof Paragraph, Common | 'label' | 'number' | 'form' | 'path' | 'labelSpan' | 'numberSpan' | 'textSpan' | 'pieces' | 'children'>
  | Exclude<keyof List, Common | 'style' | 'items'>
  | Exclude<keyof ListItem, Common | 'label' | 'ordinal' | 'labelSpan' | 'textSpan' | 'children'>
  | Exclude<keyof Heading, Common | 'level' | 'label' | 'labelStyle' | 'title' | 'path' | 'last' | 'labelSpan' | 'titleSpan' | 'form' | 'children'>
  | Exclude<keyof Annex, Common | 'label' | 'labelSpan' | 'id' | 'style' | 'ordinal' | 'title' | 'titleSpan' | 'content' | 'children'>;
