import { say } from '../text/say';
import type { Rule } from './rule';

/** "DRAFT", "Version 3" in the title: right while the report is written, and nothing that should go out with it; "Final" may. */
export const titleStatusWord: Rule = {
  id: 'title/status-word',
  title: 'The title still says how far the report is',
  severity: 'information',
  basis: 'draft',
  *check({ report }) {
    const status = report.title?.status ?? null;
    if (status === null || /^\W*(?:final\b(?!\s+draft)|adopted)/i.test(status.text)) return;
    yield {
      span: status.span,
      message: say`The title says "${status.text}". Take it out before the report goes out.`,
    };
  },
};
