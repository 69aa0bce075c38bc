import { say } from '../text/say';
import type { Rule } from './rule';

/** What a comment must say to be one of work still to be done. */
const TASK = /\b(?:todo|fixme|check|ask|confirm|verify|tb[cd]|insert|add|missing|rewrite|revise|update|delete|remove|shorten)\b|\?/i;

/** Comments of those who wrote the report, left in its text; on the comment. */
export const residueComment: Rule = {
  id: 'residue/comment',
  title: 'A comment of the writers is left in the text',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    for (const { kind, text, span } of mentions.remnants) {
      if (kind === 'comment') yield { span, message: say`"${shortened(text)}" is a comment and no part of the report. Answer it and take it out.` };
      // Markdown does not print these, and writers may keep them; elsewhere they are printed
      else if (kind === 'html-comment' && (TASK.test(text) || !report.headings.some(({ form }) => form.hashes > 0))) yield { span, severity: 'information', message: say`This comment says "${shortened(text)}". Do it or answer it, and take the comment out.` };
    }
  },
};

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, words.lastIndexOf(' ', 56))} ...` : words);
