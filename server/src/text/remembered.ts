/** Remembers what was worked out of words, for work that is asked for again at each keystroke. */

/** Entries by key, in two generations: what is not asked for again while one is filled is let go. */
export class Generations<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();
  private size = 0;

  /** A generation is full when the costs of its keys come to more than `most`. */
  constructor(private readonly most: number, private readonly cost: (key: string) => number) {}

  get(key: string): T | undefined {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const older = this.old.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: string, value: T): void {
    this.young.set(key, value);
    this.size += this.cost(key);
    if (this.size > this.most) {
      this.old = this.young;
      this.young = new Map();
      this.size = 0;
    }
  }
}

/** `work` must depend on the words alone, and give something. Of more than `most` words at once, those asked for longest ago are forgotten. */
export function remembered<T extends NonNullable<unknown> | null>(most: number, work: (words: string) => T): (words: string) => T {
  const kept = new Generations<T>(most, () => 1);
  return words => {
    const known = kept.get(words);
    if (known !== undefined) return known;
    const fresh = work(words);
    kept.set(words, fresh);
    return fresh;
  };
}
