/** Members of other bodies, states that are no Participants above all, that are told to have come and to have stayed away. */
import { byRange } from '../../text/letters';
import type { Phrase } from '../model';
import { participantOf } from '../participants';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';

/** Attendance is told within the first paragraphs. */
const OPENING = 8;
const CAME = /\b(?:(?:was|were) (?:also )?(?:present|represented|in attendance)|attended|took part|participated)\b/i;
const STAYED = /\b(?:(?:was|were) (?:absent|not (?:present|represented|in attendance)|unable to (?:attend|come|participate|take part))|(?:did|could) not (?:attend|come|participate|take part)|(?:sent|conveyed|tendered) (?:(?:their|its) )?(?:apologies|regrets|excuses)|stayed away)\b/i;
/** Part of the time only. */
const FOR_A_TIME = /\b(?:days?|sessions?|morning|afternoon|until|later|first|second|part|online|video\w*|previous|last)\b/i;
const NAME = byRange(/^(?:the )?(\p{Lu}[\p{L}'’.-]*(?: (?:(?:of|the|and the) )*\p{Lu}[\p{L}'’.-]*)*)$/u);
const FEWEST = 3;
const SHORTEST = 4;

interface Named extends Sentence { readonly name: string }
interface Told { readonly there: readonly Named[]; readonly gone: readonly Named[] }

const TOLD = telling((wording): Told | null => {
  const { text } = wording;
  if (!CAME.test(text) && !STAYED.test(text)) return null;
  const there: Named[] = [];
  const gone: Named[] = [];
  for (const sentence of wording.sentences) {
    const words = text.slice(sentence.start, sentence.end);
    const stayed = STAYED.exec(words);
    if (FOR_A_TIME.test(words)) continue;
    if (stayed !== null) gone.push(...namesIn(words.slice(0, stayed.index), sentence.start));
    else if (CAME.test(words)) {
      const found = namesIn(words, sentence.start);
      if (found.length >= FEWEST) there.push(...found);
    }
  }
  return there.length + gone.length === 0 ? null : { there, gone };
});

/** Names of a list, parted by commas and "and". */
function namesIn(words: string, offset: number): Named[] {
  const out: Named[] = [];
  for (const part of words.matchAll(/[^,;:.]+/g)) {
    let at = part.index;
    for (const piece of part[0].split(/\sand\s/)) {
      const trimmed = piece.trim().replace(/^and /, '');
      const name = NAME.exec(trimmed)?.[1];
      const start = words.indexOf(trimmed, at);
      at = Math.max(at, start + trimmed.length);
      if (name === undefined || name.length < SHORTEST || participantOf(name) !== null) continue;
      const from = offset + start + trimmed.length - name.length;
      out.push({ name: name.toLowerCase(), start: from, end: from + name.length });
    }
  }
  return out;
}

export interface BothWays { readonly later: Phrase; readonly earlier: Phrase }

export function bodiesInTwoListsOf(units: readonly Unit[]): readonly BothWays[] {
  const there: { readonly name: string; readonly phrase: Phrase }[] = [];
  const gone: { readonly name: string; readonly phrase: Phrase }[] = [];
  for (const { joined } of units.slice(0, OPENING)) {
    const told = joined.ask(TOLD);
    if (told === null) continue;
    for (const { name, start, end } of told.there) there.push({ name, phrase: joined.phrase(start, end) });
    for (const { name, start, end } of told.gone) gone.push({ name, phrase: joined.phrase(start, end) });
  }
  return gone.flatMap(({ name, phrase }) => {
    const other = there.find(each => each.name === name);
    if (other === undefined) return [];
    return [phrase.span.start < other.phrase.span.start ? { later: other.phrase, earlier: phrase } : { later: phrase, earlier: other.phrase }];
  });
}
