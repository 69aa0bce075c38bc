import { say } from '../text/say';
import type { Rule } from './rule';

/** Marks of tracked changes, where what was deleted stands beside what was written instead; the old and the new word in one, or the old and the new date; and of broken references; on the mark with its words. */
export const residueTrackedChange: Rule = {
  id: 'residue/tracked-change',
  title: 'Marks of tracked changes or of broken references are left in the text',
  severity: 'warning',
  basis: 'draft',
  *check({ mentions }) {
    for (const { kind, text, span } of mentions.remnants) {
      if (kind === 'field') yield { span, message: say`"${text}" stands where a reference has lost what it referred to. Write the reference anew.` };
      if (kind === 'run-together') yield { span, message: say`"${text}" is two words in one, as a change leaves them that was accepted only in part. Take the old word out, or write a space between them.` };
      if (kind === 'numbers-together') yield { span, message: say`"${text}" is two numbers in one, as a change leaves them that was accepted only in part. Take the old number out, or write a space between them.` };
      if (kind === 'side-by-side') yield { span, message: say`Two dates stand side by side in "${text}", as a change leaves them that was accepted only in part. Take out the one that no longer holds.` };
      if (kind === 'change') yield { span, message: say`"${text.length > 60 ? `${text.slice(0, text.lastIndexOf(' ', 56))} ...` : text}" is left from a tracked change. Accept or refuse the change, and take its marks out.` };
    }
  },
};
