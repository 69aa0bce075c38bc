import type { Placeholder } from '../report/mentions/placeholders';
import { say } from '../text/say';
import type { Rule, Severity } from './rule';

/** What stands for words still to be written; on the placeholder. */
export const residuePlaceholder: Rule = {
  id: 'residue/placeholder',
  title: 'Something stands for words that are still to be written',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    const { placeholders } = mentions;
    const bracketed = placeholders.filter(({ text }) => text.startsWith('[')).length;
    const isForm = bracketed >= Math.min(FEWEST, Math.max(FEWEST_SHORT, report.paragraphs.length)) && bracketed === placeholders.length;
    for (const placeholder of placeholders) {
      const severity = severityOf(placeholder);
      if (severity !== null) yield { span: placeholder.span, severity: isForm ? 'information' : severity, message: messageOf(placeholder) };
    }
  },
};

/** A draft with so many blanks, all of them in square brackets, is a form that is being filled in: what it lacks is no slip. */
const FEWEST = 8;
/** In a draft of fewer paragraphs one for each, but no fewer than these. */
const FEWEST_SHORT = 4;

/** Null where something may rightly be open: in what is still to come. */
function severityOf({ kind, place, future, own, text }: Placeholder): Severity | null {
  if (kind === 'passage' || kind === 'choice') return 'information';
  if (place === 'annex' && !own) return kind === 'blank' && /^[[{<(]|^[Xx]{2}/.test(text) ? 'information' : null;
  if (kind === 'blank') return 'warning';
  if (place === 'follow-up') return 'information';
  if (!future) return 'warning';
  return place === 'body' && /^(?:tb|\[)/i.test(text) ? 'information' : null;
}

function messageOf({ kind, text, place }: Placeholder): string {
  if (kind === 'passage') return say`A whole sentence stands in brackets, as if it were not agreed or not written out yet. Settle it, or take the brackets away.`;
  if (kind === 'choice') return say`"${text}" stands in square brackets, as if it were not agreed yet. Settle it, and take the brackets away.`;
  if (kind === 'open') return place === 'follow-up' ? say`"${text}" leaves this open in the follow-up table. Fill it in once it is known.` : say`"${text}" is still open. Write what is meant, or leave it out.`;
  return say`"${text}" stands for something that is still to be written. Write it.`;
}
