import type { Family, TitleBlock } from './model';

const KINDS: readonly [Family, RegExp][] = [
  ['workshop', /\b(?:workshops?|seminars?|conferences?|round\s?-?tables?|symposi(?:um|a)|colloqui(?:um|a))\b/i],
  ['training', /\b(?:training|courses?|curriculum|summer school|table-?top exercise|capacity[- ]building programme)\b/i],
];

/** The family a title speaks of: the first word that names a kind of meeting decides between workshop and training. */
export function familyOf(title: TitleBlock | null, opening: string): Family {
  const words = title ? `${title.kind?.text ?? ''} | ${title.meeting?.text ?? ''} | ${title.acronym?.text ?? ''}` : opening;
  if (title === null && words === '') return 'other';
  if (/\b(?:chair(?:man|person|woman)?\s?['’`]?\s?s?|presidency)\s+statement\b/i.test(title?.kind?.text ?? words)) return 'statement';
  if (/\binter-?\s?sessional\s+support\s+group\b|\bISGs?\b/i.test(words)) return 'isg';
  if (/\binter-?\s?sessional\s+meeting|\bISMs?\b/i.test(words)) return 'ism';
  if (/\bexperts?\s?['’`]?\s?(?:and|\/|&)\s*eminent\b|\bEEPs?\b|\bexperts?\s?['’`]?\s*(?:meeting|group)\b|\bmeeting of (?:the )?(?:\w+ ){0,3}experts\b/i.test(words)) return 'experts';
  let best: Family = 'other';
  let at = Infinity;
  for (const [family, pattern] of KINDS) {
    const match = pattern.exec(words);
    if (match && match.index < at) { best = family; at = match.index; }
  }
  return best;
}
