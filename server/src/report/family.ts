import type { Family, TitleBlock } from './model';
import { WordPattern } from './word-pattern';
import { Words } from './words';

const KINDS: readonly [Family, WordPattern][] = [
  ['workshop', new WordPattern('(workshop|workshops|seminar|seminars|conference|conferences|roundtable|roundtables|round (table|tables)|symposium|symposia|colloquium|colloquia)')],
  ['training', new WordPattern('(training|course|courses|curriculum|summer school|(tabletop|table top) exercise|capacity building programme)')],
];

/** Meetings that make no statement, whatever their report is called. */
const WORKING = /\b(?:workshop|seminar|training)\b/i;

/** The family a title speaks of: the first word that names a kind of meeting decides between workshop and training. */
export function familyOf(title: TitleBlock | null, opening: string): Family {
  const words = title ? `${title.kind?.text ?? ''} | ${title.meeting?.text ?? ''} | ${title.acronym?.text ?? ''}` : opening;
  if (title === null && words === '') return 'other';
  const lower = words.toLowerCase();
  // Looked at before patterns that few titles fit: compiling them takes longer.
  const holds = (part: string): boolean => lower.includes(part);
  if (holds('statement') && /\b(?:chair(?:man|person|woman)?\s?['’`]?\s?s?|presidency)\s+statement\b/i.test(title?.kind?.text ?? words) && !WORKING.test(words)) return 'statement';
  if ((holds('support') || holds('isg')) && /\binter-?\s?sessional\s+support\s+group\b|\bISGs?\b/i.test(words)) return 'isg';
  if ((holds('sessional') || holds('ism')) && /\binter-?\s?sessional\s+meeting|\bISMs?\b/i.test(words)) return 'ism';
  if ((holds('expert') || holds('eep')) && /\bexperts?\s?['’`]?\s?(?:and|\/|&)\s*eminent\b|\bEEPs?\b|\bexperts?\s?['’`]?\s*(?:meeting|group)\b|\bmeeting of (?:the )?(?:\w+ ){0,3}experts\b/i.test(words)) return 'experts';
  let best: Family = 'other';
  let first = Infinity;
  const read = Words.of(words);
  for (const [family, pattern] of KINDS) {
    const at = pattern.first(read);
    if (at >= 0 && at < first) { best = family; first = at; }
  }
  return best;
}
