import { say } from '../text/say';
import type { Rule } from './rule';

/** An acronym whose letters are not those of the words it is said to stand for. */
export const acronymLetters: Rule = {
  id: 'acronym/letters',
  title: 'An acronym has the letters of the words it stands for',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  fix: 'confirm',
  *check({ mentions }) {
    for (const { acronym, introductions } of mentions.acronymUses) {
      for (const { span, meant } of introductions) {
        if (meant === null) continue;
        const exchanged = meant.length === acronym.length;
        yield {
          span, ...(!exchanged && { severity: 'information' as const }),
          message: say`The words before give "${meant}", not "${acronym}". Check the letters.`,
          ...(exchanged && { fix: () => ({ title: say`Change to ${meant}`, safety: 'confirm' as const, edits: [{ span: { start: span.start, end: span.start + acronym.length }, newText: meant }] }) }),
        };
      }
    }
  },
};
