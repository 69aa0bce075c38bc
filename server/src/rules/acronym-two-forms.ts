import { isOneSlip } from '../report/mentions/acronym-uses';
import { singularOf } from '../report/mentions/acronym-words';
import type { AcronymVariant } from '../report/mentions';
import { say } from '../text/say';
import type { Rule } from './rule';

/** What goes by two acronyms, or by an acronym in two forms. */
export const acronymTwoForms: Rule = {
  id: 'acronym/two-forms',
  title: 'A thing has one acronym, written in one way',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  fix: 'confirm',
  *check({ mentions }) {
    const spoken = new Set(mentions.acronymUses.flatMap(({ acronym, uses }) => (uses.length > 0 ? [acronym] : [])));
    for (const variant of mentions.acronymVariants) {
      const { span, text, before, words } = variant;
      // a slip in running words is told as an acronym that is never written out
      if (words === null && spoken.has(singularOf(text)) && isOneSlip(singularOf(text), singularOf(before.text))) continue;
      yield {
        span, ...(words === null && { severity: 'information' as const }),
        message: messageOf(variant),
        related: [{ span: before.span, message: say`"${before.text}" is introduced here.` }],
        // which of two acronyms is to go the report does not tell
        fix: words !== null ? undefined : () => ({ title: say`Change to ${before.text}`, safety: 'confirm' as const, edits: [{ span: { start: span.start, end: span.start + text.length }, newText: before.text }] }),
      };
    }
  },
};

const messageOf = ({ text, before, words }: AcronymVariant): string => (words === null
  ? say`"${text}" is introduced as "${before.text}". Write the acronym in one way.`
  : say`"${text}" stands for "${words}", for which the report introduces "${before.text}". Use one acronym for it.`);
