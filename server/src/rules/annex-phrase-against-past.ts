import { phraseKey } from '../profile/phrases';
import { STRENGTH } from '../profile/strength';
import type { MemberValue } from '../profile/conventions-members';
import type { Rule } from './rule';

/** A phrase that cites an annex and that none of many past reports uses. */
export const annexPhraseAgainstPast: Rule = {
  id: 'annex/phrase-against-past',
  title: 'An annex is cited with a phrase no past report uses',
  severity: 'hint',
  basis: 'past',
  *check({ profile, mentions }) {
    const convention = profile.get('citation-phrase');
    // Several phrases are in good use side by side: only what many reports, read to their end, never had is worth a word.
    if (convention === undefined || convention.evidence.of < STRENGTH.warning.reports || profile.familyReports < STRENGTH.warning.reports) return;
    const { name, wordings } = convention.value as MemberValue;
    const known = new Set(wordings);
    for (const citation of mentions.citations) {
      if (citation.phrase === null) continue;
      const phrase = phraseKey(citation.phrase);
      if (known.has(phrase)) continue;
      known.add(phrase);
      yield {
        span: citation.span, evidence: convention.evidence,
        message: `None of ${convention.evidence.of} past reports of this kind cites an annex with "${citation.phrase}". The usual words are "${name}".`,
      };
    }
  },
};
