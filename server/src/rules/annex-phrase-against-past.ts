import { support } from '../match/compare';
import { isElliptic, phraseKey } from '../profile/phrases';
import { STRENGTH } from '../profile/strength';
import type { MemberValue } from '../profile/conventions-members';
import { say } from '../text/say';
import type { Rule } from './rule';

/** A draft that cites so many annexes and never once with the usual phrase does it in another way. */
const FEWEST_CITATIONS = 2;

/** A phrase that cites an annex and that none of many past reports uses; and the usual one, where nearly all have it, not used at all. */
export const annexPhraseAgainstPast: Rule = {
  id: 'annex/phrase-against-past',
  title: 'An annex is cited with a phrase no past report uses',
  severity: 'information',
  lesser: ['hint'],
  basis: 'past',
  *check({ profile, mentions }) {
    const convention = profile.get('citation-phrase');
    // Several phrases are in good use side by side: only what many reports, read to their end, never had is worth a word.
    if (convention === undefined || convention.evidence.of < STRENGTH.warning.reports || profile.familyReports < STRENGTH.warning.reports) return;
    const { name, wordings } = convention.value as MemberValue;
    const known = new Set(wordings);
    const phrased = mentions.citations.flatMap(citation => (citation.phrase === null ? [] : [{ citation, phrase: phraseKey(citation.phrase), words: citation.phrase }])).filter(({ phrase }) => !isElliptic(phrase));
    if (convention.mean >= STRENGTH.phrase && phrased.length >= FEWEST_CITATIONS && phrased.every(({ phrase }) => phrase !== name)) {
      yield {
        span: phrased[0]!.citation.span, evidence: convention.evidence,
        message: say`Annexes are cited with "${phrased[0]!.words}" here, and with "${name}" in ${support(convention)}. Use the usual words, unless you mean others.`,
      };
      return;
    }
    for (const { citation, phrase, words } of phrased) {
      if (known.has(phrase)) continue;
      known.add(phrase);
      yield {
        span: citation.span, severity: 'hint', evidence: convention.evidence,
        message: say`None of ${convention.evidence.of} past reports of this kind cites an annex with "${words}". The usual words are "${name}".`,
      };
    }
  },
};
