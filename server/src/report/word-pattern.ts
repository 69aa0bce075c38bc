/**
 * Patterns over words. V8 takes up to two milliseconds to compile a regular expression of long alternatives, more than a whole report
 * takes to read; a pattern over words is ready in a few microseconds.
 *
 *   word        the word in any case; `word*` any word that begins so, `*word` that ends so
 *   a b         one after the other, with white space or one hyphen between them
 *   (a|b c)     either
 *   (a)? (a)*   at most once; any number of times; `??` rather not
 *   _           any word
 *   #  #th      a number of one or two figures; such an ordinal
 *   $           the end of the stretch
 */
import { initialOf, type Words } from './words';

const enum Op { Word, Stem, Ending, Any, Figures, Ordinal, End, Split, Jump, Accept }

interface Step { op: Op; readonly words: ReadonlySet<string>; readonly stem: string; a: number; b: number }

export class WordPattern {
  private made: readonly Step[] | null = null;
  /** One bit for each letter a match may begin with, and one for figures. */
  private initials = ANY_INITIAL;
  /** Words a match may begin with; null where they are not counted. */
  private firsts: ReadonlySet<string> | null = null;

  constructor(private readonly source: string) {}

  /** Index after the last word of the match that begins with the word `at`; -1 for none. Words from `limit` on are not looked at. */
  after(words: Words, at: number, limit: number = words.count): number {
    const steps = this.made ?? this.make();
    if (at >= limit || (this.initials & words.initial(at)) === 0 || (this.firsts !== null && !this.firsts.has(words.lower(at)))) return -1;
    const retry: number[] = [];
    let step = 0;
    let index = at;
    // No match of a sentence comes near this many steps; text that is no prose must not take long either.
    for (let left = 4000; left > 0; left--) {
      const { op, a, b } = steps[step]!;
      let fits: boolean;
      if (op === Op.Accept) return index;
      if (op === Op.Split) { retry.push(b, index); step = a; continue; }
      if (op === Op.Jump) { step = a; continue; }
      if (op === Op.End) fits = index === limit;
      else if (index >= limit || (index > at && !words.joined(index))) fits = false;
      else {
        const word = words.lower(index++);
        fits = op === Op.Word ? steps[step]!.words.has(word) : op === Op.Stem ? word.startsWith(steps[step]!.stem) : op === Op.Ending ? word.endsWith(steps[step]!.stem) : op === Op.Any || (op === Op.Figures ? /^\d\d?$/ : /^\d\d?(?:st|nd|rd|th)$/).test(word);
      }
      if (fits) step++;
      else if (retry.length === 0) return -1;
      else { index = retry.pop()!; step = retry.pop()!; }
    }
    return -1;
  }

  /** Index of the first word with which a match begins; -1 for none. */
  first(words: Words, at = 0, limit: number = words.count): number {
    if (this.made === null) this.make();
    const { initials } = this;
    // Most words begin with another letter than any match.
    for (let index = at; index < limit; index++) if ((initials & words.initial(index)) !== 0 && this.after(words, index, limit) >= 0) return index;
    return -1;
  }

  /** Whether it stands somewhere in the words. */
  within(words: Words, at = 0, limit: number = words.count): boolean { return this.first(words, at, limit) >= 0; }

  private make(): readonly Step[] {
    this.made = new Maker(this.source).make();
    const opening: Opening = { initials: 0, words: new Set() };
    readOpening(this.made, 0, opening);
    this.initials = opening.initials;
    this.firsts = opening.words;
    return this.made;
  }

}

const FIGURE_INITIAL = 1 << 26;
const ANY_INITIAL = -1;

/** What a match may begin with: letters, and the words themselves where they can be counted. */
interface Opening { initials: number; words: Set<string> | null }

/** Adds what a step, or those it leads to, can take. */
function readOpening(steps: readonly Step[], at: number, opening: Opening): void {
  const { op, words, stem, a, b } = steps[at]!;
  if (op === Op.Split) {
    readOpening(steps, a, opening);
    readOpening(steps, b, opening);
  } else if (op === Op.Jump) {
    if (a > at) readOpening(steps, a, opening);
  } else if (op === Op.Word) {
    for (const word of words) {
      opening.initials |= initialOf(word.charCodeAt(0));
      opening.words?.add(word);
    }
  } else {
    opening.initials |= op === Op.Stem ? initialOf(stem.charCodeAt(0)) : op === Op.Figures || op === Op.Ordinal ? FIGURE_INITIAL : ANY_INITIAL;
    opening.words = null;
  }
}

const NONE: ReadonlySet<string> = new Set();

/** Turns the source of a pattern into steps. */
class Maker {
  private at = 0;
  private readonly marks: readonly string[];
  private readonly steps: Step[] = [];

  constructor(source: string) {
    this.marks = source.match(/\)(?:\?\?|[?*])?|[(|]|[^ ()|]+/g) ?? [];
  }

  make(): readonly Step[] {
    this.either();
    this.put(Op.Accept);
    return this.steps;
  }

  private put(op: Op, words = NONE, stem = ''): Step {
    const step: Step = { op, words, stem, a: 0, b: 0 };
    this.steps.push(step);
    return step;
  }

  /** Alternatives up to a closing bracket or the end. */
  private either(): void {
    const ends: Step[] = [];
    for (;;) {
      const split = this.put(Op.Split);
      split.a = this.steps.length;
      const plain = this.plainWords();
      if (plain === null) this.sequence(); else this.put(Op.Word, plain);
      if (this.marks[this.at] !== '|') {
        // nothing is left to choose from: the step only leads on
        split.op = Op.Jump;
        break;
      }
      this.at++;
      ends.push(this.put(Op.Jump));
      split.b = this.steps.length;
    }
    for (const end of ends) end.a = this.steps.length;
  }

  /** The alternatives from here on that are single words; null, and nothing was read, when the next one is not. */
  private plainWords(): ReadonlySet<string> | null {
    let found: string[] | null = null;
    for (;;) {
      const next = this.marks[this.at + 1];
      if ((next !== undefined && next !== '|' && !next.startsWith(')')) || !PLAIN.test(this.marks[this.at] ?? '')) break;
      (found ??= []).push(this.marks[this.at]!);
      if (next !== '|') { this.at++; return new Set(found); }
      this.at += 2;
    }
    // the one that is no single word stands behind the last stroke
    if (found !== null) this.at--;
    return found === null ? null : new Set(found);
  }

  private sequence(): void {
    while (this.at < this.marks.length) {
      const mark = this.marks[this.at]!;
      if (mark === '|' || mark.startsWith(')')) return;
      this.at++;
      if (mark === '(') this.group(); else this.word(mark);
    }
  }

  /** What stands behind an opening bracket, up to its closing one with the `?` or `*` behind it. */
  private group(): void {
    const split = this.put(Op.Split);
    split.a = this.steps.length;
    this.either();
    const count = this.marks[this.at++];
    if (count === ')*') this.put(Op.Jump).a = split.a - 1;
    if (count === ')??') [split.a, split.b] = [this.steps.length, split.a];
    else if (count === ')?' || count === ')*') split.b = this.steps.length;
    else split.op = Op.Jump;
  }

  private word(word: string): void {
    if (word === '_') this.put(Op.Any);
    else if (word === '#') this.put(Op.Figures);
    else if (word === '#th') this.put(Op.Ordinal);
    else if (word === '$') this.put(Op.End);
    else if (word.endsWith('*')) this.put(Op.Stem, NONE, word.slice(0, -1));
    else if (word.startsWith('*')) this.put(Op.Ending, NONE, word.slice(1));
    else this.put(Op.Word, new Set([word]));
  }
}

const PLAIN = /^[a-z]+$/;
