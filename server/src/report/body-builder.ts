/** The elements of the body as they are put together, block by block; what each block is has been decided. */
import type { Block } from './blocks';
import type { DraftHeading, DraftList, DraftParagraph } from './draft';
import { wordCount } from './heading-words';
import { closeList, ListBuilder } from './list-builder';
import type { FollowUpTable, NumberForm, Table, TextBlock } from './model';
import type { NumberingPlan } from './numbering';
import type { Source } from './source';

export type Element = DraftHeading | DraftParagraph | DraftList | TextBlock | FollowUpTable | Table;

/** "Action: Japan to reply by May." below a paragraph is no remark, however short. */
const ACTION = /^(?:actions?|follow-?up|decisions?)(?:\s(?:point|item))?(?:\s\d{1,2})?\s?:\s/i;

export class BodyBuilder {
  readonly elements: Element[] = [];
  lists: ListBuilder;
  paragraph: DraftParagraph | null = null;
  /** Last block that went into the open paragraph or list item. */
  open: Block | null = null;
  /** Number of the last numbered paragraph. */
  last = 0;

  constructor(private readonly source: Source, private readonly plan: NumberingPlan) {
    this.lists = this.newLists();
  }

  /** All elements, once the last block was taken. */
  end(): Element[] {
    for (const element of this.elements) {
      if (element.kind === 'list') closeList(element);
      if (element.kind === 'paragraph') for (const list of element.children) closeList(list);
    }
    return this.elements;
  }

  private newLists(): ListBuilder {
    return new ListBuilder(this.source, list => { if (this.paragraph) this.paragraph.children.push(list); else this.elements.push(list); });
  }

  indentOfParagraph(): number {
    return this.paragraph ? this.paragraph.nameSpan.start - this.source.lines.start(this.source.lines.lineAt(this.paragraph.nameSpan.start)) : 0;
  }

  numbered(block: Block): void {
    const marker = block.marker!;
    const base = this.source.lines.start(block.first);
    const labelSpan = { start: base + marker.start, end: base + marker.end };
    this.close();
    this.paragraph = {
      kind: 'paragraph', label: marker.label, number: marker.path.at(-1)!, path: marker.path, labelSpan,
      numberSpan: { start: base + marker.labelStart, end: base + marker.labelEnd }, form: marker.form as NumberForm,
      textSpan: { start: Math.min(base + marker.body, block.end), end: block.end }, pieces: [{ start: labelSpan.start, end: block.end }],
      span: { start: labelSpan.start, end: block.end }, nameSpan: labelSpan, children: [],
    };
    this.elements.push(this.paragraph);
    this.lists = this.newLists();
    this.open = block;
    if (marker.form !== '5.2') this.last = marker.path[0]!;
  }

  item(block: Block): void {
    this.takeIn();
    this.lists.add(block);
    if (this.paragraph) this.paragraph.span = { start: this.paragraph.span.start, end: block.end };
    this.open = block;
  }

  /** Words between two items, or inside one, belong to the list that goes on after them. */
  private takeIn(): void {
    if (this.lists.open) while (this.elements.at(-1)?.kind === 'text') this.elements.pop();
  }

  /** The block goes on with what is open, after a page break or a wrapped line. */
  goOn(block: Block): void {
    const item = this.lists.lastItem;
    if (item) {
      this.takeIn();
      item.textSpan = { start: item.textSpan.start, end: block.end };
      this.lists.extend(block.end);
      if (this.paragraph) this.paragraph.span = { start: this.paragraph.span.start, end: block.end };
    } else if (this.paragraph) {
      const paragraph = this.paragraph;
      if (block.adjacent && paragraph.pieces.length > 0) paragraph.pieces.at(-1)!.end = block.end;
      else paragraph.pieces.push({ start: block.start, end: block.end });
      paragraph.textSpan = { start: Math.min(paragraph.textSpan.start, block.end), end: block.end };
      paragraph.span = { start: paragraph.span.start, end: block.end };
    } else {
      this.prose(block);
      return;
    }
    this.open = block;
  }

  close(): void {
    this.paragraph = null;
    this.open = null;
    this.lists = this.newLists();
  }

  afterColon(): boolean { return this.open !== null && this.source.info(this.open.last).stops === 'colon'; }

  isUnfinished(block: Block): boolean {
    const stops = this.source.info(block.last).stops;
    if (stops !== 'none' && stops !== 'comma') return false;
    if (!this.lists.open) return true;
    // items often have no stop at all; only prose that breaks off goes on
    return block.end - block.start > 70;
  }

  /** `behind`: whether it stands behind a list that is over. */
  prose(block: Block, cut = false, behind = false): void {
    const span = { start: block.start, end: block.end };
    const stops = this.source.info(block.last).stops;
    const sentence = stops === 'sentence' || stops === 'colon' || cut;
    const afterList = this.lists.open;
    const count = wordCount(this.source.text.slice(block.start, Math.min(block.end, block.start + 200)));
    // where no paragraph is numbered a short one is a paragraph too, and one after a list no less
    const action = count >= 4 && ACTION.test(this.source.text.slice(block.start, block.start + 24));
    const asParagraph = action || sentence && (this.plan.main === null ? count >= 3 && !(afterList && block.adjacent) : (!afterList || behind) && block.end - block.start >= 60 && count >= 8);
    if (!asParagraph) {
      this.elements.push({ kind: 'text', span, nameSpan: span });
      if (!afterList) this.close();
      return;
    }
    this.close();
    this.paragraph = { kind: 'paragraph', label: null, number: null, path: [], labelSpan: null, numberSpan: null, form: null, textSpan: span, pieces: [{ ...span }], span, nameSpan: span, children: [] };
    this.elements.push(this.paragraph);
    this.lists = this.newLists();
    this.open = block;
  }
}
