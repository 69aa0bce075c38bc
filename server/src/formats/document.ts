/** What both readers of documents give: the report as plain text, and where each stretch of it stands in the document. */
import { label, say } from '../text/say';

export interface Extracted {
  readonly text: string;
  readonly origin: Origin;
}

/** Why a document cannot be read, as words that follow its name, without a final stop. */
export class Unreadable extends Error {
  static readonly NAME = 'Unreadable';
  override readonly name = Unreadable.NAME;
}

/** One stretch of the text: it begins at `start` and ends where the next one begins. */
export interface Stretch {
  /** UTF-16 offset into the text. */
  readonly start: number;
  readonly place: Place;
}

export interface ParagraphPlace {
  /** 1-based, over all paragraphs of the main text, those in cells and empty ones included. */
  readonly paragraph: number;
  /** The automatic number as printed: "12.", "(a)"; null without one. */
  readonly number: string | null;
  /** 1-based table, row and column; null outside tables. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
}

export interface PagePlace {
  /** Both 1-based. */
  readonly page: number;
  readonly line: number;
}

export type Place = ParagraphPlace | PagePlace;

/** Where stretches of a text extracted from a document stand in that document. */
export class Origin {
  /** `stretches` by rising start; `notes` say what of the document is not in the text, or changed on the way. */
  constructor(readonly format: 'docx' | 'pdf', private readonly stretches: readonly Stretch[], readonly notes: readonly string[] = []) {}

  /** The place of an offset; before the first stretch, that of the first. Null when the document is empty. */
  placeAt(offset: number): Place | null {
    let low = 0;
    let high = this.stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.stretches[middle]!.start <= offset) low = middle; else high = middle - 1;
    }
    return this.stretches[low]?.place ?? null;
  }
}

/** A place in words that a person can follow in Word or in a PDF reader. */
export function placeWords(place: Place): string {
  if ('page' in place) return say`page ${place.page}, line ${place.line}`;
  const { paragraph, number, cell } = place;
  if (cell !== null) return say`table ${cell.table}, row ${cell.row}, column ${cell.column}`;
  return number !== null && /[\p{L}\p{N}]/u.test(number) ? say`"${number}" (paragraph ${paragraph})` : label`paragraph ${paragraph}`;
}
