/** Bodies that are at most meetings and report to them: the ASEAN Secretariat above all. */
import type { Phrase } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';

/** Where a sentence has such a body as its subject. */
const SUBJECT = /^(?:The )?(?:representatives? of (?:the )?)?(ASEAN Secretariat|ARF Unit|CSCAP|INTERPOL|Interpol|UNODC|UNIDIR|UNODA|ICRC|IMO|OCHA|IAEA|OPCW)(?: \([^()]{2,60}\))? (?:also |then |briefly |further )?(?:reported|briefed|informed|presented|explained|outlined|described|updated|introduced|noted|stated|replied|answered|spoke|said|thanked)\b/;
/** Told in another way than by speaking there, or at another time. */
const ELSEWHERE = /\b(?:in writing|written|letter|earlier|previous(?:ly)?|circulated|had|last year|would|will)\b/;

const SPEAKS = telling((wording): readonly Sentence[] => {
  const { text } = wording;
  const out: Sentence[] = [];
  for (const { start, end } of wording.sentences) {
    const from = text.slice(start, end).search(/[A-Z]/);
    const hit = from < 0 ? null : SUBJECT.exec(text.slice(start + from, Math.min(end, start + from + LONGEST)));
    if (hit === null || ELSEWHERE.test(text.slice(start, end)) || wording.dates(start, end).length > 0) continue;
    const at = start + from + hit[0].indexOf(hit[1]!);
    out.push({ start: at, end: at + hit[1]!.length });
  }
  return out;
});

const LONGEST = 160;

/** The first place in the body where each of them speaks. */
export function bodiesSpeakingOf(units: readonly Unit[]): readonly Phrase[] {
  const out = new Map<string, Phrase>();
  for (const { joined } of units) {
    for (const { start, end } of joined.ask(SPEAKS)) {
      const phrase = joined.phrase(start, end);
      if (!out.has(phrase.text)) out.set(phrase.text, phrase);
    }
  }
  return [...out.values()];
}
