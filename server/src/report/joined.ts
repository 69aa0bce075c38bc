/** A stretch of a report as one line of plain words, with the way back to the text. */
import { trimSpan, type Span } from '../text/span';
import type { NameAt } from './mentions/activity-names';
import type { DateMention } from './model';
import type { Named } from './participants';
import type { Sentence } from './sentences';
import { PlainWording, telling, type Telling, type Wording } from './wording';
import type { Words } from './words';

const BREAK = /[\n\r\v\f\u2028\u2029]|\*\*/g;
const ODD = /[\t\u00a0\u202f\u2000-\u200a\u3000\u2018\u2019\u0060\u201c\u201d]/g;

/** Plain words with the way back to the text they were joined from. */
export interface JoinedWording extends Wording {
  /** Offsets in the plain words. */
  readonly starts: readonly number[];
  /** Those in the text at which what begins there stands. */
  readonly sources: readonly number[];
}

export class PlainJoinedWording extends PlainWording implements JoinedWording {
  protected constructor(text: string, readonly starts: readonly number[], readonly sources: readonly number[]) { super(text); }

  static of(text: string, pieces: readonly Span[]): PlainJoinedWording {
    const starts: number[] = [];
    const sources: number[] = [];
    let out = '';
    const add = (part: Span, apart: boolean): void => {
      if (part.start >= part.end) return;
      if (apart && out !== '' && !wordGoesOn(out, text.charCodeAt(part.start))) out += ' ';
      starts.push(out.length);
      sources.push(part.start);
      out += text.slice(part.start, part.end);
    };
    let apart = false;
    for (const piece of pieces) {
      let at = piece.start;
      // Cut first: in a text without line breaks a search must not run on to its end.
      const region = piece.end < text.length ? text.slice(0, piece.end) : text;
      BREAK.lastIndex = at;
      for (let hit = BREAK.exec(region); hit !== null; hit = BREAK.exec(region)) {
        const mark = hit[0] === '**';
        const part = { start: at, end: hit.index };
        add(mark ? part : trimSpan(text, part), apart);
        if (!mark || part.end > part.start) apart = !mark || (apart && part.end === part.start);
        at = hit.index + hit[0].length;
        if (!mark) while (at < piece.end && isBlank(text.charCodeAt(at))) at++;
        BREAK.lastIndex = at;
      }
      add({ start: at, end: piece.end }, apart);
      apart = true;
    }
    // one piece is the rule, and an array that grew keeps room for many
    const whole = starts.length === 1;
    return new PlainJoinedWording(out.replace(ODD, plain), whole ? [0] : starts, whole ? [sources[0]!] : sources);
  }
}

/** Forgets what it was told: only its words, sentences, names and dates are found once. */
class PassingJoinedWording extends PlainJoinedWording {
  static override of(text: string, pieces: readonly Span[]): PassingJoinedWording {
    const { text: words, starts, sources } = PlainJoinedWording.of(text, pieces);
    return new PassingJoinedWording(words, starts, sources);
  }

  override ask<T>({ tell }: Telling<T>): T { return tell(this); }

  override get words(): Words { return super.words.again(); }
}

/**
 * Line breaks, page breaks and bold marks are gone, odd spaces, apostrophes and quotation marks are plain ones.
 * Patterns run on `text`; `span` gives the place in the report of any part of it.
 */
export class Joined {
  /** `base` is where the text that the wording was joined from begins in the report. */
  constructor(readonly wording: JoinedWording, readonly base: number) {}

  /** Joins pieces of a text, in order; what lies between two of them stands as one space. */
  static of(text: string, pieces: readonly Span[]): Joined { return new Joined(PlainJoinedWording.of(text, pieces), 0); }

  /** The same of words about which hardly anything is kept. */
  static passing(text: string, pieces: readonly Span[]): Joined { return new Joined(PassingJoinedWording.of(text, pieces), 0); }

  get text(): string { return this.wording.text; }
  slice(start: number, end?: number): string { return this.wording.slice(start, end); }
  get sentences(): readonly Sentence[] { return this.wording.sentences; }
  get words(): Words { return this.wording.words; }
  get activityNames(): readonly NameAt[] { return this.wording.activityNames; }
  participants(start?: number, end?: number): readonly Named[] { return this.wording.participants(start, end); }
  dates(start?: number, end?: number): readonly DateMention[] { return this.wording.dates(start, end); }
  ask<T>(telling: Telling<T>): T { return this.wording.ask(telling); }

  /** Offset in the report of the character that stands at `index`. */
  offset(index: number): number {
    const { starts, sources } = this.wording;
    let low = 0;
    let high = starts.length - 1;
    if (high < 0) return this.base;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= index) low = middle; else high = middle - 1;
    }
    return this.base + sources[low]! + index - starts[low]!;
  }

  /** Place in the report of `text.slice(start, end)`; `end` beyond `start`. */
  span(start: number, end: number): Span {
    return { start: this.offset(start), end: this.offset(end - 1) + 1 };
  }

  /** The words from `start` to `end` with their place. */
  phrase(start: number, end: number): { text: string; span: Span } {
    return { text: this.slice(start, end), span: this.span(start, end) };
  }
}

/** A telling that gives places in the report, as if that began with these words: `base` moves them to where they stand. */
export const tellingPlaces = <T extends NonNullable<unknown> | null>(tell: (joined: Joined) => T): Telling<T> => telling(wording => tell(new Joined(wording as JoinedWording, 0)));

/** A hyphen at the end of a line joins the word to what follows. */
function wordGoesOn(before: string, next: number): boolean {
  const last = before.charCodeAt(before.length - 1);
  if (last === 32) return true;
  const letter = before.charCodeAt(before.length - 2);
  return last === 45 && isWord(letter) && isWord(next);
}

const isWord = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0;

/** Plain form of one odd character; always one character, so that places stay true. */
const plain = (odd: string): string => (odd === '\u201c' || odd === '\u201d' ? '"' : odd === '\u2018' || odd === '\u2019' || odd === '`' ? "'" : ' ');
