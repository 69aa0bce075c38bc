/** Runs of words in capitals cut into the names they hold: "the ARF Workshop on A and the ARF Seminar on B", "the Seminar on C to Fiji by 3 May". */
import type { ProperName } from '../mentions';
import type { Phrase } from '../model';
import { findParticipants, participantOfAdjective } from '../participants';
import { isSmallLetter } from '../../text/letters';
import type { NameCore } from './name-core';
import type { NameForm } from './name-forms';

export interface NamePart {
  /** Offsets in the text of the run. */
  readonly from: number;
  readonly to: number;
  readonly form: NameForm;
  /** The same with the words behind "at the" or "to the", which may belong to it. */
  readonly long: NamePart | null;
}

/** With "the" after them they lead to another name. */
const LINKS = new Set(['and', 'to', 'by', 'from', 'with', 'at', 'as']);
/** Behind the name of something to a participant or a figure, which do not belong to it. */
const LEADS_ON = new Set(['to', 'by', 'from', 'in', 'at', 'with', 'on', 'for', 'before', 'and']);
const FEWEST = 2;

type FormOf = (text: string, words: readonly string[], plain: readonly string[] | null) => NameForm;

/** Parts of a run; `formOf` tells what is known of a name by its text. */
export function partsOf({ text, words, plain }: Pick<ProperName, 'text' | 'words' | 'plain'>, formOf: FormOf): readonly NamePart[] {
  let starts: number[] | null = null;
  for (let index = 1; index < words.length; index++) if (words[index] === 'ARF' || (words[index - 1] === 'the' && index > 1 && LINKS.has(words[index - 2]!))) (starts ??= [0]).push(index);
  starts ??= [0];
  const places = placesOf(text, words);
  const ends = starts.map((start, index) => lastOf(text, words, places, start, starts[index + 1] ?? words.length));
  const part = (start: number, end: number, long: NamePart | null = null): NamePart => {
    const [from, to] = [places[start]!, places[end - 1]! + words[end - 1]!.length];
    const whole = start === 0 && end === words.length;
    return { from, to, form: formOf(text.slice(from, to), whole ? words : words.slice(start, end), whole ? plain : null), long };
  };
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const short = part(start, ends[index]!);
    // of an event it may be a part of the topic: "Relief Goods at the Border"
    return next === undefined || short.form.bare.kind === null || words[next] === 'ARF' || words[next - 1] !== 'the' || words[next - 2] === 'and' || ends[index]! < next - 2 ? short : { ...short, long: part(start, ends[index + 1]!) };
  });
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
