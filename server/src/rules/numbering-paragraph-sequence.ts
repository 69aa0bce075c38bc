import type { Rule } from './rule';

/** Paragraph numbers run 1, 2, 3 through the report: gap, duplicate, restart. */
export const paragraphSequence: Rule = {
  id: 'numbering/paragraph-sequence',
  title: 'Paragraphs are numbered in one sequence without gap, duplicate or restart',
  severity: 'error',
  basis: 'draft',
  fix: 'safe',
  *check({ report }) {
    if (report.numbering !== 'sequence') return;
    let previous = 0;
    for (const paragraph of report.paragraphs) {
      if (paragraph.number === null || paragraph.numberSpan === null) continue;
      if (previous > 0 && paragraph.number !== previous + 1) {
        yield { span: paragraph.numberSpan, message: `Paragraph ${paragraph.number} follows paragraph ${previous}. Expected ${previous + 1}.` };
      }
      previous = paragraph.number;
    }
  },
};
