/** Turns the blocks of the body into headings, paragraphs, lists and the follow-up table, in document order. */
import { hasCapitals, hasSmall, isCapital } from '../text/letters';
import { readBlocks, type Block } from './blocks';
import { BodyBuilder, type Element } from './body-builder';
import type { DraftHeading } from './draft';
import { readFollowUp, type FollowUpHeading } from './follow-up';
import { isFollowUpTitle, isTitleLike, wordCount } from './heading-words';
import { HeadingContext, headingOf } from './heading';
import { HeadingLines } from './heading-lines';
import type { Marker } from './marker';
import { planNumbering, type NumberingPlan } from './numbering';
import { mayHeadParted } from './parted';
import type { Source } from './source';
import { readTable, tableNode } from './tables';

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

/** Whether the second letter or numeral follows the first, or is the same again. */
const countsOn = (a: Marker, b: Marker): boolean =>
  (a.letter !== null && b.letter !== null && b.letter - a.letter <= 3 && b.letter >= a.letter) || (a.roman !== null && b.roman !== null && b.roman - a.roman <= 3 && b.roman >= a.roman);

const announced = (heading: DraftHeading): FollowUpHeading => ({ title: heading.title, span: heading.nameSpan, form: heading.form, numbered: heading.label === null ? null : heading });

class BodyReader {
  private readonly context = new HeadingContext();
  private readonly body: BodyBuilder;
  /** Last block whose number turned out to be a figure of the sentence it stands in. */
  private figure: Block | null = null;
  private readonly lines: HeadingLines;

  constructor(private readonly source: Source, private readonly blocks: readonly Block[], private readonly plan: NumberingPlan, private readonly to: number, private readonly furniture: Uint8Array) {
    this.body = new BodyBuilder(source, plan);
    this.lines = new HeadingLines(source, blocks, plan);
  }

  read(): Element[] {
    let index = 0;
    while (index < this.blocks.length) index = this.step(index);
    return this.body.end();
  }

  private words(block: Block): string { return this.source.text.slice(block.start, block.end); }
  private bodyWords(block: Block): string { return this.source.text.slice(block.marker ? this.source.lines.start(block.first) + block.marker.body : block.start, block.end); }

  /** Takes the block at `index`; returns the index of the next one to take. */
  private step(index: number): number {
    const block = this.blocks[index]!;
    if (block.columns !== null || this.source.info(block.first).gap >= 0 || this.source.info(block.first).pipe >= 0 || (block.marker === null && !block.bullet && mayHeadParted(this.source, block.first))) {
      const next = this.table(block, index);
      if (next > index) return next;
    }
    if (this.plan.listed.has(block)) { this.body.goOn(block); return index + 1; }
    if (block.keyword || block.hashes > 0) return this.heading(block, index);
    if (this.plan.headings.has(block) && !this.inList(block)) return this.heading(block, index);
    if (block.marker && (block.marker.form !== '1' || this.plan.main === '1' || (!block.weak && this.isOddlyNumbered(block, index, block.marker.path[0]!)))) {
      if (block.weak && !this.isNext(block)) { this.body.goOn(block); this.figure = block; return index + 1; }
      if (this.marked(block, index)) return index + 1;
      return this.heading(block, index);
    }
    if (block.bullet) { this.body.item(block); return index + 1; }
    return this.unmarked(block, index);
  }

  private isNext(block: Block): boolean {
    const marker = block.marker!;
    if (marker.form === this.plan.main && marker.path[0] === this.body.last + 1) return true;
    return this.body.lists.continued(marker) !== null;
  }

  private inList(block: Block): boolean { return block.marker !== null && this.body.lists.open && this.body.lists.continued(block.marker) !== null && block.marker.path[0] !== 1; }

  private table(block: Block, index: number): number {
    const heading = this.body.elements.at(-1);
    const over = heading?.kind === 'section' || heading?.kind === 'sub-item' ? heading : null;
    const reading = readFollowUp(this.source, this.blocks, index, this.to, this.furniture, over && announced(over), false, this.body.last + 1);
    if (reading) {
      if (over) this.body.elements.pop();
      this.body.close();
      this.body.elements.push(reading.table);
      return reading.next;
    }
    if (block.columns === null) return index;
    const below = this.blocks[index + 1];
    if (block.columns === 'tabs' && (below?.columns !== 'tabs' || below.first - block.last > 1) && !/^\s*\|/.test(this.source.raw(block.first))) return index;
    const raw = readTable(this.source, block.first, this.to, this.furniture, true);
    const node = raw && raw.rows.length > 0 ? tableNode(raw) : null;
    if (!raw || !node) return index;
    this.body.close();
    this.body.elements.push(node);
    let next = index;
    while (next < this.blocks.length && this.blocks[next]!.first <= raw.last) next++;
    return next;
  }

  /** Opens a heading; the follow-up table under one that announces it is read at once. */
  private heading(own: Block, index: number): number {
    const titled = this.lines.withTitleBelow(own, index);
    const block = titled ?? own;
    if (titled) index++;
    const above = this.body.elements.at(-1);
    if (block.keyword?.kind === 'session' && above?.kind === 'section') this.context.holds(above);
    const heading = headingOf(this.source, block, this.context);
    const words = heading.title;
    this.body.close();
    if (isFollowUpTitle(words)) {
      const reading = readFollowUp(this.source, this.blocks, index + 1, this.to, this.furniture, announced(heading), true, this.body.last + 1);
      // "3. Matters arising" before "4. Budget" is one of the headings, not the head of a list of follow-ups.
      if (reading && !this.blocks.slice(index + 1, reading.next).some(below => this.plan.headings.has(below))) {
        if (heading.label !== null) this.context.add(heading);
        this.body.elements.push(reading.table);
        return reading.next;
      }
    }
    this.context.add(heading);
    this.body.elements.push(heading);
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
      this.body.numbered(block);
      return true;
    }
    const value = marker.path[0];
    if (value !== undefined) {
      if (marker.form === this.plan.main && !this.plan.decimal) {
        // a page-break line that begins with a year
        if (value >= 1000 && value !== this.body.last + 1) { this.body.goOn(block); return true; }
        if (this.opensList(block, index, value)) { this.body.item(block); return true; }
        this.body.numbered(block);
        return true;
      }
      const beside = this.plan.decimal && marker.form === '1.' && !this.body.lists.open && stops === 'sentence' && wordCount(this.bodyWords(block)) >= 8 && !this.body.afterColon();
      if (beside || this.isOddlyNumbered(block, index, value)) this.body.numbered(block); else this.body.item(block);
      return true;
    }
    if (this.isLetteredHeading(block, index, stops)) return false;
    this.body.item(block);
    return true;
  }

  /** A paragraph written `7)` or `7` between `6.` and `8.`: whole prose that counts on, and the count goes on from it. */
  private isOddlyNumbered(block: Block, index: number, value: number): boolean {
    if (this.plan.main === null || this.plan.decimal || this.body.last === 0 || value !== this.body.last + 1 || this.body.lists.open) return false;
    if (this.source.info(block.last).stops !== 'sentence' || wordCount(this.bodyWords(block)) < 8) return false;
    if (this.body.open && block.marker!.form === '1' && this.body.isUnfinished(this.body.open)) return false;
    for (let at = index + 1; at < Math.min(this.blocks.length, index + 30); at++) {
      const marker = this.blocks[at]!.marker;
      if (marker && marker.path.length === 1 && (marker.form !== '1' || this.plan.main === '1')) return marker.path[0] === value + 1;
    }
    return false;
  }

  /** Whether a number in the paragraphs' own form counts a list under the open paragraph instead. */
  private opensList(block: Block, index: number, value: number): boolean {
    const marker = block.marker!;
    const going = this.body.lists.sameForm(marker.form);
    if (going && value !== this.body.last + 1 && this.body.lists.continued(marker) !== null) return true;
    if (going && value === this.body.last + 1 && this.body.lists.continued(marker) !== null) return block.indent > 0 && block.indent > this.body.indentOfParagraph();
    // a slip in the list: set in like its other items, or near its last number and far from the paragraphs'
    if (going && value !== this.body.last + 1 && block.indent > this.body.indentOfParagraph() && block.indent === this.body.lists.indent) return true;
    if (going && value <= this.body.last && Math.abs(value - going.items.at(-1)!.ordinal! - 1) === 1) return true;
    if (value !== 1 || this.body.last === 0 || !this.body.open || !this.body.paragraph) return false;
    const below = this.blocks.slice(index + 1, index + 30).find(other => other.marker?.form === marker.form);
    if (!below || below.marker!.path[0] !== 2) return false;
    const colon = this.source.info(this.body.open.last).stops === 'colon';
    if (colon || (block.indent > this.body.indentOfParagraph() && this.body.elements.at(-1)?.kind === 'paragraph')) {
      // the list must end: somewhere below the paragraphs' own count goes on
      return colon || this.blocks.slice(index + 1).some(other => other.marker?.form === marker.form && other.marker.path[0] === this.body.last + 1);
    }
    return false;
  }

  /** "(a) Preventive diplomacy" or "A. Korean Peninsula" over paragraphs, not an item of a list. */
  private isLetteredHeading(block: Block, index: number, stops: string): boolean {
    const marker = block.marker!;
    if (stops !== 'none' || this.body.lists.continued(marker) !== null || block.bullet) return false;
    const words = this.bodyWords(block);
    if (words === '' || wordCount(words) > 20 || !isCapital(words, /^["“'‘]/.test(words) ? 1 : 0)) return false;
    const upper = !hasSmall(words, 2) && hasCapitals(words, 3);
    if (!upper && !isTitleLike(words) && !(marker.form === '(a)' && wordCount(words) <= 10)) return false;
    if (this.body.afterColon() && this.body.elements.at(-1)?.kind === 'paragraph') return false;
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

  private unmarked(block: Block, index: number): number {
    if (this.body.open && this.lone(this.body.open)) { this.body.goOn(block); return index + 1; }
    const stops = this.source.info(block.last).stops;
    const lower = this.source.info(block.first).startsLower;
    if (this.body.open && lower) { this.body.goOn(block); return index + 1; }
    const length = block.end - block.start;
    const words = length <= 400 ? this.words(block) : '';
    const count = words === '' ? 99 : wordCount(words);
    if (words !== '' && this.lines.isStrong(block, words, stops, count)) return this.heading(block, index);
    const pending = this.body.open !== null && this.body.isUnfinished(this.body.open);
    if (pending && !(stops === 'none' && count <= 16 && isTitleLike(words))) { this.body.goOn(block); return index + 1; }
    if (words !== '' && !this.body.afterColon() && this.lines.isPlain(index, words, stops, count)) return this.heading(block, index);
    this.body.prose(block, this.goesOnBelow(index), this.body.lists.open && !block.adjacent && !this.listGoesOn(index));
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
      if (below.bullet || (below.marker !== null && this.body.lists.continued(below.marker) !== null)) return true;
    }
    return false;
  }

  /** A number alone on its line opens the paragraph below it. */
  private lone(block: Block): boolean { return block.marker !== null && block !== this.figure && block.first === block.last && this.source.lines.start(block.first) + block.marker.body >= block.end; }

}
