/** Lays paragraphs and tables out as plain text, and notes where each of them came from. */
import { Origin, type ParagraphPlace, type Stretch } from '../document';

/** The words of one paragraph, its number included. */
export interface Line {
  readonly text: string;
  readonly place: ParagraphPlace;
}

/** Cells of one row by column of the grid. */
export type RowLines = readonly (readonly Line[])[];

/** Bullets of symbol fonts become one that every reader knows. */
export function numbered(number: { readonly text: string; readonly bullet: boolean } | null, words: string): string {
  if (number === null) return words;
  const label = number.bullet && !/^[-\u2013\u2022*]$/.test(number.text) ? '\u2022' : number.text;
  return `${label} ${words.replace(/^[\s\u00a0]+/, '')}`.trimEnd();
}

export class TextBuilder {
  private readonly parts: string[] = [];
  private readonly stretches: Stretch[] = [];
  private length = 0;

  /** A paragraph with a blank line below; nothing for an empty one. */
  paragraph({ text, place }: Line): void {
    const words = text.replace(/\f/g, '\n\n').replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n').replace(/^\n+|\n+$/g, '');
    if (words.trim() === '') return;
    this.stretches.push({ start: this.length, place });
    this.write(`${words}\n\n`);
  }

  /** Rows of cells with tabs between; a table of one column is a run of paragraphs. */
  table(rows: readonly RowLines[]): void {
    if (rows.every(row => row.length <= 1)) {
      for (const row of rows) for (const line of row[0] ?? []) this.paragraph(line);
      return;
    }
    let written = false;
    for (const row of rows) {
      if (row.every(cell => cell.every(({ text }) => text.trim() === ''))) continue;
      row.forEach((cell, column) => {
        if (column > 0) this.write('\t');
        let words = '';
        for (const { text, place } of cell) {
          const folded = text.replace(/[\s\u00a0]+/g, ' ').trim();
          if (folded === '') continue;
          if (words !== '') this.write(' ');
          this.stretches.push({ start: this.length, place });
          this.write(folded);
          words = folded;
        }
      });
      this.write('\n');
      written = true;
    }
    if (written) this.write('\n');
  }

  finish(notes: readonly string[]): { readonly text: string; readonly origin: Origin } {
    return { text: this.parts.join('').replace(/\n+$/, '\n'), origin: new Origin('docx', this.stretches, notes) };
  }

  private write(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}
