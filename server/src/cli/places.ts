/** Where a finding stands in the document its text was taken from, in words and as printed. */
import { placeWords, type Origin } from '../formats/document';
import { copied } from '../report/memory';
import type { ReportedPlace } from '../reporters/model';
import type { LineTable } from '../text/lines';
import type { Span } from '../text/span';

/** Characters of a place that are quoted. */
const QUOTED = 60;

/** Gives `{ origin }` to be spread into a finding; nothing in a text file. */
export function originOf(origin: Origin | null, { start }: Span, lines: LineTable, text: string): { readonly origin?: ReportedPlace } {
  const place = origin?.placeAt(start) ?? null;
  if (place === null) return {};
  const line = lines.lineAt(start);
  // In a table the cell is quoted, elsewhere the line.
  const cell = 'cell' in place && place.cell !== null;
  const from = cell ? Math.max(lines.start(line), text.lastIndexOf('\t', start - 1) + 1) : lines.start(line);
  const printed = text.slice(from, Math.min(lines.end(line), from + QUOTED * 2));
  const words = (cell ? printed.split('\t')[0]! : printed).replaceAll('**', '').replace(/\s+/g, ' ').trim();
  return { origin: { words: placeWords(place), quote: words.length > QUOTED ? `${words.slice(0, QUOTED).trimEnd()}…` : copied(words), place } };
}
