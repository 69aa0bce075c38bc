/** Turns the blocks of the body into headings, paragraphs, lists and the follow-up table, in document order. */
import { hasCapitals, hasSmall, isCapital } from '../text/letters';
import { readBlocks, type Block } from './blocks';
import type { DraftHeading, DraftList, DraftParagraph } from './draft';
import { readFollowUp, type FollowUpHeading } from './follow-up';
import { isFollowUpTitle, isTitleLike, wordCount } from './heading-words';
import { HeadingContext, headingOf } from './heading';
import { HeadingLines } from './heading-lines';
import { closeList, ListBuilder } from './list-builder';
import type { Marker } from './marker';
import type { FollowUpTable, NumberForm, Table, TextBlock } from './model';
import { planNumbering, type NumberingPlan } from './numbering';
import { mayHeadParted } from './parted';
import type { Source } from './source';
import { readTable, tableNode } from './tables';

export type Element = DraftHeading | DraftParagraph | DraftList | TextBlock | FollowUpTable | Table;

export interface Body {
  readonly elements: readonly Element[];
  readonly plan: NumberingPlan;
}

export function readBody(source: Source, from: number, to: number, furniture: Uint8Array): Body {
  const blocks = readBlocks(source, from, to, furniture);
  const plan = planNumbering(source, blocks);
  const reader = new BodyReader(source, blocks, plan, to, furniture);
  return { elements: reader.read(), plan };
}

/** "Action: Japan to reply by May." below a paragraph is no remark, however short. */
const ACTION = /^(?:actions?|follow-?up|decisions?)(?:\s(?:point|item))?(?:\s\d{1,2})?\s?:\s/i;

/** Whether the second letter or numeral follows the first, or is the same again. */
const countsOn = (a: Marker, b: Marker): boolean =>
  (a.letter !== null && b.letter !== null && b.letter - a.letter <= 3 && b.letter >= a.letter) || (a.roman !== null && b.roman !== null && b.roman - a.roman <= 3 && b.roman >= a.roman);

const announced = (heading: DraftHeading): FollowUpHeading => ({ title: heading.title, span: heading.nameSpan, form: heading.form, numbered: heading.label === null ? null : heading });

class BodyReader {
  private readonly elements: Element[] = [];
  private readonly context = new HeadingContext();
  private lists: ListBuilder;
  private paragraph: DraftParagraph | null = null;
  /** Last block that went into the open paragraph or list item. */
  private open: Block | null = null;
  private last = 0;
  /** Last block whose number turned out to be a figure of the sentence it stands in. */
  private figure: Block | null = null;
  private readonly lines: HeadingLines;

  constructor(private readonly source: Source, private readonly blocks: readonly Block[], private readonly plan: NumberingPlan, private readonly to: number, private readonly furniture: Uint8Array) {
    this.lists = this.newLists();
    this.lines = new HeadingLines(source, blocks, plan);
  }

  read(): Element[] {
    let index = 0;
    while (index < this.blocks.length) index = this.step(index);
    for (const element of this.elements) {
      if (element.kind === 'list') closeList(element);
      if (element.kind === 'paragraph') for (const list of element.children) closeList(list);
    }
    return this.elements;
  }

  private words(block: Block): string { return this.source.text.slice(block.start, block.end); }
  private bodyWords(block: Block): string { return this.source.text.slice(block.marker ? this.source.lines.start(block.first) + block.marker.body : block.start, block.end); }
  private newLists(): ListBuilder {
    return new ListBuilder(this.source, list => { if (this.paragraph) this.paragraph.children.push(list); else this.elements.push(list); });
  }

  /** Takes the block at `index`; returns the index of the next one to take. */
  private step(index: number): number {
    const block = this.blocks[index]!;
    if (block.columns !== null || this.source.info(block.first).gap >= 0 || this.source.info(block.first).pipe >= 0 || (block.marker === null && !block.bullet && mayHeadParted(this.source, block.first))) {
      const next = this.table(block, index);
      if (next > index) return next;
    }
    if (this.plan.listed.has(block)) { this.goOn(block); return index + 1; }
    if (block.keyword || block.hashes > 0) return this.heading(block, index);
    if (this.plan.headings.has(block) && !this.inList(block)) return this.heading(block, index);
    if (block.marker && (block.marker.form !== '1' || this.plan.main === '1' || (!block.weak && this.isOddlyNumbered(block, index, block.marker.path[0]!)))) {
      if (block.weak && !this.isNext(block)) { this.goOn(block); this.figure = block; return index + 1; }
      if (this.marked(block, index)) return index + 1;
      return this.heading(block, index);
    }
    if (block.bullet) { this.item(block); return index + 1; }
    return this.unmarked(block, index);
  }

  private isNext(block: Block): boolean {
    const marker = block.marker!;
    if (marker.form === this.plan.main && marker.path[0] === this.last + 1) return true;
    return this.lists.continued(marker) !== null;
  }

  private inList(block: Block): boolean { return block.marker !== null && this.lists.open && this.lists.continued(block.marker) !== null && block.marker.path[0] !== 1; }

  private table(block: Block, index: number): number {
    const heading = this.elements.at(-1);
    const over = heading?.kind === 'section' || heading?.kind === 'sub-item' ? heading : null;
    const reading = readFollowUp(this.source, this.blocks, index, this.to, this.furniture, over && announced(over), false, this.last + 1);
    if (reading) {
      if (over) this.elements.pop();
      this.close();
      this.elements.push(reading.table);
      return reading.next;
    }
    if (block.columns === null) return index;
    const below = this.blocks[index + 1];
    if (block.columns === 'tabs' && (below?.columns !== 'tabs' || below.first - block.last > 1) && !/^\s*\|/.test(this.source.raw(block.first))) return index;
    const raw = readTable(this.source, block.first, this.to, this.furniture, true);
    const node = raw && raw.rows.length > 0 ? tableNode(raw) : null;
    if (!raw || !node) return index;
    this.close();
    this.elements.push(node);
    let next = index;
    while (next < this.blocks.length && this.blocks[next]!.first <= raw.last) next++;
    return next;
  }

  /** Opens a heading; the follow-up table under one that announces it is read at once. */
  private heading(own: Block, index: number): number {
    const titled = this.lines.withTitleBelow(own, index);
    const block = titled ?? own;
    if (titled) index++;
    const above = this.elements.at(-1);
    if (block.keyword?.kind === 'session' && above?.kind === 'section') this.context.holds(above);
    const heading = headingOf(this.source, block, this.context);
    const words = heading.title;
    this.close();
    if (isFollowUpTitle(words)) {
      const reading = readFollowUp(this.source, this.blocks, index + 1, this.to, this.furniture, announced(heading), true, this.last + 1);
      // "3. Matters arising" before "4. Budget" is one of the headings, not the head of a list of follow-ups.
      if (reading && !this.blocks.slice(index + 1, reading.next).some(below => this.plan.headings.has(below))) {
        if (heading.label !== null) this.context.add(heading);
        this.elements.push(reading.table);
        return reading.next;
      }
    }
    this.context.add(heading);
    this.elements.push(heading);
    return index + 1;
  }

  /** A block with a number or letter: true when it was a paragraph or item, false when it is a heading. */
  private marked(block: Block, index: number): boolean {
    const marker = block.marker!;
    const stops = this.source.info(block.last).stops;
    if (marker.form === '5.2') {
      const words = this.bodyWords(block);
      const count = wordCount(words);
      const prose = stops === 'sentence' && count > 8;
      if (!this.plan.decimal && !prose && count <= 48 && count > 0) return false;
      if (this.plan.decimal && !prose && count <= 14 && isTitleLike(words)) return false;
      this.numbered(block);
      return true;
    }
    const value = marker.path[0];
    if (value !== undefined) {
      if (marker.form === this.plan.main && !this.plan.decimal) {
        // a page-break line that begins with a year
        if (value >= 1000 && value !== this.last + 1) { this.goOn(block); return true; }
        if (this.opensList(block, index, value)) { this.item(block); return true; }
        this.numbered(block);
        return true;
      }
      const beside = this.plan.decimal && marker.form === '1.' && !this.lists.open && stops === 'sentence' && wordCount(this.bodyWords(block)) >= 8 && !this.afterColon();
      if (beside || this.isOddlyNumbered(block, index, value)) this.numbered(block); else this.item(block);
      return true;
    }
    if (this.isLetteredHeading(block, index, stops)) return false;
    this.item(block);
    return true;
  }

  /** A paragraph written `7)` or `7` between `6.` and `8.`: whole prose that counts on, and the count goes on from it. */
  private isOddlyNumbered(block: Block, index: number, value: number): boolean {
    if (this.plan.main === null || this.plan.decimal || this.last === 0 || value !== this.last + 1 || this.lists.open) return false;
    if (this.source.info(block.last).stops !== 'sentence' || wordCount(this.bodyWords(block)) < 8) return false;
    if (this.open && block.marker!.form === '1' && this.isUnfinished(this.open)) return false;
    for (let at = index + 1; at < Math.min(this.blocks.length, index + 30); at++) {
      const marker = this.blocks[at]!.marker;
      if (marker && marker.path.length === 1 && (marker.form !== '1' || this.plan.main === '1')) return marker.path[0] === value + 1;
    }
    return false;
  }

  /** Whether a number in the paragraphs' own form counts a list under the open paragraph instead. */
  private opensList(block: Block, index: number, value: number): boolean {
    const marker = block.marker!;
    const going = this.lists.sameForm(marker.form);
    if (going && value !== this.last + 1 && this.lists.continued(marker) !== null) return true;
    if (going && value === this.last + 1 && this.lists.continued(marker) !== null) return block.indent > 0 && block.indent > this.indentOfParagraph();
    // a slip in the list: set in like its other items, or near its last number and far from the paragraphs'
    if (going && value !== this.last + 1 && block.indent > this.indentOfParagraph() && block.indent === this.lists.indent) return true;
    if (going && value <= this.last && Math.abs(value - going.items.at(-1)!.ordinal! - 1) === 1) return true;
    if (value !== 1 || this.last === 0 || !this.open || !this.paragraph) return false;
    const below = this.blocks.slice(index + 1, index + 30).find(other => other.marker?.form === marker.form);
    if (!below || below.marker!.path[0] !== 2) return false;
    const colon = this.source.info(this.open.last).stops === 'colon';
    if (colon || (block.indent > this.indentOfParagraph() && this.elements.at(-1)?.kind === 'paragraph')) {
      // the list must end: somewhere below the paragraphs' own count goes on
      return colon || this.blocks.slice(index + 1).some(other => other.marker?.form === marker.form && other.marker.path[0] === this.last + 1);
    }
    return false;
  }

  private indentOfParagraph(): number {
    return this.paragraph ? this.paragraph.nameSpan.start - this.source.lines.start(this.source.lines.lineAt(this.paragraph.nameSpan.start)) : 0;
  }

  /** "(a) Preventive diplomacy" or "A. Korean Peninsula" over paragraphs, not an item of a list. */
  private isLetteredHeading(block: Block, index: number, stops: string): boolean {
    const marker = block.marker!;
    if (stops !== 'none' || this.lists.continued(marker) !== null || block.bullet) return false;
    const words = this.bodyWords(block);
    if (words === '' || wordCount(words) > 20 || !isCapital(words, /^["“'‘]/.test(words) ? 1 : 0)) return false;
    const upper = !hasSmall(words, 2) && hasCapitals(words, 3);
    if (!upper && !isTitleLike(words) && !(marker.form === '(a)' && wordCount(words) <= 10)) return false;
    if (this.afterColon() && this.elements.at(-1)?.kind === 'paragraph') return false;
    // a heading that stands twice is one all the same
    const next = this.blocks[index + 1];
    const below = next !== undefined && this.words(next) === this.words(block) ? this.blocks[index + 2] : next;
    if (!below) return false;
    if (below.marker && below.marker.form === marker.form && countsOn(marker, below.marker)) return false;
    return below.marker === null ? !below.bullet : below.marker.form === this.plan.main || this.plan.decimal || ((below.marker.form === 'a.' || below.marker.form === '5.2') && upper) || this.standsOverHeading(marker, words, below, index);
  }

  /** "C. Relief goods" after the headings A and B, with nothing below before "V. NEXT MEETING"; or "VI. Measures" right over "(a) Measures carried out". */
  private standsOverHeading(marker: Marker, words: string, below: Block, index: number): boolean {
    if (marker.form !== 'a.' || !isTitleLike(words)) return false;
    const title = this.bodyWords(below);
    if (below.marker!.form === 'a.') return this.context.isFollowedBy(marker.letter) && !hasSmall(title, 2) && hasCapitals(title, 3);
    return marker.upper && below.marker!.form === '(a)' && this.source.info(below.last).stops === 'none' && isCapital(title, 0) && this.blocks[index + 2]?.marker?.form === this.plan.main;
  }

  private numbered(block: Block): void {
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

  private item(block: Block): void {
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
  private goOn(block: Block): void {
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

  private close(): void {
    this.paragraph = null;
    this.open = null;
    this.lists = this.newLists();
  }

  private unmarked(block: Block, index: number): number {
    if (this.open && this.lone(this.open)) { this.goOn(block); return index + 1; }
    const stops = this.source.info(block.last).stops;
    const lower = this.source.info(block.first).startsLower;
    if (this.open && lower) { this.goOn(block); return index + 1; }
    const length = block.end - block.start;
    const words = length <= 400 ? this.words(block) : '';
    const count = words === '' ? 99 : wordCount(words);
    if (words !== '' && this.lines.isStrong(block, words, stops, count)) return this.heading(block, index);
    const pending = this.open !== null && this.isUnfinished(this.open);
    if (pending && !(stops === 'none' && count <= 16 && isTitleLike(words))) { this.goOn(block); return index + 1; }
    if (words !== '' && !this.afterColon() && this.lines.isPlain(index, words, stops, count)) return this.heading(block, index);
    this.prose(block, this.goesOnBelow(index), this.lists.open && !block.adjacent && !this.listGoesOn(index));
    return index + 1;
  }

  /** Whether a page break cut the block in the middle of a sentence: the one below begins small. */
  private goesOnBelow(index: number): boolean {
    const below = this.blocks[index + 1];
    return below !== undefined && below.marker === null && !below.bullet && !below.keyword && below.hashes === 0 && below.columns === null && this.source.info(below.first).startsLower;
  }

  /** Whether one of the next blocks is an item of the open list. */
  private listGoesOn(index: number): boolean {
    for (const below of this.blocks.slice(index + 1, index + 4)) {
      if (below.keyword || below.hashes > 0) return false;
      if (below.bullet || (below.marker !== null && this.lists.continued(below.marker) !== null)) return true;
    }
    return false;
  }

  /** A number alone on its line opens the paragraph below it. */
  private lone(block: Block): boolean { return block.marker !== null && block !== this.figure && block.first === block.last && this.source.lines.start(block.first) + block.marker.body >= block.end; }

  private afterColon(): boolean { return this.open !== null && this.source.info(this.open.last).stops === 'colon'; }

  private isUnfinished(block: Block): boolean {
    const stops = this.source.info(block.last).stops;
    if (stops !== 'none' && stops !== 'comma') return false;
    if (!this.lists.open) return true;
    // items often have no stop at all; only prose that breaks off goes on
    return block.end - block.start > 70;
  }

  /** `behind`: whether it stands behind a list that is over. */
  private prose(block: Block, cut = false, behind = false): void {
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
