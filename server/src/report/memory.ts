/** What was worked out from words, kept for when the same words come again: in the next version of a text, or in another text. */
import { Generations } from '../text/remembered';

/** Something that is worked out from one string and depends on nothing else. */
export interface Memo<T> {
  readonly slot: number;
  readonly make: (key: string) => T;
}

let slots = 0;

/** Made once for each thing to be remembered, where its module begins. */
export const memo = <T extends NonNullable<unknown> | null>(make: (key: string) => T): Memo<T> => ({ slot: slots++, make });

/** The same of what is made of more than its key where the key tells all of that: it is made where it is asked for. */
export function memoOf<T extends NonNullable<unknown> | null>(): (make: () => T) => Memo<T> {
  const slot = slots++;
  return make => ({ slot, make });
}

/** Characters of keys in one generation; beyond that the generation before it is forgotten. */
const MOST = 1_000_000;
/** What an entry costs beside the characters of its key, in characters. */
const ENTRY = 16;

/** The same characters in a string of their own. */
export const copied = (slice: string): string => ` ${slice}`.slice(1);

/** Entries under words, which must be strings of their own: one cut out of a text keeps all of it in memory. */
export const worded = <T>(most = MOST): Generations<T> => new Generations(most, key => key.length + ENTRY);

/** Answers of memos, each kept by its key. */
export class Memory {
  private readonly kept: (Generations<unknown> | undefined)[] = [];

  recall<T>({ slot, make }: Memo<T>, key: string): T {
    const kept = this.kept[slot] ??= worded<unknown>(MOST / 4);
    const known = kept.get(key);
    if (known !== undefined) return known as T;
    const own = copied(key);
    const fresh = make(own);
    kept.set(own, fresh);
    return fresh;
  }
}
