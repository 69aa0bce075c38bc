import { say } from '../text/say';
import { formCounts, inForm, majorityForm } from './numbering-paragraphs';
import type { Rule } from './rule';

/** Fewer numbered paragraphs show no common form. */
const LEAST = 5;
/** Share of the numbers that must agree before the others are called odd. */
const CLEAR = 0.8;

/** One paragraph written `7)` among `7.`. */
export const labelForm: Rule = {
  id: 'numbering/label-form',
  title: 'Paragraph numbers are all written in one form',
  severity: 'information',
  basis: 'draft',
  fix: 'safe',
  *check({ report }) {
    if (report.numbering !== 'sequence') return;
    const counts = formCounts(report);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const form = majorityForm(report);
    if (form === null || total < LEAST || counts.get(form)! < total * CLEAR) return;
    let previous: number | null = null;
    for (const paragraph of report.paragraphs) {
      if (paragraph.number === null || paragraph.labelSpan === null) continue;
      const counts = previous === null ? paragraph.number === 1 : paragraph.number === previous + 1;
      const { number, labelSpan } = paragraph;
      if (paragraph.form === form || counts) previous = number;
      // a bare number that does not count on is a figure which a line break put first
      if (paragraph.form === form || paragraph.path.length > 1 || !counts) continue;
      const wanted = inForm(form, number);
      yield {
        span: labelSpan,
        message: say`This number is written "${inForm(paragraph.form, number)}", the others like "${inForm(form, 1)}". Write "${wanted}".`,
        fix: () => ({ title: say`Write ${wanted}`, safety: 'safe', edits: [{ span: labelSpan, newText: wanted }] }),
      };
    }
  },
};
