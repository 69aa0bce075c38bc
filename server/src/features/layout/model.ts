/** A report as it lies on paper: blocks from top to bottom, with the words of the draft and nothing of its marks. */
import type { Span } from '../../text/span';

/** Words in one type. */
export interface Run {
  /** A line feed breaks the line within the block. */
  readonly text: string;
  readonly bold: boolean;
}

/** A number that the page prints before a block, and how it counts. */
export interface PrintedNumber {
  readonly value: number;
  readonly count: 'arabic' | 'lower-letter' | 'upper-letter' | 'lower-roman' | 'upper-roman';
  /** What stands before and after it: "(" and ")". */
  readonly before: string;
  readonly after: string;
}

interface BlockBase {
  /** Where it stands in the draft. */
  readonly span: Span;
}

export interface Words extends BlockBase {
  /** `title`: lines of the title block that stand together. `text`: words that are no paragraph of the report. */
  readonly kind: 'title' | 'paragraph' | 'text';
  readonly number: PrintedNumber | null;
  readonly runs: readonly Run[];
}

export interface HeadingBlock extends BlockBase {
  readonly kind: 'heading';
  /** 1 to 3. */
  readonly level: number;
  /** Begins a new page. */
  readonly annex: boolean;
  readonly runs: readonly Run[];
}

export interface ItemBlock extends BlockBase {
  readonly kind: 'item';
  /** Null for a bullet. */
  readonly number: PrintedNumber | null;
  /** 0 for the outermost list. */
  readonly depth: number;
  readonly runs: readonly Run[];
}

export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  /** Words of each cell, row by row; lines of a cell are parted by line feeds. */
  readonly rows: readonly (readonly string[])[];
  readonly hasHead: boolean;
}

export type Block = Words | HeadingBlock | ItemBlock | TableBlock;
