/** Runs of words in capitals cut into the names they hold: "the ARF Workshop on A and the ARF Seminar on B", "the Seminar on C to Fiji by 3 May". */
import type { ProperName } from '../mentions';
import type { Phrase } from '../model';
import { findParticipants, participantOfAdjective } from '../participants';
import { isSmallLetter } from '../../text/letters';
import type { Cores, NameCore } from './name-core';

export interface NamePart {
  /** Offsets in the text of the run. */
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  /** With the acronyms of the report written out, and as it is written. */
  readonly core: NameCore;
  readonly bare: NameCore;
  /** The same with the words behind "at the" or "to the", which may belong to it. */
  readonly long: NamePart | null;
}

/** With "the" after them they lead to another name. */
const LINKS = new Set(['and', 'to', 'by', 'from', 'with', 'at', 'as']);
/** Behind the name of something to a participant or a figure, which do not belong to it. */
const LEADS_ON = new Set(['to', 'by', 'from', 'in', 'at', 'with', 'on', 'for', 'before', 'and']);
const FEWEST = 2;

/** Parts of each run; a run that stands often is cut once. */
export class NameParts {
  private readonly known = new WeakMap<readonly string[], readonly NamePart[]>();
  constructor(private readonly cores: Cores) {}

  of(name: ProperName): readonly NamePart[] {
    let parts = this.known.get(name.words);
    if (parts === undefined) this.known.set(name.words, parts = this.cut(name));
    return parts;
  }

  private cut({ text, words, plain }: ProperName): readonly NamePart[] {
    const starts: number[] = [0];
    for (let index = 1; index < words.length; index++) if (words[index] === 'ARF' || (index > 1 && words[index - 1] === 'the' && LINKS.has(words[index - 2]!))) starts.push(index);
    const places = placesOf(text, words);
    const ends = starts.map((start, index) => lastOf(text, words, places, start, starts[index + 1] ?? words.length));
    const part = (start: number, end: number, long: NamePart | null = null): NamePart => {
      const own = start === 0 && end === words.length ? words : words.slice(start, end);
      const [from, to] = [places[start]!, places[end - 1]! + words[end - 1]!.length];
      const { core, bare } = this.cores.of(text.slice(from, to), own, own === words ? plain : null);
      return { from, to, words: own, core, bare, long };
    };
    return starts.map((start, index) => {
      const next = starts[index + 1];
      const short = part(start, ends[index]!);
      // of an event it may be a part of the topic: "Relief Goods at the Border"
      return next === undefined || short.core.kind === null || words[next] === 'ARF' || words[next - 1] !== 'the' || words[next - 2] === 'and' || ends[index]! < next - 2 ? short : { ...short, long: part(start, ends[index + 1]!) };
    });
  }
}

function placesOf(text: string, words: readonly string[]): readonly number[] {
  let at = 0;
  return words.map(word => {
    const place = text.indexOf(word, at);
    at = place + word.length;
    return place;
  });
}

/** Index after the last word of a part: before small words at its end, and before the participant or figure it is led on to. */
function lastOf(text: string, words: readonly string[], places: readonly number[], start: number, limit: number): number {
  let end = limit;
  while (end > start + 1 && isSmallLetter(words[end - 1]!, 0)) end--;
  let solids = 0;
  for (let index = start; index < end - 1; index++) {
    const word = words[index]!;
    if (!isSmallLetter(word, 0)) { solids++; continue; }
    if (solids < FEWEST || !LEADS_ON.has(word)) continue;
    const next = words[index + 1] === 'the' ? index + 2 : index + 1;
    if (next >= end || (word === 'and' ? !/^\d/.test(words[next]!) : !/^\d{1,4}(?:st|nd|rd|th)?$/.test(words[next]!) && findParticipants(text, places[next], Math.min(text.length, places[next]! + 40))[0]?.start !== places[next])) continue;
    return index;
  }
  return end;
}

/** A part where it stands. */
export function phraseOf({ text, span }: ProperName, { from, to }: NamePart): Phrase {
  return span.end - span.start !== text.length ? { text: text.slice(from, to), span } : { text: text.slice(from, to), span: { start: span.start + from, end: span.start + to } };
}

/** Years, figures and countries tell one of several from another. */
export class Distinctions {
  private readonly known = new Map<string, boolean>();

  tellApart(a: NameCore, b: NameCore): boolean {
    return a.topic.some(word => !b.topic.includes(word) && this.tells(word)) || b.topic.some(word => !a.topic.includes(word) && this.tells(word));
  }

  private tells(word: string): boolean {
    let known = this.known.get(word);
    if (known === undefined) {
      const written = word.charAt(0).toUpperCase() + word.slice(1);
      this.known.set(word, known = /\d/.test(word) || NUMERAL.test(word) || findParticipants(written).length > 0 || participantOfAdjective(written) !== null);
    }
    return known;
  }
}

const NUMERAL = /^(?:i{1,3}|iv|v|vi{1,3}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|north|south|east|west|northern|southern|eastern|western|basic|advanced|upper|lower)$/;
