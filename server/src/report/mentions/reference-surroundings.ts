/** The words that stand with a reference, whatever they say of the part it leads to. */
import { byRange } from '../../text/letters';
import type { Sentence } from '../sentences';
import type { Wording } from '../wording';
import { wordsIn } from './matter-words';
import { REFERRED } from './references';

/** A word as it is compared, and as it is written. */
export interface Around { readonly word: string; readonly written: string }

/** What ends the words that belong to a reference. */
const APART = /[;|\t\u2022]|, (?:subject|provided|while|but|although|whereas|and|including|which|whose|where)\b/g;
const WRITTEN = byRange(/^[\p{L}\p{N}]+/u);
const LONGEST = 60;
const ABOUT = /^,? (?:on|about|concerning|regarding) [^,.;:()]*/;
/** Words that lead to a reference at the head of what it is about. */
const LEADS_TO = /^[^A-Za-z]*(?:(?:As|With|In|On|Referring|Turning|Returning|Further|Recalling|Concerning|Regarding|Following|Pursuant|According|Under|Of|to|for|regard|respect|reference|relation|response|addition|line|accordance|recommended|matters?|the|mentioned|noted|stated|and)\b[\s,]*)*[([-]*$/i;

/** Words that stand with a reference: those before it, or where it leads those behind it, up to the next one. */
export function aroundIn(wording: Wording, { start, end }: Sentence, whole: Sentence): Around[] {
  const { text, words } = wording;
  let from = start;
  let to = end;
  for (const other of wording.ask(REFERRED)) {
    if (other.whole.end <= whole.start) from = Math.max(from, other.whole.end);
    else if (other.whole.start >= whole.end) { to = Math.min(to, other.whole.start); break; }
  }
  const within = { from, to };
  for (const { index } of text.slice(from, to).matchAll(APART)) {
    const at = from + index;
    if (at < whole.start) within.from = at + 1; else { within.to = at; break; }
  }
  // "the three steps; by 31 July; paragraph 6": what stands between the marks nearest by says nothing
  if (/[a-z]{3}/.test(text.slice(within.from, whole.start)) || /[a-z]{3}/.test(text.slice(whole.end, within.to))) ({ from, to } = within);
  const ahead = LEADS_TO.test(text.slice(from, whole.start)) ? { start: whole.end, end: to } : { start: from, end: whole.start };
  const behind = ABOUT.exec(text.slice(whole.end, to));
  const told = behind === null ? [] : [{ start: whole.end, end: whole.end + behind[0].length }];
  // "in paragraph 3 on ropes and in paragraph 4 on lamps": what stands before is said of the one before
  const parts = told.length > 0 && from > start ? told : [ahead, ...told];
  const named = wording.participants(from, to);
  const found = new Map<string, string>();
  for (const { word, start: at } of parts.flatMap(part => wordsIn(words, part))) {
    if (!word.endsWith('ed') && !named.some(name => at >= name.start && at < name.end) && !found.has(word)) found.set(word, WRITTEN.exec(text.slice(at, at + LONGEST))?.[0] ?? word);
  }
  return [...found].map(([word, written]) => ({ word, written }));
}
