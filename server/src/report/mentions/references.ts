/** Where a report refers to its own paragraphs: "paragraph 9", "paras. 4 and 5", the cells of a Para column. */
import type { Span } from '../../text/span';
import type { Report } from '../model';
import type { ParagraphReference } from '../mentions';

const REFERENCE = /\bpara(?:graph)?s?\.?[\s\u00a0]+(\d{1,4})(?![.,]?\d)((?:\s*(?:,|and|&|to|[-–—])\s*\d{1,4}\b)*)/gi;

/** In document order; annexes are left out, they number their own. Time is linear in the length of the body. */
export function paragraphReferencesOf(report: Report): readonly ParagraphReference[] {
  const end = report.annexes[0]?.span.start ?? report.text.length;
  const found: ParagraphReference[] = [];
  REFERENCE.lastIndex = 0;
  for (let match = REFERENCE.exec(report.text); match !== null && match.index < end; match = REFERENCE.exec(report.text)) {
    const at = match.index + match[0].length - match[1]!.length - match[2]!.length;
    for (const number of report.text.slice(at, match.index + match[0].length).matchAll(/\d+/g)) found.push(reference(at + number.index, number[0]));
  }
  const column = report.followUp?.columns.findIndex(({ role, text }) => role === 'reference' && /^para/i.test(text)) ?? -1;
  if (column >= 0) {
    for (const row of report.followUp!.rows) {
      const cell = row.cells[column];
      if (cell && /^\d{1,4}$/.test(cell.text)) found.push({ span: cell.span, number: Number(cell.text) });
    }
  }
  return found;
}

function reference(start: number, digits: string): ParagraphReference {
  const span: Span = { start, end: start + digits.length };
  return { span, number: Number(digits) };
}
