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
    return { start: first.start, end: first.start + person[0].length, presents: INTRODUCED.test(opening.slice(person[0].length)) && PRESENTED.test(text) };
  }
  const [named] = findParticipants(text, first.start, Math.min(first.end, first.start + 80));
  if (named === undefined || !/^(?:The\s+)?(?:delegation of\s+)?(?:the\s+)?$/.test(text.slice(first.start, named.start)) || !SHOWED.test(text.slice(named.end, first.end))) return null;
  return { start: named.start, end: named.end, presents: true };
});
