/** Paragraphs that tell what one speaker presented: "Mr. A, Director of B, outlined ...", "Japan presented ...". */
import { byRange } from '../../text/letters';
import type { Presentation } from '../mentions';
import { findParticipants } from '../participants';
import type { Unit } from '../units';
import { telling } from '../wording';

const PERSON = byRange(/^(?:H\.E\.?\s+)?(?:Mr|Mrs|Ms|Dr|Prof(?:essor)?|Amb(?:assador)?|Datuk|Dato'?|Datin|Tan Sri|Gen(?:eral)?|Col(?:onel)?|Capt(?:ain)?|Maj(?:or)?|Cdr|Commander|Commodore|(?:Rear |Vice )?Admiral|Brig(?:adier)?|Lt|Lieutenant|Inspector|Superintendent|Sir)\b\.?\s+\p{Lu}[^\s,.;]*(?:\s+(?:\p{Lu}[^\s,.;]*|bin|binti|de|da|van|von|te)\b\.?){0,5}/u);
/** Post or body behind the name. */
const INTRODUCED = byRange(/^(?:,\s+\p{L}|\s+(?:of|from)\s+(?:the\s+)?\p{Lu})/u);
const PRESENTED = /\b(?:present(?:ed|ation|ations)|slides|delivered|gave an overview|shared|outlined|described|explained|spoke|compared|elaborated|briefed|reported on|introduced|discussed|traced|examined|reviewed|analy[sz]ed|demonstrated|illustrated|set out)\b/;
/** Told as spoken without anything to annex, or as kept back. */
const WITHOUT = /\b(?:without (?:any |the use of |using |a |written )?(?:slides?|notes|papers?|text|manuscript|presentation)|(?:no|not|neither) (?:use |have |had |show |bring |any |own )?(?:slides?|paper|written text)|(?:used|had|showed|brought|needed|with) (?:no|neither) (?:slides?|notes|paper|text)|from (?:his |her |memory|the blackboard|notes)|spoke (?:freely|orally|off the cuff|from the floor)|orally|oral (?:presentation|report|account)|(?:not|nor) (?:to |yet |wish\w* |be |been |for |made |publicly )*(?:annex\w*|attach\w*|reproduc\w*|releas\w*|circulat\w*|distribut\w*|available|public)|(?:at|on) (?:his|her|their) (?:own )?(?:wish|request)|confidential|restricted|kept (?:by|back)|withheld|(?:would|will) (?:be sent|be circulated|follow|send|circulate)|on request|live demonstration)\b/i;
/** What a Participant does with a paper of its own; introducing a proposal is none. */
const SHOWED = /^(?:\s*\([^()]{1,12}\))?\s+(?:presented|gave a presentation|made a presentation|delivered a presentation)\b(?!\s+(?:a|an|the|its)?\s*(?:\w+\s+){0,2}(?:concept paper|proposal|draft))/;
/** Who opens, leads or closes speaks without slides. */
export const CHAIRING = /\b(?:opened the|welcomed|moderat\w+|chaired the|closed the|thanked|remarks|asked|enquired|commented|co-?chair)\b/i;

export function presentationsOf(units: readonly Unit[]): readonly Presentation[] {
  const out: Presentation[] = [];
  for (const { paragraph, joined, pieces } of units) {
    if (paragraph === null || pieces[0]?.start !== Math.max(paragraph.textSpan.start, paragraph.pieces[0]?.start ?? 0)) continue;
    const opened = joined.ask(OPENED);
    if (opened !== null) out.push({ paragraph, speaker: joined.phrase(opened.start, opened.end), presents: opened.presents });
  }
  return out;
}

/** Who speaks or presents in the first sentence of a paragraph. */
const OPENED = telling<{ readonly start: number; readonly end: number; readonly presents: boolean } | null>(({ text, sentences }) => {
  const first = sentences[0];
  if (first === undefined) return null;
  const opening = text.slice(first.start, first.end);
  const person = PERSON.exec(opening);
  if (person !== null) {
    if (CHAIRING.test(opening)) return null;
    return { start: first.start, end: first.start + person[0].length, presents: INTRODUCED.test(opening.slice(person[0].length)) && PRESENTED.test(text) && !WITHOUT.test(text) };
  }
  const [named] = findParticipants(text, first.start, Math.min(first.end, first.start + 80));
  if (named === undefined || !/^(?:The\s+)?(?:delegation of\s+)?(?:the\s+)?$/.test(text.slice(first.start, named.start)) || !SHOWED.test(text.slice(named.end, first.end))) return null;
  if (WITHOUT.test(text)) return { start: named.start, end: named.end, presents: false };
  return { start: named.start, end: named.end, presents: true };
});
