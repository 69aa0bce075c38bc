/** Organisations named in a sentence: those with an acronym in brackets and the usual bodies of the ARF. */
import type { Joined } from '../joined';
import type { Sentence } from '../sentences';
import type { Phrase } from '../model';
import { participantOf } from '../participants';
import { expansionBefore, looksLikeAcronym } from './expansions';

/** Bodies that are named without an acronym in brackets. */
const USUAL = /\b(?:ASEAN Secretariat|ARF Unit|Secretary-General of ASEAN|ASEAN-ISIS|CSCAP|UNODC|OSCE|INTERPOL|Interpol|ICRC|SIPRI|UNIDIR|UNODA|IAEA|OPCW|CTBTO|ReCAAP|AHA Centre|United Nations)\b/g;

/**
 * Organisations in a stretch of a line, in order. One with an acronym in brackets is named by that acronym;
 * words that only describe another one ("the ARF Unit of the ASEAN Secretariat") give one organisation each.
 */
export function organisationsIn(joined: Joined, { start, end }: Sentence): Phrase[] {
  const line = joined.text;
  const out: { start: number; end: number }[] = [];
  const taken: { start: number; end: number }[] = [];
  for (let open = line.indexOf('(', start); open >= 0 && open < end; open = line.indexOf('(', open + 1)) {
    const close = line.indexOf(')', open);
    if (close < 0 || close > end) break;
    const words = line.slice(open + 1, close).trim();
    if (!looksLikeAcronym(words) || participantOf(words) !== null) continue;
    const expansion = expansionBefore(line, open, words);
    if (expansion === null || expansion.start < start || participantOf(line.slice(expansion.start, expansion.end)) !== null || /\b(?:Meeting|Workshop|Seminar|Forum|Conference|Group)\b/.test(line.slice(expansion.start, expansion.end)) && /^ARF|^ASEAN R/.test(words)) continue;
    out.push({ start: line.indexOf(words, open), end: line.indexOf(words, open) + words.length });
    taken.push({ start: expansion.start, end: close });
  }
  USUAL.lastIndex = start;
  for (let hit = USUAL.exec(line); hit !== null && hit.index < end; hit = USUAL.exec(line)) {
    const at = hit.index;
    const stop = at + hit[0].length;
    if (!taken.some(range => at >= range.start && at <= range.end)) out.push({ start: at, end: stop });
  }
  return out.sort((a, b) => a.start - b.start).map(range => joined.phrase(range.start, range.end));
}
