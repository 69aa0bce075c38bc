/** Tellings that are worked out bit by bit: what will be asked nobody knows beforehand. */
import type { Likeness } from './alike';
import type { Edit } from './edit';

/** What was told so far. It holds after an edit where all of it would be told again. */
export abstract class ToldInParts {
  abstract holds(after: this, edit: Edit, likeness: Likeness): boolean;
}

/** What stands at places of a text. */
export class LookedUp<T> extends ToldInParts {
  readonly #known = new Map<number, { readonly end: number; readonly value: T }>();

  /** `look` sees nothing but the text. `cut`: the text is cut by a number of characters behind what is looked up. */
  constructor(private readonly text: string, private readonly look: (text: string, start: number, end: number) => T, private readonly cut = false) { super(); }

  at(start: number, end: number): T {
    let known = this.#known.get(start);
    if (known === undefined || known.end !== end) this.#known.set(start, known = { end, value: this.look(this.text, start, end) });
    return known.value;
  }

  holds(after: LookedUp<T>, edit: Edit, likeness: Likeness): boolean {
    for (const [start, { end, value }] of this.#known) {
      if ((edit.start <= end && edit.oldEnd >= start) || (this.cut && edit.start > end) || !likeness.of(value, after.at(edit.begin(start), edit.end(end)))) return false;
    }
    return true;
  }
}

/** Where words stand in a text. */
export class Searched extends ToldInParts {
  readonly #known = new Map<string, readonly number[]>();

  /** `find` gives the offsets of words, and sees nothing but the text. */
  constructor(private readonly text: string, private readonly find: (text: string, words: string) => readonly number[]) { super(); }

  places(words: string): readonly number[] {
    let known = this.#known.get(words);
    if (known === undefined) this.#known.set(words, known = this.find(this.text, words));
    return known;
  }

  holds(after: Searched, edit: Edit): boolean {
    for (const [words, places] of this.#known) {
      const now = after.places(words);
      if (now.length !== places.length || places.some((at, index) => edit.touches(at) || edit.begin(at) !== now[index])) return false;
    }
    return true;
  }
}
