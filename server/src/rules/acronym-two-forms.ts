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
    for (const variant of mentions.acronymVariants) {
      const { span, text, before, words } = variant;
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
