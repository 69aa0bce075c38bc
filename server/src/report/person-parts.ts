/** The words of one person in a list of delegates: how addressed, the name, the post. */
import { isCapital } from '../text/letters';
import type { Span } from '../text/span';
import { titlesOf } from './delegate-titles';
import type { Person, Phrase } from './model';

/** Whether the word before a stop is an initial, or short for a title. */
function endsShort(words: string, stop: number): boolean {
  const two = words.slice(stop - 2, stop);
  return two === 'Jr' || two === 'Sr' || two === 'Dr' || (isCapital(words, stop - 1) && !/\w/.test(words[stop - 2] ?? ' '));
}

/** What somebody is at the meeting, in brackets behind the name. */
const ROLE = /\s+\((?:deputy |alternate )?(?:head|chair|leader|online|virtual|in person|moderator|speaker|facilitator|rapporteur|observer|via)[^()]*\)/;

/** "Mr. Name – Post;" into honorific, name and post. */
export function partsOf(text: string, span: Span): Pick<Person, 'honorific' | 'name' | 'post'> {
  const words = text.slice(span.start, span.end);
  const { words: titles, length: at } = titlesOf(words);
  const rest = words.slice(at);
  const role = ROLE.exec(rest);
  const dash = /\s+[–—-]\s+|\t|–|—/.exec(rest);
  const comma = /,\s+|:\s+/.exec(rest);
  const cut = dash && (!comma || dash.index < comma.index || /\s[–—]\s/.test(dash[0])) ? dash : comma;
  const phrase = (from: number, to: number): Phrase => {
    let stop = to;
    while (stop > from && /[\s;,*]/.test(words[stop - 1]!)) stop--;
    if (stop > from && words[stop - 1] === '.' && !endsShort(words, stop - 1)) stop--;
    let begin = from;
    while (begin < stop && /[\s*]/.test(words[begin]!)) begin++;
    return { text: words.slice(begin, stop), span: { start: span.start + begin, end: span.start + stop } };
  };
  // "Dr. A (Japan)" gives whom he is of, and no more of his name
  const whole = rest.slice(0, Math.min(cut?.index ?? rest.length, role?.index ?? rest.length));
  const name = phrase(at, at + whole.length - (/\s\([^()]*\)[\s;,.*]*$/.exec(whole)?.[0].length ?? 0));
  const post = cut ? phrase(at + cut.index + cut[0].length, words.length) : null;
  return { honorific: titles.length > 0 ? titles.join(' ') : null, name, post: post && post.text !== '' ? post : null };
}
